import type { EnglishText, Paragraph } from '../document.ts'
import type { TokenRange } from '../learned/word-columns.ts'
import type { Quotation } from '../quotes.ts'

/** A quotation that stands in no other, with its marks. */
export type MarkedQuotation = TokenRange & { readonly index: number; readonly quotation: Quotation }

/** What the rules on attributions look up about a text, each in a step or two. */
export interface Ground {
  readonly doc: EnglishText
  readonly quotations: readonly MarkedQuotation[]
  /** The outermost quotation a token stands in, marks included. */
  readonly quotationAt: (token: number) => MarkedQuotation | undefined
  readonly paragraphAt: (token: number) => Paragraph | undefined
  /** Where the sentence of a token ends. */
  readonly sentenceEnd: (token: number) => number
}

const opening = /^(?:["“„«‘'”]|''|``)$/
const closing = /^(?:["”»’'“]|'')$/

function marked(doc: EnglishText): readonly MarkedQuotation[] {
  const found: MarkedQuotation[] = []
  let reach = -1
  for (const quotation of doc.quotations) {
    if (quotation.from < reach) continue
    reach = quotation.to
    const from = opening.test(doc.tokens[quotation.from - 1]?.text ?? '') ? quotation.from - 1 : quotation.from
    const to = closing.test(doc.tokens[quotation.to]?.text ?? '') ? quotation.to + 1 : quotation.to
    found.push({ from, to, index: found.length, quotation })
  }
  return found
}

/** For each token the number of the stretch it stands in plus one, 0 for none. */
function numbersOf(count: number, ranges: readonly TokenRange[]): Int32Array {
  const numbers = new Int32Array(count)
  ranges.forEach(({ from, to }, i) => numbers.fill(i + 1, from, to))
  return numbers
}

export function groundOf(doc: EnglishText): Ground {
  const quotations = marked(doc)
  const count = doc.tokens.length
  const [quoted, lines, sentences] = [quotations, doc.paragraphs, doc.sentences].map(r => numbersOf(count, r))
  const numberAt = (numbers: Int32Array | undefined, token: number): number => (numbers?.[token] ?? 0) - 1
  return {
    doc,
    quotations,
    quotationAt: token => quotations[numberAt(quoted, token)],
    paragraphAt: token => doc.paragraphs[numberAt(lines, token)],
    sentenceEnd: token => doc.sentences[numberAt(sentences, token)]?.to ?? token + 1,
  }
}

const stop = /^(?:[.!?…]|\.\.\.)$/

export const isStop = (doc: EnglishText, token: number): boolean => stop.test(doc.tokens[token]?.text ?? '')

/** The next token behind a stretch that is no full stop. */
export function behind(doc: EnglishText, to: number): number {
  let at = to
  while (isStop(doc, at)) at++
  return at
}

export const isInside = (inner: TokenRange, outer: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

/** Runs that touch are one. */
export function merged(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const joined: TokenRange[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else joined.push(range)
  }
  return joined
}

const hyphen = /^[-‐‑]$/

/** Whether a token is a hyphen with a word written to it on both sides. */
const joins = ({ tokens }: EnglishText, at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return hyphen.test(token?.text ?? '') && before?.end === token?.start && token?.end === after?.start
}

/** A stretch that begins or ends within a word of hyphens takes the whole of it: a "Colonel-General" is no colonel. */
export function wholeWords(doc: EnglishText, { from, to }: TokenRange): TokenRange {
  let [first, end] = [from, to]
  while (joins(doc, first) || joins(doc, first - 1)) first--
  while (joins(doc, end) || joins(doc, end - 1)) end++
  return { from: first, to: end }
}
