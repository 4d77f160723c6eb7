import { type ClaimId, isId, type ItemId } from '../core/id.ts'
import type { Permit } from '../core/permit.ts'
import { problem } from '../core/problem.ts'
import type { Casebook } from './casebook.ts'

export type Found = { readonly kind: 'claim'; readonly id: ClaimId } | { readonly kind: 'item'; readonly id: ItemId }

/** The claim or item whose id is, or begins with, what was typed. Throws `id.unknown` or `id.ambiguous`. */
export async function findId(
  _by: Permit<'item.read'>,
  typed: string,
  { index }: Pick<Casebook, 'index'>,
): Promise<Found> {
  const { claims, items } = await index.idsLike(typed)
  const found: readonly Found[] = [
    ...claims.map(id => ({ kind: 'claim', id }) as const),
    ...items.map(id => ({ kind: 'item', id }) as const),
  ]
  const exact = found.find(f => f.id === typed)
  const first = exact ?? found[0]
  if (typed === '' || !first) throw problem('id.unknown', { id: typed })
  if (!exact && found.length > 1) throw problem('id.ambiguous', { id: typed, count: found.length })
  return first
}

/** An item by its whole id, or by the beginning of it (`id.unknown`, `id.ambiguous`). */
export async function findItemId(
  by: Permit<'item.read'>,
  typed: string,
  casebook: Pick<Casebook, 'index'>,
): Promise<ItemId> {
  const found = await findId(by, typed, casebook)
  if (!isId('item', found.id)) throw problem('id.unknown', { id: typed })
  return found.id
}
