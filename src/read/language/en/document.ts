import { inPieces } from './long-sentences.ts'
import { findQuotations, type ParagraphTokens, type Quotation } from './quotes.ts'
import { withKnownNames } from './known-names.ts'
import { retag } from './retag.ts'
import { splitSentences } from './sentences.ts'
import { unshouted } from './shouting.ts'
import { partStops } from './stops.ts'
import { type Token, tokenise } from './tokens.ts'

/** A sentence as a range of tokens of the document, end exclusive, and of UTF-16 units. */
export interface Sentence {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** One line of the text. */
export interface Paragraph {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly heading: boolean
  /** The document sets the line apart as somebody else's words. */
  readonly setApart?: boolean
  /** A line of the page's own making, such as a byline: never read for claims. */
  readonly boilerplate?: boolean
}

/** An English text taken apart. All positions are UTF-16 units of `text`; token ranges are end exclusive. */
export interface EnglishText {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** The first words of sentences that are too long to be read in one go: their pieces stand as sentences. */
  readonly tooLong?: readonly { readonly start: number; readonly end: number }[]
}

interface Line {
  readonly start: number
  readonly end: number
}

const endsSentence = /[.!?…:;,]["”’'»)\]]*\s*$/

/** Most lines of a hard-wrapped text end in the middle of a sentence. */
function isHardWrapped(lines: readonly Line[], text: string): boolean {
  const long = lines.filter(l => l.end - l.start >= 40)
  const broken = long.filter(l => !endsSentence.test(text.slice(l.start, l.end)))
  const narrow = lines.every(l => l.end - l.start <= 160)
  return narrow && long.length >= 5 && broken.length >= 0.5 * long.length
}

/** Joins the lines of a hard-wrapped paragraph: up to an empty line, or a full stop before a line that begins anew. */
function unwrap(lines: readonly Line[], text: string): readonly Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.end, line.start) : '\n\n'
    const goesOn =
      last !== undefined && gap.split('\n').length === 2 && !endsSentence.test(text.slice(last.start, last.end))
    if (goesOn && last) joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

function linesOf(text: string): readonly Line[] {
  const lines = plainLines(text)
  return isHardWrapped(lines, text) ? unwrap(lines, text) : lines
}

function plainLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    if (text.slice(start, stop).trim() !== '') lines.push({ start, end: stop })
    start = stop + 1
  }
  return lines
}

/** A line that the layer marked, or a short one without a full stop that opens no quotation, is a heading. */
function looksLikeHeading(line: string, marked: boolean): boolean {
  const words = line.trim().split(/\s+/).length
  return marked || (words <= 14 && !endsSentence.test(line) && !/^(["“]|''|``)/.test(line.trim()))
}

/** Takes an English text apart; `isHeading` answers for a range of UTF-16 units whether the layer marked it as a heading. */
export function takeApart(
  text: string,
  isHeading: (start: number, end: number) => boolean,
  isSetApart: (start: number, end: number) => boolean = () => false,
): EnglishText {
  const tokens: Token[] = []
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const parts: ParagraphTokens[] = []
  const tooLong: Line[] = []
  for (const { start, end } of linesOf(text)) {
    const words = retag(withKnownNames(partStops(tokenise(unshouted(text.slice(start, end)), start)), text))
    const offset = tokens.length
    const index = paragraphs.length
    for (const word of words) tokens.push(word)
    parts.push({ index, tokens: words, offset })
    const setApart = isSetApart(start, end)
    const heading = !setApart && looksLikeHeading(text.slice(start, end), isHeading(start, end))
    paragraphs.push({ index, from: offset, to: tokens.length, start, end, heading, ...(setApart && { setApart }) })
    for (const [from, to] of splitSentences(words)) {
      const pieces = inPieces(words, [from, to])
      if (pieces.length > 1) tooLong.push(firstWords(words, from))
      for (const piece of pieces)
        sentences.push(sentenceAt(words, piece, { offset, index: sentences.length, paragraph: index }))
    }
  }
  const quotations = withSetApart(findQuotations(text, parts), paragraphs)
  return { text, tokens, paragraphs, sentences, quotations, ...(tooLong.length > 0 && { tooLong }) }
}

interface Place {
  /** Tokens of the text before the paragraph. */
  readonly offset: number
  readonly index: number
  readonly paragraph: number
}

const sentenceAt = (words: readonly Token[], [from, to]: readonly [number, number], place: Place): Sentence => ({
  index: place.index,
  from: place.offset + from,
  to: place.offset + to,
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
  paragraph: place.paragraph,
})

const firstWords = (words: readonly Token[], from: number): Line => ({
  start: words[from]?.start ?? 0,
  end: words[from + 4]?.end ?? words[from]?.end ?? 0,
})

/** A line that is set apart is quoted as a whole, whatever marks stand in it. */
function withSetApart(quotations: readonly Quotation[], paragraphs: readonly Paragraph[]): readonly Quotation[] {
  const whole = paragraphs
    .filter(p => p.setApart)
    .map(({ start, end, from, to, index: paragraph }) => ({
      start,
      end,
      from,
      to,
      paragraph,
      closed: true,
      continues: false,
    }))
  if (whole.length === 0) return quotations
  return [...quotations, ...whole].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Tokens of a range. */
export const tokensIn = (doc: EnglishText, from: number, to: number): readonly Token[] => doc.tokens.slice(from, to)

/** Is this UTF-16 position inside quotation marks? Returns the innermost quotation. */
export function quotationAt(doc: EnglishText, unit: number): Quotation | undefined {
  let inner: Quotation | undefined
  for (const q of doc.quotations) {
    if (q.start > unit) break
    if (unit < q.end) inner = q
  }
  return inner
}
