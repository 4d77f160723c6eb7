import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Digest } from '../../core/digest.ts'
import type { Entity } from '../../core/entity.ts'
import type { EntryDraft } from '../../core/entry.ts'
import type { ClaimId, ItemId } from '../../core/id.ts'
import type { Item } from '../../core/item.ts'
import type { Reading } from '../../core/reading.ts'
import type { TextLayer } from '../../core/text-layer.ts'
import { wordsOf } from '../../core/words.ts'
import type { ActorRow, CaseIndex, IndexedItem, ItemRow } from '../../ports/case-index.ts'
import { nameOf } from '../index-rows.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { asProblem, openDatabase, openUnwritable, removeDatabase } from './open-database.ts'
import { countClaims, findClaims, oneClaim } from './query.ts'
import { entriesTaken, saveIn } from './save.ts'
import { type Tables, tables } from './schema.ts'

type Db = Kysely<Tables>

const kyselyOver = (database: DatabaseSync): Db => new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })

async function oneItem(db: Db, id: ItemId): Promise<IndexedItem | undefined> {
  const row = await db
    .selectFrom('item')
    .leftJoin('reading', 'reading.item', 'item.id')
    .select(['body', 'received', 'entry', 'text_digest', 'layer', 'reading'])
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const item = { item: JSON.parse(row.body) as Item, received: row.received }
  if (row.entry === null || row.layer === null || row.reading === null) return item
  const layer = JSON.parse(row.layer) as TextLayer
  const textDigest = row.text_digest as Digest // Written from a digest by `save`.
  return { ...item, read: { entry: row.entry, layer, textDigest, reading: JSON.parse(row.reading) as Reading } }
}

async function allItems(db: Db): Promise<readonly ItemRow[]> {
  const rows = await db
    .selectFrom('item')
    .leftJoin('reading', 'reading.item', 'item.id')
    .select(['body', 'received', 'title', 'claims', 'notices'])
    .orderBy('received')
    .execute()
  return rows.map(({ body, received, title, claims, notices }) => ({
    item: JSON.parse(body) as Item,
    received,
    ...(title !== null && { title }),
    claims: claims ?? 0,
    notices: notices ?? 0,
  }))
}

