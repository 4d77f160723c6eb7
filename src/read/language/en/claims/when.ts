import type { Polarity } from '../../../../core/claim.ts'
import type { Day } from '../../../../core/day.ts'
import type { Moment } from '../../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import type { VerbGroup } from '../verbs.ts'
import type { MomentFound } from '../../../stages.ts'
import type { Beginning } from './beginnings.ts'
import type { Statement, Work } from './context.ts'
import { type Entry, entryOf } from './entries.ts'

export interface When {
  readonly work: Work
  readonly statement: Statement
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  /** A count of people harmed says it, whatever the verb. */
  readonly counted?: boolean
  /** "Six had been released": a count that stands for people told of before. */
  readonly beginsWithCount?: boolean
  readonly polarity?: Polarity
  readonly beginning: Beginning
  /** The date of the event that this one plainly continues. */
  readonly continued?: Moment
  /** The time told last, for "that day". */
  readonly told?: Moment
  /** What has been so "since the strike". */
  readonly since?: Moment
  /** When the event happened that the report leads with. */
  readonly lead?: Moment
}

export type Tense = 'past' | 'present' | 'future' | 'perfect'

export function tenseOf(verb: VerbGroup | undefined): Tense {
  if (!verb) return 'present'
  if (verb.modal === 'will' || verb.modal === "'ll" || verb.modal === 'shall') return 'future'
  if (verb.perfect && verb.present) return 'perfect'
  if (verb.perfect && verb.form === 'infinitive') return 'past'
  return verb.past || verb.form === 'ing' || verb.form === 'participle' ? 'past' : 'present'
}

export const withDay = (day: Day | undefined) => (day === undefined ? {} : { day })

/** The day relative words count from: the speaker's own if the words are quoted and it is known, else the document's. */
export const referenceDay = (when: When): Day | undefined => {
  const { work, statement } = when
  const made = statement.speaker?.madeAt
  const own = statement.quoted && made?.min !== undefined && made.min === made.max ? made.min : undefined
  return own ?? entryFor(when)?.day.min ?? work.day
}

export const entryFor = ({ work, statement }: When): Entry | undefined =>
  entryOf(work, work.doc.sentences[statement.sentence]?.paragraph ?? -1)

export const base = ({ basis, reference, asStated }: Moment) => ({
  basis,
  ...(reference && { reference }),
  ...(asStated !== undefined && { asStated }),
})

/** Orders, promises and plans point forward. */
export const pointsForward = ({ statement, verb }: When): boolean =>
  statement.act === 'directs' ||
  statement.act === 'commits' ||
  tenseOf(verb) === 'future' ||
  /^(plan|schedule|expect|due)$/.test(verb?.lemma ?? '') ||
  (verb?.lemma === 'set' && verb.passive)

export const textOf = ({ work }: When, m: MomentFound): string => work.doc.text.slice(m.start, m.end)
export const isStretch = (m: Moment): boolean => m.min !== undefined && m.max !== undefined && m.min !== m.max

export const reports = new Set<Predicate>(['no-response', 'not-verified'])
/** States and events stand in their passage; posts and the saying of things stand on the day of the page. */
export const tellsThings = (predicate: Predicate): boolean =>
  predicate === 'other' || /^(event|state)$/.test(groupOf(predicate))

/** Verbs that give a count of what has happened: "puts the dead at 40". */
export const counting = /^(put|set|give|estimate|count|list|report|record|place|number)$/
