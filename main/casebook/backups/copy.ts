// Makes one checked copy of the open casebook: under a name for unfinished work first, and only when it passes its check under its own.

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { putInPlace, removeCopy, unfinished } from './files.ts'
import { type BackupReason, nameFor, readName } from './names.ts'
import { type Contents, checkOpen, contentsOf, holdsAllOf } from './verify.ts'

export interface CopyOptions {
  readonly folder: string
  readonly why: BackupReason
  readonly now: () => Date
}

/** Checks a new copy and makes it a single file: a copy in WAL mode could not be opened in a read-only folder. */
function checkCopy(file: string, newest: number): Result<Contents> {
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('journal_mode = DELETE')
    return checkOpen(db, newest)
  } finally {
    db.close()
  }
}

interface Draft {
  readonly temporary: string
  readonly finish: (before: Contents, after: Contents) => Result<Backup>
}

function draft({ folder, why, now }: CopyOptions): Draft {
  mkdirSync(folder, { recursive: true })
  const taken = (name: string): boolean => existsSync(join(folder, name)) || existsSync(join(folder, name + unfinished))
  const name = nameFor(now(), why, taken)
  const temporary = join(folder, name + unfinished)
  return {
    temporary,
    finish: (before, after) => {
      const checked = checkCopy(temporary, before.version)
      if (!checked.ok) return failed('backup-failed', checked.problem.detail)
      if (!holdsAllOf(checked.value, before, after)) return failed('backup-failed', 'rows are missing')
      putInPlace(temporary, join(folder, name))
      const read = readName(name)
      if (!read) return failed('backup-failed', 'name')
      return ok({ name, made: read.made, why, bytes: statSync(join(folder, name)).size })
    },
  }
}

const backupFailed = (fault: unknown): Result<never> => failed('backup-failed', codeOf(fault) || (fault instanceof Error ? fault.name : ''))

/** Copies a casebook page by page while it stays usable (`db.backup()`: what is in the -wal comes along, changes made meanwhile too). */
export async function copyCasebook(db: Database.Database, options: CopyOptions): Promise<Result<Backup>> {
  let temporary: string | null = null
  try {
    const copy = draft(options)
    temporary = copy.temporary
    const before = contentsOf(db)
    await db.backup(temporary)
    return copy.finish(before, contentsOf(db))
  } catch (fault) {
    return backupFailed(fault)
  } finally {
    if (temporary) removeCopy(temporary)
  }
}

/**
 * Copies a casebook in one go, before an upgrade on opening, when nothing else can be done yet anyhow.
 * `VACUUM INTO` is the one way of SQLite to copy a live file without waiting; like `backup()` it reads what is in the -wal.
 */
export function copyCasebookAtOnce(db: Database.Database, options: CopyOptions): Result<Backup> {
  let temporary: string | null = null
  try {
    const copy = draft(options)
    temporary = copy.temporary
    const held = contentsOf(db)
    db.prepare('VACUUM INTO ?').run(temporary)
    return copy.finish(held, held)
  } catch (fault) {
    return backupFailed(fault)
  } finally {
    if (temporary) removeCopy(temporary)
  }
}
