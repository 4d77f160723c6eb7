import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { CaseIndex } from '../../src/ports/case-index.ts'
import { memoryIndex } from '../../src/store/memory/index.ts'
import { openReadOnlyIndex, openSqliteIndex } from '../../src/store/sqlite/index.ts'
import { indexContract, takenIn } from './index-contract.ts'

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onus-index-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'index.sqlite')
}

function opened(path: string): { index: CaseIndex; madeNew?: string } {
  const made = openSqliteIndex(path)
  onTestFinished(() => made.index.close())
  return made
}

async function filledFile(): Promise<string> {
  const path = newPath()
  const { index } = openSqliteIndex(path)
  for (const taken of takenIn) await index.save(taken)
  await index.close()
  return path
}

indexContract('memory', async () => memoryIndex())
indexContract('sqlite', async () => opened(newPath()).index)

test('a reopened index says nothing and holds what it held', async () => {
  const { index, madeNew } = opened(await filledFile())
  expect([madeNew, await index.counts()]).toEqual([undefined, { items: 2, claims: 2, entries: 8 }])
})

test.each([
  ['missing', (path: string) => rmSync(path), 'not there'],
  ['cut short', (path: string) => truncateSync(path, 5000), 'damaged'],
  [
    'not a database',
    (path: string) => writeFileSync(path, 'no database at all, just some words'.repeat(200)),
    'damaged',
  ],
  ['damaged inside', (path: string) => writeFileSync(path, readFileSync(path).fill(0xa5, 8192, 60_000)), 'damaged'],
  ['empty', (path: string) => writeFileSync(path, ''), 'not there'],
])('an index that is %s is made anew, and says so', async (_, spoil, says) => {
  const path = await filledFile()
  spoil(path)
  const { index, madeNew } = opened(path)
  expect(madeNew).toContain(says)
  expect(await index.upTo()).toBe(0)
  for (const taken of takenIn) await index.save(taken)
  expect((await index.counts()).claims).toBe(2)
})

test('an index of another version is made anew', async () => {
  const path = await filledFile()
  const database = new DatabaseSync(path)
  database.exec(`update meta set value = '999' where key = 'schema'`)
  database.close()
  expect(opened(path).madeNew).toContain('version 999')
})

test('damage found in the middle of the work is a problem, and clearing makes the index usable again', async () => {
  const path = await filledFile()
  const { index } = opened(path)
  // A commit by another process makes this one read its pages again.
  const other = new DatabaseSync(path)
  other.exec(`insert into meta (key, value) values ('touched', 'yes'); pragma wal_checkpoint(truncate)`)
  writeFileSync(path, readFileSync(path).fill(0xa5, 4096))
  other.close()
  await expect(index.dump()).rejects.toMatchObject({ code: 'index.damaged' })
  await index.clear()
  for (const taken of takenIn) await index.save(taken)
  expect((await index.counts()).claims).toBe(2)
})

test('what was erased from the index is not left in its file', async () => {
  const path = newPath()
  const { index } = opened(path)
  for (const taken of takenIn) await index.save(taken)
  await index.clear()
  await index.close()
  expect(readFileSync(path).includes('Tavar clinic')).toBe(false)
})

test('where nothing can be written, the index is read as it stands, and made in memory where it cannot', async () => {
  const asItStands = openReadOnlyIndex(await filledFile())
  expect([asItStands.madeNew, (await asItStands.index.counts()).claims]).toEqual([undefined, 2])
  const inMemory = openReadOnlyIndex(newPath())
  expect(inMemory.madeNew).toBeDefined()
  for (const taken of takenIn) await inMemory.index.save(taken)
  expect((await inMemory.index.counts()).claims).toBe(2)
  await Promise.all([asItStands.index.close(), inMemory.index.close()])
})

test('two connections to one index take in the same entries without a row twice', async () => {
  const path = newPath()
  const [a, b] = [opened(path).index, opened(path).index]
  for (const taken of takenIn) {
    await a.save(taken)
    await b.save(taken)
  }
  const alone = opened(newPath()).index
  for (const taken of takenIn) await alone.save(taken)
  expect(await b.dump()).toEqual(await alone.dump())
})
