import type { EnglishText } from '../document.ts'
import type { TaggedAttribution } from '../learned/attribution-tagger.ts'
import type { TokenRange } from '../learned/word-columns.ts'
import type { Quotation } from '../quotes.ts'

const opening = /^(?:["“„«‘']|''|``)$/
const closing = /^(?:["”»’']|'')$/
const stop = /^(?:[.!?…]|\.\.\.)$/

/** A quotation with the marks around it. */
function withMarks(doc: EnglishText, q: Quotation): TokenRange {
  const from = opening.test(doc.tokens[q.from - 1]?.text ?? '') ? q.from - 1 : q.from
  return { from, to: closing.test(doc.tokens[q.to]?.text ?? '') ? q.to + 1 : q.to }
}

const isInside = (inner: TokenRange, outer: TokenRange): boolean => outer.from <= inner.from && inner.to <= outer.to
const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

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

/** Quotations that stand in no other, in order, with their marks. */
export function outerQuotations(doc: EnglishText): readonly (TokenRange & { readonly quotation: Quotation })[] {
  let reach = -1
  return doc.quotations.flatMap(quotation => {
    if (quotation.from < reach) return []
    reach = quotation.to
    return [{ ...withMarks(doc, quotation), quotation }]
  })
}

/** Of several sources the one nearest to the cue. */
function nearestSource({ source, cue }: TaggedAttribution): readonly TokenRange[] {
  const [at] = cue
  const runs = merged(source)
  if (!at || runs.length < 2) return runs
  const gap = (r: TokenRange) => Math.max(at.from - r.to, r.from - at.to)
  return [runs.reduce((best, r) => (gap(r) < gap(best) ? r : best))]
}

/** A run of content that begins or ends within a quotation the cue is not in takes the whole of it. */
function wholeQuotations(a: TaggedAttribution, quotations: readonly TokenRange[]): readonly TokenRange[] {
  const [cue] = a.cue
  return merged(
    a.content.map(run => {
      const touched = quotations.filter(q => overlaps(q, run) && !(cue && overlaps(q, cue)))
      return touched.reduce((r, q) => ({ from: Math.min(r.from, q.from), to: Math.max(r.to, q.to) }), run)
    }),
  )
}

/** Words that are told behind their cue end before a mark or a conjunction, not in the middle of a phrase. */
function wholePhrases(doc: EnglishText, { cue, content }: TaggedAttribution): readonly TokenRange[] {
  const behindCue = cue.at(0)?.from ?? 0
  return content.map(run => {
    if (run.from < behindCue) return run
    const end = sentenceEnd(doc, run.to - 1)
    let to = run.to
    while (to < end && !['PUNCT', 'CCONJ'].includes(doc.tokens[to]?.pos ?? 'PUNCT')) to++
    return { from: run.from, to }
  })
}

function sentenceEnd(doc: EnglishText, token: number): number {
  let [low, high] = [0, doc.sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((doc.sentences[middle]?.to ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return doc.sentences[low]?.to ?? token + 1
}

/** Runs, sources and quotations brought into a shape that words can have. */
export function mend(doc: EnglishText, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  const quotations = outerQuotations(doc)
  return found.map(bare => {
    const a = { ...bare, content: wholePhrases(doc, bare) }
    return { ...a, source: nearestSource(a), content: wholeQuotations(a, quotations) }
  })
}

type MarkedQuotation = TokenRange & { readonly quotation: Quotation }

/** Whether somebody outside a quotation is said to say it; what is attributed within it does not count. */
export const isClaimed = (q: TokenRange, found: readonly TaggedAttribution[]): boolean =>
  found.some(a => !a.cue.some(c => isInside(c, q)) && a.content.some(c => overlaps(c, q)))

/**
 * A quotation that nothing else claims goes on with what was said before it: in the same paragraph right behind the sentence of the
 * attribution, in the next paragraph where the marks were left open, or where it fills the next paragraph alone.
 */
export function goOn(doc: EnglishText, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  const grown = found.map(a => ({ ...a, content: [...a.content] }))
  for (const q of outerQuotations(doc)) {
    if (isClaimed(q, grown)) continue
    const before = grown.filter(a => !a.cue.some(c => isInside(c, q)))
    const owner = before.findLast(a => follows(doc, a, q))
    owner?.content.push({ from: q.from, to: q.to })
  }
  return grown.map(a => ({ ...a, content: merged(a.content) }))
}

const paragraphOf = (doc: EnglishText, token: number) => doc.paragraphs.find(p => p.from <= token && token < p.to)

/** A quotation that is a whole paragraph, right behind the one an attribution ends in. */
function fillsNext(doc: EnglishText, last: number, q: TokenRange): boolean {
  const paragraph = paragraphOf(doc, q.from)
  const before = paragraphOf(doc, last - 1)
  const whole = paragraph !== undefined && q.from === paragraph.from && behind(doc, q.to) >= paragraph.to
  return whole && before !== undefined && before.index === paragraph.index - 1 && behind(doc, last) >= before.to
}

/** Whether a quotation stands right behind an attribution that quotes, or that announces one. */
function follows(doc: EnglishText, a: TaggedAttribution, q: MarkedQuotation): boolean {
  const last = Math.max(...[...a.content, ...a.cue, ...a.source].map(r => r.to), 0)
  if (last > q.from || last === 0) return false
  const quotes = a.content.some(c => doc.quotations.some(o => isInside({ from: o.from, to: o.to }, c)))
  const lastCue = a.cue.at(-1)?.to ?? 0
  const announces = doc.tokens[lastCue]?.text === ':' || doc.tokens[lastCue - 1]?.text === ':'
  const direct = behind(doc, last) === q.from || (announces && q.from - last <= 3)
  if (direct) return quotes || announces
  return (
    (quotes || announces) && (fillsNext(doc, last, q) || (q.quotation.continues && behind(doc, last) >= q.from - 1))
  )
}

/** The next token behind a stretch that is no full stop. */
function behind(doc: EnglishText, to: number): number {
  let at = to
  while (stop.test(doc.tokens[at]?.text ?? '')) at++
  return at
}

const dash = /^(?:[―—–]|--)$/

/** "…" — Talira Venn: a quotation signed with a dash and a name that ends its paragraph. */
export function signed(doc: EnglishText, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  return outerQuotations(doc).flatMap(q => {
    if (isClaimed(q, found) || !dash.test(doc.tokens[q.to]?.text ?? '')) return []
    const end = paragraphOf(doc, q.to)?.to ?? q.to
    const to = behind(doc, end - 1) >= end && stop.test(doc.tokens[end - 1]?.text ?? '') ? end - 1 : end
    const named = /^\p{Lu}/u.test(doc.tokens[q.to + 1]?.text ?? '') && to - q.to <= 8
    const cue = [{ from: q.to, to: q.to + 1 }]
    return named ? [{ source: [{ from: q.to + 1, to }], cue, content: [{ from: q.from, to: q.to }] }] : []
  })
}
