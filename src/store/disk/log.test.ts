import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proposed, subjectOf } from '../../../test/contract/log-contract.ts'
import { temporaryCasebook, temporaryFolder } from '../../../test/contract/temporary-folder.ts'
import { faultyFs } from '../../../test/failures/faulty-fs.ts'
import { isProblem } from '../../core/problem.ts'
import { bundlePath, tilePath } from '../../log/tile.ts'
import type { Log } from '../../ports/log.ts'
import type { CasebookFolder } from './casebook-folder.ts'
import { nodeFs } from './durable-fs.ts'
import { openHeadDatabase } from './head-sqlite.ts'
import { diskLog } from './log.ts'

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'no problem'
  } catch (cause) {
    if (isProblem(cause)) return cause.code
    throw cause
  }
}

async function withLog<T>(casebook: CasebookFolder, run: (log: Log) => Promise<T>): Promise<T> {
  const log = await diskLog(casebook.path, casebook)
  try {
    return await run(log)
  } finally {
    await log.close()
  }
}

const add = (casebook: CasebookFolder, from: number, count = 1) =>
  withLog(casebook, log => log.append(Array.from({ length: count }, (_, i) => proposed(subjectOf(from + i)))))

const sizeOf = (casebook: CasebookFolder) => withLog(casebook, async log => (await log.head())?.size)

/** A copy of the whole folder as it is now, and how to put one part of it back. */
function keep(casebook: CasebookFolder): (part: string) => void {
  const copy = join(temporaryFolder(), 'copy')
  cpSync(casebook.path, copy, { recursive: true })
  return part => {
    rmSync(join(casebook.path, part), { recursive: true, force: true })
    if (existsSync(join(copy, part))) cpSync(join(copy, part), join(casebook.path, part), { recursive: true })
  }
}

const dropHead = (casebook: CasebookFolder) => {
  for (const name of ['head.sqlite', 'head.sqlite-wal', 'head.sqlite-shm'])
    rmSync(join(casebook.path, name), { force: true })
}

test('a head that was set back behind the published log is refused: log.rollback', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  const restore = keep(casebook)
  await add(casebook, 2)
  for (const part of ['head.sqlite', 'head.sqlite-wal', 'head.sqlite-shm']) restore(part)
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.rollback')
})

test('a published log that was set back behind the head is refused: log.rollback', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  const restore = keep(casebook)
  await add(casebook, 2, 300)
  restore('log')
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.rollback')
})

test('a checkpoint alone that was set back is published again from the head', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  const restore = keep(casebook)
  await add(casebook, 2, 300)
  restore('log/checkpoint')
  expect(await sizeOf(casebook)).toBe(302)
})

test('two copies that grew apart are refused, at equal size and at different sizes: log.fork', async () => {
  for (const [ours, theirs] of [
    [1, 1],
    [3, 2],
  ] as const) {
    const casebook = await temporaryCasebook()
    await add(casebook, 0, 2)
    const copy = { ...casebook, path: join(temporaryFolder(), 'copy') }
    cpSync(casebook.path, copy.path, { recursive: true })
    await add(casebook, 100, ours)
    await add(copy, 200, theirs)
    rmSync(join(casebook.path, 'log'), { recursive: true })
    cpSync(join(copy.path, 'log'), join(casebook.path, 'log'), { recursive: true })
    expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.fork')
  }
})

test('rollback and fork are also noticed by a log that is open already', async () => {
  const casebook = await temporaryCasebook()
  const copy = { ...casebook, path: join(temporaryFolder(), 'copy') }
  cpSync(casebook.path, copy.path, { recursive: true })
  await add(copy, 200, 1)
  await withLog(casebook, async log => {
    await log.append([proposed(subjectOf(1))])
    cpSync(join(copy.path, 'log/checkpoint'), join(casebook.path, 'log/checkpoint'))
    expect(await codeOf(log.append([proposed(subjectOf(2))]))).toBe('log.fork')
  })
})

test('what was sequenced and not published is published when the log is opened again', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  let fired = 0
  for (let nth = 0; nth < 40; nth++) {
    const before = (await sizeOf(casebook)) ?? 0
    const faulty = faultyFs(nodeFs, nth, 'crash-before')
    const log = await diskLog(casebook.path, { ...casebook, fs: faulty.fs }).catch(() => undefined)
    const outcome = log && (await codeOf(log.append([proposed(subjectOf(1000 + nth))])))
    await log?.close()
    if (outcome !== 'disk.failed') continue
    fired += 1
    const after = await withLog(casebook, async again => ({
      size: (await again.head())?.size ?? 0,
      once: await again.append([proposed(subjectOf(1000 + nth), 'received', true)]),
    }))
    expect([before, before + 1]).toContain(after.size)
    expect(after.once).toEqual([{ index: before, existed: after.size > before }])
  }
  expect(fired).toBeGreaterThan(20)
})

