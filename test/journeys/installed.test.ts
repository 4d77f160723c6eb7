import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), NO_COLOR: '1' }

async function run(cwd: string, command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/** Built, packed and installed in an empty folder, as a person would get it. */
async function installed(): Promise<string> {
  const folder = temporaryFolder()
  await run(root, process.execPath, 'scripts/build.ts')
  const packed = (await run(root, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder)).trim()
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  await run(folder, 'npm', 'install', `./${packed}`, '--prefer-offline', '--no-audit', '--no-fund', '--silent')
  return folder
}

test('packed and installed in an empty folder, the command keeps a report and shows its claims', async () => {
  const folder = await installed()
  copyFileSync(join(root, 'fixtures', 'sample', 'report.html'), join(folder, 'report.html'))
  const onus = (...args: readonly string[]) => run(folder, 'npx', '--no', '--', 'onus', ...args)
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
  expect((await onus('--version')).trim()).toBe(version)
  await onus('init', 'mine')
  const { added } = JSON.parse(await onus('add', 'report.html', '--json')) as { added: { claims: number }[] }
  expect(added[0]?.claims).toBeGreaterThan(5)
  const { total } = JSON.parse(await onus('claims', '--json')) as { total: number }
  expect(total).toBe(added[0]?.claims)
  expect((await verifyFolder(join(folder, 'mine.onus'))).faults).toEqual([])
}, 240_000)

test('what is built is small enough to start at once', () => {
  expect(statSync(join(root, 'dist', 'onus.js')).size).toBeLessThan(200_000)
})
