// A small library for the search tests: the bundled packs read by the app's own importer into a temporary database, and indexed.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import type { CheckedSearch } from '../../main/search/engine.ts'
import { layThesaurus } from '../../main/search/index/lay-thesaurus.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'
import { bundledPack, packFiles } from '../bundled-packs.ts'

export { packFiles, packFolder } from '../bundled-packs.ts'

export interface TestLibrary {
  readonly file: string
  readonly folder: string
  readonly contents: readonly PackContent[]
  remove(): void
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'casebook-search-'))

function fill(file: string, files: readonly string[], indexed: boolean): void {
  const corpus = createCorpus(file)
  for (const name of files) corpus.put(bundledPack(name))
  corpus.close()
  if (!indexed) return
  indexCorpus(file)
  layThesaurus(file)
}

/** A library with these packs to copy from: made once for all the test files of a run. */
function made(files: readonly string[], indexed: boolean): string {
  const name = createHash('sha256')
    .update(JSON.stringify([files, indexed]))
    .digest('hex')
  const file = join(inject('sharedFolder'), `${name}.sqlite`)
  if (existsSync(file)) return file
  // Another process may be making the same: whole libraries only ever take its place.
  const making = `${file}.${process.pid}`
  fill(making, files, indexed)
  renameSync(making, file)
  return file
}

/** A database of its own with packs in it; all bundled ones unless told which. */
export function makeLibrary(files: readonly string[] = packFiles, indexed = true): TestLibrary {
  const folder = newFolder()
  const file = join(folder, 'corpus.sqlite')
  copyFileSync(made(files, indexed), file)
  return {
    file,
    folder,
    get contents() {
      return files.map((name) => bundledPack(name).content)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A search as the window asks it. */
export function asked(query: string, more: Partial<CheckedSearch> = {}): CheckedSearch {
  return { query, limit: 300, ...more }
}
