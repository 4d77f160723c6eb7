import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDigest } from '../../src/core/digest.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { recordText } from '../../src/core/record.ts'
import { bundleBytes } from '../../src/log/bundle.ts'
import { signCheckpoint } from '../../src/log/checkpoint.ts'
import { digestOfBytes, utf8 } from '../../src/log/hash.ts'
import { ed25519Signer, newSigningKey, type Signer } from '../../src/log/key.ts'
import { emptyRange, extendAll, leafHash, rootOf } from '../../src/log/merkle.ts'
import { bundlePath, emptyEdge, growTiles, tileBytes, tilePath } from '../../src/log/tile.ts'
import { type CasebookFolder, createCasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { diskVault } from '../../src/store/disk/vault.ts'
import type { Report as Verdict } from '../../src/verify/fault.ts'
import { openFolder } from '../../src/verify/folder.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { strongRandom, temporaryFolder } from '../contract/temporary-folder.ts'
import { addReport, claimOf, itemOf, itemRecord, keepRecord, noon, readingRecord, reports } from './sample-casebook.ts'

const vaultPath = (digest: string): string => `vault/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`

async function sample(): Promise<CasebookFolder & { readonly signer: Signer }> {
  const folder = join(temporaryFolder(), 'belstead.onus')
  const casebook = await createCasebookFolder(folder, { name: 'Belstead', at: noon, random: strongRandom })
  const log = await diskLog(casebook.path, casebook)
  const stores = { vault: diskVault(casebook.path), log }
  for (const report of reports) await addReport(stores, report)
  await log.close()
  if (!casebook.signer) throw new Error('a new casebook has its key')
  return { ...casebook, signer: casebook.signer }
}

function write(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  writeFileSync(path, bytes)
}

const codes = (verdict: Verdict): readonly string[] => verdict.faults.map(f => f.code)

test('a casebook that nobody touched is clean, and everything in it is counted', async () => {
  const casebook = await sample()
  const verdict = await verifyFolder(casebook.path)
  expect(verdict.faults).toEqual([])
  expect(verdict.notes).toEqual([])
  expect(verdict).toMatchObject({
    ok: true,
    size: 6,
    checkpointKey: casebook.verifier.vkey,
    counts: { entries: 6, objects: 9, items: 3, readings: 3, claims: 3, anchors: 3 },
  })
})

test('a casebook without entries is clean', async () => {
  const path = join(temporaryFolder(), 'empty.onus')
  await createCasebookFolder(path, { name: 'Empty', at: noon, random: strongRandom })
  expect(await verifyFolder(path)).toMatchObject({ ok: true, size: 0, faults: [], notes: [] })
})

test('nothing but casebook.json, log and vault is needed', async () => {
  const casebook = await sample()
  const bare = join(temporaryFolder(), 'bare')
  for (const part of ['casebook.json', 'log', 'vault'])
    cpSync(join(casebook.path, part), join(bare, part), { recursive: true })
  expect(await verifyFolder(bare)).toMatchObject({ ok: true, size: 6 })
})

test('one changed bit anywhere in log or vault is found, and the file, entry or object is named', async () => {
  const casebook = await sample()
  const missed: string[] = []
  const folder = openFolder(casebook.path, () => undefined)
  const flips = [
    ...folder.filesBelow('log').map(path => ({ path, step: 5 })),
    ...folder.filesBelow('vault').map(path => ({ path, step: 97 })),
  ]
  let tried = 0
  for (const { path, step } of flips) {
    const full = join(casebook.path, path)
    const bytes = readFileSync(full)
    chmodSync(full, 0o644)
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      writeFileSync(full, changed)
      const { ok, faults } = await verifyFolder(casebook.path)
      const isBundle = path.startsWith('log/tile/entries/')
      const named = faults.some(f => f.concerns === path || (isBundle && f.concerns.startsWith('entry ')))
      if (ok || !named) missed.push(`${path} byte ${at}: ${JSON.stringify(faults)}`)
      tried += 1
    }
    writeFileSync(full, bytes)
  }
  expect(missed).toEqual([])
  expect(tried).toBeGreaterThan(400)
  expect(await verifyFolder(casebook.path)).toMatchObject({ ok: true })
})

