import { labelsOf } from '../core/claim-labels.ts'
import { aboutOf, polarityOf } from '../core/claim.ts'
import type { Entity } from '../core/entity.ts'
import type { ItemId } from '../core/id.ts'
import type { Permit } from '../core/permit.ts'
import { verbOf } from '../core/plain-words.ts'
import { forEverybody, type OpenText } from '../core/protection.ts'
import type { Quantity } from '../core/quantity.ts'
import type { Reading } from '../core/reading.ts'
import type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'
import { fileRecord } from './file-record.ts'
import { digestOfBytes } from './hashes.ts'

export const exportFormats = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

type Cell = string | number | undefined

/** A spreadsheet runs a cell that begins like this as a formula; an apostrophe makes it text (requirements M4, CSV injection). */
const runsAsFormula = /^[=+\-@\t\r]/

/** RFC 4180, and never a formula. */
export function csvCell(value: Cell): string {
  const text = value === undefined ? '' : String(value)
  const safe = runsAsFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

const joined = (parts: readonly string[]): string => parts.join('; ')

/** A claim with everybody who passed it on, outermost first: nothing leaves without its attribution. */
export interface ExportedRow extends ClaimRow {
  readonly passedOnBy: readonly string[]
}

type Columns = Readonly<Record<string, (row: ExportedRow) => Cell>>

const figure = (row: ClaimRow): Partial<Quantity> => row.claim.says.quantity ?? {}

const readerOf = ({ claim: { origin } }: ClaimRow): string => (origin.kind === 'machine' ? origin.reader : '')

/** One row for each column of the table, in their order. `alleged_agents` says what it is in its name: these are not findings. */
const columns: Columns = {
  claim: r => r.claim.id,
  item: r => r.item,
  item_name: r => r.itemName,
  passed_on_by: r => r.passedOnBy.join(' > '),
  speaker: r => r.speaker,
  verb: r => verbOf(r.claim),
  said_edtf: r => r.claim.madeAt?.edtf,
  standing: r => r.standing,
  reader: readerOf,
  act: r => r.claim.act,
  polarity: r => polarityOf(r.claim),
  voice: r => r.claim.voice,
  scope: r => r.claim.scope,
  predicate: r => r.claim.says.predicate,
  alleged_agents: r => joined(r.agents),
  targets: r => joined(r.targets),
  place: r => r.place,
  time_edtf: r => r.claim.says.time?.edtf,
  time_min: r => r.claim.says.time?.min,
  time_max: r => r.claim.says.time?.max,
  figure_words: r => figure(r).anchor?.exact,
  figure_bound: r => figure(r).bound,
  figure_min: r => figure(r).min,
  figure_max: r => figure(r).max,
  figure_unit: r => figure(r).unit,
  figure_harm: r => figure(r).harm,
  figure_status: r => figure(r).status,
  figure_per: r => figure(r).per,
  words: r => joined(r.claim.anchors.map(a => a.exact)),
  start: r => r.claim.anchors[0].start,
  end: r => r.claim.anchors.at(-1)?.end,
  hedges: r => joined(r.claim.hedges.map(h => h.exact)),
  answers: r => {
    const about = aboutOf(r.claim)
    return about && ('claim' in about ? about.claim : about.words.exact)
  },
}

const writers: Readonly<Record<ExportFormat, (rows: readonly ExportedRow[]) => string>> = {
  jsonl: rows => rows.map(row => `${JSON.stringify(row)}\n`).join(''),
  csv: rows =>
    csvLine(Object.keys(columns)) + rows.map(row => csvLine(Object.values(columns).map(cell => cell(row)))).join(''),
}

const claimsAs = (format: ExportFormat, rows: readonly ExportedRow[]): string => writers[format](rows)

interface ToExport {
  readonly rows: readonly ExportedRow[]
  /** Everybody in the readings the claims are from. */
  readonly entities: readonly Entity[]
}

/** The readings of an item that the claims may be from, ours first. */
async function readingsOf(item: ItemId, index: Casebook['index']): Promise<readonly Reading[]> {
  const held = await index.item(item)
  return [...(held?.read ? [held.read] : []), ...(held?.secondOpinions ?? [])].map(r => r.reading)
}

/** The names are those of the reading that each claim is from. */
async function withChains(rows: readonly ClaimRow[], { index }: Pick<Casebook, 'index'>): Promise<ToExport> {
  const cast = new Map<ItemId, readonly Reading[]>()
  for (const item of new Set(rows.map(row => row.item))) cast.set(item, await readingsOf(item, index))
  const label = (row: ClaimRow) => {
    const readings = cast.get(row.item) ?? []
    return labelsOf(readings.find(r => r.reader.name === readerOf(row)) ?? readings[0] ?? { entities: [] })
  }
  const passedOnBy = (row: ClaimRow) => row.claim.chain.slice(0, -1).map(link => label(row)(link.actor))
  const entities = [...cast.values()].flat().flatMap(r => r.entities)
  return { rows: rows.map(row => ({ ...row, passedOnBy: passedOnBy(row) })), entities }
}

export interface Exported {
  readonly text: OpenText
  readonly claims: number
  /** Index of the `exported` entry. */
  readonly entry: number
}

const scopeOf = (format: ExportFormat, filter: ClaimFilter): string => JSON.stringify({ format, ...filter })

/**
 * Claims as text for other tools. That something left, how much and with which digest is logged before the text is given
 * out, so that nothing leaves without its entry. Throws `actor.protected` where a protected person's name would leave.
 */
export async function exportClaims(
  by: Permit<'claim.export'>,
  { format, filter }: { readonly format: ExportFormat; readonly filter: ClaimFilter },
  casebook: Pick<Casebook, 'vault' | 'log' | 'index' | 'clock' | 'random'>,
): Promise<Exported> {
  const { rows, entities } = await withChains(await casebook.index.claims(filter), casebook)
  // Whoever opens the file later has no clearance that could be asked for here.
  const text = forEverybody(claimsAs(format, rows), entities)
  const digest = digestOfBytes(new TextEncoder().encode(text))
  const record = { kind: 'export', scope: scopeOf(format, filter), digest, claims: rows.length } as const
  const { index } = await fileRecord({ act: 'exported', subject: 'case', by: by.user }, record, casebook)
  return { text, claims: rows.length, entry: index }
}
