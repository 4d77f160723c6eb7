import type { Harm } from '../../../core/quantity.ts'
import type { Token } from '../../language/en/tokens.ts'
import type { Counted } from './heads.ts'
import { deprivedOf, harmDies, harmNouns, harmStates, harmVerbs, passThrough } from './lexicon.ts'

type Tokens = readonly Token[]
const reach = 14

/** Where a figure stands in the tokens of its sentence: its number words and the thing it counts. */
export interface Place {
  readonly tokens: Tokens
  readonly from: number
  readonly to: number
  readonly counted: Counted
}

const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

/** "12 wounded soldiers", "40 civilian deaths", "30 injured". */
function inPhrase({ tokens, counted }: Place): Harm | undefined {
  for (let at = counted.to - 1; at >= counted.from; at--) {
    const text = word(tokens, at)
    const harm =
      (at === counted.head ? harmNouns.get(text) : undefined) ??
      harmStates.get(text) ??
      (counted.elliptical ? (harmVerbs.get(text) ?? harmDies.get(text)) : undefined)
    if (harm) return harm
  }
  return undefined
}

const startsObject = new Set(['DET', 'NUM', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'SYM'])
const beforeNumber = /^(?:at|more|up|nearly|almost|about|around|over|some|as|no)$/

/** Does an object follow the verb? Then the words before it are the doers. */
function hasObject(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  if (beforeNumber.test(next.lower))
    return tokens[at + 2]?.pos === 'NUM' || tokens[at + 3]?.pos === 'NUM' || next.lower === 'some'
  return (
    startsObject.has(next.pos) &&
    !/^(?:today|yesterday|tomorrow|tuesday|monday|wednesday|thursday|friday|saturday|sunday|last|this|overnight|so|while|when|early|late)$/.test(
      next.lower,
    )
  )
}

/** "without water", "no food", "cut off from power". */
function isDeprived(tokens: Tokens, at: number): boolean {
  const lacks =
    word(tokens, at) === 'without' ||
    (word(tokens, at) === 'no' && /^(?:have|has|had|with|little|or)$/.test(word(tokens, at - 1)))
  if (!lacks) return false
  for (let i = at + 1; i <= at + 6; i++) if (deprivedOf.has(word(tokens, i))) return true
  return false
}

const lost = (tokens: Tokens, at: number): boolean =>
  /^(?:lost|lose|losing|loses)$/.test(word(tokens, at)) && /^(?:lives|life)$/.test(word(tokens, at + 2))
const drivenOut = (tokens: Tokens, at: number): boolean =>
  (/^(?:forced|driven|forcing|driving|left|leave|abandon|abandoned)$/.test(word(tokens, at)) &&
    /^(?:from|out|to|their|his|her)$/.test(word(tokens, at + 1)) &&
    [2, 3, 4, 5].some(i => /^(?:homes?|houses?|flee|evacuate|leave)$/.test(word(tokens, at + i)))) ||
  (/^(?:their)$/.test(word(tokens, at + 1)) &&
    /^homes$/.test(word(tokens, at + 2)) &&
    /^(?:left|leave|abandoned)$/.test(word(tokens, at)))

