import type { Gazetteer } from '../../../gazetteer/gazetteer.ts'
import { type Resolved, resolveToponyms } from '../../../gazetteer/resolve.ts'
import type { Precision } from '../../../../core/place.ts'
import { readingsOf } from './readings.ts'
import { countriesOfDemonyms, insidePairs } from './surroundings.ts'

export interface PlaceWords {
  /** UTF-16 units, end exclusive; ascending by start. */
  readonly start: number
  readonly end: number
  readonly precision?: Precision
}

export interface EnglishPlaces {
  readonly text: string
  readonly places: readonly PlaceWords[]
  readonly gazetteer: Gazetteer
  /** Countries the outlet speaks for, by ISO code. */
  readonly outlet?: readonly string[]
}

/** Resolves the places of an English piece, in the order given. */
export function resolveEnglish({ text, places, gazetteer, outlet }: EnglishPlaces): readonly Resolved[] {
  const countries = new Map(countriesOfDemonyms(text))
  for (const iso of outlet ?? []) countries.set(iso, (countries.get(iso) ?? 0) + 1)
  const toponyms = places.map(p => ({ ...p, readings: readingsOf(text.slice(p.start, p.end)) }))
  return resolveToponyms(toponyms, { gazetteer, countries, inside: insidePairs(text, places) })
}
