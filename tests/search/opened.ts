// Search as it stands open over a library, with the shelf beside it that it reads from: for tests that look at both.
import Database from 'better-sqlite3'
import { openCorpus } from '../../main/corpus/store/corpus.ts'
import { type Engine, openEngine } from '../../main/search/engine.ts'
import { openShelf, type Shelf } from '../../main/search/index/shelf.ts'
import { makeLibrary, type TestLibrary } from './corpus.ts'

export interface OpenedLibrary {
  readonly library: TestLibrary
  readonly engine: Engine
  /** The words of each passage, by its key. */
  readonly textOf: ReadonlyMap<string, string>
  readonly shelf: Shelf
  readonly close: () => void
}

/** A library of these packs, all bundled ones unless told which, opened for a test file; `close` also removes it. */
export function openLibrary(files?: readonly string[]): OpenedLibrary {
  const library = makeLibrary(files)
  const engine = openEngine([library.file])
  const corpus = openCorpus(library.file)
  if (!corpus.ok) throw new Error(corpus.problem.code)
  const db = new Database(library.file, { readonly: true })
  return {
    library,
    engine,
    textOf: new Map(library.contents.flatMap(({ passages }) => passages.map(({ key, text }): readonly [string, string] => [key, text]))),
    shelf: openShelf([{ corpus: corpus.value, db }]),
    close: () => {
      engine.close()
      db.close()
      corpus.value.close()
      library.remove()
    },
  }
}
