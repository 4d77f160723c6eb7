import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace } from './by-place.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 3000 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('everything that touches a stretch is found, in order', () => {
  fc.assert(
    fc.property(fc.array(span), span, (things, near) => {
      const touching = things.filter(t => t.start < near.end && near.start < t.end)
      const found = byPlace(things, t => t)(near)
      return (
        touching.every(t => found.includes(t)) &&
        found.every((t, i) => things.indexOf(t) >= things.indexOf(found[i - 1] ?? t))
      )
    }),
  )
})

test('what stands far away is not looked at', () => {
  const things = Array.from({ length: 1000 }, (_, i) => ({ start: i * 1000, end: i * 1000 + 10 }))
  expect(byPlace(things, t => t)({ start: 500_000, end: 500_001 }).length).toBeLessThan(3)
})
