import { createHash } from 'node:crypto'
import { idFromHash } from '../core/id.ts'
import type { Reader } from '../ports/reader.ts'
import { textLayerOf } from './layers/text-layer-of.ts'
import { readText } from './read.ts'

/** Reads in this thread, without a time limit. */
export function inProcessReader(): Reader {
  return {
    read: async ({ bytes, mediaType, name, item, documentDay, outlet }) => {
      const layer = textLayerOf(bytes, { mediaType, ...(name !== undefined && { name }) })
      const claimId = (locator: string) =>
        idFromHash('claim', createHash('sha256').update(`${item}\n${locator}`).digest('hex'))
      const documentDate = documentDay && ({ day: documentDay, basis: 'given-by-person' } as const)
      const reading = readText(layer, {
        claimId,
        ...(documentDate && { documentDate }),
        ...(outlet !== undefined && { outlet }),
      })
      return { layer, reading }
    },
    close: async () => {},
  }
}
