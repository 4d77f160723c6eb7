import type { Harm } from '../../../../core/quantity.ts'
import type { Token } from '../tokens.ts'
import type { Place } from './figure-place.ts'
import {
  clauseStarts,
  harmDies,
  harmNouns,
  harmStates,
  harmVerbs,
  includes,
  passiveOf,
  passThrough,
  prepositions,
} from './lexicon.ts'

type Tokens = readonly Token[]
const reach = 14
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

const isPassive = (tokens: Tokens, at: number): boolean =>
  [1, 2].some(i => passiveOf.has(word(tokens, at - i))) && !word(tokens, at).endsWith('ing')

/** Between a verb and its object stand no prepositions, unless the object names those included. */
function reachesObject(tokens: Tokens, verb: number, from: number): boolean {
  let included = false
  for (let at = verb + 1; at < from; at++) {
    included = included || includes.has(word(tokens, at))
    if (prepositions.has(word(tokens, at)) && !included) return false
  }
  return true
}

/** A bare number is an object only right behind its verb: "killing 12", "wounding another 30". */
function adjoins(tokens: Tokens, verb: number, from: number): boolean {
  for (let at = verb + 1; at < from; at++) if (!/^(?:DET|ADV)$/.test(tokens[at]?.pos ?? '')) return false
  return true
}

/** "shot dead 12". */
const shotDead = (tokens: Tokens, at: number): boolean => word(tokens, at) === 'dead' && tokens[at - 1]?.pos === 'VERB'

/** "killed five and infected 17": a past form right before the number is its verb, whatever its tag. */
const isOtherVerb = ({ lower }: Token, distance: number): boolean =>
  distance <= 2 && lower.endsWith('ed') && !harmVerbs.has(lower) && !passThrough.has(lower)

/** The harm that a verb before the figure does to it: "killed at least 12", "accused them of seizing 15 workers". */
export function harmAhead({ tokens, from, counted }: Place): Harm | undefined {
  const bare = counted.head < from || tokens[counted.head]?.pos === 'NUM'
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]
    if (!token || clauseStarts.has(token.lower)) break
    if (at === from - 1 && shotDead(tokens, at)) return 'killed'
    if (isOtherVerb(token, from - at)) return undefined
    const verb = token.pos === 'ADJ' ? undefined : harmVerbs.get(token.lower)
    if (verb && !isPassive(tokens, at))
      return (bare ? adjoins(tokens, at, from) : reachesObject(tokens, at, from)) ? verb : undefined
    if (harmDies.has(token.lower) || (token.pos === 'VERB' && !passThrough.has(token.lower))) return undefined
  }
  return undefined
}

const links = new Set(['of', 'to', 'at', 'from', 'by', 'as', 'is', 'was', 'among'])
const linksTo = (tokens: Tokens, noun: number, from: number): boolean =>
  tokens.slice(noun + 1, from).some(t => links.has(t.lower) || passThrough.has(t.lower))

/** "the death toll rose to 40", "the killing of 12", "the bodies of 14 people", "cost 12 lives". */
export function harmOfNoun({ tokens, from }: Place): Harm | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
    const token = tokens[at]
    if (!token || token.lower === ',' || clauseStarts.has(token.lower)) break
    const harm = harmNouns.get(token.lower)
    if (harm && /^(?:NOUN|VERB|ADJ)$/.test(token.pos)) return linksTo(tokens, at, from) ? harm : undefined
    if (passThrough.has(token.lower)) continue
    if (token.pos === 'NOUN' ? token.lower !== 'number' : token.pos === 'VERB') break
  }
  return undefined
}

const tallies = new Set(['number', 'count', 'total', 'tally'])

/** "the number of civilians killed has passed 10,000": a bare number stands for those that the tally names. */
export function harmOfTally({ tokens, from, counted }: Place): Harm | undefined {
  if (tokens[counted.head]?.pos !== 'NUM') return undefined
  const before = tokens.slice(Math.max(0, from - 12), from)
  const tally = before.findLastIndex(t => tallies.has(t.lower))
  if (tally < 0 || before.slice(tally).some(t => clauseStarts.has(t.lower))) return undefined
  const harms = before
    .slice(tally)
    .map(t => harmNouns.get(t.lower) ?? harmStates.get(t.lower) ?? harmVerbs.get(t.lower))
  return harms.find(harm => harm !== undefined)
}
