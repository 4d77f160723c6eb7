// The peer: reads the texts of a folder, named on the command line, with compromise, and says how long that took in ms.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'

const folder = process.argv[2]
const texts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
const started = performance.now()
let sentences = 0
for (const text of texts) sentences += nlp(text).sentences().json().length
process.stdout.write(JSON.stringify({ ms: performance.now() - started, sentences }))
