import { afterAll, describe, expect, test } from 'vitest'
import { plant } from './planted.ts'

const reaches: readonly (readonly [string, string])[] = [
  ['process', 'export const x = process.env'],
  ['document', 'export const x = document.title'],
  ['window', 'export const x = window.name'],
  ['Buffer', "export const x = Buffer.from('')"],
  ['console', "console.log('x')\nexport const x = 1"],
  ['setTimeout', 'setTimeout(() => {}, 1)\nexport const x = 1'],
  ['fetch', "export const x = fetch('https://example.org')"],
  ['crypto', 'export const x = crypto.randomUUID()'],
  ['localStorage', 'export const x = localStorage.length'],
  ['TextDecoder', 'export const x = new TextDecoder()'],
  ['node:fs', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync"],
]
const nameOf = (i: number): string => `src/core/planted-${i}.ts`

const copied = ['src/core', 'tsconfig.base.json', 'package.json']
const asItIs = plant(copied, {})
const garden = plant(copied, Object.fromEntries(reaches.map(([, text], i) => [nameOf(i), `${text}\n`])))
afterAll(() => [asItIs, garden].forEach(g => g[Symbol.dispose]()))

test('the core compiles with no types of Node and none of a browser', () => {
  expect(asItIs.run('tsc', '-p', 'src/core')).toEqual({ status: 0, said: '' })
})

describe('and does not compile when it reaches for', () => {
  const { said } = garden.run('tsc', '-p', 'src/core', '--pretty', 'false')
  test.each(reaches.map(([what], i) => [what, nameOf(i)]))('%s', (_, path) => {
    expect(
      said
        .split('\n')
        .filter(line => line.startsWith(`${path}(`))
        .join('\n'),
    ).toMatch(/Cannot find (name|module)/)
  })
})
