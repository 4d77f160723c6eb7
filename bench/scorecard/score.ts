import { createHash } from 'node:crypto'
import { dayNumber, parseDay } from '../../src/core/day.ts'
import { idFromHash } from '../../src/core/id.ts'
import type { Reading } from '../../src/core/reading.ts'
import { textLayerOf } from '../../src/read/layers/text-layer-of.ts'
import { readText } from '../../src/read/read.ts'
import { align, type GoldIds, goldIds, type Pair } from './align.ts'
import { fields, nothing, plus, type Tally } from './fields.ts'
import type { GoldReport } from './gold.ts'

/** One report's reading set against its gold. */
export interface Scored {
  readonly name: string
  readonly reading: Reading
  readonly pairs: readonly Pair[]
  readonly ids: GoldIds
  readonly tallies: Readonly<Record<string, Tally>>
}

const claimId = (name: string) => (locator: string) =>
  idFromHash('claim', createHash('sha256').update(`${name}|${locator}`).digest('hex'))

/** Reads a report as `onus read --date` would, with nothing of its gold but the document's date and outlet. */
export function readReport({ name, text, gold }: GoldReport): Reading {
  const day = parseDay(gold.meta.documentDate)
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: `${name}.txt` })
  return readText(layer, {
    claimId: claimId(name),
    ...(day && dayNumber(day) > 0 && { documentDate: { day, basis: 'given-by-person' as const } }),
    ...(gold.meta.outlet && { outlet: gold.meta.outlet }),
  })
}

export const scoreReport = (report: GoldReport): Scored => scoreReading(report, readReport(report))

/** Sets any reading against a gold: `scoreReport` does it with ours. */
export function scoreReading(report: GoldReport, reading: Reading): Scored {
  const broken = reading.notices.filter(n => n.rule.endsWith('/broke'))
  // a stage that broke would only look like a low score
  if (broken.length > 0) throw new Error(`${report.name}: ${broken.map(n => `${n.rule}: ${n.says}`).join('; ')}`)
  const ids = goldIds(reading, report.gold)
  const pairs = align(reading, report.gold, ids)
  const found = pairs.filter(p => p.sameSpeaker).length
  const tallies: Record<string, Tally> = {
    'claim found': { right: found, ours: reading.claims.length, gold: report.gold.claims.length },
    'words found': { right: pairs.length, ours: reading.claims.length, gold: report.gold.claims.length },
  }
  for (const [field, tally] of Object.entries(fields))
    tallies[field] = pairs.map(p => tally(p, ids)).reduce(plus, nothing)
  return { name: report.name, reading, pairs, ids, tallies }
}

/** All reports together: tallies added, so that long reports weigh more than short ones. */
export function total(scored: readonly Scored[]): Readonly<Record<string, Tally>> {
  const names = Object.keys(scored[0]?.tallies ?? {})
  return Object.fromEntries(
    names.map(name => [name, scored.map(s => s.tallies[name] ?? nothing).reduce(plus, nothing)]),
  )
}
