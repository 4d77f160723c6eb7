import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { CaseIndex } from '../../ports/case-index.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { actors, allItems, counts, custody, idsLike, itemsOn, losses, oneItem } from './lists.ts'
import { asProblem, openDatabase, openUnwritable, removeDatabase } from './open-database.ts'
import { countClaims, findClaims, oneClaim } from './query.ts'
import { entriesTaken, saveIn } from './save.ts'
import type { Tables } from './schema.ts'
import { dump, empty } from './whole.ts'

type Db = Kysely<Tables>

const kyselyOver = (database: DatabaseSync): Db => new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })

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
