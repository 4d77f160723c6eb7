import { dateReaders } from './dates.ts'
import { longest, type Read, type Reader, reader } from './reader.ts'
import { begins, pastWords, presentWords } from './lexicon.ts'
import { fixed, type Found, type From, type Meaning, type Which } from './meaning.ts'
import { is, readCount, skip, type Words } from './words.ts'

const steps: Readonly<Record<Which, number>> = { last: -1, this: 0, near: 0, next: 1 }

const away = (to: number, unit: string, { count, from }: { count: number; from: From }): Found => ({
  to,
  type: 'DATE',
  meaning: { kind: 'away', unit, count, from },
})

interface Side {
  readonly to: number
  readonly which: Which
  readonly from: From
}

/** "last", "this coming", "the following", "that same". */
function readSide(w: Words, i: number): Side | undefined {
  const start = skip(w, skip(w, i, 'the'), 'very')
  const sense = w[start]?.sense
  if (!sense?.side) return undefined
  const more =
    is(w, start, 'this') || is(w, start, 'that')
      ? skip(w, start + 1, 'coming', 'past', 'same', 'very', 'next', 'last')
      : start + 1
  const which = more > start + 1 ? (w[more - 1]?.sense?.side ?? sense.side) : sense.side
  const told =
    sense.told === true || is(w, more - 1, 'same') || (sense.side === 'next' && is(w, i, 'the') && is(w, start, 'next'))
  return { to: more, which: is(w, more - 1, 'same') ? 'this' : which, from: told ? 'told' : 'story' }
}

/** "last week", "the next day", "this year". A longer "past decade" is how long, not when. */
function sidedUnit(w: Words, side: Side): Found | undefined {
  const at = skip(w, side.to, 'fiscal', 'calendar', 'academic', 'school', 'financial')
  const { unit, plural } = w[at]?.sense ?? {}
  if (unit === undefined || plural || !/^(?:[DWmQY]|2W|WE|DE|CE)$/.test(unit)) return undefined
  if (/^(?:DE|CE)$/.test(unit) && side.which !== 'this' && is(w, at - 1, 'past', 'last', 'next', 'coming'))
    return fixed(at + 1, 'DURATION', unit === 'DE' ? 'P10Y' : 'P100Y')
  if (w[at]?.capital && w[at]?.pos === 'PROPN' && w[at - 1]?.capital) return undefined
  if (unit === 'Q' && side.from === 'told' && side.which === 'this')
    return { to: at + 1, type: 'DATE', meaning: { kind: 'latest-quarter' } }
  const found = away(at + 1, unit, { count: steps[side.which], from: side.from })
  const part = unit === 'Y' && is(w, at + 1, "'") && is(w, at + 2, 's') ? longest(dateReaders, w, at + 3) : undefined
  if (part?.meaning.kind === 'part-of-year')
    return { ...part, meaning: { kind: 'in-year', part: part.meaning.part, year: found.meaning }, needsSign: false }
  const so = is(w, at + 1, 'or') && is(w, at + 2, 'so')
  return so ? { ...found, to: at + 3, loose: true } : found
}

const sided: Read = (w, i) => {
  const side = readSide(w, i)
  if (!side) return undefined
  const word = w[side.to]?.sense
  const unit = sidedUnit(w, side)
  if (unit) return unit
  if (word?.weekday !== undefined && (w[side.to]?.capital || !word.short)) {
    const dated = readWeekday(w, side.to)
    if (dated && dated.meaning.kind !== 'weekday') return dated
    return (
      dated && { ...dated, meaning: { kind: 'weekday', weekday: word.weekday, which: side.which, from: side.from } }
    )
  }
  const found = longest(dateReaders, w, side.to)
  if (!found || is(w, side.to - 1, 'that', 'current')) return undefined
  const { meaning } = found
  if (meaning.kind === 'part-of-year' || meaning.kind === 'holiday')
    return { ...found, meaning: { ...meaning, which: side.which }, needsSign: false }
  return meaning.kind === 'month-day' ? found : undefined
}

