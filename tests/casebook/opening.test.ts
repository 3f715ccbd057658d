// Opening: everything written is there again; what is not a sound casebook of ours is refused and left byte for byte as it is.

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openCasebook } from '../../main/casebook/casebook.ts'
import { connect } from '../../main/casebook/db/connection.ts'
import { migrations } from '../../main/casebook/db/migrations/index.ts'
import { openForWriting } from '../../main/casebook/db/open.ts'
import { createNotes } from '../../main/casebook/notes.ts'
import { anchor, code, everything, firstQuestion, heading, pack, type Temporary, temporary, value } from './temporary.ts'

/** A casebook with something in it, closed. */
function written(): Temporary {
  const place = temporary()
  const casebook = place.open()
  for (let count = 0; count < 60; count += 1) value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: `note ${count} `.repeat(20) }))
  const sheet = value(casebook.sheets.make(heading))
  value(casebook.sheets.change(sheet.id, { do: 'write question', id: firstQuestion(sheet), field: 'text', text: 'Why?' }, null))
  casebook.close()
  return place
}

/** What a file holds, in short. An empty -wal is as good as none. */
const bytes = (file: string): string =>
  existsSync(file) && statSync(file).size > 0 ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'nothing'

/** Opening must fail with this code and alter neither the file nor the -wal. */
function refused({ options, file, logged }: Temporary, expected: string): void {
  const before = [bytes(file), bytes(`${file}-wal`)]
  expect(code(openCasebook(options))).toBe(expected)
  expect([bytes(file), bytes(`${file}-wal`)]).toEqual(before)
  expect(logged.at(-1)).toMatch(/^casebook refused/)
}

test('a restart finds everything', () => {
  const place = written()
  const first = place.open()
  const before = everything(first)
  first.close()
  expect(everything(place.open())).toEqual(before)
  expect(before.notes).toHaveLength(60)
})

test('the file is a STRICT casebook in WAL mode with every commit forced to disk', () => {
  const place = written()
  const db = openForWriting(place.file)
  const pragma = (name: string): unknown => db.pragma(name, { simple: true })
  expect(pragma('application_id')).toBe(0x43617365)
  expect(pragma('user_version')).toBe(migrations.length)
  expect(pragma('journal_mode')).toBe('wal')
  // 2 is FULL.
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'").all()
  expect(loose).toEqual([])
  db.close()
})

test('what was written is in the -wal at once and is found by an opening that follows a crash', () => {
  const place = temporary()
  const running = place.open()
  value(running.notes.make({ anchor: anchor(), kind: 'note', comment: 'just typed' }))
  const after = temporary()
  mkdirSync(dirname(after.file), { recursive: true })
  for (const end of ['', '-wal']) writeFileSync(after.file + end, readFileSync(place.file + end))
  expect(after.open().notes.list(pack)).toMatchObject([{ comment: 'just typed' }])
})

test('a file from a newer version is refused', () => {
  const place = written()
  const db = new Database(place.file)
  db.pragma('user_version = 99')
  db.close()
  refused(place, 'casebook-newer')
})

test('a newer version that stands only in the -wal is seen too', () => {
  const place = written()
  const db = new Database(place.file)
  db.pragma('user_version = 99')
  refused(place, 'casebook-newer')
  db.close()
})

test('another program’s database is refused', () => {
  const place = temporary()
  mkdirSync(dirname(place.file), { recursive: true })
  const db = new Database(place.file)
  db.exec('CREATE TABLE recipes (name TEXT); PRAGMA application_id = 7')
  db.close()
  refused(place, 'casebook-not-ours')
})

test.each([
  ['its header overwritten', (content: Buffer) => content.fill(0, 0, 100)],
  ['text in its place', () => Buffer.from('Dear Sir or Madam, '.repeat(400))],
  ['pages in its middle overwritten', (content: Buffer) => content.fill(0x5a, 8192, content.length - 4096)],
  ['its second half missing', (content: Buffer) => content.subarray(0, 4096 * Math.floor(content.length / 8192))],
])('a damaged file is refused: %s', (_name, damage) => {
  const place = written()
  writeFileSync(place.file, damage(readFileSync(place.file)))
  refused(place, 'casebook-damaged')
})

test('an emptied file is damage where there are backups, and a beginning where there are none', async () => {
  const place = written()
  const casebook = place.open()
  value(await casebook.backups.makeDated())
  casebook.close()
  writeFileSync(place.file, '')
  refused(place, 'casebook-damaged')

  const fresh = temporary()
  mkdirSync(dirname(fresh.file), { recursive: true })
  writeFileSync(fresh.file, '')
  expect(fresh.open().notes.all()).toEqual([])
})

test('a -wal with content and no file beside it is not thrown away', () => {
  const place = temporary()
  mkdirSync(dirname(place.file), { recursive: true })
  writeFileSync(`${place.file}-wal`, Buffer.alloc(4096, 1))
  refused(place, 'casebook-damaged')
})

test('check reads every page and counts what is held', () => {
  const casebook = written().open()
  const [note] = casebook.notes.all()
  if (!note) throw new Error('no note')
  value(casebook.notes.remove(note.id))
  expect(value(casebook.check())).toEqual({ version: migrations.length, notes: 59, sheets: 1 })
})

test('check finds damage that came while the casebook was open', () => {
  const place = written()
  const casebook = place.open()
  const content = readFileSync(place.file)
  writeFileSync(place.file, content.fill(0x5a, 8192))
  expect(code(casebook.check())).toBe('casebook-damaged')
})

test('a full disk is said in so many words, undoes the change and leaves the rest usable', () => {
  const place = written()
  const db = openForWriting(place.file)
  const notes = createNotes(connect(db), place.options.now)
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const long = 'x'.repeat(100_000)
  const [note] = notes.all()
  if (!note) throw new Error('no note')
  expect(code(notes.write(note.id, { comment: long }))).toBe('disk-full')
  expect(value(notes.get(note.id))).toEqual(note)
  db.pragma('max_page_count = 100000')
  expect(value(notes.write(note.id, { comment: long })).comment).toBe(long)
  db.close()
})

test('after closing, a change is refused and nothing is thrown', () => {
  const casebook = written().open()
  casebook.close()
  expect(code(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: '' }))).toBe('closing')
  expect(code(casebook.check())).toBe('unexpected')
})

/** Runs as somebody who may not write where `chmod` forbids it: the superuser may anywhere, so another is put in their place meanwhile. */
function unprivileged<Value>(work: () => Value): Value {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test.runIf(process.platform !== 'win32')(
  'in a read-only folder a backup can be opened, though a WAL file cannot, and the casebook says no without harm',
  async () => {
    const place = written()
    const casebook = place.open()
    const backup = value(await casebook.backups.make('asked for'))
    casebook.close()
    const data = dirname(place.file)
    const size = statSync(place.file).size
    for (const folder of [place.backupsFolder, data]) chmodSync(folder, 0o555)
    chmodSync(dirname(data), 0o755)
    try {
      unprivileged(() => {
        const open = (file: string): number => {
          const db = new Database(file, { readonly: true })
          const notes = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM note').get()?.n ?? 0
          db.close()
          return notes
        }
        expect(open(`${place.backupsFolder}/${backup.name}`)).toBe(60)
        expect(() => open(place.file)).toThrow()
        expect(openCasebook(place.options).ok).toBe(false)
      })
    } finally {
      for (const folder of [data, place.backupsFolder]) chmodSync(folder, 0o755)
    }
    expect(statSync(place.file).size).toBe(size)
    expect(place.open().notes.all()).toHaveLength(60)
  },
)
