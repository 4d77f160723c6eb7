import type { Act, Claim, Polarity } from '../core/claim.ts'
import type { Day } from '../core/day.ts'
import type { Digest } from '../core/digest.ts'
import type { Entity } from '../core/entity.ts'
import type { ClaimId, ItemId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Judgement, Standing } from '../core/judgement.ts'
import type { Notice } from '../core/notice.ts'
import type { Reading } from '../core/reading.ts'
import type { Segment, TextLayer } from '../core/text-layer.ts'

/** An item with its newest reading, as one row of work. */
export interface IndexedItem {
  readonly item: Item
  /** Log index of its `received` entry. */
  readonly received: number
  readonly text?: string
  readonly textDigest?: Digest
  readonly layer?: Omit<TextLayer, 'text'>
  readonly reading?: Reading
}

/** Cuts that may be combined; absent means no cut. Texts match case-blind on folded words. */
export interface ClaimFilter {
  readonly speaker?: string
  readonly about?: string
  readonly place?: string
  /** Claims whose content time may fall on or after / on or before this day. */
  readonly from?: Day
  readonly to?: Day
  readonly act?: Act
  readonly polarity?: Polarity
  readonly predicate?: string
  readonly item?: ItemId
  /** Full text over the claims' words: all words must occur. */
  readonly words?: string
  readonly limit?: number
  readonly offset?: number
}

/** A claim with what a list needs to show it; names are those of its reading. */
export interface ClaimRow {
  readonly claim: Claim
  readonly item: ItemId
  readonly itemName: string
  readonly speaker: string
  readonly speakerProtected: boolean
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly place?: string
  readonly standing: Standing
}

/** An actor of one reading; identity across items is a person's judgement and not made here. */
export interface ActorRow {
  readonly item: ItemId
  readonly entity: Entity
  readonly claimsBy: number
  readonly claimsAbout: number
}

export interface Counts {
  readonly items: number
  readonly claims: number
  readonly entries: number
}

/** The fast view of vault and log. It can be deleted and made again; nothing is known only here. */
export interface CaseIndex {
  /** One transaction: the item, its reading, claims, entities and notices. Saving the same again changes nothing. */
  save(row: IndexedItem, upTo: number): Promise<void>
  saveJudgement(judgement: Judgement, upTo: number): Promise<void>
  /** How many log entries are taken in: behind the log's size means it must catch up. */
  upTo(): Promise<number>
  item(id: ItemId): Promise<IndexedItem | undefined>
  items(): Promise<readonly IndexedItem[]>
  claims(filter: ClaimFilter): Promise<readonly ClaimRow[]>
  countClaims(filter: ClaimFilter): Promise<number>
  claim(id: ClaimId): Promise<ClaimRow | undefined>
  /** Ids that begin with these characters, at most a few. */
  claimIdsLike(prefix: string): Promise<readonly ClaimId[]>
  actors(search?: string): Promise<readonly ActorRow[]>
  notices(item: ItemId): Promise<readonly Notice[]>
  counts(): Promise<Counts>
  /** Every row of every table in a fixed order, for comparing a rebuilt index with the one it replaces. */
  dump(): Promise<readonly string[]>
  clear(): Promise<void>
  close(): Promise<void>
}

export type { Segment }
