import { addDays, type Day, dayFrom, dayNumber, daysInMonth, weekdayOf, ymd } from '../../../../core/day.ts'
import { firstMonthOf } from './lexicon.ts'
import type { Which } from './meaning.ts'
import type { Tense } from './tense.ts'

/** Reckoning in the forms of TIMEX3. Whatever falls outside the years 1 to 9999 is `undefined`. */
export const two = (n: number): string => String(n).padStart(2, '0')
export const four = (n: number): string => String(n).padStart(4, '0')

/** The week of ISO 8601 that holds a day. */
export function weekText(day: Day): string {
  const thursday = addDays(day, 3 - ((weekdayOf(day) + 6) % 7))
  const { year } = ymd(thursday)
  const first = dayNumber(dayFrom({ year, month: 1, day: 1 }))
  return `${four(year)}-W${two(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`
}

export const inRange = (year: number): boolean => year >= 1 && year <= 9999

function shiftMonth(day: Day, count: number): string | undefined {
  const { year, month } = ymd(day)
  const index = year * 12 + month - 1 + count
  const y = Math.floor(index / 12)
  return inRange(y) ? `${four(y)}-${two((index % 12) + 1)}` : undefined
}

export const safely = (day: Day, count: number): Day | undefined => {
  const n = dayNumber(day) + count
  return n < -719_162 || n > 2_932_896 ? undefined : addDays(day, count)
}

/** So many units away, as fine as the unit. */
export function shifted(day: Day, unit: string, count: number): string | undefined {
  const { year, month } = ymd(day)
  const whole = Math.trunc(count)
  switch (unit) {
    case 'S':
    case 'M':
      return day
    case 'H':
      return safely(day, Math.trunc(count / 24))
    case 'D':
      return safely(day, whole)
    case 'W':
    case '2W': {
      const to = safely(day, whole * 7 * (unit === 'W' ? 1 : 2))
      return to && weekText(to)
    }
    case 'WE': {
      const to = safely(day, whole * 7)
      return to && `${weekText(to)}-WE`
    }
    case 'm':
      return shiftMonth(day, whole)
    case 'Q': {
      const index = year * 4 + Math.floor((month - 1) / 3) + whole
      return inRange(Math.floor(index / 4)) ? `${four(Math.floor(index / 4))}-Q${(index % 4) + 1}` : undefined
    }
    case 'Y':
      return inRange(year + whole) ? four(year + whole) : undefined
    case 'DE':
      return inRange(year + whole * 10) ? four(year + whole * 10).slice(0, 3) : undefined
    case 'CE':
      return inRange(year + whole * 100) ? four(year + whole * 100).slice(0, 2) : undefined
    default:
      return undefined
  }
}

/** The first month and day of a part of a year. */
export function startOf(part: string): { readonly month: number; readonly day: number } {
  const season = firstMonthOf[part.slice(1)]
  if (season !== undefined) return { month: season, day: 1 }
  if (part[1] === 'Q') return { month: Number(part[2]) * 3 - 2, day: 1 }
  if (part[1] === 'H') return { month: Number(part[2]) * 6 - 5, day: 1 }
  return { month: Number(part.slice(1, 3)), day: Number(part.slice(4, 6) || 1) }
}

function lengthOf(part: string): number {
  if (part.length === 6) return 1
  return part[1] === 'Q' || part[1] === 'H' || /[A-Z]/.test(part[1] ?? '') ? 90 : 31
}

/** In which year a part of the year lies, seen from a day. */
export function yearOfPart(part: string, day: Day, way: Tense | Which): number {
  const { year } = ymd(day)
  const { month, day: d } = startOf(part)
  const start = dayNumber(dayFrom({ year, month, day: Math.min(d, daysInMonth(year, month)) }))
  const now = dayNumber(day)
  const end = start + lengthOf(part) - 1
  if (way === 'this') return year
  if (way === 'last') return end < now ? year : year - 1
  if (way === 'next') return start > now ? year : year + 1
  if (way === 'past') return start <= now ? year : year - 1
  if (way === 'future') return end >= now ? year : year + 1
  const apart = start - now
  return apart > 183 ? year - 1 : apart < -183 ? year + 1 : year
}

/** So near that the tense need not tell which year is meant. */
export function isClose(part: string, day: Day): boolean {
  const { year } = ymd(day)
  const { month, day: d } = startOf(part)
  const start = dayNumber(dayFrom({ year, month, day: Math.min(d, daysInMonth(year, month)) }))
  const apart = Math.abs(start - dayNumber(day))
  return Math.min(apart, Math.abs(365 - apart)) <= closeDays
}
const closeDays = 60

export function weekdayFrom(day: Day, weekday: number, way: Tense | Which): Day | undefined {
  const back = (weekdayOf(day) - weekday + 7) % 7
  if (way === 'future') return safely(day, (7 - back) % 7)
  if (way === 'next') return safely(day, back === 0 ? 7 : 7 - back)
  if (way === 'last') return safely(day, back === 0 ? -7 : -back)
  if (way === 'this') return safely(day, ((weekday + 6) % 7) - ((weekdayOf(day) + 6) % 7))
  return safely(day, -back)
}
