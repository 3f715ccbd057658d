// Restoring: the casebook is again as it was at the backup, what was there is kept, and a crash between leaves one of the two whole.

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Casebook, rescueCasebook } from '../../main/casebook/casebook.ts'
import type { BackupName } from '../../preload/contract/ids.ts'
import { anchor, code, everything, firstQuestion, heading, temporary, value } from './temporary.ts'

/** Something a member does. Numbers choose which note or sheet, so that any sequence makes sense. */
type Deed =
  | { readonly do: 'note' | 'write' | 'question' | 'theme' | 'search'; readonly which: number; readonly text: string }
  | { readonly do: 'remove' | 'bring back' | 'sheet' | 'cite' | 'tag' | 'remove search'; readonly which: number }

const deeds = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('note', 'write', 'question', 'theme', 'search'),
      which: fc.nat(),
      text: fc.string({ unit: 'grapheme', maxLength: 50 }),
    }),
    fc.record({ do: fc.constantFrom('remove', 'bring back', 'sheet', 'cite', 'tag', 'remove search'), which: fc.nat() }),
  ),
  { maxLength: 12 },
)

function carryOut({ notes, sheets, settings, searches }: Casebook, deed: Deed): void {
  const all = notes.all()
  const note = all[deed.which % Math.max(1, all.length)]
  const summaries = sheets.list()
  const summary = summaries[deed.which % Math.max(1, summaries.length)]
  const saved = searches.list()
  const search = saved[deed.which % Math.max(1, saved.length)]
  const sheet = summary ? value(sheets.open(summary.id)) : null
  switch (deed.do) {
    case 'note':
      value(notes.make({ anchor: anchor(), kind: 'note', comment: deed.text }))
      break
    case 'write':
      if (note) value(notes.write(note.id, { comment: deed.text }))
      break
    case 'tag':
      if (note) value(notes.write(note.id, { tags: [`tag ${deed.which % 3}`] }))
      break
    case 'remove':
      if (note) value(notes.remove(note.id))
      break
    case 'bring back':
      if (note) value(notes.bringBack(note.id))
      break
    case 'sheet':
      value(sheets.make(heading))
      break
    case 'question':
      if (sheet) value(sheets.change(sheet.id, { do: 'write question', id: firstQuestion(sheet), field: 'text', text: deed.text }, null))
      break
    case 'cite':
      // Full after the third: a refusal is a deed too.
      if (sheet)
        sheets.change(sheet.id, { do: 'cite', under: firstQuestion(sheet), selection: { passage: anchor().passage, from: 4, to: 30 } }, anchor())
      break
    case 'search':
      value(searches.save({ asks: { query: `children ${deed.text}` }, name: deed.text }))
      break
    case 'remove search':
      if (search) value(searches.remove(search.id))
      break
    case 'theme':
      value(settings.write({ memberName: deed.text }))
      break
  }
}

test('after any work, a backup, and any more work, restoring brings back the very state of the backup', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (before, after) => {
      const casebook = temporary().open()
      for (const deed of before) carryOut(casebook, deed)
      const state = everything(casebook)
      const backup = value(await casebook.backups.make('asked for'))
      for (const deed of after) carryOut(casebook, deed)
      const later = everything(casebook)

      value(await casebook.backups.restore(backup.name))
      expect(everything(casebook)).toEqual(state)
      expect(casebook.check().ok).toBe(true)

      // What was there before was kept, and can be gone back to.
      const kept = casebook.backups.list().find(({ why }) => why === 'before a restore')
      if (!kept) throw new Error('nothing was kept')
      value(await casebook.backups.restore(kept.name))
      expect(everything(casebook)).toEqual(later)
      casebook.close()
    }),
    { numRuns: 15 },
  )
})

async function withBackup() {
  const place = temporary()
  const casebook = place.open()
  value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: 'before' }))
  const backup = value(await casebook.backups.make('asked for'))
  value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: 'after' }))
  return { place, casebook, backup }
}

test('stores held since before a restore go on with the restored file, and it is still there after a restart', async () => {
  const { place, casebook, backup } = await withBackup()
  const { notes } = casebook
  value(await casebook.backups.restore(backup.name))
  value(notes.make({ anchor: anchor(), kind: 'note', comment: 'since' }))
  casebook.close()
  expect(
    place
      .open()
      .notes.all()
      .map(({ comment }) => comment),
  ).toEqual(['before', 'since'])
})

