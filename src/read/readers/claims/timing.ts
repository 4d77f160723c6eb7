import type { Day } from '../../../core/day.ts'
import { boundsOf, type Edtf, grainOf, parseEdtf } from '../../../core/edtf.ts'
import { type Moment, moment } from '../../../core/moment.ts'
import type { Polarity } from '../../../core/claim.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import type { MomentFound } from '../stages.ts'
import { type Entry, entryOf } from './entries.ts'
import { momentsIn, spanOf, type Statement, type Work, wordsOf } from './context.ts'

/** When a text says that its war, siege or attack began, as fine as its words: the lower bound of what it leaves undated. */
export type Beginning = Edtf | undefined

export interface When {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  /** A count of people harmed says it, whatever the verb. */
  readonly counted?: boolean
  readonly polarity?: Polarity
  readonly beginning: Beginning
  /** The date of the event that this one plainly continues. */
  readonly continued?: Moment
  /** The time told last, for "that day", "in those years". */
  readonly told?: Moment
}

export type Tense = 'past' | 'present' | 'future' | 'perfect'

export function tenseOf(verb: VerbGroup | undefined): Tense {
  if (!verb) return 'present'
  if (verb.modal === 'will' || verb.modal === "'ll" || verb.modal === 'shall') return 'future'
  if (verb.perfect && verb.present) return 'perfect'
  return verb.past || verb.form === 'ing' || verb.form === 'participle' ? 'past' : 'present'
}

const withDay = (day: Day | undefined) => (day === undefined ? {} : { day })

/** The day relative words count from: the speaker's own if the words are quoted and it is known, else the document's. */
const referenceDay = (when: When): Day | undefined => {
  const { work, statement } = when
  const made = statement.speaker?.madeAt
  const own = statement.quoted && made?.min !== undefined && made.min === made.max ? made.min : undefined
  return own ?? entryFor(when)?.day.min ?? work.day
}

const entryFor = ({ work, statement }: When): Entry | undefined =>
  entryOf(work, work.doc.sentences[statement.sentence]?.paragraph ?? -1)

/** In "accused X on Wednesday of …" the day dates the accusing, not what is told. */
function datesSaying({ work, statement, verb }: When, m: MomentFound): boolean {
  if (statement.frame === undefined || !verb) return false
  const inner = work.doc.tokens[verb.main]?.start ?? 0
  return m.end <= inner && verb.from > statement.from
}

/** "the worst attack since the war began on 3 April" does not date the attack. */
function belongsToSince({ work, statement, verb }: When, m: MomentFound): boolean {
  const start = work.doc.tokens[statement.from]?.start ?? 0
  const since = /\bsince\b[^,;]*$/i.test(work.doc.text.slice(start, m.start))
  return since && statement.clause.marker !== 'since' && !verb?.perfect
}

/** The moment words that belong to a stretch: its own, else those that lead its sentence, unless they date the saying. */
function ownMoments(when: When): readonly MomentFound[] {
  const { work, statement } = when
  const span = spanOf(work, statement.from, statement.to)
  const own = momentsIn(work, span).filter(m => !datesSaying(when, m) && !belongsToSince(when, m))
  if (own.length > 0) return own
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.quoted) return []
  const lead = momentsIn(work, { start: sentence.start, end: Math.min(sentence.start + 60, span.start) })
  return lead.filter(m => m.start - sentence.start <= 12)
}

const begins =
  /\b(began|begun|begins|beginning|started|starting|took (up|over|office|charge|command)|was (appointed|named|elected))\b/

/** "By 20 March" tells how things stood on that day; what began on a day goes on. */
function asTold(when: When, found: MomentFound, resolved: Moment): Moment {
  const day = resolved.max
  if (found.relation === 'by' && day !== undefined)
    return moment({ ...base(resolved), edtf: parseEdtf(day), semantics: 'as-of' })
  const { work, statement } = when
  const words = wordsOf(work, statement.from, statement.to).toLowerCase()
  const opens =
    found.relation === 'on' && resolved.min !== undefined && resolved.min === resolved.max && begins.test(words)
  return opens
    ? moment({ ...base(resolved), edtf: parseEdtf(`${resolved.min}/..`), semantics: 'throughout' })
    : resolved
}

const base = ({ basis, reference, asStated }: Moment) => ({
  basis,
  ...(reference && { reference }),
  ...(asStated !== undefined && { asStated }),
})

