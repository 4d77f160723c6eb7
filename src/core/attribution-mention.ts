import type { Anchor } from './anchor.ts'
import type { EntityRef } from './entity.ts'

/** Names one attribution inside one reading. */
export type AttributionId = `a${number}`

/** Words by which somebody is said to say, think, want, order or deny something, as PARC 3 and PolNeAR mark them. */
export interface AttributionMention {
  readonly id: AttributionId
  /** Who: the whole noun phrase; empty where the words name nobody ("is accused of"). */
  readonly source: readonly Anchor[]
  /** The verb group or words that attribute; empty for a quotation that stands alone. */
  readonly cue: readonly Anchor[]
  /** What is said: at least one stretch; several where the cue stands between, or a quotation goes on over paragraphs. */
  readonly content: readonly [Anchor, ...Anchor[]]
  /** The attribution in whose content this one stands. */
  readonly within?: AttributionId
  /** Whom the source words stand for in this text. */
  readonly actor?: EntityRef
  readonly manner: 'direct' | 'indirect' | 'mixed'
  /** The source stands elsewhere than with these words, and is carried over. */
  readonly inherited?: true
}
