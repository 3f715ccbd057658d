// Saved searches: kept in order, never twice, never more than there is room for, and never lost by being removed.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PackId, SavedSearchId } from '../../preload/contract/ids.ts'
import { askedAs, hitKinds, mostSavedSearches, type SavedRequest } from '../../preload/contract/model/search.ts'
import { code, temporary, value } from './temporary.ts'

const queries = (searches: readonly { readonly asks: SavedRequest }[]): readonly string[] => searches.map(({ asks }) => asks.query)

const stamp = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const found = db.prepare('SELECT stamp FROM casebook').get()
  db.close()
  return found
}

test('what is saved is there after a restart, the newest first, with its filters and its name', () => {
  const place = temporary()
  const casebook = place.open()
  const asks: SavedRequest = {
    query: '"edge of care" -capital',
    committee: 'Scrutiny Committee',
    from: '2020-01-01',
    to: '2020-12-31',
    kinds: ['decision', 'minutes'],
    pack: '2020-12-14-scrutiny-committee' as PackId,
    person: 'Cllr O’Connor',
  }
  const first = value(casebook.searches.save({ asks, name: '  Edge of   care ' }))
  expect(first).toMatchObject({ asks, name: 'Edge of care', created: '2020-12-14T14:00:00.000Z' })
  const second = value(casebook.searches.save({ asks: { query: 'budget' }, name: '' }))
  casebook.close()
  expect(place.open().searches.list()).toEqual([second, first])
})

test('each change renews the casebook’s stamp, so that a dated backup is made of it', async () => {
  const place = temporary()
  const { searches, backups } = place.open()
  const stamps = new Set([stamp(place.file)])
  const { id } = value(searches.save({ asks: { query: 'fostering' }, name: '' }))
  stamps.add(stamp(place.file))
  value(searches.name(id, 'Foster carers'))
  stamps.add(stamp(place.file))
  value(searches.remove(id))
  stamps.add(stamp(place.file))
  value(searches.bringBack(id))
  stamps.add(stamp(place.file))
  expect(stamps.size).toBe(5)
  const before = value(await backups.makeDated())
  place.at('2020-12-14T15:00:00Z')
  value(searches.name(id, ''))
  expect(value(await backups.makeDated()).name).not.toBe(before.name)
})

test('a search that asks the very same is answered with the one held, under its own name', () => {
  const { searches } = temporary().open()
  const asks: SavedRequest = { query: 'placement stability', kinds: ['minutes', 'decision'] }
  const first = value(searches.save({ asks, name: 'Placements' }))
  const again: readonly SavedRequest[] = [
    { query: '  Placement \n STABILITY', kinds: ['decision', 'minutes'] },
    { query: 'placement stability', kinds: ['minutes', 'decision'], committee: '' },
  ]
  for (const same of again) expect(value(searches.save({ asks: same, name: 'Another' }))).toEqual(first)
  expect(searches.list()).toEqual([first])
})

test.each<readonly [string, SavedRequest]>([
  ['other words', { query: 'placements stability' }],
  ['other filters', { query: 'placement stability', kinds: ['minutes'] }],
  ['another year', { query: 'placement stability', from: '2019-01-01', to: '2019-12-31' }],
  ['quotation marks', { query: '"placement stability"' }],
])('%s make another search', (_name, asks) => {
  const { searches } = temporary().open()
  value(searches.save({ asks: { query: 'placement stability' }, name: '' }))
  value(searches.save({ asks, name: '' }))
  expect(searches.list()).toHaveLength(2)
})

test('capitals count where search reads them: OR and NEAR are no plain words', () => {
  for (const [capitals, plain] of [
    ['fostering OR adoption', 'fostering or adoption'],
    ['savings NEAR/5 delivered', 'savings near/5 delivered'],
    ['NEAR(savings delivered)', 'near(savings delivered)'],
  ] as const)
    expect(askedAs({ query: capitals })).not.toBe(askedAs({ query: plain }))
  expect(askedAs({ query: 'NEARLY done' })).toBe(askedAs({ query: 'nearly Done' }))
})

test('a removed search comes back where it stood, under its name', () => {
  const { searches } = temporary().open()
  const saved = ['one', 'two', 'three'].map((query) => value(searches.save({ asks: { query }, name: query.toUpperCase() })))
  const [, two] = saved
  if (!two) throw new Error('two were saved')
  value(searches.remove(two.id))
  expect(queries(searches.list())).toEqual(['three', 'one'])
  // Removed once more it is just as gone.
  value(searches.remove(two.id))
  expect(value(searches.bringBack(two.id))).toEqual(two)
  expect(searches.list()).toEqual(saved.toReversed())
})

