import type { Notice } from '../../core/notice.ts'
import { parseEntry } from '../../core/entry.ts'
import { problem } from '../../core/problem.ts'
import { sameBytes, utf8 } from '../../log/hash.ts'
import { emptyRange, extendAll, type Hash, leafHash, rootOf } from '../../log/merkle.ts'
import {
  bundlePath,
  bundleStart,
  emptyEdge,
  fullTiles,
  growTiles,
  rootOfEdge,
  tilePath,
  tilesOf,
  tileWidth,
} from '../../log/tile.ts'
import type { HeadTransaction } from '../head-store.ts'
import type { DurableFiles } from './durable-files.ts'
import { inLog, type Published, readEdge, readEntries } from './log-files.ts'

/** The root that this head's own history had at the size of the published checkpoint. */
function rootHeldAt(size: number, head: HeadTransaction, files: DurableFiles): Hash {
  const range = head.head()?.range ?? emptyRange
  if (size === range.size) return rootOf(range)
  const { size: reached, levels } = head.published()
  const start = bundleStart(reached)
  if (size < start) return rootOfEdge(readEdge(files, size))
  const full = { size: start, levels: [[], ...levels.slice(1)] }
  return rootOfEdge(
    growTiles(
      full,
      head.texts(start, size).map(text => leafHash(utf8(text))),
    ).edge,
  )
}

/** Compares the published checkpoint with the head before anything is added: `log.rollback`, `log.fork`. */
export function compare(head: HeadTransaction, files: DurableFiles, checkpoint: Published | undefined): void {
  const held = head.head()?.range.size ?? 0
  const published = checkpoint?.size ?? 0
  if (published > held) throw problem('log.rollback', { published, held })
  if (checkpoint && !sameBytes(rootHeldAt(published, head, files), checkpoint.root))
    throw problem('log.fork', { size: published })
  if (published < head.published().size) checkNotSetBack(head, files, published)
}

/** The log's files are older than the head knows: what it had published must still be there, or nothing is added. */
function checkNotSetBack(head: HeadTransaction, files: DurableFiles, published: number): void {
  const edge = head.published()
  const refuse = () => problem('log.rollback', { published, held: edge.size })
  for (const [level, index, width] of tilesOf(edge.size)) {
    if (width === tileWidth && (index + 1) * tileWidth ** (level + 1) <= published) continue
    if (!files.read(inLog(tilePath(level, index, width)))) throw refuse()
    if (level === 0 && !files.read(inLog(bundlePath(index, width)))) throw refuse()
  }
  if (!sameBytes(rootOfEdge(readEdge(files, edge.size)), rootOfEdge(edge))) throw refuse()
}

function* bundlesIn(files: DurableFiles, size: number): Generator<readonly Uint8Array[]> {
  for (let index = 0; index * tileWidth < size; index++) yield readEntries(files, index, size)
}

/** Tiles that no checkpoint covers were never shown to anybody; entries to come would contradict them. */
function dropUncovered(files: DurableFiles, size: number): void {
  const level = 0
  const index = fullTiles(size, level)
  for (const folder of [`${tilePath(level, index)}.p`, `${bundlePath(index)}.p`])
    for (const name of files.names(inLog(folder)))
      if (Number(name) > size % tileWidth) files.remove(inLog(`${folder}/${name}`))
}

/** Makes the head again from a published log that is whole: every entry is read, and the root must be the checkpoint's. */
export function rebuildHead(head: HeadTransaction, files: DurableFiles, checkpoint: Published): Notice {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let edge = emptyEdge
  let range = emptyRange
  for (const entries of bundlesIn(files, checkpoint.size)) {
    for (const [i, bytes] of entries.entries()) {
      const text = decoder.decode(bytes)
      const { act, subject } = parseEntry(text)
      head.add({ index: range.size + i, act, subject, text })
    }
    const leaves = entries.map(leafHash)
    range = extendAll(range, leaves)
    edge = growTiles(edge, leaves).edge
  }
  if (!sameBytes(rootOf(range), checkpoint.root))
    throw problem('log.checkpoint-refused', { why: 'the entries do not give its root' })
  dropUncovered(files, checkpoint.size)
  head.setHead({ range, note: checkpoint.note })
  head.setPublished(edge)
  head.forgetTextsBelow(fullTiles(range.size, 0) * tileWidth)
  return {
    rule: 'log/head-rebuilt',
    says: `head.sqlite was missing; it was made again from the published log of ${range.size} entries.`,
    weight: 'fyi',
  }
}
