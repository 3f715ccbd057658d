// Where parts of a sheet stand and move, how its sources are numbered, how sheets are listed.
import { describe, expect, test } from 'vitest'
import type { ItemKey, PackId, PartId, PassageKey, SheetId } from '../../../preload/contract/ids.ts'
import type { Evidence, KeyLine, Place, Question, SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { byMeeting } from '../../../renderer/features/sheets/listing.ts'
import { addedPart, besideRemoved, hasRoom, movedTo, neighbourOf, ownerOf, wordsOf } from '../../../renderer/features/sheets/parts.ts'
import { sourcesOf, standingOf, standingsInWords, standingsOf } from '../../../renderer/features/sheets/sources.ts'
import { question as blankQuestion, emptySheet } from '../../sheet-parts.ts'

const id = (name: string) => name as PartId
const span = { from: 0, to: 4 }

const evidence = (name: string, passage: string, state: Place['state'] = 'exact'): Evidence => {
  const found = { passage: passage as PassageKey, span }
  const place: Place = state === 'lost' ? { state } : state === 'exact' ? { state, ...found } : { state, ...found, likeness: 0.97, reads: 'near' }
  return {
    id: id(name),
    place,
    doubts: [],
    minuted: false,
    anchor: {
      pack: 'pack' as PackId,
      document: 'pack/d1' as Evidence['anchor']['document'],
      documentHash: '',
      passage: passage as PassageKey,
      headings: [],
      from: 0,
      to: 4,
      quote: 'text',
      before: '',
      after: '',
      citation: `paragraph ${passage}`,
      documentTitle: 'Report',
      date: null,
    },
  }
}

const question = (name: string, ...cited: readonly Evidence[]): Question => blankQuestion('', { id: id(name), priority: 'should', evidence: cited })

const line = (name: string, ...questions: readonly Question[]): KeyLine => ({ id: id(name), theme: '', purpose: '', minutes: '', questions })

const sheet = emptySheet({
  facts: [{ id: id('f1'), text: '', evidence: [evidence('e1', 'p2')] }],
  keyLines: [
    line('l1', question('q1', evidence('e2', 'p1'), evidence('e3', 'p2', 'near')), question('q2')),
    line('l2', question('q3', evidence('e4', 'p3', 'lost'))),
  ],
})

describe('moving parts', () => {
  test('a question moves within its own key line and stops at its ends', () => {
    expect(movedTo(sheet, 'question', id('q1'), 1)).toBe(1)
    expect(movedTo(sheet, 'question', id('q2'), 1)).toBeNull()
    expect(movedTo(sheet, 'question', id('q3'), -1)).toBeNull()
  })

  test('after a removal the next part is gone to, else the one before, else none', () => {
    expect(neighbourOf(sheet, 'question', id('q1'))).toBe('q2')
    expect(neighbourOf(sheet, 'question', id('q2'))).toBe('q1')
    expect(neighbourOf(sheet, 'question', id('q3'))).toBeNull()
    expect(neighbourOf(sheet, 'evidence', id('e2'))).toBe('e3')
    expect(ownerOf(sheet, id('e4'))).toBe('q3')
    expect(ownerOf(sheet, id('e1'))).toBe('f1')
  })

  test('the focus never goes into a field when a part is removed, and stays in its key line', () => {
    const beside = (kind: 'question' | 'fact' | 'line' | 'evidence', part: string) => besideRemoved(sheet, kind, id(part))
    expect(beside('question', 'q1')).toBe('[data-part="q2"] .part-menu button')
    expect(beside('question', 'q3')).toBe('[data-part="l2"] [data-add="question"]')
    expect(beside('fact', 'f1')).toBe('[data-add="fact"]')
    expect(beside('line', 'l1')).toBe('[data-part="l2"] .part-menu button')
    expect(beside('evidence', 'e2')).toBe('[data-part="e3"] button')
    expect(beside('evidence', 'e4')).toBe('[data-part="q3"] .part-acts button')
  })

  test('the part just added is known among those that stood before', () => {
    const after = { ...sheet, keyLines: [line('l1', ...(sheet.keyLines[0]?.questions ?? []), question('new')), ...sheet.keyLines.slice(1)] }
    expect(addedPart(sheet, after, 'question')).toBe('new')
    expect(addedPart(sheet, sheet, 'question')).toBeNull()
  })

  test('a sheet has room for five facts and three quotations under one question', () => {
    expect([hasRoom('fact', 4), hasRoom('fact', 5), hasRoom('evidence', 2), hasRoom('evidence', 3)]).toEqual([true, false, true, false])
  })
})

describe('sources', () => {
  test('are numbered as they are met, and a passage cited twice keeps its number', () => {
    const { list, numberOf } = sourcesOf(sheet)
    expect(list.map(({ citation }) => citation)).toEqual(['paragraph p2', 'paragraph p1', 'paragraph p3'])
    expect([...numberOf.values()]).toEqual([1, 2, 1, 3])
  })

  test('the check of quotations says what stands how, and leaves out what is none', () => {
    const cited = [evidence('a', 'p1'), evidence('b', 'p1', 'near'), evidence('c', 'p1', 'ask'), evidence('d', 'p1', 'lost')]
    expect(standingsInWords(standingsOf(cited))).toBe('4 quotations: 1 exact, 2 near, 1 not found')
    expect(standingsInWords(standingsOf(cited.slice(0, 1)))).toBe('1 quotation, exact')
    expect(standingsInWords({ exact: 0, asRead: 0, near: 3, notFound: 0 })).toBe('3 quotations, all near')
  })

  test('words that were read with doubt are not called exact', () => {
    const doubts = ['This table was cut by a page and joined again.']
    const doubtful = { ...evidence('a', 'p1'), doubts }
    expect(standingOf(doubtful)).toBe('as read')
    expect(standingOf({ ...evidence('b', 'p1', 'near'), doubts })).toBe('near')
    expect(standingsInWords(standingsOf([doubtful, evidence('c', 'p2'), evidence('d', 'p3')]))).toBe(
      '3 quotations: 2 exact, 1 as the paper was read here',
    )
  })
})

describe('removed parts', () => {
  test('are known by their first words', () => {
    expect(wordsOf(sheet, 'evidence', id('e1'))).toBe('text')
    expect(wordsOf(sheet, 'question', id('q1'))).toBe('')
    expect(wordsOf(sheet, 'fact', id('nobody'))).toBe('')
  })
})

describe('the list of sheets', () => {
  const summary = (pack: string, date: string, itemNumber: string): SheetSummary => ({
    id: `${pack}-${itemNumber}` as SheetId,
    pack: pack as PackId,
    item: itemNumber === '' ? null : (`${pack}/i${itemNumber}` as ItemKey),
    committee: 'Scrutiny Committee',
    date,
    itemNumber,
    title: '',
    questions: 0,
    evidence: 0,
    changed: '',
  })

  test('stands by meeting, newest first, items in the order of the agenda', () => {
    const sheets = [
      summary('old', '2014-01-23', '3'),
      summary('new', '2020-12-14', '10'),
      summary('new', '2020-12-14', ''),
      summary('new', '2020-12-14', '5'),
    ]
    expect(byMeeting(sheets).map(({ pack, sheets: held }) => [pack, held.map(({ itemNumber }) => itemNumber)])).toEqual([
      ['new', ['5', '10', '']],
      ['old', ['3']],
    ])
  })
})
