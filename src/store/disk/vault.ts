import { type Digest, parseDigest } from '../../core/digest.ts'
import { problem } from '../../core/problem.ts'
import { digestOfBytes } from '../../log/hash.ts'
import type { Vault } from '../../ports/vault.ts'
import { durableFiles } from './durable-files.ts'
import { type DurableFs, nodeFs } from './durable-fs.ts'

const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

const pathOf = (digest: Digest): string => `vault/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`

function checkDigest(expected: Digest, bytes: Uint8Array): void {
  const found = digestOfBytes(bytes)
  if (found !== expected) throw problem('vault.bytes-changed', { expected, found })
}

/** Objects as files `vault/ab/cd/<sha256>`, so that `sha256sum` alone can check each. `folder` is the casebook, which exists. */
export function diskVault(folder: string, fs: DurableFs = nodeFs): Vault {
  const files = durableFiles(fs, folder)
  return {
    put: async (digest, bytes) => {
      checkDigest(digest, bytes)
      if (files.putOnce(pathOf(digest), bytes) === 'differs')
        checkDigest(digest, files.read(pathOf(digest)) ?? new Uint8Array())
    },
    get: async digest => {
      const bytes = files.read(pathOf(digest))
      if (bytes) checkDigest(digest, bytes)
      return bytes
    },
    async *list() {
      for (const first of files.names('vault'))
        for (const second of files.names(`vault/${first}`))
          for (const name of files.names(`vault/${first}/${second}`)) if (isDigest(name)) yield parseDigest(name)
    },
  }
}