/** Orders, promises and plans point forward. */
const pointsForward = ({ statement, verb }: When): boolean =>
  statement.act === 'directs' ||
  statement.act === 'commits' ||
  tenseOf(verb) === 'future' ||
  /^(plan|schedule|expect|set|due)$/.test(verb?.lemma ?? '')

function told(when: When): Moment | undefined {
  const context = {
    ...withDay(referenceDay(when)),
    tense: pointsForward(when) ? ('future' as const) : ('past' as const),
  }
  const own = ownMoments(when)
  const fixed = own.filter(m => !leansBack(when, m))
  for (const found of fixed.length > 0 ? fixed : own) {
    const resolved = backTo(when, found) ?? found.resolve(context)
    if (resolved) return asTold(when, found, resolved)
  }
  return sinceClause(when)
}

const textOf = ({ work }: When, m: MomentFound): string => work.doc.text.slice(m.start, m.end)
const leaning =
  /\b(earlier|later|before|afterwards?|previous|following|next day|that (day|morning|night|evening|afternoon|week|month|year)|same (day|morning|night|evening))\b/i
const leansBack = (when: When, m: MomentFound): boolean => leaning.test(textOf(when, m))

/** "that day", "the Monday": the day that was told last, where it fits. */
function backTo(when: When, m: MomentFound): Moment | undefined {
  const { told: last } = when
  if (!last) return undefined
  const words = when.work.doc.text.slice(Math.max(0, m.start - 5), m.end).toLowerCase()
  if (/\b(that|the same) (day|morning|night|evening|afternoon)\b/.test(words)) return last
  const resolved = /\bthe \w+day\b/.test(words) ? m.resolve({ ...withDay(last.max), tense: 'past' }) : undefined
  return resolved && resolved.edtf === last.edtf ? last : undefined
}

const thoseTimes =
  /\b(in those (years|months|weeks|days)|(during|in|over) (this|that) (time|period)|at the time|at that time)\b/i

/** "… have fallen since troops crossed on 3 November": the clause beside it says from when. */
function sinceClause({ work, statement, verb }: When): Moment | undefined {
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.clause.marker === 'since' || !verb?.perfect || statement.clause.kind === 'relative')
    return undefined
  const at = work.tokens.slice(sentence.from, sentence.to).findIndex(t => t.lower === 'since')
  if (at < 0) return undefined
  const [found] = momentsIn(work, { start: work.doc.tokens[sentence.from + at]?.start ?? 0, end: sentence.end })
  const resolved = found?.resolve({ ...withDay(work.day), tense: 'past' })
  if (!found || !resolved?.min) return undefined
  const edtf = resolved.edtf.endsWith('/..')
    ? resolved.edtf
    : parseEdtf(`${resolved.edtf.includes('/') ? resolved.min : resolved.edtf}/..`)
  return moment({
    edtf,
    basis: 'stated',
    semantics: 'throughout',
    asStated: work.doc.text.slice(found.start, found.end),
  })
}

/** The day a statement was made, as far as the text tells. */
const sayingDay = ({ work, statement }: When): Day | undefined => statement.speaker?.madeAt?.max ?? work.day

const everOrAny = /\b(any|ever|never|always|no|none)\b/i

/** A past event without a date: on the day of its passage, else between the beginning the text gives and the day it was said. */
function bounded(when: When): Moment | undefined {
  const { statement, work } = when
  const entry = entryFor(when)
  const general = when.polarity === 'denies' && everOrAny.test(wordsOf(work, statement.from, statement.to))
  if (entry && !(general && entry.kind === 'live')) return entry.day
  const until = statement.speaker?.madeAt?.edtf ?? work.day
  const last = sayingDay(when)
  if (!until || !last) return undefined
  const start = general ? undefined : when.beginning && boundsOf(when.beginning).min
  const from = start !== undefined && start <= last ? when.beginning : ''
  const to = grainOf(parseEdtf(until)) === 'span' ? last : until
  return moment({ edtf: parseEdtf(`[${from}..${to}]`), basis: 'bounded', semantics: 'one-of' })
}

/** A present state without a date holds on the day it was said. */
function asOf(when: When): Moment | undefined {
  const made = when.statement.speaker?.madeAt
  const entry = entryFor(when)
  if (entry?.kind === 'day' && tellsThings(when.predicate) && !reports.has(when.predicate))
    return moment({ ...base(entry.day), edtf: entry.day.edtf, semantics: 'as-of' })
  if (made) return moment({ ...base(made), edtf: made.edtf, semantics: 'as-of' })
  return when.work.day
    ? moment({ edtf: parseEdtf(when.work.day), basis: 'document-date', semantics: 'as-of' })
    : undefined
}

