import type { Certainty } from '../../../../core/attribution.ts'
import type { Act, Polarity, Scope, Voice } from '../../../../core/claim.ts'
import type { Day } from '../../../../core/day.ts'
import type { EntityRef } from '../../../../core/entity.ts'
import type { Moment } from '../../../../core/moment.ts'
import type { Clause } from '../clauses.ts'
import type { EnglishText } from '../document.ts'
import type { Token } from '../tokens.ts'
import { spansBefore, spansWithin } from './within.ts'
import type { Cast, MentionFound, MomentFound, QuantityFound, Span } from '../../../stages.ts'

/** What the claim stage works on. `tokens` are those of the text, with words that were dealt with blanked out. */
export interface Work {
  readonly doc: EnglishText
  readonly tokens: readonly Token[]
  readonly cast: Cast
  readonly moments: readonly MomentFound[]
  readonly quantities: readonly QuantityFound[]
  readonly day?: Day
}

/** A speaker as one who passed the words on. */
export const linkOf = ({ ref, verb, medium, certainty }: Speaker): Link => ({ ref, verb, medium, certainty })

/** A link between the outlet and the speaker: an agency, a body that recorded a witness. */
export interface Link {
  readonly ref: EntityRef
  readonly verb: string
  readonly medium: string
  readonly certainty: Certainty
}

/** Whoever puts something forward. */
export interface Speaker {
  readonly ref: EntityRef
  readonly certainty: Certainty
  readonly via: readonly Link[]
  readonly verb: string
  readonly medium: string
  readonly cue?: Span
  readonly madeAt?: Moment
}

/** A stretch of words that somebody puts forward, before it is known what it says. Token indexes, end exclusive. */
export interface Statement {
  readonly from: number
  readonly to: number
  /** Absent for the outlet's own voice. */
  readonly speaker?: Speaker
  readonly voice: Voice
  readonly scope: Scope
  readonly act?: Act
  readonly polarity?: Polarity
  /** Lemma of the verb whose frame carries the content: accuse, deny, call … */
  readonly frame?: string
  readonly clause: Clause
  readonly sentence: number
  readonly quoted: boolean
  /** The words stand inside speech (quotation marks or a printed interview), not in the running text. */
  readonly spoken: boolean
  readonly heading: boolean
}

export const spanOf = (work: Work, from: number, to: number): Span => ({
  start: work.doc.tokens[from]?.start ?? 0,
  end: work.doc.tokens[to - 1]?.end ?? 0,
})

export const wordsOf = (work: Work, from: number, to: number): string => {
  const { start, end } = spanOf(work, from, to)
  return work.doc.text.slice(start, end)
}

/** Index of the token that holds a position, or of the first one behind it. */
export function tokenAt(work: Work, unit: number): number {
  const { tokens } = work.doc
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.end ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

/** The first token between two indexes that fits, or -1; looks at no other. */
export function findToken({ tokens }: Work, from: number, to: number, fits: (t: Token) => boolean): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && fits(token)) return i
  }
  return -1
}

/** Words that were taken out of the running text (speech, tags) count no more in the clause around them. */
const isBlanked = (work: Work, m: MentionFound): boolean => work.tokens[tokenAt(work, m.start)]?.text === ''

/** Outermost mentions inside a token range, without those in words that were taken out. */
export function mentionsIn(work: Work, from: number, to: number): readonly MentionFound[] {
  if (to <= from) return []
  const { start, end } = spanOf(work, from, to)
  return work.cast.mentionsIn(start, end).filter(m => !isBlanked(work, m))
}

const actorKinds = new Set(['person', 'unit', 'organisation', 'group', 'state', 'unidentified', 'unspecified'])
export const isActor = (work: Work, m: MentionFound): boolean => actorKinds.has(work.cast.entityOf(m.ref).kind)
export const kindOf = (work: Work, m: MentionFound): string => work.cast.entityOf(m.ref).kind

export const momentsIn = (work: Work, span: Span): readonly MomentFound[] => spansWithin(work.moments, span)
/** The last few moments that end before a place in the text, in order. */
export const momentsBefore = (work: Work, before: number, count: number): readonly MomentFound[] =>
  spansBefore(work.moments, before, count)
export const quantitiesIn = (work: Work, span: Span): readonly QuantityFound[] => spansWithin(work.quantities, span)
