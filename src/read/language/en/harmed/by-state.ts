import { reflexive } from './by-verb.ts'
import {
  conditions,
  dieWords,
  fatalWords,
  hospitals,
  outcomeOfNoun,
  outcomeOfState,
  outcomeOfVerb,
  sufferWords,
  transport,
  woundWords,
} from './lexicon.ts'
import {
  firstPersons,
  type HarmedPart,
  has,
  be,
  helpersFrom,
  isNegated,
  isUnreal,
  reach,
  subjects,
  told,
  type Tokens,
  word,
} from './clause.ts'
import { joinedPersons, personsAt, personsBefore } from './persons.ts'

/** "died", "had succumbed". */
export function byDying(tokens: Tokens, at: number): readonly HarmedPart[] {
  if (!dieWords.has(word(tokens, at))) return []
  const from = helpersFrom(tokens, at)
  if (isUnreal(tokens, from, at) || word(tokens, from - 1) === 'to') return []
  const said = { outcome: 'killed' as const, at, negated: isNegated(tokens, from, at) }
  const end = word(tokens, from - 1) === 'and' ? subjectOfEarlier(tokens, from - 1) : from
  const who = subjects(tokens, end)
  return (who.length > 0 ? who : firstPersons(tokens, from)).map(w => told(tokens, said, w))
}

/** "was taken to hospital and died": the subject of the verb before. */
function subjectOfEarlier(tokens: Tokens, at: number): number {
  for (let i = at - 1; i > Math.max(0, at - reach); i--)
    if (tokens[i]?.pos === 'AUX' || tokens[i]?.pos === 'VERB') return helpersFrom(tokens, i)
  return at
}

/** "left one dead", "two are dead", "1 dead, 4 wounded", "was found dead". */
export function byState(tokens: Tokens, at: number): readonly HarmedPart[] {
  const lower = word(tokens, at)
  const outcome =
    lower === 'dead' || lower === 'deceased' || lower === 'lifeless' ? 'killed' : outcomeOfState.get(lower)
  if (!outcome || outcomeOfVerb.has(lower) || word(tokens, at - 1) === 'the' || outcomeOfVerb.has(word(tokens, at - 1)))
    return []
  const from = helpersFrom(tokens, at)
  const said = { outcome, at, negated: isNegated(tokens, from, at) }
  if (isUnreal(tokens, from, at)) return []
  return subjects(tokens, from).map(who => told(tokens, said, who))
}

/** "the death of a boy", "the murders of two women", "the boy's death". */
export function byNoun(tokens: Tokens, at: number): readonly HarmedPart[] {
  const lower = word(tokens, at)
  const outcome = outcomeOfNoun.get(lower)
  if (!outcome || tokens[at]?.pos === 'VERB') return []
  const said = { outcome, at, negated: word(tokens, at - 1) === 'no' }
  if (word(tokens, at + 1) === 'of') {
    const who = personsAt(tokens, at + 2)
    return who ? joinedPersons(tokens, who).map(w => told(tokens, said, w)) : []
  }
  const owner = /^'s?$/.test(word(tokens, at - 1)) ? personsBefore(tokens, at - 1) : undefined
  return owner ? [told(tokens, said, owner)] : []
}

/** "was rushed to hospital", "is in critical condition", "suffered a gunshot wound". */
export function byCare(tokens: Tokens, at: number): readonly HarmedPart[] {
  const lower = word(tokens, at)
  const moved =
    transport.has(lower) && (/^hospitali[sz]e[ds]$/.test(lower) || has(tokens, at + 1, at + 12, w => hospitals.has(w)))
  const ill =
    lower === 'in' &&
    has(tokens, at + 1, at + 4, w => conditions.has(w)) &&
    has(tokens, at + 2, at + 6, w => w === 'condition')
  const hurt =
    sufferWords.has(lower) &&
    /^(?:suffer|sustain|receiv|with|had)/.test(lower) &&
    (/^[sr]/.test(lower) || word(tokens, at + 2) === 'gunshot' || word(tokens, at + 1) === 'gunshot') &&
    has(tokens, at + 1, at + 8, w => woundWords.has(w))
  if (!moved && !ill && !hurt) return []
  const from = helpersFrom(tokens, at)
  if (isUnreal(tokens, from, at)) return []
  const said = { outcome: 'injured' as const, at, negated: isNegated(tokens, from, at) }
  const active = moved && !/^hospitali[sz]ed/.test(lower) && !has(tokens, from, at, w => be.test(w))
  const object = active ? personsAt(tokens, at + 1) : undefined
  if (object) return [told(tokens, said, object)]
  return subjects(tokens, from).map(who => told(tokens, said, who))
}

/** "took his own life", "committed suicide", "turned the gun on himself". */
export function byOwnHand(tokens: Tokens, at: number): readonly HarmedPart[] {
  const next = [0, 1, 2, 3].map(i => word(tokens, at + i)).join(' ')
  if (
    !/^(?:(?:took|taking|taken) (?:his|her|their) own l|(?:committed|committing) suicide|(?:turned|turning) (?:the|his|her|a) \w+)/.test(
      next,
    )
  )
    return []
  if (next.startsWith('turn') && !has(tokens, at + 3, at + 6, w => reflexive.test(w))) return []
  const said = { outcome: 'killed' as const, at, negated: false }
  const main = word(tokens, at).endsWith('ing') ? firstPersons(tokens, at) : []
  const near = main.length > 0 ? main : subjects(tokens, helpersFrom(tokens, at))
  return (near.length > 0 ? near : firstPersons(tokens, at)).map(who => ({ ...told(tokens, said, who), self: true }))
}

/** "four were shot, one fatally": the verb is not said again. */
export function byFatally(tokens: Tokens, at: number): readonly HarmedPart[] {
  if (
    !fatalWords.has(word(tokens, at)) ||
    outcomeOfVerb.has(word(tokens, at + 1)) ||
    outcomeOfVerb.has(word(tokens, at - 1))
  )
    return []
  const who = personsBefore(tokens, at)
  const said = { outcome: 'killed' as const, at, negated: false }
  return who && (who.as === 'number' || who.figure) ? [told(tokens, said, who)] : []
}
