import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { jsonOf, personIn } from './onus.ts'

const report = `Shells on Tavar

Ana Vesk, the mayor of Tavar, said on Tuesday that shells hit the Tavar clinic, killing at least 12 people.

The army denied that it had shelled the clinic.
`

async function begun() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'report.txt'), report)
  const onus = personIn(folder)
  expect((await onus('init', 'tavar')).exit).toBe(0)
  return { folder, onus, casebook: join(folder, 'tavar.onus') }
}

const faultsIn = async (casebook: string) => (await verifyFolder(casebook)).faults

test('a report is added once, however often it is added, and the record stays clean', async () => {
  const { onus, casebook } = await begun()
  const first = await onus('add', 'report.txt', '--date', '2031-05-14', '--json')
  const again = await onus('add', 'report.txt', '--date', '2031-05-14', '--json')
  type Added = { added: { id: string; entry: number; heldBefore: boolean; readNow: boolean }[] }
  const [one, two] = [jsonOf<Added>(first).added[0], jsonOf<Added>(again).added[0]]
  expect(one).toMatchObject({ entry: 1, heldBefore: false, readNow: true })
  expect(two).toMatchObject({ id: one?.id, entry: 1, heldBefore: true, readNow: false })
  expect(await faultsIn(casebook)).toEqual([])
  expect((await onus('verify')).exit).toBe(0)
})

test('the index is made again with the same rows, and deleting it loses nothing', async () => {
  const { onus, casebook } = await begun()
  await onus('add', 'report.txt')
  const before = await onus('claims', '--json')
  rmSync(join(casebook, 'index.sqlite'))
  const after = await onus('claims', '--json')
  expect(after.err).toContain('made again from vault and log: 3 entries')
  expect(after.out).toBe(before.out)
  expect((await onus('rebuild', '--json')).exit).toBe(0)
})

test('folders and patterns are added; what cannot be found is said and stops nothing else', async () => {
  const { folder, onus, casebook } = await begun()
  mkdirSync(join(folder, 'more', 'deep'), { recursive: true })
  for (const name of ['more/a.txt', 'more/deep/b.txt', 'c.txt']) writeFileSync(join(folder, name), `Words of ${name}.`)
  const said = await onus('add', 'more', '*.txt', 'nowhere.txt', '--json')
  const { added, problems } = jsonOf<{ added: { path: string }[]; problems: { code: string; remedy: string }[] }>(said)
  expect(added.map(a => a.path)).toEqual(['more/a.txt', 'more/deep/b.txt', 'c.txt', 'report.txt'])
  expect(problems).toMatchObject([{ code: 'input.missing' }])
  const listed = jsonOf<{ items: { item: { provenance: { name: string } } }[] }>(await onus('items', '--json'))
  expect(listed.items.map(i => i.item.provenance.name)).toEqual(['a.txt', 'b.txt', 'c.txt', 'report.txt'])
  expect((await onus('items')).out).toContain('b.txt')
  expect(said.exit).toBe(1)
  expect(await faultsIn(casebook)).toEqual([])
})
