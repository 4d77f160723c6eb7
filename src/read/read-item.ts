import { createHash } from 'node:crypto'
import type { Day } from '../core/day.ts'
import { idFromHash, type ItemId } from '../core/id.ts'
import type { Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'
import { documentDateOf } from './document-date.ts'
import { layerOfWords, textLayerOf } from './layers/text-layer-of.ts'
import type { ReadOptions } from './read.ts'

/** What is to be read; the shape of a request to the `Reader` port. */
export interface ReadJob {
  readonly bytes: Uint8Array
  /** The words as they stand, instead of bytes. */
  readonly words?: string
  /** The size of the item, where only its beginning is given. */
  readonly size?: number
  readonly mediaType: string
  readonly name?: string
  readonly item: ItemId
  readonly documentDay?: Day
  readonly outlet?: string
}

export interface ReadDone {
  readonly layer: TextLayer
  readonly reading: Reading
}

export type ReadText = (layer: TextLayer, options: ReadOptions) => Reading

/** Throws `input.unreadable`. */
export function layerFor({ bytes, words, size, mediaType, name }: ReadJob): TextLayer {
  const called = name === undefined ? {} : { name }
  if (words !== undefined) return layerOfWords(words, called)
  return textLayerOf(bytes, { mediaType, ...called, ...(size !== undefined && { size }) })
}

/** The same words of the same item give the same claim id, however often they are read. */
const claimIdIn = (item: ItemId) => (locator: string) =>
  idFromHash('claim', createHash('sha256').update(`${item}|${locator}`).digest('hex'))

export function readingFor(job: ReadJob, layer: TextLayer, readText: ReadText): Reading {
  const documentDate = documentDateOf(job.documentDay, layer.facts)
  return readText(layer, {
    claimId: claimIdIn(job.item),
    ...(documentDate && { documentDate }),
    ...(job.outlet !== undefined && { outlet: job.outlet }),
  })
}
