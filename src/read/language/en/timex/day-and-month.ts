import { isRealDay } from '../../../../core/day.ts'
import { fixed, type Found, type Meaning } from './meaning.ts'
import type { Read } from './reader.ts'
import { four, two } from './reckon.ts'
import { digitsAt, is, skip, type Words } from './words.ts'
import { readYearTail } from './year.ts'

interface DayNumber {
  readonly to: number
  readonly day: number
}

const suffixes = ['st', 'nd', 'rd', 'th']
/** "3", "12th", "eighth". */
export function readDayNumber(w: Words, i: number): DayNumber | undefined {
  const n = w[i]?.number
  if (n === undefined) {
    const ordinal = w[i]?.sense?.ordinal
    return ordinal === undefined || w[i]?.sense?.unit !== undefined ? undefined : { to: i + 1, day: ordinal }
  }
  if (digitsAt(w, i) > 2 || n < 1 || n > 31) return undefined
  const to = w[i + 1]?.tight ? skip(w, i + 1, ...suffixes) : i + 1
  const more = w[to]
  if (
    more?.tight &&
    (is(w, to, '%') || (is(w, to, '.', ',', ':') && w[to + 1]?.tight && w[to + 1]?.number !== undefined))
  )
    return undefined
  return { to, day: n }
}

interface Month {
  readonly to: number
  readonly month: number
}

/** "October", "Oct.". */
function readMonth(w: Words, i: number): Month | undefined {
  const sense = w[i]?.sense
  if (sense?.month === undefined || !w[i]?.capital) return undefined
  const dotted = sense.short && is(w, i + 1, '.') && w[i + 1]?.tight
  return { to: dotted ? i + 2 : i + 1, month: sense.month }
}

const dayOf = (to: number, { month, day }: { month: number; day: number }, year?: Meaning): Found | undefined => {
  if (!isRealDay({ year: 2000, month, day })) return undefined
  const meaning: Meaning = year
    ? { kind: 'in-year', part: `-${two(month)}-${two(day)}`, year }
    : { kind: 'month-day', month, day }
  return { to, type: 'DATE', meaning }
}

const isJoin = (w: Words, i: number): boolean =>
  is(w, i, '-', '–', '—', '/', 'and', 'or', 'to', 'until', 'through', ',', '&')

/** Behind "6" in "6-7 January 1916", "23, 24 and 25 May": where the month stands that they share. */
function sharedMonth(w: Words, i: number): number | undefined {
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at); n++) {
    const next = readDayNumber(w, skip(w, is(w, at, ',') ? skip(w, at + 1, 'and', 'or') : at + 1, 'the'))
    if (!next) return undefined
    at = next.to
    if (readMonth(w, skip(w, at, 'of'))) return at
  }
  return undefined
}

/** "3 April 2030", "April 3, 2030": the year it states and where in it the day lies. */
function statedDay(w: Words, i: number): { readonly part: number; readonly year: Meaning } | undefined {
  const first = readDayNumber(w, skip(w, i, 'the'))
  const month = readMonth(w, first ? skip(w, first.to, 'of') : i)
  const day = first ?? (month && readDayNumber(w, month.to))
  const tail = month && day && readYearTail(w, Math.max(month.to, day.to))
  return tail && { part: month.month * 100 + day.day, year: tail.year }
}

/** Behind "24 February" in "24 February and 3 April 2030": the year of the second, where the days stand in its order. */
function laterYear(w: Words, at: number, { month, day }: { month: number; day: number }): Meaning | undefined {
  const second = isJoin(w, at) && !is(w, at, ',') ? statedDay(w, at + 1) : undefined
  return second && second.part > month * 100 + day ? second.year : undefined
}

export const dayMonth: Read = (w, i) => {
  const day = readDayNumber(w, skip(w, i, 'the'))
  if (!day) return undefined
  const direct = skip(w, skip(w, day.to, 'of'), '-')
  const own = readMonth(w, direct)
  if (own) {
    const tail = readYearTail(w, own.to)
    const at = { month: own.month, day: day.day }
    return dayOf(tail?.to ?? own.to, at, tail?.year ?? laterYear(w, own.to, at))
  }
  const shared = sharedMonth(w, day.to)
  const month = shared === undefined ? undefined : readMonth(w, skip(w, shared, 'of'))
  return month && dayOf(day.to, { month: month.month, day: day.day }, readYearTail(w, month.to)?.year)
}

