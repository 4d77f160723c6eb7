import type { Entry, EntryDraft } from '../core/entry.ts'

/** A draft, and whether the log shall hold it only once. */
export interface Proposed {
  readonly draft: EntryDraft
  /** If an entry with the same act on the same subject is there already, that one is the answer and nothing is added. */
  readonly once: boolean
}

export interface Logged {
  readonly index: number
  /** True if `once` was asked and the log held it before. */
  readonly existed: boolean
}

/** The head of the log: the text of a signed C2SP checkpoint. */
export interface Head {
  readonly size: number
  /** Merkle root (RFC 6962), 32 bytes in hex. */
  readonly root: string
  /** The signed note, as published. */
  readonly note: string
}

/** The append-only transparency log of one casebook. There is no way to change or remove an entry. */
export interface Log {
  /**
   * Sequences the drafts in order and returns once entries and a checkpoint that covers them would survive a power cut.
   * `prev` is filled in here. Several processes may append at once; indexes are contiguous.
   * Throws `log.rollback`, `log.fork`, `key.missing`, `disk.full`, `casebook.read-only`.
   */
  append(drafts: readonly Proposed[]): Promise<readonly Logged[]>
  /** The newest signed head, or `undefined` for an empty log. */
  head(): Promise<Head | undefined>
  /** Entries from `from` up to, not including, `to` (or the end), in order. */
  entries(
    from?: number,
    to?: number,
  ): AsyncIterable<{ readonly index: number; readonly entry: Entry; readonly text: string }>
  /** Releases files and handles. */
  close(): Promise<void>
}
