import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDay } from '../../test/core/arbitraries.ts'
import { addDays, type Day, dayFrom, dayNumber, daysInMonth, earlier, later, parseDay, weekdayOf, ymd } from './day.ts'

/** The platform's own calendar, in UTC. */
function dateOf(day: Day): Date {
  const date = new Date(0)
  date.setUTCFullYear(ymd(day).year, ymd(day).month - 1, ymd(day).day)
  return date
}

test('agrees with the platform on number, weekday and what comes next, years 1 to 9999', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const date = dateOf(day)
      expect(date.toISOString().slice(0, 10)).toBe(day)
      expect(dayNumber(day)).toBe(date.getTime() / 86_400_000)
      expect(weekdayOf(day)).toBe(date.getUTCDay())
    }),
    { numRuns: 1000 },
  )
})

test('agrees with the platform on which days there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = new Date(0)
      last.setUTCFullYear(year, month, 0)
      expect(daysInMonth(year, month)).toBe(last.getUTCDate())
    }),
  )
})

test('adding days and counting them undo each other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400_000, max: 400_000 }), (day, count) => {
      const year = new Date((dayNumber(day) + count) * 86_400_000).getUTCFullYear()
      if (year < 1 || year > 9999) return
      expect(dayNumber(addDays(day, count)) - dayNumber(day)).toBe(count)
      expect(addDays(addDays(day, count), -count)).toBe(day)
    }),
  )
})

test('days sort as text in the order they come', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(dayNumber(a) < dayNumber(b))
      expect([earlier(a, b), later(a, b)]).toEqual([a, b].sort())
    }),
  )
})

test('there and back: parts, day, text', () => {
  fc.assert(
    fc.property(anyDay, day => {
      expect([dayFrom(ymd(day)), parseDay(day)]).toEqual([day, day])
    }),
  )
})

test.each([
  '2031-02-29',
  '2100-02-29',
  '2031-04-31',
  '2031-13-01',
  '2031-00-10',
  '2031-01-00',
  '0000-01-01',
  '2031-1-1',
  '31-01-01',
  '2031-05-12T00:00',
  ' 2031-05-12',
  '٢٠٣١-٠٥-١٢',
  '',
])('"%s" is no day', text => expect(parseDay(text)).toBeUndefined())

test.each(['2032-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', text =>
  expect(parseDay(text)).toBe(text),
)
