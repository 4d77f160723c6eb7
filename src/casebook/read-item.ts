import type { Day } from '../core/day.ts'
import type { UserId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Notice } from '../core/notice.ts'
import { isProblem } from '../core/problem.ts'
import type { CaseRecord } from '../core/record.ts'
import { nothingRead, type Reading } from '../core/reading.ts'
import type { ReadResult } from '../ports/reader.ts'
import type { Casebook } from './casebook.ts'
import { fileRecord, putText } from './file-record.ts'

/** A person's word about the document, which goes before what the page states of itself. */
export interface Given {
  readonly documentDay?: Day
  readonly outlet?: string
}

export interface ToRead extends Given {
  readonly item: Item
  readonly bytes: Uint8Array
}

/** A reading with nothing in it but the reason why: the item stays, and a person sees that it has not been read. */
function unread(why: string, version: string): ReadResult {
  const notice: Notice = { rule: 'read/nothing', says: why, weight: 'unreadable' }
  const layer = { text: '', layer: { name: 'plain', version: 'none' }, encoding: 'unknown' } as const
  return {
    layer: { ...layer, segments: [], facts: {}, notices: [], headings: [] },
    reading: {
      format: 'onus-reading/1',
      reader: { name: 'none', version },
      codebook: 1,
      language: 'und',
      ...nothingRead,
      notices: [notice],
    },
  }
}

/** Reading can never stop preservation: whatever breaks in a reader becomes a notice on the item. */
async function readOrSayWhy(
  { item, bytes, ...given }: ToRead,
  casebook: Pick<Casebook, 'reader' | 'readerVersion'>,
): Promise<ReadResult> {
  const { mediaType, provenance, id } = item
  const name = provenance.name === undefined ? {} : { name: provenance.name }
  try {
    return await casebook.reader.read({ bytes, mediaType, item: id, ...name, ...given })
  } catch (cause) {
    const why = isProblem(cause) ? cause.message : `The reader stopped: ${String(cause)}`
    return unread(why, casebook.readerVersion)
  }
}

/** Text and reading become objects of the vault, and the log says that it was read; answers with the entry's index. */
export async function fileReading(
  by: UserId,
  item: Item,
  { layer, reading }: ReadResult,
  casebook: Pick<Casebook, 'vault' | 'log' | 'clock' | 'random'>,
): Promise<number> {
  const { text, ...rest } = layer
  const record: CaseRecord = {
    kind: 'reading',
    item: item.id,
    text: await putText(text, casebook),
    layer: rest,
    reading,
  }
  return (await fileRecord({ act: 'read', subject: item.id, by }, record, casebook)).index
}

/** Would this reader, told the same about the document, say the same again? */
export function isReadAlready(reading: Reading, version: string, { documentDay, outlet }: Given): boolean {
  const date = reading.documentDate
  const sameDay = documentDay === undefined || (date?.day === documentDay && date.basis === 'given-by-person')
  const sameOutlet = outlet === undefined || reading.entities.some(e => e.ref === 'outlet' && e.label === outlet)
  return reading.reader.version === version && sameDay && sameOutlet
}

/** Reads an item into suggestions: text and reading become objects of the vault, and the log says that it was read. */
export async function readItem(by: UserId, toRead: ToRead, casebook: Casebook): Promise<void> {
  const result = await readOrSayWhy(toRead, casebook)
  try {
    await fileReading(by, toRead.item, result, casebook)
  } catch (cause) {
    // The record is strict about what it holds; a reading it refuses is a reader that broke.
    if (!isProblem(cause) || cause.code !== 'log.entry-malformed') throw cause
    await fileReading(
      by,
      toRead.item,
      unread(`The reading cannot be kept: ${cause.message}`, casebook.readerVersion),
      casebook,
    )
  }
}
