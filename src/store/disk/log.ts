import { join } from 'node:path'
import { parseEntry } from '../../core/entry.ts'
import type { Notice } from '../../core/notice.ts'
import { isProblem, type Problem, problem } from '../../core/problem.ts'
import { headOf } from '../../log/checkpoint.ts'
import type { Signer, Verifier } from '../../log/key.ts'
import { tileWidth } from '../../log/tile.ts'
import type { Log } from '../../ports/log.ts'
import type { HeadStore } from '../head-store.ts'
import { sequence } from '../sequence.ts'
import { type DurableFiles, durableFiles } from './durable-files.ts'
import { type DurableFs, nodeFs } from './durable-fs.ts'
import { sqliteHeadStore } from './head-sqlite.ts'
import { readCheckpoint, readEntries } from './log-files.ts'
import { isNew, publish } from './publish.ts'
import { compare, rebuildHead } from './start-up.ts'

export interface DiskLogOptions {
  readonly verifier: Verifier
  /** Without one the log can be read, and adding to it is `key.missing`. */
  readonly signer?: Signer
  readonly fs?: DurableFs
  /** Where the head is decided; a SQLite file in the casebook unless another is given. */
  readonly openHead?: (folder: string) => HeadStore
}

export interface DiskLog extends Log {
  /** What was found and put right when it was opened. */
  readonly notices: readonly Notice[]
}

const openSqlite = (folder: string): HeadStore => sqliteHeadStore(join(folder, 'head.sqlite'))

/** Compares head and published log, and finishes what a power cut interrupted. */
function startUp(store: HeadStore, files: DurableFiles, verifier: Verifier): readonly Notice[] {
  return store.transaction(head => {
    const checkpoint = readCheckpoint(files, verifier)
    const notices: Notice[] = []
    if (isNew(head)) {
      if (!checkpoint) throw problem('log.checkpoint-refused', { why: 'there is none' })
      if (checkpoint.size > 0) notices.push(rebuildHead(head, files, checkpoint))
    }
    compare(head, files, checkpoint)
    publish(head, files, checkpoint?.size ?? 0)
    return notices
  })
}

type Writing =
  | { readonly kind: 'open'; readonly store: HeadStore; readonly signer: Signer; readonly notices: readonly Notice[] }
  | { readonly kind: 'refused'; readonly why: Problem }

function openWriting(folder: string, files: DurableFiles, options: DiskLogOptions): Writing {
  const { signer, verifier, openHead = openSqlite } = options
  if (!signer) return { kind: 'refused', why: problem('key.missing', { path: join(folder, 'keys', 'log.key') }) }
  let store: HeadStore | undefined
  try {
    store = openHead(folder)
    return { kind: 'open', store, signer, notices: startUp(store, files, verifier) }
  } catch (cause) {
    store?.close()
    if (isProblem(cause) && cause.code === 'casebook.read-only') return { kind: 'refused', why: cause }
    throw cause
  }
}

async function* readFrom(files: DurableFiles, { from, to, size }: { from: number; to: number; size: number }) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const end = Math.min(to, size)
  for (let bundle = Math.floor(from / tileWidth); bundle * tileWidth < end; bundle++)
    for (const [i, bytes] of readEntries(files, bundle, size).entries()) {
      const index = bundle * tileWidth + i
      if (index < from || index >= end) continue
      const text = decoder.decode(bytes)
      yield { index, entry: parseEntry(text), text }
    }
}

/**
 * The log of a casebook folder, which exists. What is read is what is published; the head decides only what is added.
 * Opening reads a few tiles, never the whole log, and works without a key and on a disk that cannot be written to.
 * Throws `log.rollback`, `log.fork`, `log.checkpoint-refused`, `log.head-damaged`, `log.tile-changed`.
 */
export async function diskLog(folder: string, options: DiskLogOptions): Promise<DiskLog> {
  const { verifier, fs = nodeFs } = options
  const files = durableFiles(fs, folder)
  const writing = openWriting(folder, files, options)
  const published = () => readCheckpoint(files, verifier)
  published()
  return {
    notices: writing.kind === 'open' ? writing.notices : [],
    append: async proposed => {
      if (writing.kind === 'refused') throw writing.why
      const { store, signer } = writing
      const logged = store.transaction(head => {
        compare(head, files, published())
        return sequence(head, proposed, signer)
      })
      store.transaction(head => publish(head, files, published()?.size ?? 0))
      return logged
    },
    head: async () => {
      const checkpoint = published()
      return checkpoint && checkpoint.size > 0 ? headOf(checkpoint.note, verifier) : undefined
    },
    async *entries(from = 0, to = Number.MAX_SAFE_INTEGER) {
      yield* readFrom(files, { from, to, size: published()?.size ?? 0 })
    },
    close: async () => {
      if (writing.kind === 'open') writing.store.close()
    },
  }
}