test('a missing head is made again from the published log, with its custody chains, and says so', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 600)
  await add(casebook, 600, 3)
  dropHead(casebook)
  const log = await diskLog(casebook.path, casebook)
  expect(log.notices.map(n => n.rule)).toEqual(['log/head-rebuilt'])
  expect(await log.append([proposed(subjectOf(5), 'received', true)])).toEqual([{ index: 5, existed: true }])
  expect(await log.append([proposed(subjectOf(5), 'read')])).toEqual([{ index: 603, existed: false }])
  const last = []
  for await (const one of log.entries(603)) last.push(one.entry.prev)
  expect(last).toEqual([5])
  await log.close()
  expect((await diskLog(casebook.path, casebook)).notices).toEqual([])
})

test('a head is not made from a log that is not whole', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 300)
  dropHead(casebook)
  const restore = keep(casebook)
  const bundle = join(casebook.path, 'log', bundlePath(0))
  rmSync(bundle)
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.tile-changed')
  dropHead(casebook)
  restore('log')
  const text = readFileSync(bundle)
  text[100] = (text[100] ?? 0) ^ 1
  rmSync(bundle)
  writeFileSync(bundle, text)
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.tile-changed')
  dropHead(casebook)
  restore('log')
  rmSync(join(casebook.path, 'log/checkpoint'))
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.checkpoint-refused')
})

test('tiles that no checkpoint covers do not stand in the way of a head that is made again', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  const restore = keep(casebook)
  await add(casebook, 2, 1)
  restore('log/checkpoint')
  dropHead(casebook)
  await add(casebook, 777, 1)
  expect(await sizeOf(casebook)).toBe(3)
})

test('a head that is no database is refused and nothing is written: log.head-damaged', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  dropHead(casebook)
  writeFileSync(join(casebook.path, 'head.sqlite'), 'this is not a database, it is a sentence that is long enough')
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('log.head-damaged')
})

test('a tile that was changed is never overwritten, and a changed entry is never handed out', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 3)
  const tile = join(casebook.path, 'log', tilePath(0, 0, 4))
  writeFileSync(tile, new Uint8Array(4 * 32))
  expect(await codeOf(add(casebook, 3))).toBe('log.tile-changed')
  expect(readFileSync(tile).equals(Buffer.alloc(4 * 32))).toBe(true)
  rmSync(tile)
  expect(await sizeOf(casebook)).toBe(4)
  const bundle = join(casebook.path, 'log', bundlePath(0, 4))
  const text = readFileSync(bundle, 'latin1').replace('09:14', '09:15')
  rmSync(bundle)
  writeFileSync(bundle, text, 'latin1')
  const read = async () => {
    for await (const _ of (await diskLog(casebook.path, casebook)).entries()) expect(_).toBeDefined()
  }
  expect(await codeOf(read())).toBe('log.tile-changed')
})

test('partial tiles of every checkpoint stay until the full one is there, and then go', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 250)
  for (let i = 250; i < 255; i++) await add(casebook, i)
  const partials = () => readdirSync(join(casebook.path, 'log', `${tilePath(0, 0)}.p`)).sort()
  expect(partials()).toEqual(['250', '251', '252', '253', '254', '255'])
  await add(casebook, 255)
  expect(partials()).toEqual([])
  expect(readFileSync(join(casebook.path, 'log', tilePath(0, 0)))).toHaveLength(8192)
})

test('without the key the log is read, nothing is written, and adding is key.missing', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 2)
  dropHead(casebook)
  const log = await diskLog(casebook.path, { verifier: casebook.verifier })
  expect((await log.head())?.size).toBe(2)
  expect(await codeOf(log.append([proposed(subjectOf(9))]))).toBe('key.missing')
  expect(readdirSync(casebook.path).sort()).toEqual(['casebook.json', 'keys', 'log'])
})

test('opening a long log reads a few tiles of it, not the log', async () => {
  const casebook = await temporaryCasebook()
  await add(casebook, 0, 20_000)
  let bytes = 0
  const read = (path: string) => {
    const found = nodeFs.read(path)
    bytes += found?.length ?? 0
    return found
  }
  const log = await diskLog(casebook.path, { ...casebook, fs: { ...nodeFs, read } })
  await log.append([proposed(subjectOf(3), 'read')])
  await log.close()
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(100_000)
})

test('the head is flushed at every commit and trusts nothing that is written in its file', async () => {
  const db = openHeadDatabase(join(temporaryFolder(), 'head.sqlite'))
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  expect(['synchronous', 'journal_mode', 'trusted_schema', 'busy_timeout'].map(pragma)).toEqual([2, 'wal', 0, 60_000])
  db.close()
})

test('a head of a newer format is left alone', async () => {
  const casebook = await temporaryCasebook()
  const db = openHeadDatabase(join(casebook.path, 'head.sqlite'))
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(await codeOf(diskLog(casebook.path, casebook))).toBe('casebook.newer-format')
})
