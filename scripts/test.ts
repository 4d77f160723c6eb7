// What `npm test` does: types, lint, format and every test, one after the other, and one line at the end with the count.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'onus-tests-'))
const report = join(folder, 'report.json')

function run(title: string, command: string, ...args: readonly string[]): boolean {
  const started = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)\n`)
  return status === 0
}

interface Counted {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
}

/** A file that cannot even be loaded has no failed test in it, and has failed all the same. */
function counted(): { readonly passed: number; readonly failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Counted
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const sound = [
  run('types', 'npm', 'run', '-s', 'types'),
  run('lint and format', 'npm', 'run', '-s', 'lint'),
  run('tests', 'npx', '--no', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
]
const { passed, failed } = counted()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = sound.every(Boolean) && failed === 0 && passed > 0 ? 0 : 1
