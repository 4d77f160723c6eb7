import { codePoints } from '../../core/code-points.ts'
import type { TextLayer } from '../../core/text-layer.ts'
import { byteMap } from './bytes-of.ts'

/**
 * The law of layers, checked on one: segments ascend in the text, lie inside the bytes, and wherever `same` is true the
 * bytes decode to the words, as a whole and in parts. An empty list says that it holds.
 */
export function mapFaults(layer: TextLayer, bytes: Uint8Array): readonly string[] {
  const points = codePoints(layer.text)
  const decoder = new TextDecoder(layer.encoding, { ignoreBOM: true })
  const map = byteMap(layer)
  const faults: string[] = []
  let at = 0
  const expectWords = (start: number, end: number): void => {
    if (start >= end) return
    const found = decoder.decode(bytes.subarray(...map(start, end)))
    const words = points.slice(start, end)
    if (found !== words) faults.push(`${start}-${end}: "${words}" maps to "${found}"`)
  }
  for (const { text, bytes: of, same } of layer.segments) {
    const [start, end] = text
    const inside = of[0] <= of[1] && of[1] <= bytes.length
    if (start < at || end <= start || end > points.length || !inside) faults.push(`${start}-${end} is out of order`)
    at = end
    if (!same) continue
    const middle = (start + end) >> 1
    expectWords(start, end)
    expectWords(start, middle)
    expectWords(middle, end)
  }
  return faults
}
