import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Random } from '../../src/core/clock.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { type CasebookFolder, createCasebookFolder } from '../../src/store/disk/casebook-folder.ts'

export const strongRandom: Random = { bytes: count => new Uint8Array(randomBytes(count)) }

// Where there is a disk in memory, flushing costs nothing: these tests look at order and content, not at the hardware.
const inMemory = '/dev/shm'
const base = existsSync(inMemory) ? inMemory : tmpdir()

export const newFolder = (): string => mkdtempSync(join(base, 'onus-test-'))

/** An empty folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new casebook folder that is gone when the test ends. */
export const temporaryCasebook = (): Promise<CasebookFolder> =>
  createCasebookFolder(join(temporaryFolder(), 'belstead.onus'), {
    name: 'Belstead',
    at: parseInstant('2031-05-12T09:00:00.000Z'),
    random: strongRandom,
  })
