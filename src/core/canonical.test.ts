import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesBelow, sharedFolder } from '../../test/shared/shared-data.ts'
import { type Canonical, canonicalJson } from './canonical.ts'

const written = (value: unknown): string => canonicalJson(value as Canonical)

test('keys are sorted by UTF-16 units, at every depth, and nothing is added', () => {
  expect(written({ b: [1, { z: 'x', a: null }], a: true, '\ufb33': 1, '\u{1f602}': 2 })).toBe(
    '{"a":true,"b":[1,{"a":null,"z":"x"}],"\u{1f602}":2,"\ufb33":1}',
  )
})

test('what is written reads back as the same value, and in one way only', () => {
  const value = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
    ),
  })).value
  fc.assert(
    fc.property(value, one => {
      const text = written(one)
      const again: unknown = JSON.parse(text)
      expect(written(again)).toBe(text)
      expect(JSON.stringify(again)).toHaveLength(text.length)
    }),
  )
})

test.each([
  ['a fraction', 0.5],
  ['a number beyond the safe integers', 2 ** 53],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['undefined', { a: undefined }],
  ['a lone surrogate', '\ud83d'],
  ['a lone surrogate in a key', { '\udc00': 1 }],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a function', () => 1],
  ['a hole in an array', Array(1)],
  ['a big integer', 1n],
  ['a symbol', Symbol('a')],
  ['a set', new Set([1])],
  ['bytes', new Uint8Array(1)],
  ['a boxed string', Object('a')],
  ['an object without prototype', Object.create(null)],
  ['an object that would write itself otherwise', { toJSON: () => 'a' }],
])('%s is refused, not changed', (_, value) => {
  expect(() => written(value)).toThrow('This is not a log entry')
})

test('a value nested without end is refused', () => {
  const loop: unknown[] = []
  loop.push(loop)
  expect(() => written(loop)).toThrow('too deep')
})

test('agrees to the byte with another implementation of RFC 8785, whatever the order of the fields', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(
      fc.dictionary(text, fc.oneof(text, fc.maxSafeInteger(), fc.array(text)), { noNullPrototype: true }),
      map => {
        const backwards = Object.fromEntries(Object.entries(map).reverse())
        expect(written(map)).toBe(canonicalize(map))
        expect(written(backwards)).toBe(written(map))
      },
    ),
  )
})

test('minus zero is zero', () => {
  expect(written(-0)).toBe('0')
})

const folder = sharedFolder('data/vectors/jcs/testdata')

describe.skipIf(folder === undefined)('public RFC 8785 vectors (skipped where the shared data is absent)', () => {
  const inputs = folder === undefined ? [] : filesBelow(`${folder}/input`)

  test.each(inputs)('$path', ({ path, text }) => {
    const [expected] = filesBelow(`${folder}/output`).filter(file =>
      file.path.endsWith(path.slice(path.lastIndexOf('/'))),
    )
    const value: unknown = JSON.parse(text)
    if (path.endsWith('values.json')) expect(() => written(value)).toThrow('not a safe integer')
    else expect(written(value)).toBe(expected?.text)
  })
})
