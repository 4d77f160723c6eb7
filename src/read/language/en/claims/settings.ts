import type { EntityRef } from '../../../../core/entity.ts'
import type { Precision } from '../../../../core/place.ts'
import type { Cast, MentionFound } from '../../../stages.ts'
import type { Work } from './context.ts'

export interface PlaceFound {
  readonly mention: MentionFound
  readonly precision: Precision
}

/** What a text as a whole says of where things are. */
export interface Settings {
  /** The settlement the report is about, if it plainly is about one. */
  readonly main?: PlaceFound
  /** Where somebody or something is first spoken of. */
  readonly first: ReadonlyMap<EntityRef, MentionFound>
  /** Towns and what is narrower, by name. */
  readonly byName: ReadonlyMap<string, PlaceFound>
}

/** A report is about a settlement that is spoken of at least so often, and that share of all places of its size. */
const about = { times: 3, share: 1 / 4 }

const isSettlement = (precision: Precision | undefined): precision is 2 | 3 => precision === 2 || precision === 3

/** "MERIDIA –": the paper's own name is no place. */
const isOutlet = (cast: Cast, ref: EntityRef): boolean =>
  cast.entities.some(e => e.ref === 'outlet' && e.label.includes(cast.entityOf(ref).label))

function mainOf(cast: Cast, first: ReadonlyMap<EntityRef, MentionFound>): PlaceFound | undefined {
  const counts = new Map<EntityRef, number>()
  for (const { ref } of cast.mentions) {
    const { kind, precision } = cast.entityOf(ref)
    if (kind === 'place' && isSettlement(precision) && !isOutlet(cast, ref)) counts.set(ref, (counts.get(ref) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((a, b) => a + b, 0)
  const [ref, times] = [...counts].reduce<readonly [EntityRef | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  )
  const mention = ref !== undefined && times >= about.times && times >= all * about.share ? first.get(ref) : undefined
  const precision = mention && cast.entityOf(mention.ref).precision
  return mention && precision !== undefined ? { mention, precision } : undefined
}

function read(cast: Cast): Settings {
  const first = new Map<EntityRef, MentionFound>()
  for (const mention of cast.mentions) if (!first.has(mention.ref)) first.set(mention.ref, mention)
  const byName = new Map<string, PlaceFound>()
  for (const { ref, kind, label, precision } of cast.entities) {
    const mention = first.get(ref)
    if (kind === 'place' && isSettlement(precision) && mention && /^\p{Lu}/u.test(label))
      byName.set(label, { mention, precision })
  }
  const main = mainOf(cast, first)
  return { first, byName, ...(main && { main }) }
}

const known = new WeakMap<Cast, Settings>()

/** Read once for a cast, so that asking for every claim stays cheap. */
export function settings({ cast }: Work): Settings {
  const found = known.get(cast) ?? read(cast)
  known.set(cast, found)
  return found
}
