import { problem } from '../../core/problem.ts'
import { parseBundle } from '../../log/bundle.ts'
import { type Checkpoint, openCheckpoint } from '../../log/checkpoint.ts'
import { sameBytes } from '../../log/hash.ts'
import type { Verifier } from '../../log/key.ts'
import { type Hash, leafHash } from '../../log/merkle.ts'
import { bundlePath, type Edge, fullTiles, parseTile, partialWidth, tilePath, tileWidth } from '../../log/tile.ts'
import type { DurableFiles } from './durable-files.ts'

/** The folder of the published log inside a casebook. */
export const inLog = (path: string): string => `log/${path}`
export const checkpointPath = inLog('checkpoint')

export interface Published extends Checkpoint {
  readonly note: string
}

/** The checkpoint as published, its signature checked; `undefined` where none is (`log.checkpoint-refused`). */
export function readCheckpoint(files: DurableFiles, verifier: Verifier): Published | undefined {
  const bytes = files.read(checkpointPath)
  return bytes && { ...openCheckpoint(bytes, verifier), note: new TextDecoder().decode(bytes) }
}

const changed = (path: string) => problem('log.tile-changed', { path })

/** The first `width` of what is there under the name of that width, or under the name of the full one that replaced it. */
function readWidth<T>(read: (width: number) => readonly T[] | undefined, width: number): readonly T[] | undefined {
  const found = read(width) ?? read(tileWidth)
  return found && found.length >= width ? found.slice(0, width) : undefined
}

/** Hashes of a tile as it stands in a log of at least this width; `undefined` where it is missing. */
export function readTile(
  files: DurableFiles,
  at: { level: number; index: number; width: number },
): readonly Hash[] | undefined {
  return readWidth(width => {
    const path = inLog(tilePath(at.level, at.index, width))
    const bytes = files.read(path)
    if (!bytes) return undefined
    const hashes = parseTile(bytes)
    if (hashes?.length !== width) throw changed(path)
    return hashes
  }, at.width)
}

function readBundle(files: DurableFiles, index: number, width: number): readonly Uint8Array[] | undefined {
  return readWidth(w => {
    const path = inLog(bundlePath(index, w))
    const bytes = files.read(path)
    if (!bytes) return undefined
    const entries = parseBundle(bytes)
    if (entries?.length !== w) throw changed(path)
    return entries
  }, width)
}

const widthIn = (size: number, index: number): number =>
  index < fullTiles(size, 0) ? tileWidth : partialWidth(size, 0)

/** Entries of one bundle in a log of this size, each compared with its hash in the tile (`log.tile-changed`). */
export function readEntries(files: DurableFiles, index: number, size: number): readonly Uint8Array[] {
  const width = widthIn(size, index)
  const entries = readBundle(files, index, width)
  const hashes = readTile(files, { level: 0, index, width })
  if (!entries || !hashes) throw changed(inLog((entries ? tilePath : bundlePathOf)(0, index, width)))
  entries.forEach((entry, i) => {
    const hash = hashes[i]
    if (!hash || !sameBytes(leafHash(entry), hash)) throw changed(inLog(bundlePath(index, width)))
  })
  return entries
}

const bundlePathOf = (_level: number, index: number, width: number): string => bundlePath(index, width)

/** The right edge that tiles on disk give for a log of this size: one tile of each level is read, never the whole log. */
export function readEdge(files: DurableFiles, size: number): Edge {
  const levels: (readonly Hash[])[] = []
  for (let level = 0; tileWidth ** level <= size; level++) {
    const width = partialWidth(size, level)
    const at = { level, index: fullTiles(size, level), width }
    const hashes = width === 0 ? [] : readTile(files, at)
    if (!hashes) throw changed(inLog(tilePath(level, at.index, width)))
    levels.push(hashes)
  }
  return { size, levels }
}
