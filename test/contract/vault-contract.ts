import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/core/digest.ts'
import { isProblem } from '../../src/core/problem.ts'
import type { Vault } from '../../src/ports/vault.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const digest = (bytes: Uint8Array): Digest => parseDigest(createHash('sha256').update(bytes).digest('hex'))

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'no problem'
  } catch (cause) {
    if (isProblem(cause)) return cause.code
    throw cause
  }
}

const megabytes = (count: number): Uint8Array => {
  const bytes = new Uint8Array(count * 1024 * 1024)
  for (let i = 0; i < bytes.length; i += 997) bytes[i] = i % 251
  return bytes
}

/** Every promise of the vault port. `make` gives an empty vault; `again`, where it can be, the same vault opened once more. */
export function vaultContract(
  name: string,
  make: () => Promise<{ readonly vault: Vault; readonly again?: () => Promise<Vault> }>,
): void {
  describe(`the vault's promises: ${name}`, () => {
    test.each([
      ['no bytes', new Uint8Array(0)],
      ['a line', utf8('The square was empty by noon.\n')],
      ['bytes that are no text', Uint8Array.of(0, 255, 254, 13, 10, 0)],
      ['nine megabytes', megabytes(9)],
    ])('gives back exactly what was put: %s', async (_, bytes) => {
      const { vault } = await make()
      await vault.put(digest(bytes), bytes)
      const found = await vault.get(digest(bytes))
      expect(found && Buffer.compare(found, bytes)).toBe(0)
    })

    test('gives undefined for what was never put', async () => {
      const { vault } = await make()
      expect(await vault.get(digest(utf8('never')))).toBeUndefined()
    })

    test('putting the same bytes again is no error and holds them once', async () => {
      const { vault } = await make()
      const bytes = utf8('twice')
      await vault.put(digest(bytes), bytes)
      await vault.put(digest(bytes), bytes)
      expect(await all(vault.list())).toEqual([digest(bytes)])
    })

    test('many puts at once, also of the same bytes, all succeed', async () => {
      const { vault } = await make()
      const objects = Array.from({ length: 20 }, (_, i) => utf8(`object ${i % 10}`))
      await Promise.all(objects.map(bytes => vault.put(digest(bytes), bytes)))
      expect([...(await all(vault.list()))].sort()).toEqual([...new Set(objects.map(digest))].sort())
    })

    test('refuses bytes under a name that is not their hash, and holds nothing of them', async () => {
      const { vault } = await make()
      const named = digest(utf8('one thing'))
      expect(await codeOf(vault.put(named, utf8('another')))).toBe('vault.bytes-changed')
      expect(await vault.get(named)).toBeUndefined()
      expect(await all(vault.list())).toEqual([])
    })

    test.each([
      ['array', utf8('as it was')],
      ['buffer', Buffer.from('as it was')],
    ])('changing the %s that was put or got changes nothing that is held', async (_, bytes) => {
      const { vault } = await make()
      const named = digest(bytes)
      await vault.put(named, bytes)
      bytes[0] = 0
      const got = await vault.get(named)
      if (got) got[1] = 0
      expect(Buffer.from((await vault.get(named)) ?? []).toString()).toBe('as it was')
    })

    test('holds everything when it is opened again', async context => {
      const { vault, again } = await make()
      if (!again) return context.skip()
      const bytes = utf8('kept')
      await vault.put(digest(bytes), bytes)
      const reopened = await again()
      expect(await all(reopened.list())).toEqual([digest(bytes)])
      expect(Buffer.from((await reopened.get(digest(bytes))) ?? []).toString()).toBe('kept')
    })
  })
}
