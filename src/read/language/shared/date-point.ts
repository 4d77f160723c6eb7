import type { Day } from '../../../core/day.ts'
import type { Edtf } from '../../../core/edtf.ts'
import type { Basis } from '../../../core/moment.ts'
import type { Timex } from '../../../core/reading.ts'
import type { TimeContext } from '../../stages.ts'
import { numeral } from './numbers.ts'
import type { Word } from './words.ts'

export interface Placed {
  readonly edtf: Edtf
  readonly basis: Basis
}

/** Words that stand for a stretch of the calendar. */
export interface DatePoint {
  /** The word behind its last one. */
  readonly to: number
  /** Whether a reference day is needed. */
  readonly relative: boolean
  readonly place: (context: TimeContext) => Placed | undefined
  readonly timex: (day: Day | undefined) => Timex | undefined
  /** A stretch with both its ends: the word before it says no more. */
  readonly range?: true
}

export const stated = (edtf: Edtf | undefined): Placed | undefined => edtf && { edtf, basis: 'stated' }

/** TIMEX3 for a date is its EDTF where that is one day, month or year; else the words stay without a value. */
export function dateTimex(placed: Placed | undefined): Timex | undefined {
  if (!placed || /[/[\]]/.test(placed.edtf)) return undefined
  return { type: 'DATE', value: placed.edtf }
}

type Place = DatePoint['place']
export const point = (to: number, relative: boolean, place: Place): DatePoint => ({
  to,
  relative,
  place,
  timex: day => dateTimex(place({ ...(day && { day }), tense: 'past' })),
})

export const numberIn = (word: Word | undefined): number | undefined =>
  word?.kind === 'number' ? numeral(word.text, ' ') : undefined
