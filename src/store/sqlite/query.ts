import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { ClaimId } from '../../core/id.ts'
import { type Judgement, standing } from '../../core/judgement.ts'
import { wordsOf } from '../../core/words.ts'
import type { ClaimFilter, ClaimRow } from '../../ports/case-index.ts'
import { kept } from './kept.ts'
import type { Tables } from './schema.ts'

type Db = Kysely<Tables>
type Claims = SelectQueryBuilder<Tables, 'claim' | 'item', object>

const byName = (q: Claims, column: 'speaker_words' | 'about_words' | 'place_words', names = ''): Claims =>
  wordsOf(names).reduce((cut, word) => cut.where(`claim.${column}`, 'like', `% ${word}%`), q)

/** Only letters and digits are left of the words, so that nothing of FTS5's query language can be in them. */
function byWords(q: Claims, words = ''): Claims {
  const found = wordsOf(words)
  if (found.length === 0) return q
  const query = found.map(word => `"${word}"`).join(' ')
  return q.where('claim.n', 'in', sql<number>`(select rowid from claim_words where claim_words match ${query})`)
}

function byTime(q: Claims, { from, to }: ClaimFilter): Claims {
  let cut = from === undefined && to === undefined ? q : q.where('claim.time_min', '!=', 'none')
  if (from !== undefined) cut = cut.where(e => e.or([e('claim.time_max', '=', ''), e('claim.time_max', '>=', from)]))
  // An open beginning is the empty text, which sorts before every day.
  if (to !== undefined) cut = cut.where('claim.time_min', '<=', to)
  return cut
}

function byFields(q: Claims, f: ClaimFilter): Claims {
  let cut = q
  for (const field of ['act', 'polarity', 'predicate', 'item'] as const) {
    const wanted = f[field]
    if (wanted !== undefined) cut = cut.where(`claim.${field}`, '=', wanted)
  }
  return cut
}

/** As `fitsReader` of the rows. */
function byReader(q: Claims, reader: string | undefined): Claims {
  if (reader === undefined) return q.where('claim.second', '=', 0)
  return reader === 'all' ? q : q.where('claim.reader', '=', reader)
}

function matching(db: Db, f: ClaimFilter): Claims {
  const all = db.selectFrom('claim').innerJoin('item', 'item.id', 'claim.item')
  const named = byName(byName(byName(all, 'speaker_words', f.speaker), 'about_words', f.about), 'place_words', f.place)
  return byReader(byFields(byTime(byWords(named, f.words), f), f), f.reader)
}

type Judged = ReadonlyMap<string, readonly Judgement[]>

async function judgementsOn(db: Db, claim?: ClaimId): Promise<Judged> {
  const all = db.selectFrom('judgement').select(['claim', 'body']).orderBy('entry')
  const rows = await (claim === undefined ? all : all.where('claim', '=', claim)).execute()
  const judged = new Map<string, Judgement[]>()
  for (const row of rows) judged.set(row.claim, [...(judged.get(row.claim) ?? []), kept<Judgement>(row.body)])
  return judged
}

function toRow(shown: string, judged: Judged): ClaimRow {
  const row = kept<Omit<ClaimRow, 'standing'>>(shown)
  return { ...row, standing: standing(judged.get(row.claim.id) ?? [], row.claim.origin) }
}

/** No limit is written as the largest one: SQLite has no offset without a limit. */
const unlimited = Number.MAX_SAFE_INTEGER

export async function findClaims(db: Db, f: ClaimFilter): Promise<readonly ClaimRow[]> {
  const rows = await matching(db, f)
    .select('claim.shown')
    .orderBy('item.received')
    .orderBy('claim.second')
    .orderBy('claim.reader')
    .orderBy('claim.ord')
    .limit(f.limit ?? unlimited)
    .offset(f.offset ?? 0)
    .execute()
  const judged = await judgementsOn(db)
  return rows.map(row => toRow(row.shown, judged))
}

export async function countClaims(db: Db, f: ClaimFilter): Promise<number> {
  const row = await matching(db, f)
    .select(e => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function oneClaim(db: Db, id: ClaimId): Promise<ClaimRow | undefined> {
  const row = await db.selectFrom('claim').select('shown').where('id', '=', id).executeTakeFirst()
  return row && toRow(row.shown, await judgementsOn(db, id))
}
