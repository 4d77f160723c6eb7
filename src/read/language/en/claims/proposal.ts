import type { Act, Polarity } from '../../../../core/claim.ts'
import type { Moment } from '../../../../core/moment.ts'
import type { Predicate } from '../../../../core/predicate.ts'
import type { MentionFound, QuantityFound, Span } from '../../../stages.ts'
import type { Statement } from './context.ts'
import type { PlaceFound } from './places.ts'

/** What one statement puts forward, before it is anchored in code points. */
export interface Proposal {
  readonly statement: Statement
  readonly span: Span
  readonly focus?: Span
  readonly act: Act
  readonly polarity?: Polarity
  readonly predicate: Predicate
  readonly agents: readonly MentionFound[]
  readonly targets: readonly MentionFound[]
  readonly place?: PlaceFound
  readonly time?: Moment
  readonly quantity?: QuantityFound
}

/** What the parts of a split proposal have in common. */
export type Core = Omit<Proposal, 'focus' | 'quantity'>
