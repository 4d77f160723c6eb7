import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Annotation, annotation, annotationFile, type Article, articleFile, setOn, sha256 } from './annotations.ts'
import { rowsOf } from './sets/rows.ts'

/** node train/convert-annotations.ts FOLDER [DATA]: takes what readers wrote (JSON lists below FOLDER) into the project's form. */
const [folder = '', data = join(import.meta.dirname, '../../shared/data/bench')] = process.argv.slice(2)
const written = z.array(annotation.omit({ sha256: true }))

const texts = new Map(rowsOf<Article>(articleFile(data)).map(({ id, text }) => [id, text]))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))

function taken(file: string): readonly Annotation[] {
  return written.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(({ id, attributions, names }) => {
    const text = texts.get(id)
    if (text === undefined) throw new Error(`${file}: no article ${id}`)
    const bare = attributions.map(({ source, cue, content }) => ({ source, cue, content }))
    const made = { id, sha256: sha256(text), attributions: bare, names }
    setOn(text, made)
    return made
  })
}

const all = files
  .sort()
  .flatMap(taken)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
writeFileSync(annotationFile, all.map(a => `${JSON.stringify(a)}\n`).join(''))
console.log(
  `${all.length} articles, ${all.flatMap(a => a.attributions).length} attributions, ${all.flatMap(a => a.names).length} names`,
)