test('brought back after the same was saved anew, it does not stand there twice', () => {
  const { searches } = temporary().open()
  const old = value(searches.save({ asks: { query: 'respite' }, name: 'Old' }))
  value(searches.remove(old.id))
  const anew = value(searches.save({ asks: { query: 'Respite' }, name: '' }))
  expect(anew.id).not.toBe(old.id)
  expect(value(searches.bringBack(old.id))).toEqual(anew)
  expect(searches.list()).toEqual([anew])
})

test('when all places are taken it is said in words; a search held already is no new one, and removing one makes room', () => {
  const { searches } = temporary().open()
  for (let count = 0; count < mostSavedSearches; count += 1) value(searches.save({ asks: { query: `search ${count}` }, name: '' }))
  expect(code(searches.save({ asks: { query: 'one more' }, name: '' }))).toBe('searches-full')
  const [newest] = searches.list()
  if (!newest) throw new Error('none')
  expect(value(searches.save({ asks: newest.asks, name: '' }))).toEqual(newest)
  value(searches.remove(newest.id))
  value(searches.save({ asks: { query: 'one more' }, name: '' }))
  expect(code(searches.bringBack(newest.id))).toBe('searches-full')
  expect(searches.list()).toHaveLength(mostSavedSearches)
})

test('a name is given and taken away again; what was never saved has none', () => {
  const { searches } = temporary().open()
  const { id } = value(searches.save({ asks: { query: 'SEND transport' }, name: '' }))
  expect(value(searches.name(id, ' Buses\tto school ')).name).toBe('Buses to school')
  expect(value(searches.name(id, '')).name).toBe('')
  const nobody = '0190a2f0-0000-7000-8000-000000000000' as SavedSearchId
  expect([searches.name(nobody, 'x'), searches.remove(nobody), searches.bringBack(nobody)].map(code)).toEqual(Array(3).fill('not-found'))
})

test('a row that no longer fits leaves the others to be read', () => {
  const place = temporary()
  const casebook = place.open()
  value(casebook.searches.save({ asks: { query: 'kept' }, name: '' }))
  casebook.close()
  const db = new Database(place.file)
  const add = db.prepare("INSERT INTO saved_search (id, asks, created) VALUES (?, ?, '2020-12-14T14:00:00.000Z')")
  for (const [id, asks] of [
    ['a', '{"query": ""}'],
    ['b', '{"query": "x", "kinds": ["rumour"]}'],
  ] as const)
    add.run(id, asks)
  expect(() => add.run('c', 'not an object')).toThrow()
  db.close()
  expect(queries(place.open().searches.list())).toEqual(['kept'])
})

test('whatever is saved, removed and brought back: newest first, no two the same, each that is held word for word as first saved', () => {
  const words = fc.constantFrom('a', 'A', 'b', ' a ', 'a b', 'A  B', 'a OR b', 'a or b')
  const asked = fc.record({ query: words, kinds: fc.subarray([...hitKinds].slice(0, 3)) }).map(({ query, kinds }) => ({ query: query.trim(), kinds }))
  const deed = fc.oneof(
    fc.record({ do: fc.constant('save' as const), asks: asked }),
    fc.record({ do: fc.constantFrom('remove', 'bring back'), which: fc.nat() }),
  )
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const { searches, close } = temporary().open()
      const made = new Map<SavedSearchId, string>()
      for (const one of deeds) {
        if ('asks' in one) {
          const saved = value(searches.save({ asks: one.asks, name: '' }))
          if (!made.has(saved.id)) made.set(saved.id, JSON.stringify(saved))
          continue
        }
        const id = [...made.keys()][one.which % Math.max(1, made.size)]
        if (id) value(one.do === 'remove' ? searches.remove(id) : searches.bringBack(id))
      }
      const list = searches.list()
      expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).toSorted((a, b) => b.localeCompare(a)))
      expect(new Set(list.map(({ asks }) => askedAs(asks))).size).toBe(list.length)
      for (const search of list) expect(JSON.stringify(search)).toBe(made.get(search.id))
      close()
    }),
    { numRuns: 40 },
  )
})
