import { idFromHash } from '../core/id.ts'
import type { Reader, ReadResult } from '../ports/reader.ts'
import { digestOfBytes } from './hashes.ts'
import type { Given } from './read-item.ts'

/** Words that somebody gives as words, not as a file. */
export interface GivenWords extends Given {
  readonly text: string
  readonly name: string
}

export type WordsRead = ReadResult

/** Reads words without keeping them; positions are those of the text as given. Throws `input.unreadable`. */
export function readWords({ text, name, ...given }: GivenWords, reader: Reader): Promise<ReadResult> {
  const item = idFromHash('item', digestOfBytes(new TextEncoder().encode(text)))
  return reader.read({ bytes: new Uint8Array(), words: text, mediaType: 'text/plain', name, item, ...given })
}
