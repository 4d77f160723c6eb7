import type { EntityRef } from '../../../core/entity.ts'
import type { Moment } from '../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import { mentionsIn, type Statement, type Work, wordsOf } from './context.ts'
import type { PlaceFound } from './places.ts'
import { tenseOf } from './timing.ts'

/** An event that the text has dated, for what it goes on to tell of it. */
export interface Thread {
  readonly time: Moment
  readonly place?: PlaceFound
  readonly paragraph: number
  readonly sentence: number
  readonly speaker?: EntityRef
  /** A stretch of days, not one: only what stands right beside it goes on telling of it. */
  readonly wide: boolean
  /** Lemmas of its nouns and verbs: what "the raid", "the queue" take up again. */
  readonly words: ReadonlySet<string>
}

/** The event told last, the one the report leads with, and all that were told before. */
export interface Threads {
  readonly last?: Thread
  readonly main?: Thread
  readonly earlier?: readonly Thread[]
  /** When the people of the last toll are said to have come to harm. */
  readonly toll?: Moment
  /** The time told last, of whatever length. */
  readonly told?: Moment
}

const eventNoun =
  '(strikes?|attacks?|blasts?|shelling|explosions?|raids?|bombings?|bombardment|assault|massacre|killings?|deaths?|dead|wounded|injured|victims|toll|impacts?|incident|ambush|airstrikes?|bloodshed|shooting|fire|queue|figures?)'
const definite = new RegExp(`\\b(the|this|that|those|these|its|their|both)\\s+([\\w-]+\\s+){0,2}${eventNoun}\\b`, 'i')
const startsWithIt = /^(it|they|that|this|those|there)\b/i
const tolls =
  /\b(the|this|that|those|these|its|their)\s+([\w-]+\s+){0,2}(dead|deaths?|toll|wounded|victims|figures?|totals?|numbers?|count)\b|\bof the (dead|deaths|wounded|injured|victims)\b/i

export const paragraphOf = (work: Work, statement: Statement): number =>
  work.doc.sentences[statement.sentence]?.paragraph ?? -1

export interface Telling {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  readonly counted?: boolean
}

const isPastEvent = ({ predicate, verb, statement, counted }: Telling): boolean => {
  const group = groupOf(predicate)
  const past = verb === undefined ? group === 'event' : tenseOf(verb) === 'past'
  return (
    (group === 'event' ||
      predicate === 'responsibility' ||
      predicate === 'other' ||
      predicate === 'describes-conditions') &&
    (past || counted === true || statement.heading || statement.frame !== undefined)
  )
}

const habit = /\b(every|each) (day|night|week|morning|evening|time)\b|\b(always|often|usually|daily|nightly|used to)\b/i

/** The event that a stretch plainly goes on telling: in the same sentence or paragraph, or named again ("the strike"). */
export function continuedEvent(telling: Telling, threads: Threads): Thread | undefined {
  const { work, statement } = telling
  const { last, main } = threads
  const words = wordsOf(work, statement.from, statement.to)
  if (!isPastEvent(telling) || habit.test(words)) return undefined
  if (last && last.sentence === statement.sentence) return last
  const paragraph = paragraphOf(work, statement)
  if (statement.heading) return paragraph <= 1 && main && main.paragraph <= leadLines ? main : undefined
  const again = takenUp(telling, threads)
  if (again) return again
  if (last && last.paragraph === paragraph) return last
  if (sameWitness(telling, last, paragraph)) return last
  if (main && violence.has(telling.predicate) && atSamePlace(telling, main)) return main
  const near = last && !last.wide && paragraph - last.paragraph <= 3 ? last : main
  const goesOn = startsWithIt.test(words) && last !== undefined && paragraph - last.paragraph <= 1
  return definite.test(words) || goesOn ? near : undefined
}

/** A headline speaks of what the first lines date. */
const leadLines = 3

