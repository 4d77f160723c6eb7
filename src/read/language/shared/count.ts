import type { BoundWord } from '../../../core/quantity.ts'
import type { NumberGroup } from './numbers.ts'
import type { Range } from './range.ts'

/** A number with what it counts, before it is known what harm came to them. */
export interface Count {
  readonly group: NumberGroup
  readonly bound?: { readonly word: BoundWord; readonly from: number; readonly to: number }
  readonly head: Range
  /** Absent for a bare number, which counts people only where harm stands beside it. */
  readonly unit?: string
}
