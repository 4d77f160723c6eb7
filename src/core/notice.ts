import type { Anchor } from './anchor.ts'

/** How much a notice should worry the reader of it. */
export type Weight = 'fyi' | 'doubt' | 'unreadable'

/** Doubt about content: it travels with the item and is shown to the person, never logged and lost. `rule` is `reader/what`. */
export interface Notice {
  readonly rule: `${string}/${string}`
  readonly says: string
  readonly weight: Weight
  readonly anchor?: Anchor
}
