import type { EnglishText } from './document.ts'
import {
  attempts,
  conditions,
  dieWords,
  fatalWords,
  hospitals,
  nobody,
  type Outcome,
  outcomeOfNoun,
  outcomeOfState,
  outcomeOfVerb,
  sufferWords,
  transport,
  woundWords,
} from './harmed/lexicon.ts'
import { joinedPersons, personsAt, personsBefore, type PersonsFound } from './harmed/persons.ts'
import type { Token } from './tokens.ts'

/** People of whom the words say that they came to harm. Token positions are those of the sentence. */
export interface Harmed {
  readonly sentence: number
  readonly outcome: Outcome
  /** The word that says so. */
  readonly at: number
  readonly who: PersonsFound
  readonly negated: boolean
  /** They did it to themselves. */
  readonly self: boolean
  /** A part of those told of: "including two children", "one of them". */
  readonly part: boolean
}
export type HarmedPart = Omit<Harmed, 'sentence'>

type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''
const be = /^(?:is|was|are|were|be|been|being|got|get|gets|'s|'re)$/
const modals = /^(?:would|could|might|may|can|will|should|'d|must)$/
const between = /^(?:ADV|AUX|PART)$/

/** Where the helpers of a verb begin: "had not been fatally | shot". */
function helpersFrom(tokens: Tokens, at: number): number {
  let from = at
  while (
    from > 0 &&
    (between.test(tokens[from - 1]?.pos ?? '') ||
      be.test(word(tokens, from - 1)) ||
      /^(?:reportedly|feared|reported|believed|confirmed|found|pronounced|declared|left|later|also|then|presumed|ly|listed|critically|severely|seriously)$/.test(
        word(tokens, from - 1),
      ))
  )
    from--
  return from
}

const has = (tokens: Tokens, from: number, to: number, test: (lower: string) => boolean): boolean => {
  for (let at = Math.max(0, from); at < to; at++) if (test(word(tokens, at))) return true
  return false
}

/** "to kill", "would have killed", "tried to kill": it did not happen by these words. */
function isUnreal(tokens: Tokens, from: number, at: number): boolean {
  if (has(tokens, from, at, w => modals.test(w))) return true
  const to = word(tokens, from - 1) === 'to' ? from - 1 : word(tokens, at - 1) === 'to' ? at - 1 : -1
  return to >= 0 && has(tokens, to - 3, to, w => attempts.has(w))
}

const isNegated = (tokens: Tokens, from: number, at: number): boolean => has(tokens, from, at, w => nobody.has(w))

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

const isParticiple = (lower: string): boolean => /(?:ed|en|shot|hurt|slain|hit|struck)$/.test(lower)

/** The phrase a preposition does not lead to: the subject, stepping over "in the leg" before the verb. */
function subjectBefore(tokens: Tokens, end: number): PersonsFound | undefined {
  const near = personsBefore(tokens, end)
  if (!near) return steppedOver(tokens, end)
  const prep = word(tokens, near.from - 1)
  return tokens[near.from - 1]?.pos === 'ADP' && !/^(?:of|after|before|as|when|while|including|that|if)$/.test(prep)
    ? (steppedOver(tokens, near.from - 1) ?? near)
    : partOf(tokens, near)
}

/** "two of the men": the two. */
function partOf(tokens: Tokens, near: PersonsFound): PersonsFound {
  if (word(tokens, near.from - 1) !== 'of') return near
  const outer = personsBefore(tokens, near.from - 1)
  if (near.as === 'name' && outer && !near.figure) return outer
  return outer && (outer.as === 'number' || outer.figure)
    ? { ...outer, to: near.to, head: near.head, definite: true }
    : near
}

const reach = 12

/** The nearest phrase for people further to the left in the clause, before its verb or relative. */
function steppedOver(tokens: Tokens, end: number): PersonsFound | undefined {
  for (let at = end - 1; at > Math.max(0, end - reach); at--) {
    if (/^(?:;|:|"|“|”|and|but|while|after|when|because)$/.test(word(tokens, at))) return undefined
    if (tokens[at]?.pos === 'VERB' && !isParticiple(word(tokens, at))) return undefined
    const found = personsBefore(tokens, at)
    if (found && tokens[found.from - 1]?.pos !== 'ADP') return found
  }
  return undefined
}

/** "a man who was shot": the man. */
function antecedent(tokens: Tokens, who: PersonsFound): PersonsFound {
  if (!/^who(?:m)?$/.test(word(tokens, who.head))) return who
  const end = word(tokens, who.from - 1) === ',' ? who.from - 1 : who.from
  return personsBefore(tokens, end) ?? who
}

interface Said {
  readonly outcome: Outcome
  readonly at: number
  readonly negated: boolean
}

const partOfKnown = /^(?:the|them|those|whom|these)$/

/** "including two children", "one of the men", "one of them". */
const isPart = (tokens: Tokens, who: PersonsFound): boolean =>
  /^(?:including|among|include|includes|included)$/.test(word(tokens, who.from - 1)) ||
  tokens
    .slice(who.from, who.to + 1)
    .some((t, i) => t.lower === 'of' && partOfKnown.test(word(tokens, who.from + i + 1)))

const told = (tokens: Tokens, said: Said, who: PersonsFound): HarmedPart => {
  const meant = antecedent(tokens, who)
  return { ...said, who: meant, negated: said.negated || meant.none, self: false, part: isPart(tokens, meant) }
}

/** All that stand before the verb: "a man and a woman were shot". */
function subjects(tokens: Tokens, end: number): readonly PersonsFound[] {
  const last = subjectBefore(tokens, end)
  if (!last) return []
  const join = word(tokens, last.from - 1)
  const before = join === 'and' || join === ',' ? personsBefore(tokens, last.from - 1) : undefined
  if (/^between$/.test(word(tokens, before?.from ?? -1)) || /^between$/.test(word(tokens, (before?.from ?? 0) - 1)))
    return [last]
  if (!before || before.as === 'pronoun' || (join === ',' && (before.from > 0 || last.as === 'number'))) return [last]
  return (before.as === 'number') === (last.as === 'number') || before.figure ? [before, last] : [last]
}

const reflexive = /^(?:himself|herself|themselves|self)$/

function byVerb(tokens: Tokens, at: number): readonly HarmedPart[] {
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

function byDying(tokens: Tokens, at: number): readonly HarmedPart[] {
  if (!dieWords.has(word(tokens, at))) return []
  const from = helpersFrom(tokens, at)
  if (isUnreal(tokens, from, at) || word(tokens, from - 1) === 'to') return []
  const said = { outcome: 'killed' as const, at, negated: isNegated(tokens, from, at) }
  const end = word(tokens, from - 1) === 'and' ? subjectOfEarlier(tokens, from - 1) : from
  const who = subjects(tokens, end)
  return (who.length > 0 ? who : firstPersons(tokens, from)).map(w => told(tokens, said, w))
}

/** "A boy shot while hunting near the town has died": who the sentence begins with. */
function firstPersons(tokens: Tokens, end: number): readonly PersonsFound[] {
  for (let at = 0; at < Math.min(end, 6); at++) {
    const found = tokens[at - 1]?.pos === 'ADP' ? undefined : personsAt(tokens, at)
    if (found) return found.to < end ? [found] : []
  }
  return []
}

/** "was taken to hospital and died": the subject of the verb before. */
function subjectOfEarlier(tokens: Tokens, at: number): number {
  for (let i = at - 1; i > Math.max(0, at - reach); i--)
    if (tokens[i]?.pos === 'AUX' || tokens[i]?.pos === 'VERB') return helpersFrom(tokens, i)
  return at
}

/** "left one dead", "two are dead", "1 dead, 4 wounded", "was found dead". */
function byState(tokens: Tokens, at: number): readonly HarmedPart[] {
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
function byNoun(tokens: Tokens, at: number): readonly HarmedPart[] {
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
function byCare(tokens: Tokens, at: number): readonly HarmedPart[] {
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
function byOwnHand(tokens: Tokens, at: number): readonly HarmedPart[] {
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
function byFatally(tokens: Tokens, at: number): readonly HarmedPart[] {
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

const readers = [byVerb, byDying, byState, byNoun, byCare, byOwnHand, byFatally]

/** People harmed by the words of one sentence. */
export function harmedIn(tokens: Tokens): readonly HarmedPart[] {
  const seen = new Set<string>()
  const isNew = ({ outcome, who, negated }: HarmedPart): boolean => {
    const key = `${outcome}/${who.from}/${who.head}/${negated}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
  return tokens.flatMap((_, at) => readers.flatMap(read => read(tokens, at)).filter(isNew))
}

/** People of whom a text says that they were killed, hurt, struck or taken, one for each time it says so. */
export const findHarmed = (doc: EnglishText): readonly Harmed[] =>
  doc.sentences.flatMap(s => harmedIn(doc.tokens.slice(s.from, s.to)).map(h => ({ ...h, sentence: s.index })))
