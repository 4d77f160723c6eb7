import type { HowPaired } from './pair-parts.ts'
import { weights } from './weights.ts'

/** How words of two names go together, or not. */
export type HowMatched =
  | HowPaired
  | 'extra'
  | 'conflict'
  | 'numbers differ'
  | 'order'
  | 'legal form'
  | 'legal forms differ'
  | 'whole'

/** A reason for a score, for a person to judge: which words, how they go together, and what it cost in slips of the pen. */
export interface MatchPart {
  readonly left: string
  readonly right: string
  readonly how: HowMatched
  readonly cost: number
}

export interface NameMatch {
  /** 1 for the same name, `worthALook` at a little over two slips of the pen, towards 0. Never how probable it is that two are one. */
  readonly score: number
  readonly parts: readonly MatchPart[]
  /** False where there are no common letters to compare them by: the score, 0, says nothing then. */
  readonly comparable: boolean
}

/** From this score two names are worth a person's look. A machine merges nothing. */
export const worthALook: number = weights.threshold

export const spent = (parts: readonly MatchPart[]): number => parts.reduce((sum, p) => sum + p.cost, 0)

const steepness = (1 - weights.threshold) / weights.threshold

export const scoreOf = (cost: number): number => 1 / (1 + (cost / weights.bearable) ** 2 * steepness)

/** The same reasons, the other way round. */
export const turnedParts = (parts: readonly MatchPart[]): readonly MatchPart[] =>
  parts.map(p => ({ ...p, left: p.right, right: p.left }))
