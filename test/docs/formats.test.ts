import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { acts } from '../../src/core/entry.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { diskVault } from '../../src/store/disk/vault.ts'
import { type FaultCode, faultTable } from '../../src/verify/fault.ts'
import { temporaryCasebook } from '../contract/temporary-folder.ts'
import { addReport, reports } from '../verify/sample-casebook.ts'

const page = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats', name), 'utf8')

/** Stands for any fact of a fault, so that its sentence can be shown without one. */
const anyFact = new Proxy({}, { get: (_, name) => (name === 'claims' ? ['{claims}'] : `{${String(name)}}`) })

const rowOf = (code: FaultCode): string => {
  const says = faultTable[code].says as (facts: unknown) => string // Every fact is answered by its own name.
  return `| \`${code}\` | ${says(anyFact)} |`
}

test('every fault that onus verify can find stands in casebook-folder.md, in its own words', () => {
  const [, list = ''] = page('casebook-folder.md').split('| fault | what it says |\n|---|---|\n')
  const rows = (Object.keys(faultTable) as FaultCode[]).map(rowOf)
  expect(list.split('\n').slice(0, rows.length + 1)).toEqual([...rows, ''])
})

test('every act of the log is named in entry.md', () => {
  for (const act of acts) expect(page('entry.md')).toContain(`\`${act}\``)
})

/** The fenced pieces of a page in one language, as a stranger would copy them. */
const pieces = (name: string, language: string): readonly string[] =>
  [...page(name).matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(match => match[1] ?? '')

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0
const canSign =
  has('openssl', 'version') && spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout.startsWith('OpenSSL 3')

async function sample(): Promise<string> {
  const casebook = await temporaryCasebook()
  const log = await diskLog(casebook.path, casebook)
  for (const report of reports) await addReport({ vault: diskVault(casebook.path), log }, report)
  await log.close()
  return casebook.path
}

function run(program: string, args: readonly string[], cwd: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'onus-by-hand-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return spawnSync(program, args, { cwd, env: { ...process.env, TMPDIR: folder } }).status
}

describe('the commands of log.md, as they stand there', () => {
  const [objects = '', signature = ''] = pieces('log.md', 'sh')
  const [tree = ''] = pieces('log.md', 'python')

  test.skipIf(!has('sha256sum', '--version'))('sha256sum accepts the vault, and not a changed object', async () => {
    const path = await sample()
    expect(run('sh', ['-c', objects], path)).toBe(0)
    spawnSync('sh', ['-c', 'f=$(find vault -type f | head -n 1); chmod u+w "$f"; printf x >> "$f"'], { cwd: path })
    expect(run('sh', ['-c', objects], path)).not.toBe(0)
  })

  test.skipIf(!canSign)('openssl accepts the checkpoint, and not a changed one', async () => {
    const path = await sample()
    expect(run('sh', ['-c', signature], path)).toBe(0)
    spawnSync('sh', ['-c', 'sed -i "2s/6/7/" log/checkpoint'], { cwd: path })
    expect(run('sh', ['-c', signature], path)).not.toBe(0)
  })

  test.skipIf(!has('python3', '--version'))(
    'twenty lines of Python accept the log, and not a changed entry',
    async () => {
      const path = await sample()
      expect(run('python3', ['-c', tree], path)).toBe(0)
      const change = 'chmod u+w log/tile/entries/000.p/6; sed -i "s/received/rejected/" log/tile/entries/000.p/6'
      spawnSync('sh', ['-c', change], { cwd: path })
      expect(run('python3', ['-c', tree], path)).not.toBe(0)
    },
  )
})
