// Puts a backup in the casebook's place. What is there is kept first; the swap is one rename, so a crash leaves the old casebook or the restored one.

import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupName } from '../../../preload/contract/ids.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { busyPatience } from '../db/open.ts'
import { putInPlace, removeCopy, settle, unfinished } from './files.ts'
import { readName, timeInName } from './names.ts'
import { checkFile } from './verify.ts'

/** Where the copy that is to become the casebook is made ready: in the casebook's own folder, since a rename must not cross disks. */
const readyName = (file: string): string => `${file}.restoring${unfinished}`

/** Copies a backup to beside the casebook and checks the copy. The backup itself stays. */
export async function makeReady(file: string, backupsFolder: string, name: BackupName, newest: number): Promise<Result<string>> {
  const source = join(backupsFolder, name)
  // The name was checked at the border; here once more, since it becomes part of a path.
  if (!readName(name) || !existsSync(source)) return failed('not-found', 'backup')
  const held = checkFile(source, newest)
  if (!held.ok) return held.problem.code === 'casebook-newer' ? held : failed('backup-damaged', held.problem.detail)
  const ready = readyName(file)
  removeCopy(ready)
  try {
    const db = new Database(source, { readonly: true, fileMustExist: true })
    try {
      await db.backup(ready)
    } finally {
      db.close()
    }
  } catch (fault) {
    removeCopy(ready)
    return failed('backup-failed', codeOf(fault))
  }
  const copied = checkFile(ready, newest)
  if (copied.ok && copied.value.stamp === held.value.stamp) return ok(ready)
  removeCopy(ready)
  return failed('backup-failed', 'the copy to restore from')
}

/**
 * Writes what is in the -wal into the casebook file and closes it, so that the file is whole by itself.
 * Says no, and leaves it open, where another program is using it.
 */
export function closeWhole(db: Database.Database): Result<null> {
  // Another program's reading would be waited for, with the window at a standstill: not for long.
  db.pragma('busy_timeout = 500')
  const [row] = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all()
  if (row?.busy !== 0) {
    db.pragma(`busy_timeout = ${busyPatience}`)
    return failed('unexpected', 'the casebook is in use by another program')
  }
  db.close()
  return ok(null)
}

/**
 * Puts the ready file in the casebook's place. The casebook must be closed and whole (or kept elsewhere): a -wal still beside it belongs to
 * the old file and would be played into the new one, so it goes first; between the two steps the old file stands complete.
 */
export function swapIn(ready: string, file: string): void {
  rmSync(`${file}-wal`, { force: true })
  rmSync(`${file}-shm`, { force: true })
  rmSync(`${file}-journal`, { force: true })
  putInPlace(ready, file)
}

/** Keeps a file that cannot be opened, with what is beside it, byte for byte, under a name that is never pruned. */
export function keepAside(file: string, backupsFolder: string, now: () => Date): Result<null> {
  try {
    mkdirSync(backupsFolder, { recursive: true })
    const kept = join(backupsFolder, `kept-${timeInName(now())}.sqlite`)
    for (const end of ['', '-wal', '-journal']) {
      if (!existsSync(file + end)) continue
      copyFileSync(file + end, kept + end)
      settle(kept + end)
    }
    return ok(null)
  } catch (fault) {
    return failed('backup-failed', codeOf(fault))
  }
}
