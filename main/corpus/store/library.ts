// Opens the member's own library of packs. One that will not open is put aside, never thrown away, and must not keep them from their notes.
import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type Corpus, createCorpus, keptPacks, type ReadAgain } from './corpus.ts'
import { codeOf, isDiskFull } from './disk.ts'

export interface OpenedLibrary {
  readonly library: Corpus
  /** Where a library that would not open now lies, and how many of its packs stand in the new one; null where it opened. */
  readonly putAside: { readonly file: string; readonly why: string; readonly packs: number } | null
}

/**
 * Opens the library in a file, making it where there is none. A library that is damaged, or was written by a newer version, is put aside in
 * the same folder, unchanged, and a new one is begun with every pack whose text can still be read out of it. Throws the system's fault where
 * that cannot be done: no room, no right to write, another program at work in the file.
 */
export function openLibrary(file: string, readAgain: ReadAgain, now: () => Date): OpenedLibrary {
  try {
    return { library: openWhole(file, readAgain), putAside: null }
  } catch (fault) {
    if (isDiskFull(fault) || codeOf(fault).startsWith('SQLITE_BUSY') || !existsSync(file)) throw fault
    const aside = putAside(file, now())
    const library = createCorpus(file, readAgain)
    const why = codeOf(fault) || (fault instanceof Error ? fault.message : 'not an error')
    return { library, putAside: { file: aside, why, packs: bringOver(aside, library, readAgain) } }
  }
}

/** Opens a library and reads what the window will ask for first, so that a torn file shows itself here. */
function openWhole(file: string, readAgain: ReadAgain): Corpus {
  const library = createCorpus(file, readAgain)
  try {
    library.packs()
    library.tallies()
    return library
  } catch (fault) {
    library.close()
    throw fault
  }
}

function putAside(file: string, time: Date): string {
  const stem = basename(file).replace(/\.sqlite$/, '')
  const stamp = time.toISOString().replaceAll(/[:.]/g, '-')
  const free = (copy: number): string => {
    const place = join(dirname(file), `${stem}-kept-${stamp}${copy > 1 ? `-${copy}` : ''}.sqlite`)
    return existsSync(place) ? free(copy + 1) : place
  }
  const aside = free(1)
  // What SQLite put beside the file belongs to it.
  for (const end of ['', '-journal', '-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, aside + end)
  return aside
}

/** Reads the packs of a library that was put aside into another; says how many. */
function bringOver(aside: string, library: Corpus, readAgain: ReadAgain): number {
  let packs = 0
  try {
    const db = new Database(aside, { readonly: true, fileMustExist: true })
    try {
      for (const kept of keptPacks(db)) if (isBrought(() => library.add(readAgain(kept())))) packs += 1
    } finally {
      db.close()
    }
  } catch (fault) {
    if (isDiskFull(fault)) throw fault
    // Not even the names of its packs can be read: they stay in the file that was put aside.
  }
  return packs
}

/** Whether one pack could be brought over; one that could not stays in the file that was put aside, and the others go on. */
function isBrought(bring: () => void): boolean {
  try {
    bring()
    return true
  } catch (fault) {
    if (isDiskFull(fault)) throw fault
    return false
  }
}
