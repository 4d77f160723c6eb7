import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { jsonOf, personIn } from './onus.ts'
import { nobody, onusProcess } from './process.ts'

const words = (n: number) => `Report ${n}. Ana Vesk said that ${n} shells hit the clinic in Tavar.\n`

async function begun(folder = temporaryFolder()) {
  const onus = personIn(folder)
  writeFileSync(join(folder, 'report.txt'), words(0))
  expect((await onus('init', 'tavar')).exit).toBe(0)
  expect((await onus('add', 'report.txt')).exit).toBe(0)
  return { folder, onus, casebook: join(folder, 'tavar.onus') }
}

const faultsIn = async (casebook: string) => (await verifyFolder(casebook)).faults

test('two processes add at once: both succeed, each file is one item, the log has no gap', async () => {
  const { folder, onus, casebook } = await begun()
  for (let i = 1; i <= 12; i++) writeFileSync(join(folder, `r${i}.txt`), words(i))
  const names = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `r${from + i}.txt`)
  // The middle files are added by both.
  const said = await Promise.all([
    onusProcess(folder, ['add', ...names(1, 8)]),
    onusProcess(folder, ['add', ...names(5, 12)]),
  ])
  expect(said.map(s => [s.exit, s.err])).toEqual([
    [0, ''],
    [0, ''],
  ])
  const { ok, counts, size } = await verifyFolder(casebook)
  expect([ok, counts.items, size >= 27]).toEqual([true, 13, true])
  const before = jsonOf<{ items: number; entries: number }>(await onus('rebuild', '--json'))
  expect(before).toMatchObject({ items: 13, entries: size, losses: [] })
})

test('the same file added by two processes at once is one item', async () => {
  const { folder, casebook } = await begun()
  writeFileSync(join(folder, 'same.txt'), words(99))
  const said = await Promise.all([1, 2, 3].map(() => onusProcess(folder, ['add', 'same.txt', '--json'])))
  const ids = said.map(s => jsonOf<{ added: { id: string }[] }>(s).added[0]?.id)
  expect([said.map(s => s.exit), new Set(ids).size]).toEqual([[0, 0, 0], 1])
  const { ok, counts } = await verifyFolder(casebook)
  expect([ok, counts.items]).toEqual([true, 2])
})

test('a casebook of a newer format is refused and left as it is', async () => {
  const { onus, casebook } = await begun()
  const path = join(casebook, 'casebook.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"format": \d+/, '"format": 99'))
  const [before, said] = [readFileSync(path, 'utf8'), await onus('add', 'report.txt')]
  expect([said.exit, said.err.includes('casebook.newer-format'), readFileSync(path, 'utf8')]).toEqual([4, true, before])
})

test.each([
  ['cut short', (path: string) => truncateSync(path, 3000)],
  ['overwritten', (path: string) => writeFileSync(path, 'not an index at all '.repeat(500))],
  ['damaged inside', (path: string) => writeFileSync(path, readFileSync(path).fill(0x5a, 4096))],
])('an index that is %s is made again and said so; the answer is the same', async (_, spoil) => {
  const { onus, casebook } = await begun()
  const before = await onus('show', 'itm_', '--json')
  spoil(join(casebook, 'index.sqlite'))
  const after = await onus('show', 'itm_', '--json')
  expect(after.err).toMatch(/index .*(made again|was made)/)
  expect(after.out).toBe(before.out)
  expect(await faultsIn(casebook)).toEqual([])
})

function objectsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
}

test('one flipped byte anywhere in the vault is named, and what still stands can be shown', async () => {
  const { onus, casebook } = await begun()
  for (const path of objectsIn(join(casebook, 'vault'))) {
    const whole = readFileSync(path)
    chmodSync(path, 0o644)
    writeFileSync(
      path,
      whole.map((byte, i) => (i === whole.length >> 1 ? byte ^ 1 : byte)),
    )
    const said = await onus('verify')
    expect([said.exit, said.out.includes(path.slice(-64))]).toEqual([1, true])
    expect((await onus('claims')).exit).toBe(0)
    const rebuilt = await onus('rebuild')
    expect(rebuilt.exit === 1 || rebuilt.out.includes('1 item')).toBe(true)
    writeFileSync(path, whole)
  }
  expect((await onus('rebuild')).exit).toBe(0)
  expect(await faultsIn(casebook)).toEqual([])
})