async function itemsOn(db: Db, object: Digest): Promise<readonly ItemId[]> {
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
async function idsLike(db: Db, prefix: string): ReturnType<CaseIndex['idsLike']> {
  const from = (table: 'claim' | 'item') =>
    db.selectFrom(table).select('id').where('id', '>=', prefix).where('id', '<', `${prefix}~`).orderBy('id').limit(10)
  // Both columns were written from ids of their kind by `save`.
  const claims = (await from('claim').execute()).map(row => row.id as ClaimId)
  const items = (await from('item').execute()).map(row => row.id as ItemId)
  return { claims, items }
}

async function actors(db: Db, search = ''): Promise<readonly ActorRow[]> {
  let query = db
    .selectFrom('entity')
    .innerJoin('item', 'item.id', 'entity.item')
    .select(['entity.body as body', 'item.body as item', 'claims_by', 'claims_about'])
    .where('actor', '=', 1)
  for (const word of wordsOf(search)) query = query.where('name_words', 'like', `% ${word}%`)
  const rows = await query.orderBy('received').orderBy('ord').execute()
  return rows.map(row => {
    const item = JSON.parse(row.item) as Item
    const entity = JSON.parse(row.body) as Entity
    return { item: item.id, itemName: nameOf(item), entity, claimsBy: row.claims_by, claimsAbout: row.claims_about }
  })
}

async function counts(db: Db): ReturnType<CaseIndex['counts']> {
  const of = async (table: 'item' | 'claim') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(e => e.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return { items: await of('item'), claims: await of('claim'), entries: await entriesTaken(db) }
}

async function custody(db: Db, subject: string): ReturnType<CaseIndex['custody']> {
  const rows = await db
    .selectFrom('entry')
    .select(['idx', 'body'])
    .where('subject', '=', subject)
    .orderBy('idx')
    .execute()
  return rows.map(row => ({ index: row.idx, entry: JSON.parse(row.body) as EntryDraft }))
}

async function losses(db: Db): ReturnType<CaseIndex['losses']> {
  const rows = await db
    .selectFrom('entry')
    .select(['idx', 'subject', 'lost'])
    .where('lost', 'is not', null)
    .orderBy('idx')
    .execute()
  return rows.map(row => ({ index: row.idx, subject: row.subject, why: row.lost ?? '' }))
}

/** `claim.n` and the row ids of the words depend on when a row was put in, so the words are named by their claim. */
async function dump(db: Db): Promise<readonly string[]> {
  const lines: string[] = []
  for (const table of tables.filter(t => t !== 'claim_words')) {
    const rows = await db.selectFrom(table).selectAll().execute()
    lines.push(...rows.map(row => `${table} ${JSON.stringify({ ...row, n: 0 })}`).sort())
  }
  const words = await db
    .selectFrom('claim_words')
    .innerJoin('claim', 'claim.n', 'claim_words.rowid')
    .select(['claim.id', 'words'])
    .orderBy('claim.id')
    .execute()
  return [...lines, ...words.map(row => `claim_words ${JSON.stringify(row)}`)]
}

/** Leaves the tables and takes every row but the version; words first, children before what they refer to. */
const empty = (db: Db): Promise<void> =>
  db.transaction().execute(async tx => {
    for (const table of ['claim_words', 'claim', 'entity', 'reading', 'judgement', 'item', 'entry'] as const)
      await tx.deleteFrom(table).execute()
  })

type Guard = <A extends readonly unknown[], T>(act: (db: Db, ...rest: A) => Promise<T>) => (...rest: A) => Promise<T>

const guardFor =
  (path: string, now: () => Db): Guard =>
  act =>
  async (...rest) => {
    try {
      return await act(now(), ...rest)
    } catch (cause) {
      throw asProblem(cause, path)
    }
  }

function indexOver(path: string, first: DatabaseSync): CaseIndex {
  let database = first
  let db = kyselyOver(first)
  const guard = guardFor(path, () => db)
  const startAgain = async () => {
    if (database.isOpen) database.close()
    removeDatabase(path)
    database = openDatabase(path).database
    db = kyselyOver(database)
  }
  return {
    save: guard((on, taken) => on.transaction().execute(tx => saveIn(tx, taken))),
    upTo: guard(entriesTaken),
    item: guard(oneItem),
    items: guard(allItems),
    itemsOn: guard(itemsOn),
    claims: guard(findClaims),
    countClaims: guard(countClaims),
    claim: guard(oneClaim),
    idsLike: guard(idsLike),
    actors: guard(actors),
    custody: guard(custody),
    losses: guard(losses),
    counts: guard(counts),
    dump: guard(dump),
    clear: guard(on => empty(on).catch(startAgain)),
    close: async () => {
      if (database.isOpen) database.close()
    },
  }
}

/** An index ready to use. `madeNew` says why it is empty and must be filled from the log; `undefined` if it was there. */
export interface OpenedIndex {
  readonly index: CaseIndex
  readonly madeNew?: string
}

/** Opens the index file, or makes an empty one where it is missing, damaged or of another version (`casebook.read-only`, `disk.full`). */
export function openSqliteIndex(path: string): OpenedIndex {
  try {
    const { database, madeNew } = openDatabase(path)
    const index = indexOver(path, database)
    return madeNew === undefined ? { index } : { index, madeNew }
  } catch (cause) {
    throw asProblem(cause, path)
  }
}

/** For a casebook that cannot be written to: the index as it stands, or an empty one in memory. */
export function openReadOnlyIndex(path: string): OpenedIndex {
  const database = openUnwritable(path)
  if (database) return { index: indexOver(path, database) }
  return { ...openSqliteIndex(':memory:'), madeNew: 'it cannot be used where nothing can be written' }
}
