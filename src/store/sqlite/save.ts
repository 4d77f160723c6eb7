import { sql, type Transaction } from 'kysely'
import type { Item } from '../../core/item.ts'
import { isSecondOpinion } from '../../core/second-opinion.ts'
import type { Brings, TakenIn } from '../../ports/case-index.ts'
import { type ClaimRecord, claimRecords, type EntityRecord, entityRecords, isActor } from '../index-rows.ts'
import { kept } from './kept.ts'
import type { Tables } from './schema.ts'

type Writing = Transaction<Tables>
type Reading = Extract<Brings, { kind: 'reading' }>

/** Ours makes place for ours; a second opinion for the one by the same reader. */
async function forgetReading(tx: Writing, item: string, reading: Reading['reading']): Promise<void> {
  const second = isSecondOpinion(reading)
  const by = second ? sql`reader = ${reading.reader.name}` : sql`second = 0`
  const ofReader = sql<boolean>`item = ${item} and ${by}`
  const old = tx.selectFrom('claim').select('n').where(ofReader)
  await tx.deleteFrom('claim_words').where('rowid', 'in', old.$castTo<{ n: number }>()).execute()
  for (const table of ['claim', 'reading'] as const) await tx.deleteFrom(table).where(ofReader).execute()
  if (!second) await tx.deleteFrom('entity').where('item', '=', item).execute()
}

async function putClaim(tx: Writing, c: ClaimRecord): Promise<void> {
  const row = {
    id: c.id,
    item: c.item,
    reader: c.reader,
    second: c.second ? 1 : 0,
    ord: c.ord,
    act: c.act,
    polarity: c.polarity,
    predicate: c.predicate,
    time_min: c.timeMin,
    time_max: c.timeMax,
    speaker_words: c.speakerWords,
    about_words: c.aboutWords,
    place_words: c.placeWords,
    shown: JSON.stringify(c.shown),
  }
  const { n } = await tx
    .insertInto('claim')
    .values({ ...row, n: undefined })
    .returning('n')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('claim_words')
    .values({ rowid: Number(n), words: c.words.trim() })
    .execute()
}

const putEntity = (tx: Writing, e: EntityRecord, ord: number) =>
  tx
    .insertInto('entity')
    .values({
      item: e.item,
      ord,
      actor: isActor(e.entity) ? 1 : 0,
      name_words: e.nameWords,
      claims_by: e.claimsBy,
      claims_about: e.claimsAbout,
      body: JSON.stringify(e.entity),
    })
    .execute()

async function putReading(
  tx: Writing,
  item: Item,
  entry: number,
  { layer, reading, textDigest }: Reading,
): Promise<void> {
  await forgetReading(tx, item.id, reading)
  await tx
    .insertInto('reading')
    .values({
      item: item.id,
      reader: reading.reader.name,
      second: isSecondOpinion(reading) ? 1 : 0,
      entry,
      text_digest: textDigest,
      title: layer.facts.title?.value ?? null,
      claims: reading.claims.length,
      notices: reading.notices.length + layer.notices.length,
      layer: JSON.stringify(layer),
      reading: JSON.stringify(reading),
    })
    .execute()
  for (const c of claimRecords(item, reading)) await putClaim(tx, c)
  if (isSecondOpinion(reading)) return
  for (const [ord, e] of entityRecords(item, reading).entries()) await putEntity(tx, e, ord)
}

async function itemOf(tx: Writing, id: string): Promise<Item | undefined> {
  const row = await tx.selectFrom('item').select('body').where('id', '=', id).executeTakeFirst()
  return row && kept<Item>(row.body)
}

const putItem = (tx: Writing, item: Item, received: number) =>
  tx
    .insertInto('item')
    .values({ id: item.id, digest: item.digest, received, body: JSON.stringify(item) })
    .onConflict(c => c.doNothing())
    .execute()

/** Puts what an entry brings where it belongs; answers with why it is lost, if it is. */
async function put(tx: Writing, { index, brings }: TakenIn): Promise<string | undefined> {
  if (brings.kind === 'lost') return brings.why
  if (brings.kind === 'item') await putItem(tx, brings.item, index)
  if (brings.kind === 'judgement') {
    const { id, claim } = brings.judgement
    await tx
      .insertInto('judgement')
      .values({ id, claim, entry: index, body: JSON.stringify(brings.judgement) })
      .execute()
  }
  if (brings.kind !== 'reading') return undefined
  const item = await itemOf(tx, brings.item)
  if (!item) return 'its item could not be read'
  await putReading(tx, item, index, brings)
  return undefined
}

export async function entriesTaken(db: Pick<Writing, 'selectFrom'>): Promise<number> {
  const row = await db
    .selectFrom('entry')
    .select(e => e.fn.max('idx').as('last'))
    .executeTakeFirst()
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1
}

/** The whole of one save; the caller opened the transaction and commits it. */
export async function saveIn(tx: Writing, taken: TakenIn): Promise<void> {
  const next = await entriesTaken(tx)
  if (taken.index < next) return
  if (taken.index > next) throw new Error(`entry ${taken.index} would leave a gap in the index`)
  const { index, entry } = taken
  const lost = (await put(tx, taken)) ?? null
  const row = {
    idx: index,
    act: entry.act,
    subject: entry.subject,
    object: entry.commit,
    body: JSON.stringify(entry),
    lost,
  }
  await tx.insertInto('entry').values(row).execute()
}
