import type { Token } from '../tokens.ts'
import { attempts, nobody, type Outcome } from './lexicon.ts'
import { type PersonsFound, personsAt, personsBefore } from './persons.ts'

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

export type Tokens = readonly Token[]
export const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''
export const be = /^(?:is|was|are|were|be|been|being|got|get|gets|'s|'re)$/
const modals = /^(?:would|could|might|may|can|will|should|'d|must)$/
const between = /^(?:ADV|AUX|PART)$/

const maxHelpers = 12

/** Where the helpers of a verb begin: "had not been fatally | shot". */
export function helpersFrom(tokens: Tokens, at: number): number {
  let from = at
  while (
    from > Math.max(0, at - maxHelpers) &&
    (between.test(tokens[from - 1]?.pos ?? '') ||
      be.test(word(tokens, from - 1)) ||
      /^(?:reportedly|feared|reported|believed|confirmed|found|pronounced|declared|left|later|also|then|presumed|ly|listed|critically|severely|seriously)$/.test(
        word(tokens, from - 1),
      ))
  )
    from--
  return from
}

export const has = (tokens: Tokens, from: number, to: number, test: (lower: string) => boolean): boolean => {
  for (let at = Math.max(0, from); at < to; at++) if (test(word(tokens, at))) return true
  return false
}

/** "to kill", "would have killed", "tried to kill": it did not happen by these words. */
export function isUnreal(tokens: Tokens, from: number, at: number): boolean {
  if (has(tokens, from, at, w => modals.test(w))) return true
  const to = word(tokens, from - 1) === 'to' ? from - 1 : word(tokens, at - 1) === 'to' ? at - 1 : -1
  return to >= 0 && has(tokens, to - 3, to, w => attempts.has(w))
}

export const isNegated = (tokens: Tokens, from: number, at: number): boolean =>
  has(tokens, from, at, w => nobody.has(w))

export const isParticiple = (lower: string): boolean => /(?:ed|en|shot|hurt|slain|hit|struck)$/.test(lower)

/** The phrase a preposition does not lead to: the subject, stepping over "in the leg" before the verb. */
export function subjectBefore(tokens: Tokens, end: number): PersonsFound | undefined {
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

export const reach = 12

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

export interface Said {
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

export const told = (tokens: Tokens, said: Said, who: PersonsFound): HarmedPart => {
  const meant = antecedent(tokens, who)
  return { ...said, who: meant, negated: said.negated || meant.none, self: false, part: isPart(tokens, meant) }
}

/** All that stand before the verb: "a man and a woman were shot". */
export function subjects(tokens: Tokens, end: number): readonly PersonsFound[] {
  const last = subjectBefore(tokens, end)
  if (!last) return []
  const join = word(tokens, last.from - 1)
  const before = join === 'and' || join === ',' ? personsBefore(tokens, last.from - 1) : undefined
  if (/^between$/.test(word(tokens, before?.from ?? -1)) || /^between$/.test(word(tokens, (before?.from ?? 0) - 1)))
    return [last]
  if (!before || before.as === 'pronoun' || (join === ',' && (before.from > 0 || last.as === 'number'))) return [last]
  return (before.as === 'number') === (last.as === 'number') || before.figure ? [before, last] : [last]
}

/** "A boy shot while hunting near the town has died": who the sentence begins with. */
export function firstPersons(tokens: Tokens, end: number): readonly PersonsFound[] {
  for (let at = 0; at < Math.min(end, 6); at++) {
    const found = tokens[at - 1]?.pos === 'ADP' ? undefined : personsAt(tokens, at)
    if (found) return found.to < end ? [found] : []
  }
  return []
}
