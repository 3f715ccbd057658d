// Backups: whole, checked, dated, thinned out rightly; never a half-written one under a backup's name.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameFor, readName } from '../../main/casebook/backups/names.ts'
import { keptDays, keptOfToday, toPrune } from '../../main/casebook/backups/prune.ts'
import type { Casebook } from '../../main/casebook/casebook.ts'
import { backupName } from '../../preload/contract/ids.ts'
import type { Backup } from '../../preload/contract/model/app.ts'
import { anchor, code, temporary, value } from './temporary.ts'

const write = (casebook: Casebook, comment: string) => value(casebook.notes.make({ anchor: anchor(), kind: 'note', comment }))
const dayOf = ({ made }: Backup): string => made.slice(0, 10)

const commentsIn = (file: string): readonly string[] => {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare<[], { comment: string }>('SELECT comment FROM note ORDER BY id').all()
  db.close()
  return rows.map(({ comment }) => comment)
}

test('a backup holds what stands only in the -wal, is one file, and says when and why it was made', async () => {
  const place = temporary()
  const casebook = place.open()
  write(casebook, 'just typed')
  const made = value(await casebook.backups.make('asked for'))
  expect(made).toMatchObject({ made: '2020-12-14T14:00:00.000Z', why: 'asked for', name: 'casebook-2020-12-14T14-00-00-000Z-asked-for.sqlite' })
  expect(readdirSync(place.backupsFolder)).toEqual([made.name])
  expect(commentsIn(join(place.backupsFolder, made.name))).toEqual(['just typed'])
  // Bytes 18 and 19 of the header say which journal a file needs: 1 is none beside it.
  expect([...readFileSync(join(place.backupsFolder, made.name)).subarray(18, 20)]).toEqual([1, 1])
  expect(casebook.backups.list()).toEqual([made])
})

test('the casebook stays usable while a backup is made', async () => {
  const place = temporary()
  const casebook = place.open()
  for (let count = 0; count < 400; count += 1) write(casebook, `note ${count} `.repeat(100))
  const making = casebook.backups.make('asked for')
  let during = 0
  let done = false
  const finished = making.finally(() => {
    done = true
  })
  while (!done) {
    write(casebook, 'meanwhile')
    during += 1
    await new Promise((go) => setImmediate(go))
  }
  const made = value(await finished)
  expect(during).toBeGreaterThan(1)
  expect(commentsIn(join(place.backupsFolder, made.name)).length).toBeGreaterThanOrEqual(400)
  expect(casebook.notes.all()).toHaveLength(400 + during)
})

test('a dated backup is made only when something was written since the last', async () => {
  const place = temporary()
  const casebook = place.open()
  write(casebook, 'first')
  const first = value(await casebook.backups.makeDated())
  place.at('2020-12-14T15:00:00Z')
  expect(value(await casebook.backups.makeDated())).toEqual(first)
  write(casebook, 'second')
  expect(value(await casebook.backups.makeDated()).name).not.toBe(first.name)
})

test('a dated backup that was damaged since does not count as the last', async () => {
  const place = temporary()
  const casebook = place.open()
  write(casebook, 'first')
  const first = value(await casebook.backups.makeDated())
  writeFileSync(join(place.backupsFolder, first.name), 'gone')
  place.at('2020-12-14T15:00:00Z')
  expect(value(await casebook.backups.makeDated()).name).not.toBe(first.name)
})

test('over a fortnight of hourly work there are three of today and the last of each of the ten days before', async () => {
  const place = temporary()
  const casebook = place.open()
  for (let day = 1; day <= 14; day += 1) {
    for (let hour = 9; hour <= 14; hour += 1) {
      place.at(`2020-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`)
      write(casebook, `day ${day}, hour ${hour}`)
      value(await casebook.backups.makeDated())
    }
    if (day === 2) value(await casebook.backups.make('asked for'))
  }
  const dated = casebook.backups.list().filter(({ why }) => why === 'dated')
  const hours = dated.map(({ made }) => `${Number(made.slice(8, 10))}:${Number(made.slice(11, 13))}`)
  expect(hours).toEqual(['14:14', '14:13', '14:12', '13:14', '12:14', '11:14', '10:14', '9:14', '8:14', '7:14', '6:14', '5:14', '4:14'])
  // One that was asked for stays, however old.
  expect(casebook.backups.list().filter(({ why }) => why === 'asked for')).toHaveLength(1)
  for (const { name } of dated) expect(commentsIn(join(place.backupsFolder, name)).length).toBeGreaterThan(0)
})