test('every file of log and vault, when it is gone, is missed by name', async () => {
  const casebook = await sample()
  const folder = openFolder(casebook.path, () => undefined)
  const needed = [
    ...folder.filesBelow('log').filter(p => p.endsWith('.p/6') || p.endsWith('checkpoint')),
    ...folder.filesBelow('vault'),
  ]
  expect(needed.length).toBe(3 + 9)
  for (const path of needed) {
    const full = join(casebook.path, path)
    const bytes = readFileSync(full)
    rmSync(full)
    expect((await verifyFolder(casebook.path)).faults.map(f => f.concerns)).toContain(path)
    write(full, bytes)
  }
})

test('a damaged item and a damaged record name the claims they carried', async () => {
  const casebook = await sample()
  const [first, second] = reports
  const item = vaultPath(digestOfBytes(utf8(first.text)))
  write(join(casebook.path, item), first.text.replace('dawn', 'dusk'))
  const entries = await diskLog(casebook.path, casebook)
  const records: string[] = []
  for await (const { entry } of entries.entries())
    if (entry.act === 'read' && entry.subject === itemOf(second)) records.push(vaultPath(entry.commit))
  await entries.close()
  const [record] = records
  const full = join(casebook.path, record ?? '')
  write(full, readFileSync(full, 'utf8').replace('"shells"', '"bombs"'))
  const { faults } = await verifyFolder(casebook.path)
  expect(faults.map(f => [f.code, f.concerns, f.claims])).toEqual(
    expect.arrayContaining([
      ['object.changed', item, [claimOf(first)]],
      ['object.changed', record, [claimOf(second)]],
    ]),
  )
  expect(faults).toHaveLength(2)
})

interface Relog {
  readonly texts: readonly string[]
  readonly signer?: Signer
}

/** Writes a log of these entries as somebody would who holds the key, or another key. */
function relog(
  casebook: CasebookFolder & { readonly signer: Signer },
  { texts, signer = casebook.signer }: Relog,
): void {
  rmSync(join(casebook.path, 'log'), { recursive: true })
  const leaves = texts.map(text => leafHash(utf8(text)))
  for (const tile of growTiles(emptyEdge, leaves).tiles)
    write(join(casebook.path, 'log', tilePath(tile.level, tile.index, tile.hashes.length)), tileBytes(tile))
  write(join(casebook.path, 'log', bundlePath(0, texts.length)), bundleBytes(texts.map(utf8)))
  const note = signCheckpoint(texts.length, rootOf(extendAll(emptyRange, leaves)), signer)
  write(join(casebook.path, 'log', 'checkpoint'), note)
}

async function textsOf(casebook: CasebookFolder): Promise<readonly string[]> {
  const log = await diskLog(casebook.path, { verifier: casebook.verifier })
  const texts: string[] = []
  for await (const { text } of log.entries()) texts.push(text)
  return texts
}

test('the attacker who makes the tree again, with this key or another, is found by what the entries say', async () => {
  const casebook = await sample()
  const texts = await textsOf(casebook)
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts
  const other = ed25519Signer(casebook.verifier.name, newSigningKey())

  relog(casebook, { texts, signer: other })
  expect(codes(await verifyFolder(casebook.path))).toEqual(['checkpoint.refused'])
  relog(casebook, { texts: [a, c, d, e, f] })
  expect(codes(await verifyFolder(casebook.path))).toEqual(['entry.prev-wrong', 'entry.prev-wrong'])
  relog(casebook, { texts: [a, b, c, d] })
  const cutShort = await verifyFolder(casebook.path)
  expect([codes(cutShort), cutShort.notes.map(n => n.code)]).toEqual([[], Array(3).fill('object.unnamed')])
  relog(casebook, { texts: [b, a, c, d, e, f] })
  expect(codes(await verifyFolder(casebook.path))).toEqual(['entry.prev-wrong', 'entry.prev-wrong'])
  relog(casebook, { texts: [a, b, a, b, c, d, e, f] })
  expect(codes(await verifyFolder(casebook.path))).toContain('entry.prev-wrong')
  relog(casebook, { texts: [a.replace('"act"', ' "act"'), b, c, d, e, f] })
  expect(codes(await verifyFolder(casebook.path))).toContain('entry.malformed')
})