/** "Friday", "Saturday, April 25", "Friday the 13th", "Monday of last week". */
export function readWeekday(w: Words, i: number): Found | undefined {
  const word = w[i]
  if (word?.sense?.weekday === undefined || word.sense.plural || (word.sense.short && !word.capital)) return undefined
  const dotted = word.sense.short && is(w, i + 1, '.') && w[i + 1]?.tight ? i + 2 : i + 1
  const dated = longest(dateReaders, w, skip(w, skip(w, dotted, ','), 'the'))
  if (dated && (dated.meaning.kind === 'month-day' || dated.meaning.kind === 'in-year') && isDay(dated.meaning))
    return { ...dated, meaning: onWeekday(dated.meaning, word.sense.weekday), needsSign: false }
  const week = skip(w, dotted, 'of')
  const side = readSide(w, week)
  const meaning: Meaning = { kind: 'weekday', weekday: word.sense.weekday, which: 'near', from: 'story' }
  if (side && is(w, side.to, 'week'))
    return { to: side.to + 1, type: 'DATE', meaning: { ...meaning, which: side.which, from: side.from } }
  return { to: dotted, type: 'DATE', meaning, needsSign: word.sense.short === true }
}
const onWeekday = (meaning: Meaning, weekday: number): Meaning =>
  meaning.kind === 'month-day' ? { ...meaning, weekday } : meaning

const isDay = (meaning: Meaning): boolean =>
  meaning.kind === 'month-day' || (meaning.kind === 'in-year' && meaning.part.length === 6)

const weekday: Read = (w, i) => readWeekday(w, i)

const dayWord: Read = (w, i) => {
  const days = w[i]?.sense?.dayOffset
  if (days !== undefined) return away(i + 1, 'D', { count: days, from: 'speaker' })
  const start = skip(w, i, 'the')
  if (!is(w, start, 'day')) return undefined
  if (is(w, start + 1, 'before') && is(w, start + 2, 'yesterday'))
    return away(start + 3, 'D', { count: -2, from: 'speaker' })
  if (is(w, start + 1, 'after') && is(w, start + 2, 'tomorrow'))
    return away(start + 3, 'D', { count: 2, from: 'speaker' })
  return undefined
}

const bare = /^(?:D|W|m|Q|Y|WE)$/
/** "the week", "the month", "the weekend": the one of the day it is told on. */
const theUnit: Read = (w, i) => {
  if (!is(w, i, 'the')) return undefined
  const at = skip(w, skip(w, i + 1, 'full', 'whole', 'entire'), 'fiscal', 'calendar', 'current')
  const { unit, plural } = w[at]?.sense ?? {}
  if (is(w, at, 'latest') && is(w, at + 1, 'quarter', 'period'))
    return { to: at + 2, type: 'DATE', meaning: { kind: 'latest-quarter' } }
  if (unit === undefined || plural || !bare.test(unit) || is(w, at, 'night')) return undefined
  if (is(w, at + 1, '-') && w[at + 1]?.tight) return undefined
  if (unit === 'Q') return { to: at + 1, type: 'DATE', meaning: { kind: 'latest-quarter' } }
  if (unit === 'D' && is(w, at + 1, 'before', 'after') && w[at + 2]?.pos === 'PUNCT')
    return away(at + 2, 'D', { count: is(w, at + 1, 'before') ? -1 : 1, from: 'told' })
  if (unit === 'WE') return { to: at + 1, type: 'DATE', meaning: { kind: 'weekend' } }
  return { ...away(at + 1, unit, { count: 0, from: unit === 'D' ? 'told' : 'story' }), needsSign: unit === 'D' }
}

const sides = new Map<string, { readonly sign: -1 | 1; readonly from: From }>([
  ['ago', { sign: -1, from: 'speaker' }],
  ['earlier', { sign: -1, from: 'told' }],
  ['previously', { sign: -1, from: 'told' }],
  ['later', { sign: 1, from: 'told' }],
  ['hence', { sign: 1, from: 'speaker' }],
])

/** "Two years before, …": with nothing behind it that it is before. */
const endingSides = new Map([
  ...sides,
  ['before', { sign: -1, from: 'told' } as const],
  ['after', { sign: 1, from: 'told' } as const],
])

