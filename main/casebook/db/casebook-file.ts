// From a file's name to an open casebook of the newest version, by the steps that keep what the member wrote safe.

import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { copyCasebookAtOnce } from '../backups/copy.ts'
import { listBackups } from '../backups/files.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { inspectFile, openForWriting } from './open.ts'
import { problemOf } from './problem.ts'

/** Where the casebook lies, and what it needs of the world around it. */
export interface CasebookOptions {
  readonly file: string
  readonly backupsFolder: string
  readonly now: () => Date
  /** `detail` never holds words of the member's. */
  readonly log: (event: string, detail: string) => void
}

/**
 * Opens the casebook, makes it where there is none, and brings it up to date after a checked backup.
 * A file that is newer, foreign or damaged is refused and stays as it is, byte for byte.
 */
export function openCasebookFile(options: CasebookOptions, migrations: readonly Migration[]): Result<Database.Database> {
  const { file, backupsFolder, now, log } = options
  const refuse = <Refused>(refused: Result<Refused>): Result<Refused> => {
    if (!refused.ok) log('casebook refused', `${refused.problem.code} ${refused.problem.detail}`)
    return refused
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    const found = inspectFile(file, migrations.length)
    if (!found.ok) return refuse(found)
    const { fresh, version } = found.value
    if (fresh && listBackups(backupsFolder).length > 0) {
      // An emptied file is damage, not a beginning. A missing one may have been moved on purpose; its backups stay.
      if (existsSync(file)) return refuse(failed('casebook-damaged', 'empty, though there are backups'))
      log('casebook begun anew', 'no file, though there are backups')
    }
    const db = openForWriting(file)
    const ready = (): Result<number> => {
      if (version === migrations.length) return ok(version)
      if (!fresh) {
        const kept = copyCasebookAtOnce(db, { folder: backupsFolder, why: 'before an upgrade', now })
        if (!kept.ok) return kept
        log('casebook upgrade', `from version ${version} to ${migrations.length}`)
      }
      return migrate(db, migrations, now)
    }
    const prepared = ready()
    if (prepared.ok) return ok(db)
    db.close()
    return refuse(prepared)
  } catch (fault) {
    return refuse(problemOf(fault) ?? failed('unexpected', 'opening'))
  }
}
