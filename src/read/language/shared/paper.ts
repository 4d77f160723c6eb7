import type { Span } from '../../stages.ts'
import { type Quote, quotesIn } from './quotes.ts'
import type { Range } from './range.ts'
import { has, isMark, type Lookup, type Word, wordsOf } from './words.ts'

export interface Sentence extends Range {
  readonly index: number
  readonly paragraph: number
}

/** One line of the text that has words. */
export interface Paragraph extends Range {
  readonly index: number
  readonly heading: boolean
  readonly setApart: boolean
}

/** A text taken apart. */
export interface Paper {
  readonly text: string
  readonly words: readonly Word[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
}

const stops = '.!?…؟۔'
const closers = '»”"“)]’'
const dashes = '—–-'

/** "В. Коваль", "ул. Садовая", "2,5 тис. осіб": the stop belongs to the word. */
function belongsToWord(words: readonly Word[], stop: number): boolean {
  const before = words[stop - 1]
  if (!isMark(words[stop], '.') || !before || before.end !== words[stop]?.start) return false
  return (before.text.length === 1 && before.capital) || (has(before, 'abbreviation') && before.kind === 'word')
}

/** What follows goes on with the sentence: a small letter, a dash, a comma. */
const goesOn = (next: Word | undefined): boolean =>
  next !== undefined &&
  (isMark(next, `,;:${dashes}`) ||
    (next.kind === 'word' && !next.capital && next.text.toLowerCase() !== next.text.toUpperCase()))

function endOf(words: readonly Word[], stop: number): number {
  let to = stop + 1
  while (isMark(words[to], stops + closers) && !opensAgain(words, to)) to++
  return to
}

/** A straight quotation mark behind a space opens what follows. */
const opensAgain = (words: readonly Word[], at: number): boolean =>
  isMark(words[at], '"“') && (words[at - 1]?.end ?? 0) < (words[at]?.start ?? 0)

/** A stop inside a quotation ends a sentence of the speaker's, not the one that tells of it. */
function quoted(quotes: readonly Range[]): (at: number) => boolean {
  let next = 0
  return at => {
    while (next < quotes.length && (quotes[next]?.to ?? 0) < at) next++
    const quote = quotes[next]
    return quote !== undefined && quote.from <= at && at < quote.to - 1
  }
}

/** The sentences of a line, as ranges of its words. */
export function sentencesIn(words: readonly Word[], quotes: readonly Range[] = []): readonly Range[] {
  const found: Range[] = []
  const isQuoted = quoted(quotes)
  let from = 0
  for (let at = 0; at < words.length; at++) {
    if (!isMark(words[at], stops) || belongsToWord(words, at) || isQuoted(at)) continue
    const to = endOf(words, at)
    if (goesOn(words[to])) continue
    found.push({ from, to })
    from = to
    at = to - 1
  }
  if (from < words.length) found.push({ from, to: words.length })
  return found
}

const endsSentence = /[.!?…:;؟,][»”"“’)\]]*\s*$/
const mostInHeading = 16

const looksLikeHeading = (line: string, words: readonly Word[], index: number): boolean =>
  words.length <= mostInHeading && !endsSentence.test(line) && (index === 0 || !isMark(words[0], '«„"“—–-'))

interface Marks {
  readonly isHeading: (start: number, end: number) => boolean
  readonly isSetApart: (start: number, end: number) => boolean
}

/** Every line that is not blank. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Takes a text apart into lines, sentences, words and quotations. */
export function takeApart(text: string, lookup: Lookup, marks: Marks): Paper {
  const words: Word[] = []
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const quotes: Quote[] = []
  for (const { start, end } of linesOf(text)) {
    const line = wordsOf(text.slice(start, end), start, lookup)
    const from = words.length
    const index = paragraphs.length
    const heading = marks.isHeading(start, end) || looksLikeHeading(text.slice(start, end), line, index)
    for (const word of line) words.push(word)
    const setApart = marks.isSetApart(start, end)
    paragraphs.push({ index, from, to: words.length, heading, setApart })
    const here = setApart ? [] : quotesIn(line)
    for (const q of here) quotes.push({ ...q, from: q.from + from, to: q.to + from })
    for (const range of sentencesIn(
      line,
      here.filter(q => q.closed),
    ))
      sentences.push({ from: range.from + from, to: range.to + from, index: sentences.length, paragraph: index })
  }
  return { text, words, paragraphs, sentences, quotes }
}

/** The text between the first and the last word of a range. */
export const spanOf = (words: readonly Word[], { from, to }: Range): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
})

export const textOf = (paper: Paper, range: Range): string => {
  const { start, end } = spanOf(paper.words, range)
  return paper.text.slice(start, end)
}

/** A range without marks at its edges. */
export function trimmed(words: readonly Word[], { from, to }: Range, marks = ',;:—–-.…!?؟،؛"“”„«»()'): Range {
  let first = from
  let last = to
  while (first < last && isMark(words[first], marks)) first++
  while (last > first && isMark(words[last - 1], marks)) last--
  return { from: first, to: last }
}
