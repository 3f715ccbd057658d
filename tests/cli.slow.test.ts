// The `casebook` command loses no pack, writes nothing where it only looks, and says in words what it cannot do.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openCasebook } from '../main/casebook/casebook.ts'
import { openCorpus } from '../main/corpus/store/corpus.ts'
import { schemaVersion } from '../main/corpus/store/schema.ts'
import { makeLibrary } from './search/corpus.ts'

const bundled = makeLibrary(['2020-12-14-scrutiny-committee.txt'])
const folder = mkdtempSync(join(tmpdir(), 'casebook-cli-'))
afterAll(() => {
  bundled.remove()
  rmSync(folder, { recursive: true, force: true })
})
const fresh = (): string => mkdtempSync(join(folder, 'data-'))

function run(words: readonly string[], input = '') {
  const program = resolve(import.meta.dirname, '../main/cli.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--corpus', bundled.file], { encoding: 'utf8', input })
  return { status, stdout, stderr: stderr.replace(/.*Warning.*\n/g, '') }
}

function paperIn(place: string, about: string): string {
  const file = join(place, `${about}.txt`)
  writeFileSync(file, `Scrutiny Committee\n\n1. ${about}\n\n1.1 The committee noted ${about}.\n`)
  return file
}

/** The ids of the packs in a library. */
function packsIn(library: string): readonly string[] {
  const opened = openCorpus(library)
  if (!opened.ok) throw new Error(opened.problem.detail)
  const ids = opened.value.packs().map(({ id }) => id)
  opened.value.close()
  return ids
}

const setVersion = (file: string, version: number): void => {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}

describe('casebook import', () => {
  it('makes the folder that is not there, and keeps the packs of a library of an older version', () => {
    const data = join(fresh(), 'new', 'folder')
    const papers = fresh()
    expect(run(['import', paperIn(papers, 'hedgehogs'), '--data', data])).toMatchObject({ status: 0, stderr: '' })
    const library = join(data, 'library.sqlite')
    setVersion(library, schemaVersion - 1)
    const again = run(['import', paperIn(papers, 'bollards'), '--data', data])
    expect(again).toMatchObject({ status: 0, stderr: '' })
    expect(packsIn(library)).toEqual(['bollards', 'hedgehogs'])
    expect(run(['search', 'hedgehogs', '--data', data]).stdout).toContain('noted hedgehogs')
  })
})

describe('casebook check', () => {
  it('makes nothing in a folder without a casebook, and says that there is none', () => {
    const data = fresh()
    const checked = run(['check', '--data', data])
    expect(checked.status).toBe(1)
    expect(checked.stdout).toContain('not well: casebook: there is none')
    expect(readdirSync(data)).toEqual([])
    expect(run(['check', '--data', join(data, 'none')]).status).toBe(1)
    expect(existsSync(join(data, 'none'))).toBe(false)
  })

  it('leaves a casebook as it is, and says what it holds', () => {
    const data = fresh()
    const file = join(data, 'casebook.sqlite')
    const opened = openCasebook({ file, backupsFolder: join(data, 'backups'), now: () => new Date(), log: () => undefined })
    if (!opened.ok) throw new Error(opened.problem.detail)
    opened.value.close()
    const before = readFileSync(file)
    const checked = run(['check', '--data', data])
    expect(checked).toMatchObject({ status: 0, stderr: '' })
    expect(checked.stdout).toContain('well: casebook: 0 notes, 0 sheets')
    expect(readFileSync(file).equals(before)).toBe(true)
    writeFileSync(file, 'not a database any more '.repeat(500))
    expect(run(['check', '--data', data])).toMatchObject({ status: 1, stderr: '' })
  })

  it('says in words that a library is not well', () => {
    const data = fresh()
    writeFileSync(join(data, 'library.sqlite'), 'not a database '.repeat(500))
    const checked = run(['check', '--data', data])
    expect(checked).toMatchObject({ status: 1, stderr: '' })
    expect(checked.stdout).toContain('not well')
  })
})

describe('casebook search --stdin', () => {
  it('answers a line that is no question as such, and the next ones as ever', () => {
    const lines = ['{"id": "a", "query": "committee"}', 'not JSON', '{"query": 7}', '{"id": 2, "query": "committee"}']
    const { status, stdout, stderr } = run(['search', '--stdin', '--limit', '1'], `${lines.join('\n')}\n`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; hits: readonly unknown[]; error?: string })
    expect(answers.map(({ id, hits, error }) => [id, hits.length, error !== undefined])).toEqual([
      ['a', 1, false],
      [null, 0, true],
      [null, 0, true],
      [2, 1, false],
    ])
  })
})
