import type { Anchor } from './anchor.ts'
import type { Notice } from './notice.ts'

/**
 * A stretch of the text and the bytes of the item it was read from. Stretches ascend and do not overlap in the text;
 * text between them (a line break put between two paragraphs) has no bytes. `same` is true where the bytes, decoded,
 * are the text to the letter, so that positions inside map one to one; else (an entity, folded white space) the whole maps to the whole.
 */
export interface Segment {
  /** Code points of the text. */
  readonly text: readonly [start: number, end: number]
  /** Bytes of the item. */
  readonly bytes: readonly [start: number, end: number]
  readonly same: boolean
}

/** A value the page states about itself, with where it says so. It is the page's own claim, shown as such. */
export interface Stated {
  readonly value: string
  /** og:title, json-ld, meta, first heading, byline … */
  readonly from: string
  readonly anchor?: Anchor
}

/** What the document states about itself. `published` is as written; readers turn it into a day. */
export interface DocumentFacts {
  readonly title?: Stated
  readonly byline?: Stated
  readonly outlet?: Stated
  readonly published?: Stated
  readonly canonicalUrl?: Stated
  readonly language?: Stated
}

/** The words of an item, as a layer read them: paragraphs are lines. */
export interface TextLayer {
  readonly text: string
  readonly layer: { readonly name: 'plain' | 'markdown' | 'html'; readonly version: string }
  readonly encoding: string
  readonly segments: readonly Segment[]
  readonly facts: DocumentFacts
  readonly notices: readonly Notice[]
  /** Code point stretches that are headings, so that readers need not guess. */
  readonly headings: readonly (readonly [start: number, end: number])[]
  /** Code point stretches that the document sets apart as somebody else's words: block quotations. */
  readonly setApart?: readonly (readonly [start: number, end: number])[]
}
