// The peer: reads the texts of a folder, named on the command line, with compromise.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'

const folder = process.argv[2]
let sentences = 0
for (const name of readdirSync(folder))
  sentences += nlp(readFileSync(join(folder, name), 'utf8'))
    .sentences()
    .json().length
process.stdout.write(String(sentences))
