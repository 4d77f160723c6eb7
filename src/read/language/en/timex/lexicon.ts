import time from '../time.json' with { type: 'json' }
import { scales, tens, units as smallNumbers } from '../numbers.ts'

/** What one word can mean in an expression of time. A word may mean several things: "second" ranks and counts. */
export interface Sense {
  /** 1 to 12. */
  readonly month?: number
  /** Written short: "Feb." */
  readonly short?: boolean
  /** 0 is Sunday. */
  readonly weekday?: number
  /** A code of TIMEX3: `D`, `W`, `m` (month, so that `M` stays the minute), `WE`. */
  readonly unit?: string
  readonly plural?: boolean
  /** `TMO`, `T12:00` … */
  readonly dayPart?: string
  readonly season?: string
  readonly cardinal?: number
  readonly ordinal?: number
  /** "nineties": 90. */
  readonly decade?: number
  /** Days from the reference: "yesterday" is -1. */
  readonly dayOffset?: number
  /** "tonight". */
  readonly night?: string
  readonly vague?: boolean
  readonly side?: 'last' | 'next' | 'this'
  /** "previous", "following", "that": counted from what was told before. */
  readonly told?: boolean
  readonly part?: string
  readonly between?: boolean
  /** "daily": P1D. */
  readonly every?: string
  /** Kinds of expression that may begin with it, as bits of `begins`. */
  readonly begins?: number
}

/** What a word is to an expression that begins with it: readers are tried only where one of theirs stands. */
export const begins = {
  number: 1,
  the: 2,
  article: 4,
  month: 8,
  weekday: 16,
  unit: 32,
  dayPart: 64,
  season: 128,
  cardinal: 256,
  ordinal: 512,
  decade: 1024,
  day: 2048,
  night: 4096,
  vague: 8192,
  side: 16_384,
  part: 32_768,
  every: 65_536,
  loose: 131_072,
  holiday: 262_144,
  mark: 524_288,
  reference: 1_048_576,
  other: 2_097_152,
} as const

const lexicon = new Map<string, Sense>()
function add(word: string, sense: Sense): void {
  const known = lexicon.get(word)
  lexicon.set(word, { ...known, ...sense, begins: (known?.begins ?? 0) | (sense.begins ?? 0) })
}
const entries = <T>(table: Readonly<Record<string, T>>): readonly (readonly [string, T])[] => Object.entries(table)

const { timex } = time
for (const [word, month] of entries(time.months)) add(word, { month, begins: begins.month })
for (const [word, month] of entries(time.shortMonths)) add(word, { month, short: true, begins: begins.month })
for (const [word, weekday] of entries(time.weekdays)) {
  add(word, { weekday, begins: begins.weekday })
  add(`${word}s`, { weekday, plural: true, begins: begins.weekday })
}
for (const [word, weekday] of entries(time.shortWeekdays)) add(word, { weekday, short: true, begins: begins.weekday })
for (const [word, unit] of entries(timex.units)) {
  add(word, { unit, begins: begins.unit })
  add(`${word}s`, { unit, plural: true, begins: begins.unit })
}
for (const [word, single] of entries(timex.irregularPlurals))
  add(word, { ...lexicon.get(single), plural: true, begins: begins.unit })
for (const [word, dayPart] of entries(timex.dayParts)) {
  add(word, { dayPart, begins: begins.dayPart })
  add(`${word}s`, { dayPart, plural: true, begins: begins.dayPart })
}
for (const [word, season] of entries(timex.seasons)) add(word, { season, begins: begins.season })
for (const [word, dayOffset] of entries(timex.days)) add(word, { dayOffset, begins: begins.day })
for (const [word, night] of entries(timex.nights)) add(word, { night, begins: begins.night })
for (const [word, ordinal] of entries(timex.ordinals)) add(word, { ordinal, begins: begins.ordinal })
for (const [word, decade] of entries(timex.decades)) add(word, { decade, begins: begins.decade })
for (const [word, cardinal] of [...smallNumbers, ...tens, ...scales]) add(word, { cardinal, begins: begins.cardinal })
for (const word of ['million', 'billion', 'trillion']) add(word, { cardinal: 1e6 })
for (const word of timex.vague) add(word, { vague: true, begins: begins.vague })
for (const word of ['last', 'past']) add(word, { side: 'last', begins: begins.side })
for (const word of ['next', 'coming', 'upcoming']) add(word, { side: 'next', begins: begins.side })
for (const word of ['this', 'current']) add(word, { side: 'this', begins: begins.side })
for (const word of ['previous', 'preceding', 'prior']) add(word, { side: 'last', told: true, begins: begins.side })
for (const word of ['following', 'subsequent', 'ensuing']) add(word, { side: 'next', told: true, begins: begins.side })
for (const word of ['that', 'same']) add(word, { side: 'this', told: true, begins: begins.side })
for (const [word, part] of entries(timex.parts)) add(word, { part, begins: begins.part })
for (const word of timex.between) add(word, { between: true })
for (const [word, every] of entries(timex.frequencies)) add(word, { every, begins: begins.every })
const first = (words: string): string => words.split(/[ '.]/)[0] ?? words
for (const words of [...timex.present, ...timex.past, 'right', 'at', 'these', 'current', 'recent', 'future'])
  add(words, { begins: begins.reference })
for (const words of Object.keys(timex.loose)) add(first(words), { begins: begins.loose })
for (const words of Object.keys(timex.holidays)) add(first(words), { begins: begins.holiday })
for (const word of ['the', 'those', 'these']) add(word, { begins: begins.the })
for (const word of ['a', 'an', 'another', 'half', 'couple', 'dozen', 'dozens', 'scores', 'hundreds', 'thousands'])
  add(word, { begins: begins.article })
for (const word of ['each', 'every', 'per']) add(word, { begins: begins.every })
for (const word of ['fiscal', 'q', 'final', 'latter', 'opening', 'comparable', 'latest'])
  add(word, { begins: begins.other })

export const senseOf = (lower: string): Sense | undefined => lexicon.get(lower)

const phrases = (words: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> =>
  Map.groupBy(
    [...words].map(w => w.match(/[a-z]+|[^a-z\s]/g) ?? []).sort((a, b) => b.length - a.length),
    words => words[0] ?? '',
  )

/** Phrases of more words, by their first word, the longest first. */
export const looseWords = phrases(Object.keys(timex.loose))
export const holidayWords = phrases(Object.keys(timex.holidays))
export const holidayOf: Readonly<Record<string, string>> = timex.holidays
export const zones: ReadonlySet<string> = new Set(timex.zones)
export const presentWords: ReadonlySet<string> = new Set(timex.present)
export const pastWords: ReadonlySet<string> = new Set(timex.past)
export const firstMonthOf: Readonly<Record<string, number>> = timex.seasonMonths
