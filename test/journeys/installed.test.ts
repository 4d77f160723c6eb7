import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
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
  await expectServed(folder)
  expect((await verifyFolder(join(folder, 'mine.onus'))).faults).toEqual([])
}, 240_000)

/** The page comes with the package: it opens by the address that is printed, and Ctrl-C ends it without a complaint. */
async function expectServed(folder: string): Promise<void> {
  const program = join(folder, 'node_modules', 'onus-casebook', 'dist', 'onus.js')
  const child = spawn(process.execPath, [program, 'serve'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [printed] = (await once(child.stdout, 'data')) as [Buffer]
    const url = /http:\/\/127\.0\.0\.1:\d+\/open\?token=\S+/.exec(String(printed))?.[0] ?? ''
    const opened = await fetch(url)
    expect([opened.status, (await fetch(url)).status]).toEqual([200, 410])
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const page = await (await fetch(new URL('/', url), { headers: { cookie } })).text()
    expect(page).toMatch(/<script type="module"[^>]* src="\/assets\/[\w-]+\.js">/)
  } finally {
    child.kill('SIGINT')
  }
  expect(await once(child, 'exit')).toEqual([0, null])
}

/** Processor time in ms, the least of some runs: what else the machine does is not in it. */
function leastCpu(...args: readonly string[]): number {
  const counted = `process.on('exit', () => { const u = process.cpuUsage(); process.stderr.write(String((u.user + u.system) / 1000)) })`
  const runs = Array.from({ length: 5 }, () =>
    Number(
      spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(counted)}`, ...args], {
        encoding: 'utf8',
      }).stderr,
    ),
  )
  return Math.min(...runs)
}

test('help costs little more than starting Node, and under 0.2 s of processor time', () => {
  const [bare, help] = [leastCpu('-e', '0'), leastCpu(join(root, 'dist', 'onus.js'), '--help')]
  expect(bare).toBeGreaterThan(0)
  expect(help).toBeLessThan(Math.min(200, bare * 4))
})
