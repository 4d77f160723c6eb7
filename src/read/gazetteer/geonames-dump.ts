import { type Problem, problem } from '../../core/problem.ts'
import { type DumpLine, longestDumpLine } from './dump-lines.ts'
import { firstOwnId } from './layout.ts'
import { kindOfFeature, type PlaceKind } from './kinds.ts'

/** A place of a GeoNames dump. */
export interface DumpPlace {
  readonly id: number
  readonly name: string
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly kind: PlaceKind
  readonly code: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
}

export interface AlternateName {
  readonly id: number
  readonly name: string
}

const malformed = (number: number, why: string): Problem => problem('gazetteer.line-malformed', { number, why })

const textOf = ({ number, text }: DumpLine): string => {
  if (text === undefined) throw malformed(number, `it is longer than ${longestDumpLine} bytes`)
  return text
}

function idOf(text: string | undefined, number: number): number {
  const id = /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0
  if (id <= 0 || id >= firstOwnId) throw malformed(number, `"${(text ?? '').slice(0, 40)}" is no GeoNames number`)
  return id
}

function degreesOf(text: string | undefined, most: number, number: number): number {
  const value = /^-?\d{1,3}(?:\.\d+)?$/.test(text ?? '') ? Number(text) : Number.NaN
  if (!(Math.abs(value) <= most)) throw malformed(number, `"${(text ?? '').slice(0, 40)}" is no latitude or longitude`)
  return value
}

/** GeoNames' columns: https://download.geonames.org/export/dump/readme.txt, "the main 'geoname' table". */
export function parseDumpPlace(line: DumpLine): DumpPlace {
  const { number } = line
  const c = textOf(line).split('\t')
  if (c.length < 15) throw malformed(number, `it has ${c.length} columns, a place has 19`)
  const name = (c[1] ?? '').trim()
  if (name === '') throw malformed(number, 'the place has no name')
  return {
    id: idOf(c[0], number),
    name,
    names: [c[2] ?? '', ...(c[3] ?? '').split(',')].map(n => n.trim()).filter(n => n !== ''),
    lat: degreesOf(c[4], 90, number),
    lon: degreesOf(c[5], 180, number),
    kind: kindOfFeature(c[6] ?? '', c[7] ?? '') ?? 'area',
    code: c[7] ?? '',
    country: c[8] ?? '',
    admin1: c[10] ?? '',
    admin2: c[11] ?? '',
    population: Number(c[14]) || 0,
  }
}

/** What stands in the column of languages but is none: links, codes of airports and posts. */
const notNames = new Set(['link', 'post', 'iata', 'icao', 'faac', 'tcid', 'unlc', 'wkdt', 'phon'])

/** A line of alternateNamesV2.txt; `undefined` where it holds no name but a link or a code. */
export function parseAlternateName(line: DumpLine): AlternateName | undefined {
  const { number } = line
  const c = textOf(line).split('\t')
  if (c.length < 4) throw malformed(number, `it has ${c.length} columns, an alternate name has 4 or more`)
  const id = idOf(c[1], number)
  const name = (c[3] ?? '').trim()
  if (name === '') throw malformed(number, 'the name is empty')
  return notNames.has(c[2] ?? '') ? undefined : { id, name }
}
