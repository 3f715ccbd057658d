// The lists of people and items: what is shown at first, what answers some letters, and how many more there are.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import { type Entry, itemEntries, listed, listedWords, personEntries } from '../../../renderer/features/search/entries.ts'

const people = (...names: readonly string[]): readonly Entry[] => personEntries(names.map((name) => ({ name, count: 1 })))
const words = (entries: readonly Entry[]): readonly string[] => entries.map((one) => one.words)
const pack = '2020-12-14-scrutiny-committee' as PackId
const other = '2019-01-22-cabinet' as PackId
const titles = new Map([
  [pack, 'Scrutiny Committee, 14 December 2020'],
  [other, 'Cabinet, 22 January 2019'],
])

describe('a list of people', () => {
  const all = people('Cllr Emma Corlett', 'Mrs Julie O’Connor', 'Cllr Zoë Brontë-Smith', 'Emmanuel Corner')

  test('is searched by the beginnings of names, accents and apostrophes apart', () => {
    expect(words(listed(all, 'em cor', false).entries)).toEqual(['Cllr Emma Corlett', 'Emmanuel Corner'])
    expect(words(listed(all, "o'connor", false).entries)).toEqual(['Mrs Julie O’Connor'])
    expect(words(listed(all, 'oconn', false).entries)).toEqual(['Mrs Julie O’Connor'])
    expect(words(listed(all, 'zoe smith', false).entries)).toEqual(['Cllr Zoë Brontë-Smith'])
    expect(words(listed(all, 'orlett', false).entries)).toEqual([])
  })

  test('shows the best few, in their order, and all of them once asked; never more than can be taken in, and it says how many are left', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.boolean(), fc.constantFrom('', 'ann', 'zz'), (length, wide, typed) => {
        const many = people(...Array.from({ length }, (_, at) => `Ann Bell${at}`))
        const { entries, beyond } = listed(many, typed, wide)
        const answering = typed === 'zz' ? 0 : length
        expect(entries.length + beyond).toBe(answering)
        expect(entries).toEqual(many.slice(0, entries.length))
        expect(entries.length).toBe(Math.min(answering, typed === '' && !wide ? 8 : 200))
      }),
    )
  })

  test('says in words what it shows', () => {
    const said = { one: 'person', many: 'people' }
    expect(listedWords(1, 0, 'em', said)).toBe('1 person.')
    expect(listedWords(3, 0, '', said)).toBe('3 people.')
    expect(listedWords(0, 0, ' zz', said)).toBe('No person here is called “zz”.')
    expect(listedWords(200, 1040, 'a', said)).toBe('The first 200 people; type more letters to find one of the 1,040 others.')
  })
})

describe('a list of agenda items', () => {
  const item = (of: PackId, number: string, title: string) => ({ item: `${of}/i${number}` as ItemKey, title, pack: of, count: 2 })

  test('names the meeting where items of several are listed, and finds by it', () => {
    const several = itemEntries([item(pack, '2', 'Minutes'), item(other, '2', 'Minutes')], titles)
    expect(several.map(({ words: own, hint }) => [own, hint])).toEqual([
      ['2 Minutes', 'Scrutiny Committee, 14 December 2020'],
      ['2 Minutes', 'Cabinet, 22 January 2019'],
    ])
    expect(listed(several, 'minutes 2019', false).entries.map(({ id }) => id)).toEqual([`${other}/i2`])
    expect(itemEntries([item(pack, '2', 'Minutes'), item(pack, '7a', '')], titles).map(({ words: own, hint }) => [own, hint])).toEqual([
      ['2 Minutes', null],
      ['Item 7a', null],
    ])
  })
})
