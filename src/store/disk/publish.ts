import { problem } from '../../core/problem.ts'
import { bundleBytes } from '../../log/bundle.ts'
import { sameBytes, utf8 } from '../../log/hash.ts'
import { leafHash, rootOf } from '../../log/merkle.ts'
import {
  bundlePath,
  bundleStart,
  emptyEdge,
  fullTiles,
  growTiles,
  rootOfEdge,
  type Tile,
  tileBytes,
  tilePath,
  tileWidth,
} from '../../log/tile.ts'
import type { HeadTransaction } from '../head-store.ts'
import type { DurableFiles } from './durable-files.ts'
import { checkpointPath, inLog } from './log-files.ts'

function putSame(files: DurableFiles, path: string, bytes: Uint8Array): void {
  if (files.putOnce(path, bytes) === 'differs') throw problem('log.tile-changed', { path })
}

function putBundles(files: DurableFiles, start: number, entries: readonly Uint8Array[]): void {
  for (let at = 0; at < entries.length; at += tileWidth) {
    const part = entries.slice(at, at + tileWidth)
    putSame(files, inLog(bundlePath((start + at) / tileWidth, part.length)), bundleBytes(part))
  }
}

function putTiles(files: DurableFiles, tiles: readonly Tile[]): void {
  for (const tile of tiles) putSame(files, inLog(tilePath(tile.level, tile.index, tile.hashes.length)), tileBytes(tile))
}

function removeIn(files: DurableFiles, folder: string): void {
  for (const name of files.names(folder)) files.remove(`${folder}/${name}`)
}

/** Partial tiles and bundles whose full one is on the disk are no longer needed; those left by a power cut are harmless. */
function dropPartials(files: DurableFiles, tiles: readonly Tile[]): void {
  for (const { level, index, hashes } of tiles) {
    if (hashes.length < tileWidth) continue
    removeIn(files, inLog(`${tilePath(level, index)}.p`))
    if (level === 0) removeIn(files, inLog(`${bundlePath(index)}.p`))
  }
}

/**
 * Writes what the head holds and the published log has not: bundles, then tiles, then the checkpoint, each on the disk before
 * the next is begun. Under the head's lock, so that a checkpoint never takes the place of a larger one. Doing it again after
 * it was cut short writes the same bytes.
 */
export function publish(head: HeadTransaction, files: DurableFiles, checkpointSize: number): void {
  const held = head.head()
  if (!held || checkpointSize >= held.range.size) return
  const before = head.published()
  const start = bundleStart(before.size)
  const entries = head.texts(start, held.range.size).map(utf8)
  const { edge, tiles } = growTiles(before, entries.slice(before.size - start).map(leafHash))
  if (edge.size !== held.range.size || !sameBytes(rootOfEdge(edge), rootOf(held.range)))
    throw problem('log.head-damaged', { why: 'its entries do not give its checkpoint' })
  putBundles(files, start, entries)
  putTiles(files, tiles)
  files.replace(checkpointPath, utf8(held.note))
  head.setPublished(edge)
  head.forgetTextsBelow(bundleStart(edge.size))
  if (fullTiles(edge.size, 0) > fullTiles(before.size, 0)) dropPartials(files, tiles)
}

/** True for a log that has published nothing yet. */
export const isNew = (head: HeadTransaction): boolean =>
  head.head() === undefined && head.published().size === emptyEdge.size
