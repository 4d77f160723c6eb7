import type { Day } from '../core/day.ts'
import type { EntityKind, EntityRef, NameKind, ProtectedAs } from '../core/entity.ts'
import type { Moment } from '../core/moment.ts'
import type { Precision } from '../core/place.ts'
import type { BoundWord, Harm, Per, Status } from '../core/quantity.ts'

/** What the stages of a reading hand to each other. All positions are UTF-16 units of the text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The day relative words are counted from, and which way an undated weekday points. */
export interface TimeContext {
  /** The speaker's day if known, else the document's; absent where neither is. */
  readonly day?: Day
  readonly tense: 'past' | 'present' | 'future'
}

/** Words that tell a time. */
export interface MomentFound extends Span {
  /** Whether a reference day is needed to place it. */
  readonly relative: boolean
  /** Words such as "since" or "from … to" that make it hold throughout, "until" that end it, "by", "before", "after". */
  readonly relation: 'on' | 'since' | 'until' | 'before' | 'after' | 'by' | 'during' | 'range' | 'as-of'
  /** The moment, or `undefined` where it cannot be placed without a day. Never narrower than the words. */
  readonly resolve: (context: TimeContext) => Moment | undefined
}

/** A count in the text. `start`/`end` are the number words with their bound word. */
export interface QuantityFound extends Span {
  readonly bound: BoundWord
  readonly min?: number
  readonly max?: number
  readonly near?: number
  readonly outOf?: number
  /** The noun phrase that is counted: "civilians", "air strikes". */
  readonly head: Span
  readonly unit: string
  readonly harm?: Harm
  readonly status: Status
  readonly statusWords?: Span
  readonly per: Per
}

export interface NameFound {
  readonly text: string
  readonly kind: NameKind
}

/** Words that stand for an entity. */
export interface MentionFound extends Span {
  readonly ref: EntityRef
  readonly as: 'name' | 'pronoun' | 'description'
}

/** An actor, place, facility or exhibit of this text. */
export interface EntityFound {
  readonly ref: EntityRef
  readonly kind: EntityKind
  readonly label: string
  readonly names: readonly NameFound[]
  readonly protected: boolean
  /** Grammatical number, where it is plain. */
  readonly plural: boolean
  readonly gender?: 'male' | 'female'
  readonly precision?: Precision
  readonly facility?: { readonly type: string; readonly protectedAs: ProtectedAs }
}

/** A post or rank told in the words: in apposition, as a title, or in a clause. `start`/`end` is title, body and name as they stand. */
export interface PostFound extends Span {
  readonly kind: 'post' | 'rank'
  readonly person: EntityRef
  /** "spokesman", "Director", "Colonel-General". */
  readonly what: string
  /** The body it is held at. */
  readonly of?: EntityRef
  /** "former", "ex-", "late". */
  readonly former: boolean
  /** "since 2014", "from 2029 to March 2031": the words, if any. */
  readonly since?: Span
}

/** What the entity stage knows, and how others ask it. */
export interface Cast {
  readonly entities: readonly EntityFound[]
  /** Ascending by start; a longer mention goes before a shorter one that begins at the same place. */
  readonly mentions: readonly MentionFound[]
  readonly posts: readonly PostFound[]
  /** The outermost mentions inside a stretch: a place inside an organisation's name is not listed. */
  readonly mentionsIn: (start: number, end: number) => readonly MentionFound[]
  readonly entityOf: (ref: EntityRef) => EntityFound
}
