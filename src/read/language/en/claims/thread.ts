import { attackPredicates } from './attacks.ts'
import type { EntityRef } from '../../../../core/entity.ts'
import { parseEdtf } from '../../../../core/edtf.ts'
import { type Moment, moment } from '../../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import type { VerbGroup } from '../verbs.ts'
import type { QuantityFound } from '../../../stages.ts'
import { entryOf } from './entries.ts'
import { mentionsIn, spanOf, type Statement, type Work, wordsOf } from './context.ts'
import { pictureShows } from './own-times.ts'
import type { PlaceFound } from './places.ts'
import { counting, tenseOf } from './when.ts'

/** An event that the text has dated, for what it goes on to tell of it. */
export interface Thread {
  readonly time: Moment
  readonly place?: PlaceFound
  readonly paragraph: number
  readonly sentence: number
  readonly speaker?: EntityRef
  /** An attack, rather than what came of it or another move. */
  readonly violent: boolean
  /** A stretch of days, not one: only what stands right beside it goes on telling of it. */
  readonly wide: boolean
  /** The buildings and narrow places it names. */
  readonly spots: readonly EntityRef[]
  /** Lemmas of its nouns and verbs: what "the raid", "the queue" take up again. */
  readonly words: ReadonlySet<string>
}

/** A count of people harmed and when they are said to have come to harm. */
export interface Toll {
  readonly number?: number
  readonly time: Moment
}

/** The event told last, the one the report leads with, and all that were told before. */
export interface Threads {
  readonly last?: Thread
  readonly main?: Thread
  readonly earlier?: readonly Thread[]
  /** When the people counted before are said to have come to harm, the last count last. */
  readonly tolls?: readonly Toll[]
  /** The time told last, of whatever length. */
  readonly told?: Moment
}

const eventNoun =
  '(strikes?|attacks?|blasts?|shelling|explosions?|raids?|bombings?|bombardment|assault|massacre|killings?|deaths?|dead|wounded|injured|victims|toll|impacts?|incident|ambush|airstrikes?|bloodshed|shooting|fire|queue|figures?)'
const isEventNoun = new RegExp(`^${eventNoun}$`)
const definite = new RegExp(`\\b(the|this|that|those|these|its|their|both)\\s+([\\w-]+\\s+){0,2}${eventNoun}\\b`, 'i')
const startsWithIt = /^(it|they|that|this|those)\b/i
const ofTheToll =
  /\b(the|this|that|those|these|its|their)\s+([\w-]+\s+){0,2}(dead|deaths?|toll|wounded|victims|figures?|totals?|numbers?|count)\b|\bof the (dead|deaths|wounded|injured|victims)\b/i

export const paragraphOf = (work: Work, statement: Statement): number =>
  work.doc.sentences[statement.sentence]?.paragraph ?? -1

export interface Telling {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  readonly counted?: boolean
  readonly figure?: QuantityFound
}

const saidToHave = /\b(is|are) (\w+ )?(believed|thought|said|reported|understood|feared|alleged|known) to have\b/i

const isPastEvent = ({ work, predicate, verb, statement, counted }: Telling): boolean => {
  const group = groupOf(predicate)
  const words = wordsOf(work, statement.from, statement.to)
  const past = verb === undefined ? group === 'event' : tenseOf(verb) === 'past' || saidToHave.test(words)
  return (
    (group === 'event' ||
      predicate === 'responsibility' ||
      predicate === 'other' ||
      predicate === 'describes-conditions') &&
    (past ||
      counted === true ||
      (group === 'event' && counting.test(verb?.lemma ?? '')) ||
      statement.heading ||
      statement.frame !== undefined)
  )
}

/** Under a day's own heading only what is told there goes on. */
function withinEntry({ work, statement }: Telling, threads: Threads): Threads {
  const paragraph = paragraphOf(work, statement)
  const entry = entryOf(work, paragraph)
  if (entry?.kind !== 'day') return threads
  const isHere = (t: Thread): boolean => t.paragraph === paragraph || t.time.edtf === entry.day.edtf
  const { last, earlier = [] } = threads
  return { earlier: earlier.filter(isHere), ...(last && isHere(last) && { last }) }
}

const nextTo = (thread: Thread | undefined, paragraph: number): boolean =>
  thread !== undefined && paragraph - thread.paragraph <= 1

const isThere = /\bthere\b(?! (is|are|was|were|has|have|had)\b)/i
const habit = /\b(every|each) (day|night|week|morning|evening|time)\b|\b(always|often|usually|daily|nightly|used to)\b/i

