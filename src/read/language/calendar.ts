import { addDays, type Day, dayNumber, daysInMonth, weekdayOf, ymd } from '../../core/day.ts'
import { boundsOf, type Edtf, type Grain, grainOf, isEdtf } from '../../core/edtf.ts'
import type { TimeContext } from '../stages.ts'

/** Reckoning with days, months and years. Whatever falls outside the calendar (year 0, 30 February) is `undefined`. */
export const edtf = (text: string): Edtf | undefined => (isEdtf(text) ? text : undefined)

const pad = (n: number, width: number): string => String(n).padStart(width, '0')
export const yearText = (year: number): string => pad(year, 4)
export const monthText = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`
export const dayText = (year: number, month: number, day: number): string => `${monthText(year, month)}-${pad(day, 2)}`
export const decadeText = (year: number): string => `${pad(Math.floor(year / 10), 3)}X`

export const dayFromNow = (day: Day, count: number): Edtf | undefined => edtf(addDays(day, count))

/** The month `count` months away. */
export function monthFromNow(day: Day, count: number): Edtf | undefined {
  const { year, month } = ymd(day)
  const index = year * 12 + month - 1 + count
  return edtf(monthText(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1))
}

export const yearFromNow = (day: Day, count: number): Edtf | undefined => edtf(yearText(ymd(day).year + count))

/** A stretch of days, both ends included. */
export const stretch = (from: Edtf | undefined, to: Edtf | undefined): Edtf | undefined =>
  from && to && edtf(`${from}/${to}`)

/** Monday to Sunday of the week `count` weeks away. */
export function weekFromNow(day: Day, count: number): Edtf | undefined {
  const monday = -((weekdayOf(day) + 6) % 7) + 7 * count
  return stretch(dayFromNow(day, monday), dayFromNow(day, monday + 6))
}

/** Saturday and Sunday of the week `count` weeks away. */
export function weekendFromNow(day: Day, count: number): Edtf | undefined {
  const saturday = 5 - ((weekdayOf(day) + 6) % 7) + 7 * count
  return stretch(dayFromNow(day, saturday), dayFromNow(day, saturday + 1))
}

const distance = (when: Edtf, day: Day): number => {
  const { min = day, max = day } = boundsOf(when)
  if (min <= day && day <= max) return 0
  return day < min ? dayNumber(min) - dayNumber(day) : dayNumber(day) - dayNumber(max)
}

/** Of several readings of a recurring date: the last that had begun, the first that has not ended, or the nearest (earlier on a tie). */
export function pick(candidates: readonly (Edtf | undefined)[], { day, tense }: TimeContext): Edtf | undefined {
  if (day === undefined) return undefined
  const real = candidates
    .filter(c => c !== undefined)
    .sort((a, b) => ((boundsOf(a).min ?? '') < (boundsOf(b).min ?? '') ? -1 : 1))
  if (tense === 'past') return real.filter(c => (boundsOf(c).min ?? day) <= day).at(-1)
  if (tense === 'future') return real.find(c => (boundsOf(c).max ?? day) >= day)
  return real.reduce<Edtf | undefined>(
    (best, c) => (best && distance(best, day) <= distance(c, day) ? best : c),
    undefined,
  )
}

/** The same day of the year, month or season in the years about the reference; eight years reach a leap day. */
export function pickYear(write: (year: number) => string, context: TimeContext): Edtf | undefined {
  if (context.day === undefined) return undefined
  const { year } = ymd(context.day)
  const years = Array.from({ length: 17 }, (_, i) => year - 8 + i)
  return pick(
    years.map(y => edtf(write(y))),
    context,
  )
}

/** The day with this number in the months about the reference. */
export function pickDayOfMonth(dayOfMonth: number, context: TimeContext): Edtf | undefined {
  if (context.day === undefined) return undefined
  const { year, month } = ymd(context.day)
  const months = [-2, -1, 0, 1, 2].map(i => year * 12 + month - 1 + i)
  return pick(
    months.map(m => edtf(dayText(Math.floor(m / 12), (m % 12) + 1, dayOfMonth))),
    context,
  )
}

/** The weekday on or before the reference, on or after it, or the nearest. */
export function pickWeekday(weekday: number, context: TimeContext): Edtf | undefined {
  if (context.day === undefined) return undefined
  const { day } = context
  const back = (weekdayOf(day) - weekday + 7) % 7
  return pick([dayFromNow(day, -back), dayFromNow(day, back === 0 ? 0 : 7 - back)], context)
}

/** `count` units away, as fine as the unit: "two weeks ago" is no day, "two years ago" no month. */
export function shift(day: Day, unit: string, count: number): Edtf | undefined {
  switch (unit) {
    case 'hour':
      return stretch(dayFromNow(day, Math.floor(count / 24)), dayFromNow(day, Math.ceil(count / 24)))
    case 'day':
      return dayFromNow(day, count)
    case 'week':
      return stretch(dayFromNow(day, count * 7 - 3), dayFromNow(day, count * 7 + 3))
    case 'fortnight':
      return shift(day, 'week', count * 2)
    case 'month':
      return monthFromNow(day, count)
    case 'year':
      return yearFromNow(day, count)
    case 'decade':
      return edtf(decadeText(ymd(day).year + count * 10))
    default:
      return undefined
  }
}

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 31, year: 366, decade: 3653 }

/** How many days `count` units last at most, so that a stretch of them is never too narrow. */
export const daysOf = (unit: string, count: number): number =>
  unit === 'hour' ? Math.ceil(count / 24) : (daysIn[unit] ?? 36_525) * count

/** The day before a date begins or after it ends, at the date's own fineness where that is a year, month or day. */
export function beyond(when: Edtf, side: -1 | 1): Edtf | undefined {
  const { min, max } = boundsOf(when)
  const edge = side < 0 ? min : max
  if (edge === undefined) return undefined
  const { year, month } = ymd(edge)
  const grain: Grain = grainOf(when)
  if (grain === 'year') return edtf(yearText(year + side))
  if (grain === 'month') return monthFromNow(edge, side)
  return year === 9999 && month === 12 && ymd(edge).day === daysInMonth(year, month)
    ? undefined
    : dayFromNow(edge, side)
}
