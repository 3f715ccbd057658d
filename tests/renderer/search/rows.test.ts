// The list of search results as rows: order, keyboard steps, and what is left to fetch.
import { describe, expect, test } from 'vitest'
import type { DocumentKey, NoteId, PackId, PassageKey, SavedSearchId } from '../../../preload/contract/ids.ts'
import type { HitGroup, OwnHit, PassageHit, SavedSearch, SearchAnswer } from '../../../preload/contract/model/search.ts'
import { alikeSteps } from '../../../renderer/features/search/request.ts'
import { isOption, rowsOf, type Step, startRows, stepFrom } from '../../../renderer/features/search/rows.ts'

const snippet = { text: 'placement stability', marks: [], cells: [], cutBefore: false, cutAfter: false }

const hit = (document: string, place: number, score: number, alike = 0): PassageHit => ({
  type: 'passage',
  passage: `${document}/p${place}` as PassageKey,
  document: document as DocumentKey,
  item: null,
  pack: 'pack' as PackId,
  kind: 'report',
  citation: `Scrutiny Committee, 7 October 2020, paragraph ${place}`,
  heading: '',
  snippet,
  headingHits: [],
  hits: [],
  elsewhere: null,
  score,
  alike,
})

const group = (document: string, hits: readonly PassageHit[]): HitGroup => ({
  title: document,
  titleHits: [],
  committee: 'Scrutiny Committee',
  date: '2020-10-07',
  pack: 'pack' as PackId,
  document: document as DocumentKey,
  hits,
})

const own = (score: number): OwnHit => ({
  type: 'mine',
  of: { note: `note-${score}` as NoteId },
  passage: null,
  pack: null,
  title: 'A note',
  snippet,
  score,
})

const answer = (groups: readonly HitGroup[], mine: readonly OwnHit[] = [], total = groups.flatMap((one) => one.hits).length): SearchAnswer => ({
  query: 'placement stability',
  typed: [],
  total,
  groups,
  mine,
  widened: null,
  corrected: [],
  counts: { kinds: {}, committees: {}, years: {}, people: { best: [], of: 0 }, items: { best: [], of: 0 } },
  packsSearched: 5,
  milliseconds: 1,
})

const two = answer([group('d1', [hit('d1', 1, 9), hit('d1', 2, 4)]), group('d2', [hit('d2', 1, 7), hit('d2', 2, 3)])])

describe('rows of an answer', () => {
  test('each document stands as a heading above its own hits, in the order of the answer', () => {
    expect(rowsOf(two, 50).rows.map(({ key }) => key)).toEqual([
      'document d1 d1/p1',
      'hit d1/p1',
      'hit d1/p2',
      'document d2 d2/p1',
      'hit d2/p1',
      'hit d2/p2',
    ])
  })

  test('own writing stands before the first document it outranks, and last when it outranks none', () => {
    const types = (score: number) => rowsOf(answer(two.groups, [own(score)]), 50).rows.map(({ type }) => type)
    expect(types(10).indexOf('own')).toBe(1)
    expect(types(8).indexOf('own')).toBe(4)
    expect(types(1).indexOf('own')).toBe(7)
  })

  test('what was not sent is offered once, without counting folded copies twice', () => {
    const rows = rowsOf(answer([group('d1', [hit('d1', 1, 9, 3)])], [], 10), 50).rows
    expect(rows.at(-1)).toEqual({ type: 'more', key: 'more', left: 6, limit: 400 })
    expect(rowsOf(answer([group('d1', [hit('d1', 1, 9, 3)])], [], 4), 50).rows.at(-1)?.type).toBe('hit')
  })

  test('the longest list says that there is more instead of offering it', () => {
    const last = (limit: number) => rowsOf(answer([group('d1', [hit('d1', 1, 9)])], [], 3000), limit).rows.at(-1)
    expect([last(50)?.type, last(400)?.type, last(2000)?.type]).toEqual(['more', 'more', 'section'])
  })

  test('of passages like another two hundred are offered at most', () => {
    const last = (limit: number) => rowsOf(answer([group('d1', [hit('d1', 1, 9)])], [], 3000), limit, alikeSteps).rows.at(-1)
    expect(last(50)).toMatchObject({ type: 'more', limit: 200 })
    expect(last(200)?.type).toBe('section')
  })

  test('every row has a key of its own', () => {
    const { rows } = rowsOf(answer([...two.groups, group('d1', [hit('d1', 9, 1)])], [own(5), own(6)], 99), 50)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})

describe('rows of an empty field', () => {
  const search = (query: string, more: Partial<SavedSearch> = {}): SavedSearch => ({
    id: `0190a2f0-0000-7000-8000-${query}` as SavedSearchId,
    name: '',
    asks: { query },
    created: '2020-12-14T14:00:00.000Z',
    ...more,
  })

  test('saved searches stand above the recent ones, each under its heading', () => {
    const { rows, options } = startRows([search('one'), search('two')], ['three'])
    expect(rows.map(({ type }) => type)).toEqual(['section', 'saved', 'saved', 'section', 'recent'])
    expect(options).toEqual([1, 2, 4])
  })

  test('a heading without rows is left out', () => {
    expect(startRows([], []).rows).toEqual([])
    expect(startRows([], ['a']).rows.map(({ type }) => type)).toEqual(['section', 'recent'])
  })

  test('what is saved as it was typed is not repeated among the recent; saved with filters it is another search', () => {
    const filtered = search('Fostering', { asks: { query: 'Fostering', kinds: ['minutes'] } })
    expect(startRows([search('Fostering')], ['fostering', 'budget']).rows.map(({ key }) => key)).not.toContain('recent fostering')
    expect(startRows([filtered], ['fostering', 'budget']).rows.map(({ key }) => key)).toContain('recent fostering')
  })
})

describe('steps through the hits', () => {
  const list = rowsOf(two, 50)
  const walk = (from: number | null, ...steps: readonly Step[]) => steps.reduce<number | null>((at, step) => stepFrom(list, at, step), from)

  test('arrows pass over headings and stop at both ends', () => {
    expect(walk(null, 'next')).toBe(1)
    expect(walk(1, 'next', 'next')).toBe(4)
    expect(walk(5, 'next')).toBe(5)
    expect(walk(1, 'previous')).toBe(1)
  })

  test('document steps go to the first hit of the next or the previous document', () => {
    expect(walk(2, 'next document')).toBe(4)
    expect(walk(5, 'next document')).toBe(5)
    expect(walk(5, 'previous document')).toBe(4)
    expect(walk(4, 'previous document')).toBe(1)
  })

  test('from anywhere, any step lands on a hit', () => {
    for (const step of ['next', 'previous', 'page down', 'page up', 'first', 'last', 'next document', 'previous document'] as const)
      for (const from of [null, ...list.options]) expect(isOption(list.rows[stepFrom(list, from, step) ?? -1])).toBe(true)
  })

  test('an empty list has nowhere to go', () => {
    expect(stepFrom(rowsOf(answer([]), 50), null, 'next')).toBeNull()
  })
})
