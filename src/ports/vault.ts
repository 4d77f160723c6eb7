import type { Digest } from '../core/digest.ts'

/** Objects named by their SHA-256, written once. */
export interface Vault {
  /** Returns only once the bytes would survive a power cut. Putting the same bytes again is not an error. */
  put(digest: Digest, bytes: Uint8Array): Promise<void>
  /** The exact bytes, or `undefined` if never put. Throws `vault.bytes-changed` rather than return other bytes. */
  get(digest: Digest): Promise<Uint8Array | undefined>
  /** Every object held, in no order, each once. */
  list(): AsyncIterable<Digest>
}
