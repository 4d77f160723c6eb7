import { rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isProblem, type Problem, problem } from '../../core/problem.ts'
import { ddl, schemaVersion } from './schema.ts'

/** A database with the tables of this version in it, and whether they had to be made. */
export interface OpenDatabase {
  readonly database: DatabaseSync
  /** Why the index that was there could not be used, or that none was there; `undefined` where it was ready. */
  readonly madeNew?: string
}

const pragmas = `
pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;
pragma secure_delete = on; pragma trusted_schema = off; pragma temp_store = memory;
`

/** Looking at every page is worth it while it costs less than a blink; larger files are found out when a page is read. */
const checkedUpTo = 16 * 1024 * 1024

/** SQLite's own codes for trouble, by their lowest byte. */
const codes = { busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26 } as const

/** A driver error as a problem; what is not expected stays as it is. */
export function asProblem(cause: unknown, path: string): unknown {
  if (isProblem(cause) || !(cause instanceof Error)) return cause
  if (cause instanceof SyntaxError) return problem('index.damaged', { why: 'a row does not hold what was written' })
  if (!('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  return byCode(cause.errcode & 0xff, cause.message, path) ?? cause
}

function byCode(code: number, why: string, path: string): Problem | undefined {
  if (code === codes.corrupt || code === codes.notDatabase) return problem('index.damaged', { why })
  if (code === codes.full) return problem('disk.full', { path })
  if (code === codes.readOnly || code === codes.cannotOpen) return problem('casebook.read-only', { path })
  return code === codes.io || code === codes.busy ? problem('disk.failed', { path, why }) : undefined
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function faultIn(database: DatabaseSync, path: string): string | undefined {
  const holdsTables = database.prepare(`select count(*) as n from sqlite_schema where name = 'meta'`).get()?.['n'] === 1
  if (!holdsTables) return 'it was not there'
  const version = database.prepare(`select value from meta where key = 'schema'`).get()?.['value']
  if (version !== schemaVersion) return `it has version ${String(version)}, this program uses ${schemaVersion}`
  if (sizeOf(path) > checkedUpTo) return undefined
  const found = database.prepare('pragma quick_check(1)').get()?.['quick_check']
  return found === 'ok' ? undefined : `it is damaged: ${String(found)}`
}

function makeTables(database: DatabaseSync): void {
  database.exec('begin immediate')
  // Another process may have made them while this one waited for the lock.
  if (database.prepare(`select count(*) as n from sqlite_schema where name = 'meta'`).get()?.['n'] === 0) {
    database.exec(ddl)
    database.prepare(`insert into meta (key, value) values ('schema', ?)`).run(schemaVersion)
  }
  database.exec('commit')
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  try {
    database.exec(pragmas)
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** Removes an index that cannot be used. Nothing is lost with it: it is made again from vault and log. */
export function removeDatabase(path: string): void {
  for (const end of ['-wal', '-shm', '']) rmSync(path + end, { force: true })
}

function tryOpen(path: string): { database: DatabaseSync } | { fault: string } {
  let database: DatabaseSync | undefined
  try {
    database = connect(path)
    const fault = faultIn(database, path)
    if (fault === undefined) return { database }
    database.close()
    return { fault }
  } catch (cause) {
    if (database?.isOpen) database.close()
    const known = asProblem(cause, path)
    if (isProblem(known) && known.code === 'index.damaged')
      return { fault: `it is damaged: ${String(known.facts['why'])}` }
    throw known
  }
}

/** Opens the index, or makes an empty one where none can be used. `:memory:` makes one that lives as long as the process. */
export function openDatabase(path: string): OpenDatabase {
  const tried = tryOpen(path)
  if ('database' in tried) return tried
  if (path !== ':memory:' && tried.fault !== 'it was not there') removeDatabase(path)
  const database = connect(path)
  makeTables(database)
  return { database, madeNew: tried.fault }
}

/** Opens an index in a folder that cannot be written to, or `undefined` if what is there cannot be used as it stands. */
export function openUnwritable(path: string): DatabaseSync | undefined {
  const address = `file:${encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23')}?immutable=1`
  // A write-ahead file holds commits that an immutable reader would not see.
  if (sizeOf(path) === 0 || sizeOf(`${path}-wal`) > 0) return undefined
  try {
    const database = new DatabaseSync(address, { readOnly: true })
    if (faultIn(database, path) === undefined) return database
    database.close()
  } catch (cause) {
    const known = asProblem(cause, path)
    if (!isProblem(known)) throw known
  }
  return undefined
}
