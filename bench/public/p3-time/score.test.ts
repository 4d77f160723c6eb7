import { expect, test } from 'vitest'
import { pair, tally, timexFigures } from './score.ts'

const marked = [
  { start: 3, end: 12, value: '2031-05-12', text: 'on 12 May' },
  { start: 20, end: 30, value: 'P3D', text: 'three days' },
  { start: 40, end: 46, value: '2031-05-16', text: 'Friday' },
]

test('a time counts once: by its span, by overlap, and by its value where it overlaps', () => {
  const given = [
    { start: 6, end: 12, value: '2031-05-12' },
    { start: 20, end: 30, value: 'P4D' },
    { start: 22, end: 30, value: 'P3D' },
    { start: 60, end: 64, value: '2030' },
  ]
  const sums = tally(pair(marked, given))
  expect(sums).toEqual({ wanted: 3, given: 4, strict: 1, relaxed: 2, value: 1 })
  expect(timexFigures(sums)['relaxed']).toBeCloseTo((200 * 2) / 7)
})
