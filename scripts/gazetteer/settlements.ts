import { foldName } from '../../src/read/gazetteer/fold.ts'
import { firstOwnId } from '../../src/read/gazetteer/layout.ts'
import type { GazetteerWriter } from '../../src/read/gazetteer/write.ts'
import { romanise } from './names.ts'
import { readSheet } from './spreadsheet.ts'

/** A Ukrainian place GeoNames knows, with its names as they fold. */
export interface KnownPlace {
  readonly id: number
  readonly lat: number
  readonly lon: number
  readonly region: number
  readonly district: number
  readonly folded: ReadonlySet<string>
}

interface Settlement {
  readonly name: string
  readonly region: string
  readonly district: string
  readonly community: string
}

const settlementCategories = new Set(['C', 'X', 'M', 'T', 'K'])
/** Register numbers begin the project's own ids from here on. */
const firstSettlement = firstOwnId + 100_000

function settlementsOf(sheet: readonly (readonly string[])[]): readonly Settlement[] {
  return sheet
    .filter(r => settlementCategories.has(r[5] ?? '') && (r[6] ?? '') !== '')
    .map(r => ({ name: (r[6] ?? '').trim(), region: r[0] ?? '', district: r[1] ?? '', community: r[2] ?? '' }))
}

/** The id most of the known places of each unit have: which GeoNames district a register's district is. */
function commonest(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const [unit, id] of pairs) {
    const of = counts.get(unit) ?? new Map<number, number>()
    counts.set(unit, of.set(id, (of.get(id) ?? 0) + 1))
  }
  return new Map([...counts].map(([unit, of]) => [unit, [...of].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0]))
}

interface Middle {
  readonly lat: number
  readonly lon: number
}

const middleOf = (points: readonly Middle[]): Middle => ({
  lat: points.reduce((n, p) => n + p.lat, 0) / points.length,
  lon: points.reduce((n, p) => n + p.lon, 0) / points.length,
})

/**
 * Adds the settlements of Ukraine's register (KATOTTH) that GeoNames' list lacks: in Cyrillic and romanised, at the middle of what is known
 * of their community, else of their district. Those that are known give GeoNames' places their Cyrillic names.
 */
export function addSettlements(path: string, known: readonly KnownPlace[], writer: GazetteerWriter): number {
  const all = settlementsOf(readSheet(path))
  const byName = Map.groupBy(
    known.flatMap(k => [...k.folded].map(name => ({ name, k }))),
    e => e.name,
  )
  const foundBy = (name: string) =>
    (byName.get(foldName(name)) ?? byName.get(foldName(romanise(name))) ?? []).map(e => e.k)
  const regionOf = commonest(all.flatMap(s => foundBy(s.name).map(k => [s.region, k.region] as const)))
  const districtOf = commonest(
    all.flatMap(s =>
      foundBy(s.name).flatMap(k => (k.region === regionOf.get(s.region) ? [[s.district, k.district] as const] : [])),
    ),
  )
  const matched = all.map(s => {
    const inRegion = foundBy(s.name).filter(k => k.region === regionOf.get(s.region))
    return { s, k: inRegion.find(k => k.district === districtOf.get(s.district)) }
  })
  const placed = matched.flatMap(({ s, k }) => (k ? [{ s, k }] : []))
  const byCommunity = Map.groupBy(placed, p => p.s.community)
  const byDistrict = Map.groupBy(placed, p => p.s.district)
  let added = 0
  for (const [i, { s, k }] of matched.entries()) {
    if (k) {
      writer.addName(k.id, s.name)
      writer.addName(k.id, romanise(s.name))
      continue
    }
    const near = byCommunity.get(s.community) ?? byDistrict.get(s.district)
    if (!near) continue
    const parent = districtOf.get(s.district) ?? 0
    const place = {
      ...middleOf(near.map(p => p.k)),
      country: 'UA',
      kind: 'unplaced',
      population: 0,
      fame: 0,
      parent,
    } as const
    writer.add({ ...place, id: firstSettlement + i, name: romanise(s.name) }, [s.name])
    added += 1
  }
  return added
}
