import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { isNode, parsed, root, sourcesBelow, walk } from '../source.ts'

/** A pattern and the file that holds or made it. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly from: string
}

/** Names a pattern in the lists of those checked before. */
export const nameOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`${flags}/${source}`).digest('hex').slice(0, 16)

function patternsIn(path: string, text: string): readonly Pattern[] {
  const found: Pattern[] = []
  walk(parsed(path, text), node => {
    const regex = node['regex']
    if (node.type !== 'Literal' || typeof regex !== 'object' || regex === null || isNode(regex)) return
    if ('pattern' in regex && 'flags' in regex)
      found.push({ source: String(regex.pattern), flags: String(regex.flags), from: path })
  })
  return found
}

/** Patterns that stand in our source. */
export const writtenPatterns = (): readonly Pattern[] =>
  [...sourcesBelow(join(root, 'src'))].flatMap(([path, text]) => patternsIn(path, text))

/** Patterns that are put together while the program runs, from word lists or by a library. */
export function madePatterns(): readonly Pattern[] {
  const folder = import.meta.dirname
  const args = ['--import', join(folder, 'note-patterns.mjs'), join(folder, 'read-something.ts')]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as readonly Pattern[] // written by the program beside this one
}

/** A library's pattern is not ours to write anew: we keep from it what it is slow on. */
export const isLibrary = ({ from }: Pattern): boolean => from.includes('node_modules/')

/** Every pattern once. */
export const once = (patterns: readonly Pattern[]): readonly Pattern[] => [
  ...new Map(patterns.map(p => [nameOf(p), p])).values(),
]

/** Why a pattern could take more than linear time on some text, and a text on which it does. */
export interface Danger {
  readonly says: string
  readonly attack?: string
}

/** Asks the checker; `undefined` for a pattern that is safe on every text. `patience` is in milliseconds. */
export function danger({ source, flags }: Pattern, patience: number): Danger | undefined {
  // the checker knows neither flag; `d` changes nothing, and no pattern of ours uses what only `v` allows
  const known = flags.replace('d', '').replace('v', 'u')
  const found = checkSync(source, known, { timeout: patience, randomSeed: 1 })
  if (found.status === 'safe') return undefined
  if (found.status === 'unknown') return { says: `cannot be told (${found.error.kind})` }
  return { says: found.complexity.summary, attack: found.attack.string }
}
