import type { BoundWord, Harm, Per } from '../../../../core/quantity.ts'
import figures from '../figures.json' with { type: 'json' }
import type { Token } from '../tokens.ts'

/** The figure words of the language as tables. */
interface Phrase<T> {
  readonly words: readonly string[]
  readonly means: T
}
const split = (phrase: string): readonly string[] => phrase.split(' ')
/** The longest phrases first, so that "no more than" goes before "more than". */
const phrases = <T>(lists: Readonly<Record<string, readonly string[]>>): readonly Phrase<T>[] =>
  Object.entries(lists)
    // The keys of the data file are the members of the union; a test reads the file against it.
    .flatMap(([means, list]) => list.map(p => ({ words: split(p), means: means as T })))
    .sort((a, b) => b.words.length - a.words.length)

export const boundsBefore = phrases<BoundWord>(figures.before)
export const boundsAfter = phrases<BoundWord>(figures.after)
export const vagueWords = phrases<'vague'>({ vague: figures.vague })
export const proportions = phrases<'vague-proportion'>({ 'vague-proportion': figures.proportion })
export const onlyOne = phrases<'exact'>({ exact: figures.onlyOne })

type Words = ReadonlyMap<string, Harm>

export const fractions: ReadonlySet<string> = new Set(figures.fractions)
export const notBeforeMany: ReadonlySet<string> = new Set(figures.notBeforeMany)
export const notCountedByOne: ReadonlySet<string> = new Set(figures.notCountedByOne)
export const labels: ReadonlySet<string> = new Set(figures.labels)
export const people: ReadonlySet<string> = new Set(figures.people)
export const peopleGroups: ReadonlySet<string> = new Set(figures.groups)
export const deprivedOf: ReadonlySet<string> = new Set(figures.deprivedOf)
export const passThrough: ReadonlySet<string> = new Set(figures.passThrough)
// The values of the data file are members of the union; a test reads the file against it.
export const harmedPersons: Words = new Map(Object.entries(figures.harmedPersons) as [string, Harm][])
export const pronouns: ReadonlySet<string> = new Set(figures.pronouns)
export const helpers: ReadonlySet<string> = new Set(figures.helpers)
export const passiveOf: ReadonlySet<string> = new Set(figures.passiveOf)
export const timeAdverbs: ReadonlySet<string> = new Set(figures.timeAdverbs)
export const clauseStarts: ReadonlySet<string> = new Set(figures.clauseStarts)
export const prepositions: ReadonlySet<string> = new Set(figures.prepositions)
export const includes: ReadonlySet<string> = new Set(figures.includes)
export const sufferVerbs: ReadonlySet<string> = new Set(figures.sufferVerbs)
export const wounds: ReadonlySet<string> = new Set(figures.wounds)
export const leave: ReadonlySet<string> = new Set(figures.leave)
export const force: ReadonlySet<string> = new Set(figures.force)
export const settlements: ReadonlySet<string> = new Set(figures.settlements)
export const youngest: ReadonlySet<string> = new Set(figures.youngest)
export const countingVerbs: ReadonlySet<string> = new Set(figures.countingVerbs)
export const tallyNouns: ReadonlySet<string> = new Set(figures.tallyNouns)
export const homes: ReadonlySet<string> = new Set(figures.homes)
export const currencies: ReadonlyMap<string, string> = new Map(Object.entries(figures.currencies))
// The values of the data file are members of the union; a test reads the file against it.
export const rates: ReadonlyMap<string, Per> = new Map(Object.entries(figures.rates) as [string, Per][])

const words = (kind: 'verbs' | 'dies' | 'states' | 'nouns'): Words =>
  new Map(
    // The keys of the data file are the members of the union; a test reads the file against it.
    (Object.entries(figures.harm) as [Harm, Readonly<Record<typeof kind, readonly string[]>>][]).flatMap(
      ([harm, lists]) => lists[kind].map(word => [word, harm] as const),
    ),
  )
/** Verbs whose object is harmed, verbs whose subject is, words for those harmed, and nouns for harm. */
export const harmVerbs = words('verbs')
export const harmDies = words('dies')
export const harmStates = words('states')
export const harmNouns = words('nouns')

/** The phrase of a list whose words stand in a row from token `at`; returns the index behind it. */
export function phraseAt<T>(list: readonly Phrase<T>[], tokens: readonly Token[], at: number): Hit<T> | undefined {
  for (const { words: row, means } of list)
    if (row.every((word, i) => tokens[at + i]?.lower === word)) return { means, from: at, to: at + row.length }
  return undefined
}

/** The phrase of a list whose words end right before token `end`. */
export function phraseBefore<T>(list: readonly Phrase<T>[], tokens: readonly Token[], end: number): Hit<T> | undefined {
  for (const { words: row, means } of list) {
    const from = end - row.length
    if (from >= 0 && row.every((word, i) => tokens[from + i]?.lower === word)) return { means, from, to: end }
  }
  return undefined
}

export interface Hit<T> {
  readonly means: T
  readonly from: number
  readonly to: number
}

/** The plural of a noun, in small letters. */
export function plural(noun: string): string {
  const irregular: Readonly<Record<string, string>> = figures.irregularPlurals
  const known = Object.hasOwn(irregular, noun) ? irregular[noun] : undefined
  if (known !== undefined || Object.values(irregular).includes(noun)) return known ?? noun
  if (!/[aeiouy]/.test(noun)) return noun
  if (/[^s]s$/.test(noun) && !/(?:us|is)$/.test(noun)) return noun
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const plurals: ReadonlySet<string> = new Set(Object.values(figures.irregularPlurals))
/** Could the word be the plural of something? */
export const mayBePlural = (noun: string): boolean =>
  /[^s]s$/.test(noun) ||
  plurals.has(noun) ||
  people.has(noun) ||
  !/[aeiouy]/.test(noun) ||
  /(?:men|people|children)$/.test(noun)
