// For a casebook that will not open: lists its backups and puts one in its place, keeping the file that would not open.
import { rmSync } from 'node:fs'
import type { BackupName } from '../../../preload/contract/ids.ts'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { type CasebookOptions, openCasebookFile } from '../db/casebook-file.ts'
import { migrations as released } from '../db/migrations/index.ts'
import { inspectFile } from '../db/open.ts'
import { listBackups, removeCopy } from './files.ts'
import { keepAside, makeReady, swapIn } from './restore.ts'

export interface Rescue {
  /** Newest first. */
  readonly list: () => readonly Backup[]
  /** Keeps what is there beside the backups, untouched, and puts a backup in its place. Refused where the casebook opens well. */
  readonly restore: (name: BackupName) => Promise<Result<null>>
  /** Keeps what is there beside the backups, untouched, and takes it out of the casebook's place. Refused where the casebook opens well. */
  readonly beginAnew: () => Result<null>
}

/** Works on the files alone; nothing may have the casebook open. */
export function rescueCasebook(options: CasebookOptions): Rescue {
  const { file, backupsFolder, now, log } = options
  const newest = released.length
  const opensWell = (): boolean => {
    const found = inspectFile(file, newest)
    return found.ok && !found.value.fresh
  }
  const beginAnew = (): Result<null> => {
    if (opensWell()) return failed('unexpected', 'the casebook opens; it is not begun anew')
    try {
      const kept = keepAside(file, backupsFolder, now)
      if (!kept.ok) return kept
      // What SQLite keeps beside the file goes first: it must never be taken for the new one's.
      for (const end of ['-wal', '-shm', '-journal', '']) rmSync(`${file}${end}`, { force: true })
      log('casebook begun anew', 'the old file is kept')
      return ok(null)
    } catch (fault) {
      return failed('backup-failed', codeOf(fault))
    }
  }
  const restore = async (name: BackupName): Promise<Result<null>> => {
    if (opensWell()) return failed('unexpected', 'the casebook opens; restore it from within')
    const ready = await makeReady(file, backupsFolder, name, newest)
    if (!ready.ok) return ready
    try {
      const kept = keepAside(file, backupsFolder, now)
      if (!kept.ok) return kept
      swapIn(ready.value, file)
      log('casebook rescued', name)
    } catch (fault) {
      return failed('backup-failed', codeOf(fault))
    } finally {
      removeCopy(ready.value)
    }
    const opened = openCasebookFile(options, released)
    if (!opened.ok) return opened
    opened.value.close()
    return ok(null)
  }
  return { list: () => listBackups(backupsFolder), restore, beginAnew }
}
