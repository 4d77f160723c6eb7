import { problem } from '../core/problem.ts'
import { sameBytes } from './hash.ts'
import { emptyRange, extendAll, type Hash, hashBytes, nodeHash, rootOf } from './merkle.ts'

/** The root of the leaves from `start` up to, not including, `end`. */
export type SubtreeHash = (start: number, end: number) => Hash

/** Subtree hashes of leaves held in memory. */
export const subtreesOf =
  (leaves: readonly Hash[]): SubtreeHash =>
  (start, end) =>
    rootOf(extendAll(emptyRange, leaves.slice(start, end)))

const refuse = (why: string) => problem('log.proof-refused', { why })

/** The largest power of two smaller than `size`, which is at least 2. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** RFC 6962, 2.1.1: the hashes that lead from one leaf to the root, lowest first. */
export function inclusionProof(index: number, size: number, hash: SubtreeHash): readonly Hash[] {
  if (index < 0 || index >= size) throw refuse(`there is no leaf ${index} in a tree of ${size}`)
  return pathTo(index, 0, size, hash)
}

function pathTo(index: number, start: number, end: number, hash: SubtreeHash): readonly Hash[] {
  if (end - start === 1) return []
  const middle = start + splitOf(end - start)
  return index < middle
    ? [...pathTo(index, start, middle, hash), hash(middle, end)]
    : [...pathTo(index, middle, end, hash), hash(start, middle)]
}

/** RFC 6962, 2.1.2: the hashes that show that the tree of `size1` leaves is the beginning of the tree of `size2`. */
export function consistencyProof(size1: number, size2: number, hash: SubtreeHash): readonly Hash[] {
  if (size1 < 1 || size1 > size2) throw refuse(`a tree of ${size1} cannot be shown to begin a tree of ${size2}`)
  return size1 === size2 ? [] : bridge({ old: size1, start: 0, end: size2, whole: true }, hash)
}

interface Span {
  readonly old: number
  readonly start: number
  readonly end: number
  /** The old tree is a whole subtree here, whose hash the checker knows already. */
  readonly whole: boolean
}

function bridge({ old, start, end, whole }: Span, hash: SubtreeHash): readonly Hash[] {
  if (old === end) return whole ? [] : [hash(start, end)]
  const middle = start + splitOf(end - start)
  return old <= middle
    ? [...bridge({ old, start, end: middle, whole }, hash), hash(middle, end)]
    : [...bridge({ old, start: middle, end, whole: false }, hash), hash(start, middle)]
}

const isIndex = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

function checkLengths(hashes: readonly Hash[]): void {
  if (hashes.some(h => h.length !== hashBytes)) throw refuse('a hash has not 32 bytes')
}

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Refuses (`log.proof-refused`) unless the proof leads from this leaf at this index to this root (RFC 9162, 2.1.3.2). */
export function checkInclusion({ index, size, leaf, root, proof }: Inclusion): void {
  if (!isIndex(index) || !isIndex(size) || index >= size) throw refuse(`there is no leaf ${index} in a tree of ${size}`)
  checkLengths([leaf, root, ...proof])
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) throw refuse('it has too many hashes')
    const isRight = node % 2 === 1 || node === last
    hash = isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    if (isRight) while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    ;[node, last] = [half(node), half(last)]
  }
  if (last !== 0) throw refuse('it has too few hashes')
  if (!sameBytes(hash, root)) throw refuse('it leads to another root')
}

const half = (n: number): number => Math.floor(n / 2)

export interface Consistency {
  readonly size1: number
  readonly size2: number
  readonly root1: Hash
  readonly root2: Hash
  readonly proof: readonly Hash[]
}

/**
 * Refuses (`log.proof-refused`) unless the first tree is the beginning of the second (RFC 9162, 2.1.4.2).
 * A first tree without leaves is refused: every tree begins with it, so such a proof says nothing.
 */
export function checkConsistency(c: Consistency): void {
  if (!isIndex(c.size1) || !isIndex(c.size2) || c.size1 < 1 || c.size1 > c.size2)
    throw refuse(`a tree of ${c.size1} cannot be shown to begin a tree of ${c.size2}`)
  if (c.size1 === c.size2) return checkSame(c)
  checkLengths([c.root1, c.root2, ...c.proof])
  const { old, grown } = rootsBy(c)
  if (!sameBytes(old, c.root1)) throw refuse('it does not lead to the first root')
  if (!sameBytes(grown, c.root2)) throw refuse('it does not lead to the second root')
}

function checkSame({ root1, root2, proof }: Consistency): void {
  if (proof.length > 0) throw refuse('trees of one size need no hashes')
  if (!sameBytes(root1, root2)) throw refuse('two trees of one size have different roots')
}

const isPowerOfTwo = (n: number): boolean => 2 ** Math.round(Math.log2(n)) === n

function rootsBy({ size1, size2, root1, proof }: Consistency): { readonly old: Hash; readonly grown: Hash } {
  const [first, ...rest] = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  if (!first) throw refuse('it has too few hashes')
  let node = size1 - 1
  let last = size2 - 1
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let old = first
  let grown = first
  for (const sibling of rest) {
    if (last === 0) throw refuse('it has too many hashes')
    if (node % 2 === 1 || node === last) {
      old = nodeHash(sibling, old)
      grown = nodeHash(sibling, grown)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else grown = nodeHash(grown, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  if (last !== 0) throw refuse('it has too few hashes')
  return { old, grown }
}
