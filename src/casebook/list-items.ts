import type { Permit } from '../core/permit.ts'
import type { ItemRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

export type { ItemRow } from '../ports/case-index.ts'

/** Everything preserved, in the order in which it was received. */
export const listItems = (_by: Permit<'item.read'>, { index }: Pick<Casebook, 'index'>): Promise<readonly ItemRow[]> =>
  index.items()
