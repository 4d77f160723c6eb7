import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isProblem } from '../../src/core/problem.ts'
import { createCasebookFolder, openCasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import { type DurableFs, nodeFs } from '../../src/store/disk/durable-fs.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { diskVault } from '../../src/store/disk/vault.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { newFolder, strongRandom } from '../contract/temporary-folder.ts'
import { addReport, noon, reports } from '../verify/sample-casebook.ts'
import { type FaultKind, faultyFs } from './faulty-fs.ts'

const create = (path: string, fs: DurableFs) =>
  createCasebookFolder(path, { name: 'Belstead', at: noon, random: strongRandom, fs })

/** Adds two reports; gives the indexes that were acknowledged, and the problem that ended it. */
async function work(
  path: string,
  fs: DurableFs,
): Promise<{ readonly acked: readonly number[]; readonly problem?: string }> {
  const acked: number[] = []
  const casebook = await openCasebookFolder(path)
  let close = async (): Promise<void> => undefined
  try {
    const log = await diskLog(path, { ...casebook, fs })
    close = () => log.close()
    const stores = { vault: diskVault(path, fs), log }
    for (const report of reports.slice(0, 2))
      acked.push(...(await addReport(stores, report)).map(logged => logged.index))
    return { acked }
  } catch (cause) {
    if (isProblem(cause)) return { acked, problem: cause.code }
    throw cause
  } finally {
    await close()
  }
}

async function inFolder<T>(run: (path: string) => Promise<T>): Promise<T> {
  const folder = newFolder()
  try {
    return await run(join(folder, 'belstead.onus'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many calls the whole work makes when nothing fails. */
const callsOf = (kind: FaultKind): Promise<number> =>
  inFolder(async path => {
    await create(path, nodeFs)
    const counting = faultyFs(nodeFs, Number.MAX_SAFE_INTEGER, kind)
    expect((await work(path, counting.fs)).problem).toBeUndefined()
    return counting.calls()
  })

const expected: Readonly<Record<FaultKind, readonly (string | undefined)[]>> = {
  ENOSPC: ['disk.full', undefined],
  EIO: ['disk.failed', undefined],
  EROFS: ['casebook.read-only', undefined],
  'crash-before': ['disk.failed'],
  'crash-after': ['disk.failed', undefined],
  'short-write': [undefined],
}

// It is refused in one place like the others, so that every seventh call shows enough.
const stepOf = (kind: FaultKind): number => (kind === 'EROFS' ? 7 : 1)

const kinds: readonly FaultKind[] = ['ENOSPC', 'EIO', 'EROFS', 'crash-before', 'crash-after', 'short-write']

test.each(kinds)(
  'every call of vault and log fails with %s once: opened again, all that was acknowledged is there, and adding again leaves a clean audit',
  async kind => {
    const calls = await callsOf(kind)
    expect(calls).toBeGreaterThan(kind === 'short-write' ? 10 : 100)
    for (let nth = 0; nth < calls; nth += stepOf(kind))
      await inFolder(async path => {
        await create(path, nodeFs)
        const faulty = faultyFs(nodeFs, nth, kind)
        const broken = await work(path, faulty.fs)
        expect(faulty.fired(), `call ${nth} was reached`).toBe(true)
        expect(expected[kind], `call ${nth}`).toContain(broken.problem)
        const between = await verifyFolder(path)
        expect({ nth, faults: between.faults }).toEqual({ nth, faults: [] })
        expect(between.size).toBeGreaterThan(Math.max(-1, ...broken.acked))
        expect(await work(path, nodeFs)).toEqual({ acked: [0, 1, 2, 3] })
        const after = await verifyFolder(path)
        expect({ nth, ok: after.ok, size: after.size, faults: after.faults }).toEqual({
          nth,
          ok: true,
          size: 4,
          faults: [],
        })
      })
  },
)

test.each(kinds)('every call of making a casebook fails with %s once: making it again completes it', async kind => {
  const calls = await inFolder(async path => {
    const counting = faultyFs(nodeFs, Number.MAX_SAFE_INTEGER, kind)
    await create(path, counting.fs)
    return counting.calls()
  })
  expect(calls).toBeGreaterThan(kind === 'short-write' ? 2 : 20)
  for (let nth = 0; nth < calls; nth++)
    await inFolder(async path => {
      const faulty = faultyFs(nodeFs, nth, kind)
      const outcome = await create(path, faulty.fs).then(() => 'made', String)
      expect(faulty.fired(), `call ${nth} was reached`).toBe(true)
      const again = await create(path, nodeFs).then(
        () => 'made',
        (cause: unknown) => (isProblem(cause) ? cause.code : String(cause)),
      )
      expect(['made', 'casebook.exists'], `call ${nth}: ${outcome}`).toContain(again)
      expect(await work(path, nodeFs)).toEqual({ acked: [0, 1, 2, 3] })
      expect(await verifyFolder(path)).toMatchObject({ ok: true, size: 4 })
    })
})
