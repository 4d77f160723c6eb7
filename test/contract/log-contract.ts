import { describe, expect, test } from 'vitest'
import { type Digest, parseDigest } from '../../src/core/digest.ts'
import type { EntryAct } from '../../src/core/entry.ts'
import { parseId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { isProblem } from '../../src/core/problem.ts'
import { openCheckpoint } from '../../src/log/checkpoint.ts'
import type { Signer } from '../../src/log/key.ts'
import { emptyRange, extendAll, leafHash, rootOf } from '../../src/log/merkle.ts'
import { checkConsistency, consistencyProof, subtreesOf } from '../../src/log/proof.ts'
import type { Log, Proposed } from '../../src/ports/log.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const commit: Digest = parseDigest('ab'.repeat(32))
const by = parseId('user', 'usr_tester')
const at = parseInstant('2031-05-12T09:14:00.000Z')

export const subjectOf = (n: number): string => `itm_${String(n).padStart(8, '0')}`

/** What an action asks to be recorded: invented subjects, one fixed time. */
export const proposed = (subject: string, act: EntryAct = 'received', once = false): Proposed => ({
  draft: { act, subject, by, at, commit },
  once,
})

export interface LogUnderTest {
  readonly log: Log
  readonly signer: Signer
  /** The same log, opened once more while the first is open. */
  readonly again?: () => Promise<Log>
}

async function entriesOf(log: Log, from?: number, to?: number) {
  const found = []
  for await (const entry of log.entries(from, to)) found.push(entry)
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

/** The head's note is signed, and its size and root are those of the entries that the log gives. */
async function expectHeadCovers(log: Log, signer: Signer, size: number): Promise<void> {
  const head = await log.head()
  const leaves = (await entriesOf(log)).map(entry => leafHash(utf8(entry.text)))
  expect(head?.size).toBe(size)
  expect(leaves.length).toBe(size)
  const checkpoint = openCheckpoint(utf8(head?.note ?? ''), signer.verifier)
  expect({ size: checkpoint.size, root: Buffer.from(checkpoint.root).toString('hex') }).toEqual({
    size,
    root: head?.root,
  })
  expect(head?.root).toBe(Buffer.from(rootOf(extendAll(emptyRange, leaves))).toString('hex'))
}

/** Every promise of the log port. `make` gives an empty log. */
export function logContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`the log's promises: ${name}`, () => {
    test('an empty log has no head and no entries', async () => {
      const { log } = await make()
      expect(await log.head()).toBeUndefined()
      expect(await entriesOf(log)).toEqual([])
      expect(await log.append([])).toEqual([])
      expect(await log.head()).toBeUndefined()
      await log.close()
    })

    test('indexes are contiguous and the head covers what was acknowledged, after every append', async () => {
      const { log, signer } = await make()
      for (const [i, count] of [1, 3, 1, 250, 1, 2, 300].entries()) {
        const before = (await log.head())?.size ?? 0
        const drafts = Array.from({ length: count }, (_, n) => proposed(subjectOf(i * 1000 + n)))
        const logged = await log.append(drafts)
        expect(logged).toEqual(drafts.map((_, n) => ({ index: before + n, existed: false })))
        await expectHeadCovers(log, signer, before + count)
      }
      await log.close()
    })

    test('every head is the beginning of every later one', async () => {
      const { log } = await make()
      const heads = []
      for (let i = 0; i < 9; i++) {
        await log.append([proposed(subjectOf(i))])
        heads.push(await log.head())
      }
      const hashes = subtreesOf((await entriesOf(log)).map(entry => leafHash(utf8(entry.text))))
      const last = heads.at(-1)
      for (const head of heads) {
        if (!head || !last) throw new Error('a head is missing')
        checkConsistency({
          size1: head.size,
          size2: last.size,
          root1: new Uint8Array(Buffer.from(head.root, 'hex')),
          root2: new Uint8Array(Buffer.from(last.root, 'hex')),
          proof: consistencyProof(head.size, last.size, hashes),
        })
      }
      await log.close()
    })

    test('prev is the index of the entry before on the same subject, also within one append', async () => {
      const { log } = await make()
      await log.append([proposed(subjectOf(1)), proposed(subjectOf(2)), proposed(subjectOf(1), 'read')])
      await log.append([proposed(subjectOf(2), 'read'), proposed(subjectOf(1), 'judged')])
      expect((await entriesOf(log)).map(e => e.entry.prev)).toEqual([undefined, undefined, 0, 1, 2])
      await log.close()
    })

    test('once: an act on a subject that is there answers with that entry and adds nothing', async () => {
      const { log } = await make()
      await log.append([proposed(subjectOf(1)), proposed(subjectOf(1), 'read')])
      const head = await log.head()
      expect(await log.append([proposed(subjectOf(1), 'received', true)])).toEqual([{ index: 0, existed: true }])
      expect(await log.append([proposed(subjectOf(1), 'read', true)])).toEqual([{ index: 1, existed: true }])
      expect(await log.head()).toEqual(head)
      expect(await log.append([proposed(subjectOf(2), 'received', true)])).toEqual([{ index: 2, existed: false }])
      await log.close()
    })

    test('once within one append, and the first of several entries is the answer', async () => {
      const { log } = await make()
      const twice = [proposed(subjectOf(1), 'received', true), proposed(subjectOf(1), 'received', true)]
      expect(await log.append(twice)).toEqual([
        { index: 0, existed: false },
        { index: 0, existed: true },
      ])
      await log.append([proposed(subjectOf(1))])
      expect(await log.append([proposed(subjectOf(1), 'received', true)])).toEqual([{ index: 0, existed: true }])
      await log.close()
    })

    test('entries from and to are a half-open stretch, also over the edge of a bundle', async () => {
      const { log } = await make()
      await log.append(Array.from({ length: 520 }, (_, i) => proposed(subjectOf(i))))
      const stretch = async (from?: number, to?: number) => (await entriesOf(log, from, to)).map(e => e.index)
      expect(await stretch(254, 259)).toEqual([254, 255, 256, 257, 258])
      expect(await stretch(518)).toEqual([518, 519])
      expect(await stretch(undefined, 2)).toEqual([0, 1])
      expect(await stretch(510, 9999)).toHaveLength(10)
      expect(await stretch(520)).toEqual([])
      expect(await stretch(7, 7)).toEqual([])
      expect((await entriesOf(log, 300, 301))[0]?.entry.subject).toBe(subjectOf(300))
      await log.close()
    })

    test('one malformed draft refuses the whole append and leaves the log as it was', async () => {
      const { log } = await make()
      await log.append([proposed(subjectOf(1))])
      const head = await log.head()
      const bad = [proposed(subjectOf(2)), proposed('Anna of Belstead')]
      expect(await codeOf(log.append(bad))).toBe('log.entry-malformed')
      expect(await log.head()).toEqual(head)
      expect(await log.append([proposed(subjectOf(2), 'received', true)])).toEqual([{ index: 1, existed: false }])
      await log.close()
    })

    test('many appends at once are sequenced one after the other', async () => {
      const { log, signer } = await make()
      const logged = await Promise.all(Array.from({ length: 20 }, (_, i) => log.append([proposed(subjectOf(i))])))
      expect(
        logged
          .flat()
          .map(l => l.index)
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: 20 }, (_, i) => i))
      await expectHeadCovers(log, signer, 20)
      await log.close()
    })

    test('two who hold the log open see each other, and neither loses an entry', async context => {
      const { log, signer, again } = await make()
      if (!again) return context.skip()
      const other = await again()
      for (let i = 0; i < 5; i++) {
        expect(await log.append([proposed(subjectOf(1), 'judged')])).toEqual([{ index: 2 * i, existed: false }])
        expect(await other.append([proposed(subjectOf(1), 'judged')])).toEqual([{ index: 2 * i + 1, existed: false }])
      }
      expect((await entriesOf(log)).map(e => e.entry.prev)).toEqual([undefined, 0, 1, 2, 3, 4, 5, 6, 7, 8])
      await expectHeadCovers(other, signer, 10)
      await Promise.all([log.close(), other.close()])
    })
  })
}
