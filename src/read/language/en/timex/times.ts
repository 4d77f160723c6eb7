import { dateReaders } from './dates.ts'
import { longest, type Read, type Reader, reader } from './reader.ts'
import { begins, zones } from './lexicon.ts'
import type { Found, Meaning } from './meaning.ts'
import { readWeekday, relativeReaders } from './relative.ts'
import { digitsAt, is, skip, type Words } from './words.ts'

const two = (n: number): string => String(n).padStart(2, '0')

interface Clock {
  readonly to: number
  /** `T10:35`, `TMO`. */
  readonly time: string
}

/** "p.m.", "am": hours to add to a clock of twelve, and where it ends. */
function halfDay(w: Words, i: number): { readonly to: number; readonly pm: boolean } | undefined {
  if (is(w, i, 'am', 'pm')) return { to: i + 1, pm: is(w, i, 'pm') }
  if (!is(w, i, 'a', 'p') || !is(w, i + 1, '.') || !is(w, i + 2, 'm') || !w[i + 2]?.tight) return undefined
  return { to: is(w, i + 3, '.') && w[i + 3]?.tight ? i + 4 : i + 3, pm: is(w, i, 'p') }
}

/** "GMT", "local time", "(0735 GMT)". */
function zoneTail(w: Words, i: number): number {
  if (is(w, i, 'local') && is(w, i + 1, 'time')) return i + 2
  if (zones.has(w[i]?.lower ?? '')) return i + 1
  if (is(w, i, 'hours', 'hrs')) return zoneTail(w, i + 1)
  return i
}

const clockText = (hour: number, minute: number, second: number | undefined): string =>
  `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`

/** "10:35 a.m.", "4 pm", "05:30 hrs", "0735 GMT", "10 o'clock". */
function readClock(w: Words, i: number): Clock | undefined {
  const hour = w[i]?.number
  if (hour === undefined) return undefined
  const digits = digitsAt(w, i)
  if (digits === 4 && hour < 2400 && hour % 100 < 60) {
    const to = zoneTail(w, i + 1)
    return to > i + 1 ? { to, time: clockText(Math.floor(hour / 100), hour % 100, undefined) } : undefined
  }
  if (digits > 2 || hour > 24) return undefined
  const coloned = is(w, i + 1, ':') || (is(w, i + 1, '.') && halfDay(w, i + 3) !== undefined)
  const minutes =
    coloned && w[i + 1]?.tight && w[i + 2]?.tight && digitsAt(w, i + 2) === 2 ? w[i + 2]?.number : undefined
  const seconds =
    minutes !== undefined && is(w, i + 3, ':') && w[i + 3]?.tight && digitsAt(w, i + 4) === 2
      ? w[i + 4]?.number
      : undefined
  const behind = i + 1 + (minutes === undefined ? 0 : 2) + (seconds === undefined ? 0 : 2)
  const half = halfDay(w, behind)
  if (minutes !== undefined && minutes > 59) return undefined
  if (half && hour >= 1 && hour <= 12)
    return { to: zoneTail(w, half.to), time: clockText((hour % 12) + (half.pm ? 12 : 0), minutes ?? 0, seconds) }
  if (is(w, behind, 'o') && is(w, behind + 1, "'") && is(w, behind + 2, 'clock'))
    return { to: behind + 3, time: clockText(hour, 0, undefined) }
  return minutes === undefined || is(w, behind, '%')
    ? undefined
    : { to: zoneTail(w, behind), time: clockText(hour, minutes, seconds) }
}

/** "noon", "early morning", "late night", "early hours". */
function readPart(w: Words, i: number): Clock | undefined {
  if (is(w, i, 'early', 'small', 'late') && is(w, i + 1, 'hours') && is(w, i + 2, 'of', 'on'))
    return { to: i + 2, time: is(w, i, 'late') ? 'TNI' : 'TMO' }
  const start = skip(w, skip(w, i, 'early', 'late', 'mid'), '-')
  const { dayPart, plural } = w[start]?.sense ?? {}
  return dayPart === undefined || plural ? undefined : { to: zoneTail(w, start + 1), time: dayPart }
}

