import events from '../events.json' with { type: 'json' }
import hedgeWords from '../hedges.json' with { type: 'json' }
import media from '../media.json' with { type: 'json' }
import roles from '../verb-roles.json' with { type: 'json' }
import reporting from '../reporting.json' with { type: 'json' }
import type { Act, Polarity } from '../../../../core/claim.ts'
import type { Predicate } from '../../../../core/predicate.ts'

export interface FrameSpec {
  readonly act: Act
  readonly polarity?: Polarity
  /** What must follow for it to be this frame: "as", an infinitive, an addressee and an infinitive, or "on"/"for" after call. */
  readonly needs?:
    | 'as'
    | 'to'
    | 'object-to'
    | 'object-for'
    | 'call'
    | 'judged'
    | 'at-number'
    | 'until'
    | 'plea'
    | 'person'
    | 'to-what'
}

const contentVerbs = new Set([...reporting.content.neutral, ...reporting.content.loaded])
const speechOnly = new Set(reporting.speech_only)
const passiveVerbs = new Set(reporting.passive)
const documents = new Set(reporting.documents)
const orderVerbs = new Set(events.orders)
const hedges = new Set(hedgeWords.words)

/** Verbs that take what somebody says as their content. */
export const isContentVerb = (lemma: string): boolean => contentVerbs.has(lemma)
/** Verbs that attribute only beside a quotation: "the post reads". */
export const isSpeechOnly = (lemma: string): boolean => speechOnly.has(lemma)
/** Verbs that in the passive put words in nobody's mouth: "is believed to". */
export const isPassiveReport = (lemma: string): boolean => passiveVerbs.has(lemma)
export const isDocumentWord = (word: string): boolean => documents.has(word)
export const isOrderVerb = (lemma: string): boolean => orderVerbs.has(lemma)
export const isHedge = (word: string): boolean => hedges.has(word)
export const hedgePhrases: readonly string[] = hedgeWords.phrases

// The JSON is ours and its shape is held by a test; its literal types widen on import.
const frames = reporting.frames as Readonly<Record<string, FrameSpec>>
export const frameOf = (lemma: string): FrameSpec | undefined =>
  Object.hasOwn(frames, lemma) ? frames[lemma] : undefined

type ByWord = ReadonlyMap<string, Predicate>
const invert = (table: Readonly<Record<string, readonly string[]>>): ByWord =>
  // Keys are predicates: held by the same test.
  new Map(
    Object.entries(table).flatMap(([predicate, words]) => words.map(word => [word, predicate as Predicate] as const)), // its keys are predicates
  )

export const predicateOfVerb: ByWord = invert(events.verbs)
export const predicateOfNoun: ByWord = invert(events.nouns)
export const predicateOfWeapon: ByWord = invert(events.weapons)
export const conditionWords: ReadonlySet<string> = new Set(events.conditions)
export const unavailableWords: ReadonlySet<string> = new Set(events.unavailable)
export const shortageWords: ReadonlySet<string> = new Set(events.shortage)

const mediumOfVerb: ReadonlyMap<string, string> = new Map(Object.entries(media.verbs))
const mediumWords = media.words.map(([word = '', medium = '']) => [new RegExp(`\\b${word}\\b`), medium] as const)

/** Where it was said, from the saying word and the words around it; `unspecified` where they do not tell. */
export function mediumFrom(verb: string, around: string): string {
  const lower = around.toLowerCase()
  const told = mediumWords.find(([word]) => word.test(lower))
  return told?.[1] ?? mediumOfVerb.get(verb) ?? 'unspecified'
}

/** Verb → the prepositions that lead to what it is done to: "fired at", "crossed into". */
export const takes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(Object.values(roles.takes).flat())].map(verb => [
    verb,
    new Set(Object.entries(roles.takes).flatMap(([prep, verbs]) => (verbs.includes(verb) ? [prep] : []))),
  ]),
)
/** Verbs whose subject does the event a noun behind them names: "launched an attack". */
export const performs: ReadonlySet<string> = new Set(roles.performs)
/** Verbs whose subject has it done to them: "came under fire". */
export const undergoes: ReadonlySet<string> = new Set(roles.undergoes)
/** Verbs that carry no event of their own: the noun behind them does ("launched an attack", "put the toll at"). */
export const lightVerbs: ReadonlySet<string> = new Set(roles.light)
/** Verbs whose subject suffers: nobody is said to have done it. */
export const suffers: ReadonlySet<string> = new Set(roles.suffers)
/** Verbs of harm that always have an object: without one ("Dozens killed in raid") they stand for the passive. */
export const takesObject: ReadonlySet<string> = new Set(roles.needs_object)
