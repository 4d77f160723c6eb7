import type { Precision } from './place.ts'

/** A place of a gazetteer. */
export interface GazetteerPlace {
  /** The gazetteer and its number for the place: `geonames:698740`. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1, two letters; empty for what no one country holds. */
  readonly country: string
  readonly coordinates: GazetteerPoint
}

/** Degrees north and east as decimal text, so that the record, which holds no broken numbers, keeps them to the letter. */
export interface GazetteerPoint {
  readonly lat: string
  readonly lon: string
  readonly precision: Precision
}

/** What a gazetteer has under a name. The place the context speaks for goes first; what else it may be is kept. */
export interface GazetteerMatch extends GazetteerPlace {
  readonly alternatives: readonly GazetteerPlace[]
}
