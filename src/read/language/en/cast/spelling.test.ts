import { expect, test } from 'vitest'
import { oneSlip } from './spelling.ts'

test.each([
  ['Marrun', 'Marun', true],
  ['Brethe', 'Brehte', true],
  ['Drovalin', 'Drovalyn', true],
  ['Orlen', 'Orlen', false],
  ['Orlen', 'Arlem', false],
  ['Dask', 'Daskov', false],
])('%s and %s: %s', (a, b, apart) => {
  expect(oneSlip(a, b)).toBe(apart)
  expect(oneSlip(b, a)).toBe(apart)
})
