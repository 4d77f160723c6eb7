import type { Range } from './range.ts'
import { isMark, type Word } from './words.ts'

/** A quotation: `from`/`to` are the words inside its marks. */
export interface Quote extends Range {
  readonly closed: boolean
}

const pairs: Readonly<Record<string, string>> = { '«': '»', '„': '“”"', '“': '”"', '"': '"”', '‹': '›', '”': '“' }

/** A straight mark opens where a space or the line's beginning stands before it. */
const canOpen = (words: readonly Word[], at: number, from: number): boolean =>
  at === from || (words[at - 1]?.end ?? 0) < (words[at]?.start ?? 0) || isMark(words[at - 1], '([—–-«„')

/** The outermost quotations of a line; an unclosed one goes on to the end of its line. */
export function quotesIn(words: readonly Word[]): readonly Quote[] {
  const found: Quote[] = []
  const [from, to] = [0, words.length]
  for (let at = from; at < to; at++) {
    const closing = pairs[words[at]?.text ?? '']
    if (closing === undefined || !(words[at]?.text === '«' || canOpen(words, at, from))) continue
    const end = closingOf(words, at, to)
    found.push({ from: at + 1, to: end ?? to, closed: end !== undefined })
    at = end ?? to
  }
  return found.filter(q => q.to > q.from)
}

/** Where the quotation that opens at `open` is closed; marks of the same kind may stand inside it. */
function closingOf(words: readonly Word[], open: number, to: number): number | undefined {
  const mark = words[open]?.text ?? ''
  const closing = pairs[mark] ?? ''
  let depth = 1
  for (let at = open + 1; at < to; at++) {
    const text = words[at]?.text ?? ''
    if (text === mark && !closing.includes(mark)) depth++
    else if (words[at]?.kind === 'mark' && closing.includes(text) && --depth === 0) return at
  }
  return undefined
}

/** The quotation a word stands in. */
export function quoteAt(quotes: readonly Quote[], at: number): Quote | undefined {
  const quote = quotes[firstEndingBehind(quotes, at)]
  return quote && quote.from <= at ? quote : undefined
}

/** Every quotation that shares a word with a range. */
export function quotesOver(quotes: readonly Quote[], { from, to }: Range): readonly Quote[] {
  const found: Quote[] = []
  for (let i = firstEndingBehind(quotes, from); i < quotes.length && (quotes[i]?.from ?? to) < to; i++) {
    const quote = quotes[i]
    if (quote) found.push(quote)
  }
  return found
}

/** Quotations do not overlap: the first that ends behind a word. */
function firstEndingBehind(quotes: readonly Quote[], at: number): number {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((quotes[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
