import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { f1, fields, nothing, type Tally } from './fields.ts'
import { type Group, titles } from './reports.ts'

const file = join(import.meta.dirname, 'floors.json')
const page = join(import.meta.dirname, '..', '..', 'docs', 'scorecard.md')

/** What a field must reach, in percent of F1. */
export type Floors = Readonly<Record<string, number>>

/** Too few in gold for a floor to mean anything. */
const few = ['scope: ambiguous', 'hedges']
/** What is asked of the reader on the real report. */
const ofSeed = ['claim found', 'words found', 'speaker']

const floored = (group: Group): readonly string[] =>
  group === 'seed' ? ofSeed : ['claim found', 'words found', ...Object.keys(fields).filter(f => !few.includes(f))]

const percentOf = (t: Tally | undefined): number => 100 * (t === undefined ? 0 : f1(t))

/** A whole number a point and a half below what is measured, or two claims below where there are few. */
export const floorFor = (t: Tally): number => Math.max(0, Math.floor(percentOf(t) - Math.max(1.5, 200 / t.gold)))

export const freshFloors = (group: Group, tallies: Readonly<Record<string, Tally>>): Floors =>
  Object.fromEntries(floored(group).map(field => [field, floorFor(tallies[field] ?? nothing)]))

const floorsFile = z.record(z.enum(['seen', 'heldOut', 'seed']), z.record(z.string(), z.number()))
export type FloorTable = Readonly<Record<Group, Floors>>

export const readFloors = (): FloorTable => floorsFile.parse(JSON.parse(readFileSync(file, 'utf8')))

export interface Fallen {
  readonly field: string
  readonly floor: number
  readonly measured: number
}

/** The fields below their floor; a floor whose field is no longer measured has fallen too. */
export const fallen = (floors: Floors, tallies: Readonly<Record<string, Tally>>): readonly Fallen[] =>
  Object.entries(floors)
    .map(([field, floor]) => ({ field, floor, measured: percentOf(tallies[field]) }))
    .filter(({ floor, measured }) => measured < floor)

/** What a failing test prints. */
export const fallenTable = (rows: readonly Fallen[]): string =>
  [
    `${'field'.padEnd(24)} floor  measured`,
    ...rows.map(r => `${r.field.padEnd(24)}${r.floor.toFixed(1).padStart(6)}${r.measured.toFixed(1).padStart(10)}`),
  ].join('\n')

export const floorsText = (table: FloorTable): string => `${JSON.stringify(table, undefined, 2)}\n`

const mark = '<!-- floors: written by npm run score -- --write-floors -->'

/** The floors as the page shows them. */
export function floorsRows(table: FloorTable): string {
  const groups = Object.keys(titles) as Group[] // the keys of a literal are its own
  const cells = (field: string) => groups.map(g => table[g][field]?.toFixed(0) ?? '')
  const names = Object.keys(table.seen)
  return [
    `| field | ${groups.map(g => titles[g].toLowerCase()).join(' | ')} |`,
    `|---|${groups.map(() => '---:').join('|')}|`,
    ...names.map(field => `| ${field} | ${cells(field).join(' | ')} |`),
  ].join('\n')
}

/** The page with this table in place of the one it has. */
export function pageWith(text: string, table: FloorTable): string {
  const [before, , after] = text.split(mark)
  if (before === undefined || after === undefined) throw new Error('docs/scorecard.md has lost its marks')
  return `${before}${mark}\n\n${floorsRows(table)}\n\n${mark}${after}`
}

export const readPage = (): string => readFileSync(page, 'utf8')

export function writeFloors(table: FloorTable): void {
  writeFileSync(file, floorsText(table))
  writeFileSync(page, pageWith(readPage(), table))
}
