import { createHash } from 'node:crypto'
import { type Digest, digestOf } from '../core/digest.ts'
import type { ItemId, UserId } from '../core/id.ts'
import type { Instant } from '../core/instant.ts'
import { type Item, item, type Method } from '../core/item.ts'
import { problem } from '../core/problem.ts'
import { mediaTypeOf } from './media-type.ts'

/** Bytes as they came, and who brought them, when and how. */
export interface Arrival {
  readonly bytes: Uint8Array
  /** A file name or a path; only the file name is kept. */
  readonly name?: string
  readonly by: UserId
  readonly at: Instant
  readonly method: Method
  readonly tool: string
  readonly toolVersion: string
  readonly requestedUrl?: string
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** A path says whose machine it was; the last part says what the file was called. */
function fileNameOf(name: string | undefined): string | undefined {
  const last = name?.split(/[/\\]/).findLast(part => part !== '')
  return last === '' ? undefined : last
}

/**
 * Makes an original item of exactly these bytes: the digest is what `sha256sum` prints for them. The same bytes give the
 * same digest, so `idOf` decides whether they are the same item. Throws `input.empty`.
 */
export function sealItem(arrival: Arrival, idOf: (digest: Digest) => ItemId): Item {
  const { bytes, by, at, method, tool, toolVersion, requestedUrl } = arrival
  const name = fileNameOf(arrival.name)
  if (bytes.length === 0) throw problem('input.empty', { path: name ?? 'The item' })
  const digest = digestOf(bytes, sha256)
  return item({
    id: idOf(digest),
    digest,
    size: bytes.length,
    mediaType: mediaTypeOf(bytes, name),
    role: 'original',
    provenance: {
      by,
      at,
      method,
      tool,
      toolVersion,
      ...(name !== undefined && { name }),
      ...(requestedUrl !== undefined && { requestedUrl }),
    },
  })
}
