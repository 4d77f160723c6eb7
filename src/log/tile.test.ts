import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleBytes, parseBundle } from './bundle.ts'
import { hexOf, sameBytes, sha256, utf8 } from './hash.ts'
import { emptyRange, emptyRoot, extend, extendAll, type Hash, leafHash, nodeHash, peakCount, rootOf } from './merkle.ts'
import {
  bundlePath,
  emptyEdge,
  fullTiles,
  growTiles,
  parseTile,
  parseTilePath,
  partialWidth,
  rootOfEdge,
  tileBytes,
  tilePath,
  tilesOf,
} from './tile.ts'

const leaves = Array.from({ length: 1200 }, (_, i) => leafHash(utf8(`entry ${i}`)))

/** The definition of RFC 6962, 2.1, word for word and slow. */
function definition(hashes: readonly Hash[]): Hash {
  const [only] = hashes
  if (!only) return sha256(new Uint8Array())
  if (hashes.length === 1) return only
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return nodeHash(definition(hashes.slice(0, split)), definition(hashes.slice(split)))
}

test('the roots of the reference trees', () => {
  expect(hexOf(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hexOf(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

test('a compact range gives the root that the definition gives, and has as many peaks as its size has ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), size => {
      const range = extendAll(emptyRange, leaves.slice(0, size))
      expect(hexOf(rootOf(range))).toBe(hexOf(definition(leaves.slice(0, size))))
      expect(range.peaks.length).toBe(peakCount(size))
    }),
    { numRuns: 60 },
  )
})

test('a subtree cannot be set where none of its size may stand', () => {
  expect(() => extend(extend(emptyRange, emptyRoot), emptyRoot, 1)).toThrow('cannot follow')
})

test('growing in any steps gives the same tiles as growing at once, and the edge gives the root', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), steps => {
      const written = new Map<string, string>()
      let edge = emptyEdge
      for (const step of steps) {
        const grown = growTiles(edge, leaves.slice(edge.size, edge.size + step))
        for (const t of grown.tiles) written.set(tilePath(t.level, t.index, t.hashes.length), hexOf(tileBytes(t)))
        edge = grown.edge
        expect(hexOf(rootOfEdge(edge))).toBe(hexOf(rootOf(extendAll(emptyRange, leaves.slice(0, edge.size)))))
      }
      const once = growTiles(emptyEdge, leaves.slice(0, edge.size)).tiles
      const wanted = [...tilesOf(edge.size)].map(([level, index, width]) => tilePath(level, index, width)).sort()
      expect(once.map(t => tilePath(t.level, t.index, t.hashes.length)).sort()).toEqual(wanted)
      for (const t of once) expect(written.get(tilePath(t.level, t.index, t.hashes.length))).toBe(hexOf(tileBytes(t)))
    }),
    { numRuns: 40 },
  )
})

test('the example of the specification: a log of 70,000 entries', () => {
  const tiles = [...tilesOf(70_000)]
  expect(tiles.filter(([level, , width]) => level === 0 && width === 256)).toHaveLength(273)
  expect(tiles.filter(([, , width]) => width < 256)).toEqual([
    [0, 273, 112],
    [1, 1, 17],
    [2, 0, 1],
  ])
  expect([fullTiles(70_000, 1), partialWidth(70_000, 1)]).toEqual([1, 17])
  expect([...tilesOf(256)]).toEqual([
    [0, 0, 256],
    [1, 0, 1],
  ])
  expect([...tilesOf(0)]).toEqual([])
})

test('paths are those of the specification and read back', () => {
  expect(tilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067')
  expect(bundlePath(1000, 7)).toBe('tile/entries/x001/000.p/7')
  fc.assert(
    fc.property(fc.nat(63), fc.nat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath(level, index, width))).toEqual({ level, index, width })
      expect(parseTilePath(bundlePath(index, width))).toEqual({ level: 'entries', index, width })
    }),
  )
})

test.each([
  'tile/00/000',
  'tile/0/x000/001',
  'tile/0/0',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/07',
  'checkpoint',
  'tile/0/000/',
])('the path %s is no tile', path => {
  expect(parseTilePath(path)).toBeUndefined()
})

test('tiles and bundles read back, and torn ones do not', () => {
  const tile = { level: 0, index: 0, hashes: leaves.slice(0, 3) }
  expect(parseTile(tileBytes(tile))?.map(hexOf)).toEqual(tile.hashes.map(hexOf))
  for (const length of [0, 1, 95, 257 * 32]) expect(parseTile(new Uint8Array(length))).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 256 }), entries => {
      const bytes = bundleBytes(entries)
      const read = parseBundle(bytes)
      expect(read?.length).toBe(entries.length)
      expect(entries.every((entry, i) => sameBytes(entry, read?.[i] ?? new Uint8Array(1)))).toBe(true)
      const torn = parseBundle(bytes.subarray(0, -1))
      expect(torn === undefined || torn.length < entries.length).toBe(true)
    }),
    { numRuns: 30 },
  )
  expect(parseBundle(new Uint8Array())).toBeUndefined()
  expect(parseBundle(bundleBytes(Array.from({ length: 257 }, () => utf8('x'))))).toBeUndefined()
  expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow('65536 bytes')
  expect(parseBundle(bundleBytes([new Uint8Array(65_535)]))?.[0]?.length).toBe(65_535)
})
