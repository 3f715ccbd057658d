// Migrations: a released one is never altered; an upgrade keeps everything, after a checked backup, or leaves the file as it was.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openCasebook } from '../../main/casebook/casebook.ts'
import { type Migration, migrations } from '../../main/casebook/db/migrations/index.ts'
import { anchor, code, everything, heading, temporary, value } from './temporary.ts'

/** SHA-256 of the SQL of each released migration. A line here is never changed, only added: members' files were made by it. */
const released: Readonly<Record<string, string>> = {
  '001-first': '06fa820d0ece06b8f137196a13b15ec5642aa37cc56b4b832d24cdc56eb8a886',
}

const second: Migration = {
  name: '002-cases',
  sql: "CREATE TABLE topic (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL) STRICT; INSERT INTO topic VALUES ('t', 'Placements')",
}
const third: Migration = { name: '003-words', sql: "ALTER TABLE topic ADD COLUMN words TEXT NOT NULL DEFAULT ''" }
const broken: Migration = { name: '002-broken', sql: 'CREATE TABLE topic (id TEXT) STRICT; CREATE TABLE note (id TEXT) STRICT' }
const astray: Migration = { name: '002-astray', sql: 'DELETE FROM anchor' }

const version = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const found = db.pragma('user_version', { simple: true })
  db.close()
  return found
}

function written() {
  const place = temporary()
  const casebook = place.open()
  for (let count = 0; count < 20; count += 1) value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: `note ${count}` }))
  value(casebook.sheets.make(heading))
  const held = everything(casebook)
  casebook.close()
  return { place, held }
}

test('no released migration was altered', () => {
  const hashes = Object.fromEntries(migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]))
  expect(hashes).toEqual(released)
})

test('every migration in the folder is run, in the order of the numbers', () => {
  const folder = join(import.meta.dirname, '../../main/casebook/db/migrations')
  const files = readdirSync(folder).filter((file) => /^\d{3}-/.test(file))
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files.toSorted())
  expect(migrations.map(({ name }) => Number(name.slice(0, 3)))).toEqual(migrations.map((_, place) => place + 1))
})

test('an upgrade over several versions keeps everything, after a backup of the old version', () => {
  const { place, held } = written()
  const casebook = value(openCasebook(place.options, [...migrations, second, third]))
  expect(everything(casebook)).toEqual(held)
  const [backup] = casebook.backups.list()
  casebook.close()
  expect(version(place.file)).toBe(migrations.length + 2)
  expect(backup?.why).toBe('before an upgrade')
  expect(version(join(place.backupsFolder, backup?.name ?? ''))).toBe(migrations.length)
})

test('an upgraded file is refused by the older version, and its backup can be gone back to', async () => {
  const { place, held } = written()
  const newer = value(openCasebook(place.options, [...migrations, second]))
  newer.close()
  expect(code(openCasebook(place.options))).toBe('casebook-newer')
  const again = value(openCasebook(place.options, [...migrations, second]))
  const old = again.backups.list().find(({ why }) => why === 'before an upgrade')
  if (!old) throw new Error('no backup')
  value(await again.backups.restore(old.name))
  expect(everything(again)).toEqual(held)
  expect(value(again.check()).version).toBe(migrations.length + 1)
  again.close()
})

test.each([
  ['fails half-way', broken],
  ['leaves rows that point nowhere', astray],
])('a migration that %s leaves the file as it was, and the backup', (_name, migration) => {
  const { place, held } = written()
  const before = readFileSync(place.file)
  expect(code(openCasebook(place.options, [...migrations, migration]))).toBe('unexpected')
  expect(readFileSync(place.file).equals(before)).toBe(true)
  const casebook = place.open()
  expect(everything(casebook)).toEqual(held)
  expect(casebook.backups.list()).toMatchObject([{ why: 'before an upgrade' }])
})

test('without a backup there is no upgrade', () => {
  const { place } = written()
  // A file where the folder of backups should be.
  const options = { ...place.options, backupsFolder: place.file }
  expect(code(openCasebook(options, [...migrations, second]))).toBe('backup-failed')
  expect(version(place.file)).toBe(migrations.length)
})
