import type { Anchor } from './anchor.ts'
import type { AttributionMention } from './attribution-mention.ts'
import type { Claim } from './claim.ts'
import type { Day } from './day.ts'
import type { Entity, EntityKind, EntityRef, Mention } from './entity.ts'
import type { EventMention } from './event-mention.ts'
import type { GazetteerMatch } from './gazetteer-match.ts'
import type { Measure } from './measure.ts'
import type { Moment } from './moment.ts'
import type { Notice } from './notice.ts'
import type { Precision } from './place.ts'
import type { Quantity } from './quantity.ts'
import type { Tenure } from './tenure.ts'

/** The day relative words are counted from, and why we think so. Every relative date hangs on it. */
export interface DocumentDate {
  readonly day: Day
  readonly basis: 'stated-by-page' | 'dateline' | 'given-by-person' | 'capture-date'
}

/** A time expression as TimeML sees it: https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html, TIMEX3. */
export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** The TIMEX3 value, such as `2031-05-12`, `2031-W19`, `P3D`, `PAST_REF`. */
  readonly value: string
}

export interface MomentMention {
  readonly anchor: Anchor
  readonly timex?: Timex
  /** Absent where the words name no stretch of the calendar, as "three days" or "often" do. */
  readonly moment?: Moment
}

export interface PlaceMention {
  readonly anchor: Anchor
  readonly ref: EntityRef
  readonly precision: Precision
  /** What a gazetteer has under the name, and which of them the context speaks for. */
  readonly gazetteer?: GazetteerMatch
}

/** Words that stand for an actor, place, facility or exhibit; those with one `ref` are one in this text. */
export interface EntityMention extends Mention {
  readonly ref: EntityRef
  readonly kind: EntityKind
  /** The rank or post that stands with the name: "Colonel", "spokesman". */
  readonly rank?: string
  readonly role?: string
  /** The words are an epithet or a hostile label: somebody's words, never a name. */
  readonly epithet?: true
}

/** A stretch in one language. */
export interface LanguageStretch {
  /** Code points of the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string
}

export interface ReaderIdentity {
  readonly name: string
  readonly version: string
  /** The learned parts it used, each with the SHA-256 of its weights in hex. */
  readonly models?: readonly { readonly name: string; readonly digest: string }[]
}

/** What a reader made of one text: suggestions and notices, every one anchored. docs/formats/reading.md is its contract. */
export interface Reading {
  readonly format: 'onus-reading/1'
  readonly reader: ReaderIdentity
  readonly codebook: 1
  /** The language of most of the text. */
  readonly language: string
  readonly languages: readonly LanguageStretch[]
  readonly documentDate?: DocumentDate
  readonly entities: readonly Entity[]
  readonly mentions: readonly EntityMention[]
  readonly attributions: readonly AttributionMention[]
  readonly claims: readonly Claim[]
  readonly moments: readonly MomentMention[]
  readonly quantities: readonly Quantity[]
  readonly measures: readonly Measure[]
  readonly places: readonly PlaceMention[]
  readonly events: readonly EventMention[]
  readonly tenures: readonly Tenure[]
  readonly notices: readonly Notice[]
}

/** The lists of a reading in which nothing was found. */
export const nothingRead = {
  languages: [],
  entities: [],
  mentions: [],
  attributions: [],
  claims: [],
  moments: [],
  quantities: [],
  measures: [],
  places: [],
  events: [],
  tenures: [],
} as const satisfies Partial<Reading>
