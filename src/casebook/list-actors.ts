import type { NameKind } from '../core/entity.ts'
import type { ItemId } from '../core/id.ts'
import type { Permit } from '../core/permit.ts'
import { shownAs } from '../core/protection.ts'
import type { ActorRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

/** An actor as one item tells of it. Whether two items speak of the same one is a person's judgement and not made here. */
export interface ListedActor {
  readonly item: ItemId
  readonly itemName: string
  readonly ref: string
  readonly kind: string
  readonly label: string
  readonly protected: boolean
  /** Other names somebody used, each with its kind: an epithet is somebody's word, never a name. */
  readonly names: readonly { readonly text: string; readonly kind: NameKind }[]
  readonly claimsBy: number
  readonly claimsAbout: number
}

const listed = ({ entity: e, ...row }: ActorRow): ListedActor => ({
  ...row,
  ref: e.ref,
  kind: e.kind,
  label: shownAs(e),
  protected: e.protected,
  names: e.protected ? [] : e.names.filter(name => name.text !== e.label),
})

/** The actors of every reading whose names begin with the words asked for. */
export async function listActors(
  _by: Permit<'item.read'>,
  search: string | undefined,
  { index }: Pick<Casebook, 'index'>,
): Promise<readonly ListedActor[]> {
  return (await index.actors(search)).map(listed)
}
