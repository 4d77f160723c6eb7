/** A range of words, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}