test('an item whose bytes are gone is named with its claims, and adding the same bytes brings it back', async () => {
  const { folder, onus, casebook } = await begun()
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'report.txt')))
    .digest('hex')
  rmSync(join(casebook, 'vault', digest.slice(0, 2), digest.slice(2, 4), digest))
  const { claims } = jsonOf<{ claims: { claim: { id: string } }[] }>(await onus('claims', '--json'))
  const said = await onus('verify')
  expect([said.exit, said.out.includes(digest), said.out.includes(claims[0]?.claim.id ?? 'no claim')]).toEqual([
    1,
    true,
    true,
  ])
  expect((await onus('add', 'report.txt')).exit).toBe(0)
  expect(await faultsIn(casebook)).toEqual([])
})

test('a casebook that cannot be written to can be looked at, and adding says why not', async () => {
  const { folder, onus, casebook } = await begun()
  await onus('claims')
  // Whoever looks must be able to reach it, and own none of it.
  for (const path of [folder, ...objectsIn(casebook)])
    chmodSync(path, path.endsWith('.key') ? 0o444 : path === folder ? 0o755 : 0o444)
  for (const path of [casebook, ...folders(casebook)]) chmodSync(path, 0o555)
  onTestFinished(() => [casebook, ...folders(casebook)].forEach(path => chmodSync(path, 0o755)))
  const looked = await onusProcess(folder, ['claims', '--json'], nobody)
  expect([looked.exit, looked.err]).toEqual([0, ''])
  const added = await onusProcess(folder, ['add', 'report.txt', '--date', '2031-05-01'], nobody)
  expect([added.exit, added.err.includes('casebook.read-only')]).toEqual([4, true])
  expect((await onusProcess(folder, ['verify'], nobody)).exit).toBe(0)
})

function folders(above: string): readonly string[] {
  return readdirSync(above, { recursive: true, encoding: 'utf8' })
    .map(n => join(above, n))
    .filter(path => statSync(path).isDirectory())
}

test('a file that may not be read is a problem of its own', async () => {
  const { folder } = await begun()
  const [mine, locked] = [join(folder, 'mine.onus'), join(folder, 'locked.txt')]
  writeFileSync(locked, words(1), { mode: 0o000 })
  if (nobody !== undefined) {
    chmodSync(folder, 0o777)
    mkdirSync(join(folder, 'home'))
    chownSync(join(folder, 'home'), nobody, nobody)
  }
  expect((await onusProcess(folder, ['init', mine], nobody)).exit).toBe(0)
  const said = await onusProcess(folder, ['add', 'locked.txt', '--casebook', mine], nobody)
  expect([said.exit, said.err.includes('input.no-permission')]).toEqual([4, true])
  expect(await faultsIn(mine)).toEqual([])
})

/** A disk of one megabyte, or why there is none. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0755', 'tmpfs', folder], { stdio: 'ignore' })
    onTestFinished(() => void execFileSync('umount', [folder]))
    return folder
  } catch {
    return undefined
  }
}

test('a disk that fills up is said; what was acknowledged is safe, and adding again when there is room succeeds', async context => {
  const disk = smallDisk()
  if (disk === undefined) return context.skip('a disk of its own can only be made by root')
  const { folder, onus } = await begun()
  const casebook = join(disk, 'small.onus')
  expect((await onus('init', casebook)).exit).toBe(0)
  expect((await onus('add', 'report.txt', '--casebook', casebook)).exit).toBe(0)
  writeFileSync(join(folder, 'big.txt'), `${words(1)}${'many words about nothing in particular. '.repeat(40_000)}`)
  const said = await onus('add', 'big.txt', '--casebook', casebook)
  expect([said.exit, said.err.includes('disk.full')]).toEqual([4, true])
  expect(await faultsIn(casebook)).toEqual([])
  execFileSync('mount', ['-o', 'remount,size=64m', disk])
  expect((await onus('add', 'big.txt', 'report.txt', '--casebook', casebook)).exit).toBe(0)
  const { ok, counts } = await verifyFolder(casebook)
  expect([ok, counts.items]).toEqual([true, 2])
})
