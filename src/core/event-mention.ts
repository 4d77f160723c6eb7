import type { Anchor } from './anchor.ts'
import type { EntityRef } from './entity.ts'
import type { ClaimId } from './id.ts'

export type EventRole = 'agent' | 'target' | 'place' | 'time' | 'instrument' | 'quantity'

/** Something that is said to have happened: its words and who or what had which part in it, as said. */
export interface EventMention {
  /** After ACLED's sub-event types, in lower case with hyphens. */
  readonly type: string
  readonly trigger: Anchor
  readonly roles: readonly { readonly role: EventRole; readonly ref?: EntityRef; readonly anchor?: Anchor }[]
  /** The claims that tell of it. */
  readonly claims: readonly ClaimId[]
}
