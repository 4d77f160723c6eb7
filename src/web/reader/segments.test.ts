import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatten, linesOf } from './segments.ts'

const spans = fc.array(
  fc
    .record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }), n: fc.nat(9) })
    .map(({ start, length, n }) => ({ id: `c${n}`, start, end: start + length })),
  { maxLength: 12 },
)

test('segments cover the text once, and each carries exactly the spans over it', () => {
  fc.assert(
    fc.property(spans, given => {
      const segments = flatten(given, 0, 50)
      expect(segments.map(s => s.end - s.start).reduce((a, b) => a + b, 0)).toBe(50)
      for (const { start, end, ids } of segments) {
        const over = new Set(given.filter(s => s.start <= start && s.end >= end && s.start < 50).map(s => s.id))
        expect(new Set(ids)).toEqual(over)
        expect(given.every(s => s.end <= start || s.start >= end || (s.start <= start && s.end >= end))).toBe(true)
      }
    }),
  )
})

test('lines keep their numbers when blank ones are left out, and claims reach over line breaks', () => {
  const lines = linesOf('Head\n\nOne two\nthree', [{ id: 'a', start: 10, end: 16 }])
  expect(lines).toEqual([
    { number: 1, start: 0, end: 4, segments: [{ start: 0, end: 4, ids: [] }] },
    {
      number: 3,
      start: 6,
      end: 13,
      segments: [
        { start: 6, end: 10, ids: [] },
        { start: 10, end: 13, ids: ['a'] },
      ],
    },
    {
      number: 4,
      start: 14,
      end: 19,
      segments: [
        { start: 14, end: 16, ids: ['a'] },
        { start: 16, end: 19, ids: [] },
      ],
    },
  ])
})

test('a thousand claims in a long text are laid out in an instant', () => {
  const text = 'word '.repeat(60_000)
  const many = Array.from({ length: 2_000 }, (_, i) => ({ id: `c${i}`, start: i * 140, end: i * 140 + 260 }))
  const before = performance.now()
  const [line] = linesOf(text, many)
  expect(line?.segments.length).toBeGreaterThan(3_000)
  expect(performance.now() - before).toBeLessThan(500)
})
