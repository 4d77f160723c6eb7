import type { Permit } from '../core/permit.ts'
import type { ItemId } from '../core/id.ts'
import type { Quantity } from '../core/quantity.ts'
import type { ClaimFilter, ClaimRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

/** A figure with the claim that states it. There is no total: figures of different sources, places and times do not add up. */
export interface Figure extends ClaimRow {
  readonly quantity: Quantity
}

/** Figures of one source. Rates are apart from totals, because "tens a day" says nothing about how many in the end. */
export interface SourceFigures {
  readonly source: string
  readonly item: ItemId
  readonly itemName: string
  readonly totals: readonly Figure[]
  readonly rates: readonly Figure[]
}

const isRate = ({ quantity: { per } }: Figure): boolean => per !== 'total' && per !== 'incident'

function figuresOf(rows: readonly ClaimRow[]): readonly Figure[] {
  return rows.flatMap(row => (row.claim.says.quantity ? [{ ...row, quantity: row.claim.says.quantity }] : []))
}

/** Figures that pass the filter, by the source that states them and the item it is said in; never summed. */
export async function listFigures(
  _by: Permit<'item.read'>,
  filter: ClaimFilter,
  { index }: Pick<Casebook, 'index'>,
): Promise<readonly SourceFigures[]> {
  const figures = figuresOf(await index.claims(filter))
  const sources = new Map<string, Figure[]>()
  for (const f of figures) {
    const key = `${f.item}\n${f.speaker}`
    sources.set(key, [...(sources.get(key) ?? []), f])
  }
  return [...sources.values()].flatMap(own => {
    const [first] = own
    if (!first) return []
    const { speaker: source, item, itemName } = first
    return [{ source, item, itemName, totals: own.filter(f => !isRate(f)), rates: own.filter(isRate) }]
  })
}
