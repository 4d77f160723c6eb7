import type { Digest } from '../../core/digest.ts'
import type { ItemId } from '../../core/id.ts'
import type { Item } from '../../core/item.ts'
import { standing } from '../../core/judgement.ts'
import { isSecondOpinion } from '../../core/second-opinion.ts'
import { hasBeginnings, hasWords } from '../../core/words.ts'
import type {
  ActorRow,
  CaseIndex,
  ClaimFilter,
  ClaimRow,
  IndexedItem,
  ItemRow,
  Loss,
  ReadItem,
  TakenIn,
} from '../../ports/case-index.ts'
import {
  type ClaimRecord,
  claimRecords,
  type EntityRecord,
  entityRecords,
  fitsReader,
  isActor,
  nameOf,
} from '../index-rows.ts'

interface Held {
  readonly taken: TakenIn[]
  readonly items: Map<ItemId, IndexedItem>
  readonly claims: Map<ItemId, readonly ClaimRecord[]>
  readonly entities: Map<ItemId, readonly EntityRecord[]>
}

const nothing = (): Held => ({ taken: [], items: new Map(), claims: new Map(), entities: new Map() })

/** The item a reading belongs to may itself be lost. */
function settled(held: Held, t: TakenIn): TakenIn {
  const orphan = t.brings.kind === 'reading' && !held.items.has(t.brings.item)
  return orphan ? { ...t, brings: { kind: 'lost', why: 'its item could not be read' } } : t
}

const inOrder = (a: ClaimRecord, b: ClaimRecord): number =>
  Number(a.second) - Number(b.second) || (a.reader < b.reader ? -1 : a.reader > b.reader ? 1 : a.ord - b.ord)

function withSecond(before: IndexedItem, read: ReadItem): IndexedItem {
  const nameOf = (r: ReadItem) => r.reading.reader.name
  const others = before.secondOpinions.filter(r => nameOf(r) !== nameOf(read))
  return { ...before, secondOpinions: [...others, read].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) }
}

function apply(held: Held, t: TakenIn): void {
  held.taken.push(t)
  if (t.brings.kind === 'item')
    held.items.set(t.brings.item.id, { item: t.brings.item, received: t.index, secondOpinions: [] })
  if (t.brings.kind !== 'reading') return
  const { item: id, layer, textDigest, reading } = t.brings
  const before = held.items.get(id)
  if (!before) return
  const read = { entry: t.index, layer, textDigest, reading }
  const { name } = reading.reader
  const others = (held.claims.get(id) ?? []).filter(c => (isSecondOpinion(reading) ? c.reader !== name : c.second))
  held.claims.set(id, [...others, ...claimRecords(before.item, reading)].sort(inOrder))
  held.items.set(id, isSecondOpinion(reading) ? withSecond(before, read) : { ...before, read })
  if (!isSecondOpinion(reading)) held.entities.set(id, entityRecords(before.item, reading))
}

const timeFits = (c: ClaimRecord, { from, to }: ClaimFilter): boolean =>
  (from === undefined && to === undefined) ||
  (c.timeMin !== 'none' &&
    (from === undefined || c.timeMax === '' || c.timeMax >= from) &&
    (to === undefined || c.timeMin === '' || c.timeMin <= to))

const fits = (c: ClaimRecord, f: ClaimFilter): boolean =>
  hasBeginnings(c.speakerWords, f.speaker ?? '') &&
  hasBeginnings(c.aboutWords, f.about ?? '') &&
  hasBeginnings(c.placeWords, f.place ?? '') &&
  hasWords(c.words, f.words ?? '') &&
  (f.act ?? c.act) === c.act &&
  (f.polarity ?? c.polarity) === c.polarity &&
  (f.predicate ?? c.predicate) === c.predicate &&
  (f.item ?? c.item) === c.item &&
  fitsReader(c, f.reader) &&
  timeFits(c, f)

function withStanding(held: Held, c: ClaimRecord): ClaimRow {
  const judged = held.taken.flatMap(t => (t.brings.kind === 'judgement' ? [t.brings.judgement] : []))
  const own = judged.filter(j => j.claim === c.id)
  return { ...c.shown, standing: standing(own, c.shown.claim.origin) }
}

