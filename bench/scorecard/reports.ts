import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { sharedFolder } from '../../test/shared/shared-data.ts'
import { readGold } from './gold.ts'
import { type Scored, scoreReport } from './score.ts'

const home = join(import.meta.dirname, '..', '..', 'fixtures', 'reports')
const heldOut: readonly string[] = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(join(home, 'held-out.json'), 'utf8')))

/** Folders with a gold.json: the one named, or those inside it. */
export function foldersIn(path: string): readonly string[] {
  if (existsSync(join(path, 'gold.json'))) return [path]
  return readdirSync(path)
    .sort()
    .map(name => join(path, name))
    .filter(folder => existsSync(join(folder, 'gold.json')))
}

/** A real report beside the project, where it is present. */
export const seedFolder = (): string | undefined => sharedFolder(join('data', 'seed'))

/** Only its totals may be looked at. */
export const isHeldOut = (folder: string): boolean => heldOut.includes(basename(folder))

export type Group = 'seen' | 'heldOut' | 'seed'
export const titles: Readonly<Record<Group, string>> = {
  seen: 'Read while the reader was built',
  heldOut: 'Held out',
  seed: 'A real report, beside the project',
}

/** The reports of a group; of the real one none where it is absent. */
export function reportsOf(group: Group): readonly string[] {
  const seed = seedFolder()
  if (group === 'seed') return seed === undefined ? [] : [seed]
  return foldersIn(home).filter(folder => isHeldOut(folder) === (group === 'heldOut'))
}

export const scoreFolder = (folder: string): Scored => scoreReport(readGold(folder, basename(folder)))
