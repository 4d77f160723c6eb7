import { join } from 'node:path'
import type { AttributionSpans, Range } from '../../../train/annotations.ts'
import { joinRows, type LabelledRow, rowsOf, type Stretch } from '../../../train/sets/rows.ts'
import { isAside } from '../aside.ts'

/** A text with who says what in it, in UTF-16 units. */
export interface AttributedGold {
  readonly text: string
  readonly attributions: readonly AttributionSpans[]
}

/** A text with stretches that lie in no other and cross no line. */
export interface FlatGold {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

interface PolnearRow {
  readonly text: string
  readonly attributions: readonly AttributionSpans[]
}

/** PolNeAR's development part: for measuring only. */
export function polnear(bench: string): Readonly<Record<'looked at' | 'aside', readonly AttributedGold[]>> {
  const rows = rowsOf<PolnearRow>(join(bench, 'polnear', 'dev.jsonl'))
  return { 'looked at': rows.filter(r => !isAside(r.text)), aside: rows.filter(r => isAside(r.text)) }
}

interface CofeRow extends LabelledRow {
  readonly id: string
}

/** The marks of the Penn Treebank as a newspaper prints them. */
const printed: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
}

/** The test file that CofeNet's figures are comparable with: sentences with one layer of labels. */
export const cofenet = (bench: string): readonly FlatGold[] =>
  joinRows(
    rowsOf<CofeRow>(join(bench, 'cofenet', 'polnear_valid.jsonl')).map(({ id, tokens, labels }) => ({
      tokens: tokens.map(t => printed[t] ?? t),
      labels,
      doc: id,
    })),
    1,
  )

export const lengthOf = (spans: readonly Range[]): number => spans.reduce((n, [start, end]) => n + end - start, 0)