const received = (held: Held): readonly IndexedItem[] =>
  [...held.items.values()].sort((a, b) => a.received - b.received)

const found = (held: Held, filter: ClaimFilter): readonly ClaimRecord[] =>
  received(held)
    .flatMap(({ item }) => held.claims.get(item.id) ?? [])
    .filter(c => fits(c, filter))

const isOn = (held: Held, { item, read, secondOpinions }: IndexedItem, object: Digest): boolean =>
  item.digest === object ||
  read?.textDigest === object ||
  secondOpinions.some(r => r.textDigest === object) ||
  held.taken.some(t => t.entry.subject === item.id && t.entry.commit === object)

function dump(held: Held): readonly string[] {
  const rows = [...received(held), ...[...held.claims.values()].flat(), ...[...held.entities.values()].flat()]
  return [...held.taken.map(t => t.entry), ...rows].map(row => JSON.stringify(row))
}

const itemRow = ({ item, received: at, read }: IndexedItem): ItemRow => ({
  item,
  received: at,
  ...(read?.layer.facts.title && { title: read.layer.facts.title.value }),
  claims: read?.reading.claims.length ?? 0,
  notices: (read?.reading.notices.length ?? 0) + (read?.layer.notices.length ?? 0),
})

const actorsOf = (held: Held, item: Item, search: string): readonly ActorRow[] =>
  (held.entities.get(item.id) ?? [])
    .filter(e => isActor(e.entity) && hasBeginnings(e.nameWords, search))
    .map(({ entity, claimsBy, claimsAbout }) => ({
      item: item.id,
      itemName: nameOf(item),
      entity,
      claimsBy,
      claimsAbout,
    }))

const lossOf = ({ index, entry, brings }: TakenIn): readonly Loss[] =>
  brings.kind === 'lost' ? [{ index, subject: entry.subject, why: brings.why }] : []

const beginning = <T extends string>(ids: readonly T[], prefix: string): readonly T[] =>
  ids
    .filter(id => id.startsWith(prefix))
    .sort()
    .slice(0, 10)

function lists(held: Held): Pick<CaseIndex, 'items' | 'itemsOn' | 'idsLike' | 'actors' | 'custody' | 'losses'> {
  return {
    items: async () => received(held).map(itemRow),
    itemsOn: async object =>
      received(held)
        .filter(i => isOn(held, i, object))
        .map(i => i.item.id),
    idsLike: async prefix => ({
      claims: beginning(
        found(held, { reader: 'all' }).map(c => c.shown.claim.id),
        prefix,
      ),
      items: beginning([...held.items.keys()], prefix),
    }),
    actors: async (search = '') => received(held).flatMap(({ item }) => actorsOf(held, item, search)),
    custody: async subject =>
      held.taken.filter(t => t.entry.subject === subject).map(({ index, entry }) => ({ index, entry })),
    losses: async () => held.taken.flatMap(lossOf),
  }
}

/** An index that lives as long as the process. It keeps every promise of the port but outliving a restart. */
export function memoryIndex(): CaseIndex {
  const held = nothing()
  return {
    save: async taken => {
      if (taken.index < held.taken.length) return
      if (taken.index > held.taken.length) throw new Error(`entry ${taken.index} would leave a gap in the index`)
      apply(held, settled(held, taken))
    },
    upTo: async () => held.taken.length,
    item: async id => held.items.get(id),
    claims: async f => {
      const all = found(held, f)
      const cut = all.slice(f.offset ?? 0, f.limit === undefined ? all.length : (f.offset ?? 0) + f.limit)
      return cut.map(c => withStanding(held, c))
    },
    countClaims: async f => found(held, f).length,
    claim: async id =>
      found(held, { reader: 'all' })
        .filter(c => c.id === id)
        .map(c => withStanding(held, c))[0],
    counts: async () => ({ items: held.items.size, claims: found(held, {}).length, entries: held.taken.length }),
    dump: async () => dump(held),
    clear: async () => {
      held.taken.length = 0
      for (const part of [held.items, held.claims, held.entities]) part.clear()
    },
    close: async () => {},
    ...lists(held),
  }
}
