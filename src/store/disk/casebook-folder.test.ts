import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { proposed, subjectOf } from '../../../test/contract/log-contract.ts'
import { strongRandom, temporaryCasebook, temporaryFolder } from '../../../test/contract/temporary-folder.ts'
import { parseInstant } from '../../core/instant.ts'
import { isProblem } from '../../core/problem.ts'
import { createCasebookFolder, openCasebookFolder } from './casebook-folder.ts'
import { diskLog } from './log.ts'

const at = parseInstant('2031-05-12T09:00:00.000Z')
const made = { name: 'Belstead', at, random: strongRandom }

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'no problem'
  } catch (cause) {
    if (isProblem(cause)) return cause.code
    throw cause
  }
}

test('a casebook opens with what it was made with, also several folders deep', async () => {
  const path = join(temporaryFolder(), 'a/b/belstead.onus')
  const first = await createCasebookFolder(path, made)
  const again = await openCasebookFolder(path)
  expect(again).toMatchObject({ path, name: 'Belstead', createdAt: at })
  expect([again.verifier.vkey, again.signer?.verifier.vkey, again.caseKey]).toEqual([
    first.verifier.vkey,
    first.verifier.vkey,
    first.caseKey,
  ])
  expect(again.caseKey).toHaveLength(32)
  expect(readdirSync(path).sort()).toEqual(['casebook.json', 'keys', 'log'])
})

test.skipIf(process.platform === 'win32')('keys can be read by their owner only', async () => {
  const { path } = await temporaryCasebook()
  for (const key of ['log.key', 'case.key']) expect(statSync(join(path, 'keys', key)).mode & 0o777).toBe(0o600)
})

test('two casebooks share no key and no origin, and the origin says nothing of the name', async () => {
  const [a, b] = [await temporaryCasebook(), await temporaryCasebook()]
  expect(a.verifier.name).not.toBe(b.verifier.name)
  expect(a.caseKey).not.toEqual(b.caseKey)
  expect(a.verifier.name).toMatch(/^onus-casebook\/[0-9a-f]{32}$/)
})

test('what is there is left as it is: casebook.exists', async () => {
  const { path } = await temporaryCasebook()
  const before = readFileSync(join(path, 'casebook.json'), 'utf8')
  expect(await codeOf(createCasebookFolder(path, { ...made, name: 'Other' }))).toBe('casebook.exists')
  expect(readFileSync(join(path, 'casebook.json'), 'utf8')).toBe(before)
})

test('two who make the same casebook at once get one casebook', async () => {
  const path = join(temporaryFolder(), 'belstead.onus')
  const codes = await Promise.all([codeOf(createCasebookFolder(path, made)), codeOf(createCasebookFolder(path, made))])
  expect(codes.sort()).toEqual(['casebook.exists', 'no problem'])
  expect((await openCasebookFolder(path)).signer).toBeDefined()
})

test('a folder that is no casebook: casebook.absent', async () => {
  expect(await codeOf(openCasebookFolder(temporaryFolder()))).toBe('casebook.absent')
  expect(await codeOf(openCasebookFolder(join(temporaryFolder(), 'nothing')))).toBe('casebook.absent')
})

test('a newer format is left alone: casebook.newer-format', async () => {
  const { path } = await temporaryCasebook()
  const file = join(path, 'casebook.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'))
  expect(await codeOf(openCasebookFolder(path))).toBe('casebook.newer-format')
})

test.each([
  ['no JSON', () => 'x'],
  ['a list', () => '[]'],
  ['nothing', () => ''],
  ['no name', (text: string) => text.replace('"name"', '"mane"')],
  [
    'a broken key',
    (text: string) => text.replace(/("logKey": ".*)AA?/, '$1BC').replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
  ],
  ['the key of another origin', (text: string) => text.replace('"origin": "', '"origin": "x')],
])('casebook.json with %s: casebook.malformed', async (_, change) => {
  const { path } = await temporaryCasebook()
  const file = join(path, 'casebook.json')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  expect(await codeOf(openCasebookFolder(path))).toBe('casebook.malformed')
})

test('without its keys a casebook opens and says that they are missing only when something is added', async () => {
  const { path } = await temporaryCasebook()
  rmSync(join(path, 'keys'), { recursive: true })
  const casebook = await openCasebookFolder(path)
  expect([casebook.signer, casebook.caseKey]).toEqual([undefined, undefined])
  const log = await diskLog(path, casebook)
  expect(await codeOf(log.append([proposed(subjectOf(1))]))).toBe('key.missing')
})

test('a key that is not this casebook’s is refused', async () => {
  const [{ path }, other] = [await temporaryCasebook(), await temporaryCasebook()]
  const key = join(path, 'keys/log.key')
  writeFileSync(key, readFileSync(join(other.path, 'keys/log.key')))
  expect(await codeOf(openCasebookFolder(path))).toBe('casebook.malformed')
  writeFileSync(key, 'x')
  expect(await codeOf(openCasebookFolder(path))).toBe('casebook.malformed')
})

const reader = fileURLToPath(new URL('../../../test/store/read-only-worker.ts', import.meta.url))
const nobody = 65_534
const isRoot = process.getuid?.() === 0

/** Looks at the casebook as a user who may not write to it: root may write anywhere, so somebody else is sent. */
function readAsAnother(path: string, keys: 'readable' | 'hidden'): { readonly out: string; readonly errors: string } {
  if (isRoot) execFileSync('chmod', ['-R', 'a+rX', join(path, '..')])
  for (const key of readdirSync(join(path, 'keys'))) chmodSync(join(path, 'keys', key), keys === 'hidden' ? 0 : 0o444)
  for (const folder of ['', 'log']) chmodSync(join(path, folder), 0o555)
  const as = isRoot ? { uid: nobody, gid: nobody } : {}
  const run = spawnSync(process.execPath, [reader, path], { encoding: 'utf8', ...as })
  for (const folder of ['', 'log']) chmodSync(join(path, folder), 0o755)
  return { out: run.stdout, errors: run.stderr }
}

test.skipIf(process.platform === 'win32').each([
  ['readable', 'casebook.read-only'],
  ['hidden', 'key.missing'],
] as const)(
  'where nothing may be written and the keys are %s, the log is read, and adding is %s',
  async (keys, code) => {
    const { path } = await temporaryCasebook()
    const log = await diskLog(path, await openCasebookFolder(path))
    await log.append([proposed(subjectOf(1)), proposed(subjectOf(2))])
    await log.close()
    const before = readdirSync(path)
    expect(readAsAnother(path, keys)).toEqual({ out: `size 2, entries 2, append ${code}\n`, errors: '' })
    expect(readdirSync(path)).toEqual(before)
  },
)
