import type { Token } from '../tokens.ts'
import type { Counted } from './heads.ts'

/** Where a figure stands in the tokens of its sentence: its number words and the thing it counts. */
export interface Place {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly counted: Counted
  /** People without a number: only the words that stand right beside them tell of their harm. */
  readonly strict: boolean
}
