import type { Claim } from '../core/claim.ts'
import type { EntityKind, EntityRef } from '../core/entity.ts'
import type { ClaimId, ItemId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Standing } from '../core/judgement.ts'
import type { Notice } from '../core/notice.ts'
import type { DocumentDate, Reading } from '../core/reading.ts'
import type { DocumentFacts } from '../core/text-layer.ts'

// What the server answers. A test holds these types to what it sends.

export interface ItemSummary {
  readonly item: Item
  readonly received: number
  readonly title?: string
  readonly claims: number
  readonly notices: number
}

export interface ItemsAnswer {
  readonly casebook: string
  readonly entries: number
  readonly items: readonly ItemSummary[]
}

/** A claim with the names its parties may be shown by. */
export interface ShownClaim {
  readonly claim: Claim
  readonly speaker: string
  readonly speakerProtected: boolean
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly place?: string
  readonly standing: Standing
}

/** The text of an item, or its beginning where it is too long for a page. */
export interface ShownText {
  readonly text: string
  /** Code points of the whole text. */
  readonly length: number
  readonly cutAt?: number
}

export interface ItemAnswer {
  readonly item: Item
  readonly received: number
  readonly words?: ShownText
  readonly headings: readonly (readonly [start: number, end: number])[]
  readonly facts: DocumentFacts
  readonly documentDate?: DocumentDate
  readonly reader?: Reading['reader']
  readonly read?: { readonly entry: number; readonly textDigest: string }
  readonly entities: readonly {
    readonly ref: EntityRef
    readonly kind: EntityKind
    readonly label: string
    readonly protected: boolean
  }[]
  readonly claims: readonly ShownClaim[]
  readonly notices: readonly Notice[]
}

export interface ProblemAnswer {
  readonly code: string
  readonly says: string
  readonly remedy: string
}

export type { ClaimId, ItemId }
