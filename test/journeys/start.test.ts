import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts')

test('npm start shows the sample as a table and says what to do next; a second time adds nothing twice', async () => {
  const folder = temporaryFolder()
  const env = { ...process.env, ONUS_START_IN: folder, NO_COLOR: '1' }
  const start = () => promisify(execFile)(process.execPath, [script, '--no-serve'], { env })
  const first = await start()
  expect(first.stdout).toContain('WHO SAYS SO')
  expect(first.stdout).toContain('Now with a report of your own')
  const { size } = await verifyFolder(join(folder, 'sample.onus'))
  const second = await start()
  expect(second.stdout).toContain('was here already')
  expect(await verifyFolder(join(folder, 'sample.onus'))).toMatchObject({ ok: true, size })
})
