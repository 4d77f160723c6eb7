import type { Anchor } from '../../core/anchor.ts'
import type { AttributionMention } from '../../core/attribution-mention.ts'
import type { Claim } from '../../core/claim.ts'
import type { Entity } from '../../core/entity.ts'
import type { EventMention } from '../../core/event-mention.ts'
import type { ClaimId } from '../../core/id.ts'
import type { Measure } from '../../core/measure.ts'
import type { Notice } from '../../core/notice.ts'
import type { Quantity } from '../../core/quantity.ts'
import type { DocumentDate, EntityMention, MomentMention, PlaceMention } from '../../core/reading.ts'
import type { Tenure } from '../../core/tenure.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Span } from '../stages.ts'

/** A text as the reader of one language is given it. Lines in other languages are blank, so that positions are those of the whole. */
export interface Page {
  /** UTF-16; every position a reader works with is one of this text. */
  readonly text: string
  /** Does the stretch lie in a heading, or in what the document sets apart as somebody else's words? */
  readonly isHeading: (start: number, end: number) => boolean
  readonly isSetApart: (start: number, end: number) => boolean
  readonly outlet: string
  /** Opened when it is first asked for. */
  readonly gazetteer: () => Gazetteer
  readonly documentDate?: DocumentDate
  /** Entities are numbered from here on, so that those of two languages do not meet: the first is `e` and this number. */
  readonly firstEntity: number
  readonly firstAttribution: number
  /** Makes the id of a claim from where it stands and what it says: the same words give the same id. */
  readonly claimId: (locator: string) => ClaimId
  /** UTF-16 units → an anchor in code points. */
  readonly anchor: (span: Span) => Anchor
}

/** What a reader of one language made of its lines. */
export interface Part {
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

/** The reader of one language. */
export interface LanguageReader {
  /** BCP 47 */
  readonly language: string
  readonly read: (page: Page) => Part
  /** The learned parts it uses, each with the SHA-256 of its weights in hex. */
  readonly models?: readonly { readonly name: string; readonly digest: string }[]
}