test('another key in casebook.json is found by whoever was given the right one', async () => {
  const casebook = await sample()
  const other = ed25519Signer(casebook.verifier.name, newSigningKey())
  const file = join(casebook.path, 'casebook.json')
  relog(casebook, { texts: await textsOf(casebook), signer: other })
  write(file, readFileSync(file, 'utf8').replace(casebook.verifier.vkey, other.verifier.vkey))
  expect(await verifyFolder(casebook.path)).toMatchObject({ ok: true, checkpointKey: other.verifier.vkey })
  const verdict = await verifyFolder(casebook.path, { logKey: casebook.verifier.vkey })
  expect(codes(verdict)).toContain('casebook.unreadable')
})

test('a truncated log, a swapped entry and tiles of another tree are told apart', async () => {
  const casebook = await sample()
  const folder = join(casebook.path, 'log')
  const kept = join(temporaryFolder(), 'log')
  cpSync(folder, kept, { recursive: true })
  const restore = () => {
    rmSync(folder, { recursive: true })
    cpSync(kept, folder, { recursive: true })
  }
  const bundle = join(folder, bundlePath(0, 6))
  const entries = (await textsOf(casebook)).map(utf8)

  write(bundle, bundleBytes(entries.slice(0, 5)))
  expect(codes(await verifyFolder(casebook.path))).toContain('bundle.malformed')
  restore()
  write(bundle, bundleBytes([...entries.slice(0, 4), ...entries.slice(5), ...entries.slice(4, 5)]))
  const swapped = await verifyFolder(casebook.path)
  expect(swapped.faults.filter(f => f.code === 'entry.changed').map(f => f.concerns)).toEqual(['entry 4', 'entry 5'])
  restore()
  write(
    join(folder, tilePath(0, 0, 6)),
    tileBytes({ level: 0, index: 0, hashes: entries.map(() => leafHash(utf8('x'))) }),
  )
  expect(codes(await verifyFolder(casebook.path))).toEqual(['file.differs'])
  restore()
  write(bundle, bundleBytes(entries.map((entry, i) => (i === 2 ? utf8('x') : entry))))
  write(
    join(folder, tilePath(0, 0, 6)),
    tileBytes({ level: 0, index: 0, hashes: entries.map(() => leafHash(utf8('x'))) }),
  )
  expect(codes(await verifyFolder(casebook.path))).toEqual(expect.arrayContaining(['root.differs', 'entry.changed']))
})

test('a reading whose words do not stand where it says is found, claim by claim', async () => {
  const casebook = await sample()
  const vault = diskVault(casebook.path)
  const log = await diskLog(casebook.path, casebook)
  const record = readingRecord(reports[0])
  if (record.kind !== 'reading') throw new Error('a reading record is a reading')
  const moved = { ...record, text: digestOfBytes(utf8(reports[2].text)) }
  const subject = itemOf(reports[0])
  await log.append([await keepRecord(vault, moved, { act: 'read', subject })])
  await log.close()
  const { faults } = await verifyFolder(casebook.path)
  expect(faults.map(f => [f.code, f.concerns])).toEqual([['anchor.fails', claimOf(reports[0])]])
})

test('a record about another subject, one without its salt, and one of another size are found', async () => {
  const casebook = await sample()
  const vault = diskVault(casebook.path)
  const log = await diskLog(casebook.path, casebook)
  const subject = itemOf(reports[1])
  const other = await keepRecord(vault, readingRecord(reports[0]), { act: 'read', subject })
  const bare = utf8(recordText({ kind: 'note', says: 'x' }, '0'.repeat(64)).replace('0000', ''))
  await vault.put(digestOfBytes(bare), bare)
  await log.append([other, { ...other, draft: { ...other.draft, commit: digestOfBytes(bare) } }])
  await log.close()
  expect(codes(await verifyFolder(casebook.path))).toEqual(['record.subject-differs', 'record.malformed'])
})

