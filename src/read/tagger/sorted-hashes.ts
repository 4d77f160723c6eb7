/**
 * A set of hashes in ascending order as unsigned numbers, and for each beginning of a hash where those that begin so stand: looked up in about
 * two steps, and ready as soon as the file is read.
 */
export interface SortedHashes {
  readonly keys: Int32Array
  readonly shift: number
  readonly begins: Int32Array
}

/** Makes hashes ready for looking up. @throws where they are not ascending. */
export function sortedHashes(keys: Int32Array): SortedHashes {
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)))
  const shift = 32 - bits
  const begins = new Int32Array(2 ** bits + 1)
  let next = 0
  let last = -1
  for (let i = 0; i < keys.length; i++) {
    const key = (keys[i] ?? 0) >>> 0
    if (key <= last) throw new Error('hashes are out of order')
    last = key
    for (const bucket = key >>> shift; next <= bucket; next++) begins[next] = i
  }
  for (; next < begins.length; next++) begins[next] = keys.length
  return { keys, shift, begins }
}

/** Where a hash stands in the list; -1 where it does not. */
export function placeOf({ keys, shift, begins }: SortedHashes, hash: number): number {
  const bucket = hash >>> shift
  const end = begins[bucket + 1] ?? 0
  for (let i = begins[bucket] ?? 0; i < end; i++) if (keys[i] === hash) return i
  return -1
}
