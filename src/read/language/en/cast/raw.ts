import type { FacilityKind } from './lexicon.ts'
import type { Precision } from '../../../../core/place.ts'

/** A stretch of words, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What speaks for a name being a person, a place, an organisation or no actor at all. */
export interface Votes {
  readonly person: number
  readonly place: number
  readonly organisation: number
}
export const noVotes: Votes = { person: 0, place: 0, organisation: 0 }
export const plus = (a: Votes, b: Partial<Votes>): Votes => ({
  person: a.person + (b.person ?? 0),
  place: a.place + (b.place ?? 0),
  organisation: a.organisation + (b.organisation ?? 0),
})

/** How a noun phrase begins, which decides whether it can stand for something named before. */
export type Determiner = 'the' | 'a' | 'this' | 'own' | 'counted' | 'bare'

interface Found extends Range {
  /** The word that says what it is. */
  readonly head: number
  readonly determiner: Determiner
  /** Small-letter words between determiner and head. */
  readonly modifiers: readonly string[]
  /** The name, demonym or noun phrase in front of the head: "Varan" in "Varan forces". */
  readonly side?: Range
}

/** A title or rank in front of a name or a title standing alone. */
export interface Title extends Range {
  readonly kind: 'post' | 'rank'
  readonly former: boolean
  /** Words of the body in front of the title: "Orlen" in "Orlen mayor". */
  readonly body?: Range
}

/** Something the text speaks of, as the words alone show it; the words `from`…`to` are the mention. */
export type Raw =
  | (Found & {
      readonly shape: 'name'
      readonly votes: Votes
      readonly adjectival: boolean
      /** The beginning of a longer name: a name of its own only where the text uses it elsewhere too. */
      readonly nested: boolean
      readonly precision?: Precision
    })
  | (Found & { readonly shape: 'person'; readonly name: Range; readonly titles: readonly Title[] })
  | (Found & { readonly shape: 'organisation' | 'unit'; readonly proper: boolean })
  | (Found & { readonly shape: 'group'; readonly label: boolean })
  | (Found & { readonly shape: 'someone'; readonly title?: Title })
  | (Found & {
      readonly shape: 'facility'
      readonly facility: FacilityKind
      readonly noun: string
      readonly proper: boolean
    })
  | (Found & {
      readonly shape: 'place'
      readonly precision: Precision
      readonly proper: boolean
      /** The name it goes with: Dask in "the town of Dask". */
      readonly name?: Range
    })
  | (Found & { readonly shape: 'exhibit' })

type Shape = Raw['shape']
export type RawOf<S extends Shape> = Extract<Raw, { shape: S }>
