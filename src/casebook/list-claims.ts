import type { Permit } from '../core/permit.ts'
import type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

export type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'

export interface ClaimList {
  readonly claims: readonly ClaimRow[]
  /** How many there are without limit and offset. */
  readonly total: number
}

/** The claims that pass the filter, in the order in which items came and words stand. */
export async function listClaims(
  _by: Permit<'item.read'>,
  filter: ClaimFilter,
  { index }: Pick<Casebook, 'index'>,
): Promise<ClaimList> {
  return { claims: await index.claims(filter), total: await index.countClaims(filter) }
}
