import { isProblem } from '../core/problem.ts'
import { parseBundle } from '../log/bundle.ts'
import { type Checkpoint, openCheckpoint } from '../log/checkpoint.ts'
import { hexOf, sameBytes } from '../log/hash.ts'
import type { Verifier } from '../log/key.ts'
import { emptyRange, extendAll, type Hash, leafHash, rootOf } from '../log/merkle.ts'
import {
  bundlePath,
  emptyEdge,
  fullTiles,
  growTiles,
  parseTile,
  parseTilePath,
  partialWidth,
  type Tile,
  tileBytes,
  tilePath,
  tilesOf,
  tileWidth,
} from '../log/tile.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'
import type { Folder } from './folder.ts'

/** The entries as they lie in the bundles; `undefined` for those that cannot be had. */
export type Entries = readonly (Uint8Array | undefined)[]

/** The signed checkpoint, or `undefined` where none holds. */
export function checkCheckpoint(folder: Folder, verifier: Verifier, found: Findings): Checkpoint | undefined {
  const bytes = folder.read('log/checkpoint')
  if (!bytes) {
    found.faults.push(fault('checkpoint.missing', {}))
    return undefined
  }
  try {
    return openCheckpoint(bytes, verifier)
  } catch (cause) {
    if (!isProblem(cause)) throw cause
    found.faults.push(fault('checkpoint.refused', { why: cause.message }))
    return undefined
  }
}

/** The file of this width, or the full one that may have taken its place since the checkpoint was read. */
function readWidth(folder: Folder, pathOf: (width: number) => string, width: number): Uint8Array | undefined {
  return folder.read(pathOf(width)) ?? folder.read(pathOf(tileWidth))
}

function readBundle(folder: Folder, index: number, width: number, found: Findings): Entries {
  const pathOf = (w: number) => `log/${bundlePath(index, w)}`
  const bytes = readWidth(folder, pathOf, width)
  const entries = bytes && parseBundle(bytes)
  if (!bytes) found.faults.push(fault('file.missing', { path: pathOf(width) }))
  else if (!entries || entries.length < width) found.faults.push(fault('bundle.malformed', { path: pathOf(width) }))
  return Array.from({ length: width }, (_, i) => entries?.[i])
}

async function readEntries(folder: Folder, size: number, found: Findings): Promise<Entries> {
  const all: (Uint8Array | undefined)[] = []
  for (let index = 0; index * tileWidth < size; index++) {
    const width = index < fullTiles(size, 0) ? tileWidth : partialWidth(size, 0)
    all.push(...readBundle(folder, index, width, found))
    await found.progress({ doing: 'log', done: all.length, total: size })
  }
  return all
}

/** The leaf hashes as the lowest tiles state them; `undefined` where a tile cannot be had. */
function readLeaves(folder: Folder, size: number): readonly (Hash | undefined)[] {
  const leaves: (Hash | undefined)[] = []
  for (const [level, index, width] of tilesOf(size)) {
    if (level > 0) break
    const bytes = readWidth(folder, w => `log/${tilePath(level, index, w)}`, width)
    const hashes = bytes && parseTile(bytes)
    for (let i = 0; i < width; i++) leaves.push(hashes?.[i])
  }
  return leaves
}

const whole = <T>(all: readonly (T | undefined)[]): readonly T[] | undefined => {
  const there = all.filter(one => one !== undefined)
  return there.length === all.length ? there : undefined
}

const rootOfLeaves = (leaves: readonly Hash[] | undefined): Hash | undefined =>
  leaves && rootOf(extendAll(emptyRange, leaves))

/** Compares every tile that a log of this size must have with the one that these leaves give. */
function checkTiles(folder: Folder, tiles: readonly Tile[], found: Findings): void {
  for (const tile of tiles) {
    const path = `log/${tilePath(tile.level, tile.index, tile.hashes.length)}`
    const bytes = readWidth(folder, w => `log/${tilePath(tile.level, tile.index, w)}`, tile.hashes.length)
    const expected = tileBytes(tile)
    if (!bytes) found.faults.push(fault('file.missing', { path }))
    else if (!sameBytes(bytes.subarray(0, expected.length), expected))
      found.faults.push(fault('file.differs', { path }))
  }
}

/** The widest bundles that are there, for a log whose checkpoint does not say how many there must be. */
export function entriesWithoutCheckpoint(folder: Folder): Entries {
  const widest = new Map<number, number>()
  for (const path of folder.filesBelow('log/tile/entries')) {
    const named = parseTilePath(path.slice('log/'.length))
    if (named) widest.set(named.index, Math.max(named.width, widest.get(named.index) ?? 0))
  }
  return [...widest]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, width]) => parseBundle(folder.read(`log/${bundlePath(index, width)}`) ?? new Uint8Array()) ?? [])
}

export interface CheckedLog {
  readonly entries: Entries
  /** The tree that the entries give; with `undefined` the entries are not those that were signed. */
  readonly tiles: readonly Tile[] | undefined
}

/**
 * Entries, tiles and signed root against each other. Where they differ, the root tells which of entries and tiles was changed:
 * if the tiles give the signed root, the entries whose hashes differ are named; if neither does, both are named.
 */
export async function checkLog(folder: Folder, checkpoint: Checkpoint, found: Findings): Promise<CheckedLog> {
  const entries = await readEntries(folder, checkpoint.size, found)
  const leaves = entries.map(entry => entry && leafHash(entry))
  const all = whole(leaves)
  if (all && sameBytes(rootOfLeaves(all) ?? new Uint8Array(), checkpoint.root)) {
    const { tiles } = growTiles(emptyEdge, all)
    checkTiles(folder, tiles, found)
    return { entries, tiles }
  }
  nameChanged(folder, { checkpoint, leaves }, found)
  return { entries, tiles: undefined }
}

function nameChanged(
  folder: Folder,
  { checkpoint, leaves }: { readonly checkpoint: Checkpoint; readonly leaves: readonly (Hash | undefined)[] },
  found: Findings,
): void {
  const inTiles = readLeaves(folder, checkpoint.size)
  const tilesHold = rootOfLeaves(whole(inTiles))
  const signed = checkpoint.root
  leaves.forEach((leaf, index) => {
    const stated = inTiles[index]
    if (leaf && stated && !sameBytes(leaf, stated)) found.faults.push(fault('entry.changed', { index }))
  })
  const ours = rootOfLeaves(whole(leaves))
  if (tilesHold && sameBytes(tilesHold, signed))
    checkTiles(folder, growTiles(emptyEdge, whole(inTiles) ?? []).tiles, found)
  else
    found.faults.push(fault('root.differs', { found: ours ? hexOf(ours) : 'of no whole tree', signed: hexOf(signed) }))
}
