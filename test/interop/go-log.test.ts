import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { diskLog } from '../../src/store/disk/log.ts'
import { proposed, subjectOf } from '../contract/log-contract.ts'
import { temporaryCasebook } from '../contract/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'onus-go-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const go = (...args: readonly string[]) => spawnSync('go', args, { cwd: folder, encoding: 'utf8', timeout: 50_000 })

// Building it fetches a module of Go's own project, so it is done only when it is asked for.
const asked = process.env['ONUS_WITH_GO'] === '1'

/** The checking program, built; `undefined` where it is not asked for, there is no Go, or its module cannot be had. */
function build(): string | undefined {
  if (!asked || go('version').status !== 0) return undefined
  cpSync(fileURLToPath(new URL('./go-check/main.go', import.meta.url)), join(folder, 'main.go'))
  writeFileSync(join(folder, 'go.mod'), 'module check\n\ngo 1.23\n')
  if (go('get', 'golang.org/x/mod@latest').status !== 0) return undefined
  const program = join(folder, 'check')
  return go('build', '-o', program, '.').status === 0 ? program : undefined
}

const program = build()

describe.skipIf(program === undefined)(
  'Go’s own sumdb/note and sumdb/tlog (only with ONUS_WITH_GO=1, where Go and its module are at hand)',
  () => {
    const check = (path: string, key: string) => {
      const run = spawnSync(program ?? '', [join(path, 'log'), key], { encoding: 'utf8' })
      return { status: run.status, out: run.stdout.trim() }
    }

    test.each([1, 2, 255, 256, 257, 700])(
      'a log of %i entries opens, and every entry is proven to be in it',
      async size => {
        const casebook = await temporaryCasebook()
        const log = await diskLog(casebook.path, casebook)
        await log.append(Array.from({ length: size }, (_, i) => proposed(subjectOf(i))))
        await log.close()
        const { name, vkey } = casebook.verifier
        expect(check(casebook.path, vkey)).toEqual({ status: 0, out: `${name} ${size} ${size}` })
      },
    )

    test('a changed entry, a changed checkpoint and another key are refused by it as by us', async () => {
      const [casebook, other] = [await temporaryCasebook(), await temporaryCasebook()]
      const log = await diskLog(casebook.path, casebook)
      await log.append([proposed(subjectOf(1)), proposed(subjectOf(2))])
      await log.close()
      expect(check(casebook.path, other.verifier.vkey).status).toBe(1)
      const bundle = join(casebook.path, 'log/tile/entries/000.p/2')
      const bytes = readFileSync(bundle)
      rmSync(bundle)
      writeFileSync(bundle, bytes.toString('latin1').replace('received', 'rejected'), 'latin1')
      expect(check(casebook.path, casebook.verifier.vkey).status).toBe(1)
      const checkpoint = join(casebook.path, 'log/checkpoint')
      writeFileSync(checkpoint, readFileSync(checkpoint, 'utf8').replace('\n2\n', '\n3\n'))
      expect(check(casebook.path, casebook.verifier.vkey)).toEqual({
        status: 1,
        out: 'refused: invalid signature for key ' + casebook.verifier.vkey.split('+').slice(0, 2).join('+'),
      })
    })
  },
)
