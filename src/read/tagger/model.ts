import type { SortedHashes } from './sorted-hashes.ts'
import type { Templates } from './templates.ts'

/**
 * A linear model over sequences: a row of small integers for each feature, one for each label, and a table of which label follows which.
 * Everything is whole numbers, so a score is the same on every machine.
 */
export interface Model {
  readonly name: string
  readonly labels: readonly string[]
  readonly features: SortedHashes
  /** `[feature * labels + label]` */
  readonly weights: Int16Array
  /** `[before * labels + after]`; the row behind the last label is for the beginning of a sequence. */
  readonly transitions: Int32Array
  readonly templates: Templates
}

/** A weight that no sum outweighs: what may never follow. */
export const never = -1_000_000
