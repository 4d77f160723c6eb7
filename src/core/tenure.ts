import type { Checked, Unchecked } from './checked.ts'
import type { Day } from './day.ts'
import { type Bounds, boundsOf, type Edtf } from './edtf.ts'
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
export interface Tenure extends Checked<'tenure'> {
  readonly actor: EntityRef
  readonly kind: 'post' | 'rank' | 'command'
  /** "Director", "Colonel-General", "leads the siege". */
  readonly what: string
  readonly of?: EntityRef
  readonly from: Bound
  readonly until: Bound
  readonly claims: readonly [ClaimId, ...ClaimId[]]
  /** Why tenures over a gap were taken as one, by whom. */
  readonly joined?: readonly Contiguity[]
}

/** Makes a tenure; without a claim that says it there is none (`fact.unsupported`). */
export function tenure(
  t: Omit<Unchecked<Tenure>, 'claims' | 'joined'> & { readonly claims: readonly ClaimId[] },
): Tenure {
  const [first, ...rest] = t.claims
  if (first === undefined) throw problem('fact.unsupported', { subject: `${t.what} of ${t.actor}` })
  // Some claim says it.
  return { ...t, claims: [first, ...rest] } as unknown as Tenure
}

/** A person's decision that one tenure ran through between two dated claims (requirement E5). */
export interface Contiguity {
  readonly by: UserId
  readonly reason: string
}

export type HeldOn = 'asserted' | 'possible' | 'no'

const boundsAt = (b: Bound): Bounds => (b.edtf === undefined || b.kind === 'unknown' ? {} : boundsOf(b.edtf))
/** By this day it had begun. */
const begunBy = (b: Bound): Day | undefined => boundsAt(b).max
/** Up to this day it still ran. */
const ranUntil = (b: Bound): Day | undefined => (b.kind === 'ended-before' ? undefined : boundsAt(b).min)

/** Was it said to be held on this day? Asserted only inside what one and the same wording covers; never across a gap. */
export function heldOn(t: Tenure, day: Day): HeldOn {
  if (isOutside(t, day)) return 'no'
  const from = begunBy(t.from)
  const until = ranUntil(t.until)
  return from !== undefined && until !== undefined && day >= from && day <= until ? 'asserted' : 'possible'
}

/** Before a stated start, or after a stated end or the day by which it had ended. */
function isOutside(t: Tenure, day: Day): boolean {
  const starts = t.from.kind === 'starts' ? boundsAt(t.from).min : undefined
  const ends = t.until.kind === 'ends' || t.until.kind === 'ended-before' ? boundsAt(t.until).max : undefined
  return (starts !== undefined && day < starts) || (ends !== undefined && day > ends)
}

/** Joins two tenures over a gap and keeps why; refused (`tenure.interpolated`) without a person's recorded reason. */
export function joinAcrossGap(a: Tenure, b: Tenure, because?: Contiguity): Tenure {
  const same = a.actor === b.actor && a.kind === b.kind && a.what === b.what && a.of === b.of
  if (!same || because === undefined || because.reason.trim() === '')
    throw problem('tenure.interpolated', { what: `${a.what} of ${a.actor}` })
  const joined = [...(a.joined ?? []), ...(b.joined ?? []), because]
  return { ...a, until: b.until, claims: [...a.claims, ...b.claims], joined }
}
