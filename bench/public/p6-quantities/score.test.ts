import { expect, test } from 'vitest'
import { numbersIn } from './gold.ts'
import { count, figures, match } from './score.ts'

test('the values of the key as its own script reads them', () => {
  expect(['3.0 - 4.0', '-5.0', '2.5E-08', '12-120', '7.0'].map(numbersIn)).toEqual([
    [3, 4],
    [-5],
    [2.5e-8],
    [12, 120],
    [7],
  ])
})

test('each value of the key is found once, first by one with the same bound', () => {
  const five = { numbers: [5], change: '=' }
  const more = { numbers: [5], change: '>' }
  const matched = match([five, more, more], [more, five])
  expect(matched.extra).toEqual([more])
  expect(matched.missed).toEqual([])
  expect(figures(count([matched]))).toEqual({ value: 80, 'value + bound': 80 })
})

test('a range is no number', () => {
  expect(match([{ numbers: [5, 6], change: '=' }], [{ numbers: [5], change: '=' }]).pairs).toEqual([])
})
