import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isProblem } from '../../src/core/problem.ts'
import { ed25519Signer, newSigningKey } from '../../src/log/key.ts'
import { createCasebookFolder, openCasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import type { DurableFs } from '../../src/store/disk/durable-fs.ts'
import { sqliteHeadStore } from '../../src/store/disk/head-sqlite.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { diskVault } from '../../src/store/disk/vault.ts'
import { memoryHeadStore } from '../../src/store/memory/head-store.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { logContract } from '../contract/log-contract.ts'
import { newFolder, strongRandom, temporaryFolder } from '../contract/temporary-folder.ts'
import { vaultContract } from '../contract/vault-contract.ts'
import { addReport, noon, reports } from '../verify/sample-casebook.ts'
import { type Image, type Luck, powerLossFs } from './power-loss-fs.ts'

const made = { name: 'Belstead', at: noon, random: strongRandom }
const book = '/case/belstead.onus'
const headFiles = ['head.sqlite', 'head.sqlite-wal'] as const

// The fake keeps the ports' promises like any other file system, or what is found on it would say nothing.
vaultContract('on the file system that forgets', async () => {
  const { fs } = powerLossFs()
  return { vault: diskVault('/', fs), again: async () => diskVault('/', fs) }
})
logContract('on the file system that forgets', async () => {
  const { fs } = powerLossFs()
  const casebook = await createCasebookFolder(book, { ...made, fs })
  const head = memoryHeadStore()
  const signer = casebook.signer ?? ed25519Signer('none', newSigningKey())
  return { log: await diskLog(book, { verifier: casebook.verifier, signer, fs, openHead: () => head }), signer }
})

/** One moment at which the power may go: what is on the disk, what SQLite has committed, what was acknowledged. */
interface Moment {
  readonly image: Image
  readonly head: readonly (Uint8Array | undefined)[]
  readonly made: boolean
  readonly acked: readonly number[]
}

/** The same luck for the same seed, and each draw independent of the one before (mulberry32). */
function seeded(seed: number): Luck {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) & 1) === 1
  }
}

const fingerprint = ({ image, head, made: wasMade, acked }: Moment): string => {
  const hash = createHash('sha256').update(JSON.stringify([wasMade, acked, ...[...image.keys()].sort()]))
  for (const bytes of [...image.values(), ...head]) hash.update(bytes ?? '-')
  return hash.digest('hex')
}

/** Makes a casebook and adds two reports, and takes down every moment at which the power might go, each in several ways. */
async function momentsOf(change: (fs: DurableFs) => DurableFs): Promise<readonly Moment[]> {
  const folder = temporaryFolder()
  const moments = new Map<string, Moment>()
  const acked: number[] = []
  let isMade = false
  let count = 0
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined)
  const take = () => {
    count += 1
    for (const luck of [() => false, () => true, seeded(count), seeded(count + 5000), seeded(count + 9000)]) {
      const moment = { image: disk.image(luck), head: headFiles.map(read), made: isMade, acked: [...acked] }
      moments.set(fingerprint(moment), moment)
    }
  }
  const disk = powerLossFs(take)
  const fs = change(disk.fs)
  disk.fs.makeFolder('/case')
  disk.fs.flush(disk.fs.openFolder('/'))
  const casebook = await createCasebookFolder(book, { ...made, fs })
  isMade = true
  const openHead = () => sqliteHeadStore(join(folder, 'head.sqlite'))
  const log = await diskLog(book, { ...casebook, fs, openHead })
  const stores = { vault: diskVault(book, fs), log }
  for (const report of reports.slice(0, 2)) acked.push(...(await addReport(stores, report)).map(l => l.index))
  take()
  await log.close()
  expect(count).toBeGreaterThan(100)
  return [...moments.values()]
}

function restore({ image, head }: Moment, path: string): void {
  for (const [name, bytes] of image) {
    const full = join(path, name.slice(book.length))
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, bytes)
  }
  if (existsSync(path)) headFiles.forEach((name, i) => head[i] && writeFileSync(join(path, name), head[i]))
}

const say = (cause: unknown): string => (isProblem(cause) ? `${cause.code}: ${cause.message}` : String(cause))

/** What is wrong after the power came back: something acknowledged is gone, or the casebook does not go on. */
async function wrongAfter(moment: Moment): Promise<string | undefined> {
  const folder = newFolder()
  const path = join(folder, 'belstead.onus')
  try {
    restore(moment, path)
    if (moment.made) {
      const verdict = await verifyFolder(path)
      if (!verdict.ok) return verdict.faults.map(f => f.says).join(' ')
      const last = Math.max(-1, ...moment.acked)
      if (verdict.size <= last) return `entry ${last} was acknowledged, and the log has ${verdict.size}`
    } else await createCasebookFolder(path, made).catch((cause: unknown) => cause)
    const casebook = await openCasebookFolder(path)
    const log = await diskLog(path, casebook)
    const logged = []
    for (const report of reports.slice(0, 2)) logged.push(...(await addReport({ vault: diskVault(path), log }, report)))
    await log.close()
    if (logged.map(l => l.index).join() !== '0,1,2,3') return `added again as ${logged.map(l => l.index).join()}`
    const after = await verifyFolder(path)
    return after.ok ? undefined : after.faults.map(f => f.says).join(' ')
  } catch (cause) {
    return say(cause)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function wrongIn(moments: readonly Moment[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const moment of moments) {
    const why = await wrongAfter(moment)
    if (why !== undefined) wrong.push(why)
  }
  return wrong
}

test('the power goes at every moment: nothing acknowledged is lost, and adding again leaves a clean audit', async () => {
  const moments = await momentsOf(fs => fs)
  expect(moments.length).toBeGreaterThan(90)
  expect(await wrongIn(moments)).toEqual([])
})

/** Every nth moment is enough to see a bug that is planted. */
const some = (moments: readonly Moment[], step: number) => moments.filter((_, i) => i % step === 0)

// A test that cannot fail proves nothing: each of these forgets one thing that the stores must do.
test.each<[string, (fs: DurableFs) => DurableFs]>([
  ['never flushes', fs => ({ ...fs, flush: () => undefined })],
  [
    'never flushes a file',
    fs => {
      const folders = new Set<number>()
      return {
        ...fs,
        openFolder: path => {
          const handle = fs.openFolder(path)
          folders.add(handle)
          return handle
        },
        flush: handle => (folders.has(handle) ? fs.flush(handle) : undefined),
      }
    },
  ],
  [
    'never flushes a folder',
    fs => {
      const files = new Set<number>()
      return {
        ...fs,
        createFile: (path, mode) => {
          const handle = fs.createFile(path, mode)
          files.add(handle)
          return handle
        },
        flush: handle => (files.has(handle) ? fs.flush(handle) : undefined),
      }
    },
  ],
])('planted: a store that %s is found out', async (_, change) => {
  expect((await wrongIn(some(await momentsOf(change), 7))).length).toBeGreaterThan(0)
})
