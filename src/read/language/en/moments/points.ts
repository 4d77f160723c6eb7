import { type Day, ymd } from '../../../../core/day.ts'
import { boundsOf, type Edtf, type Grain } from '../../../../core/edtf.ts'
import type { Basis, Semantics } from '../../../../core/moment.ts'
import type { TimeContext } from '../../../stages.ts'
import {
  daysOf,
  dayFromNow,
  edtf,
  monthFromNow,
  pickWeekday,
  pickYear,
  shift,
  stretch,
  weekendFromNow,
  weekFromNow,
  yearFromNow,
} from '../../calendar.ts'

/** What date words mean before anybody's day is known. */
export interface Point {
  readonly basis: Basis
  /** How fine the words are. */
  readonly grain: Grain
  /** The date, where it can be placed. */
  readonly place: (context: TimeContext) => Edtf | undefined
  readonly semantics?: Semantics
  /** Holds only where a preposition or the like shows that the word is a date ("in May", "in 2014"). */
  readonly needsSign?: boolean
  /** Counted from a day told before ("two days later", "that day"), where there is one. */
  readonly pointsBack?: boolean
}

/** Its words alone place it. */
export const isFixed = (point: Point): boolean => point.basis === 'stated'

export function fixed(text: string, grain: Grain): Point | undefined {
  const when = edtf(text)
  return when && { basis: 'stated', grain, place: () => when }
}

/** A date whose year comes from elsewhere. */
export const partial = (write: (year: number) => string, grain: Grain): Point => ({
  basis: 'stated-partial',
  grain,
  place: context => pickYear(write, context),
})

export type Which = 'near' | 'last' | 'next'

const strictly = (which: Which, context: TimeContext): TimeContext | undefined => {
  if (which === 'near' || context.day === undefined) return context
  const day = edtfDay(dayFromNow(context.day, which === 'last' ? -1 : 1))
  return day && { day, tense: which === 'last' ? 'past' : 'future' }
}

/** A day-grained date is the day itself. */
const edtfDay = (when: Edtf | undefined): Day | undefined => when && boundsOf(when).min

export const weekday = (number: number, which: Which): Point => ({
  basis: 'relative-weekday',
  grain: 'day',
  place: context => {
    const from = strictly(which, context)
    return from && pickWeekday(number, from)
  },
})

/** Counted from the reference day by a rule of its own. */
export const counted = (basis: Basis, grain: Grain, rule: (day: Day) => Edtf | undefined): Point => ({
  basis,
  grain,
  place: ({ day }) => day && rule(day),
})

/** In last year, this year or the next. */
export const inYear = (write: (year: number) => string, grain: Grain, word: string | undefined): Point =>
  counted('relative', grain, day => {
    const shift = { last: -1, next: 1 }[word?.toLowerCase() ?? ''] ?? 0
    return edtf(write(ymd(day).year + shift))
  })

/** "last May", "next winter": the last before the one of today, the next after it; "this May" is the one of this year. */
export function recurring(write: (year: number) => string, grain: Grain, which: Which | 'this'): Point {
  if (which === 'near') return partial(write, grain)
  if (which === 'this') return inYear(write, grain, 'this')
  return counted('relative', grain, today => {
    const now = edtf(write(ymd(today).year))
    const edge = now && covers(now, today) ? boundsOf(now)[which === 'last' ? 'min' : 'max'] : today
    const day = edge && edtfDay(dayFromNow(edge, which === 'last' ? -1 : 1))
    return day && pickYear(write, { day, tense: which === 'last' ? 'past' : 'future' })
  })
}

const covers = (when: Edtf, day: Day): boolean => {
  const { min = day, max = day } = boundsOf(when)
  return min <= day && day <= max
}

/** "last week", "this month", "next year", "the previous weekend". */
export function period(unit: string, count: number): Point | undefined {
  switch (unit) {
    case 'day':
      return counted('relative', 'day', day => dayFromNow(day, count))
    case 'week':
      return counted('relative', 'span', day => weekFromNow(day, count))
    case 'weekend':
      return counted('relative', 'span', day => weekendFromNow(day, count))
    case 'month':
      return counted('relative', 'month', day => monthFromNow(day, count))
    case 'year':
      return counted('relative', 'year', day => yearFromNow(day, count))
    case 'decade':
      return counted('relative', 'decade', day => shift(day, 'decade', count))
    default:
      return undefined
  }
}

const grains: Readonly<Record<string, Grain>> = { day: 'day', month: 'month', year: 'year', decade: 'decade' }

export type Loose = 'exact' | 'about' | 'more' | 'less'

/** "two days ago", "a week later". Without a number ("several days ago") only the side is known. */
export function away(unit: string, count: number | undefined, side: -1 | 1, loose: Loose = 'exact'): Point {
  if (count === undefined) return someTime(side)
  if (loose !== 'exact') return looselyAway(unit, count, side, loose)
  return counted('relative', grains[unit] ?? 'span', day => shift(day, unit, side * count))
}

/** "more than two years ago", "nearly two years ago", "about two days ago": a stretch about the place that the number names. */
function looselyAway(unit: string, count: number, side: -1 | 1, loose: Exclude<Loose, 'exact'>): Point {
  const edge = (day: Day, n: number, which: 'min' | 'max'): string => {
    const when = shift(day, unit, n)
    return (when && boundsOf(when)[which]) ?? ''
  }
  const point = counted('relative', 'span', day => {
    const at = side * count
    if (loose === 'about') return edtf(`[${edge(day, at - 1, 'min')}..${edge(day, at + 1, 'max')}]`)
    const open = loose === 'more' ? '' : day
    return edtf(
      side < 0 === (loose === 'more') ? `[${open}..${edge(day, at, 'max')}]` : `[${edge(day, at, 'min')}..${open}]`,
    )
  })
  return { ...point, semantics: 'one-of' }
}

/** Some time up to, or from, the reference day. */
export const someTime = (side: -1 | 1): Point => ({
  ...counted('relative', 'span', day => edtf(side < 0 ? `[..${day}]` : `[${day}..]`)),
  semantics: 'one-of',
})

/** "over the past two weeks", "in the next 48 hours": a stretch that ends or begins on the reference day. */
export function window(unit: string, count: number | undefined, side: -1 | 1): Point {
  if (count === undefined) return someTime(side)
  return {
    ...counted('relative', 'span', day => {
      const far = dayFromNow(day, side * daysOf(unit, count))
      return side < 0 ? stretch(far, dayFromNow(day, 0)) : stretch(dayFromNow(day, 0), far)
    }),
    semantics: 'one-of',
  }
}

/** "today", "yesterday", "tonight". */
export const toldToday = (shift: number): Point => counted('relative-today', 'day', day => dayFromNow(day, shift))

export const pointingBack = (point: Point | undefined): Point | undefined => point && { ...point, pointsBack: true }

/** The same point, counted from another date instead of from the reference day. */
export const awayFrom = (base: Point, point: Point): Point => ({
  ...point,
  basis: base.basis,
  place: context => {
    const from = edtfDay(base.place(context))
    return from && point.place({ ...context, day: from })
  },
})
