import { sha256 } from './hash.ts'

/** A Merkle tree hash: 32 bytes. */
export type Hash = Uint8Array

export const hashBytes = 32

function prefixed(prefix: number, ...parts: readonly Uint8Array[]): Hash {
  return sha256(Buffer.concat([Uint8Array.of(prefix), ...parts]))
}

/** RFC 6962, 2.1: SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array): Hash => prefixed(0, entry)

/** RFC 6962, 2.1: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Hash, right: Hash): Hash => prefixed(1, left, right)

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256(new Uint8Array(0))

/**
 * All that must be remembered to go on growing a tree and to know its root: the roots of the perfect subtrees
 * that make up `size` leaves, largest first.
 */
export interface CompactRange {
  readonly size: number
  readonly peaks: readonly Hash[]
}

export const emptyRange: CompactRange = { size: 0, peaks: [] }

/** Adds a perfect subtree of 2^height leaves on the right; the range's size is a multiple of 2^height. */
export function extend(range: CompactRange, subtree: Hash, height = 0): CompactRange {
  const width = 2 ** height
  if (range.size % width !== 0) throw new Error(`a subtree of ${width} leaves cannot follow ${range.size} leaves`)
  const peaks = [...range.peaks]
  let node = subtree
  for (let pairs = range.size / width; pairs % 2 === 1; pairs = (pairs - 1) / 2) {
    const left = peaks.pop()
    if (left) node = nodeHash(left, node)
  }
  return { size: range.size + width, peaks: [...peaks, node] }
}

export const extendAll = (range: CompactRange, leaves: readonly Hash[]): CompactRange =>
  leaves.reduce((grown, leaf) => extend(grown, leaf), range)

export function rootOf(range: CompactRange): Hash {
  return (
    range.peaks.reduceRight<Hash | undefined>((right, left) => (right ? nodeHash(left, right) : left), undefined) ??
    emptyRoot
  )
}

/** How many subtrees a range of this size has: the ones in its binary form. */
export function peakCount(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
