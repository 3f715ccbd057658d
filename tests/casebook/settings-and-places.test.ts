// Settings and reading places: kept one by one, so that one that no longer fits takes no other with it.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import { temporary, value } from './temporary.ts'

test('settings begin with their defaults and keep what is written, alone', () => {
  const place = temporary()
  const casebook = place.open()
  expect(casebook.settings.read()).toMatchObject({ theme: 'system', textSize: 100, memberName: '' })
  value(casebook.settings.write({ theme: 'dark', memberName: 'Cllr O’Connor' }))
  expect(value(casebook.settings.write({ textSize: 150 }))).toMatchObject({ theme: 'dark', textSize: 150, memberName: 'Cllr O’Connor' })
  casebook.close()
  expect(place.open().settings.read()).toMatchObject({ theme: 'dark', textSize: 150, memberName: 'Cllr O’Connor' })
})

test('a stored setting that is unknown or wrong falls back by itself', () => {
  const place = temporary()
  const casebook = place.open()
  value(casebook.settings.write({ theme: 'dark', readingSize: 20 }))
  casebook.close()
  const db = new Database(place.file)
  db.exec(`UPDATE setting SET value = '"mauve"' WHERE name = 'theme'; INSERT INTO setting VALUES ('hasNoSuch', '1'), ('textSize', '"large"')`)
  db.close()
  expect(place.open().settings.read()).toMatchObject({ theme: 'system', readingSize: 20, textSize: 100 })
})

test('a place is kept for each document, and the last one for the pack', () => {
  const place = temporary()
  const casebook = place.open()
  const at = (pack: string, document: number, passage: number) => ({
    document: `${pack}/d${document}` as DocumentKey,
    passage: `${pack}/d${document}/p${passage}` as PassageKey,
  })
  for (const read of [at('one', 1, 4), at('one', 2, 8), at('two', 1, 1), at('one', 1, 5)]) value(casebook.places.keep(read))
  casebook.close()
  const { places } = place.open()
  expect(places.read('one' as PackId)).toEqual(at('one', 1, 5))
  expect(places.inDocument('one/d2' as DocumentKey)).toEqual(at('one', 2, 8))
  expect(places.read('two' as PackId)).toEqual(at('two', 1, 1))
  expect(places.read('three' as PackId)).toBeNull()
})
