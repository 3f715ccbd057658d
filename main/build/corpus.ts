// Makes resources/made/corpus.sqlite of the packs that come with the app. What is unchanged is not made again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { readPack } from '../corpus/read-pack.ts'
import { createCorpus } from '../corpus/store/corpus.ts'
import { applicationId, schemaVersion } from '../corpus/store/schema.ts'
import { layThesaurus } from '../search/index/lay-thesaurus.ts'
import { indexCorpus } from '../search/index-corpus.ts'
import { fingerprintOf } from './fingerprint.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'resources/corpus')
const made = join(root, 'resources/made/corpus.sqlite')

/** Everything the database is made of: the packs, the programs that read and index them, its form. */
function fingerprint(): string {
  const sources = fingerprintOf(root, [
    'resources/corpus',
    'resources/thesaurus',
    'main/corpus',
    'main/search',
    'main/build/corpus.ts',
    'preload/contract',
  ])
  return createHash('sha256').update(`${sources} ${applicationId} ${schemaVersion}`).digest('hex')
}

function madeOf(file: string): string | null {
  if (!existsSync(file)) return null
  try {
    const db = new Database(file, { readonly: true })
    const found = db.prepare<[], { value: string }>("SELECT value FROM made WHERE name = 'fingerprint'").get()
    db.close()
    return found?.value ?? null
  } catch {
    return null
  }
}

/** Reads the packs into `file`, in the order of their names. Throws where a bundled pack cannot be read: the build must not go on without it. */
function readPacks(file: string): void {
  const corpus = createCorpus(file)
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.txt'))
    .sort()) {
    const read = readPack({ file: name, bytes: readFileSync(join(folder, name)), bundled: true })
    if (!read.ok) throw new Error(`${name}: ${read.problem.code} ${read.problem.detail}`)
    corpus.put(read.value)
    process.stdout.write(
      `${read.value.content.pack.title}: ${read.value.content.documents.length} documents, ${read.value.content.pack.passageCount} passages\n`,
    )
  }
  corpus.close()
}

/** Lets search lay its index and its thesaurus into the same file. */
function indexPacks(file: string): void {
  indexCorpus(file)
  layThesaurus(file)
}

function seal(file: string, mark: string): void {
  const db = new Database(file)
  db.prepare("INSERT OR REPLACE INTO made (name, value) VALUES ('fingerprint', ?)").run(mark)
  db.exec('VACUUM')
  db.close()
}

const mark = fingerprint()
if (madeOf(made) === mark) process.stdout.write('The corpus is up to date.\n')
else {
  mkdirSync(resolve(made, '..'), { recursive: true })
  const draft = `${made}.${process.pid}.tmp`
  try {
    readPacks(draft)
    indexPacks(draft)
    seal(draft, mark)
    renameSync(draft, made)
  } finally {
    rmSync(draft, { force: true })
    rmSync(`${draft}-journal`, { force: true })
  }
}
