import time from '../time.json' with { type: 'json' }
import { groups, tens, units as unitNumbers, wordsValue } from '../numbers.ts'

/** The calendar words of the language as pattern sources and tables. All patterns stay within one line. */
type Table = ReadonlyMap<string, number>
const table = (...parts: readonly Readonly<Record<string, number>>[]): Table => new Map(parts.flatMap(Object.entries))

export const months = table(time.months, time.shortMonths)
export const weekdays = table(time.weekdays, time.shortWeekdays)
export const shortWeekdays = table(time.shortWeekdays)
export const seasons = table(time.seasons)
export const units: ReadonlyMap<string, string> = new Map(Object.entries(time.units))
export const days = table(time.days)
export const otherWords: ReadonlySet<string> = new Set(time.monthsThatAreOtherWords)
export const relations: Readonly<Record<string, readonly string[]>> = time.relations

/** One or more spaces within the line. */
export const gap = '[^\\S\\n]+'
const spaced = (word: string): string => word.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(' ', gap)
/** Any of the words, the longest first; each with its spaces made lenient. */
export const any = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})`

const short = (words: Readonly<Record<string, number>>): string => `${any(Object.keys(words))}\\b\\.?`
export const month = `(?:${any(Object.keys(time.months))}\\b|${short(time.shortMonths)})`
export const longMonth = `${any(Object.keys(time.months))}\\b`
export const weekday = `(?:${any(Object.keys(time.weekdays))}\\b|${short(time.shortWeekdays)})`
export const season = `${any(Object.keys(time.seasons))}\\b`
export const unit = `(?:${any(Object.keys(time.units))}s?\\b)`
export const dayPart = `${any(time.dayParts)}\\b`
export const part = `(?:${any(time.parts)}(?:-|${gap}))`
export const now = `${any(time.now)}\\b`
export const lately = `${any(time.lately)}\\b`
export const backward = any(time.backward)
export const forward = any(time.forward)
export const here = any(time.here)
export const ago = `${any(time.ago)}\\b`
export const hence = `${any(time.hence)}\\b`
export const dayWord = `${any(Object.keys(time.days))}\\b`

const small = any([...unitNumbers.keys(), ...tens.keys(), 'hundred', 'thousand'])
/** A count that can be told: "two", "48", "twenty-five", "a", "a couple of". */
export const count = `(?:\\d{1,4}|${small}(?:(?:-|${gap}(?:and${gap})?)${small}){0,8}|an?(?:${gap}(?:couple|pair|dozen)(?:${gap}of)?)?|half${gap}an?)`
/** A count that cannot: "several", "recent", "a few". */
export const vagueCount = `(?:several|some|many|a${gap}few|few|recent|a${gap}number${gap}of|dozens${gap}of|countless|a${gap}handful${gap}of)`

/** What a count word is worth; `undefined` where it has no number. */
export function countOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  const parts = words
    .toLowerCase()
    .split(/[-\s]+/)
    .filter(w => w !== 'of')
  const group = parts.map(w => groups.get(w)).find(n => n !== undefined)
  if (group !== undefined) return group
  return parts.every(w => w === 'a' || w === 'an' || w === 'half') ? 1 : wordsValue(parts)
}

export const monthNumber = (word: string): number => months.get(word.toLowerCase().replace('.', '')) ?? 0
export const weekdayNumber = (word: string): number => weekdays.get(word.toLowerCase().replace('.', '')) ?? 0
export const unitOf = (word: string): string => {
  const lower = word.toLowerCase()
  return units.get(lower) ?? units.get(lower.replace(/s$/, '')) ?? 'century'
}

const core = new RegExp(
  `\\d|\\b(?:${any([
    ...months.keys(),
    ...weekdays.keys(),
    ...seasons.keys(),
    ...units.keys(),
    ...[...units.keys()].map(u => `${u}s`),
    ...days.keys(),
    ...time.dayParts,
    ...time.now,
    ...time.lately,
    'overnight',
    'first light',
    'small hours',
  ])})\\b`,
  'i',
)
/** No time is told in more characters. */
export const reach = 120
/** Does a word that every time needs (a digit, a month, a unit …) stand near enough? One look spares all the patterns. */
export const couldTell = (text: string, start: number): boolean => core.test(text.slice(start, start + reach))

const starters = new Set(
  [
    ...months.keys(),
    ...weekdays.keys(),
    ...seasons.keys(),
    ...days.keys(),
    ...unitNumbers.keys(),
    ...tens.keys(),
    ...time.dayParts,
    ...Object.values(time.relations).flat(),
    ...time.parts,
    ...time.now,
    ...time.lately,
    ...time.backward,
    ...time.forward,
    ...time.here,
    'the',
    'more',
    'less',
    'nearly',
    'almost',
    'just',
    'only',
    'exactly',
    'roughly',
    'approximately',
    'a',
    'an',
    'between',
    'overnight',
    'several',
    'some',
    'many',
    'few',
    'dozens',
    'half',
    'recent',
    'earlier',
    'later',
    ...[...units.keys()].flatMap(u => [u, `${u}s`]),
  ].map(words => words.split(' ')[0] ?? words),
)

/** Can a time begin with this word? Only there do the patterns try. */
export const canStart = (lower: string): boolean => /^['’]?\d|^mid/.test(lower) || starters.has(lower.replace('.', ''))
