import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { castsIn, makesMarked } from './casts.ts'
import { root, sourcesBelow } from './source.ts'

const casts = [...sourcesBelow(join(root, 'src'))].flatMap(([path, text]) => castsIn(path, text))
const places = (found: typeof casts): readonly string[] => found.map(c => `${c.path}:${c.line} as ${c.to}`)

test('every cast has its reason beside it', () => {
  expect(casts.length).toBeGreaterThan(20)
  expect(places(casts.filter(c => !c.reasoned))).toEqual([])
})

test('outside the core, no cast makes what only a constructor may make', () => {
  expect(places(casts.filter(makesMarked))).toEqual([])
})

describe('the check sees', () => {
  test.each([
    ['a bare cast', 'export const x = JSON.parse("1") as number', 1],
    ['a cast in angle brackets', 'export const x = <number>JSON.parse("1")', 1],
    ['a bang', 'export const x = [1][0]!', 1],
    ['a cast through unknown', 'export const x = 1 as unknown as string', 1],
    ['a reason that is too far away', '// because\n\n\n\nexport const x = 1 as number', 1],
    ['no reason in an address', "export const x = 'https://example.org' as string", 1],
    ['a reason on the line', 'export const x = 1 as number // because', 0],
    ['a reason above', '// because\nexport const x = 1 as number', 0],
    ['as const', 'export const x = 1 as const', 0],
  ])('%s', (_, text, bare) => expect(castsIn('read/x.ts', text).filter(c => !c.reasoned)).toHaveLength(bare))

  test('a claim made by a cast, with whatever reason', () => {
    const text = '// because\nexport const x = {} as Claim'
    expect(castsIn('read/x.ts', text).filter(makesMarked)).toHaveLength(1)
    expect(castsIn('core/x.ts', text).filter(makesMarked)).toHaveLength(0)
  })
})
