import type { Anchor } from './anchor.ts'
import type { Claim } from './claim.ts'
import type { Day } from './day.ts'
import type { Entity, EntityRef } from './entity.ts'
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

export interface MomentMention {
  readonly anchor: Anchor
  readonly moment: Moment
}

export interface PlaceMention {
  readonly anchor: Anchor
  readonly ref: EntityRef
  readonly precision: Precision
}

/** What a reader made of one text: suggestions and notices, every one anchored. docs/formats/reading.md is its contract. */
export interface Reading {
  readonly format: 'onus-reading/1'
  readonly reader: { readonly name: string; readonly version: string }
  readonly codebook: 1
  readonly language: string
  readonly documentDate?: DocumentDate
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly moments: readonly MomentMention[]
  readonly quantities: readonly Quantity[]
  readonly places: readonly PlaceMention[]
  readonly tenures: readonly Tenure[]
  readonly notices: readonly Notice[]
}
