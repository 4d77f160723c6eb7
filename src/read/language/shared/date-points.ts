import type { Edtf } from '../../../core/edtf.ts'
import * as calendar from '../calendar.ts'
import { type DatePoint, numberIn, type Placed, point, stated } from './date-point.ts'
import { type Clock, clockAt, numericAt } from './date-digits.ts'
import { agoAt, dayWordAt, turnAt, weekdayAt } from './date-relative.ts'
import { has, isMark, lengthOf, valueOf, type Word } from './words.ts'

const dayNumberAt = (words: readonly Word[], at: number): { readonly day: number; readonly to: number } | undefined => {
  const day = numberIn(words[at]) ?? (has(words[at], 'ordinal') ? Number(valueOf(words[at], 'ordinal')) : undefined)
  if (day === undefined || day < 1 || day > 31 || !Number.isInteger(day)) return undefined
  const suffixed = isMark(words[at + 1], '-‐') && has(words[at + 2], 'ordinal-suffix') ? at + 3 : at + 1
  return { day, to: suffixed }
}

/** A year in digits, with the word for year that may stand before or behind it. */
function yearAt(
  words: readonly Word[],
  at: number,
): { readonly year: number; readonly to: number; readonly worded: boolean } | undefined {
  const before = has(words[at], 'year-word') && words[at]?.kind === 'word' ? 1 : 0
  const year = numberIn(words[at + before])
  if (year === undefined || year < 1000 || year > 2999 || !Number.isInteger(year)) return undefined
  const next = at + before + 1
  const behind = lengthOf(words[next], 'year-word')
  const stop = behind > 0 && isMark(words[next + behind], '.') && words[next]?.text.length === 1 ? 1 : 0
  return { year, to: next + behind + stop, worded: before + behind > 0 }
}

/** The month behind a day number, or alone; a second name of the same month may stand behind a stroke. */
function monthAt(words: readonly Word[], at: number): { readonly month: number; readonly to: number } | undefined {
  const month = Number(valueOf(words[at], 'month') ?? Number.NaN)
  if (Number.isNaN(month)) return undefined
  const to = at + lengthOf(words[at], 'month')
  const twice = isMark(words[to], '/') && valueOf(words[to + 1], 'month') === String(month)
  return { month, to: twice ? to + 1 + lengthOf(words[to + 1], 'month') : to }
}

const partial = (edtf: Edtf | undefined): Placed | undefined => edtf && { edtf, basis: 'stated-partial' }

function dayOfMonth(words: readonly Word[], at: number): DatePoint | undefined {
  const day = dayNumberAt(words, at)
  const month = day && monthAt(words, day.to)
  if (!day || !month) return undefined
  const comma = isMark(words[month.to], ',،') ? 1 : 0
  const year = yearAt(words, month.to + comma)
  const write = (y: number) => calendar.dayText(y, month.month, day.day)
  if (year && (comma === 0 || year.worded)) return point(year.to, false, () => stated(calendar.edtf(write(year.year))))
  return point(month.to, true, context => partial(calendar.pickYear(write, context)))
}

/** "3–5 травня", "з 3 по 5 мая": both ends in one month. */
function daysOfMonth(words: readonly Word[], at: number): DatePoint | undefined {
  const first = dayNumberAt(words, at)
  const between = first && words[first.to]
  if (!first || !(isMark(between, '-–—') || has(between, 'date-range-to'))) return undefined
  const second = dayNumberAt(words, first.to + 1)
  const month = second && monthAt(words, second.to)
  if (!second || !month || second.day <= first.day) return undefined
  const year = yearAt(words, month.to)
  const write = (y: number) =>
    `${calendar.dayText(y, month.month, first.day)}/${calendar.dayText(y, month.month, second.day)}`
  if (year) return { ...point(year.to, false, () => stated(calendar.edtf(write(year.year)))), range: true }
  return { ...point(month.to, true, context => partial(calendar.pickYear(write, context))), range: true }
}

function monthAlone(words: readonly Word[], at: number): DatePoint | undefined {
  const month = monthAt(words, at)
  if (!month) return undefined
  const year = yearAt(words, month.to)
  if (year) return point(year.to, false, () => stated(calendar.edtf(calendar.monthText(year.year, month.month))))
  if (has(words[at], 'month-like')) return undefined
  const write = (y: number) => calendar.monthText(y, month.month)
  return point(month.to, true, context => partial(calendar.pickYear(write, context)))
}

function yearAlone(words: readonly Word[], at: number): DatePoint | undefined {
  const year = yearAt(words, at)
  return year?.worded ? point(year.to, false, () => stated(calendar.edtf(calendar.yearText(year.year)))) : undefined
}

/** "о 14:30" is no day; TimeML has a value for it. */
function hour(words: readonly Word[], at: number): DatePoint | undefined {
  const clock: Clock | undefined = clockAt(words, at)
  if (!clock) return undefined
  return {
    to: clock.to,
    relative: true,
    place: () => undefined,
    timex: () => ({ type: 'TIME', value: `T${clock.text}` }),
  }
}

const kinds = [
  numericAt,
  daysOfMonth,
  dayOfMonth,
  monthAlone,
  yearAlone,
  weekdayAt,
  dayWordAt,
  turnAt,
  agoAt,
  hour,
] as const

/** The time that begins at a word. */
export function pointAt(words: readonly Word[], at: number): DatePoint | undefined {
  for (const kind of kinds) {
    const made = kind(words, at)
    if (made) return made
  }
  return undefined
}