test('the backup itself stays, and no file of the swap is left', async () => {
  const { place, casebook, backup } = await withBackup()
  value(await casebook.backups.restore(backup.name))
  casebook.close()
  expect(readdirSync(join(place.file, '..')).toSorted()).toEqual(['backups', 'casebook.sqlite'])
  expect(existsSync(join(place.backupsFolder, backup.name))).toBe(true)
})

test('a crash before the swap is over leaves the old casebook whole, and its leftovers harm nothing', async () => {
  const { place, casebook, backup } = await withBackup()
  casebook.close()
  copyFileSync(join(place.backupsFolder, backup.name), `${place.file}.restoring.making`)
  expect(place.open().notes.all()).toHaveLength(2)
})

test('a damaged backup is not used', async () => {
  const { place, casebook, backup } = await withBackup()
  const file = join(place.backupsFolder, backup.name)
  writeFileSync(file, readFileSync(file).fill(0x5a, 8192))
  expect(code(await casebook.backups.restore(backup.name))).toBe('backup-damaged')
  expect(casebook.notes.all()).toHaveLength(2)
})

test('a backup from a newer version is not used', async () => {
  const { place, casebook, backup } = await withBackup()
  const db = new Database(join(place.backupsFolder, backup.name))
  db.pragma('user_version = 99')
  db.close()
  expect(code(await casebook.backups.restore(backup.name))).toBe('casebook-newer')
  expect(casebook.notes.all()).toHaveLength(2)
})

test.each(['casebook-2020-01-01T00-00-00-000Z-dated.sqlite', '../casebook.sqlite', 'casebook-/../../x.sqlite', ''])(
  'no such backup: %s',
  async (name) => {
    const { casebook } = await withBackup()
    expect(code(await casebook.backups.restore(name as BackupName))).toBe('not-found')
    expect(casebook.notes.all()).toHaveLength(2)
  },
)

test('a casebook that another program is reading is not pulled from under it', async () => {
  const { place, casebook, backup } = await withBackup()
  const other = new Database(place.file)
  other.exec('BEGIN')
  other.prepare('SELECT count(*) FROM note').get()
  value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment: 'third' }))
  expect((await casebook.backups.restore(backup.name)).ok).toBe(false)
  other.close()
  expect(casebook.notes.all()).toHaveLength(3)
  value(await casebook.backups.restore(backup.name))
  expect(casebook.notes.all()).toHaveLength(1)
})

test('asked for together, backups and a restore are done one after another', async () => {
  const { casebook, backup } = await withBackup()
  const results = await Promise.all([casebook.backups.make('asked for'), casebook.backups.restore(backup.name), casebook.backups.makeDated()])
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(casebook.notes.all()).toHaveLength(1)
})

test('a damaged casebook is rescued from a backup, and the damaged file and its -wal are kept', async () => {
  const { place, casebook, backup } = await withBackup()
  casebook.close()
  const damaged = readFileSync(place.file).fill(0x5a, 0, 5000)
  writeFileSync(place.file, damaged)
  writeFileSync(`${place.file}-wal`, 'remains')

  const rescue = rescueCasebook(place.options)
  expect(rescue.list()).toEqual([backup])
  value(await rescue.restore(backup.name))
  expect(
    place
      .open()
      .notes.all()
      .map(({ comment }) => comment),
  ).toEqual(['before'])
  const kept = readdirSync(place.backupsFolder).filter((name) => name.startsWith('kept-'))
  expect(kept).toHaveLength(2)
  expect(readFileSync(join(place.backupsFolder, kept.find((name) => name.endsWith('.sqlite')) ?? '')).equals(damaged)).toBe(true)
  expect(readFileSync(join(place.backupsFolder, kept.find((name) => name.endsWith('-wal')) ?? ''), 'utf8')).toBe('remains')
})

test('a casebook that opens well is not for rescue', async () => {
  const { place, casebook, backup } = await withBackup()
  casebook.close()
  expect((await rescueCasebook(place.options).restore(backup.name)).ok).toBe(false)
  expect(place.open().notes.all()).toHaveLength(2)
})
