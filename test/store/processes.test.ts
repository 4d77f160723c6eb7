import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { diskLog } from '../../src/store/disk/log.ts'
import type { CasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryCasebook } from '../contract/temporary-folder.ts'

const worker = fileURLToPath(new URL('./append-worker.ts', import.meta.url))

interface Ended {
  /** Whole lines only: what a process that was killed had printed to the end. */
  readonly acked: readonly string[]
  readonly errors: string
  readonly code: number | null
}

function run(folder: string, args: readonly string[], killAfterLines?: number): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [worker, folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (killAfterLines !== undefined && out.split('\n').length > killAfterLines) child.kill('SIGKILL')
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('close', code => resolve({ acked: out.split('\n').slice(0, -1), errors, code }))
  })
}

/** `index subject` of every entry that the log holds. */
async function held(casebook: CasebookFolder): Promise<readonly string[]> {
  const log = await diskLog(casebook.path, { verifier: casebook.verifier })
  const lines: string[] = []
  for await (const { index, entry } of log.entries()) lines.push(`${index} ${entry.subject}`)
  return lines
}

/** Faults that are not about the objects, which these entries only pretend to have. */
async function logFaults(path: string): Promise<readonly string[]> {
  return (await verifyFolder(path)).faults.filter(f => f.code !== 'object.missing').map(f => f.says)
}

test('four processes append at once: contiguous, none lost, none twice, and the log verifies', async () => {
  const casebook = await temporaryCasebook()
  const ended = await Promise.all([1, 2, 3, 4].map(n => run(casebook.path, [String(n), '80'])))
  expect(ended.map(e => ({ code: e.code, errors: e.errors, acked: e.acked.length }))).toEqual(
    Array(4).fill({ code: 0, errors: '', acked: 80 }),
  )
  const lines = await held(casebook)
  expect(lines.map(line => Number(line.split(' ')[0]))).toEqual(Array.from({ length: 320 }, (_, i) => i))
  expect(ended.flatMap(e => e.acked).sort()).toEqual([...lines].sort())
  expect(await logFaults(casebook.path)).toEqual([])
})

test('a process that is killed at any moment loses nothing that it acknowledged, and the next goes on', async () => {
  const casebook = await temporaryCasebook()
  const acked: string[] = []
  for (let round = 1; round <= 6; round++) {
    const ended = await run(casebook.path, [String(round), '1000'], 3 * round)
    expect(ended.code).not.toBe(0)
    expect(ended.errors).toBe('')
    acked.push(...ended.acked)
    expect(await logFaults(casebook.path)).toEqual([])
  }
  expect(acked.length).toBeGreaterThan(40)
  const log = await diskLog(casebook.path, casebook)
  await log.close()
  const lines = new Set(await held(casebook))
  expect(acked.filter(line => !lines.has(line))).toEqual([])
  expect(await logFaults(casebook.path)).toEqual([])
})
