import type { EnglishText } from '../document.ts'
import type { Token } from '../tokens.ts'
import type { Phrase } from './phrases.ts'
import { months, otherWords, relations, seasons, shortWeekdays, weekdays } from './words.ts'

const shortOrDouble = new Set([
  ...otherWords,
  ...[...months.keys(), ...weekdays.keys()].filter(word => word.length < 5),
])
const monthWord = new RegExp(`^(?:${[...months.keys()].join('|')})$`, 'i')
const signs = new Set([
  ...Object.values(relations).flat(),
  'to',
  'into',
  'both',
  'as',
  'and',
  'or',
  'between',
  'until',
  'mid',
  'year',
  '(',
  '–',
  '-',
  '—',
  '/',
])

/** "may", "march", "sun", "sat" are dates only with a capital. */
const writtenAsName = (words: string): boolean =>
  words.split(/[^\p{L}]+/u).every(word => word !== word.toLowerCase() || !shortOrDouble.has(word))

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** First token at or behind a position, from token `i` on. */
function tokenAt(doc: EnglishText, i: number, unit: number): number {
  let at = i
  while (at < doc.tokens.length && (doc.tokens[at]?.start ?? 0) < unit) at++
  return at
}

/** "the Sun", "a Sat nav": a short weekday by itself needs "on" before it. */
const isShortWeekday = (doc: EnglishText, first: number, words: string): boolean =>
  shortWeekdays.has(words.toLowerCase().replace('.', '')) &&
  !/^(?:on|since|until|by|from|to|and)$/.test(doc.tokens[first - 1]?.lower ?? '')

/** "April Varr", "Theresa May": a month word beside a capitalised name without a preposition is a name. */
function isName(doc: EnglishText, first: number, after: number, words: string): boolean {
  const before = doc.tokens[first - 1]
  if (!monthWord.test(words) || (before && signs.has(before.lower))) return false
  const next = doc.tokens[after]
  const adjacent = next !== undefined && /^[^\S\n]$/.test(doc.text.slice(doc.tokens[after - 1]?.end ?? 0, next.start))
  return (
    (adjacent && isCapital(next) && next.pos === 'PROPN') ||
    (otherWords.has(words.toLowerCase()) && isCapital(before) && before?.pos === 'PROPN')
  )
}

const seasonSigns = new Set(seasons.keys())
const beforeSeason = /^(?:in|during|of|by|since|until|throughout|last|over|from|before|after)$/
const counts = new Set(['NOUN', 'NUM', 'PROPN', 'ADJ', 'SYM'])
/** "in 1640 cases" counts cases; "in 2014" and "the 2014 war" are dates. */
function hasSign(doc: EnglishText, first: number, after: number, words: string): boolean {
  const before = doc.tokens[first - 1]
  const next = doc.tokens[after]
  const year = /^[12]\d{3}$/.test(words)
  const followed = next !== undefined && counts.has(next.pos)
  if (year && before && /^(the|a|'s|his|their|its)$/.test(before.lower))
    return followed && next.pos !== 'NUM' && !next.lower.endsWith('s')
  if (year && next && (/^(?:19|20)/.test(words) ? next.pos === 'NOUN' || next.pos === 'SYM' : followed)) return false
  if (seasonSigns.has(words.toLowerCase())) return before !== undefined && beforeSeason.test(before.lower)
  return (
    before !== undefined && (signs.has(before.lower) || (year && /^[12]\d{3}$/.test(doc.tokens[first - 2]?.text ?? '')))
  )
}

/** "the 9th Brigade", "the 3rd floor": before a noun the number ranks it. */
const ranks = (doc: EnglishText, after: number, words: string): boolean =>
  /^the\s\d{1,2}(?:st|nd|rd|th)$/i.test(words) && /^(?:NOUN|PROPN|ADJ)$/.test(doc.tokens[after]?.pos ?? '')

const inMonth = new RegExp(`^(?:${[...months.keys()].join('|')})[^\\S\\n]+\\d{1,2}$`, 'i')
/** "in May 12 people died": after "in" a month takes no day. */
const countsPeople = (doc: EnglishText, first: number, after: number, words: string): boolean =>
  inMonth.test(words) && doc.tokens[first - 1]?.lower === 'in' && doc.tokens[after]?.pos === 'NOUN'

/** Do these words tell a date where they stand? `i` is the token they begin with. */
export function isDate(doc: EnglishText, i: number, phrase: Phrase): boolean {
  const first = tokenAt(doc, i, phrase.pointAt)
  const after = tokenAt(doc, first, phrase.end)
  const words = doc.text.slice(phrase.pointAt, phrase.end)
  if (
    !writtenAsName(words) ||
    isName(doc, first, after, words) ||
    countsPeople(doc, first, after, words) ||
    ranks(doc, after, words) ||
    isShortWeekday(doc, first, words)
  )
    return false
  if (phrase.from && isYearRange(words))
    return (phrase.throughout === true && /^(?:19|20)/.test(words)) || doc.tokens[after]?.pos !== 'NOUN'
  return !phrase.point.needsSign || hasSign(doc, first, after, words)
}

const isYearRange = (words: string): boolean => /^(?:1[5-9]|20|21)\d\d\D{1,6}(?:(?:1[5-9]|20|21)\d\d|\d\d)$/.test(words)
