// Brings a casebook file to the newest version: all steps in one transaction, so that a crash leaves the old version or the new one, whole.
import type Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { Migration } from './migrations/index.ts'
import { applicationId, pragmaNumber } from './open.ts'
import { problemOf } from './problem.ts'

/** Runs the migrations after the file's version. The caller has made and checked a backup where the file holds anything. */
export function migrate(db: Database.Database, migrations: readonly Migration[], now: () => Date): Result<number> {
  const version = pragmaNumber(db, 'user_version')
  const pending = migrations.slice(version)
  if (pending.length === 0) return ok(version)
  try {
    // Rebuilding a table needs the keys off; they are checked as a whole before the commit instead. The pragma works only outside a transaction.
    db.pragma('foreign_keys = OFF')
    db.transaction(() => {
      for (const { sql } of pending) db.exec(sql)
      if (version === 0) {
        const time = now().toISOString()
        db.prepare('INSERT INTO casebook (one, id, created, stamp) VALUES (1, ?, ?, ?)').run(uuidv7(), time, uuidv7())
      }
      const astray = db.pragma('foreign_key_check')
      if (!Array.isArray(astray) || astray.length > 0) throw new Error('foreign keys astray after a migration')
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${migrations.length}`)
    }).exclusive()
    return ok(migrations.length)
  } catch (fault) {
    return problemOf(fault) ?? failed('unexpected', `migration from version ${version}`)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