/** The event that a stretch plainly goes on telling: in the same sentence or paragraph, or named again ("the strike"). */
export function continuedEvent(telling: Telling, told: Threads): Thread | undefined {
  const { work, statement } = telling
  const threads = withinEntry(telling, told)
  const { last, main } = threads
  const words = wordsOf(work, statement.from, statement.to)
  if (last && isThere.test(words) && paragraphOf(work, statement) - last.paragraph <= 1) return last
  if (!isPastEvent(telling) || habit.test(words)) return undefined
  if (last && last.sentence === statement.sentence) return last
  const paragraph = paragraphOf(work, statement)
  if (statement.heading) return paragraph <= 1 && main && leadsWith(telling, main) ? main : undefined
  const again = atSameSpot(telling, threads) ?? takenUp(telling, threads)
  if (again) return again
  if (last && last.paragraph === paragraph) return last
  if (sameWitness(telling, last, paragraph)) return last
  const introduced = introducedBy(telling, threads, paragraph)
  if (introduced) return introduced
  if (main && violence.has(telling.predicate) && atSamePlace(telling, main)) return main
  const beside = last !== undefined && paragraph - last.paragraph <= (last.wide ? 1 : 3)
  const near = beside && (last.violent || !main?.violent) ? last : main
  if (telling.predicate === 'responsibility') return near === main || nextTo(near, paragraph) ? near : undefined
  if (main && statement.quoted && main.time.edtf === statement.speaker?.madeAt?.edtf) return main
  const goesOn = startsWithIt.test(words) && last !== undefined && paragraph - last.paragraph <= 1
  return definite.test(words) || goesOn ? near : undefined
}

/** A headline speaks of the attack that the first lines date, or of what shares its words. */
const leadLines = 4
const leadsWith = (telling: Telling, main: Thread): boolean =>
  main.paragraph <= leadLines &&
  (main.violent || [...contentWords(telling)].some(w => w.length > 3 && main.words.has(w)))

/** What is told of a place or its people at other times too. */
const unlike = new Set<Predicate>(['other', 'uses-as-shield', 'uses-for-military', 'describes-conditions'])

/** Words that are said of many events and take up none by themselves. */
const general = new Set(
  'town city village people army force troop soldier man woman child resident day night week month year government council president ministry statement time war general commander country region area state number video recording post call letter report side road'.split(
    ' ',
  ),
)

/** Buildings, streets: narrow enough that what happened there is plainly one event. */
const spotsOf = ({ work, statement }: Telling): readonly EntityRef[] =>
  mentionsIn(work, statement.from, statement.to)
    .filter(m => work.cast.entityOf(m.ref).kind === 'facility' || work.cast.entityOf(m.ref).precision === 1)
    .map(m => m.ref)

/** What an undated picture shows may have been any day. */
function isShown({ work, statement }: Telling): boolean {
  const sentence = work.doc.sentences[statement.sentence]
  const { start } = spanOf(work, statement.from, statement.to)
  return sentence !== undefined && pictureShows.test(work.doc.text.slice(sentence.start, start))
}

/** The latest event told of the same building or street. */
function atSameSpot(telling: Telling, { earlier = [] }: Threads): Thread | undefined {
  if (!violence.has(telling.predicate) && telling.predicate !== 'other') return undefined
  const spots = isShown(telling) ? [] : spotsOf(telling)
  return spots.length === 0 ? undefined : earlier.findLast(t => !t.wide && t.spots.some(ref => spots.includes(ref)))
}