const reports = new Set<Predicate>(['no-response', 'not-verified'])
/** States and events stand in their passage; posts and the saying of things stand on the day of the page. */
const tellsThings = (predicate: Predicate): boolean =>
  predicate === 'other' || /^(event|state)$/.test(groupOf(predicate))

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

/** Does the stretch tell how things stand, rather than what happened? */
function isState(when: When): boolean {
  const { predicate, verb } = when
  if (reports.has(predicate)) return true
  const event = groupOf(predicate) === 'event' && !lasting.has(predicate)
  if (event && (when.counted || !verb)) return false
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

/** When a stretch is said to have happened or held (codebook, part 7). */
export function momentOf(when: When): Moment | undefined {
  const stated = told(when)
  if (stated) return stated
  const { statement, continued } = when
  if (when.told && thoseTimes.test(wordsOf(when.work, statement.from, statement.to))) return when.told
  if (statement.heading && continued) return continued
  if (groupOf(when.predicate) === 'identity' && when.predicate !== 'held-post') return asOf(when)
  const noContent = when.statement.act !== undefined && when.statement.act !== 'states'
  if (noContent || undated.has(when.predicate) || tenseOf(when.verb) === 'future') return undefined
  if (when.predicate === 'held-post') return bounded({ ...when, beginning: undefined })
  if (isState(when)) return asOf(when)
  return when.continued ?? bounded(when)
}

const beginnings =
  /\b(began|begun|start(ed)?|launch(ed)?|invad(ed|es|ing)|invasion|siege|besieg(ed|ing)|ringed|encircl(ed|ing)|offensive|war|assault|broke out|erupted|crossed into|entered|closed the ring)\b/i
/** Since when a thing is so tells a beginning if it is a thing done: "ever since columns cut the road on 26 August". */
const sinceDone = /\bsince\b(?!.*\b(has|have|held|been)\b)[^.;,]*\w(ed|t|ok|ew|an|ll)\b[^.;,]*$/i
const violent = /\b(shell(ed|ing)|bomb(ed|ing|ardment)|fighting|strikes|attack(ed|s)|clashes|killed|siege)\b/i

interface Start {
  readonly start: Edtf
  /** A named day goes before a month that only holds it, and both before the span a text reports on. */
  readonly rank: number
}

function startOf(work: Work, m: MomentFound): readonly Start[] {
  if (m.relation === 'until' || m.relation === 'before' || leaning.test(work.doc.text.slice(m.start, m.end))) return []
  const before = work.doc.text.slice(Math.max(0, m.start - 90), m.end)
  const after = work.doc.text.slice(m.end, m.end + 90)
  const told = beginnings.test(before) || sinceDone.test(work.doc.text.slice(Math.max(0, m.start - 90), m.start))
  const span = m.relation === 'range' && (violent.test(before) || violent.test(after))
  const resolved = told || span ? m.resolve({ ...withDay(work.day), tense: 'past' }) : undefined
  if (resolved?.basis !== 'stated' && resolved?.basis !== 'stated-partial') return []
  const { min } = resolved
  if (!min || !work.day || min > work.day || min < yearsBefore(work.day, 3)) return []
  if (told && !span)
    return [{ start: namesDay(resolved) ? parseEdtf(min) : startText(resolved, min), rank: namesDay(resolved) ? 0 : 1 }]
  return [{ start: startText(resolved, min), rank: 2 }]
}

/** The first end of a stretch, or the date itself, as fine as it is written. */
const startText = ({ edtf }: Moment, min: Day): Edtf => {
  const [first = ''] = edtf.split('/')
  return /^\d{4}(-\d{2}){0,2}$/.test(first) ? parseEdtf(first) : parseEdtf(min)
}

/** The earliest day or month that the text itself gives for the beginning of its war, siege or attack. */
export function beginningOf(work: Work): Beginning {
  const found = work.moments.flatMap(m => startOf(work, m))
  const best = Math.min(...found.map(f => f.rank))
  return found
    .filter(f => f.rank === best)
    .map(f => f.start)
    .sort()[0]
}

/** The words name a day, if only as the first of a stretch ("since 3 November"). */
const namesDay = (m: Moment): boolean => grainOf(m.edtf) === 'day' || /\d{4}-\d{2}-\d{2}/.test(m.edtf)

// Four digits minus a few years is again a day's year; lexical order is what counts here.
const yearsBefore = (day: Day, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
