import type { Digest } from '../../core/digest.ts'
import { problem } from '../../core/problem.ts'
import { digestOfBytes } from '../../log/hash.ts'
import type { Vault } from '../../ports/vault.ts'

/** A vault that ends with the process. */
export function memoryVault(): Vault {
  const objects = new Map<Digest, Uint8Array>()
  return {
    put: async (digest, bytes) => {
      const found = digestOfBytes(bytes)
      if (found !== digest) throw problem('vault.bytes-changed', { expected: digest, found })
      if (!objects.has(digest)) objects.set(digest, new Uint8Array(bytes))
    },
    get: async digest => {
      const bytes = objects.get(digest)
      return bytes && new Uint8Array(bytes)
    },
    async *list() {
      yield* objects.keys()
    },
  }
}
