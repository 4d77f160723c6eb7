import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

function statement(prepared: StatementSync): SqliteStatement {
  // Kysely hands over what its compiler made: the values that SQLite can bind.
  const bind = (values: readonly unknown[]) => values as readonly SQLInputValue[]
  return {
    reader: prepared.columns().length > 0,
    all: values => prepared.all(...bind(values)),
    run: values => {
      const { changes, lastInsertRowid } = prepared.run(...bind(values))
      return { changes, lastInsertRowid }
    },
    // Rows are as unknown to Kysely as to the driver.
    iterate: values => prepared.iterate(...bind(values)) as IterableIterator<unknown>,
  }
}

/** Kysely over Node's own SQLite. Statements are kept, since preparing one costs more than running it. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const kept = new Map<string, SqliteStatement>()
  const adapter: SqliteDatabase = {
    close: () => database.close(),
    prepare: sql => {
      // A transaction that will write takes its lock at once; else two processes can each wait for the other.
      const text = sql === 'begin' ? 'begin immediate' : sql
      const made = kept.get(text) ?? statement(database.prepare(text))
      kept.set(text, made)
      return made
    },
  }
  return new SqliteDialect({ database: adapter })
}
