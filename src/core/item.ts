import type { Checked, Unchecked } from './checked.ts'
import type { Digest } from './digest.ts'
import type { ItemId, UserId } from './id.ts'
import type { Instant } from './instant.ts'
import { problem } from './problem.ts'

/** How the bytes came to us (requirement B4). */
export type Method = 'upload' | 'crawl' | 'extension' | 'forward' | 'device' | 'api'

/** Who took the bytes in, when, by which method and tool. What the file says about itself is not here: that is a claim of the file. */
export interface Provenance {
  readonly by: UserId
  readonly at: Instant
  readonly method: Method
  readonly tool: string
  readonly toolVersion: string
  /** Where the bytes came from as the giver names it: a file name, never a full path of somebody's machine. */
  readonly name?: string
  readonly requestedUrl?: string
}

/** A derived item says what it was made from and by which activity; an original never does (requirement B6, C1). */
export interface Derivation {
  readonly from: ItemId
  readonly activity: string
  readonly tool: string
  readonly toolVersion: string
}

/** Something preserved: exactly these bytes. */
export interface Item extends Checked<'item'> {
  readonly id: ItemId
  readonly digest: Digest
  readonly size: number
  readonly mediaType: string
  readonly role: 'original' | 'derived'
  readonly provenance: Provenance
  readonly derivation?: Derivation
}

/** Makes an item; a derived one without activity, or an original with one, is refused (`derivation.no-activity`). */
export function item(i: Unchecked<Item>): Item {
  if ((i.role === 'derived') !== (i.derivation !== undefined))
    throw problem('derivation.no-activity', { why: i.role === 'derived' ? 'it names none' : 'an original has none' })
  if (i.derivation && i.derivation.activity.trim() === '')
    throw problem('derivation.no-activity', { why: 'it is empty' })
  // Derived with its activity, or original without one.
  return i as Item
}

/** A redaction is a new item with a new digest, never an overlay on the old one (never representable, 12). */
export function redactionOf(original: Item, redacted: Unchecked<Item>): Item {
  if (redacted.digest === original.digest)
    throw problem('derivation.no-activity', { why: 'the redaction has the same bytes' })
  if (redacted.derivation?.from !== original.id)
    throw problem('derivation.no-activity', { why: 'it does not name its original' })
  return item(redacted)
}