const timed = (to: number, day: Meaning, time: string): Found => ({
  to,
  type: 'TIME',
  meaning: { kind: 'timed', day, time },
})

const dayReaders = [...dateReaders, ...relativeReaders]
const dayMeanings = new Set(['month-day', 'weekday', 'holiday'])
/** A day: "Wednesday", "12 May", "yesterday". */
function readDay(w: Words, i: number): Found | undefined {
  const found = readWeekday(w, i) ?? longest(dayReaders, w, i)
  if (!found) return undefined
  const { meaning } = found
  const day =
    dayMeanings.has(meaning.kind) ||
    (meaning.kind === 'away' && meaning.unit === 'D') ||
    (meaning.kind === 'in-year' && meaning.part.length === 6)
  const iso = meaning.kind === 'fixed' && /^\d{4}-\d\d-\d\d$/.test(meaning.value)
  return day || iso ? found : undefined
}

/** "11 o'clock on Sunday morning": the part of the day goes with the hour. */
const partBehind = (w: Words, i: number): number => (w[i]?.sense?.dayPart?.length === 3 ? i + 1 : i)

/** "10 p.m. Wednesday", "noon on 12 May", "the night of 3 May". */
const clockFirst: Read = (w, i) => {
  const start = skip(w, i, 'the')
  const clock = readClock(w, start) ?? readPart(w, start)
  if (!clock) return undefined
  const aside = is(w, clock.to, '(') && readClock(w, clock.to + 1)
  const behind = aside && is(w, aside.to, ')') ? aside.to + 1 : clock.to
  const day = readDay(w, skip(w, skip(w, behind, ','), 'on', 'of'))
  if (day && (start === i || is(w, behind, 'of', 'on'))) return timed(partBehind(w, day.to), day.meaning, clock.time)
  if ((start > i && clock.time.length !== 3) || is(w, clock.to - 1, 'hours')) return undefined
  const part = clock.time.length === 3
  return { to: clock.to, type: 'TIME', meaning: { kind: 'hour', time: clock.time }, needsSign: part }
}

/** "Friday night", "yesterday at 4 pm", "May 3, 10:30 a.m.". */
const dayFirst: Read = (w, i) => {
  const day = readDay(w, i)
  if (!day) return undefined
  const part = readPart(w, skip(w, day.to, 'in', 'the'))
  if (part && part.time.length === 3 && !is(w, part.to - 1, 'noon')) return timed(part.to, day.meaning, part.time)
  const clock = readClock(w, skip(w, skip(w, day.to, ','), 'at')) ?? readPart(w, skip(w, day.to, 'at'))
  return clock && timed(clock.to, day.meaning, clock.time)
}

const days: Readonly<Record<string, number>> = { this: 0, last: -1, tomorrow: 1 }
/** "this morning", "last night", "that evening", "the next morning", "the previous night". */
const sidedPart: Read = (w, i) => {
  const start = skip(w, i, 'the')
  const sense = w[start]?.sense
  if (!sense?.side || (sense.side === 'next' && start === i)) return undefined
  const part = readPart(w, is(w, start, 'this', 'that') ? skip(w, start + 1, 'same', 'very') : start + 1)
  if (!part) return undefined
  const from = sense.told || start > i ? 'told' : 'story'
  const count = sense.side === 'next' ? 1 : (days[sense.side] ?? 0)
  return timed(part.to, { kind: 'away', unit: 'D', count, from }, part.time)
}

const today: Meaning = { kind: 'away', unit: 'D', count: 0, from: 'story' }
const tonight: Read = (w, i) => {
  const night = w[i]?.sense?.night
  if (night === undefined) return undefined
  return timed(i + 1, is(w, i, 'overnight') ? { ...today, count: -1 } : today, night)
}

export const timeReaders: readonly Reader[] = [
  reader(begins.number | begins.dayPart | begins.part | begins.the, clockFirst),
  reader(
    begins.number |
      begins.month |
      begins.weekday |
      begins.day |
      begins.the |
      begins.side |
      begins.holiday |
      begins.ordinal,
    dayFirst,
  ),
  reader(begins.the | begins.side, sidedPart),
  reader(begins.night, tonight),
]
