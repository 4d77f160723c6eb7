import type { EntryAct } from '../core/entry.ts'
import type { CompactRange } from '../log/merkle.ts'
import type { Edge } from '../log/tile.ts'

/** What the log has promised: how far it reaches, and the one checkpoint ever signed at this size. */
export interface HeldHead {
  readonly range: CompactRange
  readonly note: string
}

export interface HeldEntry {
  readonly index: number
  readonly act: EntryAct
  readonly subject: string
  readonly text: string
}

/** The head as seen, and changed, under its lock. */
export interface HeadTransaction {
  head(): HeldHead | undefined
  setHead(head: HeldHead): void
  add(entry: HeldEntry): void
  /** The first entry with this act on this subject. */
  firstOf(act: EntryAct, subject: string): number | undefined
  /** The last entry on this subject. */
  lastOn(subject: string): number | undefined
  /** Texts of entries, in order; at least those from the last full bundle on are held. */
  texts(from: number, to: number): readonly string[]
  /** The right edge of what is in tiles and covered by the published checkpoint. */
  published(): Edge
  setPublished(edge: Edge): void
  /** Texts below this index are in full bundles and need not be held. */
  forgetTextsBelow(index: number): void
}

/**
 * Where the log's head is decided. Several processes may hold one: a transaction sees all that was committed before it,
 * nobody else writes while it runs, and it is kept whole through a power cut once `transaction` returns. If the work throws,
 * nothing of it is kept.
 */
export interface HeadStore {
  transaction<T>(work: (transaction: HeadTransaction) => T): T
  close(): void
}
