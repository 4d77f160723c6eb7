import type { Anchor } from './anchor.ts'
import type { BoundWord } from './quantity.ts'

/** Any amount that the words state: counts, money, shares, lengths, rates. Numbers are decimal text, or `a/b` for a fraction, so that none is rounded. */
export interface Measure {
  /** The number words with their bound word and unit. */
  readonly anchor: Anchor
  readonly bound: BoundWord
  /** With `more-than` and `fewer-than` the number itself is left out. */
  readonly min?: string
  readonly max?: string
  /** The number that "about N" names; it bounds nothing. */
  readonly near?: string
  /** The upper end of "about 14 to 18", whose lower end is `near`. */
  readonly nearTo?: string
  /** What is counted or measured: `persons`, `dollars`, `percent`, `km`; empty where no words say. */
  readonly unit: string
  /** "Rose by", "fell to": which way the words say it changed. */
  readonly change?: 'up' | 'down'
}
