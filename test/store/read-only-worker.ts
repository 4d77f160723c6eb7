import { parseDigest } from '../../src/core/digest.ts'
import { isProblem } from '../../src/core/problem.ts'
import { openCasebookFolder } from '../../src/store/disk/casebook-folder.ts'
import { diskLog } from '../../src/store/disk/log.ts'
import { parseId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'

// Run as a process of its own, by a user who may read the casebook and not write to it.
const [folder = ''] = process.argv.slice(2)
const log = await diskLog(folder, await openCasebookFolder(folder))
const draft = {
  act: 'received' as const,
  subject: 'itm_00000009',
  by: parseId('user', 'usr_tester'),
  at: parseInstant('2031-05-12T09:14:00.000Z'),
  commit: parseDigest('ab'.repeat(32)),
}
let entries = 0
for await (const one of log.entries()) entries += one.entry.v
const code = await log.append([{ draft, once: false }]).then(
  () => 'worked',
  (cause: unknown) => (isProblem(cause) ? cause.code : String(cause)),
)
process.stdout.write(`size ${(await log.head())?.size}, entries ${entries}, append ${code}\n`)
await log.close()
