import type { DocumentFacts, Segment } from '../../core/text-layer.ts'
import type { Notice } from '../../core/notice.ts'

/** What one format makes of decoded letters; `textLayerOf` adds the encoding and what is true of every format. */
export interface Words {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly facts: DocumentFacts
  readonly notices: readonly Notice[]
  readonly headings: readonly (readonly [start: number, end: number])[]
  readonly setApart?: readonly (readonly [start: number, end: number])[]
}
