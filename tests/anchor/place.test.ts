// Finding the words of an anchor again, one case at a time: the right place, said with the right certainty, or honestly lost.
import { expect, test } from 'vitest'
import { makeAnchor } from '../../main/anchor/make.ts'
import { placeAnchor } from '../../main/anchor/place.ts'
import type { PackId } from '../../preload/contract/ids.ts'
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import { type Issued, issue, type Written } from './simple-pack.ts'

const paragraph = (text: string, headings: readonly string[] = ['2 Performance'], document = 1): Written => ({ document, headings, text })

const written: readonly Written[] = [
  paragraph('Performance', []),
  paragraph('2.1 The number of looked after children fell to 1,064 in March, the lowest for three years. Officers expect the fall to go on.'),
  paragraph('2.2 Placement stability improved to 68.4% against a target of 70%. The Panel asked why the target was missed again.'),
  paragraph('2.3 Timeliness of initial health assessments remains a concern. The Panel asked for a report in the autumn.'),
  paragraph('None.', ['3 Risk']),
  paragraph('None.', ['4 Equality']),
  paragraph('Officers have considered all the implications which members should be aware of.', ['5 Other implications']),
  paragraph('Budget', [], 2),
  paragraph('The forecast overspend is £3.1m, chiefly on agency placements. A recovery plan was agreed in November.', ['1 Forecast'], 2),
]

