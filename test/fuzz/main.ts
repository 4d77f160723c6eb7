// `npm run fuzz`: reads a megabyte of every kind as `onus` does, in its thread with its limit, and says what it took and how
// it grows; a kind named on the command line is read alone.
import { createHash } from 'node:crypto'
import { idFromHash } from '../../src/core/id.ts'
import { workerReader } from '../../src/read/run.ts'
import { kinds } from './big-texts.ts'
import { growthOf, most } from './growth.ts'

const megabyte = 1_000_000
const names = process.argv.slice(2)
const reader = workerReader()
const item = idFromHash('item', createHash('sha256').update('a text').digest('hex'))
let bad = 0
for (const [name, make] of Object.entries(kinds)) {
  if (names.length > 0 && !names.includes(name)) continue
  const begun = performance.now()
  const { reading } = await reader.read({
    bytes: new Uint8Array(),
    words: make(megabyte),
    mediaType: 'text/plain',
    item,
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const broke = reading.notices.find(n => n.rule.endsWith('/broke'))
  const growth = await growthOf(make, { length: 60_000, tries: 2 })
  const wrong = broke !== undefined || growth >= most
  if (wrong) bad++
  const said = `${reading.claims.length} claims${broke ? `; ${broke.says}` : ''}`
  process.stdout.write(
    `${wrong ? '!!' : '  '} ${name.padEnd(34)} ${seconds.padStart(5)} s, four times as long ${growth.toFixed(1)}, ${said}\n`,
  )
}
await reader.close()
process.exitCode = bad > 0 ? 1 : 0
