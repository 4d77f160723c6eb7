import type { ProblemCode } from '../core/problem.ts'
import type { Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'

/** What a reading worker says: once that it is loaded; to each job the layer as soon as it is there, then one of the others. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'layer'; readonly layer: TextLayer }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly kind: 'broke'; readonly why: string }
