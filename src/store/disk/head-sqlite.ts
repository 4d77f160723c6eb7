import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { EntryAct } from '../../core/entry.ts'
import { isProblem, type Problem, problem } from '../../core/problem.ts'
import { type Hash, peakCount } from '../../log/merkle.ts'
import { type Edge, parseTile } from '../../log/tile.ts'
import type { HeadStore, HeadTransaction, HeldHead } from '../head-store.ts'

const formatVersion = 1
const busyMilliseconds = 60_000

const schema = `
  CREATE TABLE IF NOT EXISTS head (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL, peaks BLOB NOT NULL, note TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entry (at INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS seen (subject TEXT NOT NULL, act TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (subject, act)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS published (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS edge (level INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT;
  PRAGMA user_version = ${formatVersion};`

/** SQLite's primary result codes. */
const codes: Readonly<Record<number, (path: string, why: string) => Problem>> = {
  5: path => problem('log.busy', { path }),
  6: path => problem('log.busy', { path }),
  8: path => problem('casebook.read-only', { path }),
  11: (_, why) => problem('log.head-damaged', { why }),
  13: path => problem('disk.full', { path }),
  14: path => problem('casebook.read-only', { path }),
  26: (_, why) => problem('log.head-damaged', { why }),
}

function sqliteProblem(cause: unknown, path: string): unknown {
  if (isProblem(cause) || !(cause instanceof Error) || !('errcode' in cause)) return cause
  const primary = Number(cause.errcode) & 0xff
  return codes[primary]?.(path, cause.message) ?? problem('disk.failed', { path, why: cause.message })
}

function guard<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw sqliteProblem(cause, path)
  }
}

/** Opens or makes the file, with every commit flushed. */
export function openHeadDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyMilliseconds })
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;')
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > formatVersion) throw problem('casebook.newer-format', { found: version, known: formatVersion })
    if (version < formatVersion) db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT;`)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

type Row = Readonly<Record<string, unknown>>
type Statements = Readonly<Record<keyof typeof texts, StatementSync>>

const texts = {
  head: 'SELECT size, peaks, note FROM head',
  setHead:
    'INSERT INTO head VALUES (1, ?, ?, ?) ON CONFLICT DO UPDATE SET size = excluded.size, peaks = excluded.peaks, note = excluded.note WHERE size < excluded.size',
  add: 'INSERT INTO entry VALUES (?, ?)',
  see: 'INSERT INTO seen VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last',
  firstOf: 'SELECT first FROM seen WHERE subject = ? AND act = ?',
  lastOn: 'SELECT max(last) AS last FROM seen WHERE subject = ?',
  texts: 'SELECT text FROM entry WHERE at >= ? AND at < ? ORDER BY at',
  published: 'SELECT size FROM published',
  setPublished: 'INSERT INTO published VALUES (1, ?) ON CONFLICT DO UPDATE SET size = excluded.size',
  edge: 'SELECT level, hashes FROM edge ORDER BY level',
  setEdge: 'INSERT INTO edge VALUES (?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes',
  forget: 'DELETE FROM entry WHERE at < ?',
} as const

/** Statements are made once: preparing costs more than running them. */
function prepare(db: DatabaseSync): Statements {
  const made = Object.entries(texts).map(([name, text]) => [name, db.prepare(text)])
  // Made from the keys of the table just above.
  return Object.fromEntries(made) as Statements
}

function hashesIn(blob: unknown): readonly Hash[] {
  if (!(blob instanceof Uint8Array)) throw problem('log.head-damaged', { why: 'a hash is missing' })
  if (blob.length === 0) return []
  const hashes = parseTile(blob)
  if (!hashes) throw problem('log.head-damaged', { why: 'a hash has not 32 bytes' })
  return hashes
}

function parseHead(row: Row | undefined): HeldHead | undefined {
  if (!row) return undefined
  const [size, peaks] = [Number(row['size']), hashesIn(row['peaks'])]
  if (peaks.length !== peakCount(size)) throw problem('log.head-damaged', { why: 'its hashes do not fit its size' })
  return { range: { size, peaks }, note: String(row['note']) }
}

const indexIn = (row: Row | undefined, name: string): number | undefined =>
  typeof row?.[name] === 'number' ? row[name] : undefined

function transactionOn(sql: Statements): HeadTransaction {
  return {
    head: () => parseHead(sql.head.get()),
    setHead: ({ range, note }) => {
      const { changes } = sql.setHead.run(range.size, Buffer.concat(range.peaks), note)
      if (Number(changes) !== 1) throw new Error(`a checkpoint of size ${range.size} was signed before`)
    },
    add: ({ index, act, subject, text }) => {
      sql.add.run(index, text)
      sql.see.run(subject, act, index, index)
    },
    firstOf: (act: EntryAct, subject) => indexIn(sql.firstOf.get(subject, act), 'first'),
    lastOn: subject => indexIn(sql.lastOn.get(subject), 'last'),
    texts: (from, to) => sql.texts.all(from, to).map(row => String(row['text'])),
    published: () => edgeFrom(sql.published.get(), sql.edge.all()),
    setPublished: edge => {
      sql.setPublished.run(edge.size)
      edge.levels.forEach((hashes, level) => sql.setEdge.run(level, Buffer.concat(hashes)))
    },
    forgetTextsBelow: index => {
      sql.forget.run(index)
    },
  }
}

function edgeFrom(published: Row | undefined, levels: readonly Row[]): Edge {
  return { size: indexIn(published, 'size') ?? 0, levels: levels.map(row => hashesIn(row['hashes'])) }
}

/** A failed rollback means that SQLite has rolled back by itself. */
function rollBack(db: DatabaseSync): void {
  if (db.isTransaction) db.exec('ROLLBACK')
}

/** The head in one SQLite file: write-ahead log, every commit flushed, one writer at a time. */
export function sqliteHeadStore(path: string): HeadStore {
  const db = guard(path, () => openHeadDatabase(path))
  const sql = guard(path, () => prepare(db))
  const transaction = transactionOn(sql)
  return {
    transaction: work =>
      guard(path, () => {
        db.exec('BEGIN IMMEDIATE')
        try {
          const result = work(transaction)
          db.exec('COMMIT')
          return result
        } catch (cause) {
          rollBack(db)
          throw cause
        }
      }),
    close: () => db.close(),
  }
}
