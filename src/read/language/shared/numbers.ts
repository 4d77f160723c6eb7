import type { Range } from './range.ts'
import { has, isMark, lengthOf, valueOf, type Word } from './words.ts'

/** Number words and digits that together make one number, or the two ends of a stretch. */
export interface NumberGroup extends Range {
  readonly min: number
  readonly max: number
  readonly form: 'number' | 'range' | 'magnitude' | 'vague'
}

const westernDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669]/g, d => String(d.charCodeAt(0) - 0x660))

const grouped = /^\d{1,3}(?:[٬ ]\d{3})+$/
const groupedByComma = /^\d{1,3}(?:,\d{3})+$/
const groupedByStop = /^\d{1,3}(?:\.\d{3})+$/
const decimal = /^\d{1,9}[.,\u066b]\d{1,3}$/

/** How a language writes thousands: `5,000` is five thousand in Arabic, and five in Ukrainian. */
export type Thousands = ',' | ' '

/** The number that digits write; `undefined` for hours, dates and fractions. */
export function numeral(text: string, thousands: Thousands): number | undefined {
  const digits = westernDigits(text)
  if (/^\d{1,12}$/.test(digits)) return Number(digits)
  const byMark = thousands === ',' ? groupedByComma : groupedByStop
  if (grouped.test(digits) || byMark.test(digits)) return Number(digits.replaceAll(/\D/g, ''))
  return decimal.test(digits) ? Number(digits.replace(/[,\u066b]/, '.')) : undefined
}

interface Piece {
  readonly n: number
  readonly length: number
  readonly scale: boolean
}

const adjoins = (a: Word | undefined, b: Word | undefined): boolean => a?.end === b?.start

/** `12 345`: three digits behind at most three, one space between. */
function spacedDigits(words: readonly Word[], at: number): number {
  let to = at + 1
  if (!/^\d{1,3}$/.test(words[at]?.text ?? '')) return to
  while (/^\d{3}$/.test(words[to]?.text ?? '') && (words[to]?.start ?? 0) - (words[to - 1]?.end ?? 0) === 1) to++
  return to
}

function digitsAt(words: readonly Word[], at: number, thousands: Thousands): Piece | undefined {
  const to = spacedDigits(words, at)
  const text = words
    .slice(at, to)
    .map(w => w.text)
    .join('')
  const n = numeral(text, thousands)
  return n === undefined ? undefined : { n, length: to - at, scale: false }
}

function pieceAt(words: readonly Word[], at: number, thousands: Thousands): Piece | undefined {
  const word = words[at]
  if (word?.kind === 'number') return digitsAt(words, at, thousands)
  for (const category of ['number', 'scale']) {
    const value = valueOf(word, category)
    if (value !== undefined) return { n: Number(value), length: lengthOf(word, category), scale: category === 'scale' }
  }
  return undefined
}

/** Where a number cannot go on: "five" behind "five", "twenty" behind "five" unless the language says five-and-twenty. */
const joins = (last: number, next: number): boolean =>
  (last >= 100 && next < 100) ||
  (last >= 20 && last % 10 === 0 && next < 10) ||
  (last < 10 && next >= 20 && next < 100 && next % 10 === 0)

interface Sum {
  readonly to: number
  readonly n: number
}

/** One number from its words: what is below each scale is multiplied by it. */
function sumFrom(words: readonly Word[], from: number, thousands: Thousands): Sum | undefined {
  let to = from
  let total = 0
  let current: number | undefined
  let last: number | undefined
  for (let piece = pieceAt(words, to, thousands); piece; piece = pieceAt(words, to, thousands)) {
    if (piece.scale) {
      total += (current ?? 1) * piece.n
      current = undefined
      last = piece.n
    } else {
      if (last !== undefined && (words[to]?.kind === 'number' || !joins(last, piece.n))) break
      current = (current ?? 0) + piece.n
      last = piece.n
    }
    to += piece.length
    if (isMark(words[to], '.') && has(words[to - 1], 'abbreviation') && adjoins(words[to - 1], words[to])) to++
  }
  return to > from ? { to, n: total + (current ?? 0) } : undefined
}

/** "12-річний", "Т-72": a number that is part of a word. */
const isPartOfWord = (words: readonly Word[], from: number, to: number): boolean => {
  const hyphen = (w: Word | undefined) => isMark(w, '-‐')
  const behind = hyphen(words[to]) && adjoins(words[to - 1], words[to]) && words[to + 1]?.kind === 'word'
  const before = hyphen(words[from - 1]) && adjoins(words[from - 1], words[from]) && words[from - 2]?.kind === 'word'
  return behind || before || isWrittenTo(words, from) || isMark(words[from - 1], '№#')
}

/** A letter right before the digits makes them a name; in Arabic single letters are words: "و5". */
const isWrittenTo = (words: readonly Word[], from: number): boolean => {
  const before = words[from - 1]
  return before?.kind === 'word' && adjoins(before, words[from]) && !has(before, 'joins-digits')
}

function rangeFrom(words: readonly Word[], from: number, first: Sum, thousands: Thousands): NumberGroup | undefined {
  const between = words[first.to]
  const paired = has(words[from - 1], 'between') && has(between, 'and')
  if (!isMark(between, '-–—') && !has(between, 'range-to') && !paired) return undefined
  const second = sumFrom(words, first.to + 1, thousands)
  if (!second || second.n <= first.n || !Number.isSafeInteger(second.n) || isPartOfWord(words, from, second.to))
    return undefined
  return { from, to: second.to, min: first.n, max: second.n, form: 'range' }
}

function vagueAt(words: readonly Word[], at: number): NumberGroup | undefined {
  const many = valueOf(words[at], 'magnitude')
  if (many !== undefined)
    return { from: at, to: at + lengthOf(words[at], 'magnitude'), min: Number(many), max: 0, form: 'magnitude' }
  const length = lengthOf(words[at], 'vague-number')
  const scale = length > 0 ? valueOf(words[at + length], 'scale') : undefined
  if (scale !== undefined) return { from: at, to: at + length + 1, min: Number(scale), max: 0, form: 'magnitude' }
  return length > 0 ? { from: at, to: at + length, min: 0, max: 0, form: 'vague' } : undefined
}

/** The number that begins at a word. Only whole numbers count. */
export function numberAt(words: readonly Word[], from: number, thousands: Thousands): NumberGroup | undefined {
  const isPlainMagnitude = has(words[from], 'magnitude')
  const first = isPlainMagnitude ? undefined : sumFrom(words, from, thousands)
  if (!first) return vagueAt(words, from)
  const range = rangeFrom(words, from, first, thousands)
  if (range) return range
  if (!Number.isSafeInteger(first.n) || isPartOfWord(words, from, first.to)) return undefined
  return { from, to: first.to, min: first.n, max: first.n, form: 'number' }
}
