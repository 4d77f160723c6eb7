import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestPath, runsOf } from './decode.ts'

/** Every sequence of labels, tried one by one. */
function tried(moves: Int32Array, labels: number, scores: readonly (readonly number[])[]): number {
  let best = -Infinity
  const visit = (at: number, before: number, sum: number): void => {
    if (at === scores.length) best = Math.max(best, sum)
    else
      for (let l = 0; l < labels; l++)
        visit(at + 1, l, sum + (moves[before * labels + l] ?? 0) + (scores[at]?.[l] ?? 0))
  }
  visit(0, labels, 0)
  return best
}

const worth = (moves: Int32Array, labels: number, scores: readonly (readonly number[])[], path: Uint8Array): number =>
  path.reduce(
    (sum, l, i) => sum + (moves[(i === 0 ? labels : (path[i - 1] ?? 0)) * labels + l] ?? 0) + (scores[i]?.[l] ?? 0),
    0,
  )

const small = fc.integer({ min: -50, max: 50 })

describe('the best sequence of labels', () => {
  test('is worth as much as the best of all sequences', () => {
    const cases = fc.record({
      moves: fc.array(small, { minLength: 12, maxLength: 12 }),
      scores: fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(cases, ({ moves, scores }) => {
        const table = Int32Array.from(moves)
        const path = bestPath(table, 3, { from: 0, to: scores.length }, (place, out) => out.set(scores[place] ?? []))
        expect(worth(table, 3, scores, path)).toBe(tried(table, 3, scores))
      }),
    )
  })

  test('of nothing is nothing', () => {
    expect(bestPath(new Int32Array(12), 3, { from: 5, to: 5 }, () => undefined)).toHaveLength(0)
  })
})

test('runs are told by their beginnings, and one label never goes on in another', () => {
  const labels = ['O', 'B-a', 'I-a', 'B-b', 'I-b']
  expect(runsOf(labels, Uint8Array.of(1, 2, 1, 0, 3, 4, 2))).toEqual([
    { from: 0, to: 2, label: 'a' },
    { from: 2, to: 3, label: 'a' },
    { from: 4, to: 6, label: 'b' },
    { from: 6, to: 7, label: 'a' },
  ])
})
