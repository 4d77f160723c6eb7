import { fatalWords, type Outcome, outcomeOfVerb } from './lexicon.ts'
import {
  type HarmedPart,
  has,
  be,
  helpersFrom,
  isNegated,
  isParticiple,
  isUnreal,
  subjects,
  told,
  type Tokens,
  word,
} from './clause.ts'
import { joinedPersons, personsAt, personsBefore } from './persons.ts'

/** "fatally shot", "shot dead", "shot to death", "shot and killed". */
function outcomeAt(tokens: Tokens, at: number): Outcome | undefined {
  const said = outcomeOfVerb.get(word(tokens, at))
  if (said !== 'struck' && said !== 'injured') return said
  if (fatalWords.has(word(tokens, at - 1)) || fatalWords.has(word(tokens, at + 1))) return 'killed'
  const next = [1, 2].map(i => word(tokens, at + i)).join(' ')
  if (word(tokens, at + 1) === 'dead' || next === 'to death' || next === 'and killed' || next === 'down ,')
    return 'killed'
  if (/^and (?:wounded|injured|hurt)$/.test(next)) return 'injured'
  return said
}

export const reflexive = /^(?:himself|herself|themselves|self)$/

/** "was shot", "killing three", "shot himself". */
export function byVerb(tokens: Tokens, at: number): readonly HarmedPart[] {
  const outcome = outcomeAt(tokens, at)
  if (!outcome) return []
  const lower = word(tokens, at)
  const from = helpersFrom(tokens, at)
  if (isUnreal(tokens, from, at)) return []
  const said = { outcome, at, negated: isNegated(tokens, from, at) }
  const passive = isParticiple(lower) && (has(tokens, from, at, w => be.test(w)) || joinsPassive(tokens, at))
  if (passive)
    return subjects(tokens, joinsPassive(tokens, at) ? helpersFrom(tokens, at - 2) : from).map(who =>
      told(tokens, said, who),
    )
  const behind = objectStart(tokens, at)
  if (reflexive.test(word(tokens, behind)))
    return subjects(tokens, from).map(who => ({ ...told(tokens, said, who), self: true }))
  const object =
    tokens[at]?.pos === 'NOUN' && !/(?:ing|ed)$/.test(lower) && !isParticiple(lower)
      ? undefined
      : personsAt(tokens, behind)
  if (object) return joinedPersons(tokens, object).map(who => told(tokens, said, who))
  if (!isParticiple(lower)) return []
  const bare = personsBefore(tokens, from)
  return bare && (bare.as !== 'pronoun' || /^who$/.test(word(tokens, bare.head)))
    ? subjects(tokens, from).map(who => told(tokens, said, who))
    : []
}

/** "was shot | and killed". */
const joinsPassive = (tokens: Tokens, at: number): boolean =>
  word(tokens, at - 1) === 'and' &&
  outcomeOfVerb.has(word(tokens, at - 2)) &&
  has(tokens, at - 6, at - 2, w => be.test(w))

/** Behind the verb and its particles: "gunned down | three". */
function objectStart(tokens: Tokens, at: number): number {
  let next = at + 1
  while (
    /^(?:down|dead|up|fatally|and|to|death|killed|wounded|injured|at|mortally|critically|seriously)$/.test(
      word(tokens, next),
    ) &&
    next < at + 4
  ) {
    if (word(tokens, next) === 'at' && word(tokens, next + 1) !== 'least') break
    if (word(tokens, next) === 'and' && !outcomeOfVerb.has(word(tokens, next + 1))) break
    if (word(tokens, next) === 'to' && word(tokens, next + 1) !== 'death') break
    next++
  }
  return next
}
