import type { Day } from '../core/day.ts'
import type { ItemId } from '../core/id.ts'
import type { Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'

export interface ReadRequest {
  readonly bytes: Uint8Array
  /** The words as they stand, where somebody gives them instead of bytes: positions are those of this text. */
  readonly words?: string
  readonly mediaType: string
  readonly name?: string
  /** Makes claim ids the same whenever the same words of the same item are read. */
  readonly item: ItemId
  /** A person's word for the day of the document; it goes before what the page states. */
  readonly documentDay?: Day
  /** A person's word for the outlet. */
  readonly outlet?: string
}

export interface ReadResult {
  readonly layer: TextLayer
  readonly reading: Reading
}

/** Bytes → words → suggestions. */
export interface Reader {
  /**
   * Never runs longer than its limit and never takes the caller down: a reader that breaks or hangs leaves the other
   * readers' suggestions and one notice. Throws only `input.unreadable`, where the bytes hold no text at all.
   */
  read(request: ReadRequest): Promise<ReadResult>
  close(): Promise<void>
}
