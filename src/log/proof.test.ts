import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesBelow, sharedFolder } from '../../test/shared/shared-data.ts'
import { sameBytes, utf8 } from './hash.ts'
import { emptyRange, extendAll, type Hash, leafHash, rootOf } from './merkle.ts'
import { checkConsistency, checkInclusion, consistencyProof, inclusionProof, subtreesOf } from './proof.ts'

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(utf8(`entry ${i}`)))
const rootAt = (size: number): Hash => rootOf(extendAll(emptyRange, leaves.slice(0, size)))
const sizes = fc.integer({ min: 1, max: leaves.length })

function holds(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}

test('a leaf is shown to be in a tree, and no other leaf, place or root passes with its proof', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), (size, n) => {
      const index = n % size
      const proof = inclusionProof(index, size, subtreesOf(leaves))
      const good = { index, size, leaf: leaves[index] ?? new Uint8Array(), root: rootAt(size), proof }
      checkInclusion(good)
      expect(holds(() => checkInclusion({ ...good, leaf: leafHash(utf8('another')) }))).toBe(false)
      expect(holds(() => checkInclusion({ ...good, root: rootAt(size === 1 ? 2 : size - 1) }))).toBe(false)
      expect(holds(() => checkInclusion({ ...good, proof: [...proof, good.leaf] }))).toBe(false)
      if (size > 1) expect(holds(() => checkInclusion({ ...good, index: (index + 1) % size }))).toBe(false)
      if (proof.length > 0) expect(holds(() => checkInclusion({ ...good, proof: proof.slice(1) }))).toBe(false)
    }),
  )
})

test('a tree is shown to begin a larger one, and no other root passes with its proof', () => {
  fc.assert(
    fc.property(sizes, sizes, (a, b) => {
      const [size1, size2] = [Math.min(a, b), Math.max(a, b)]
      const proof = consistencyProof(size1, size2, subtreesOf(leaves))
      const good = { size1, size2, root1: rootAt(size1), root2: rootAt(size2), proof }
      checkConsistency(good)
      const other = leafHash(utf8('another'))
      expect(holds(() => checkConsistency({ ...good, root1: other }))).toBe(false)
      expect(holds(() => checkConsistency({ ...good, root2: other }))).toBe(false)
      expect(holds(() => checkConsistency({ ...good, proof: [...proof, other] }))).toBe(false)
      if (proof.length > 0) expect(holds(() => checkConsistency({ ...good, proof: proof.slice(1) }))).toBe(false)
    }),
  )
})

test('a first tree without leaves proves nothing and is refused', () => {
  expect(() => consistencyProof(0, 3, subtreesOf(leaves))).toThrow('a tree of 0')
  const empty = { size1: 0, size2: 3, root1: rootAt(0), root2: rootAt(3), proof: [] }
  expect(() => checkConsistency(empty)).toThrow('a tree of 0')
})

const bytes = (text: string | null): Uint8Array => new Uint8Array(Buffer.from(text ?? '', 'base64'))
const folder = sharedFolder('data/vectors/merkle/testdata')

interface InclusionVector {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string | null
  readonly leafHash: string | null
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

interface ConsistencyVector {
  readonly size1: number
  readonly size2: number
  readonly root1: string | null
  readonly root2: string | null
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

describe.skipIf(folder === undefined)('public Merkle vectors (skipped where the shared data is absent)', () => {
  const vectors = (kind: string) => filesBelow(`${folder}/${kind}`)

  test('inclusion', () => {
    const wrong = vectors('inclusion').filter(({ text }) => {
      const v = JSON.parse(text) as InclusionVector
      const proof = (v.proof ?? []).map(bytes)
      const asked = { index: v.leafIdx, size: v.treeSize, leaf: bytes(v.leafHash), root: bytes(v.root), proof }
      return holds(() => checkInclusion(asked)) === v.wantErr
    })
    expect(wrong.map(v => v.path)).toEqual([])
    expect(vectors('inclusion').length).toBeGreaterThan(90)
  })

  test('consistency', () => {
    const wrong = vectors('consistency').filter(({ text }) => {
      const v = JSON.parse(text) as ConsistencyVector
      const proof = (v.proof ?? []).map(bytes)
      const asked = { size1: v.size1, size2: v.size2, root1: bytes(v.root1), root2: bytes(v.root2), proof }
      return holds(() => checkConsistency(asked)) === v.wantErr
    })
    expect(wrong.map(v => v.path)).toEqual([])
    expect(vectors('consistency').length).toBeGreaterThan(90)
  })
})

test('proofs of the same leaves are the same bytes', () => {
  const [a, b] = [inclusionProof(3, 7, subtreesOf(leaves)), inclusionProof(3, 7, subtreesOf(leaves))]
  expect(a.length).toBe(3)
  expect(a.every((hash, i) => sameBytes(hash, b[i] ?? new Uint8Array()))).toBe(true)
})
