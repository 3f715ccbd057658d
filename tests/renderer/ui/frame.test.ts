// Addresses, keys, saving times and words that every screen shares.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackId, PassageKey, SheetId } from '../../../preload/contract/ids.ts'
import { type Claims, grouped, isCombo, keyCaps, mayAct, readCombo } from '../../../renderer/keys.ts'
import { addressOf, type Route, routeOf } from '../../../renderer/routes.ts'
import { longestUnsaved, restBeforeSaving, saveAt } from '../../../renderer/unsaved.ts'
import { counted, longDate, meetingTime, weekday } from '../../../renderer/words.ts'

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('an address', () => {
  it('means the route it was made from, whatever the names hold', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' })
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.constantFrom<Route>({ screen: 'library' }, { screen: 'sheets' }, { screen: 'settings' }),
      name.map((id): Route => ({ screen: 'sheet', id: id as SheetId })),
      fc.tuple(name, name).map(([pack, passage]): Route => ({ screen: 'reader', pack: pack as PackId, passage: passage as PassageKey })),
    )
    fc.assert(
      fc.property(route, (one) => {
        expect(routeOf(`#${addressOf(one)}`)).toEqual(one)
      }),
    )
  })

  it('of no screen is the library', () => {
    for (const address of ['', '#', '#/nowhere', '#/read/', '#/sheet', '#/read/%E0%A4%A']) expect(routeOf(address)).toEqual({ screen: 'library' })
  })
})

describe('a key', () => {
  it('is known by its letter in either case, but not with Ctrl or Alt held', () => {
    const h = readCombo('h')
    expect(isCombo(pressed('h'), h)).toBe(true)
    expect(isCombo(pressed('h', { ctrlKey: true }), h)).toBe(false)
    expect(isCombo(pressed('h', { altKey: true }), h)).toBe(false)
  })

  it('that is a sign asks for no Shift, since keyboards make signs differently', () => {
    expect(isCombo(pressed('?', { shiftKey: true }), readCombo('?'))).toBe(true)
    expect(isCombo(pressed('?'), readCombo('?'))).toBe(true)
    expect(isCombo(pressed('['), readCombo('['))).toBe(true)
  })

  it('with Shift is another key than without', () => {
    expect(isCombo(pressed('F3', { shiftKey: true }), readCombo('F3'))).toBe(false)
    expect(isCombo(pressed('F3', { shiftKey: true }), readCombo('Shift+F3'))).toBe(true)
  })

  it('with Ctrl answers to Command too', () => {
    expect(isCombo(pressed('k', { metaKey: true }), readCombo('Ctrl+K'))).toBe(true)
  })

  it('is printed as caps', () => {
    expect(keyCaps('Alt+ArrowLeft')).toEqual(['Alt', '←'])
  })

  it('stands once in the map, as the one that acts', () => {
    const map = grouped([
      { combo: 'Escape', name: 'Let the selection go', group: 'Reading' },
      { combo: 'Ctrl+K', name: 'Search', group: 'Anywhere' },
      { combo: 'Escape', name: 'Close the note', group: 'Marking' },
    ])
    expect(map.flatMap(({ entries }) => entries.map(({ name }) => name)).toSorted()).toEqual(['Close the note', 'Search'])
  })

  it('lists a key that does not act at present beside the one of the same combination that does', () => {
    const map = grouped([
      { combo: 'Ctrl+Enter', name: 'Add it as evidence', group: 'In search', enabled: false },
      { combo: 'Ctrl+Enter', name: 'Add a question', group: 'Sheet', enabled: true },
    ])
    expect(map.map(({ group, entries }) => [group, entries.map(({ name }) => name)])).toEqual([
      ['In search', ['Add it as evidence']],
      ['Sheet', ['Add a question']],
    ])
  })
})

