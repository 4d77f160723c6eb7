import { bundleBytes, parseBundle } from '../log/bundle.ts'
import { sameBytes } from '../log/hash.ts'
import {
  bundlePath,
  fullTiles,
  parseTilePath,
  partialWidth,
  tileBytes,
  tilePath,
  tilesOf,
  tileWidth,
} from '../log/tile.ts'
import type { CheckedLog } from './check-log.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'
import type { Folder } from './folder.ts'

function expectedPaths(size: number): ReadonlySet<string> {
  const paths = new Set<string>(['log/checkpoint'])
  for (const [level, index, width] of tilesOf(size)) {
    paths.add(`log/${tilePath(level, index, width)}`)
    if (level === 0) paths.add(`log/${bundlePath(index, width)}`)
  }
  return paths
}

type Named = NonNullable<ReturnType<typeof parseTilePath>>

/** How many hashes or entries a signed log of this size has in that place. */
function signedWidth({ level, index }: Named, size: number): number {
  const at = level === 'entries' ? 0 : level
  if (index < fullTiles(size, at)) return tileWidth
  return index === fullTiles(size, at) ? partialWidth(size, at) : 0
}

/** The bytes that an older, narrower tile or bundle must have. */
function bytesGiven({ level, index, width }: Named, { tiles, entries }: CheckedLog): Uint8Array | undefined {
  if (level === 'entries') {
    const part = entries.slice(index * tileWidth, index * tileWidth + width).filter(entry => entry !== undefined)
    return part.length === width ? bundleBytes(part) : undefined
  }
  const hashes = tiles?.find(tile => tile.level === level && tile.index === index)?.hashes.slice(0, width)
  return hashes && tileBytes({ level, index, hashes })
}

function checkOne(
  folder: Folder,
  path: string,
  { log, size, found }: { log: CheckedLog; size: number; found: Findings },
): void {
  const named = parseTilePath(path.slice('log/'.length))
  const says = (text: string, code: 'file.unknown' | 'file.uncovered') =>
    found.notes.push({ code, concerns: path, says: text })
  if (!named) return void says(`${path} is no part of a log; nothing depends on it.`, 'file.unknown')
  const width = Math.min(named.width, signedWidth(named, size))
  if (width < named.width)
    says(`${path} reaches beyond the signed checkpoint: a write was cut short.`, 'file.uncovered')
  const expected = width > 0 ? bytesGiven({ ...named, width }, log) : undefined
  const bytes = folder.read(path)
  if (!expected || !bytes) return
  const isBundleWhole = named.level !== 'entries' || parseBundle(bytes)?.length === named.width
  if (!sameBytes(bytes.subarray(0, expected.length), expected) || !isBundleWhole)
    found.faults.push(fault('file.differs', { path }))
}

/** Every other file of the log: narrower tiles of earlier checkpoints must agree with the entries; the rest is noted. */
export function checkLeftovers(folder: Folder, log: CheckedLog, size: number, found: Findings): void {
  const expected = expectedPaths(size)
  for (const path of folder.filesBelow('log')) if (!expected.has(path)) checkOne(folder, path, { log, size, found })
}
