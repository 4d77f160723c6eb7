/**
 * A text as columns of integers, one column for each thing known about a token (its word, its ending, its part of speech …). Sequences are
 * parted by `margin` empty places, so that looking a few tokens back or ahead never reaches into a neighbour. 0 stands for nothing.
 */
export interface Columns {
  /** All columns one behind the other, `length` places each. */
  readonly all: Int32Array
  readonly length: number
  /** Views of single columns. */
  readonly values: readonly Int32Array[]
  readonly sequences: readonly Sequence[]
}

/** Places of one sequence in the columns, end exclusive. */
export interface Sequence {
  readonly from: number
  readonly to: number
}

/** How far a feature may look. */
export const margin = 4

/** Empty columns for sequences of the given lengths. */
export function columnsFor(lengths: readonly number[], count: number): Columns {
  const sequences: Sequence[] = []
  let at = margin
  for (const length of lengths) {
    sequences.push({ from: at, to: at + length })
    at += length + margin
  }
  const all = new Int32Array(at * count)
  const values = Array.from({ length: count }, (_, c) => all.subarray(c * at, (c + 1) * at))
  return { all, length: at, values, sequences }
}
