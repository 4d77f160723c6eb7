import { copied } from './copied.ts'
import { placeOf, type SortedHashes, sortedHashes } from './sorted-hashes.ts'

/**
 * What is known of frequent words from how they are used in much text, made from word vectors: the group a word belongs to at three grains
 * (12 bits: the first 6 name one of 64 groups, the first 10 one of 1,024, all of them one of 4,096), and ten small numbers, one for each
 * tenth of the vector, that tell which of 16 directions it points in.
 */
export interface WordTable {
  readonly words: SortedHashes
  readonly groups: Uint16Array
  readonly senses: Uint8Array
}

/** How many small numbers a word has, and how many values each takes. */
export const senseCount = 10
export const senseValues = 16

const perWord = 4 + 2 + senseCount / 2

export interface WordRows {
  /** Hashes of words in small letters, ascending as unsigned numbers. */
  readonly keys: Int32Array
  readonly groups: Uint16Array
  /** `senseCount` a word. */
  readonly senses: Uint8Array
}

/** The bytes of a table: all hashes, all groups, then the small numbers, two in a byte. Little-endian. */
export function writeWordTable({ keys, groups, senses }: WordRows): Uint8Array {
  const halves = new Uint8Array(senses.length / 2).map((_, i) => ((senses[2 * i] ?? 0) << 4) | (senses[2 * i + 1] ?? 0))
  return Buffer.concat([Buffer.from(keys.buffer), Buffer.from(groups.buffer), halves])
}

/** Opens a table. @throws where the bytes are no such table. */
export function readWordTable(bytes: Uint8Array): WordTable {
  const count = bytes.byteLength / perWord
  if (!Number.isInteger(count)) throw new Error('the table of words is cut short')
  return {
    words: sortedHashes(new Int32Array(copied(bytes, 0, count * 4))),
    groups: new Uint16Array(copied(bytes, count * 4, count * 6)),
    senses: bytes.subarray(count * 6),
  }
}

/** Where a word stands in the table, by the hash of its small letters; -1 for one that is not in it. */
export const wordAt = (table: WordTable, word: number): number => placeOf(table.words, word)

/** One of a word's small numbers. */
export function senseOf({ senses }: WordTable, word: number, which: number): number {
  const byte = senses[(word * senseCount + which) >> 1] ?? 0
  return which % 2 === 0 ? byte >> 4 : byte & 15
}