/** "the raid", "the queue": the latest event told with that word. */
function takenUp(telling: Telling, { earlier = [] }: Threads): Thread | undefined {
  const { work, statement, predicate } = telling
  if (statement.clause.marker === 'since' || unlike.has(predicate) || isShown(telling)) return undefined
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

/** How far before a quotation its paragraph is looked at, in UTF-16 units. */
const leadingIn = 1500

const sameDay = /\b(that|the same) (day|morning|evening|night|afternoon)\b/i

/** "A letter describes the same evening: …", "A woman from Tolmin said: …": what leads speech in names its day or place. */
function introducedBy({ work, statement }: Telling, { last, main }: Threads, paragraph: number): Thread | undefined {
  const { start } = spanOf(work, statement.from, statement.to)
  if (!statement.quoted) return undefined
  const from = Math.max(work.doc.paragraphs[paragraph]?.start ?? 0, start - leadingIn)
  if (sameDay.test(work.doc.text.slice(from, start))) return last && !last.wide ? last : main
  const place = last && paragraph - last.paragraph <= 2 ? last.place?.mention.ref : undefined
  const names = place !== undefined && work.cast.mentionsIn(from, start).some(m => m.ref === place)
  return names ? last : undefined
}

/** Questions may stand between two answers. */
const sameTestimony = 4

/** A witness whose words were dated goes on with what happened then. */
const sameWitness = ({ statement }: Telling, last: Thread | undefined, paragraph: number): boolean =>
  last !== undefined &&
  statement.quoted &&
  last.speaker !== undefined &&
  last.speaker === statement.speaker?.ref &&
  paragraph - last.paragraph <= sameTestimony

const violence = new Set<Predicate>([...attackPredicates, 'responsibility', 'orders-attack'])

/** An attack told without a date on the very place the report leads with, or "there". */
function atSamePlace({ work, statement, verb }: Telling, main: Thread): boolean {
  if (main.wide || statement.clause.kind === 'adverbial' || (verb?.perfect === true && verb.present)) return false
  const words = wordsOf(work, statement.from, statement.to)
  const ref = main.place?.mention.ref
  return (
    /\bthere\b/i.test(words) ||
    (ref !== undefined && mentionsIn(work, statement.from, statement.to).some(m => m.ref === ref))
  )
}

/** Smaller numbers are told of many things. */
const tellingNumber = 10

/** When the toll that "the dead", "the figure" or the same number speak of came about. */
export function tollTime(telling: Telling, threads: Threads): Moment | undefined {
  const { work, statement, figure } = telling
  const { tolls = [] } = threads
  if (statement.heading || atSameSpot(telling, threads) || isThere.test(wordsOf(work, statement.from, statement.to)))
    return undefined
  const number = figure && numberOf(figure)
  const same = number !== undefined && number >= tellingNumber ? tolls.findLast(t => t.number === number) : undefined
  if (same) return same.time
  const isDay = ({ time }: Toll): boolean =>
    time.basis !== 'bounded' && (time.min === time.max || time.edtf === threads.main?.time.edtf)
  const dated = tolls.findLast(isDay) ?? tolls.at(-1)
  return ofTheToll.test(wordsOf(work, statement.from, statement.to)) ? dated?.time : undefined
}

export const numberOf = (q: QuantityFound): number | undefined => q.min ?? q.near ?? q.max

/** How many counts are remembered. */
const rememberedTolls = 20

/** A count of people harmed whose time is known is what "the dead" speak of from there on. */
export function nextTolls(
  { figure, predicate }: Telling,
  time: Moment | undefined,
  tolls: readonly Toll[] = [],
): readonly Toll[] {
  const tells = predicate === 'kills' || predicate === 'injures'
  if (!tells || !time || time.basis === 'document-date') return tolls
  const number = figure && numberOf(figure)
  return [...tolls, { time, ...(number !== undefined && { number }) }].slice(-rememberedTolls)
}

const sinceThe = /\bsince the (?:\w+ )?(\w+)[\s.,]*$/i

/** "off since the strike": from the day of the event that the word takes up. */
export function sinceThread({ work, statement }: Telling, { earlier = [], main }: Threads): Moment | undefined {
  const word = sinceThe.exec(wordsOf(work, statement.from, statement.to))?.[1]?.toLowerCase()
  const known = [...(main ? [main] : []), ...earlier]
  const found =
    word === undefined
      ? undefined
      : (known.findLast(t => t.words.has(word)) ??
        (isEventNoun.test(word) ? known.findLast(t => t.violent && !t.wide) : undefined))
  if (!found?.time.min) return undefined
  return moment({ edtf: parseEdtf(`${found.time.min}/..`), basis: found.time.basis, semantics: 'throughout' })
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

const spokenHappening = /\b(happened|occurred|took place|came)\b|^(it|that|this) was\b/i
const happening = /\b(happened|occurred|took place|came)\b/i

/** "The shooting happened on 4 May" tells an event whatever its verb says. */
const tellsEvent = ({ work, statement, predicate }: Telling): boolean =>
  groupOf(predicate) === 'event' ||
  (predicate === 'other' &&
    (statement.quoted ? spokenHappening : happening).test(wordsOf(work, statement.from, statement.to)))

/** A dated event becomes the thread that what follows may take up. */
export function nextThread(
  telling: Telling,
  time: Moment | undefined,
  place: PlaceFound | undefined,
  taken: Thread | undefined,
): Thread | undefined {
  const { work, statement } = telling
  if (taken && taken.time === time)
    return {
      ...taken,
      ...(statement.speaker && { speaker: statement.speaker.ref }),
      paragraph: paragraphOf(work, statement),
      spots: taken.spots.length < enoughWords ? [...new Set([...taken.spots, ...spotsOf(telling)])] : taken.spots,
      words: joined(taken.words, contentWords(telling)),
    }
  if (!time || !isDated(time) || !tellsEvent(telling)) return undefined
  const speaker = statement.speaker?.ref
  return {
    time,
    ...(place && { place }),
    ...(speaker !== undefined && { speaker }),
    paragraph: paragraphOf(work, statement),
    sentence: statement.sentence,
    violent: violence.has(telling.predicate) || telling.predicate === 'other',
    wide: time.min !== time.max,
    spots: spotsOf(telling),
    words: contentWords(telling),
  }
}
