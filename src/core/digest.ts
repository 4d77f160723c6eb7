import { problem } from './problem.ts'

declare const brand: unique symbol

/** SHA-256 as 64 lower-case hex digits: what `sha256sum` prints. */
export type Digest = string & { readonly [brand]: 'digest' }

const hex64 = /^[0-9a-f]{64}$/

/** Text becomes a digest here or not at all (`digest.malformed`). */
export function parseDigest(text: string): Digest {
  if (!hex64.test(text)) throw problem('digest.malformed', { text })
  return text as Digest // 64 hex digits
}

/** How core is given hashing: it owns no cryptography. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

const hexes = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

export function toHex(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) out += hexes[byte]
  return out
}

export const digestOf = (bytes: Uint8Array, sha256: Sha256): Digest => parseDigest(toHex(sha256(bytes)))
