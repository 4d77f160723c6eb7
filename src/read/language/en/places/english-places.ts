import type { PlaceLanguage } from '../../../gazetteer/find-places.ts'
import { readingsOf } from './readings.ts'
import { countriesOfDemonyms, insidePairs } from './surroundings.ts'

/** What English says of its places. */
export const englishPlaces: PlaceLanguage = { readingsOf, insidePairs, countriesIn: countriesOfDemonyms }
