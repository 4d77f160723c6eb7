import { overlaps } from '../../core/anchor.ts'
import { type Quantity, quantity } from '../../core/quantity.ts'
import type { Reading } from '../../core/reading.ts'
import type { SuggestedFigure } from './answer.ts'
import { dropped, type Place } from './find-words.ts'

/** Digits as they are written: 1,200 and 1 200 are one number. */
const numbersIn = (words: string): readonly number[] =>
  (words.match(/\p{Nd}+(?:[,. \u00a0\u202f]\p{Nd}{3})*/gu) ?? []).map(n => Number(n.replace(/\P{Nd}/gu, '')))

const present = (values: readonly (number | null | undefined)[]): readonly number[] =>
  values.filter(n => n !== null && n !== undefined)

/** What our own reading made of the same words: number words are read by us alone. */
const oursAt = ({ anchor }: Place, ours: readonly Quantity[]): readonly number[] =>
  ours.filter(q => overlaps(q.anchor, anchor)).flatMap(q => present([q.min, q.max, q.near]))

/** "More than 12" holds 13 as its least, "fewer than 12" 11 as its most (codebook, part 6). */
const shifts = { 'more-than': 1, 'fewer-than': -1 } as const
const shiftOf = (bound: string): number => (bound === 'more-than' || bound === 'fewer-than' ? shifts[bound] : 0)

/** Every number of a figure is one that its words state. */
function checkNumbers(f: SuggestedFigure, place: Place, ours: readonly Quantity[]): void {
  const stated = numbersIn(place.anchor.exact).map(n => n + shiftOf(f.bound))
  const known = new Set([...stated, ...oursAt(place, ours)])
  for (const n of present([f.min, f.max, f.near]))
    if (!known.has(n)) throw dropped('figure-not-stated', `its words do not say ${n}`)
}

const given = <T extends object>(fields: T) =>
  // What is left has neither null nor undefined in it.
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null)) as {
    [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>
  }

export interface Stated {
  /** Where the figure stands. */
  readonly place: Place
  /** Whether these words stand in what was sent, looked up by the caller. */
  readonly unit: string
  readonly statusAsStated?: string
}

/** Makes the figure, or refuses it: its numbers are those of its words, and the laws of the core hold. */
export function figureFrom(f: SuggestedFigure, { place, unit, statusAsStated }: Stated, ours: Reading): Quantity {
  checkNumbers(f, place, ours.quantities)
  const { min, max, near, harm } = f
  return quantity({
    anchor: place.anchor,
    bound: f.bound,
    ...given({ min, max, near, harm }),
    unit,
    status: f.status,
    ...(statusAsStated !== undefined && { statusAsStated }),
    per: f.per,
  })
}
