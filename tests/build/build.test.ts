// A build makes anew whatever its sources went into, and no lock that a crash left behind holds up the next one.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parts } from '../../main/build/build.ts'
import { hold } from '../../main/build/lock.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'casebook-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const imported = /(?:from|import)\s+'(\.[^']+)'/g

/** Every file of the project that a program is made of: itself, what it imports, and what that imports. */
function madeOf(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found
  found.add(entry)
  if (!/\.tsx?$/.test(entry)) return found
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(imported)) madeOf(resolve(dirname(entry), path), found)
  return found
}

/** Files that a part is made of and would not be made anew for. */
function unwatched(name: string, entries: readonly string[]): readonly string[] {
  const sources = parts.find((part) => part.name === name)?.sources ?? []
  const files = [...new Set(entries.flatMap((entry) => [...madeOf(resolve(root, entry))]))].map((file) => relative(root, file).split(sep).join('/'))
  expect(files.length).toBeGreaterThan(3)
  return files.filter((file) => !sources.some((source) => file === source || file.startsWith(`${source}/`)))
}

describe('what is built', () => {
  it('is built again when anything that goes into it changes: the thesaurus, too', () => {
    const entries = ['main/index.ts', 'main/app.ts', 'main/cli.ts', 'main/search/worker.ts', 'main/corpus/reading-worker.ts']
    const thesaurus = resolve(root, 'resources/thesaurus', readdirSync(join(root, 'resources/thesaurus'))[0] ?? '')
    expect(madeOf(resolve(root, 'main/build/corpus.ts'))).toContain(thesaurus)
    // The build reads it once for all: a search thread that read it itself would answer its first search later.
    expect(madeOf(resolve(root, 'main/search/worker.ts'))).not.toContain(thesaurus)
    expect(unwatched('corpus', ['main/build/corpus.ts'])).toEqual([])
    expect(unwatched('main', entries)).toEqual([])
    expect(unwatched('preload', ['preload/index.ts'])).toEqual([])
    expect(unwatched('renderer', ['renderer/main.tsx'])).toEqual([])
  })
})

describe('a lock', () => {
  const lockIn = (): string => join(mkdtempSync(join(folder, 'lock-')), 'build.lock')

  it('is held by one, and free again when it is given back', () => {
    const lock = lockIn()
    const release = hold(lock)
    expect(release).not.toBeNull()
    expect(hold(lock)).toBeNull()
    release?.()
    expect(hold(lock)).not.toBeNull()
  })

  it('is taken over from one who is gone', () => {
    const lock = lockIn()
    mkdirSync(lock)
    // No process has so high a number.
    writeFileSync(join(lock, 'pid'), '4194999')
    expect(hold(lock)).not.toBeNull()
  })

  it('without a name is held by one who is just writing it, but not for ever', () => {
    const lock = lockIn()
    mkdirSync(lock)
    expect(hold(lock)).toBeNull()
    const before = Date.now() / 1000 - 60
    utimesSync(lock, before, before)
    expect(hold(lock)).not.toBeNull()
  })
})
