import type { Harm } from '../../../../core/quantity.ts'
import type { Token } from '../tokens.ts'
import type { Place } from './figure-place.ts'
import * as words from './lexicon.ts'

type Tokens = readonly Token[]
const reach = 14
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

const startsObject = new Set<string>(['DET', 'NUM', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'SYM'])

/** Does an object follow the verb? Then the words before it are the doers. */
function hasObject(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  if (!next || words.timeAdverbs.has(next.lower)) return false
  const bound = words.phraseAt(words.boundsBefore, tokens, at + 1)
  return startsObject.has((bound ? tokens[bound.to] : next)?.pos ?? '')
}

/** "without water", "had no food". */
function isDeprived(tokens: Tokens, at: number): boolean {
  const lacks = word(tokens, at) === 'without' || (word(tokens, at) === 'no' && tokens[at - 1]?.lemma === 'have')
  return lacks && tokens.slice(at + 1, at + 7).some(t => words.deprivedOf.has(t.lower))
}

/** "lost their lives". */
const lostLives = (tokens: Tokens, at: number): boolean =>
  /^(?:lost|lose|losing|loses)$/.test(word(tokens, at)) && /^(?:lives|life)$/.test(word(tokens, at + 2))

/** "forced from their homes", "driven out of their houses", "left their homes". */
function isDrivenOut(tokens: Tokens, at: number): boolean {
  if (words.leave.has(word(tokens, at)))
    return word(tokens, at + 1) === 'their' && words.homes.has(word(tokens, at + 2))
  return words.force.has(word(tokens, at)) && tokens.slice(at + 1, at + 6).some(t => words.homes.has(t.lower))
}

/** "have left the town", "driven from the town". */
const hasLeft = (tokens: Tokens, at: number): boolean =>
  (words.leave.has(word(tokens, at)) && tokens.slice(at + 1, at + 3).some(t => words.settlements.has(t.lower))) ||
  (words.force.has(word(tokens, at)) && /^(?:from|out)$/.test(word(tokens, at + 1)))

const isCutOff = (tokens: Tokens, at: number): boolean => word(tokens, at) === 'cut' && word(tokens, at + 1) === 'off'

/** "had not been heard of since", "have not been seen". */
const isUnheardOf = (tokens: Tokens, at: number): boolean =>
  /^(?:not|n't|never)$/.test(word(tokens, at)) &&
  word(tokens, at + 1) === 'been' &&
  /^(?:heard|seen)$/.test(word(tokens, at + 2))

/** "suffered shrapnel wounds", "were treated for injuries". */
const isHurt = (tokens: Tokens, at: number): boolean =>
  (word(tokens, at) === 'treated' && word(tokens, at + 1) === 'for') ||
  (words.sufferVerbs.has(word(tokens, at)) && tokens.slice(at + 1, at + 7).some(t => words.wounds.has(t.lower)))

const told: readonly (readonly [is: (tokens: Tokens, at: number) => boolean, harm: Harm])[] = [
  [isDeprived, 'deprived'],
  [lostLives, 'killed'],
  [isDrivenOut, 'displaced'],
  [hasLeft, 'displaced'],
  [isCutOff, 'trapped'],
  [isUnheardOf, 'missing'],
]

/** The state or passive that the verb at `at` tells of its subject. `helped`: an auxiliary stands before it. */
function harmOfVerb(tokens: Tokens, at: number, helped: boolean, direct: boolean): Harm | undefined {
  const lower = word(tokens, at)
  const state = words.harmStates.get(lower) ?? (/(?:ing|s)$/.test(lower) ? undefined : words.harmVerbs.get(lower))
  const reduced = direct || /^(?:who|that)$/.test(word(tokens, at - 1))
  return helped || (reduced && !hasObject(tokens, at)) ? state : undefined
}

const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'ADV' || words.harmStates.has(token.lower))

/** "12 people living in the block were killed", "were shot and killed", "were shot dead": a participle is passed over. */
const isPassedOver = (tokens: Tokens, at: number, helped: boolean): boolean =>
  word(tokens, at).endsWith('ing') ||
  tokens[at - 1]?.pos === 'NOUN' ||
  (helped &&
    (word(tokens, at + 1) === 'dead' || (/^(?:and|or|,|to)$/.test(word(tokens, at + 1)) && isVerbal(tokens[at + 2]))))

const isVerb = new Set<string>(['VERB', 'AUX'])

/** Another clause begins; a relative one right behind the words still tells of them. */
const endsClause = (tokens: Tokens, at: number, from: number): boolean =>
  /^[;:"“”]$/.test(word(tokens, at)) ||
  (tokens[at]?.pos === 'CCONJ' &&
    tokens[at + 1]?.pos === 'NUM' &&
    (word(tokens, at - 1) === ',' || tokens.slice(from, at).some(t => isVerb.has(t.pos)))) ||
  (words.clauseStarts.has(word(tokens, at)) && !/^(?:who|which|\(|\)|as)$/.test(word(tokens, at)) && at > from)

const isAnother = (token: Token): boolean =>
  /^(?:NOUN|PROPN|NUM|PRON)$/.test(token.pos) && !words.harmStates.has(token.lower) && !words.harmVerbs.has(token.lower)

/** The harm that the clause behind the counted words tells of them: "12 people were killed", "40 residents, some elderly, died". */
export function harmBehind({ tokens, counted, strict }: Place): Harm | undefined {
  let helped = false
  for (let at = counted.to; at < Math.min(tokens.length, counted.to + reach); at++) {
    const token = tokens[at]
    if (!token || endsClause(tokens, at, counted.to) || (strict && isAnother(token))) break
    const plain = told.find(([is]) => is(tokens, at))?.[1] ?? words.harmDies.get(token.lower)
    if (plain) return plain
    const direct = at === counted.to || (at === counted.to + 1 && word(tokens, at - 1) === ',')
    const harm = harmOfVerb(tokens, at, helped, direct)
    if (harm) return harm
    if (isHurt(tokens, at)) return 'injured'
    if (words.harmVerbs.has(token.lower) && token.pos === 'VERB') return undefined
    if (token.pos === 'AUX' || words.passThrough.has(token.lower)) helped = helped || words.helpers.has(token.lower)
    else if (token.pos === 'VERB' && !isPassedOver(tokens, at, helped)) return undefined
  }
  return undefined
}

/** A harm word right behind the counted words: "left 12 people dead", "two more injured". */
export function harmRightBehind({ tokens, counted }: Place): Harm | undefined {
  const state = words.harmStates.get(word(tokens, counted.to))
  return state && !hasObject(tokens, counted.to) ? state : undefined
}
