import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addItem } from '../../src/casebook/add-item.ts'
import type { Casebook } from '../../src/casebook/casebook.ts'
import { rebuildIndex } from '../../src/casebook/rebuild-index.ts'
import { permit } from '../../src/core/permit.ts'
import { worldOver } from '../../src/main.ts'
import type { OpenCasebook } from '../../src/cli/world.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { readerHere, silentPaper } from '../journeys/onus.ts'

/** `lost`: the power went before the write took effect; `kept`: after it did, and before anybody was told. */
type Effect = 'lost' | 'kept'
type Port = 'vault' | 'log' | 'index'

/** Every write of an addition: four objects, two entries, and the two entries taken into the index. */
const writes = [
  ...[1, 2, 3, 4].map(nth => ['vault', 'put', nth] as const),
  ...[1, 2].map(nth => ['log', 'append', nth] as const),
  ...[1, 2].map(nth => ['index', 'save', nth] as const),
]
const table = writes.flatMap(row => [[...row, 'lost'] as const, [...row, 'kept'] as const])

const bytes = new TextEncoder().encode('Ana Vesk said on Tuesday that shells hit the clinic in Tavar.\n')

const newCasebook = (): Promise<OpenCasebook> => {
  const folder = temporaryFolder()
  return worldOver({ cwd: folder, env: {}, paper: silentPaper, makeReader: readerHere }).create(
    join(folder, 'tavar.onus'),
    'tavar',
  )
}

const add = (casebook: Casebook & Pick<OpenCasebook, 'user'>) =>
  addItem(permit(casebook.user, 'item.add'), { bytes, name: 'report.txt', method: 'upload' }, casebook)

interface Fault {
  readonly port: Port
  readonly method: string
  readonly nth: number
  readonly effect: Effect
}

/** The casebook with one write in it that fails, and whether it did. */
function failing(casebook: OpenCasebook, { port, method, nth, effect }: Fault) {
  let calls = 0
  let fired = false
  const real = casebook[port]
  const write = Reflect.get(real, method) as (...args: readonly unknown[]) => Promise<unknown>
  const broken = async (...args: readonly unknown[]) => {
    if (++calls !== nth) return write(...args)
    fired = true
    if (effect === 'kept') await write(...args)
    throw new Error('power cut')
  }
  return { casebook: { ...casebook, [port]: { ...real, [method]: broken } }, hasFired: () => fired }
}

test.each(table)('%s.%s %i, %s: adding again leaves one item and a clean audit', async (port, method, nth, effect) => {
  const whole = await newCasebook()
  const { casebook, hasFired } = failing(whole, { port, method, nth, effect })
  await expect(add(casebook)).rejects.toThrow('power cut')
  expect(hasFired()).toBe(true)
  const receipt = await add(whole)
  expect(receipt.words).toBe(12)
  expect((await whole.index.items()).map(row => row.item.id)).toEqual([receipt.item.id])
  const before = await whole.index.dump()
  await rebuildIndex(permit(whole.user, 'index.rebuild'), whole)
  expect(await whole.index.dump()).toEqual(before)
  await whole.close()
  expect((await verifyFolder(whole.path)).faults).toEqual([])
})

test('the table names every write: without a fault an addition makes exactly these', async () => {
  const whole = await newCasebook()
  for (const [port, method, count] of [
    ['vault', 'put', 4],
    ['log', 'append', 2],
    ['index', 'save', 2],
  ] as const) {
    const { casebook, hasFired } = failing(whole, { port, method, nth: count + 1, effect: 'lost' })
    const other = new TextEncoder().encode(`Other words for ${port}.`)
    await addItem(permit(whole.user, 'item.add'), { bytes: other, method: 'upload' }, casebook)
    expect(hasFired()).toBe(false)
  }
  await whole.close()
})

test.each([
  ['throws', () => Promise.reject(new Error('no such verb'))],
  ['gives what no record may hold', async () => ({ layer: { text: 'x' }, reading: { half: 0.5 } })],
])('a reader that %s leaves the item, its entry and a notice', async (_, read) => {
  const whole = await newCasebook()
  const receipt = await add({ ...whole, reader: { ...whole.reader, read: read as never } })
  expect(receipt).toMatchObject({ entry: 1, claims: 0, notices: [{ rule: 'read/nothing', weight: 'unreadable' }] })
  await whole.close()
  expect((await verifyFolder(whole.path)).faults).toEqual([])
})