/** An anchor on some words of a pack. */
function on(issued: Issued, words: string, nth = 0): Anchor {
  const holding = issued.passages.filter(({ text }) => text.includes(words))
  const passage = holding[nth]
  const document = passage && issued.documents.get(passage.document)
  if (!passage || !document) throw new Error(`no passage holds "${words}"`)
  const from = passage.text.indexOf(words)
  const made = makeAnchor({ passage, document, pack: issued.pack }, { from, to: from + words.length })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

const first = issue('pack', written)
/** The pack issued again with one paragraph put otherwise. */
const reissued = (number: number, change: (text: string) => string): Issued =>
  issue(
    'pack',
    written.map((passage, place) => (place === number ? { ...passage, text: change(passage.text) } : passage)),
  )
const key = (issued: Issued, place: number) => issued.passages[place]?.key

test('where nothing has changed the words are where they were, and the pack is not read for it', () => {
  const anchor = on(first, 'Placement stability improved')
  const never = () => {
    throw new Error('the pack was read')
  }
  expect(placeAnchor(anchor, { ...first.source, document: never, pack: never })).toEqual({
    state: 'exact',
    passage: anchor.passage,
    span: { from: anchor.from, to: anchor.to },
  })
})

test('paragraphs put in before it move the place, not the certainty', () => {
  const added = [paragraph('2.0 This section was added on the day.'), paragraph('2.0a So was this.')]
  const later = issue('pack', [...written.slice(0, 1), ...added, ...written.slice(1)])
  const anchor = on(first, 'Placement stability improved to 68.4% against a target of 70%.')
  expect(placeAnchor(anchor, later.source)).toEqual({ state: 'exact', passage: key(later, 4), span: { from: anchor.from, to: anchor.to } })
})

test('a paper put in before it changes the keys of documents, not the certainty', () => {
  const later = issue('pack', [paragraph('Late item', [], 1), ...written.map((passage) => ({ ...passage, document: passage.document + 1 }))])
  const anchor = on(first, 'The forecast overspend is £3.1m, chiefly on agency placements.')
  expect(placeAnchor(anchor, later.source)).toMatchObject({ state: 'exact', passage: key(later, 9) })
})

test('a letter corrected in place is near, and says what the paper reads now', () => {
  const later = reissued(2, (text) => text.replace('68.4%', '68.9%'))
  expect(placeAnchor(on(first, 'Placement stability improved to 68.4% against a target of 70%.'), later.source)).toMatchObject({
    state: 'near',
    passage: key(later, 2),
    reads: 'Placement stability improved to 68.9% against a target of 70%.',
  })
})

test('a sentence reworded in place is asked about', () => {
  const later = reissued(2, (text) => text.replace('improved to 68.4% against', 'rose to 68.4% set against'))
  expect(placeAnchor(on(first, 'Placement stability improved to 68.4% against a target of 70%.'), later.source)).toMatchObject({
    state: 'ask',
    passage: key(later, 2),
    reads: 'Placement stability rose to 68.4% set against a target of 70%.',
  })
})

test('other white space is the same words, but not letter for letter', () => {
  const later = reissued(2, (text) => text.replaceAll(' ', '\n'))
  expect(placeAnchor(on(first, 'Placement stability improved to 68.4%'), later.source)).toMatchObject({
    state: 'near',
    likeness: 1,
    reads: 'Placement\nstability\nimproved\nto\n68.4%',
  })
})

test('an exact sentence whose neighbours were reworded is still exact', () => {
  const later = reissued(2, () => '2.2 (corrected) Placement stability improved to 68.4% against a target of 70%. Members questioned officers.')
  expect(placeAnchor(on(first, 'Placement stability improved to 68.4% against a target of 70%.'), later.source)).toMatchObject({
    state: 'exact',
    passage: key(later, 2),
  })
})

test('the edited right place is chosen before an exact copy elsewhere', () => {
  const quote = 'The Panel asked for a report in the autumn.'
  const later = issue('pack', [
    ...written.slice(0, 3),
    paragraph('2.3 Timeliness of initial health assessments remains a concern. The Panel asked for a full report in autumn.'),
    ...written.slice(4),
    paragraph(`Schools were slow to answer the survey. ${quote}`, ['7 Schools'], 2),
  ])
  expect(placeAnchor(on(first, quote), later.source)).toMatchObject({ passage: key(later, 3), reads: 'The Panel asked for a full report in autumn.' })
})

test('of the same words in one paragraph, the one between the same neighbours is meant', () => {
  const text = 'Admissions rose in the north and the reason is not known. Admissions rose in the west and the reason is not known.'
  const before = issue('pack', [paragraph(text)])
  const west = makeAnchorAt(before, text.lastIndexOf('the reason'), 'the reason is not known')
  const after = issue('pack', [paragraph('A new first paragraph.'), paragraph(`In short: ${text}`)])
  expect(placeAnchor(west, after.source)).toMatchObject({ state: 'exact', span: { from: text.lastIndexOf('the reason') + 'In short: '.length } })
})

function makeAnchorAt(issued: Issued, from: number, words: string): Anchor {
  const [passage] = issued.passages
  const document = passage && issued.documents.get(passage.document)
  if (!passage || !document) throw new Error('no passage')
  const made = makeAnchor({ passage, document, pack: issued.pack }, { from, to: from + words.length })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

test('of like paragraphs with nothing around them, the one under the same heading is meant', () => {
  const later = issue('pack', [...written.slice(0, 1), paragraph('2.0 Added.'), ...written.slice(1)])
  expect(placeAnchor(on(first, 'None.', 1), later.source)).toMatchObject({ state: 'exact', passage: key(later, 6) })
})

test('where the paragraph is gone, a copy under other headings is asked about, never taken in silence', () => {
  const copy = paragraph('Officers have considered all the implications which members should be aware of.', ['9 Conclusion'], 2)
  const later = issue('pack', [...written.slice(0, 6), ...written.slice(7), copy])
  expect(placeAnchor(on(first, 'Officers have considered all the implications'), later.source)).toMatchObject({
    state: 'ask',
    passage: key(later, 8),
  })
})

test.each([
  ['elsewhere', [paragraph('Table 4 was revised.', ['Table 4']), paragraph('See overleaf.', ['Table 4'])]],
  ['in its place', []],
])('where a row is gone, one that differs by a figure and now stands %s is not taken in silence', (_name, others) => {
  const row = (year: string, percent: string) => paragraph(`Percentage of young people in suitable accommodation, ${year}: ${percent}`, ['Table 4'])
  const before = issue('pack', [row('2012', '84.2%'), row('2013', '84.7%')])
  const after = issue('pack', [...others, row('2013', '84.7%')])
  const found = placeAnchor(on(before, 'Percentage of young people in suitable accommodation, 2012: 84.2%'), after.source)
  expect(['ask', 'lost']).toContain(found.state)
})

test('the words of a whole cell are not taken in silence from the middle of a sentence', () => {
  const before = issue('pack', [paragraph('Sites', ['6 Bases']), paragraph('Broadland', ['6 Bases']), paragraph('No change.', ['6 Bases'])])
  const after = issue('pack', [paragraph('Sites', ['6 Bases']), paragraph('Alternative sites in Broadland were considered.', ['6 Bases'])])
  expect(['ask', 'lost']).toContain(placeAnchor(on(before, 'Broadland'), after.source).state)
})

test('lost is lost: words that are gone, a document that is gone, a pack that is not held', () => {
  const later = issue('pack', [...written.slice(0, 2), ...written.slice(3, 8)])
  expect(placeAnchor(on(first, 'Placement stability improved to 68.4% against a target of 70%.'), later.source)).toEqual({ state: 'lost' })
  expect(placeAnchor(on(first, 'The forecast overspend is £3.1m'), later.source)).toEqual({ state: 'lost' })
  expect(placeAnchor({ ...on(first, 'None.'), pack: 'another' as PackId, passage: on(first, 'Budget').passage }, later.source)).toEqual({
    state: 'lost',
  })
})

test('a changed last word is not cut in two', () => {
  const later = reissued(8, (text) => text.replace('agency placements', 'agency placement fees'))
  const found = placeAnchor(on(first, 'forecast overspend is £3.1m, chiefly on agency placements'), later.source)
  expect(found).toMatchObject({ reads: 'forecast overspend is £3.1m, chiefly on agency placement' })
})

test('characters written as a pair of units are never cut in two', () => {
  const text = 'Young people drew 😀😀 beside the good visits and 😡😡 beside the missed ones in the survey.'
  const before = issue('pack', [paragraph(text)])
  const after = issue('pack', [paragraph(`New. ${text.replace('😀😀', '😀😃')}`)])
  const found = placeAnchor(on(before, '😀😀 beside the good visits and 😡'), after.source)
  if (found.state === 'lost') throw new Error('lost')
  expect(after.passages[0]?.text.slice(found.span.from, found.span.to).isWellFormed()).toBe(true)
})
