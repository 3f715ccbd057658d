// Question sheets: written a field at a time, limited to what two pages hold, every removal undone where it stood.
import { expect, test } from 'vitest'
import { placeSheet, type SheetStore, type StoredSheet } from '../../main/casebook/casebook.ts'
import type { PartId, SheetId } from '../../preload/contract/ids.ts'
import { questionFields, type SheetChange, sheetFields, sheetLimits } from '../../preload/contract/model/casebook.ts'
import { anchor, code, firstLine, firstQuestion, heading, pack, temporary, value } from './temporary.ts'

const nobody = '01a200a6-2961-7ab5-9d5f-ef3620679cb7'
const cite = (under: PartId): SheetChange => ({ do: 'cite', under, selection: { passage: anchor().passage, from: 4, to: 30 } })

function newSheet() {
  const { sheets, settings } = temporary().open()
  value(settings.write({ memberName: 'Cllr Alison Thomas' }))
  const sheet = value(sheets.make(heading))
  const change = (wanted: SheetChange) => sheets.change(sheet.id, wanted, wanted.do === 'cite' ? anchor() : null)
  return { sheets, sheet, change, now: () => value(sheets.open(sheet.id)) }
}

/** The facts of a sheet in their order, a letter each. */
const orderOf = ({ facts }: StoredSheet): string => facts.map(({ text }) => text).join('')

const addFacts = (sheets: SheetStore, id: SheetId, texts: readonly string[]): readonly PartId[] =>
  texts.map((text) => {
    const fact = value(sheets.change(id, { do: 'add fact' }, null)).facts.at(-1)
    if (!fact) throw new Error('no fact was added')
    value(sheets.change(id, { do: 'write fact', id: fact.id, field: 'text', text }, null))
    return fact.id
  })

test('a new sheet has its heading and one empty question, asked by the member', () => {
  const { sheet } = newSheet()
  expect(sheet).toMatchObject({ ...heading, version: 1, facts: [], recommendations: [], bigQuestion: '' })
  expect(sheet.keyLines).toHaveLength(1)
  expect(sheet.keyLines[0]?.questions).toMatchObject([{ text: '', asker: 'Cllr Alison Thomas', priority: 'should', status: 'open', evidence: [] }])
})

test('every field of a sheet and of a question keeps its own words', () => {
  const { sheet, change, now } = newSheet()
  const question = firstQuestion(sheet)
  for (const field of sheetFields) value(change({ do: 'write sheet', field, text: `sheet ${field}` }))
  for (const field of questionFields) value(change({ do: 'write question', id: question, field, text: `question ${field}` }))
  const written = now()
  for (const field of sheetFields) expect(written[field]).toBe(`sheet ${field}`)
  for (const field of questionFields) expect(written.keyLines[0]?.questions[0]?.[field]).toBe(`question ${field}`)
})

test('key lines, facts and recommendations are added at the end and written', () => {
  const { change, now } = newSheet()
  const line = value(change({ do: 'add line' })).keyLines.at(-1)
  const recommendation = value(change({ do: 'add recommendation' })).recommendations.at(-1)
  if (!line || !recommendation) throw new Error('nothing was added')
  value(change({ do: 'write line', id: line.id, field: 'minutes', text: '10' }))
  value(change({ do: 'write recommendation', id: recommendation.id, field: 'wording', text: 'That the Cabinet report back' }))
  value(change({ do: 'add question', line: line.id }))
  expect(now().keyLines[1]).toMatchObject({ minutes: '10', questions: [{ asker: 'Cllr Alison Thomas' }] })
  expect(now().recommendations).toMatchObject([{ wording: 'That the Cabinet report back', owner: '', date: '', measure: '' }])
})

test('purpose, priority and status are set', () => {
  const { sheet, change, now } = newSheet()
  const id = firstQuestion(sheet)
  value(change({ do: 'set purpose', purpose: 'call-in' }))
  value(change({ do: 'set priority', id, priority: 'must' }))
  value(change({ do: 'set status', id, status: 'deferred' }))
  expect(now()).toMatchObject({ purpose: 'call-in', keyLines: [{ questions: [{ priority: 'must', status: 'deferred' }] }] })
})

