// Files that must survive a power cut: forced to disk, and put into place in one step.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { codeOf } from '../../corpus/store/disk.ts'
import { newestFirst, readName } from './names.ts'

/** Ends the names of copies that are not finished; what a crash leaves behind is known by it. */
export const unfinished = '.making'

function flush(path: string, open: 'r' | 'r+'): void {
  const handle = openSync(path, open)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Forces a file's bytes to disk. Windows flushes only what is open for writing. */
export const settle = (file: string): void => flush(file, 'r+')

/** Forces a folder's list of names to disk. Windows has no such thing and keeps the order itself. */
function settleFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r')
}

/** How often, and after how many milliseconds, a rename is tried again: on Windows a virus scanner may hold a new file for a moment. */
const renameTries = 10
const renamePause = 50

/** Puts a finished file in its place in one step: after a crash the old or the new one is there, never half of one. */
export function putInPlace(finished: string, place: string): void {
  settle(finished)
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(finished, place)
      break
    } catch (fault) {
      if (tries === renameTries || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(fault))) throw fault
      // Waits without giving way to other work: nothing may write to the casebook while its file is being changed.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, renamePause)
    }
  }
  settleFolder(dirname(place))
}

/** Deletes a copy and what SQLite may have put beside it. Never given the casebook itself. */
export function removeCopy(file: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}

/** The backups in a folder, newest first. Other files are passed over. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((file) => readName(file) ?? [])
    .toSorted(newestFirst)
    .flatMap(({ name, made, why }) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      return found ? [{ name, made, why, bytes: found.size }] : []
    })
}

/** Deletes copies that a crash left unfinished: files in the folder whose names begin so. */
export function clearUnfinished(folder: string, beginning: string): void {
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder)) {
    if (file.startsWith(beginning) && file.includes(unfinished)) rmSync(join(folder, file), { force: true })
  }
}
