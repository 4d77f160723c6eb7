import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEdtf } from '../../src/core/edtf.ts'
import { isEntityRef } from '../../src/core/entity.ts'
import { parseDay } from '../../src/core/day.ts'

/** One table of docs/formats/reading.md: each field, whether it may be absent, and what it holds. */
type Fields = ReadonlyMap<string, { readonly optional: boolean; readonly holds: string }>
export type Format = ReadonlyMap<string, Fields>

/** The page is the schema: its tables are read as they stand. */
export function documentedFormat(): Format {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats', 'reading.md'), 'utf8')
  const sections = page.split(/^## /m).slice(1)
  return new Map(
    sections.map(section => [section.split('\n')[0] ?? '', fieldsIn(section)] as const).filter(([, f]) => f.size > 0),
  )
}

const fieldsIn = (section: string): Fields =>
  new Map(
    [...section.matchAll(/^\| `(\w+)(\??)` \| (.*?) \| /gm)].map(([, name = '', mark, holds = '']) => [
      name,
      { optional: mark === '?', holds },
    ]),
  )

/** The plain values that the page names. */
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: v => typeof v === 'string',
  integer: v => Number.isSafeInteger(v),
  'true or false': v => typeof v === 'boolean',
  day: v => typeof v === 'string' && parseDay(v) !== undefined,
  date: v => typeof v === 'string' && isEdtf(v),
  ref: v => typeof v === 'string' && isEntityRef(v),
  id: v => typeof v === 'string' && /^[a-z]{3}_[0-9a-z]{6,40}$/.test(v),
  any: v => v !== undefined,
}

/** Compares values with the page; `seen` gathers every field that a value had. */
export function comparer(format: Format, seen = new Set<string>()) {
  const field =
    (name: string, at: string) =>
    ([key, part]: readonly [string, unknown]): readonly string[] => {
      seen.add(`${name}.${key}`)
      const known = format.get(name)?.get(key)
      return known ? differences(known.holds, part, `${at}.${key}`) : [`${at} has the field ${key}`]
    }
  const inObject = (name: string, value: unknown, at: string): readonly string[] => {
    const fields = format.get(name)
    if (!fields) return [`the page has no table "${name}"`]
    if (typeof value !== 'object' || value === null) return [`${at} is no ${name}`]
    const missing = [...fields].filter(([key, { optional }]) => !optional && !(key in value))
    return [...missing.map(([key]) => `${at} lacks ${key}`), ...Object.entries(value).flatMap(field(name, at))]
  }
  /** Where a value and the page differ, as sentences. */
  const differences = (holds: string, value: unknown, at: string): readonly string[] => {
    if (holds.startsWith('list of '))
      return Array.isArray(value)
        ? value.flatMap((part, i) => differences(holds.slice(8), part, `${at}[${i}]`))
        : [`${at} is no list`]
    if (holds.startsWith('`'))
      return holds.split(' · ').includes(`\`${String(value)}\``) ? [] : [`${at} is "${String(value)}"`]
    const check = plain[holds]
    if (check) return check(value) ? [] : [`${at} is not ${holds}: ${JSON.stringify(value)}`]
    return inObject(holds, value, at)
  }
  return differences
}
