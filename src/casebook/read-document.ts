import type { Digest } from '../core/digest.ts'
import { idFromHash } from '../core/id.ts'
import { mediaTypeOf } from '../preserve/media-type.ts'
import { problem } from '../core/problem.ts'
import type { Reader, ReadResult } from '../ports/reader.ts'
import { digestOfBytes } from './hashes.ts'
import type { Given } from './read-item.ts'

export interface Document extends Given {
  readonly bytes: Uint8Array
  readonly name: string
}

export interface ReadDocument extends ReadResult {
  readonly digest: Digest
  readonly mediaType: string
}

/**
 * Reads a document without keeping it: no casebook is touched. Ids are made from the digest alone, so they differ from
 * those of a casebook. Throws `input.empty` and `input.unreadable`.
 */
export async function readDocument({ bytes, name, ...given }: Document, reader: Reader): Promise<ReadDocument> {
  if (bytes.length === 0) throw problem('input.empty', { path: name })
  const digest = digestOfBytes(bytes)
  const mediaType = mediaTypeOf(bytes, name)
  const result = await reader.read({ bytes, mediaType, name, item: idFromHash('item', digest), ...given })
  return { ...result, digest, mediaType }
}
