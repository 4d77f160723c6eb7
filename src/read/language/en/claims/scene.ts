import type { Predicate } from '../../../../core/predicate.ts'
import type { Token } from '../tokens.ts'
import type { VerbGroup } from '../verbs.ts'
import type { QuantityFound } from '../../../stages.ts'
import type { Statement, Work } from './context.ts'
import { predicateOfNoun, predicateOfWeapon } from './lexicon.ts'
import { type Shelf, shelve } from '../shelf.ts'
import { needsOf, type Sign } from '../sign.ts'

/** What a stretch says and the verb or noun that says it. */
export interface Trigger {
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  /** Token index of the noun that names the event. */
  readonly noun?: number
  /** The count of people harmed that says it: nobody is said to have done it. */
  readonly count?: QuantityFound
}

/** A stretch of words with what is needed to tell what it says. */
export interface Scene {
  readonly work: Work
  readonly statement: Statement
  readonly verbs: readonly VerbGroup[]
  /** The words, lower case, with single spaces. */
  readonly words: string
}

/** The phrases of a list that may stand in a scene: those whose own words stand in it. */
export const shelveSigns = <T>(phrases: readonly (readonly [Sign, T])[]): Shelf<readonly [Sign, T]> =>
  shelve(phrases, ([sign]) => needsOf(sign))

export const sceneOf = (work: Work, statement: Statement): Scene => ({
  work,
  statement,
  verbs: statement.clause.verbs.filter(v => v.from >= statement.from && v.from < statement.to),
  words: work.tokens
    .slice(statement.from, statement.to)
    .map(t => t.lower)
    .join(' ')
    .replaceAll(/ (n't|'s|’s)/g, '$1'),
})

export const has = (scene: Scene, sign: Sign): boolean => sign.test(scene.words)

const isEventNoun = (work: Work, i: number): boolean => {
  const t = work.tokens[i]
  return t !== undefined && (predicateOfNoun.has(t.lower) || predicateOfNoun.has(t.lemma))
}

/** "the World Organisation Against *Torture*": part of somebody's name. */
const insideName = (work: Work, t: Token): boolean =>
  /^\p{Lu}/u.test(t.text) &&
  work.cast.mentionsIn(Math.max(0, t.start - 80), t.end + 1).some(m => {
    const inside = m.start < t.start && m.end >= t.end
    return inside && m.as === 'name' && /^(organisation|person|unit)$/.test(work.cast.entityOf(m.ref).kind)
  })

/** A noun that names an event and does not merely describe another noun: "bomb shelter" names none, "mortar fire" does. */
function namesEvent(work: Work, i: number): boolean {
  const t = work.tokens[i]
  const next = work.tokens[i + 1]
  if (!t || !isEventNoun(work, i) || insideName(work, t)) return false
  const describes = next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN') && next.text !== ''
  if (t.pos === 'ADJ') return !describes
  // "denied bombing the town"
  if (t.lower.endsWith('ing') && work.tokens[i - 1]?.pos === 'VERB') return true
  return /^(NOUN|PROPN|VERB)$/.test(t.pos) && (!describes || isEventNoun(work, i + 1) || next.lower === 'fire')
}

/** The first noun of action between two tokens. */
export function nounIn({ work }: Scene, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (namesEvent(work, i)) return i
  return undefined
}

export const predicateAt = ({ work }: Scene, noun: number): Predicate => {
  const token = work.tokens[noun]
  return predicateOfNoun.get(token?.lower ?? '') ?? predicateOfNoun.get(token?.lemma ?? '') ?? 'attacks'
}

/** What a weapon named from `from` on makes of an attack; behind the verb first, then anywhere. */
export function byWeapon({ work, statement }: Scene, from = statement.from): Predicate | undefined {
  const find = (a: number, b: number) =>
    work.tokens
      .slice(a, b)
      .map(t => predicateOfWeapon.get(t.lower))
      .find(p => p !== undefined)
  return find(from, statement.to) ?? find(statement.from, from)
}
