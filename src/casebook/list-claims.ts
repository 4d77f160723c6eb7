import type { Permit } from '../core/permit.ts'
import type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

export type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'

export interface ClaimList {
  readonly claims: readonly ClaimRow[]
  /** How many there are without limit and offset. */
  readonly total: number
  /** How many second opinions would pass the filter: they stand beside the claims and are not counted with them. */
  readonly beside: number
}

/** The claims that pass the filter, in the order in which items came and words stand. */
export async function listClaims(
  _by: Permit<'item.read'>,
  filter: ClaimFilter,
  { index }: Pick<Casebook, 'index'>,
): Promise<ClaimList> {
  const total = await index.countClaims(filter)
  const all = filter.reader === undefined ? await index.countClaims({ ...filter, reader: 'all' }) : total
  return { claims: await index.claims(filter), total, beside: all - total }
}
