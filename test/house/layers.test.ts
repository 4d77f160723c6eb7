import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entrances, libraries, rooms } from '../../src/layers.ts'
import { importsOf } from './imports.ts'
import { cyclesIn, faultsIn } from './layer-faults.ts'
import { root, sourcesBelow } from './source.ts'

const sources = sourcesBelow(join(root, 'src'))

test('no file imports what its room may not', () => {
  expect([...sources].flatMap(([path, text]) => faultsIn(path, text))).toEqual([])
})

test('no files import each other in a ring, type-only imports included', () => {
  expect(cyclesIn(sources)).toEqual([])
})

test('the table names every room there is, and its arrows go one way', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  const names = Object.keys(rooms)
  expect(folders.map(folder => folder.name).filter(name => !names.includes(name))).toEqual([])
  expect(Object.keys(libraries)).toEqual(names)
  expect(Object.keys(entrances).filter(path => !sources.has(path))).toEqual([])
  for (const [room, may] of Object.entries(rooms))
    for (const other of may) expect([room, names.indexOf(other) < names.indexOf(room)]).toEqual([room, true])
})

test('the check reads real files: it sees their imports', () => {
  expect(sources.size).toBeGreaterThan(100)
  const imports = [...sources].flatMap(([path, text]) => importsOf(path, text))
  expect(imports.filter(i => i.from?.startsWith('node:')).length).toBeGreaterThan(10)
  expect(imports.filter(i => i.how === 'dynamic').length).toBeGreaterThan(3)
})

describe('planted violations are caught, each with a sentence that says what to do', () => {
  const only = 'may import only'
  test.each<readonly [string, string, string, string]>([
    [
      'a forbidden room',
      'read/x.ts',
      `import { put } from '../store/disk/vault.ts'`,
      'read/x.ts imports store/; read/ may import only: core. Move the shared part down, or pass it in.',
    ],
    ['a forbidden room, for its types only', 'log/x.ts', `import type { Vault } from '../ports/vault.ts'`, only],
    ['a forbidden room inside a type', 'core/x.ts', `export type V = import('../ports/vault.ts').Vault`, only],
    ['a forbidden room, loaded later', 'cli/x.ts', `await import('../store/disk/vault.ts')`, only],
    ['a forbidden room, passed on', 'casebook/x.ts', `export { put } from '../store/disk/vault.ts'`, only],
    ['a forbidden room, all of it passed on', 'verify/x.ts', `export * from '../store/disk/vault.ts'`, only],
    ['a forbidden room, required', 'link/x.ts', `const v = require('../store/disk/vault.ts')`, only],
    ['a forbidden room, as a thread', 'verify/x.ts', `new Worker(new URL('../read/worker.ts', import.meta.url))`, only],
    ['a climb that comes down elsewhere', 'read/a/b/c.ts', `import '../../../read/../store/disk/vault.ts'`, only],
    ['a climb out of src', 'core/x.ts', `import data from '../../package.json' with { type: 'json' }`, 'outside src'],
    ['a forbidden library', 'core/x.ts', `import { z } from 'zod'`, 'only these libraries: nothing'],
    ['a library of another room', 'read/x.ts', `import { Kysely } from 'kysely'`, 'only these libraries'],
    ['a part of a forbidden library', 'log/x.ts', `import x from '@mozilla/readability/x'`, 'only these libraries'],
    ['a module of Node in the core', 'core/x.ts', `import { readFileSync } from 'node:fs'`, 'only these libraries'],
    ['a module of Node by its old name', 'store/x.ts', `import { readFileSync } from 'fs'`, 'write node:fs'],
    ['a socket', 'store/x.ts', `import { connect } from 'node:net'`, 'may open a connection'],
    ['a request', 'casebook/x.ts', `import { request } from 'node:https'`, 'may open a connection'],
    ['a name looked up', 'read/x.ts', `import { lookup } from 'node:dns/promises'`, 'may open a connection'],
    ['another program', 'cli/x.ts', `import { spawn } from 'node:child_process'`, 'may open a connection'],
    ['a socket by the back door', 'store/x.ts', `process.getBuiltinModule('node:net')`, 'may open a connection'],
    ['a client of a package', 'store/x.ts', `import { request } from 'undici'`, 'may open a connection'],
    ['a bare fetch', 'store/x.ts', `export const get = (url: string) => fetch(url)`, 'uses fetch'],
    ['a fetch of the global object', 'cli/x.ts', `globalThis.fetch('https://example.org')`, 'uses fetch'],
    ['a web socket', 'casebook/x.ts', `new WebSocket('wss://example.org')`, 'uses WebSocket'],
    ['a name nobody can read', 'read/x.ts', `await import('node:' + 'net')`, 'computed'],
    ['a name in a template', 'read/x.ts', 'const n = "fs"; await import(`node:${n}`)', 'computed'],
    ['the wiring', 'cli/x.ts', `import { worldOver } from '../main.ts'`, 'nobody in a room imports it'],
    ['the wiring, beside the rooms', 'layers.ts', `import './main.ts'`, 'only these may: onus.ts'],
    ['a file in no room', 'utils.ts', `import './core/day.ts'`, 'stands in no room'],
    ['a new room', 'utils/x.ts', `import '../core/day.ts'`, 'stands in no room'],
  ])('%s', (_, path, text, sentence) => {
    expect(faultsIn(path, text)).toEqual([expect.stringContaining(sentence)])
  })

  test.each<readonly [string, string]>([
    ['read/x.ts', `import { problem } from '../core/problem.ts'\nimport './y.ts'\nimport { parse } from 'parse5'`],
    ['outside/x.ts', `import { connect } from 'node:net'\nawait fetch('https://example.org')`],
    ['store/x.ts', `// import '../casebook/add-item.ts'\nexport const words = "import '../cli/x.ts'"`],
    ['server/x.ts', `export const answer = { fetch: 1 }.fetch`],
    ['log/x.ts', `export const answer = { fetch: 1 }.fetch`],
    ['web/x.tsx', `import { useState } from 'react'\nexport const A = () => <a onClick={() => fetch('/api')}>x</a>`],
  ])('what is allowed is let through: %s', (path, text) => expect(faultsIn(path, text)).toEqual([]))

  test('rings: of two, of three, of one, and of types only', () => {
    const ring = new Map([
      ['core/a.ts', `import { b } from './b.ts'`],
      ['core/b.ts', `export * from './c/c.ts'`],
      ['core/c/c.ts', `import type { A } from '../a.ts'`],
      ['core/self.ts', `import './self.ts'`],
      ['core/straight.ts', `import './a.ts'`],
    ])
    expect(cyclesIn(ring)).toEqual(['core/a.ts → core/b.ts → core/c/c.ts → core/a.ts', 'core/self.ts → core/self.ts'])
    expect(cyclesIn(new Map([...sources, ['core/day.ts', `import './moment.ts'`]])).length).toBeGreaterThan(0)
  })
})
