import { createHash } from 'node:crypto'
import { idFromHash } from '../../../../core/id.ts'
import type { Reading } from '../../../../core/reading.ts'
import { textLayerOf } from '../../../layers/text-layer-of.ts'
import { type ReadOptions, readText } from '../../../read.ts'

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

/** For tests: the reading of some words, as a plain text unless another type is named. */
export function readingOf(
  text: string,
  { mediaType = 'text/plain', ...options }: Omit<ReadOptions, 'claimId'> & { readonly mediaType?: string } = {},
): Reading {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType, name: 'report' })
  return readText(layer, { claimId, ...options })
}
