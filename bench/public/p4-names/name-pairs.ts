import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedKind } from '../../../src/link/names/read-name.ts'
import { isAside } from '../aside.ts'

/** Two names, and whether the people who made name_bench hold them for names of one. */
export interface NamePair {
  readonly one: string
  readonly other: string
  readonly kind: NamedKind | undefined
  readonly isMatch: boolean
  /** What OpenSanctions logic_v2 said in its frozen run, where it has the pair; and its own label there. */
  readonly published?: { readonly says: boolean; readonly isMatch: boolean }
  readonly aside: boolean
}

/** The fields of a line of CSV: those in quotation marks may hold commas, and marks written twice. */
const fieldsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g), m => m[1]?.replaceAll('""', '"') ?? m[2] ?? '')

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = fieldsOf(head)
  return lines.map(line => {
    const fields = fieldsOf(line)
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']))
  })
}

/** A legal entity may be a person: its name has to tell. */
const kindOf = (schema: string | undefined): NamedKind | undefined =>
  schema === 'Person' ? 'person' : schema === 'LegalEntity' ? undefined : 'body'

const keyOf = (row: Readonly<Record<string, string>>): string => `${row['schema']}|${row['name1']}|${row['name2']}`

/** The pairs of name_bench, with what logic_v2 said of them. */
export function namePairs(bench: string): readonly NamePair[] {
  const frozen = new Map(rowsOf(join(bench, 'names', 'name_bench_logicv2_frozen.csv')).map(row => [keyOf(row), row]))
  return rowsOf(join(bench, 'names', 'name_bench_cases.csv')).map((row): NamePair => {
    const [one, other, said] = [row['name1'] ?? '', row['name2'] ?? '', frozen.get(keyOf(row))]
    const published = said && { says: said['predicted_match'] === 'true', isMatch: said['is_match'] === 'true' }
    return {
      one,
      other,
      kind: kindOf(row['schema']),
      isMatch: row['is_match'] === 'true',
      aside: isAside(`${one}|${other}`),
      ...(published && { published }),
    }
  })
}
