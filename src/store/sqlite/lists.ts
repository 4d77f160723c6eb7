import { type Kysely, sql } from 'kysely'
import type { Digest } from '../../core/digest.ts'
import type { Entity } from '../../core/entity.ts'
import type { EntryDraft } from '../../core/entry.ts'
import type { ClaimId, ItemId } from '../../core/id.ts'
import type { Item } from '../../core/item.ts'
import type { Reading } from '../../core/reading.ts'
import type { TextLayer } from '../../core/text-layer.ts'
import { wordsOf } from '../../core/words.ts'
import type { ActorRow, CaseIndex, IndexedItem, ItemRow, ReadItem } from '../../ports/case-index.ts'
import { nameOf } from '../index-rows.ts'
import { kept } from './kept.ts'
import { entriesTaken } from './save.ts'
import type { Tables } from './schema.ts'

type Db = Kysely<Tables>

interface ReadingRow {
  readonly entry: number
  readonly text_digest: string
  readonly layer: string
  readonly reading: string
}

const readItem = ({ entry, text_digest, layer, reading }: ReadingRow): ReadItem => ({
  entry,
  layer: kept<TextLayer>(layer),
  textDigest: text_digest as Digest, // Written from a digest by `save`.
  reading: kept<Reading>(reading),
})

export async function oneItem(db: Db, id: ItemId): Promise<IndexedItem | undefined> {
  const row = await db.selectFrom('item').select(['body', 'received']).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const readings = await db
    .selectFrom('reading')
    .select(['entry', 'text_digest', 'layer', 'reading', 'second'])
    .where('item', '=', id)
    .orderBy('reader')
    .execute()
  const own = readings.find(r => r.second === 0)
  return {
    item: kept<Item>(row.body),
    received: row.received,
    ...(own && { read: readItem(own) }),
    secondOpinions: readings.filter(r => r.second === 1).map(readItem),
  }
}

export async function allItems(db: Db): Promise<readonly ItemRow[]> {
  const rows = await db
    .selectFrom('item')
    .leftJoin('reading', on => on.onRef('reading.item', '=', 'item.id').on('reading.second', '=', 0))
    .select(['body', 'received', 'title', 'claims', 'notices'])
    .orderBy('received')
    .execute()
  return rows.map(({ body, received, title, claims, notices }) => ({
    item: kept<Item>(body),
    received,
    ...(title !== null && { title }),
    claims: claims ?? 0,
    notices: notices ?? 0,
  }))
}

export async function itemsOn(db: Db, object: Digest): Promise<readonly ItemId[]> {
  const rows = await db
    .selectFrom('item')
    .select('id')
    .where(e =>
      e.or([
        e('digest', '=', object),
        e('id', 'in', e.selectFrom('reading').select('item').where('text_digest', '=', object)),
        e('id', 'in', e.selectFrom('entry').select('subject').where('object', '=', object)),
      ]),
    )
    .orderBy('received')
    .execute()
  return rows.map(row => row.id as ItemId) // Written from an item's id by `save`.
}

/** Ids hold only small letters, digits and `_`, all of which sort before `~`. */
export async function idsLike(db: Db, prefix: string): ReturnType<CaseIndex['idsLike']> {
  const from = (table: 'claim' | 'item') =>
    db.selectFrom(table).select('id').where('id', '>=', prefix).where('id', '<', `${prefix}~`).orderBy('id').limit(10)
  // Both columns were written from ids of their kind by `save`.
  const claims = (await from('claim').execute()).map(row => row.id as ClaimId)
  const items = (await from('item').execute()).map(row => row.id as ItemId) // Written from an item's id by `save`.
  return { claims, items }
}

export async function actors(db: Db, search = ''): Promise<readonly ActorRow[]> {
  let query = db
    .selectFrom('entity')
    .innerJoin('item', 'item.id', 'entity.item')
    .select(['entity.body as body', 'item.body as item', 'claims_by', 'claims_about'])
    .where('actor', '=', 1)
  for (const word of wordsOf(search)) query = query.where('name_words', 'like', `% ${word}%`)
  const rows = await query.orderBy('received').orderBy('ord').execute()
  return rows.map(row => {
    const item = kept<Item>(row.item)
    const entity = kept<Entity>(row.body)
    return { item: item.id, itemName: nameOf(item), entity, claimsBy: row.claims_by, claimsAbout: row.claims_about }
  })
}

const howMany = sql<number>`count(*)`.as('n')

export async function counts(db: Db): ReturnType<CaseIndex['counts']> {
  const items = await db.selectFrom('item').select(howMany).executeTakeFirstOrThrow()
  const own = db.selectFrom('claim').select(howMany).where('second', '=', 0)
  const claims = await own.executeTakeFirstOrThrow()
  return { items: Number(items.n), claims: Number(claims.n), entries: await entriesTaken(db) }
}

export async function custody(db: Db, subject: string): ReturnType<CaseIndex['custody']> {
  const rows = await db
    .selectFrom('entry')
    .select(['idx', 'body'])
    .where('subject', '=', subject)
    .orderBy('idx')
    .execute()
  return rows.map(row => ({ index: row.idx, entry: kept<EntryDraft>(row.body) }))
}

export async function losses(db: Db): ReturnType<CaseIndex['losses']> {
  const rows = await db
    .selectFrom('entry')
    .select(['idx', 'subject', 'lost'])
    .where('lost', 'is not', null)
    .orderBy('idx')
    .execute()
  return rows.map(row => ({ index: row.idx, subject: row.subject, why: row.lost ?? '' }))
}
