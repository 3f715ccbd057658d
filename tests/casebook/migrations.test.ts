// Migrations: a released one is never altered; an upgrade keeps everything, after a checked backup, or leaves the file as it was.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Casebook, openCasebook } from '../../main/casebook/casebook.ts'
import { type Migration, migrations } from '../../main/casebook/db/migrations/index.ts'
import { anchor, code, everything, firstQuestion, heading, temporary, value } from './temporary.ts'

/** SHA-256 of the SQL of each released migration. A line here is never changed, only added: members' files were made by it. */
const released: Readonly<Record<string, string>> = {
  '001-first': '06fa820d0ece06b8f137196a13b15ec5642aa37cc56b4b832d24cdc56eb8a886',
  '002-searches': '3abcc5a1872d66addf7f125b6bea33c42ad51a50216b81c0f2bacb4ef2c5160f',
}

/** Steps that are not out yet, after all that are. */
const next: Migration = {
  name: '900-cases',
  sql: "CREATE TABLE topic (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL) STRICT; INSERT INTO topic VALUES ('t', 'Placements')",
}
const nextButOne: Migration = { name: '901-words', sql: "ALTER TABLE topic ADD COLUMN words TEXT NOT NULL DEFAULT ''" }
const broken: Migration = { name: '900-broken', sql: 'CREATE TABLE topic (id TEXT) STRICT; CREATE TABLE note (id TEXT) STRICT' }
const astray: Migration = { name: '900-astray', sql: 'DELETE FROM anchor' }

const version = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const found = db.pragma('user_version', { simple: true })
  db.close()
  return found
}

/** Everything but the saved searches, which the first version does not know. */
const said = ({ notes, sheets, settings }: Casebook) => ({
  notes: notes.all(),
  sheets: sheets.list().map(({ id }) => value(sheets.open(id))),
  settings: settings.read(),
})

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
  const casebook = value(openCasebook(place.options, [...migrations, next, nextButOne]))
  expect(everything(casebook)).toEqual(held)
  const [backup] = casebook.backups.list()
  casebook.close()
  expect(version(place.file)).toBe(migrations.length + 2)
  expect(backup?.why).toBe('before an upgrade')
  expect(version(join(place.backupsFolder, backup?.name ?? ''))).toBe(migrations.length)
})

test('a casebook filled before searches could be saved keeps every word, takes searches, and can go back to its backup', async () => {
  const place = temporary()
  const old = value(openCasebook(place.options, migrations.slice(0, 1)))
  for (let count = 0; count < 20; count += 1) value(old.notes.make({ anchor: anchor(), kind: 'claim', comment: `“claim” ${count} — £4.2m` }))
  const sheet = value(old.sheets.make(heading))
  value(old.sheets.change(sheet.id, { do: 'write question', id: firstQuestion(sheet), field: 'text', text: 'How will we know?' }, null))
  value(old.settings.write({ memberName: 'Cllr O’Connor' }))
  const first = old.notes.all()[0]
  if (!first) throw new Error('no note')
  value(old.notes.remove(first.id))
  const held = said(old)
  old.close()
  expect(version(place.file)).toBe(1)

  const casebook = place.open()
  expect(said(casebook)).toEqual(held)
  expect(casebook.searches.list()).toEqual([])
  const saved = value(casebook.searches.save({ asks: { query: 'placement stability' }, name: '' }))
  const backup = casebook.backups.list().find(({ why }) => why === 'before an upgrade')
  if (!backup) throw new Error('no backup')
  expect(version(join(place.backupsFolder, backup.name))).toBe(1)
  value(await casebook.backups.restore(backup.name))
  expect(said(casebook)).toEqual(held)
  expect(casebook.searches.list()).toEqual([])
  expect(value(casebook.check()).version).toBe(migrations.length)

  // What was saved after the upgrade was kept before the restore.
  const kept = casebook.backups.list().find(({ why }) => why === 'before a restore')
  if (!kept) throw new Error('nothing was kept')
  value(await casebook.backups.restore(kept.name))
  expect(casebook.searches.list()).toEqual([saved])
})

test('an upgraded file is refused by the older version, and its backup can be gone back to', async () => {
  const { place, held } = written()
  const newer = value(openCasebook(place.options, [...migrations, next]))
  newer.close()
  expect(code(openCasebook(place.options))).toBe('casebook-newer')
  const again = value(openCasebook(place.options, [...migrations, next]))
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
  expect(code(openCasebook(options, [...migrations, next]))).toBe('backup-failed')
  expect(version(place.file)).toBe(migrations.length)
})
