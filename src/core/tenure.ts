import type { Day } from './day.ts'
import { boundsOf, type Edtf } from './edtf.ts'
import type { EntityRef } from './entity.ts'
import type { ClaimId, UserId } from './id.ts'
import { problem } from './problem.ts'

/** What the words say about one end of a tenure (requirement E4). */
export type BoundKind = 'starts' | 'ends' | 'at-latest' | 'at-least' | 'ended-before' | 'unknown'

export interface Bound {
  readonly kind: BoundKind
  readonly edtf?: Edtf
}

/** A post, rank or command held for a time, on the word of claims. Post, title and rank are never one thing. */
export interface Tenure {
  readonly actor: EntityRef
  readonly kind: 'post' | 'rank' | 'command'
  /** "Director", "Colonel-General", "leads the siege". */
  readonly what: string
  readonly of?: EntityRef
  readonly from: Bound
  readonly until: Bound
  readonly claims: readonly [ClaimId, ...ClaimId[]]
}

/** Makes a tenure; without a claim that says it there is none (`fact.unsupported`). */
export function tenure(t: Omit<Tenure, 'claims'> & { readonly claims: readonly ClaimId[] }): Tenure {
  const [first, ...rest] = t.claims
  if (first === undefined) throw problem('fact.unsupported', { subject: `${t.what} of ${t.actor}` })
  return { ...t, claims: [first, ...rest] }
}

/** A person's decision that one tenure ran through between two dated claims (requirement E5). */
export interface Contiguity {
  readonly by: UserId
  readonly reason: string
}

export type HeldOn = 'asserted' | 'possible' | 'no'

const startOf = (b: Bound): Day | undefined => (b.edtf === undefined ? undefined : boundsOf(b.edtf).max)
const endOf = (b: Bound): Day | undefined => (b.edtf === undefined ? undefined : boundsOf(b.edtf).min)

/** Was it said to be held on this day? Asserted only inside what one and the same wording covers; never across a gap. */
export function heldOn(t: Tenure, day: Day): HeldOn {
  if (t.until.kind === 'ended-before') return day <= (boundMax(t.until) ?? day) ? 'possible' : 'no'
  const from = startOf(t.from)
  const until = endOf(t.until)
  if (from !== undefined && until !== undefined && day >= from && day <= until) return 'asserted'
  return isOutside(t, day) ? 'no' : 'possible'
}

const boundMax = (b: Bound): Day | undefined => (b.edtf === undefined ? undefined : boundsOf(b.edtf).max)

/** Before a stated start or after a stated end. */
function isOutside(t: Tenure, day: Day): boolean {
  const starts = t.from.kind === 'starts' && t.from.edtf !== undefined ? boundsOf(t.from.edtf).min : undefined
  const ends = t.until.kind === 'ends' ? boundMax(t.until) : undefined
  return (starts !== undefined && day < starts) || (ends !== undefined && day > ends)
}

/** Joins two tenures over a gap; refused (`tenure.interpolated`) without a person's recorded reason. */
export function joinAcrossGap(a: Tenure, b: Tenure, because?: Contiguity): Tenure {
  const same = a.actor === b.actor && a.kind === b.kind && a.what === b.what && a.of === b.of
  if (!same || because === undefined || because.reason.trim() === '')
    throw problem('tenure.interpolated', { what: `${a.what} of ${a.actor}` })
  return { ...a, until: b.until, claims: [...a.claims, ...b.claims] }
}
