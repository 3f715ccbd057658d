// That the filters hold for what the member wrote as for the packs: a note belongs where its passage stands, a sheet to the meeting it was written for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMeetings } from '../../main/casebook/own-text.ts'
import type { CheckedSearch } from '../../main/search/engine.ts'
import { type Engine, type OwnText, openEngine } from '../../main/search/engine.ts'
import type { ItemKey, NoteId, PackId, PassageKey, SheetId } from '../../preload/contract/ids.ts'
import { asked, makeLibrary, type TestLibrary } from './corpus.ts'

let library: TestLibrary
let engine: Engine
const uuid = (number: number): string => `0197f3a0-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A note on the first passage that says so. */
function note(number: number, says: RegExp, text: string): OwnText {
  for (const { pack, passages } of library.contents)
    for (const passage of passages)
      if (says.test(passage.text))
        return { of: { note: uuid(number) as NoteId }, passage: passage.key as PassageKey, pack: pack.id as PackId, title: passage.citation, text }
  throw new Error('no such passage')
}

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
  const pack = library.contents.find(({ pack: one }) => one.id.startsWith('2020-12-14'))?.pack
  engine.setOwn([
    note(1, /elected Vice-Chair of the Sub-Committee/u, 'Wheelbarrow: who seconded?'),
    note(2, /Adoption reform Grant/u, 'Wheelbarrow grant, ask Cllr Corlett'),
    {
      of: { sheet: uuid(3) as SheetId },
      passage: null,
      pack: pack?.id as PackId,
      meeting: { committee: 'Scrutiny Committee', date: '2020-12-14', item: `${pack?.id}/i7` as ItemKey },
      title: '7 Early Childhood',
      text: 'Wheelbarrow families',
    },
    {
      of: { note: uuid(4) as NoteId },
      passage: 'gone/d1/p1' as PassageKey,
      pack: 'gone' as PackId,
      title: 'A pack no longer held',
      text: 'Wheelbarrow',
    },
  ])
})

afterAll(() => {
  engine.close()
  library.remove()
})

const found = (query: string, more: Partial<CheckedSearch> = {}): readonly number[] =>
  engine
    .ask(asked(query, more))
    .mine.map(({ of }) => Number(('note' in of ? of.note : of.sheet).slice(-2)))
    .sort()

describe('the member’s own words', () => {
  it('reach search with the meeting and item their sheet is for; those of notes go by their passage', () => {
    const of = { sheet: uuid(9) as SheetId }
    const bare = { passage: null, pack: 'p' as PackId, title: 't', text: 'w' }
    const meeting = { committee: 'Cabinet', date: '2020-03-02', item: 'p/i4' as ItemKey }
    const summary = { id: of.sheet, pack: 'p' as PackId, itemNumber: '4', title: 't', questions: 0, evidence: 0, changed: '', ...meeting }
    const ofNote = { of: { note: uuid(8) as NoteId }, ...bare }
    expect(withMeetings([{ of, ...bare }, ofNote], [summary])).toEqual([{ of, ...bare, meeting }, ofNote])
  })

  it('are all found without a filter', () => {
    expect(found('wheelbarrow')).toEqual([1, 2, 3, 4])
  })

  it.each<readonly [string, Partial<CheckedSearch>, string, readonly number[]]>([
    ['committee', { committee: 'Scrutiny Committee' }, 'committee:"scrutiny committee"', [3]],
    ['the committee minuted', { committee: 'Children’s Services Scrutiny Sub Committee' }, 'committee:"sub committee"', [1]],
    ['dates', { from: '2020-01-01', to: '2020-12-31' }, 'year:2020', [1, 3]],
    ['an earlier year', { to: '2014-12-31' }, 'to:2014', [2]],
    ['pack', { pack: 'gone' as PackId }, 'pack:gone', [4]],
    ['person, by the passage or by one’s own words', { person: 'Emma Corlett' }, 'person:"Emma Corlett"', [1, 2]],
  ])('are narrowed by %s, clicked or typed', (_, clicked, typed, right) => {
    expect(found('wheelbarrow', clicked)).toEqual(right)
    expect(found(`wheelbarrow ${typed}`)).toEqual(right)
  })

  it('are narrowed by the item, by its key or its number', () => {
    const item = library.contents.find(({ pack }) => pack.id.startsWith('2020-12-14'))?.pack.agenda.find(({ number }) => number === '7')?.key
    expect(found('wheelbarrow', { item: item as ItemKey })).toEqual([3])
    expect(found('wheelbarrow item:7')).toContain(3)
    expect(found('wheelbarrow item:8')).not.toContain(3)
  })

  it('are counted under the filters, but their own kind whatever kinds are chosen', () => {
    expect(engine.ask(asked('wheelbarrow', { from: '2020-01-01' })).counts).toMatchObject({
      kinds: { mine: 2 },
      committees: { 'Scrutiny Committee': 1 },
      years: { '2020': 2, '2014': 1 },
    })
    const reports = engine.ask(asked('wheelbarrow', { kinds: ['report'] }))
    expect(reports.mine).toEqual([])
    expect(reports.counts.kinds.mine).toBe(4)
    expect(reports.counts.committees).toEqual({})
  })

  it('are listed where filters alone are asked', () => {
    expect(found('kind:mine year:2020')).toEqual([1, 3])
    expect(found('kind:decision')).toEqual([])
  })
})
