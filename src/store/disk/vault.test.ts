import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/contract/temporary-folder.ts'
import { faultyFs } from '../../../test/failures/faulty-fs.ts'
import { isProblem } from '../../core/problem.ts'
import { digestOfBytes, utf8 } from '../../log/hash.ts'
import { type DurableFs, nodeFs } from './durable-fs.ts'
import { diskVault } from './vault.ts'

const bytes = utf8('The bridge at Orvane stood until noon.\n')
const digest = digestOfBytes(bytes)
const pathIn = (folder: string): string => join(folder, 'vault', digest.slice(0, 2), digest.slice(2, 4), digest)

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'no problem'
  } catch (cause) {
    if (isProblem(cause)) return cause.code
    throw cause
  }
}

test('an object is a read-only file named by its hash, and nothing is left beside it', async () => {
  const folder = temporaryFolder()
  await diskVault(folder).put(digest, bytes)
  expect(readFileSync(pathIn(folder)).equals(bytes)).toBe(true)
  if (process.platform !== 'win32') expect(statSync(pathIn(folder)).mode & 0o777).toBe(0o444)
  expect(readdirSync(dirname(pathIn(folder)))).toEqual([digest])
})

test('changed bytes are neither given out nor overwritten: vault.bytes-changed', async () => {
  const folder = temporaryFolder()
  const vault = diskVault(folder)
  await vault.put(digest, bytes)
  chmodSync(pathIn(folder), 0o644)
  writeFileSync(pathIn(folder), 'The bridge at Orvane stood until dusk.\n')
  expect(await codeOf(vault.get(digest))).toBe('vault.bytes-changed')
  expect(await codeOf(vault.put(digest, bytes))).toBe('vault.bytes-changed')
  expect(readFileSync(pathIn(folder), 'utf8')).toContain('dusk')
})

test('a disk that takes a few bytes at a time is written to until all are there', async () => {
  const folder = temporaryFolder()
  let writes = 0
  const slow: DurableFs = {
    ...nodeFs,
    write: (file, part) => {
      writes += 1
      return nodeFs.write(file, part.subarray(0, 5))
    },
  }
  await diskVault(folder, slow).put(digest, bytes)
  expect(writes).toBe(8)
  expect(readFileSync(pathIn(folder)).equals(bytes)).toBe(true)
})

test('a disk that takes no more bytes without an error is a failed disk', async () => {
  const stuck: DurableFs = { ...nodeFs, write: () => 0 }
  expect(await codeOf(diskVault(temporaryFolder(), stuck).put(digest, bytes))).toBe('disk.failed')
})

test('after a failed flush nothing more is acknowledged, until the casebook is opened again', async () => {
  const folder = temporaryFolder()
  let flushes = 0
  const failing: DurableFs = {
    ...nodeFs,
    flush: handle => {
      if (++flushes === 4) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      nodeFs.flush(handle)
    },
  }
  const vault = diskVault(folder, failing)
  expect(await codeOf(vault.put(digest, bytes))).toBe('disk.failed')
  expect(await codeOf(vault.put(digest, bytes))).toBe('disk.failed')
  expect(flushes).toBe(4)
  await diskVault(folder).put(digest, bytes)
})

test('a disk that is full for one call takes the same object afterwards', async () => {
  let struck = 0
  for (let nth = 0; nth < 20; nth++) {
    const folder = temporaryFolder()
    const faulty = faultyFs(nodeFs, nth, 'ENOSPC')
    const vault = diskVault(folder, faulty.fs)
    const first = await codeOf(vault.put(digest, bytes))
    if (first !== 'disk.full') continue
    struck += 1
    const again = await codeOf(vault.put(digest, bytes))
    expect(['no problem', 'disk.failed']).toContain(again)
    await diskVault(folder).put(digest, bytes)
    expect(readdirSync(dirname(pathIn(folder))).filter(name => name === digest)).toEqual([digest])
  }
  expect(struck).toBeGreaterThan(10)
})
