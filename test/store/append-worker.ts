import { parseVkey, ed25519Signer } from '../../src/log/key.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCasebookFile } from '../../src/core/casebook-file.ts'
import { parseDigest } from '../../src/core/digest.ts'
import { parseId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { diskLog } from '../../src/store/disk/log.ts'

// Run as a process of its own: appends `count` entries one by one and prints each acknowledged index.
const [folder = '', worker = '0', count = '0'] = process.argv.slice(2)
const file = parseCasebookFile(readFileSync(join(folder, 'casebook.json'), 'utf8'), 'casebook.json')
const signer = ed25519Signer(file.origin, readFileSync(join(folder, 'keys/log.key'), 'utf8'))
const log = await diskLog(folder, { verifier: parseVkey(file.logKey), signer })
const draft = (n: number) => ({
  act: 'received' as const,
  subject: `itm_${worker}${String(n).padStart(8, '0')}`,
  by: parseId('user', 'usr_tester'),
  at: parseInstant('2031-05-12T09:14:00.000Z'),
  commit: parseDigest('ab'.repeat(32)),
})
for (let n = 0; n < Number(count); n++) {
  const [logged] = await log.append([{ draft: draft(n), once: true }])
  process.stdout.write(`${logged?.index} ${draft(n).subject}\n`)
}
await log.close()
