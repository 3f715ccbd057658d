// A small library for the search tests: the bundled packs read by the app's own importer into a temporary database, and indexed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import type { CheckedSearch } from '../../main/search/engine.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'

export const packFolder = resolve(import.meta.dirname, '../../resources/corpus')
export const packFiles = readdirSync(packFolder).filter((file) => file.endsWith('.txt'))

export interface TestLibrary {
  readonly file: string
  readonly folder: string
  readonly contents: readonly PackContent[]
  remove(): void
}

/** Reads packs into a fresh database; all bundled ones unless told which. */
export function makeLibrary(files: readonly string[] = packFiles, indexed = true): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'))
  const file = join(folder, 'corpus.sqlite')
  const corpus = createCorpus(file)
  const contents: PackContent[] = []
  for (const name of files) {
    const read = readPack({ file: name, bytes: readFileSync(join(packFolder, name)), bundled: false })
    if (!read.ok) throw new Error(`${name} could not be read`)
    corpus.put(read.value)
    contents.push(read.value.content)
  }
  corpus.close()
  if (indexed) indexCorpus(file)
  return { file, folder, contents, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A search as the window asks it. */
export function asked(query: string, more: Partial<CheckedSearch> = {}): CheckedSearch {
  return { query, limit: 300, ...more }
}