/** Behind "March 5" in "March 5-9, 1918": the year that they share. */
function sharedYear(w: Words, i: number): Meaning | undefined {
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at); n++) {
    const next = readDayNumber(w, is(w, at, ',') ? skip(w, at + 1, 'and') : at + 1)
    if (!next) return undefined
    at = next.to
    const year = readYearTail(w, at)
    if (year && !is(w, at, 'of')) return year.year
  }
  return undefined
}

export const monthDay: Read = (w, i) => {
  const month = readMonth(w, i)
  const day = month && readDayNumber(w, skip(w, month.to, 'the'))
  if (!month || !day) return undefined
  const tail = readYearTail(w, day.to)
  const at = { month: month.month, day: day.day }
  return dayOf(tail?.to ?? day.to, at, tail?.year ?? sharedYear(w, day.to) ?? laterYear(w, day.to, at))
}

/** The "9, 1918" of "March 5-9, 1918", the "25" of "April 24 and 25". */
export const dayBehindMonth: Read = (w, i) => {
  const day = w[i]?.number === undefined || !isJoin(w, i - 1) ? undefined : readDayNumber(w, i)
  if (!day) return undefined
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at - 1); n++) {
    at = is(w, at - 2, ',') ? at - 3 : at - 2
    if (w[at]?.lower.length === 2 && suffixes.includes(w[at]?.lower ?? '')) at--
    if (w[at]?.number === undefined || (w[at]?.number ?? 99) > 31) return undefined
    const name = is(w, at - 1, '.') ? at - 2 : at - 1
    const month = readMonth(w, name)
    if (!month || month.to !== at) continue
    const tail = is(w, day.to, ',') && digitsAt(w, day.to + 1) !== 4 ? undefined : readYearTail(w, day.to)
    return dayOf(tail?.to ?? day.to, { month: month.month, day: day.day }, tail?.year ?? sharedYear(w, day.to))
  }
  return undefined
}

export const monthAlone: Read = (w, i) => {
  const month = readMonth(w, i)
  if (!month) return undefined
  const tail = readYearTail(w, month.to) ?? yearBehindPair(w, month.to)
  const part = `-${two(month.month)}`
  const to = tail?.to ?? month.to
  if (tail) return { to, type: 'DATE', meaning: { kind: 'in-year', part, year: tail.year } }
  return { to, type: 'DATE', meaning: { kind: 'part-of-year', part, which: 'near' }, needsSign: true }
}

/** "March and May 2030", "August-September 1950": the first month takes the year of the second, and ends where it stands. */
function yearBehindPair(w: Words, i: number): { readonly to: number; readonly year: Meaning } | undefined {
  const second = isJoin(w, i) ? readMonth(w, i + 1) : undefined
  const tail = second && readYearTail(w, second.to)
  return tail && { to: i, year: tail.year }
}

export const inFigures: Read = (w, i) => {
  const [a, sep, b, again, c] = [w[i], w[i + 1], w[i + 2], w[i + 3], w[i + 4]]
  if (
    a?.number === undefined ||
    b?.number === undefined ||
    c?.number === undefined ||
    !sep ||
    sep.lower !== again?.lower
  )
    return undefined
  if (!'-/.'.includes(sep.lower) || !sep.tight || !b.tight || !again.tight || !c.tight) return undefined
  const size = digitsAt(w, i) * 100 + digitsAt(w, i + 2) * 10 + digitsAt(w, i + 4)
  const short = size < 300 && (size % 10 === 4 || (size % 10 === 2 && sep.lower === '/'))
  const iso = size === 422 && { year: a.number, month: b.number, day: c.number }
  const year = c.number < 100 ? (c.number > 50 ? 1900 : 2000) + c.number : c.number
  const british = short && { year, month: b.number, day: a.number }
  const american = short && sep.lower !== '.' && { year, month: a.number, day: b.number }
  const real = [iso, american, british].filter(d => d !== false).filter(isRealDay)
  const [one, other] = real.map(d => `${four(d.year)}-${two(d.month)}-${two(d.day)}`)
  if (one === undefined) return undefined
  // "5/12/2031" is a day of May to some and of December to others
  return fixed(i + 5, 'DATE', other === undefined || other === one ? one : `${one.slice(0, 4)}-XX-XX`)
}

/** "on the 14th": of the month told last. */
export const dayAlone: Read = (w, i) => {
  const day = is(w, i, 'the') && w[i + 1]?.number !== undefined ? readDayNumber(w, i + 1) : undefined
  const follows = w[day?.to ?? i]?.pos
  if (!day || !suffixes.includes(w[day.to - 1]?.lower ?? '') || (follows && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(follows)))
    return undefined
  return { to: day.to, type: 'DATE', meaning: { kind: 'day-number', day: day.day }, needsSign: true }
}
