// The one open connection that all stores share. Stores ask it for prepared statements, so that a restore can put another file under them.
import type Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { failed, type Result } from '../../../preload/contract/result.ts'
import { problemOf } from './problem.ts'

/** What SQLite takes and gives in this casebook. */
export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>
/** A value for each `?`, or one object for all `@name`s. */
export type Bound = SqlValue | Row

/** The open casebook. Whatever it throws for a full or damaged disk, `change` answers as a Result. */
export interface Connection {
  /** A statement, prepared once for as long as the file is open. Throws after `close`. */
  readonly prepared: <Shape = Row>(sql: string) => Database.Statement<Bound[], Shape>
  /**
   * Carries out one change as one transaction that is on disk when this returns; a failed Result from `work` undoes it.
   * Never give it anything that waits: a transaction must not stay open across an await.
   */
  readonly change: <Value>(work: () => Result<Value>) => Result<Value>
  /** The open file itself, for backups and checks. Throws after `close`. */
  readonly database: () => Database.Database
  /** Closes the file, and with `open` puts another in its place. */
  readonly close: () => void
  readonly open: (db: Database.Database) => void
}

/** Takes over an open file; `close` closes it. */
export function connect(first: Database.Database): Connection {
  let db: Database.Database | null = first
  const statements = new Map<string, Database.Statement<Bound[], unknown>>()

  const database = (): Database.Database => {
    if (!db) throw new Error('the casebook is closed')
    return db
  }
  const prepared = <Shape>(sql: string): Database.Statement<Bound[], Shape> => {
    const known = statements.get(sql) ?? database().prepare<Bound[], unknown>(sql)
    statements.set(sql, known)
    return known as Database.Statement<Bound[], Shape>
  }

  return {
    prepared,
    database,
    change: <Value>(work: () => Result<Value>): Result<Value> => {
      if (!db) return failed('closing')
      try {
        prepared('BEGIN IMMEDIATE').run()
        const result = work()
        if (result.ok) {
          prepared('UPDATE casebook SET stamp = ?').run(uuidv7())
          prepared('COMMIT').run()
        } else {
          prepared('ROLLBACK').run()
        }
        return result
      } catch (fault) {
        // SQLite has sometimes undone the transaction itself already (a full disk).
        if (db.inTransaction) prepared('ROLLBACK').run()
        const problem = problemOf(fault)
        if (problem) return problem
        throw fault
      }
    },
    close: () => {
      statements.clear()
      db?.close()
      db = null
    },
    open: (next) => {
      statements.clear()
      db = next
    },
  }
}