test('evidence stands under questions and under facts, at most three pieces each', () => {
  const { sheets, sheet, change, now } = newSheet()
  const [fact] = addFacts(sheets, sheet.id, ['Numbers rose'])
  if (!fact) throw new Error('no fact')
  for (const under of [firstQuestion(sheet), fact]) {
    for (let count = 0; count < sheetLimits.evidence; count += 1) value(change(cite(under)))
    expect(code(change(cite(under)))).toBe('sheet-full')
  }
  expect(now().facts[0]?.evidence.map((evidence) => evidence.anchor)).toEqual([anchor(), anchor(), anchor()])
  expect(now().keyLines[0]?.questions[0]?.evidence).toHaveLength(3)
  expect(code(sheets.change(sheet.id, cite(fact), null))).toBe('selection-outside')
})

test.each([
  ['fact', 'add fact', sheetLimits.fact],
  ['key line', 'add line', sheetLimits.line - 1],
  ['recommendation', 'add recommendation', sheetLimits.recommendation],
] as const)('a sheet takes no %s more than two pages hold', (_name, what, room) => {
  const { change } = newSheet()
  for (let count = 0; count < room; count += 1) value(change({ do: what }))
  expect(code(change({ do: what }))).toBe('sheet-full')
})

test('questions are counted over all key lines, and those of a removed line make room until it comes back', () => {
  const { sheet, change } = newSheet()
  const line = firstLine(sheet)
  const second = value(change({ do: 'add line' })).keyLines[1]
  if (!second) throw new Error('no second line')
  for (let count = 1; count < sheetLimits.question; count += 1) value(change({ do: 'add question', line: second.id }))
  expect(code(change({ do: 'add question', line }))).toBe('sheet-full')
  value(change({ do: 'remove', part: 'line', id: second.id }))
  value(change({ do: 'add question', line }))
  expect(code(change({ do: 'bring back', part: 'line', id: second.id }))).toBe('sheet-full')
})

test('what is moved stands where it was put', () => {
  const { sheets, sheet, change, now } = newSheet()
  const ids = addFacts(sheets, sheet.id, ['a', 'b', 'c', 'd'])
  const [a, , , d] = ids
  if (!a || !d) throw new Error('no facts')
  const order = () => orderOf(now())
  value(change({ do: 'move', part: 'fact', id: d, to: 1 }))
  expect(order()).toBe('adbc')
  value(change({ do: 'move', part: 'fact', id: a, to: 100 }))
  expect(order()).toBe('dbca')
})

test('what is brought back stands where it stood, also after others were moved', () => {
  const { sheets, sheet, change, now } = newSheet()
  const [, b, c] = addFacts(sheets, sheet.id, ['a', 'b', 'c', 'd'])
  if (!b || !c) throw new Error('no facts')
  const order = () => orderOf(now())
  value(change({ do: 'remove', part: 'fact', id: b }))
  expect(order()).toBe('acd')
  value(change({ do: 'move', part: 'fact', id: c, to: 2 }))
  expect(order()).toBe('adc')
  value(change({ do: 'bring back', part: 'fact', id: b }))
  expect(order()).toBe('abdc')
})

test('a removed question takes its evidence along and brings it back', () => {
  const { sheet, change, now } = newSheet()
  const id = firstQuestion(sheet)
  const before = value(change(cite(id)))
  value(change({ do: 'remove', part: 'question', id }))
  expect(now().keyLines[0]?.questions).toEqual([])
  const evidence = before.keyLines[0]?.questions[0]?.evidence[0]
  if (!evidence) throw new Error('no evidence')
  expect(code(change({ do: 'bring back', part: 'evidence', id: evidence.id }))).toBe('not-found')
  expect(value(change({ do: 'bring back', part: 'question', id })).keyLines).toEqual(before.keyLines)
})

