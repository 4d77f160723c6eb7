import type { Kysely } from 'kysely'
import { type Tables, tables } from './schema.ts'

type Db = Kysely<Tables>

/** `claim.n` and the row ids of the words depend on when a row was put in, so the words are named by their claim. */
export async function dump(db: Db): Promise<readonly string[]> {
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
export const empty = (db: Db): Promise<void> =>
  db.transaction().execute(async tx => {
    for (const table of ['claim_words', 'claim', 'entity', 'reading', 'judgement', 'item', 'entry'] as const)
      await tx.deleteFrom(table).execute()
  })
