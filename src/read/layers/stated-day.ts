import { type Day, dayFrom, isRealDay } from '../../core/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dayOrNone = (year: string, month: number, day: string): Day | undefined => {
  const parts = { year: Number(year), month, day: Number(day) }
  return isRealDay(parts) ? dayFrom(parts) : undefined
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

const isoLike = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/
const dayFirst = /^(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)/
const monthFirst = /^(?:[A-Za-z]+,\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/

/**
 * The calendar day a page writes, as it is written: a time zone does not move it. ISO dates, RFC 5322 dates and English
 * dates with the month in words; `undefined` for anything that could be read in two ways.
 */
export function statedDay(text: string): Day | undefined {
  const trimmed = text.trim()
  const iso = isoLike.exec(trimmed)
  if (iso) return dayOrNone(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const first = dayFirst.exec(trimmed)
  if (first) return dayOrNone(first[3] ?? '', monthOf(first[2] ?? ''), first[1] ?? '')
  const second = monthFirst.exec(trimmed)
  return second ? dayOrNone(second[3] ?? '', monthOf(second[1] ?? ''), second[2] ?? '') : undefined
}

const zoned = /T\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** Two ways to write one day, or one moment seen in two time zones. What is not understood contradicts nothing. */
export function sameDay(a: string, b: string): boolean {
  const days = [statedDay(a), statedDay(b)]
  if (days[0] === undefined || days[1] === undefined || days[0] === days[1]) return true
  return zoned.test(a.trim()) && zoned.test(b.trim()) && Date.parse(a) === Date.parse(b)
}
