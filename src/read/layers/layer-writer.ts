import type { Segment } from '../../core/text-layer.ts'
import type { Decoded, Stretch } from './decode.ts'
import { countPoints, type Width, widthIn } from './widths.ts'

/** The text of a layer with its map, while it is written. Positions of the source are UTF-16 units of the decoded text. */
export interface LayerWriter {
  /** Takes over these letters of the source as they stand. */
  copy(start: number, end: number): void
  /** Writes other letters for these of the source (an entity, folded white space). */
  replace(text: string, start: number, end: number): void
  /** Writes letters that stand nowhere in the source (a line break between paragraphs). */
  insert(text: string): void
  /** Code points written so far. */
  length(): number
  done(): { readonly text: string; readonly segments: readonly Segment[] }
}

/** Longest segment, so that finding a byte inside one takes bounded time. */
const longest = 16_384
/** Above twice this, neighbouring segments are joined: a text made of line breaks must not take a segment for each. */
const mostSegments = 200_000

/** A segment that may still grow; only letters of one stretch share their widths. */
type Open = { text: [number, number]; bytes: [number, number]; of?: Stretch }

const closed = ({ text, bytes, of }: Open): Segment => ({ text, bytes, same: of !== undefined })

/** Finds the byte of a position; asked in ascending order, it takes linear time in all. */
function locator({ text, encoding, stretches }: Decoded) {
  let index = 0
  let unit = -1
  let byte = 0
  let width: Width = () => 0
  const enter = (next: number) => {
    const stretch = stretches[next]
    if (!stretch) return undefined
    if (next !== index || unit < 0) {
      index = next
      const [start, end] = stretch.units
      width = widthIn(encoding, stretch.bytes[1] - stretch.bytes[0], countPoints(text, start, end))
      unit = start
      byte = stretch.bytes[0]
    }
    return stretch
  }
  const stretchAt = (at: number): Stretch | undefined => {
    const current = stretches[index]
    if (current && at >= current.units[0] && at < current.units[1]) return enter(index)
    const following = stretches[index + 1]
    if (following && at >= following.units[0] && at < following.units[1]) return enter(index + 1)
    return enter(search(stretches, at))
  }
  const byteIn = (stretch: Stretch, at: number): number => {
    if (at === stretch.units[1]) return stretch.bytes[1]
    if (at < unit) {
      unit = stretch.units[0]
      byte = stretch.bytes[0]
    }
    byte += width(text, unit, at)
    unit = at
    return byte
  }
  return { stretchAt, byteIn }
}

/** The index of the stretch that holds the unit, or the length of the list. */
function search(stretches: readonly Stretch[], unit: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.units[1] ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

/** The end of a run of at most `longest` units that does not cut a surrogate pair. */
function runEnd(text: string, start: number, end: number): number {
  const to = Math.min(end, start + longest)
  const code = text.charCodeAt(to - 1)
  return to < end && code >= 0xd800 && code <= 0xdbff ? to - 1 : to
}

function joinPairs(segments: Open[]): void {
  const joined: Open[] = []
  for (let i = 0; i < segments.length; i += 2) {
    const [a, b] = [segments[i], segments[i + 1]]
    if (a && b && b.bytes[0] >= a.bytes[1])
      joined.push({ text: [a.text[0], b.text[1]], bytes: [a.bytes[0], b.bytes[1]] })
    else for (const segment of [a, b]) if (segment) joined.push(segment)
  }
  segments.splice(0, segments.length)
  for (const segment of joined) segments.push(segment)
}

/** Segments that touch in text and bytes are one, as long as it does not grow too long. */
function addSegment(segments: Open[], next: Open): void {
  const last = segments.at(-1)
  const touches = last?.of && last.of === next.of && last.text[1] === next.text[0] && last.bytes[1] === next.bytes[0]
  if (last && touches && next.text[1] - last.text[0] <= longest) {
    last.text[1] = next.text[1]
    last.bytes[1] = next.bytes[1]
  } else segments.push(next)
  if (segments.length >= 2 * mostSegments) joinPairs(segments)
}

export function layerWriter(decoded: Decoded): LayerWriter {
  const texts: string[] = []
  const segments: Open[] = []
  const { stretchAt, byteIn } = locator(decoded)
  let points = 0
  const write = (text: string, bytes: [number, number], of?: Stretch): void => {
    const start = points
    points += countPoints(text)
    texts.push(text)
    if (points > start) addSegment(segments, { text: [start, points], bytes, ...(of && { of }) })
  }
  const insert = (text: string): void => {
    points += countPoints(text)
    texts.push(text)
  }
  const copy = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const stretch = stretchAt(at)
      if (!stretch) return
      const to = runEnd(decoded.text, at, Math.min(end, stretch.units[1]))
      const bytes: [number, number] = stretch.same ? [byteIn(stretch, at), byteIn(stretch, to)] : [...stretch.bytes]
      write(decoded.text.slice(at, to), bytes, stretch.same ? stretch : undefined)
      at = to
    }
  }
  const replace = (text: string, start: number, end: number): void => {
    const first = stretchAt(start)
    const from = first ? (first.same ? byteIn(first, start) : first.bytes[0]) : 0
    const last = stretchAt(end - 1)
    const to = last ? (last.same ? byteIn(last, end) : last.bytes[1]) : from
    write(text, [from, to])
  }
  return {
    copy,
    replace,
    insert,
    length: () => points,
    done: () => ({ text: texts.join(''), segments: segments.map(closed) }),
  }
}
