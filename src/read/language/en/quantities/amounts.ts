import type { Token } from '../tokens.ts'
import { digitsValue, groups, scales, shortScales, tens, units, vagueMagnitudes, wordsValue } from '../numbers.ts'
import { fractions, notBeforeMany, onlyOne, phraseAt, proportions, vagueWords } from './lexicon.ts'

/** Number words as token range, end exclusive, before bound words are looked at. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly kind: 'number' | 'range' | 'vague-magnitude' | 'vague' | 'vague-proportion'
  /** The number, the lower end of a range, or the convention's lower bound of a vague magnitude. */
  readonly value?: number
  readonly upper?: number
}

type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''
const isNumberWord = (text: string): boolean => units.has(text) || tens.has(text)
const isScale = (text: string): boolean => scales.has(text)
const touches = (tokens: Tokens, at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start
const onlySpaceBetween = (tokens: Tokens, at: number): boolean =>
  (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0) === 1

/** Behind "1 640" or "12 000 500": groups of three digits, one space apart. */
function afterGroups(tokens: Tokens, from: number): number {
  let at = from + 1
  if (!/^[1-9]\d{0,2}$/.test(word(tokens, from))) return at
  while (at < from + 5 && /^\d{3}$/.test(word(tokens, at)) && onlySpaceBetween(tokens, at - 1)) at++
  return at
}

/** No number is told in more words. */
const maxWords = 16

/** Behind the number words that go on from `at`: "hundred and twenty-five thousand". */
function afterWords(tokens: Tokens, from: number): number {
  let at = from
  while (at < from + maxWords) {
    const text = word(tokens, at)
    const joined =
      text === '-' && tens.has(word(tokens, at - 1)) && touches(tokens, at - 1) && units.has(word(tokens, at + 1))
    const and = text === 'and' && isScale(word(tokens, at - 1)) && isNumberWord(word(tokens, at + 1))
    if (joined || and) at += 2
    else if (isNumberWord(text) && (at === from || isScale(word(tokens, at - 1)) || tens.has(word(tokens, at - 1))))
      at++
    else if (isScale(text) && at > from) at++
    else return at
  }
  return at
}

const texts = (tokens: Tokens, from: number, to: number): string[] => tokens.slice(from, to).map(t => t.lower)

/** Whole numbers below ten to the fifteenth; others cannot be held. */
function number(from: number, to: number, value: number | undefined): Amount | undefined {
  return value === undefined || !Number.isInteger(value) || value >= 1e15
    ? undefined
    : { from, to, kind: 'number', value }
}

function inDigits(tokens: Tokens, from: number): Amount | undefined {
  if (!/^\d/.test(word(tokens, from)) || /^[/⁄−]$/.test(word(tokens, from - 1))) return undefined
  const joined = /^(\d[\d.,]*)(k|m|bn)$/.exec(word(tokens, from))
  if (joined) return number(from, from + 1, scaled(digitsValue(joined[1] ?? ''), shortScales.get(joined[2] ?? '')))
  const groupsEnd = afterGroups(tokens, from)
  const base = digitsValue(texts(tokens, from, groupsEnd).join(' '))
  const next = word(tokens, groupsEnd)
  const short = touches(tokens, groupsEnd - 1) ? shortScales.get(next) : undefined
  if (short !== undefined) return number(from, groupsEnd + 1, scaled(base, short))
  if (groups.get(next) === 12) return number(from, groupsEnd + 1, scaled(base, 12))
  let to = groupsEnd
  let value = base
  for (let scale = scales.get(next); scale !== undefined && to < groupsEnd + 3; scale = scales.get(word(tokens, to))) {
    value = scaled(value, scale)
    to++
  }
  return number(from, to, value)
}

const scaled = (value: number | undefined, scale = 1): number | undefined =>
  value === undefined ? undefined : Math.round(value * scale * 1e6) / 1e6

export function inWords(tokens: Tokens, from: number): Amount | undefined {
  const first = word(tokens, from)
  const article = first === 'a' || first === 'an' || first === 'one'
  if (article && word(tokens, from + 1) === 'dozen') return number(from, from + 2, 12)
  const start = (first === 'a' || first === 'an') && isScale(word(tokens, from + 1)) ? from + 2 : from
  const to = start > from ? afterMore(tokens, start) : afterWords(tokens, from)
  if (to === from) return undefined
  const value = wordsValue(texts(tokens, from, to))
  return value !== undefined && word(tokens, to) === 'dozen'
    ? number(from, to + 1, value * 12)
    : number(from, to, value)
}

/** Behind "a hundred | thousand", "a hundred | and twenty". */
function afterMore(tokens: Tokens, at: number): number {
  if (word(tokens, at) === 'and' && isNumberWord(word(tokens, at + 1))) return afterWords(tokens, at + 1)
  return isScale(word(tokens, at)) ? at + 1 : isNumberWord(word(tokens, at)) ? afterWords(tokens, at) : at
}

/** "half a million", "half a dozen". */
export function halfOf(tokens: Tokens, from: number): Amount | undefined {
  if (word(tokens, from) !== 'half' || !/^an?$/.test(word(tokens, from + 1))) return undefined
  const whole = scales.get(word(tokens, from + 2)) ?? groups.get(word(tokens, from + 2))
  return whole === undefined ? undefined : number(from, from + 3, whole / 2)
}

const fewWords = new Set(['several', 'few', 'many', 'couple'])

/** "tens", "tens of thousands", "several hundred": the convention's lower bound. */
export function magnitude(tokens: Tokens, from: number): Amount | undefined {
  const base = vagueMagnitudes.get(word(tokens, from))
  if (base !== undefined) {
    const larger = word(tokens, from + 1) === 'of' ? vagueMagnitudes.get(word(tokens, from + 2)) : undefined
    if (larger === undefined || larger < 1000) return { from, to: from + 1, kind: 'vague-magnitude', value: base }
    return { from, to: from + 3, kind: 'vague-magnitude', value: base * larger }
  }
  const start = word(tokens, from) === 'a' ? from + 1 : from
  if (!fewWords.has(word(tokens, start))) return undefined
  const scale = word(tokens, start + 1) === 'dozen' ? 24 : scales.get(word(tokens, start + 1))
  return scale === undefined ? undefined : { from, to: start + 2, kind: 'vague-magnitude', value: scale }
}

/** "two-thirds", "two thirds of", "a third of", "almost all", "20 percent", "50%". */
function proportion(tokens: Tokens, from: number): Amount | undefined {
  const listed = phraseAt(proportions, tokens, from)
  if (listed && !/^an?$/.test(word(tokens, listed.to)))
    return { from, to: listed.to - (word(tokens, listed.to - 1) === 'of' ? 1 : 0), kind: 'vague-proportion' }
  const next = word(tokens, from + 1) === '-' ? from + 2 : from + 1
  const counts = units.has(word(tokens, from)) || /^\d/.test(word(tokens, from))
  if (counts && fractions.has(word(tokens, next))) return { from, to: next + 1, kind: 'vague-proportion' }
  const share = /^(?:%|percent|pct|per)$/.exec(word(tokens, from + 1))
  if (!counts || !share || (share[0] === 'per' && word(tokens, from + 2) !== 'cent')) return undefined
  return { from, to: from + (share[0] === 'per' ? 3 : 2), kind: 'vague-proportion' }
}

/** "some 40", "a few hundred": the vague word bounds a number or belongs to it. */
const countedAt = (tokens: Tokens, at: number): boolean =>
  (inDigits(tokens, at) ?? inWords(tokens, at) ?? halfOf(tokens, at) ?? magnitude(tokens, at)) !== undefined

function vague(tokens: Tokens, from: number): Amount | undefined {
  const found = phraseAt(vagueWords, tokens, from)
  if (!found || notBeforeMany.has(word(tokens, from - 1)) || countedAt(tokens, found.to)) return undefined
  return { from, to: found.to - (word(tokens, found.to - 1) === 'of' ? 1 : 0), kind: 'vague' }
}

function only(tokens: Tokens, from: number): Amount | undefined {
  const found = phraseAt(onlyOne, tokens, from)
  return found && tokens[found.to]?.pos === 'NOUN' && !word(tokens, found.to).endsWith('s')
    ? { from, to: found.to, kind: 'number', value: 1 }
    : undefined
}

/** One token such as "10-15". */
function tokenRange(tokens: Tokens, from: number): Amount | undefined {
  const found = /^(\d{1,6})[-–](\d{1,6})$/.exec(word(tokens, from))
  const [low, high] = [Number(found?.[1]), Number(found?.[2])]
  return found && low < high ? { from, to: from + 1, kind: 'range', value: low, upper: high } : undefined
}

const readers = [proportion, halfOf, magnitude, tokenRange, inDigits, inWords, vague, only]

const starters: ReadonlySet<string> = new Set([
  ...[...proportions, ...vagueWords, ...onlyOne].map(phrase => phrase.words[0] ?? ''),
  ...units.keys(),
  ...tens.keys(),
  ...vagueMagnitudes.keys(),
  ...fewWords,
  'half',
  'a',
  'an',
  'one',
  '-',
  'and',
])

/** Most words begin no number, and need no closer look. */
const mayBegin = (text: string): boolean => starters.has(text) || (text >= '0' && text < ':')

/** The number words that begin at this token. */
export function amountAt(tokens: Tokens, from: number): Amount | undefined {
  if (!mayBegin(word(tokens, from))) return undefined
  for (const read of readers) {
    const found = read(tokens, from)
    if (found) return found
  }
  return undefined
}
