import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plant } from './planted.ts'

/** Each in a file of its own: where it stands, what it does, the rule that must catch it. */
const violations: readonly (readonly [string, string, string])[] = [
  ['src/core/any.ts', 'export const open = (x: any): unknown => x', 'no-explicit-any'],
  [
    'src/casebook/floating.ts',
    'const save = async (): Promise<number> => 1\nexport const go = (): void => {\n  save()\n}',
    'no-floating-promises',
  ],
  [
    'src/casebook/misused.ts',
    'const holds = async (): Promise<boolean> => false\nexport const go = (): number => (holds() ? 1 : 2)',
    'no-misused-promises',
  ],
  ['src/core/now.ts', 'export const now = (): number => Date.now()', 'no-restricted-properties'],
  ['src/core/random.ts', 'export const some = (): number => Math.random()', 'no-restricted-properties'],
  [
    'src/read/fetch.ts',
    "export const get = async (): Promise<Response> => fetch('https://example.org')",
    'no-restricted-globals',
  ],
  ['src/link/console.ts', "export const say = (): void => console.log('x')", 'no-console'],
  ['src/cli/default.ts', 'export default 1', 'no-default-export'],
  [
    'src/core/switch.ts',
    "export function act(x: 'states' | 'asks'): number {\n  switch (x) {\n    case 'states':\n      return 1\n  }\n  return 2\n}",
    'switch-exhaustiveness-check',
  ],
  ['src/core/bang.ts', 'export const first = (x: readonly string[]): string => x[0]!', 'no-non-null-assertion'],
  ['src/core/loose.ts', 'export const same = (a: unknown, b: unknown): boolean => a == b', 'eqeqeq'],
  ['src/core/var.ts', 'export var x = 1', 'no-var'],
  ['src/core/let.ts', 'let x = 1\nexport const y = x', 'prefer-const'],
  ['src/core/five.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e', 'max-params'],
  ['src/core/long.ts', 'export const x = [\n' + '  1,\n'.repeat(400) + ']', 'max-lines'],
  ['src/core/ring-a.ts', "import { b } from './ring-b.ts'\nexport const a = (): unknown => b", 'no-cycle'],
  ['src/core/ring-b.ts', "import { a } from './ring-a.ts'\nexport const b = (): unknown => a", 'no-cycle'],
  ['src/core/unused.ts', 'export const f = (): number => {\n  const x = 1\n  return 2\n}', 'no-unused-vars'],
]

const clean: Readonly<Record<string, string>> = {
  'src/core/clean.ts': 'export const twice = (x: number): number => x * 2',
  'src/outside/fetch.ts': "export const get = async (): Promise<Response> => fetch('https://example.org')",
  'src/main.ts': 'export const now = (): number => Date.now()',
}

const garden = plant(['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json'], {
  ...Object.fromEntries(violations.map(([path, text]) => [path, `${text}\n`])),
  ...clean,
})
let said: readonly string[] = []

beforeAll(() => {
  said = garden.run('oxlint', '--type-aware', '-f', 'unix').said.split('\n')
})
afterAll(() => garden[Symbol.dispose]())

describe('the linter catches, as an error', () => {
  test.each(violations)('%s: %s', (path, _, rule) => {
    const caught = said.filter(line => line.startsWith(path))
    expect(caught.join('\n')).toMatch(new RegExp(`\\[Error/[a-z-]+\\(${rule}\\)\\]`))
  })

  test.each(Object.keys(clean))('nothing in %s', path => {
    expect(said.filter(line => line.startsWith(path))).toEqual([])
  })
})
