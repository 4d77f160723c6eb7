import { addDays, type Day } from '../../../core/day.ts'
import type { Edtf } from '../../../core/edtf.ts'
import type { Basis } from '../../../core/moment.ts'
import type { TimeContext } from '../../stages.ts'
import * as calendar from '../calendar.ts'
import { type DatePoint, numberIn, point } from './date-point.ts'
import { has, lengthOf, valueOf, type Word } from './words.ts'

type Count = (day: Day) => Edtf | undefined

/** A time counted from the day the words were said. */
const counted = (to: number, basis: Basis, count: Count): DatePoint =>
  point(to, true, ({ day }: TimeContext) => {
    const edtf = day && count(day)
    return edtf && { edtf, basis }
  })

/** "вчора", "yesterday evening": a night without more lies between two days. */
export function dayWordAt(words: readonly Word[], at: number): DatePoint | undefined {
  const value = valueOf(words[at], 'day-word')
  if (value === undefined) return undefined
  const last = at + lengthOf(words[at], 'day-word')
  const to = last + (lengthOf(words[last], 'part-of-day') || 0)
  if (value === 'night')
    return counted(to, 'relative-today', day =>
      calendar.stretch(calendar.dayFromNow(day, -1), calendar.dayFromNow(day, 0)),
    )
  return counted(to, 'relative-today', day => calendar.dayFromNow(day, Number(value)))
}

/** "last", "this", "next", before or behind what it belongs to. */
const turnValue = (words: readonly Word[], at: number): number | undefined => {
  const value = valueOf(words[at], 'turn')
  return value === undefined ? undefined : Number(value)
}

/** "в минулу середу", "الأربعاء الماضي", "в среду". */
export function weekdayAt(words: readonly Word[], at: number): DatePoint | undefined {
  const turned = turnValue(words, at)
  const first = turned === undefined ? at : at + 1
  const value = valueOf(words[first], 'weekday')
  if (value === undefined) return undefined
  const last = first + lengthOf(words[first], 'weekday')
  const behind = turnValue(words, last)
  const turn = turned ?? behind ?? 0
  const to = behind === undefined || turned !== undefined ? last : last + 1
  const end = to + lengthOf(words[to], 'part-of-day')
  const place = (context: TimeContext) => {
    const from = turn < 0 && context.day ? { ...context, day: dayBefore(context.day) } : context
    const edtf = calendar.pickWeekday(Number(value), { ...from, tense: turn > 0 ? 'future' : context.tense })
    return edtf && ({ edtf, basis: 'relative-weekday' } as const)
  }
  return point(end, true, place)
}

function period(day: Day, unit: string, by: number): Edtf | undefined {
  switch (unit) {
    case 'day':
      return calendar.dayFromNow(day, by)
    case 'night':
      return calendar.stretch(calendar.dayFromNow(day, by), calendar.dayFromNow(day, by + 1))
    case 'week':
      return calendar.weekFromNow(day, by)
    case 'month':
      return calendar.monthFromNow(day, by)
    default:
      return unit === 'year' ? calendar.yearFromNow(day, by) : undefined
  }
}

/** "минулого тижня", "в этом году", "الشهر الماضي". */
export function turnAt(words: readonly Word[], at: number): DatePoint | undefined {
  const before = turnValue(words, at)
  const unitAt = before === undefined ? at : at + 1
  const unit = valueOf(words[unitAt], 'time-unit')
  const behind = before === undefined ? turnValue(words, unitAt + 1) : undefined
  const by = before ?? behind
  if (unit === undefined || by === undefined) return undefined
  return counted(unitAt + (behind === undefined ? 1 : 2), 'relative', day => period(day, unit, by))
}

interface Amount {
  readonly count: number
  readonly unit: string
  readonly to: number
}

/** "три дні", "يومين", "тиждень": an amount of time; no number is one. */
function amountAt(words: readonly Word[], at: number): Amount | undefined {
  const dual = valueOf(words[at], 'two-time-units')
  if (dual !== undefined) return { count: 2, unit: dual, to: at + 1 }
  const digits = numberIn(words[at])
  const worded = valueOf(words[at], 'number')
  const number = digits ?? (worded === undefined ? undefined : Number(worded))
  const unitAt = number === undefined ? at : at + 1
  const unit = valueOf(words[unitAt], 'time-unit')
  if (unit === undefined || (number !== undefined && !Number.isInteger(number))) return undefined
  return { count: number ?? 1, unit, to: unitAt + lengthOf(words[unitAt], 'time-unit') }
}

const shift = (day: Day, { unit, count }: Amount): Edtf | undefined =>
  unit === 'night' ? undefined : count > 10_000 ? undefined : calendar.shift(day, unit, -count)

/** "три дні тому", "2 года назад", "قبل يومين": back from the day of the words, as fine as the unit. */
export function agoAt(words: readonly Word[], at: number): DatePoint | undefined {
  const isBefore = has(words[at], 'ago-before')
  const amount = amountAt(words, isBefore ? at + 1 : at)
  if (!amount) return undefined
  const behind = lengthOf(words[amount.to], 'ago')
  if (isBefore && words[amount.to]?.kind === 'number') return undefined
  if (!isBefore && behind === 0) return undefined
  return counted(amount.to + (isBefore ? 0 : behind), 'relative', day => shift(day, amount))
}

/** The day before a day. */
const dayBefore = (day: Day): Day => addDays(day, -1)
