import harmed from '../harmed.json' with { type: 'json' }
import { harmNouns, harmStates, harmVerbs, people } from '../quantities/lexicon.ts'

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
export const struckWords = set(harmed.struck)
export const fatalWords = set(harmed.fatal)
export const dieWords = set(harmed.dies)
export const transport = set(harmed.transport)
export const hospitals = set(harmed.hospital)
export const conditions = set(harmed.conditions)
export const woundWords = set(harmed.wounds)
export const sufferWords = set(harmed.suffers)
export const attempts = set(harmed.attempts)
const notPersons = set(harmed.notPersons)
export const persons: ReadonlySet<string> = new Set([...people, ...harmed.person].filter(w => !notPersons.has(w)))
export const pronouns = set(harmed.pronouns)
export const nobody = set(harmed.nobody)

/** What the word itself says came of it; `struck` where it does not say whether they lived. */
export type Outcome = 'killed' | 'injured' | 'struck' | 'abducted' | 'detained' | 'missing' | 'displaced' | 'other'

const outcomes = new Map<string, Outcome>()
for (const word of struckWords) outcomes.set(word, 'struck')
for (const [word, harm] of harmVerbs)
  if (harm === 'killed' || harm === 'injured' || harm === 'abducted') outcomes.set(word, harm)
outcomes.set('gunned', 'struck')
/** Verbs whose object is harmed. */
export const outcomeOfVerb: ReadonlyMap<string, Outcome> = outcomes

const states = new Map<string, Outcome>()
for (const [word, harm] of harmStates)
  if (harm === 'killed' || harm === 'injured' || harm === 'abducted') states.set(word, harm)
export const outcomeOfState: ReadonlyMap<string, Outcome> = states

const nouns = new Map<string, Outcome>()
for (const [word, harm] of harmNouns) if (harm === 'killed' || harm === 'injured') nouns.set(word, harm)
for (const word of ['kidnapping', 'abduction', 'kidnappings']) nouns.set(word, 'abducted')
for (const word of ['assassination', 'assassinations', 'homicide', 'slaying', 'shooting death'])
  nouns.set(word, 'killed')
export const outcomeOfNoun: ReadonlyMap<string, Outcome> = nouns
