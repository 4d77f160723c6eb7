import type { Permit } from '../core/permit.ts'
import type { Counts, Loss } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'
import { catchUpIndex } from './catch-up-index.ts'

export interface Rebuilt extends Counts {
  /** Entries whose objects are missing or damaged: their content is in no index until the objects are restored. */
  readonly losses: readonly Loss[]
}

/** Empties the index and makes it again from vault and log. Nothing is lost with the old one. */
export async function rebuildIndex(
  _by: Permit<'index.rebuild'>,
  casebook: Pick<Casebook, 'vault' | 'log' | 'index'>,
): Promise<Rebuilt> {
  await casebook.index.clear()
  await catchUpIndex(casebook)
  return { ...(await casebook.index.counts()), losses: await casebook.index.losses() }
}