/** What "ago", "earlier", "later", "from now" behind a number of units make of it. */
export function fromHere(w: Words, i: number, { n, unit }: { n: number | undefined; unit: string }): Found | undefined {
  const loose = is(w, i, 'or') && is(w, i + 1, 'so', 'more', 'two') ? i + 2 : i
  const hence = is(w, loose, 'from') && is(w, loose + 1, 'now', 'today') ? loose + 2 : 0
  const ends = w[loose + 1] === undefined || w[loose + 1]?.pos === 'PUNCT'
  const side = hence ? ({ sign: 1, from: 'speaker' } as const) : (ends ? endingSides : sides).get(w[loose]?.lower ?? '')
  const to = hence || loose + 1
  if (!side || (is(w, loose, 'earlier') && is(w, to, 'this', 'in'))) return undefined
  if (n === undefined)
    return side.from !== 'told' ? fixed(to, 'DATE', side.sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : undefined
  if (n % 1 !== 0)
    return unit === 'Y' ? away(to, 'm', { count: Math.round(side.sign * n * 12), from: side.from }) : undefined
  if (n === 1 && unit === 'Y' && side.sign < 0) return { to, type: 'DATE', meaning: { kind: 'year-ago' } }
  return away(to, unit, { count: side.sign * n, from: side.from })
}

/** "year-ago", "the year-earlier quarter". */
const yearAgo: Read = (w, i) => {
  const start = skip(w, skip(w, i, 'the'), 'comparable')
  if (!is(w, start, 'year') || !is(w, start + 1, '-') || !is(w, start + 2, 'ago', 'earlier')) return undefined
  const nth = w[start + 3]?.sense?.ordinal === undefined ? start + 3 : start + 4
  const to = skip(w, nth, 'quarter', 'period', 'month')
  return to === nth && start > i ? undefined : { to, type: 'DATE', meaning: { kind: 'year-ago' } }
}

/** "the week of March 6". */
const weekOf: Read = (w, i) => {
  const start = skip(w, i, 'the')
  if (!is(w, start, 'week') || !is(w, start + 1, 'of', 'ending', 'beginning')) return undefined
  const found = longest(dateReaders, w, start + 2)
  return found && isDay(found.meaning) ? { ...found, needsSign: false } : undefined
}

const reference = (w: Words, i: number): Found | undefined => {
  const word = w[i]?.lower ?? ''
  if (presentWords.has(word)) return fixed(i + 1, 'DATE', 'PRESENT_REF')
  if (pastWords.has(word)) return fixed(i + 1, 'DATE', 'PAST_REF')
  if (word === 'right' && is(w, i + 1, 'now')) return fixed(i + 2, 'DATE', 'PRESENT_REF')
  if (word === 'at' && is(w, i + 1, 'present')) return fixed(i + 2, 'DATE', 'PRESENT_REF')
  if (word === 'these' && is(w, i + 1, 'days')) return fixed(i + 2, 'DATE', 'PRESENT_REF')
  if (word === 'current' && !is(w, i - 1, 'the', 'a')) return fixed(i + 1, 'DATE', 'PRESENT_REF')
  if (word === 'recent') return fixed(i + 1, 'DATE', 'PAST_REF')
  if (word === 'future') return fixed(i + 1, 'DATE', 'FUTURE_REF')
  return undefined
}

/** "the past", "the near future", "the moment". */
const referenceNoun: Read = (w, i) => {
  if (!is(w, i, 'the')) return reference(w, i)
  const at = skip(w, i + 1, 'near', 'recent', 'distant', 'immediate', 'foreseeable')
  if (is(w, at, 'future')) return fixed(at + 1, 'DATE', 'FUTURE_REF')
  if (is(w, at, 'moment') && is(w, i - 1, 'at', 'for')) return fixed(at + 1, 'DATE', 'PRESENT_REF')
  const follows = w[at + 1]?.pos
  const noun = follows === 'NOUN' || follows === 'ADJ' || follows === 'NUM' || follows === 'PROPN'
  if (is(w, at, 'present') && !noun) return fixed(at + 1, 'DATE', 'PRESENT_REF')
  return is(w, at, 'past') && !noun ? fixed(at + 1, 'DATE', 'PAST_REF') : undefined
}

/** A number of units with what tells where it lies: "two years ago", "a day earlier". */
const counted: Read = (w, i) => {
  const count = readCount(w, i)
  if (!count) return undefined
  const at = skip(w, count.to, 'full', 'whole', 'short', 'long', 'more', 'other')
  const { unit } = w[at]?.sense ?? {}
  return unit === undefined ? undefined : fromHere(w, at + 1, { n: count.n, unit })
}

/** "months ago". */
const plainAgo: Read = (w, i) => {
  const { unit, plural } = w[i]?.sense ?? {}
  return unit !== undefined && plural && is(w, i + 1, 'ago') ? fixed(i + 2, 'DATE', 'PAST_REF') : undefined
}

const counts = begins.number | begins.cardinal | begins.article | begins.vague
export const relativeReaders: readonly Reader[] = [
  reader(begins.the | begins.side, sided),
  reader(begins.weekday, weekday),
  reader(begins.day | begins.the | begins.unit, dayWord),
  reader(begins.the, theUnit),
  reader(begins.the | begins.unit | begins.other, yearAgo),
  reader(begins.the | begins.unit, weekOf),
  reader(begins.the | begins.reference, referenceNoun),
  reader(counts | begins.the, counted),
  reader(begins.unit, plainAgo),
]
