/** What stands in bytes that are said to be UTF-8. */
export interface Utf8Scan {
  /** Byte stretches that decode to U+FFFD; neighbours are one stretch. Very many are given as fewer that span what stands between. */
  readonly malformed: readonly (readonly [start: number, end: number])[]
  /** How many characters of two to four bytes are well formed. */
  readonly wellFormed: number
}

/** Length of a sequence and the bounds of its second byte, by first byte (Unicode 16, table 3-7). */
function sequenceOf(first: number): { readonly length: number; readonly low: number; readonly high: number } {
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, low, high }
  if (first >= 0xe0 && first <= 0xef) return { length: 3, low, high }
  if (first >= 0xf0 && first <= 0xf4) return { length: 4, low, high }
  return { length: 0, low, high }
}

/** How many bytes from `at` belong together: a whole sequence, or the part of one that stands there (at least one byte). */
function stepAt(bytes: Uint8Array, at: number): { readonly taken: number; readonly whole: boolean } {
  const { length, low, high } = sequenceOf(bytes[at] ?? 0)
  if (length === 0) return { taken: 1, whole: false }
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return { taken: i, whole: false }
  }
  return { taken: length, whole: true }
}

/** Finds malformed bytes as the WHATWG decoder does, so that each stretch decodes to U+FFFD on its own as in its place. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const malformed: [number, number][] = []
  let wellFormed = 0
  let at = 0
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const { taken, whole } = stepAt(bytes, at)
    if (whole) wellFormed++
    else addStretch(malformed, at, at + taken)
    at += taken
  }
  return { malformed, wellFormed }
}

function addStretch(stretches: [number, number][], start: number, end: number): void {
  const last = stretches.at(-1)
  if (last && last[1] === start) last[1] = end
  else stretches.push([start, end])
  if (stretches.length >= 2 * mostStretches) joinPairs(stretches)
}

/** Bounds the memory that bytes made to be malformed can take. */
const mostStretches = 50_000

function joinPairs(stretches: [number, number][]): void {
  const joined = stretches
    .filter((_, i) => i % 2 === 0)
    .map(([start], i): [number, number] => [start, stretches[2 * i + 1]?.[1] ?? start])
  stretches.splice(0, stretches.length, ...joined)
}
