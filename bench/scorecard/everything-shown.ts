import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonOf, personIn } from '../../test/journeys/onus.ts'
import type { GoldReport } from './gold.ts'

interface Listed {
  readonly claims: readonly { readonly claim: { readonly id: string } }[]
}

/** So wide that no table breaks a line. */
const columns = 5000

const below = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

/** Keeps the report in a new casebook, and returns all that any command then prints or writes, and the log. */
export async function everythingShown({ name, text, gold }: GoldReport): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onus-shown-'))
  try {
    const onus = personIn(folder, { columns })
    writeFileSync(join(folder, `${name}.txt`), text)
    const date = ['--date', gold.meta.documentDate]
    const typed = [
      ['init', 'shown'],
      ['add', `${name}.txt`, ...date],
      ['read', `${name}.txt`, ...date],
    ]
    const lists = ['claims', 'figures', 'items', 'actors --all'].map(list => list.split(' '))
    const asked = [...typed, ...lists, ...lists.map(list => [...list, '--json']), ['read', `${name}.txt`, '--json']]
    const exports = ['shown.csv', 'shown.jsonl'].map(file => ['export', '--claims', file])
    const said: string[] = []
    for (const words of [...asked, ...exports]) said.push(await typedBy(onus, words))
    const { claims } = jsonOf<Listed>(await onus('claims', '--json'))
    for (const { claim } of claims) said.push(await typedBy(onus, ['show', claim.id]))
    const files = ['shown.csv', 'shown.jsonl'].map(file => join(folder, file)).filter(file => existsSync(file))
    const written = files.map(file => readFileSync(file, 'utf8'))
    return [...said, ...written, below(join(folder, 'shown.onus', 'log'))].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A command that failed would show nothing, and nothing forbidden with it; only what is withheld for somebody's protection may be. */
async function typedBy(onus: ReturnType<typeof personIn>, words: readonly string[]): Promise<string> {
  const { exit, out, err } = await onus(...words)
  if (exit !== 0) throw new Error(`onus ${words.join(' ')} exited with ${exit}: ${err}`)
  return `${out}\n${err}`
}
