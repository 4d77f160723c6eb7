import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Log } from '../../src/ports/log.ts'
import type { Vault } from '../../src/ports/vault.ts'
import { type CasebookFolder, createCasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import { sqliteHeadStore } from '../../src/store/disk/head-sqlite.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { diskVault } from '../../src/store/disk/vault.ts'
import type { HeadStore } from '../../src/store/head-store.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { strongRandom, temporaryFolder } from '../contract/temporary-folder.ts'
import { addReport, itemOf, noon, reports, type Stores } from '../verify/sample-casebook.ts'

type Effect = 'lost' | 'kept'

/** Cuts the power at the call number `nth` (from 0), before it takes effect or just after, and at every call that follows. */
function powerCut(nth: number, effect: Effect) {
  let calls = 0
  const cut = new Error('power cut')
  const before = (): 'run' | 'then cut' => {
    const now = calls++
    if (now > nth || (now === nth && effect === 'lost')) throw cut
    return now === nth ? 'then cut' : 'run'
  }
  return {
    fired: () => calls > nth,
    call: async <T>(run: () => Promise<T>): Promise<T> => {
      const then = before()
      const result = await run()
      if (then === 'then cut') throw cut
      return result
    },
    callNow: <T>(run: () => T): T => {
      const then = before()
      const result = run()
      if (then === 'then cut') throw cut
      return result
    },
  }
}
type Cut = ReturnType<typeof powerCut>

const faultyVault = (vault: Vault, cut: Cut): Vault => ({
  ...vault,
  put: (digest, bytes) => cut.call(() => vault.put(digest, bytes)),
})
const faultyLog = (log: Log, cut: Cut): Log => ({ ...log, append: drafts => cut.call(() => log.append(drafts)) })
const faultyHead = (head: HeadStore, cut: Cut): HeadStore => ({
  ...head,
  transaction: work => cut.callNow(() => head.transaction(work)),
})

const [report] = reports

const newCasebook = () =>
  createCasebookFolder(join(temporaryFolder(), 'belstead.onus'), { name: 'Belstead', at: noon, random: strongRandom })

async function addOnce(casebook: CasebookFolder, change: (stores: Stores) => Stores = s => s): Promise<string> {
  const log = await diskLog(casebook.path, casebook)
  try {
    const logged = await addReport(change({ vault: diskVault(casebook.path), log }), report)
    return `added ${logged.map(l => l.index).join(' ')}`
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  } finally {
    await log.close()
  }
}

/** Added again, there is one item with one reading, and every byte of the casebook is accounted for. */
async function expectCleanAfterAddingAgain(casebook: CasebookFolder): Promise<void> {
  const between = await verifyFolder(casebook.path)
  expect(between.faults).toEqual([])
  expect(await addOnce(casebook)).toBe('added 0 1')
  expect(await verifyFolder(casebook.path)).toMatchObject({ ok: true, size: 2, counts: { items: 1, readings: 1 } })
  const log = await diskLog(casebook.path, { verifier: casebook.verifier })
  const acts = []
  for await (const { entry } of log.entries()) acts.push([entry.act, entry.subject, entry.prev])
  expect(acts).toEqual([
    ['received', itemOf(report), undefined],
    ['read', itemOf(report), 0],
  ])
}

// What adding a report writes, in order: its bytes, the record of the item, `received`; the record of the reading, `read`.
const rows = [
  ['vault.put', 0, 0],
  ['vault.put', 1, 0],
  ['log.append', 0, 1],
  ['vault.put', 2, 1],
  ['log.append', 1, 2],
] as const

for (const [port, nth, whole] of rows)
  for (const effect of ['lost', 'kept'] as const)
    test(`${port} number ${nth + 1}, ${effect}: adding again leaves a clean audit`, async () => {
      const casebook = await newCasebook()
      const cut = powerCut(nth, effect)
      const outcome = await addOnce(casebook, ({ vault, log }) =>
        port === 'vault.put' ? { vault: faultyVault(vault, cut), log } : { vault, log: faultyLog(log, cut) },
      )
      expect(outcome).toBe('power cut')
      expect(cut.fired()).toBe(true)
      const { size } = await verifyFolder(casebook.path)
      expect(size).toBe(port === 'log.append' && effect === 'lost' ? whole - 1 : whole)
      await expectCleanAfterAddingAgain(casebook)
    })

// Opening the log, then for each append the entries with their signed head, and the publication of them.
for (const nth of [0, 1, 2, 3, 4])
  for (const effect of ['lost', 'kept'] as const)
    test(`head transaction ${nth + 1}, ${effect}: adding again leaves a clean audit`, async () => {
      const casebook = await newCasebook()
      const cut = powerCut(nth, effect)
      const openHead = (folder: string) => faultyHead(sqliteHeadStore(join(folder, 'head.sqlite')), cut)
      const log = await diskLog(casebook.path, { ...casebook, openHead }).catch(() => undefined)
      const outcome = await (log
        ? addReport({ vault: diskVault(casebook.path), log }, report)
        : Promise.reject(new Error('power cut'))
      ).then(
        () => 'added',
        (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
      )
      await log?.close()
      expect(outcome).toBe('power cut')
      expect(cut.fired()).toBe(true)
      await expectCleanAfterAddingAgain(casebook)
    })
