import type { Moment } from '../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import { mentionsIn, type Statement, type Work, wordsOf } from './context.ts'
import type { PlaceFound } from './places.ts'
import { tenseOf } from './timing.ts'

/** An event that the text has dated by the day, for what it goes on to tell of it. */
export interface Thread {
  readonly time: Moment
  readonly place?: PlaceFound
  readonly paragraph: number
  readonly sentence: number
}

/** The event told last and the one the report leads with. */
export interface Threads {
  readonly last?: Thread
  readonly main?: Thread
  /** The time told last, of whatever length. */
  readonly told?: Moment
}

const eventNoun =
  '(strikes?|attacks?|blasts?|shelling|explosions?|raids?|bombings?|bombardment|assault|massacre|killings?|deaths?|dead|wounded|injured|victims|toll|impacts?|incident|ambush|airstrikes?|bloodshed|shooting|fire|queue|figures?)'
const definite = new RegExp(`\\b(the|this|that|those|these|its|their|both)\\s+([\\w-]+\\s+){0,2}${eventNoun}\\b`, 'i')
const startsWithIt = /^(it|they|that|this|those|there)\b/i

export const paragraphOf = (work: Work, statement: Statement): number =>
  work.doc.sentences[statement.sentence]?.paragraph ?? -1

export interface Telling {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
}

const isPastEvent = ({ predicate, verb, statement }: Telling): boolean => {
  const group = groupOf(predicate)
  const tense = tenseOf(verb)
  return (
    (group === 'event' ||
      predicate === 'responsibility' ||
      predicate === 'other' ||
      predicate === 'describes-conditions') &&
    (tense === 'past' || statement.heading || statement.frame !== undefined)
  )
}

/** The event that a stretch plainly goes on telling: in the same sentence or paragraph, or named again ("the strike"). */
export function continuedEvent(telling: Telling, { last, main }: Threads): Thread | undefined {
  const { work, statement } = telling
  if (!isPastEvent(telling)) return undefined
  if (last && last.sentence === statement.sentence) return last
  const paragraph = paragraphOf(work, statement)
  if (statement.heading) return paragraph <= 1 ? main : undefined
  const words = wordsOf(work, statement.from, statement.to)
  const near = last && paragraph - last.paragraph <= 3 ? last : main
  if (last && last.paragraph === paragraph) return last
  const named =
    definite.test(words) || (startsWithIt.test(words) && last !== undefined && paragraph - last.paragraph <= 1)
  if (named) return near
  return main && violence.has(telling.predicate) && atSamePlace(telling, main) ? main : undefined
}

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

/** A dated event becomes the thread that what follows may take up. */
export function nextThread(
  telling: Telling,
  time: Moment | undefined,
  place: PlaceFound | undefined,
  taken: Thread | undefined,
): Thread | undefined {
  if (taken && taken.time === time) return { ...taken, paragraph: paragraphOf(telling.work, telling.statement) }
  const exact =
    time?.min !== undefined && time.min === time.max && time.semantics !== 'as-of' && time.semantics !== 'throughout'
  if (!time || !exact || time.basis === 'bounded' || groupOf(telling.predicate) !== 'event') return undefined
  return {
    time,
    ...(place && { place }),
    paragraph: paragraphOf(telling.work, telling.statement),
    sentence: telling.statement.sentence,
  }
}
