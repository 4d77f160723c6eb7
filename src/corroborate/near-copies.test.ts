import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearCopies } from './near-copies.ts'
import { sharedRuns, shinglesOf } from './shingles.ts'

/** Prose that repeats nothing: each sentence has words of its own. */
const sentence = (n: number): string =>
  `The harbour office at quay ${n} wrote that vessel w${n}a left pier w${n}b before crew w${n}c could load crate w${n}d.`
const report = (from: number, count = 8): string =>
  Array.from({ length: count }, (_, i) => sentence(from + i)).join('\n')

const pairs = (...texts: readonly string[]) =>
  nearCopies(texts.map((text, i) => ({ id: `t${i}`, text }))).map(({ a, b }) => `${a} ${b}`)

describe('near copies', () => {
  test('a copy is found with cuts, additions, another order and small edits', () => {
    const original = report(0)
    const lines = original.split('\n')
    expect(pairs(original, lines.slice(0, 4).join('\n'))).toEqual(['t0 t1'])
    expect(pairs(original, [...lines.slice(0, 3), report(50, 3), ...lines.slice(3)].join('\n'))).toEqual(['t0 t1'])
    expect(pairs(original, lines.toReversed().join('\n'))).toEqual(['t0 t1'])
    expect(pairs(original, original.replaceAll('wrote', 'stated').toUpperCase())).toEqual(['t0 t1'])
  })
  test('two reports that share one quotation are not copies', () => {
    expect(pairs(`${report(0)}\n${sentence(99)}`, `${report(20)}\n${sentence(99)}`)).toEqual([])
  })
  test('every pair of a family is told, once, in the order given', () => {
    expect(pairs(report(0), report(30), report(0), report(0, 7))).toEqual(['t0 t2', 't0 t3', 't2 t3'])
  })
  test('what stands in very many texts finds nobody a copy', () => {
    const own = (n: number) => `${report(1000 + 10 * n)}\n`
    const texts = Array.from({ length: 250 }, (_, n) => `${own(n)}${report(0, 2)}`)
    expect(pairs(...texts)).toEqual([])
  })
  test('texts too short to compare are nobody’s copies', () => {
    expect(pairs('', 'A few words.', 'A few words.')).toEqual([])
  })
})

test('shared runs are those of the sets', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40)), fc.uniqueArray(fc.nat(40)), (a, b) => {
      const [x, y] = [a, b].map(n => Uint32Array.from(n).sort()) as [Uint32Array, Uint32Array] // two arrays went in
      expect(sharedRuns(x, y)).toBe(a.filter(n => b.includes(n)).length)
    }),
  ))

test('runs depend on the order of words, not on case or marks', () => {
  expect(shinglesOf('One, two three FOUR five')).toEqual(shinglesOf('one two “three” four, five'))
  expect(shinglesOf('one two three four five')).not.toEqual(shinglesOf('two one three four five'))
})
