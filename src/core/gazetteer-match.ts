import type { Coordinates } from './place.ts'

/** A place of a gazetteer. */
export interface GazetteerPlace {
  /** The gazetteer and its number for the place: `geonames:698740`. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly coordinates: Coordinates
}

/** What a gazetteer has under a name. The place the context speaks for goes first; what else it may be is kept. */
export interface GazetteerMatch extends GazetteerPlace {
  readonly alternatives: readonly GazetteerPlace[]
}
