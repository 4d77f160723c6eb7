import { type Canonical, canonicalJson } from './canonical.ts'
import type { Digest } from './digest.ts'
import type { Grant } from './grant.ts'
import type { Item } from './item.ts'
import { problem } from './problem.ts'
import type { Reading } from './reading.ts'
import type { TextLayer } from './text-layer.ts'
import type { Judgement } from './judgement.ts'

/** The content an entry commits to, by act. Kept as an object in the vault, outside the log. */
export type CaseRecord =
  | { readonly kind: 'case'; readonly name: string; readonly purpose?: string }
  | { readonly kind: 'item'; readonly item: Item }
  | {
      readonly kind: 'reading'
      readonly item: string
      /** The text the anchors point into: an object of its own, so that a stranger can check every slice. */
      readonly text: Digest
      readonly layer: Omit<TextLayer, 'text'>
      readonly reading: Reading
    }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'export'; readonly scope: string; readonly digest: Digest; readonly claims: number }
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'note'; readonly says: string }

const header = 'onus-record/1'

/**
 * The bytes of a record object: three lines, `onus-record/1`, a 32-byte salt in hex, the record in RFC 8785 JSON.
 * Its SHA-256 is the commitment in the log and the object's name in the vault. The salt keeps a short or guessable
 * record from being found by trying; erasing the object erases the salt, and entry and proofs stand.
 */
export function recordText(record: CaseRecord, salt: string): string {
  if (!/^[0-9a-f]{64}$/.test(salt)) throw problem('log.entry-malformed', { why: 'the salt is not 32 bytes in hex' })
  // Readonly data without functions; what cannot be written is refused there.
  return `${header}\n${salt}\n${canonicalJson(record as unknown as Canonical)}\n`
}

/** One record has one form, to the byte. */
function parseJson(json: string): unknown {
  try {
    const record: unknown = JSON.parse(json)
    // What JSON.parse gives is JSON.
    if (canonicalJson(record as Canonical) === json) return record
  } catch {
    // Told below: the parser's own words would help nobody.
  }
  throw problem('log.entry-malformed', { why: 'the record is not canonical JSON' })
}

/** Reads a record object back (`log.entry-malformed`). The caller has compared its hash already. */
export function parseRecord(text: string): CaseRecord {
  const [first, salt, json, rest] = text.split('\n')
  if (first !== header || salt === undefined || !/^[0-9a-f]{64}$/.test(salt) || json === undefined || rest !== '')
    throw problem('log.entry-malformed', { why: 'the record object has not three lines' })
  const record = parseJson(json)
  const kinds: readonly unknown[] = ['case', 'item', 'reading', 'judgement', 'export', 'grant', 'note']
  const kind = typeof record === 'object' && record !== null && 'kind' in record ? record.kind : undefined
  if (!kinds.includes(kind)) throw problem('log.entry-malformed', { why: `unknown record "${String(kind)}"` })
  // Its kind is known and its bytes are the ones that were committed to when its parts were checked.
  return record as CaseRecord
}
