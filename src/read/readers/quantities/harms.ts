import type { Harm } from '../../../core/quantity.ts'
import type { Token } from '../../language/en/tokens.ts'
import { harmAhead, harmOfNoun } from './harm-ahead.ts'
import { harmBehind, harmRightBehind } from './harm-behind.ts'
import type { Counted } from './heads.ts'
import { harmDies, harmNouns, harmStates, harmVerbs } from './lexicon.ts'

/** Where a figure stands in the tokens of its sentence: its number words and the thing it counts. */
export interface Place {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly counted: Counted
}

/** "12 wounded soldiers", "40 civilian deaths", "30 injured". */
function harmInPhrase({ tokens, counted }: Place): Harm | undefined {
  for (let at = counted.to - 1; at >= counted.from; at--) {
    const text = tokens[at]?.lower ?? ''
    const ofHead = at === counted.head ? harmNouns.get(text) : undefined
    const ofVerb = counted.elliptical ? (harmVerbs.get(text) ?? harmDies.get(text)) : undefined
    const harm = ofHead ?? harmStates.get(text) ?? ofVerb
    if (harm) return harm
  }
  return undefined
}

/** The harm told of the people counted, within their clause; the nearest words go first. */
export const harmOf = (place: Place): Harm | undefined =>
  harmInPhrase(place) ?? harmRightBehind(place) ?? harmOfNoun(place) ?? harmAhead(place) ?? harmBehind(place)
