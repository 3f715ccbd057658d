// A member's own library for the tests: filled, made older, and opened as the app opens it.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { inject } from 'vitest'
import { importPacks } from '../../main/corpus/import-packs.ts'
import { findWaiting, type ReadingAgainOptions } from '../../main/corpus/reading-again.ts'
import { type Corpus, createCorpus } from '../../main/corpus/store/corpus.ts'
import { holdPacks } from '../../main/corpus/store/held.ts'
import { openLibrary } from '../../main/corpus/store/library.ts'
import { takingHere } from '../../main/corpus/take-pack.ts'

export const now = (): Date => new Date('2026-03-04T09:00:00Z')
const folder = mkdtempSync(join(inject('sharedFolder'), 'library-'))
export const freshFile = (): string => join(mkdtempSync(join(folder, 'made-')), 'library.sqlite')

/** A library with packs of the given words in a file; answers the packs as held. */
export async function fill(file: string, papers: Readonly<Record<string, string | Uint8Array>>) {
  const library = createCorpus(file)
  const files = Object.entries(papers).map(([name, text]) => {
    const path = join(dirname(file), name)
    writeFileSync(path, text)
    return path
  })
  const outcome = await importPacks({
    files,
    held: holdPacks([library]),
    library,
    signal: new AbortController().signal,
    onStep: () => undefined,
  })
  const packs = library.packs()
  library.close()
  return { files, outcome, packs }
}

/** Opens the library in a file as the app does, and what waits to be read into it. */
export function openAgain(file: string, given: Partial<ReadingAgainOptions> = {}, at = now) {
  const { library, putAside } = openLibrary(file, at)
  const log: string[] = []
  const kept: string[] = []
  const again = findWaiting({
    library: file,
    held: () => library.packs().map(({ id }) => id),
    take: takingHere(library),
    inTurn: (work) => work(),
    onChange: () => undefined,
    onKept: () => kept.push('kept'),
    log: (event, detail) => log.push(`${event} ${detail}`),
    ...given,
  })
  return { library, putAside, again, log, kept }
}

/** Opens it and reads again all that waits. */
export async function renewed(file: string) {
  const opened = openAgain(file)
  await opened.again.goOn()
  return opened
}

/** What lies beside a library, by the word in its name that says what is to be done with it. */
export const beside = (file: string, word: 'unread' | 'kept'): readonly string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`library-${word}-`) && name.endsWith('.sqlite'))

export const ids = (library: Corpus): readonly string[] => library.packs().map(({ id }) => id)

export const setVersion = (file: string, version: number): void => {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}

export const paper = (about: string): string =>
  `Scrutiny Committee\n\nDate: Monday 4 January 2021\n\n1. ${about}\n\n1.1 The committee noted ${about}.\n`
