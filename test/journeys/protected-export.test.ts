import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addItem } from '../../src/casebook/add-item.ts'
import { type ExportFormat, exportClaims } from '../../src/casebook/export-claims.ts'
import { permit } from '../../src/core/permit.ts'
import { worldOver } from '../../src/main.ts'
import type { Reader } from '../../src/ports/reader.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { readerHere, silentPaper } from './onus.ts'

const bytes = new TextEncoder().encode('Ana Vesk said on Tuesday that shells hit the clinic in Tavar.\n')

/** The reading of the real reader, in which whoever has this name is protected. */
const protecting = (name: string): ReturnType<typeof readerHere> => {
  const reader = readerHere()
  const read: Reader['read'] = async request => {
    const { layer, reading } = await reader.read(request)
    const hide = (e: (typeof reading.entities)[number]) => ({ ...e, protected: e.protected || e.label === name })
    // Only the flag differs from what was checked.
    return { layer, reading: { ...reading, entities: reading.entities.map(hide) as typeof reading.entities } }
  }
  return { ...reader, read }
}

const exported = async (reader: ReturnType<typeof readerHere>, format: ExportFormat) => {
  const folder = temporaryFolder()
  const world = worldOver({ cwd: folder, env: {}, paper: silentPaper, makeReader: () => reader })
  const casebook = await world.create(join(folder, 'tavar.onus'), 'tavar')
  await addItem(permit(casebook.user, 'item.add'), { bytes, name: 'report.txt', method: 'upload' }, casebook)
  const before = (await casebook.log.head())?.size ?? 0
  const result = await exportClaims(permit(casebook.user, 'claim.export'), { format, filter: {} }, casebook).catch(
    (cause: unknown) => cause,
  )
  const entries = ((await casebook.log.head())?.size ?? 0) - before
  await casebook.close()
  return { result, entries }
}

test("a protected person's name does not leave with the words, and nothing is logged as having left", async () => {
  const { result, entries } = await exported(protecting('Ana Vesk'), 'jsonl')
  expect(result).toMatchObject({ code: 'actor.protected' })
  expect(entries).toBe(0)
})

test('a protected speaker leaves as a code', async () => {
  const { result, entries } = await exported(protecting('Ana Vesk'), 'csv')
  expect(result).toMatchObject({ text: expect.stringContaining(',person e1,said,') })
  expect(result).toMatchObject({ text: expect.not.stringContaining('Vesk') })
  expect(entries).toBe(1)
})

test('where nobody named is protected, the claims leave', async () => {
  const { result, entries } = await exported(readerHere(), 'jsonl')
  expect(result).toMatchObject({ claims: 1, text: expect.stringContaining('Ana Vesk') })
  expect(entries).toBe(1)
})
