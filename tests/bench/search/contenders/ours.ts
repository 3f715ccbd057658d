// Our own engine, as the app's search thread runs it.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEngine } from '../../../../main/search/engine.ts'
import { layThesaurus } from '../../../../main/search/index/lay-thesaurus.ts'
import { indexCorpus } from '../../../../main/search/index-corpus.ts'
import { type Answer, type Contender, type Hit, most, openSparing } from '../contender.ts'

/** The library with its index: the index lives in the library's own file. */
export const indexedLibrary = (folder: string): string => join(folder, 'library.sqlite')

function open(folder: string): Answer {
  const file = indexedLibrary(folder)
  const engine = openEngine([file])
  const text = openSparing(file).prepare<[string], Hit>('SELECT id, text FROM passage WHERE key = ?')
  return (query) =>
    engine
      .ask({ query, limit: 50 })
      .groups.flatMap(({ hits }) => hits)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .flatMap(({ passage }) => text.get(passage) ?? [])
}

export const ours: Contender = {
  keeps: 'disk',
  setUp: "as in the app, with the app's limit on the memory of its thread; fifty hits with their filters counted, of which ten are judged",
  make: (library, folder, onStep) => {
    copyFileSync(library, indexedLibrary(folder))
    indexCorpus(indexedLibrary(folder), (done, of) => onStep('indexing', done, of))
    // In the app the bundled database, which is searched beside the library, holds it.
    layThesaurus(indexedLibrary(folder))
    return { answer: open(folder) }
  },
  open: (_library, folder) => open(folder),
}
