import { hash } from 'node:crypto'
import { type Digest, parseDigest, toHex } from '../core/digest.ts'

/** SHA-256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

export const digestOfBytes = (bytes: Uint8Array): Digest => parseDigest(hash('sha256', bytes, 'hex'))

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0

export const hexOf = toHex

/** Only for hex that was checked before. */
export const bytesOfHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

/** Standard base64 (RFC 4648, section 4), decoded; `undefined` unless encoding it again gives the same text. */
export function strictBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