/** Words that are said of many events and take up none by themselves. */
const general = new Set(
  'town city village people army force troop soldier man woman child resident day night week month year government council president ministry statement time war general commander country region area state number video recording post call letter report side road'.split(
    ' ',
  ),
)

/** "the raid", "the queue": the latest event told with that word. */
function takenUp({ work, statement, predicate }: Telling, { earlier = [] }: Threads): Thread | undefined {
  if (statement.clause.marker === 'since' || predicate === 'other') return undefined
  for (let i = statement.from; i < statement.to - 1; i++) {
    if (!/^(the|that|this|those)$/.test(work.tokens[i]?.lower ?? '')) continue
    for (let at = i + 1; at <= i + 3 && at < statement.to; at++) {
      const token = work.tokens[at]
      if (!token || !/^(NOUN|PROPN|ADJ|VERB)$/.test(token.pos)) break
      const found = general.has(token.lemma) ? undefined : earlier.findLast(t => !t.wide && t.words.has(token.lemma))
      if (found && token.pos !== 'ADJ') return found
    }
  }
  return undefined
}

/** A witness whose words were dated goes on with what happened then. */
const sameWitness = ({ statement }: Telling, last: Thread | undefined, paragraph: number): boolean =>
  last !== undefined &&
  statement.quoted &&
  last.speaker !== undefined &&
  last.speaker === statement.speaker?.ref &&
  paragraph - last.paragraph <= 2

const violence = new Set<Predicate>([
  'attacks',
  'shells',
  'bombs',
  'carries-out-airstrike',
  'strikes-with-missile',
  'strikes-with-drone',
  'shoots',
  'kills',
  'injures',
  'destroys',
  'damages',
  'responsibility',
  'orders-attack',
])

/** An attack told without a date on the very place the report leads with, or "there". */
function atSamePlace({ work, statement, verb }: Telling, main: Thread): boolean {
  if (statement.clause.kind === 'adverbial' || (verb?.perfect === true && verb.present)) return false
  const words = wordsOf(work, statement.from, statement.to)
  const ref = main.place?.mention.ref
  return (
    /\bthere\b/i.test(words) ||
    (ref !== undefined && mentionsIn(work, statement.from, statement.to).some(m => m.ref === ref))
  )
}

/** When the toll that "the dead", "the figure" speak of came about. */
export function tollTime({ work, statement }: Telling, { toll }: Threads): Moment | undefined {
  return toll && !statement.heading && tolls.test(wordsOf(work, statement.from, statement.to)) ? toll : undefined
}

const contentWords = ({ work, statement }: Telling): ReadonlySet<string> =>
  new Set(
    work.tokens
      .slice(statement.from, statement.to)
      .filter(t => /^(NOUN|VERB|PROPN)$/.test(t.pos))
      .flatMap(t => [t.lemma, t.lower]),
  )

/** How many words of an event are remembered. */
const enoughWords = 60
const joined = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  a.size < enoughWords ? new Set([...a, ...b]) : a

/** One day, or a stretch whose both ends the words give. */
function isDated(time: Moment): boolean {
  if (time.basis === 'bounded' || time.basis === 'document-date' || time.semantics === 'as-of') return false
  return time.min !== undefined && time.max !== undefined && !time.edtf.startsWith('[')
}

/** A dated event becomes the thread that what follows may take up. */
export function nextThread(
  telling: Telling,
  time: Moment | undefined,
  place: PlaceFound | undefined,
  taken: Thread | undefined,
): Thread | undefined {
  const { work, statement } = telling
  if (taken && taken.time === time)
    return { ...taken, paragraph: paragraphOf(work, statement), words: joined(taken.words, contentWords(telling)) }
  if (!time || !isDated(time) || groupOf(telling.predicate) !== 'event') return undefined
  const speaker = statement.speaker?.ref
  return {
    time,
    ...(place && { place }),
    ...(speaker !== undefined && { speaker }),
    paragraph: paragraphOf(work, statement),
    sentence: statement.sentence,
    wide: time.min !== time.max,
    words: contentWords(telling),
  }
}
