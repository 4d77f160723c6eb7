import { codePoints } from '../../core/code-points.ts'
import type { Segment, TextLayer } from '../../core/text-layer.ts'
import { widthIn } from './widths.ts'

export type ByteMap = (start: number, end: number) => readonly [start: number, end: number]

type Mapped = Pick<TextLayer, 'text' | 'encoding' | 'segments'>

/** The index of the first segment that ends after a code point. */
function firstAfter(segments: readonly Segment[], point: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((segments[middle]?.text[1] ?? 0) <= point) low = middle + 1
    else high = middle
  }
  return low
}

/** Makes the map from code points of the text to bytes of the item; make it once for many questions to one layer. */
export function byteMap(layer: Mapped): ByteMap {
  const points = codePoints(layer.text)
  const byteAt = (segment: Segment, point: number): number => {
    const [start, end] = segment.text
    const width = widthIn(layer.encoding, segment.bytes[1] - segment.bytes[0], end - start)
    return segment.bytes[0] + width(layer.text, points.unitOf(start), points.unitOf(point))
  }
  const clip = (segment: Segment, start: number, end: number): readonly [number, number] => {
    if (!segment.same) return segment.bytes
    const from = start <= segment.text[0] ? segment.bytes[0] : byteAt(segment, start)
    return [from, end >= segment.text[1] ? segment.bytes[1] : byteAt(segment, end)]
  }
  return (start, end) => {
    const hull: [number, number] = [Number.POSITIVE_INFINITY, -1]
    const first = firstAfter(layer.segments, start)
    for (let i = first; ; i++) {
      const segment = layer.segments[i]
      if (!segment || segment.text[0] >= end) break
      const [from, to] = clip(segment, start, end)
      hull[0] = Math.min(hull[0], from)
      hull[1] = Math.max(hull[1], to)
    }
    const before = layer.segments[first - 1]?.bytes[1] ?? 0
    return hull[1] < 0 ? [before, before] : hull
  }
}

/**
 * The bytes that words of a layer were read from: the smallest stretch that holds them all. Inside a `same` segment these
 * bytes decode to the words to the letter. Words that stand nowhere in the bytes have an empty stretch.
 */
export const bytesOf = (layer: Mapped, start: number, end: number): readonly [start: number, end: number] =>
  byteMap(layer)(start, end)
