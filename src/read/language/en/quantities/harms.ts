import type { Harm } from '../../../../core/quantity.ts'
import { harmAhead, harmOfNoun, harmOfTally } from './harm-ahead.ts'
import { harmBehind, harmRightBehind } from './harm-behind.ts'
import type { Place } from './figure-place.ts'
import { harmDies, harmedPersons, harmNouns, harmStates, harmVerbs } from './lexicon.ts'

/** "40 civilian deaths", "two of the dead", "30 injured": the words counted are the harm. */
function harmOfCounted({ tokens, counted }: Place): Harm | undefined {
  const head = tokens[counted.head]?.lower ?? ''
  const verb = counted.elliptical ? (harmStates.get(head) ?? harmVerbs.get(head) ?? harmDies.get(head)) : undefined
  return harmNouns.get(head) ?? verb
}

/** "12 wounded soldiers", "30 detainees": who they are, where nothing else is told of them. */
function harmOfPersons({ tokens, counted }: Place): Harm | undefined {
  const inside = tokens.slice(counted.from, counted.to).map(t => harmStates.get(t.lower))
  return inside.find(harm => harm !== undefined) ?? harmedPersons.get(tokens[counted.head]?.lower ?? '')
}

/** "two of the injured die". */
const harmOfPart = (place: Place): Harm | undefined =>
  place.tokens[place.to]?.lower === 'of' &&
  harmNouns.get(place.tokens[place.counted.head]?.lower ?? '') === 'injured' &&
  /^d(?:ie|ies|ied)$/.test(place.tokens[place.counted.to]?.lower ?? '')
    ? 'killed'
    : undefined

/** The harm told of the people counted, within their clause; the nearest words go first. */
export const harmOf = (place: Place): Harm | undefined =>
  harmOfPart(place) ??
  harmOfCounted(place) ??
  harmRightBehind(place) ??
  harmOfNoun(place) ??
  harmOfTally(place) ??
  harmAhead(place) ??
  harmBehind(place) ??
  harmOfPersons(place)
