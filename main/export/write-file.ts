// Writes a whole file or none of it: beside its place first, then renamed into it.
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { failed, ok, type ProblemCode, type Result } from '../../preload/contract/result.ts'
import { codeOf, isDiskFull } from '../corpus/store/disk.ts'

/** Pauses before trying again, in milliseconds: a virus scanner or an indexer lets go of a new file within a second or two. */
const pauses = [50, 150, 400, 900] as const
const passing = new Set(['EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'ENFILE'])

/** Tries again, with longer and longer pauses, while the system says that somebody else holds the file. */
async function patiently(step: () => Promise<void>): Promise<void> {
  for (const pause of pauses) {
    try {
      await step()
      return
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error
    }
    await wait(pause)
  }
  await step()
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o666)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the renaming itself last; not every system lets a folder be opened for that. */
async function settleFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is already on disk.
  }
}

const problemOf = (error: unknown): ProblemCode => (isDiskFull(error) ? 'disk-full' : 'export-blocked')

/**
 * Writes the bytes to the file, replacing what stood there. Whatever goes wrong, the old file is as it was and nothing half-written is
 * left: `disk-full` where there is no room, `export-blocked` where the place cannot be written.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<Result<null>> {
  const folder = dirname(file)
  const beside = join(folder, `.${basename(file).slice(0, 60)}.${randomUUID()}.part`)
  try {
    await patiently(() => writeThrough(beside, bytes))
    await patiently(() => rename(beside, file))
  } catch (error) {
    await rm(beside, { force: true, maxRetries: pauses.length, retryDelay: 200 }).catch(() => undefined)
    return failed(problemOf(error), codeOf(error) || 'unknown')
  }
  await settleFolder(folder)
  return ok(null)
}
