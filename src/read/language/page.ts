import type { Anchor } from '../../core/anchor.ts'
import type { ClaimId } from '../../core/id.ts'
import type { DocumentDate, Reading } from '../../core/reading.ts'
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

/** What a reader of one language made of its lines: the lists of a reading. */
export type Part = Pick<
  Reading,
  | 'entities'
  | 'mentions'
  | 'attributions'
  | 'claims'
  | 'moments'
  | 'quantities'
  | 'measures'
  | 'places'
  | 'events'
  | 'tenures'
  | 'notices'
>

/** The reader of one language. */
export interface LanguageReader {
  /** BCP 47 */
  readonly language: string
  readonly read: (page: Page) => Part
  /** The learned parts it uses, each with the SHA-256 of its weights in hex. */
  readonly models?: readonly { readonly name: string; readonly digest: string }[]
}
