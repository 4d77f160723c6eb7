import { wordsOf } from '../core/words.ts'

/** Runs of this many words are compared: fewer meet by chance, more are broken by every small edit. */
const runLength = 5

/** FNV-1a, 32 bit, over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mixes the hashes of a run of words into one, so that their order counts. */
function runHash(hashes: readonly number[], from: number): number {
  let mixed = 0
  for (let i = from; i < from + runLength; i++)
    mixed = Math.imul(((mixed << 5) | (mixed >>> 27)) ^ (hashes[i] ?? 0), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** The runs of five words that a text is made of, as sorted 32-bit hashes, each once. A text of fewer words has none. */
export function shinglesOf(text: string): Uint32Array {
  const hashes = wordsOf(text).map(hashOf)
  const runs = new Set<number>()
  for (let i = 0; i + runLength <= hashes.length; i++) runs.add(runHash(hashes, i))
  return Uint32Array.from(runs).sort()
}

/** How many runs two texts share. */
export function sharedRuns(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}
