import { readFileSync } from 'node:fs'
import type { Model } from '../../../tagger/model.ts'
import { readModel } from '../../../tagger/model-file.ts'
import type { Templates } from '../../../tagger/templates.ts'
import { readWordTable, type WordTable } from '../../../tagger/word-table.ts'
import digests from './digests.json' with { type: 'json' }
import { cueTemplates, roleTemplates } from './attribution-columns.ts'
import type { AttributionModels } from './attribution-tagger.ts'
import { nameTemplates } from './name-columns.ts'

/** The learned parts by name, each with the SHA-256 of its file in hex: what a reading says it was made with. */
export const learnedParts: readonly { readonly name: string; readonly digest: string }[] = digests

// Beside this file in the sources, and beside the bundle in the built package.
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(`./${file}`, import.meta.url))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const model = (file: string, templates: Templates): (() => Model) => once(() => readModel(bytesOf(file), templates))

/** What is known of frequent words; read from disk when first asked for. */
export const wordTable: () => WordTable = once(() => readWordTable(bytesOf('words.bin')))

/** The names model; read from disk when first asked for. */
export const nameModel = model('names.bin', nameTemplates)

const cueModel = model('cues.bin', cueTemplates)
const roleModel = model('roles.bin', roleTemplates)

/** The models of attribution; read from disk when first asked for. */
export const attributionModels = (): AttributionModels => ({
  cues: cueModel(),
  roles: roleModel(),
  table: wordTable(),
})