test('words that arrive just after a part or the sheet was removed are not lost', () => {
  const { sheets, sheet, change, now } = newSheet()
  const id = firstQuestion(sheet)
  value(change({ do: 'remove', part: 'question', id }))
  value(change({ do: 'write question', id, field: 'text', text: 'What has changed since?' }))
  value(sheets.remove(sheet.id))
  value(change({ do: 'write sheet', field: 'bigQuestion', text: 'Is it working?' }))
  expect(code(change({ do: 'add fact' }))).toBe('not-found')
  value(sheets.bringBack(sheet.id))
  value(change({ do: 'bring back', part: 'question', id }))
  expect(now()).toMatchObject({ bigQuestion: 'Is it working?', keyLines: [{ questions: [{ text: 'What has changed since?' }] }] })
})

test('each change counts the version up, a refused one does not', () => {
  const { sheet, change, now } = newSheet()
  value(change({ do: 'add fact' }))
  value(change({ do: 'write sheet', field: 'powers', text: 'May recommend' }))
  expect(now().version).toBe(sheet.version + 2)
  expect(code(change({ do: 'write fact', id: nobody as PartId, field: 'text', text: 'x' }))).toBe('not-found')
  expect(now().version).toBe(sheet.version + 2)
})

test('a part of another sheet is not found on this one', () => {
  const { sheets, sheet, change } = newSheet()
  const other = value(sheets.make(heading))
  expect(code(change({ do: 'write question', id: firstQuestion(other), field: 'text', text: 'x' }))).toBe('not-found')
  expect(code(change({ do: 'add question', line: firstLine(other) }))).toBe('not-found')
  expect(code(change(cite(firstQuestion(other))))).toBe('not-found')
  expect(code(change({ do: 'remove', part: 'line', id: firstLine(other) }))).toBe('not-found')
  expect(value(sheets.open(other.id))).toEqual(other)
  expect(sheet.id).not.toBe(other.id)
})

test('the list shows sheets with their written questions and all evidence, and not the removed ones', () => {
  const { sheets, sheet, change } = newSheet()
  const other = value(sheets.make({ ...heading, title: 'Budget' }))
  value(change({ do: 'add question', line: firstLine(sheet) }))
  value(change({ do: 'write question', id: firstQuestion(sheet), field: 'text', text: 'Why?' }))
  value(change(cite(firstQuestion(sheet))))
  expect(sheets.list().find(({ id }) => id === sheet.id)).toMatchObject({ questions: 1, evidence: 1, title: heading.title, itemNumber: '7' })
  expect(sheets.list()).toHaveLength(2)
  value(sheets.remove(other.id))
  expect(sheets.list()).toHaveLength(1)
  expect(code(sheets.open(other.id))).toBe('not-found')
  expect(value(sheets.bringBack(other.id))).toEqual(other)
})

test('search is given each question by itself, with what is quoted under it', () => {
  const { sheets, sheet, change } = newSheet()
  const id = firstQuestion(sheet)
  value(change({ do: 'write question', id, field: 'text', text: 'What stopped placements breaking down?' }))
  value(change(cite(id)))
  expect(sheets.all()).toContainEqual({
    of: { sheet: sheet.id },
    passage: anchor().passage,
    pack,
    title: '7 Early Childhood and Family Service',
    text: 'What stopped placements breaking down?\nplacement stability – 12.4%',
  })
  value(sheets.remove(sheet.id))
  expect(sheets.all()).toEqual([])
})

test('a sheet is shown with the places its evidence has now, under questions and facts', () => {
  const { sheets, sheet, change, now } = newSheet()
  const [fact] = addFacts(sheets, sheet.id, ['Numbers rose'])
  if (!fact) throw new Error('no fact')
  value(change(cite(firstQuestion(sheet))))
  value(change(cite(fact)))
  const placed = placeSheet(now(), () => ({ place: { state: 'lost' }, doubts: [], minuted: false }))
  expect(placed.facts[0]?.evidence[0]?.place).toEqual({ state: 'lost' })
  expect(placed.keyLines[0]?.questions[0]?.evidence[0]?.place).toEqual({ state: 'lost' })
})
