import type { Decoded } from './decode.ts'
import { layerWriter } from './layer-writer.ts'
import type { Words } from './words.ts'

/** The letters as they stand, with LF for CR LF and for a lone CR. Nothing else is changed: evidence is never normalised. */
export function plainWords(decoded: Decoded): Words {
  const { text } = decoded
  const writer = layerWriter(decoded)
  let from = 0
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    writer.copy(from, at)
    if (text[at + 1] !== '\n') writer.replace('\n', at, at + 1)
    from = at + 1
  }
  writer.copy(from, text.length)
  return { ...writer.done(), facts: {}, notices: [], headings: [] }
}
