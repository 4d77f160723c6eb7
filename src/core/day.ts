declare const brand: unique symbol

/** A calendar day `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001 to 9999. */
export type Day = string & { readonly [brand]: 'day' }

export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export const isRealDay = ({ year, month, day }: Ymd): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

// Callers give parts of a real day: `isRealDay` tells.
export const dayFrom = ({ year, month, day }: Ymd): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day

/** `undefined` unless the text is a day that exists. */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return undefined
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  return isRealDay(parts) ? (text as Day) : undefined // it has a day's form, and there is such a day
}

export const ymd = (day: Day): Ymd => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

const msPerDay = 86_400_000

/** Days since 1970-01-01, so that days can be counted. */
export function dayNumber(day: Day): number {
  const { year, month, day: d } = ymd(day)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, d)
  return Math.round(date.getTime() / msPerDay)
}

export function addDays(day: Day, count: number): Day {
  const date = new Date((dayNumber(day) + count) * msPerDay)
  return dayFrom({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b)
export const later = (a: Day, b: Day): Day => (a >= b ? a : b)
