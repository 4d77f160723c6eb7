import type { EnglishText } from '../document.ts'
import type { Pos, Token } from '../tokens.ts'
import { type Columns, columnsFor } from '../../../tagger/columns.ts'
import { basis, finish, hashOf, mix, step } from '../../../tagger/hash.ts'
import { senseCount, senseOf, wordAt, type WordTable } from '../../../tagger/word-table.ts'

/** What is known of every word, whatever is looked for. Their numbers are part of what a model's features mean. */
export const column = {
  word: 0,
  written: 1,
  prefix2: 2,
  prefix3: 3,
  prefix4: 4,
  suffix2: 5,
  suffix3: 6,
  suffix4: 7,
  shape: 8,
  pos: 9,
  group64: 10,
  group1024: 11,
  group4096: 12,
  /** Whether the word is written together with the one before, the one after, or both. */
  glue: 13,
  /** The first of the word's small numbers. */
  senses: 14,
} as const

/** How many columns `fillWords` fills. */
export const wordColumns = column.senses + senseCount

const posNumber: Readonly<Record<Pos, number>> = {
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
  X: 17,
}

const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90
const isLower = (unit: number): boolean => unit >= 97 && unit <= 122
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** 1 capital, 2 small, 3 digit, 4 anything else; letters beyond ASCII are told by whether they change. */
function classOf(unit: number, text: string, at: number): number {
  if (isUpper(unit)) return 1
  if (isLower(unit)) return 2
  if (isDigit(unit)) return 3
  if (unit < 128) return 4
  const letter = text.charAt(at)
  if (letter !== letter.toLowerCase()) return 1
  return letter === letter.toUpperCase() ? 4 : 2
}

/** "McDonald" → XxXx, "G20" → Xd, "al-Assad" → x-Xx: runs of a class count once, marks stand for themselves. */
function shapeOf(text: string): number {
  let [hash, last] = [basis, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const kind = classOf(unit, text, i)
    const sign = kind === 4 ? 64 + (unit & 0xff) : kind
    if (sign !== last) hash = step(hash, sign)
    last = sign
  }
  return finish(mix(hash, text.length === 1 ? 1 : 2))
}

/** A digit stands for every digit. */
const unitOf = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return isDigit(unit) ? 48 : unit
}

function endings(lower: string, values: readonly Int32Array[], at: number): void {
  let hash = basis
  for (let n = 1; n <= 4 && n < lower.length; n++) {
    hash = step(hash, unitOf(lower, lower.length - n))
    const into = n === 2 ? values[column.suffix2] : n === 3 ? values[column.suffix3] : values[column.suffix4]
    if (into && n > 1) into[at] = finish(hash)
  }
}

/** The hash of the word, and its beginnings on the way. */
function beginnings(lower: string, values: readonly Int32Array[], at: number): void {
  let hash = basis
  for (let i = 0; i < lower.length; i++) {
    hash = step(hash, unitOf(lower, i))
    const into = i === 1 ? values[column.prefix2] : i === 2 ? values[column.prefix3] : values[column.prefix4]
    if (into && i > 0 && i < 4 && i + 1 < lower.length) into[at] = finish(hash)
  }
  const words = values[column.word]
  if (words) words[at] = finish(hash)
}

function written(text: string): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = step(hash, unitOf(text, i))
  return finish(hash)
}

function usage(table: WordTable, lower: string, values: readonly Int32Array[], at: number): void {
  const word = wordAt(table, hashOf(lower))
  if (word < 0) return
  const group = table.groups[word] ?? 0
  const [coarse, middle, fine] = [values[column.group64], values[column.group1024], values[column.group4096]]
  if (coarse) coarse[at] = (group >> 6) + 1
  if (middle) middle[at] = (group >> 2) + 1
  if (fine) fine[at] = group + 1
  for (let n = 0; n < senseCount; n++) {
    const sense = values[column.senses + n]
    if (sense) sense[at] = senseOf(table, word, n) + 1
  }
}

function fillWord(token: Token, table: WordTable, values: readonly Int32Array[], at: number): void {
  const { text, lower, pos } = token
  beginnings(lower, values, at)
  endings(lower, values, at)
  usage(table, lower, values, at)
  const [cased, shapes, tags] = [values[column.written], values[column.shape], values[column.pos]]
  if (cased) cased[at] = written(text)
  if (shapes) shapes[at] = shapeOf(text)
  if (tags) tags[at] = posNumber[pos]
}

const glueOf = (before: Token | undefined, token: Token, after: Token | undefined): number =>
  1 + (before?.end === token.start ? 1 : 0) + (after?.start === token.end ? 2 : 0)

/** What stands beyond a sentence's first and last word. */
const beyond = 0x7e57

/** Tokens of a document, end exclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** Columns over stretches of a text, with everything known of every word, and room for `more` columns behind. */
export function columnsOf(
  doc: EnglishText,
  table: WordTable,
  { ranges, more }: { readonly ranges: readonly TokenRange[]; readonly more: number },
): Columns {
  const columns = columnsFor(
    ranges.map(s => s.to - s.from),
    wordColumns + more,
  )
  columns.sequences.forEach(({ from, to }, s) => {
    const first = ranges[s]?.from ?? 0
    for (let at = from; at < to; at++) {
      const token = doc.tokens[first + at - from]
      if (!token) continue
      fillWord(token, table, columns.values, at)
      const glue = columns.values[column.glue]
      if (glue) glue[at] = glueOf(doc.tokens[first + at - from - 1], token, doc.tokens[first + at - from + 1])
    }
    for (let c = 0; c < wordColumns; c++) {
      const values = columns.values[c]
      if (values) values[from - 1] = values[to] = beyond
    }
  })
  return columns
}