test('whatever the backups, thinning out keeps the newest, three of today, the last of ten other days, and all others made on purpose', () => {
  const today = new Date('2020-12-14T23:00:00Z')
  const times = fc.date({ min: new Date('2020-11-20T00:00:00Z'), max: new Date('2020-12-14T22:59:59Z'), noInvalidDate: true })
  const backups = fc
    .uniqueArray(fc.record({ time: times, why: fc.constantFrom('dated', 'before an upgrade', 'before a restore', 'asked for') }), {
      selector: ({ time }) => time.getTime(),
      maxLength: 60,
    })
    .map((list) => list.map(({ time, why }): Backup => ({ name: nameFor(time, why, () => false), made: time.toISOString(), bytes: 1, why })))
  fc.assert(
    fc.property(backups, (held) => {
      const gone = new Set(toPrune(held, today))
      const kept = held.filter((backup) => !gone.has(backup))
      expect([...gone].every(({ why }) => why === 'dated')).toBe(true)
      const dated = held.filter(({ why }) => why === 'dated').toSorted((a, b) => b.made.localeCompare(a.made))
      expect(kept).toEqual(expect.arrayContaining(dated.slice(0, 1)))
      const keptDated = kept.filter(({ why }) => why === 'dated')
      const ofToday = (list: readonly Backup[]) => list.filter((backup) => dayOf(backup) === '2020-12-14')
      expect(ofToday(keptDated)).toHaveLength(Math.min(keptOfToday, ofToday(dated).length))
      const otherDays = new Set(dated.map(dayOf).filter((day) => day !== '2020-12-14'))
      expect(keptDated.length - ofToday(keptDated).length).toBe(Math.min(keptDays, otherDays.size))
      expect(toPrune(kept, today)).toEqual([])
    }),
  )
})

test('what a crash left unfinished is cleared away and never listed', async () => {
  const place = temporary()
  const casebook = place.open()
  mkdirSync(place.backupsFolder, { recursive: true })
  const left = join(place.backupsFolder, 'casebook-2020-12-13T10-00-00-000Z-dated.sqlite.making')
  writeFileSync(left, 'half')
  writeFileSync(join(place.backupsFolder, 'a letter.txt'), 'mine')
  expect(casebook.backups.list()).toEqual([])
  value(await casebook.backups.makeDated())
  expect(existsSync(left)).toBe(false)
  expect(readFileSync(join(place.backupsFolder, 'a letter.txt'), 'utf8')).toBe('mine')
})

test('where no backup can be written the casebook says so and goes on', async () => {
  const place = temporary()
  const casebook = place.open()
  // A file where the folder should be.
  writeFileSync(place.backupsFolder, '')
  expect(code(await casebook.backups.make('asked for'))).toBe('backup-failed')
  write(casebook, 'still here')
  expect(casebook.notes.all()).toHaveLength(1)
})

test('a casebook closed while a backup is made leaves no half backup', async () => {
  const place = temporary()
  const casebook = place.open()
  for (let count = 0; count < 300; count += 1) write(casebook, 'words '.repeat(500))
  const making = casebook.backups.make('asked for')
  await new Promise((go) => setImmediate(go))
  casebook.close()
  expect(code(await making)).toBe('backup-failed')
  expect(readdirSync(place.backupsFolder)).toEqual([])
})

test('of several backups made in one millisecond the last is listed first', async () => {
  const casebook = temporary().open()
  const names: string[] = []
  for (let count = 0; count < 12; count += 1) names.push(value(await casebook.backups.make('asked for')).name)
  expect(casebook.backups.list().map(({ name }) => name)).toEqual(names.toReversed())
})

test('names of backups read back as the time and the reason, and pass the contract’s check', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }),
      fc.constantFrom('dated', 'before an upgrade', 'before a restore', 'asked for'),
      fc.nat(3),
      (time, why, taken) => {
        let tries = 0
        const name = nameFor(time, why, () => {
          tries += 1
          return tries <= taken
        })
        expect(backupName.parse(name)).toBe(name)
        expect(readName(name)).toEqual({ name, made: time.toISOString(), why, count: taken + 1 })
      },
    ),
  )
})
