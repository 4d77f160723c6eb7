import type { Act, Claim, Polarity } from '../core/claim.ts'
import type { Day } from '../core/day.ts'
import type { Digest } from '../core/digest.ts'
import type { Entity } from '../core/entity.ts'
import type { EntryDraft } from '../core/entry.ts'
import type { ClaimId, ItemId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Judgement, Standing } from '../core/judgement.ts'
import type { Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'

/** What a log entry brings to the index. `lost`: the object it commits to is missing or damaged, so that nothing can be shown of it. */
export type Brings =
  | { readonly kind: 'item'; readonly item: Item }
  | {
      readonly kind: 'reading'
      readonly item: ItemId
      readonly layer: TextLayer
      readonly textDigest: Digest
      readonly reading: Reading
    }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'lost'; readonly why: string }

/** One entry of the log as the index takes it in. */
export interface TakenIn {
  readonly index: number
  readonly entry: EntryDraft
  readonly brings: Brings
}

/** An item with its newest reading, if it has been read, and the newest second opinion of each model that was asked. */
export interface IndexedItem {
  readonly item: Item
  /** Log index of its `received` entry. */
  readonly received: number
  readonly read?: ReadItem
  /** By the name of the reader. */
  readonly secondOpinions: readonly ReadItem[]
}

export interface ReadItem {
  /** Log index of the `read` entry. */
  readonly entry: number
  readonly layer: TextLayer
  readonly textDigest: Digest
  readonly reading: Reading
}

/** What a list of items shows; second opinions are not counted. */
export interface ItemRow {
  readonly item: Item
  readonly received: number
  readonly title?: string
  readonly claims: number
  readonly notices: number
}

/** Cuts that may be combined; absent means no cut. Names match where each word asked for begins a word of the name, case and diacritics aside. */
export interface ClaimFilter {
  readonly speaker?: string
  readonly about?: string
  readonly place?: string
  /** Claims whose stated time may fall on or after / on or before this day; claims without a time are left out. */
  readonly from?: Day
  readonly to?: Day
  readonly act?: Act
  readonly polarity?: Polarity
  readonly predicate?: string
  readonly item?: ItemId
  /** Claims of the reader with this name, or of `all`; absent: ours, so that what a model suggests is never counted with it. */
  readonly reader?: string
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

/** An actor of our own reading of an item; identity across items is a person's judgement and not made here. */
export interface ActorRow {
  readonly item: ItemId
  readonly itemName: string
  readonly entity: Entity
  readonly claimsBy: number
  readonly claimsAbout: number
}

/** An entry whose object could not be taken in. */
export interface Loss {
  readonly index: number
  readonly subject: string
  readonly why: string
}

/** Claims are those of our own readings. */
export interface Counts {
  readonly items: number
  readonly claims: number
  readonly entries: number
}

/** The fast view of vault and log. It can be deleted and made again; nothing is known only here. Any method may throw `index.damaged`. */
export interface CaseIndex {
  /**
   * Takes in one entry in one transaction. Entries come in the order of the log: one taken in before changes nothing,
   * whoever took it in, and one that leaves a gap is a bug.
   */
  save(taken: TakenIn): Promise<void>
  /** How many log entries are taken in: below the log's size means it must catch up. */
  upTo(): Promise<number>
  item(id: ItemId): Promise<IndexedItem | undefined>
  items(): Promise<readonly ItemRow[]>
  /** Items that rest on this object: as their bytes, their text, or a record about them. */
  itemsOn(object: Digest): Promise<readonly ItemId[]>
  /** In the order the items were received, ours before a model's, then as the words stand. */
  claims(filter: ClaimFilter): Promise<readonly ClaimRow[]>
  countClaims(filter: ClaimFilter): Promise<number>
  claim(id: ClaimId): Promise<ClaimRow | undefined>
  /** Ids of claims and items that begin with these characters, at most ten of each. */
  idsLike(prefix: string): Promise<{ readonly claims: readonly ClaimId[]; readonly items: readonly ItemId[] }>
  actors(search?: string): Promise<readonly ActorRow[]>
  /** What was done to a subject, oldest first. */
  custody(subject: string): Promise<readonly { readonly index: number; readonly entry: EntryDraft }[]>
  losses(): Promise<readonly Loss[]>
  counts(): Promise<Counts>
  /** Every row of every table in a fixed order, for comparing a rebuilt index with the one it replaces. */
  dump(): Promise<readonly string[]>
  /** Empties it, even where it could not be read any more. */
  clear(): Promise<void>
  close(): Promise<void>
}
