// Asks the checker about every pattern with all the time it needs, and writes down which are safe, so that the test has
// to ask only about new ones; `--all` asks about the known ones again.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { danger, isLibrary, madePatterns, nameOf, once, writtenPatterns } from './patterns.ts'

const file = (name: string): string => join(import.meta.dirname, name)
const known = new Set(
  process.argv.includes('--all') ? [] : (JSON.parse(readFileSync(file('safe.json'), 'utf8')) as string[]),
)
const patience = 60_000

const safe: string[] = []
const slow: object[] = []
let failed = 0
for (const pattern of once([...writtenPatterns(), ...madePatterns()])) {
  const name = nameOf(pattern)
  const found = known.has(name) ? undefined : danger(pattern, patience)
  if (!found) safe.push(name)
  else if (isLibrary(pattern))
    slow.push({
      name,
      from: pattern.from,
      says: found.says,
      ...(found.attack && { attack: found.attack.slice(0, 1000) }),
    })
  else {
    failed++
    process.stdout.write(`${pattern.from}: ${found.says} /${pattern.source}/${pattern.flags}\n`)
  }
}
// the last line is always the same, so that two branches that add lines can be merged line by line
writeFileSync(file('safe.json'), `${JSON.stringify([...safe.sort(), 'the end'], null, 2)}\n`)
writeFileSync(file('slow-in-libraries.json'), `${JSON.stringify(slow, null, 2)}\n`)
process.stdout.write(`${safe.length} safe, ${slow.length} of libraries that are not, ${failed} of ours that are not\n`)
process.exitCode = failed > 0 ? 1 : 0