/** The harm that the clause behind the counted words tells of them: "12 people were killed", "40 residents, some elderly, died". */
function behind({ tokens, counted }: Place): Harm | undefined {
  let helped = false
  for (let at = counted.to; at < Math.min(tokens.length, counted.to + reach); at++) {
    const token = tokens[at]
    if (!token) break
    const { lower } = token
    if (lower === ';' || lower === ':' || /^["“”]$/.test(lower)) break
    if (isDeprived(tokens, at)) return 'deprived'
    if (lost(tokens, at)) return 'killed'
    if (drivenOut(tokens, at)) return 'displaced'
    if (harmDies.has(lower) && lower !== 'surrender') return harmDies.get(lower)
    const direct = at === counted.to || (at === counted.to + 1 && word(tokens, at - 1) === ',')
    const verb = harmVerbs.get(lower)
    if (
      verb &&
      /(?:ed|en|ing|t|d|n)$/.test(lower) &&
      !lower.endsWith('ing') &&
      (helped || (direct && !hasObject(tokens, at)) || (!helped && afterWho(tokens, at)))
    )
      return verb
    const state = harmStates.get(lower)
    if (state && (helped || (direct && !hasObject(tokens, at)))) return state
    if (verb && !helped) return undefined
    if (token.pos === 'AUX' || passThrough.has(lower)) helped = helped || isHelper.test(lower)
    else if (token.pos === 'VERB' && !isParticiple(tokens, at)) return undefined
  }
  return undefined
}
const isHelper =
  /^(?:is|was|are|were|be|been|being|got|gotten|get|remain|remained|remains|left|went|gone|still|reported|reportedly|confirmed|feared|believed|thought|presumed|found|declared|pronounced)$/
const afterWho = (tokens: Tokens, at: number): boolean =>
  /^(?:who|that)$/.test(word(tokens, at - 1)) && !hasObject(tokens, at)
/** "12 people living in the block were killed": a participle behind the noun is passed over. */
const isParticiple = (tokens: Tokens, at: number): boolean =>
  word(tokens, at).endsWith('ing') || tokens[at - 1]?.pos === 'NOUN'

/** The harm that a verb before the figure does to it: "killed at least 12", "accused them of seizing 15 workers". */
function ahead({ tokens, from }: Place): Harm | undefined {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]
    if (!token) break
    const { lower } = token
    if (/^(?:;|:|who|which|that|when|while|as|after|before|because|where|\(|\))$/.test(lower)) break
    const verb = harmVerbs.get(lower)
    if (verb && !isPassive(tokens, at)) return objectOf(tokens, at, from) ? verb : undefined
    if (harmDies.has(lower)) return undefined
    if (token.pos === 'VERB' && !passThrough.has(lower)) return undefined
  }
  return undefined
}

const prepositions =
  /^(?:in|on|at|near|by|from|with|of|into|during|for|against|outside|inside|across|between|around|under|over|to|through)$/
/** Between the verb and its object stand no prepositions but those of "12 of the", "including". */
function objectOf(tokens: Tokens, verb: number, from: number): boolean {
  let included = false
  for (let at = verb + 1; at < from; at++) {
    const lower = word(tokens, at)
    if (/^(?:including|among|plus)$/.test(lower)) included = true
    if (prepositions.test(lower) && lower !== 'of' && !(included || boundWord.test(`${lower} ${word(tokens, at + 1)}`)))
      return false
  }
  return true
}
const boundWord = /^(?:at least|at most|up to)/

const isPassive = (tokens: Tokens, at: number): boolean =>
  [1, 2].some(i => /^(?:is|was|are|were|be|been|being|got)$/.test(word(tokens, at - i))) &&
  !word(tokens, at).endsWith('ing')

/** "the death toll rose to 40", "the killing of 12", "the bodies of 14 people", "cost 12 lives". */
function ofNoun({ tokens, from }: Place): Harm | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
    const token = tokens[at]
    if (!token || /^(?:;|:|,|who|which|that)$/.test(token.lower)) break
    const harm = harmNouns.get(token.lower)
    if (harm && (token.pos === 'NOUN' || token.pos === 'VERB' || token.pos === 'ADJ'))
      return linksTo(tokens, at, from) ? harm : undefined
    if (token.pos === 'VERB' && !passThrough.has(token.lower)) break
    if (token.pos === 'NOUN' && token.lower !== 'number') break
  }
  return undefined
}

const links = /^(?:of|to|at|from|by|as|is|was|among)$/
const linksTo = (tokens: Tokens, noun: number, from: number): boolean => {
  for (let at = noun + 1; at < from; at++)
    if (links.test(word(tokens, at)) || passThrough.has(word(tokens, at))) return true
  return false
}

/** The harm told of the people counted, within their clause. */
export const harmOf = (place: Place): Harm | undefined =>
  inPhrase(place) ?? directly(place) ?? ofNoun(place) ?? ahead(place) ?? behind(place)

/** A harm word right behind the counted words: "left 12 people dead", "two more injured". */
function directly({ tokens, counted }: Place): Harm | undefined {
  const next = word(tokens, counted.to)
  return harmStates.has(next) && !hasObject(tokens, counted.to) ? harmStates.get(next) : undefined
}
