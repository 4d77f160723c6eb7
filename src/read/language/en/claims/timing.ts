import type { Day } from '../../../../core/day.ts'
import { boundsOf, type Edtf, grainOf, parseEdtf } from '../../../../core/edtf.ts'
import { type Moment, moment } from '../../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { momentsIn, spanOf, wordsOf } from './context.ts'
import { told, toldBefore } from './stated.ts'
import { entryFor, base, isStretch, reports, tellsThings, counting, tenseOf, type When, withDay } from './when.ts'

const thoseTimes = /\b(in those (years|months|weeks|days)|(during|in|over) (this|that) (time|period))\b/i
const atTheTime = /\bat (the|that) time\b/i

/** The day a statement was made, as far as the text tells. */
const sayingDay = ({ work, statement }: When): Day | undefined => statement.speaker?.madeAt?.max ?? work.day

/** A text that knows of no war and no siege speaks of the one event it leads with, when witnesses and parties tell what happened. */
function tellsOfLead({ statement, predicate, lead }: When): boolean {
  const { speaker } = statement
  const spoke = speaker?.madeAt?.min
  return speaker !== undefined && tellsThings(predicate) && (spoke === undefined || (lead?.max ?? spoke) <= spoke)
}

/** A denied doing of no one thing: "denies targeting clinics". */
const targeting = /\w{3}ing (?!.*\b(the|this|that|these|those|its|their|his|her|our|an?|it|them)\b)/i
const everOrAny = /\b(any|ever|never|always|no|none)\b/i

/** "has never held foreigners": a denial of all times. */
const isGeneral = ({ work, statement, polarity }: When): boolean =>
  polarity === 'denies' && everOrAny.test(wordsOf(work, statement.from, statement.to))

/** "denies targeting clinics": a denial of no one event. */
const isLoose = ({ work, statement, polarity }: When): boolean =>
  polarity === 'denies' && targeting.test(wordsOf(work, statement.from, statement.to))

/** "… abducted since 20 August. Six had been released": what the sentence before tells since a day goes on from there. */
function sinceHere({ work, statement, told: last, beginsWithCount }: When): Edtf | undefined {
  if (!beginsWithCount) return undefined
  const sentence = work.doc.sentences[statement.sentence]
  const before = work.doc.sentences[statement.sentence - 1]
  const first = last?.edtf.endsWith('/..') ? last.edtf.slice(0, -3) : undefined
  if (!first || !before || before.paragraph !== sentence?.paragraph) return undefined
  const told = momentsIn(work, before).some(
    m => m.relation === 'since' && work.doc.text.slice(m.start, m.end) === last?.asStated,
  )
  return told ? parseEdtf(first) : undefined
}

/** A past event without a date: on the day of its passage, else between the beginning the text gives and the day it was said. */
function bounded(when: When): Moment | undefined {
  const { statement, work } = when
  const entry = entryFor(when)
  const general = isGeneral(when)
  const loose = general || isLoose(when)
  if (entry && !(loose && entry.kind === 'live')) return entry.day
  if (when.beginning === undefined && when.lead && !loose && tellsOfLead(when)) return when.lead
  const until = statement.speaker?.madeAt?.edtf ?? work.day
  const last = sayingDay(when)
  if (!until || !last) return undefined
  const beginning = sinceHere(when) ?? when.beginning
  const start = general ? undefined : beginning && boundsOf(beginning).min
  const from = start !== undefined && start <= last ? beginning : ''
  const to = grainOf(parseEdtf(until)) === 'span' ? last : until
  return moment({ edtf: parseEdtf(`[${from}..${to}]`), basis: 'bounded', semantics: 'one-of' })
}

/** A present state without a date holds on the day it was said. */
function asOf(when: When): Moment | undefined {
  const made = when.statement.speaker?.madeAt
  const entry = entryFor(when)
  const says =
    reports.has(when.predicate) || saysNothing.test(wordsOf(when.work, when.statement.from, when.statement.to))
  if (entry?.kind === 'day' && tellsThings(when.predicate) && !says)
    return moment({ ...base(entry.day), edtf: entry.day.edtf, semantics: 'as-of' })
  if (made) return moment({ ...base(made), edtf: made.edtf, semantics: 'as-of' })
  return when.work.day
    ? moment({ edtf: parseEdtf(when.work.day), basis: 'document-date', semantics: 'as-of' })
    : undefined
}

