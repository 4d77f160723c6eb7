import type { Checked } from './checked.ts'
import type { ClaimId, Id } from './id.ts'
import { problem } from './problem.ts'

/** A hub for claims that speak of one event. Time, place, parties and harm are projections over them: there is no field for a bare fact. */
export interface Incident extends Checked<'incident'> {
  readonly id: Id<'incident'>
  readonly label: string
  readonly claims: readonly [ClaimId, ...ClaimId[]]
}

/** Makes an incident; without claims it is refused (`fact.unsupported`; never representable, 3). */
export function incident(raw: {
  readonly id: Id<'incident'>
  readonly label: string
  readonly claims: readonly ClaimId[]
}): Incident {
  const [first, ...rest] = raw.claims
  if (first === undefined) throw problem('fact.unsupported', { subject: raw.label })
  // Some claim speaks of it.
  return { id: raw.id, label: raw.label, claims: [first, ...rest] } as unknown as Incident
}

/** A value about a subject with the claims that say it: the only way to show an attribute (never representable, 3). */
export interface Projected<T> extends Checked<'projected'> {
  readonly value: T
  readonly claims: readonly [ClaimId, ...ClaimId[]]
}

export function projected<T>(subject: string, value: T, claims: readonly ClaimId[]): Projected<T> {
  const [first, ...rest] = claims
  if (first === undefined) throw problem('fact.unsupported', { subject })
  // Some claim says it.
  return { value, claims: [first, ...rest] } as unknown as Projected<T>
}
