// Backups of the open casebook: made, listed, thinned out, restored. One piece of work at a time; the stores stay usable meanwhile.

import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BackupName } from '../../../preload/contract/ids.ts'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { type CasebookOptions, openCasebookFile } from '../db/casebook-file.ts'
import type { Connection } from '../db/connection.ts'
import type { Migration } from '../db/migrations/index.ts'
import { copyCasebook } from './copy.ts'
import { clearUnfinished, listBackups, removeCopy } from './files.ts'
import type { BackupReason } from './names.ts'
import { toPrune } from './prune.ts'
import { closeWhole, makeReady, swapIn } from './restore.ts'
import { checkFile } from './verify.ts'

export interface Backups {
  /** Newest first. */
  readonly list: () => readonly Backup[]
  readonly make: (why: BackupReason) => Promise<Result<Backup>>
  /** Makes a dated backup if anything was written since the last, and thins out the older ones. Answers with the one that holds what is there now. */
  readonly makeDated: () => Promise<Result<Backup>>
  /** Deletes dated backups that are no longer needed; says how many. */
  readonly prune: () => number
  /** Puts a backup in the casebook's place, after keeping a copy of what is there now. The stores go on with the restored file. */
  readonly restore: (name: BackupName) => Promise<Result<null>>
}

/** Backups of the casebook that is open. What cannot be made or restored is answered as a Result; `migrations` bring a restored backup up to date. */
export function createBackups(connection: Connection, options: CasebookOptions, migrations: readonly Migration[]): Backups {
  const { file, backupsFolder, now, log } = options

  let last: Promise<unknown> = Promise.resolve()
  /** Runs after whatever is under way: a restore must not pull the file from under a backup. */
  const inTurn = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const turn = last.then(work).catch((fault: unknown) => failed('backup-failed', codeOf(fault)))
    last = turn
    return turn
  }

  const make = async (why: BackupReason): Promise<Result<Backup>> => {
    const made = await copyCasebook(connection.database(), { folder: backupsFolder, why, now })
    log(made.ok ? 'backup made' : 'backup failed', made.ok ? made.value.name : made.problem.detail)
    return made
  }

  const prune = (): number => {
    const surplus = toPrune(listBackups(backupsFolder), now())
    for (const { name } of surplus) rmSync(join(backupsFolder, name), { force: true })
    return surplus.length
  }

  const stampNow = (): string => connection.prepared<{ stamp: string }>('SELECT stamp FROM casebook').get()?.stamp ?? ''

  const makeDated = async (): Promise<Result<Backup>> => {
    clearUnfinished(backupsFolder, 'casebook-')
    const [newest] = listBackups(backupsFolder).filter(({ why }) => why === 'dated')
    const held = newest ? checkFile(join(backupsFolder, newest.name), migrations.length) : null
    const made = newest && held?.ok && held.value.stamp === stampNow() ? ok(newest) : await make('dated')
    if (made.ok) prune()
    return made
  }

  /** Opens whatever stands in the casebook's place and puts it under the stores. */
  const reopen = (): Result<Database.Database> => {
    const opened = openCasebookFile(options, migrations)
    if (opened.ok) connection.open(opened.value)
    return opened
  }

  const restore = async (name: BackupName): Promise<Result<null>> => {
    const ready = await makeReady(file, backupsFolder, name, migrations.length)
    if (!ready.ok) return ready
    try {
      const kept = await make('before a restore')
      if (!kept.ok) return kept
      // From here to the reopening nothing else can run: no call meets a closed casebook.
      const closed = closeWhole(connection.database())
      if (!closed.ok) return closed
      connection.close()
      try {
        swapIn(ready.value, file)
      } catch (fault) {
        log('restore failed', codeOf(fault))
        const again = reopen()
        return again.ok ? failed('backup-failed', 'the swap') : again
      }
      const opened = reopen()
      log(opened.ok ? 'casebook restored' : 'restore failed', name)
      if (opened.ok) return ok(null)
      // The backup passed its check and still does not open (an upgrade of it failed): what was there before comes back.
      copyFileSync(join(backupsFolder, kept.value.name), ready.value)
      swapIn(ready.value, file)
      const again = reopen()
      return again.ok ? opened : again
    } finally {
      removeCopy(ready.value)
    }
  }

  return {
    list: () => listBackups(backupsFolder),
    make: (why) => inTurn(() => make(why)),
    makeDated: () => inTurn(makeDated),
    prune,
    restore: (name) => inTurn(() => restore(name)),
  }
}
