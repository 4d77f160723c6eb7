import { createHash } from 'node:crypto'
import { idFromHash } from '../../../src/core/id.ts'
import type { Reading } from '../../../src/core/reading.ts'
import { textLayerOf } from '../../../src/read/layers/text-layer-of.ts'
import { readText } from '../../../src/read/read.ts'

/** Tokens put into one text again, with where each stands in it, in code points. */
export interface Pieces {
  readonly text: string
  readonly places: readonly (readonly [start: number, end: number])[]
}

const sticksLeft = /^[,.!?;:»”)\]…%]$/
const sticksRight = /^[«„“([]$/

/** Writes tokens as text: no space before stops and closing marks, none behind opening ones; straight marks open and close in turn. */
export function piecesOf(tokens: readonly string[]): Pieces {
  const places: [number, number][] = []
  let text = ''
  let length = 0
  let open = false
  let glue = true
  for (const token of tokens) {
    const closes = token === '"' && open
    if (!glue && !sticksLeft.test(token) && !closes) {
      text += ' '
      length += 1
    }
    const size = Array.from(token).length
    places.push([length, length + size])
    text += token
    length += size
    glue = sticksRight.test(token) || (token === '"' && !open)
    if (token === '"') open = !open
  }
  return { text, places }
}

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

export const readPiece = (text: string): Reading =>
  readText(textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'piece' }), { claimId })
