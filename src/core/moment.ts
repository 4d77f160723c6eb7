import type { Day } from './day.ts'
import { type Bounds, boundsOf, type Edtf, type Grain, grainOf, isOneOf } from './edtf.ts'
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
export interface Moment extends Bounds {
  readonly edtf: Edtf
  readonly basis: Basis
  readonly semantics?: Semantics
  /** The day that relative words were counted from. */
  readonly reference?: Day
  /** The words, as they stand. */
  readonly asStated?: string
}

const fineness: Readonly<Record<Grain, number>> = { day: 0, month: 1, season: 2, year: 3, decade: 4, span: 5 }

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
  if (wordsGrain && fineness[grainOf(facts.edtf)] < fineness[wordsGrain])
    throw problem('moment.narrower-than-words', { edtf: facts.edtf, words })
  if (isOneOf(facts.edtf) && facts.semantics !== undefined && facts.semantics !== 'one-of')
    throw problem('moment.narrower-than-words', { edtf: facts.edtf, words })
  return { ...facts, ...boundsOf(facts.edtf) }
}

/** How a moment relates to one day: said to hold on it, possibly on it, or not. Gaps are never filled. */
export type Covers = 'asserted' | 'possible' | 'no'

export function covers(when: Moment, day: Day): Covers {
  if ((when.min !== undefined && day < when.min) || (when.max !== undefined && day > when.max)) return 'no'
  if (when.min !== undefined && when.min === when.max) return 'asserted'
  return when.semantics === 'throughout' ? openEnd(when, day) : 'possible'
}

/** "Since 2014" asserts its first day and, without an end, nothing later than when it was said. */
const openEnd = (when: Moment, day: Day): Covers =>
  when.min !== undefined && (when.max !== undefined || day === when.min) ? 'asserted' : 'possible'

/** Two moments may be the same day. An absent bound excludes nothing. */
export const boundsOverlap = (a: Bounds, b: Bounds): boolean =>
  (a.min ?? '0000') <= (b.max ?? '9999') && (b.min ?? '0000') <= (a.max ?? '9999')
