// Opens the member's own library of packs. One that will not open is put aside, never thrown away, and must not keep them from their notes.
import { existsSync } from 'node:fs'
import { type Corpus, createCorpus } from './corpus.ts'
import { codeOf, isDiskFull } from './disk.ts'
import { putAside } from './put-aside.ts'

export interface OpenedLibrary {
  readonly library: Corpus
  /** Where a library that would not open now lies, and why it would not; null where it opened. */
  readonly putAside: { readonly file: string; readonly why: string } | null
}

/**
 * Opens the library in a file, making it where there is none. A library that is damaged, or was written by an older or a newer version, is
 * put aside in the same folder, and a new one is begun: its packs are then read again into that (`reading-again.ts`). Throws the system's
 * fault where that cannot be done: no room, no right to write, another program at work in the file.
 */
export function openLibrary(file: string, now: () => Date): OpenedLibrary {
  try {
    return { library: openWhole(file), putAside: null }
  } catch (fault) {
    if (isDiskFull(fault) || codeOf(fault).startsWith('SQLITE_BUSY') || !existsSync(file)) throw fault
    const why = codeOf(fault) || (fault instanceof Error ? fault.message : 'not an error')
    const aside = putAside(file, now())
    return { library: openWhole(file), putAside: { file: aside, why } }
  }
}

/** Opens a library and reads what the window will ask for first, so that a torn file shows itself here. */
function openWhole(file: string): Corpus {
  const library = createCorpus(file, 'WAL')
  try {
    library.packs()
    library.tallies()
    return library
  } catch (fault) {
    library.close()
    throw fault
  }
}
