import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anysIn, budget, functionsOf, linesOf, quantile } from './sizes.ts'
import { root, sourcesBelow } from './source.ts'

test('the house budget holds', () => {
  const measured = budget(sourcesBelow(join(root, 'src')))
  // Printed, so that whoever changes the code sees where it stands.
  console.info(measured)
  expect(measured.median).toBeLessThanOrEqual(8)
  expect(measured.p95).toBeLessThanOrEqual(40)
  expect(measured).toMatchObject({ tooManyParams: [], tooLongFiles: [], anys: [] })
  expect(measured.functions).toBeGreaterThan(500)
})

describe('the measures see what they measure', () => {
  const text =
    'export const f = (a: any, b: 1) => {\n\n  // why\n  return a\n}\nclass A {\n  m() { return () => 1 }\n}\n'
  test('functions with a name, their lines and parameters', () => {
    expect(functionsOf('core/x.ts', text)).toEqual([
      { where: 'core/x.ts f', lines: 5, params: 2 },
      { where: 'core/x.ts m', lines: 1, params: 0 },
    ])
  })
  test('any, and lines of code', () => expect([anysIn('core/x.ts', text), linesOf(text)]).toEqual([1, 6]))
  test('quantiles', () =>
    expect([quantile([5, 1, 3], 0.5), quantile([], 0.5), quantile([1, 2], 0.95)]).toEqual([3, 0, 2]))
  test('too long, too many, any', () => {
    const bad = new Map([['core/x.ts', `const f = (a: any, b: 1, c: 1, d: 1, e: 1) => a\n${'f\n'.repeat(400)}`]])
    expect(budget(bad)).toMatchObject({
      tooManyParams: ['core/x.ts f'],
      tooLongFiles: ['core/x.ts'],
      anys: ['core/x.ts'],
    })
  })
})