test('an item of another size, an object in another folder, a text that is no text and a link in place of an object are found', async () => {
  const casebook = await sample()
  const vault = diskVault(casebook.path)
  const log = await diskLog(casebook.path, casebook)
  const [item, reading] = [itemRecord(reports[0]), readingRecord(reports[0])]
  if (item.kind !== 'item' || reading.kind !== 'reading') throw new Error('records are of their kinds')
  const broken = Uint8Array.of(0xff, 0xfe)
  await vault.put(digestOfBytes(broken), broken)
  const subject = itemOf(reports[0])
  const larger = { ...item, item: { ...item.item, size: 7 } }
  const noText = { ...reading, text: digestOfBytes(broken) }
  await log.append([
    await keepRecord(vault, larger, { act: 'received', subject }),
    await keepRecord(vault, noText, { act: 'read', subject }),
  ])
  await log.close()
  const [second, third] = [
    vaultPath(digestOfBytes(utf8(reports[1].text))),
    vaultPath(digestOfBytes(utf8(reports[2].text))),
  ]
  rmSync(join(casebook.path, second))
  write(join(casebook.path, 'vault/00/00', second.slice(12)), reports[1].text)
  rmSync(join(casebook.path, third))
  symlinkSync(casebook.path, join(casebook.path, third))
  expect(codes(await verifyFolder(casebook.path)).toSorted()).toEqual([
    'file.unreadable',
    'item.size-differs',
    'object.misplaced',
    'object.missing',
    'object.missing',
    'text.malformed',
  ])
})

test('files of the log that cannot be read are named, and the rest is checked', async () => {
  const casebook = await sample()
  for (const path of ['log/checkpoint', `log/${tilePath(0, 0, 6)}`]) {
    rmSync(join(casebook.path, path))
    symlinkSync('/dev/zero', join(casebook.path, path))
  }
  const { faults } = await verifyFolder(casebook.path)
  expect(faults.map(f => [f.code, f.concerns])).toEqual([
    ['file.unreadable', 'log/checkpoint'],
    ['checkpoint.missing', 'log/checkpoint'],
  ])
})

test('leftovers, a clock that was set back and a disposal are notes, not faults', async () => {
  const casebook = await sample()
  const vault = diskVault(casebook.path)
  const log = await diskLog(casebook.path, casebook)
  const leftover = utf8('put, and never logged')
  await vault.put(digestOfBytes(leftover), leftover)
  write(join(casebook.path, 'vault/ab/cd/.half.tmp'), 'half')
  const text = digestOfBytes(utf8(reports[0].text))
  const subject = itemOf(reports[0])
  const at = parseInstant('2031-05-11T12:00:00.000Z')
  const note = { kind: 'note', says: 'Disposed of on the order of a court.' } as const
  await log.append([await keepRecord(vault, note, { act: 'disposed', subject, at })])
  await log.close()
  rmSync(join(casebook.path, vaultPath(text)))
  const tile = readFileSync(join(casebook.path, 'log', tilePath(0, 0, 7)))
  write(join(casebook.path, 'log', tilePath(0, 0, 8)), Buffer.concat([tile, Buffer.alloc(32)]))
  const verdict = await verifyFolder(casebook.path)
  expect(verdict.faults).toEqual([])
  expect(verdict.notes.map(n => n.code).sort()).toEqual([
    'clock.set-back',
    'file.uncovered',
    'file.unknown',
    'object.disposed',
    'object.unnamed',
  ])
  write(join(casebook.path, 'log', tilePath(0, 0, 8)), Buffer.alloc(8 * 32))
  expect(codes(await verifyFolder(casebook.path))).toEqual(['file.differs'])
})

test('objects are checked even where the checkpoint is gone', async () => {
  const casebook = await sample()
  rmSync(join(casebook.path, 'log/checkpoint'))
  rmSync(join(casebook.path, vaultPath(parseDigest(digestOfBytes(utf8(reports[0].text))))))
  expect(codes(await verifyFolder(casebook.path))).toEqual(['checkpoint.missing', 'object.missing'])
})
