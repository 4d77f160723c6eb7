import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oddText } from '../../test/core/arbitraries.ts'
import { codePoints } from './code-points.ts'

test('slices as an array of code points does, whatever the text', () => {
  fc.assert(
    fc.property(oddText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const points = Array.from(text)
      const [start, end] = [Math.min(a, b, points.length), Math.min(Math.max(a, b), points.length)]
      expect(codePoints(text).length).toBe(points.length)
      expect(codePoints(text).slice(start, end)).toBe(points.slice(start, end).join(''))
    }),
  )
})

test('there and back: every position keeps its place in both countings', () => {
  fc.assert(
    fc.property(oddText, text => {
      const { length, unitOf, pointOf } = codePoints(text)
      const units = Array.from({ length: length + 1 }, (_, point) => unitOf(point))
      expect(units.map(pointOf)).toEqual(units.map((_, point) => point))
      expect(units.at(-1)).toBe(text.length)
    }),
  )
})

test('an index inside a pair counts as the position of the pair', () => {
  const { pointOf } = codePoints('a😀b')
  expect([0, 1, 2, 3, 4].map(pointOf)).toEqual([0, 1, 1, 2, 3])
})

test('a lone half counts as one', () => {
  expect(codePoints('\ude00\ud83da\ud83d').length).toBe(4)
})
