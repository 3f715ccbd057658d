// Opens a casebook file: says first, without touching it, whether it is ours, whole and not from a newer version; only then opens it for writing.

import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { problemOf } from './problem.ts'

/** "Case" in ASCII: the mark in a file's header by which it is known as a casebook. */
export const applicationId = 0x43617365

/** How long another program that is using the file is waited for, in milliseconds. */
export const busyPatience = 5000

/** What a file is found to be. `fresh` has nothing in it yet. */
export interface Inspected {
  readonly version: number
  readonly fresh: boolean
}

/** Reads one number that a pragma answers. */
export const pragmaNumber = (db: Database.Database, name: string): number => Number(db.pragma(name, { simple: true }))

const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** Whether an open file is ours, not newer than `newest`, and whole (quick_check: pages and rows, not every index entry). */
export function inspectOpen(db: Database.Database, newest: number): Result<Inspected> {
  const id = pragmaNumber(db, 'application_id')
  const version = pragmaNumber(db, 'user_version')
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
  if (id === 0 && version === 0 && tables === 0) return ok({ version: 0, fresh: true })
  if (id !== applicationId) return failed('casebook-not-ours', `application_id ${id}`)
  if (version > newest) return failed('casebook-newer', `version ${version}, newest known ${newest}`)
  const fault = db.pragma('quick_check(1)', { simple: true })
  return fault === 'ok' ? ok({ version, fresh: false }) : failed('casebook-damaged', 'quick_check')
}

/**
 * Says what a file is without altering it or the -wal beside it: a read-only connection makes no checkpoint.
 * A missing or empty file is fresh, unless a -wal with content shows that there was a casebook.
 */
export function inspectFile(file: string, newest: number): Result<Inspected> {
  if (bytesOf(file) === 0) return bytesOf(`${file}-wal`) > 0 ? failed('casebook-damaged', 'only the -wal is there') : ok({ version: 0, fresh: true })
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return inspectOpen(db, newest)
    } finally {
      db.close()
    }
  } catch (fault) {
    // A rollback journal left by a crash can be played back only by a connection that may write: the second look decides.
    if (codeOf(fault) === 'SQLITE_READONLY_ROLLBACK') return inspectForWriting(file, newest)
    return problemOf(fault) ?? failed('unexpected', 'inspecting')
  }
}

function inspectForWriting(file: string, newest: number): Result<Inspected> {
  const db = new Database(file, { fileMustExist: true })
  try {
    return inspectOpen(db, newest)
  } catch (fault) {
    return problemOf(fault) ?? failed('unexpected', 'inspecting')
  } finally {
    db.close()
  }
}

/**
 * Opens for writing, as the casebook must be: WAL with every commit forced to disk (on a Mac through the drive's own cache too),
 * foreign keys kept, no functions run from within the schema.
 */
export function openForWriting(file: string): Database.Database {
  const db = new Database(file, { timeout: busyPatience })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return db
  } catch (fault) {
    db.close()
    throw fault
  }
}
