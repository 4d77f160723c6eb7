import type { Day } from '../../../core/day.ts'
import { boundsOf, grainOf, parseEdtf } from '../../../core/edtf.ts'
import { type Moment, moment } from '../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import type { MomentFound } from '../stages.ts'
import { momentsIn, spanOf, type Statement, type Work, wordsOf } from './context.ts'

/** When a text says that its war, siege or attack began: the lower bound of what it leaves undated. */
export type Beginning = Day | undefined

export interface When {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
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
const referenceDay = ({ work, statement }: When): Day | undefined => {
  const made = statement.speaker?.madeAt
  return (statement.quoted && made?.min !== undefined && made.min === made.max ? made.min : undefined) ?? work.day
}

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

const begins = /\b(began|begun|begins|beginning|started|starting)\b/

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

/** A past event without a date: some day between the beginning the text gives and the day it was said. */
function bounded(when: When): Moment | undefined {
  const until = sayingDay(when)
  if (!until) return undefined
  const from = when.beginning !== undefined && when.beginning <= until ? when.beginning : ''
  return moment({ edtf: parseEdtf(`[${from}..${until}]`), basis: 'bounded', semantics: 'one-of' })
}

/** A present state without a date holds on the day it was said. */
function asOf(when: When): Moment | undefined {
  const made = when.statement.speaker?.madeAt
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

/** Does the stretch tell how things stand, rather than what happened? */
function isState(when: When): boolean {
  const { predicate, verb } = when
  if (predicate === 'not-verified' || predicate === 'no-response') return true
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
  /\b(began|begun|start(ed)?|launch(ed)?|invad(ed|es|ing)|invasion|siege|besieg(ed|ing)|encircl(ed|ing)|offensive|war|assault|broke out|erupted|crossed into|entered|closed the ring)\b/i

/** The earliest day or month that the text itself gives for the beginning of its war, siege or attack. */
export function beginningOf(work: Work): Beginning {
  const found = work.moments.flatMap(m => {
    const around = work.doc.text.slice(Math.max(0, m.start - 90), m.end)
    if (m.relation === 'until' || m.relation === 'before' || !beginnings.test(around)) return []
    const resolved = m.resolve({ ...withDay(work.day), tense: 'past' })
    if (resolved?.basis !== 'stated' && resolved?.basis !== 'stated-partial') return []
    const start = boundsOf(resolved.edtf).min
    return start && work.day && start <= work.day && start >= yearsBefore(work.day, 3)
      ? [{ start, exact: namesDay(resolved) }]
      : []
  })
  // a day that is named goes before a month that only holds it
  const exact = found.filter(f => f.exact)
  return (exact.length > 0 ? exact : found).map(f => f.start).sort()[0]
}

/** The words name a day, if only as the first of a stretch ("since 3 November"). */
const namesDay = (m: Moment): boolean => grainOf(m.edtf) === 'day' || /\d{4}-\d{2}-\d{2}/.test(m.edtf)

// Four digits minus a few years is again a day's year; lexical order is what counts here.
const yearsBefore = (day: Day, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
