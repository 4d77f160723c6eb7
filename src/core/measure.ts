import type { Anchor } from './anchor.ts'
import type { BoundWord } from './quantity.ts'

/** Any amount that the words state: counts, money, shares, lengths, rates. Numbers are decimal text, so that none is rounded. */
export interface Measure {
  /** The number words with their bound word and unit. */
  readonly anchor: Anchor
  readonly bound: BoundWord
  readonly min?: string
  readonly max?: string
  /** The number that "about N" names; it bounds nothing. */
  readonly near?: string
  /** What is counted or measured: `persons`, `USD`, `percent`, `kilometres`. */
  readonly unit: string
  /** "Rose by", "fell to": which way the words say it changed. */
  readonly change?: 'up' | 'down'
}