describe('a registered key', () => {
  const key = (combo: string, options: Partial<Parameters<typeof mayAct>[0]> = {}) => ({
    combo,
    whileTyping: false,
    overDialogs: false,
    outsideFields: false,
    enabled: true,
    ...options,
  })
  const free: Claims = { field: false, closedList: false, dialog: false, openList: false, singlesOff: false }

  it('does nothing while a menu or a list is open, whatever it is registered for', () => {
    const anyKey = fc.record({
      combo: fc.constantFrom('h', '5', '?', 'Ctrl+K', 'Alt+1', 'F3', 'Escape'),
      whileTyping: fc.boolean(),
      overDialogs: fc.boolean(),
      outsideFields: fc.boolean(),
      enabled: fc.boolean(),
    })
    const anyClaims = fc.record({ field: fc.boolean(), closedList: fc.boolean(), dialog: fc.boolean(), singlesOff: fc.boolean() })
    fc.assert(
      fc.property(anyKey, anyClaims, (one, claims) => {
        expect(mayAct(one, { ...claims, openList: true })).toBe(false)
      }),
    )
  })

  it('over a dialog acts only where it is meant for that', () => {
    expect(mayAct(key('Alt+1'), { ...free, dialog: true })).toBe(false)
    expect(mayAct(key('?', { overDialogs: true }), { ...free, dialog: true })).toBe(true)
  })

  it('leaves letters to a field and to a closed list, but no combination, sign or function key', () => {
    for (const claims of [
      { ...free, field: true },
      { ...free, closedList: true },
    ]) {
      expect([mayAct(key('h'), claims), mayAct(key('5'), claims)]).toEqual([false, false])
      expect([mayAct(key('Ctrl+K'), claims), mayAct(key('F3'), claims)]).toEqual([true, true])
    }
    expect(mayAct(key('?'), { ...free, field: true })).toBe(false)
    expect(mayAct(key('?'), { ...free, closedList: true })).toBe(true)
    expect(mayAct(key('Shift+End', { outsideFields: true }), { ...free, field: true })).toBe(false)
  })

  it('of one letter is silent once such keys are switched off', () => {
    expect(mayAct(key('h'), { ...free, singlesOff: true })).toBe(false)
    expect(mayAct(key('Ctrl+K'), { ...free, singlesOff: true })).toBe(true)
  })

  it('that is listed only does not act', () => {
    expect(mayAct(key('F3', { enabled: false }), free)).toBe(false)
  })
})

describe('what is typed', () => {
  it('is saved soon after typing rests and never later than a second after the first unsaved key', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 }), (pauses) => {
        let oldest = 0
        let newest = 0
        for (const pause of pauses) {
          const due = saveAt(oldest, newest)
          expect(due - newest).toBeLessThanOrEqual(restBeforeSaving)
          expect(due - oldest).toBeLessThanOrEqual(longestUnsaved)
          newest += pause
          if (newest >= due) oldest = newest
        }
      }),
    )
  })
})

describe('dates and counts', () => {
  it('are said as the member says them', () => {
    expect([longDate('2020-12-14'), weekday('2020-12-14'), longDate(null)]).toEqual(['14 December 2020', 'Monday', 'undated'])
    expect([counted(1, 'note'), counted(0, 'note'), counted(1200, 'passage')]).toEqual(['1 note', '0 notes', '1,200 passages'])
  })

  it.each([
    ['2.00pm', '2 pm'],
    ['10:30 a.m.', '10.30 am'],
    ['2pm', '2 pm'],
    ['9:30am to 1pm', '9.30 am to 1 pm'],
    ['2.00 p.m. or at the rising of the Board', '2 pm or at the rising of the Board'],
    ['14:30', '2.30 pm'],
    ['1400 hours', '2 pm'],
    ['10:00', '10:00'],
    ['at the rising of Council', 'at the rising of Council'],
  ])('a time printed %s is said %s', (printed, words) => {
    expect(meetingTime(printed)).toBe(words)
  })

  it('are undated where the date is none', () => {
    expect(longDate('soon')).toBe('undated')
  })
})
