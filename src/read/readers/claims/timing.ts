import type { Day } from '../../../core/day.ts'
import { boundsOf, grainOf, parseEdtf } from '../../../core/edtf.ts'
import { type Moment, moment } from '../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import { momentsIn, spanOf, type Statement, type Work } from './context.ts'
import type { MomentFound } from '../stages.ts'

/** When a text says that its war, siege or attack began: the lower bound of what it leaves undated. */
export type Beginning = Day | undefined

interface When {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  readonly beginning: Beginning
  /** The date of the event that this one plainly continues. */
  readonly continued?: Moment
}

const tenseOf = (verb: VerbGroup | undefined): 'past' | 'present' | 'future' => {
  if (verb?.modal === 'will' || verb?.modal === "'ll" || verb?.modal === 'shall') return 'future'
  return verb?.past || verb?.form === 'ing' || verb?.passive ? 'past' : 'present'
}

/** The day relative words count from: the speaker's own if the words are quoted and it is known, else the document's. */
const referenceDay = ({ work, statement }: When): Day | undefined => {
  const made = statement.speaker?.madeAt
  return (statement.quoted && made?.min !== undefined && made.min === made.max ? made.min : undefined) ?? work.day
}

/** The moment words that belong to a stretch: its own, else those that lead its sentence, unless they date the saying. */
function ownMoments({ work, statement }: When): readonly MomentFound[] {
  const span = spanOf(work, statement.from, statement.to)
  const own = momentsIn(work, span)
  if (own.length > 0) return own
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.quoted) return []
  const lead = momentsIn(work, { start: sentence.start, end: Math.min(sentence.start + 60, span.start) })
  return lead.filter(m => leads(work, m, sentence.start))
}

/** Stands at the head of the sentence: "On 12 May, …", "Since …". */
const leads = (work: Work, m: MomentFound, start: number): boolean =>
  m.start - start <= 12 && /^\s*[,\w]/.test(work.doc.text.slice(m.end, m.end + 2))

function told(when: When): Moment | undefined {
  const day = referenceDay(when)
  const tense = tenseOf(when.verb) === 'present' ? 'past' : tenseOf(when.verb)
  for (const found of ownMoments(when)) {
    const resolved = found.resolve({ ...(day && { day }), tense })
    if (resolved) return resolved
  }
  return undefined
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
  if (made) return { ...made, semantics: 'as-of' }
  return when.work.day
    ? moment({ edtf: parseEdtf(when.work.day), basis: 'document-date', semantics: 'as-of' })
    : undefined
}

const isState = (when: When): boolean => {
  const group = groupOf(when.predicate)
  const present = !when.verb || tenseOf(when.verb) === 'present' || (when.verb.perfect && when.verb.passive)
  return (
    present &&
    (group === 'state' ||
      group === 'identity' ||
      when.predicate === 'commands-operation' ||
      when.predicate === 'traps' ||
      when.predicate === 'deprives')
  )
}

const undated = new Set<Predicate>([
  'promises',
  'promises-safe-passage',
  'calls-for',
  'calls-for-prosecution',
  'demands-surrender',
  'threatens',
])

/** When a stretch is said to have happened or held (codebook, part 7). */
export function momentOf(when: When): Moment | undefined {
  const stated = told(when)
  if (stated) return stated
  const noContent = when.statement.act !== undefined && when.statement.act !== 'states'
  if (noContent || undated.has(when.predicate)) return undefined
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
    const resolved = m.resolve({ ...(work.day && { day: work.day }), tense: 'past' })
    if (resolved?.basis !== 'stated' && resolved?.basis !== 'stated-partial') return []
    const start = resolved && boundsOf(resolved.edtf).min
    return start && work.day && start <= work.day && start >= yearsBefore(work.day, 3)
      ? [{ start, exact: grainOf(resolved.edtf) === 'day' || resolved.edtf.length >= 10 }]
      : []
  })
  // a day that is named goes before a month that only holds it
  const exact = found.filter(f => f.exact)
  return (exact.length > 0 ? exact : found).map(f => f.start).sort()[0]
}

// Four digits minus a few years is again a day's year; lexical order is what counts here.
const yearsBefore = (day: Day, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
