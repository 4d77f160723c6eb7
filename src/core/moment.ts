import type { Checked, Unchecked } from './checked.ts'
import { type Day, dayNumber } from './day.ts'
import { type Bounds, boundsOf, certainOf, type Edtf, type Grain, grainOf, isOneOf } from './edtf.ts'
import { problem } from './problem.ts'

/** Whether it held all through, on some day within, or on the day it was said (codebook, part 7). */
export type Semantics = 'throughout' | 'one-of' | 'as-of'
/** What the date rests on (codebook, part 7). */
export type Basis =
  | 'stated'
  | 'stated-partial'
  | 'relative-weekday'
  | 'relative-today'
  | 'relative'
  | 'document-date'
  | 'capture-date'
  | 'bounded'

/** When something is said to have happened or held. `min` and `max` always follow from `edtf`. */
export interface Moment extends Bounds, Checked<'moment'> {
  readonly edtf: Edtf
  readonly basis: Basis
  readonly semantics?: Semantics
  /** The day that relative words were counted from. */
  readonly reference?: Day
  /** The words, as they stand. */
  readonly asStated?: string
}

const fineness: Readonly<Record<Grain, number>> = { day: 0, month: 1, season: 2, year: 3, decade: 4, span: 5 }
/** The fewest days that words of a grain can stand for. */
const fewestDays: Readonly<Record<Grain, number>> = { day: 1, month: 28, season: 89, year: 365, decade: 3652, span: 1 }

/** True where the date names a finer stretch than the words do, as one date or as the two ends of a stretch. */
function isNarrower(edtf: Edtf, words: Grain): boolean {
  if (fineness[grainOf(edtf)] < fineness[words]) return true
  const { min, max } = boundsOf(edtf)
  return min !== undefined && max !== undefined && dayNumber(max) - dayNumber(min) + 1 < fewestDays[words]
}

export interface MomentFacts {
  readonly edtf: Edtf
  readonly basis: Basis
  readonly semantics?: Semantics
  readonly reference?: Day
  readonly asStated?: string
  /** How fine the words are; `span` where they give no more than a stretch. */
  readonly wordsGrain?: Grain
}

/**
 * Makes a moment. Refuses a date finer than its words (`moment.narrower-than-words`), and a one-of set that would
 * hold throughout: "on some day within" and "all through" are different values (requirement F3).
 */
export function moment({ wordsGrain, ...facts }: MomentFacts): Moment {
  const words = facts.asStated ?? facts.basis
  if (wordsGrain && isNarrower(facts.edtf, wordsGrain))
    throw problem('moment.narrower-than-words', { edtf: facts.edtf, words })
  if (isOneOf(facts.edtf) && facts.semantics !== undefined && facts.semantics !== 'one-of')
    throw problem('moment.narrower-than-words', { edtf: facts.edtf, words })
  const made: Unchecked<Moment> = { ...facts, ...boundsOf(facts.edtf) }
  // Neither narrower than its words nor a one-of that holds throughout.
  return made as Moment
}

/** How a moment relates to one day: said to hold on it, possibly on it, or not. Gaps are never filled. */
export type Covers = 'asserted' | 'possible' | 'no'

export function covers(when: Moment, day: Day): Covers {
  if ((when.min !== undefined && day < when.min) || (when.max !== undefined && day > when.max)) return 'no'
  if (when.min !== undefined && when.min === when.max) return 'asserted'
  return when.semantics === 'throughout' && isCertain(when.edtf, day) ? 'asserted' : 'possible'
}

/**
 * "From 2014 to 2016" covers all of 2015 for certain, and of 2014 only its last day. "Since 2014" covers, without an
 * end, nothing later than the last day of 2014.
 */
function isCertain(edtf: Edtf, day: Day): boolean {
  const { min, max } = certainOf(edtf)
  return min !== undefined && day >= min && day <= (max ?? min)
}

/** Two moments may be the same day. An absent bound excludes nothing. */
export const boundsOverlap = (a: Bounds, b: Bounds): boolean =>
  (a.min ?? '0000') <= (b.max ?? '9999') && (b.min ?? '0000') <= (a.max ?? '9999')