const lasting = new Set<Predicate>([
  'traps',
  'deprives',
  'goes-missing',
  'not-verified',
  'no-response',
  'commands-operation',
])
const damage = new Set<Predicate>(['destroys', 'damages', 'facility-status', 'service-unavailable'])

/** Reported speech moves the present into the past: "said 40 were trapped", "said it was running four trains". */
function shiftedPresent({ work, statement, predicate, verb }: When): boolean {
  if (!statement.speaker || statement.quoted || !verb) return false
  const words = wordsOf(work, statement.from, statement.to).toLowerCase()
  const progressive = /\b(was|were) \w+ing\b/.test(words)
  return (
    progressive || /\bstill\b/.test(words) || lasting.has(predicate) || (groupOf(predicate) === 'state' && verb.copula)
  )
}
const saysNothing =
  /\b(could|can|would) (not|neither) (say|confirm|establish|verify|be (reached|verified|confirmed|established|identified))\b|\bdid not (reply|respond|answer|comment|address|say|dispute)\b|\b(was|is|has) (never|not)( yet)?( been)? (established|clear|known|confirmed)\b|\bunclear\b|\bdeclined to\b/i

/** Does the stretch tell how things stand, rather than what happened? */
function isState(when: When): boolean {
  const { predicate, verb } = when
  if (reports.has(predicate)) return true
  const event = groupOf(predicate) === 'event' && !lasting.has(predicate)
  const words = wordsOf(when.work, when.statement.from, when.statement.to)
  if (saysNothing.test(words)) return true
  if (when.statement.frame === 'describe') return / as /.test(words) || !/(\w{3}|\bbe)ing\b/.test(words)
  if (event && counting.test(verb?.lemma ?? '')) return false
  if (when.counted && !lasting.has(predicate)) return false
  if (event && !verb) return false
  if (groupOf(predicate) === 'state' && (!verb || verb.form === 'ing')) return true
  const tense = tenseOf(verb)
  if (tense === 'present') return verb?.form !== 'ing' && verb?.form !== 'infinitive'
  if (tense === 'perfect') return damage.has(predicate) || groupOf(predicate) === 'state' || lasting.has(predicate)
  return shiftedPresent(when)
}

const undated = new Set<Predicate>([
  'promises',
  'promises-safe-passage',
  'calls-for',
  'calls-for-prosecution',
  'demands-surrender',
  'threatens',
  'warns',
])

/** "will fall", "the toll may rise". */
const isAhead = ({ verb, predicate, counted }: When): boolean =>
  tenseOf(verb) === 'future' ||
  (/^(may|might)$/.test(verb?.modal ?? '') &&
    !verb?.perfect &&
    (counted === true || (groupOf(predicate) === 'event' && !verb?.passive)))

/** When a stretch is said to have happened or held (codebook, part 7). */
export function momentOf(when: When): Moment | undefined {
  const stated = told(when)
  if (stated) return stated
  const { statement, continued } = when
  const words = wordsOf(when.work, statement.from, statement.to)
  const start = spanOf(when.work, statement.from, statement.to).start
  const those = thoseTimes.test(words) ? toldBefore(when.work, start, isStretch) : undefined
  if (those) return those
  if (atTheTime.test(words)) return continued ?? when.lead ?? when.told ?? bounded(when)
  if (statement.heading && continued && !isLoose(when)) return continued
  if (groupOf(when.predicate) === 'identity' && when.predicate !== 'held-post') return asOf(when)
  const noContent = when.statement.act !== undefined && when.statement.act !== 'states'
  if (noContent || undated.has(when.predicate) || isAhead(when)) return undefined
  if (when.predicate === 'held-post') return bounded({ ...when, beginning: undefined })
  if (isState(when)) return asOf(when)
  return (isLoose(when) ? undefined : when.continued) ?? stretchBefore(when) ?? bounded(when)
}

/** "quartermaster from 2017 to 2021, when towns were bombed": the stretch that its sentence gave just before. */
function stretchBefore({ work, statement }: When): Moment | undefined {
  const sentence = work.doc.sentences[statement.sentence]
  const { start } = spanOf(work, statement.from, statement.to)
  if (!sentence || statement.quoted || start <= sentence.start) return undefined
  const found = momentsIn(work, { start: sentence.start, end: start }).findLast(m => m.relation === 'range')
  const resolved = found?.resolve({ ...withDay(work.day), tense: 'past' })
  return resolved?.basis.startsWith('stated') && isStretch(resolved) ? resolved : undefined
}
