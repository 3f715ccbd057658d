// Quotations from tables on the sheet: each cell stands in the column it has in the paper, also where the first row begins with a blank one.
import { parseFragment } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeAnchor } from '../../main/anchor/make.ts'
import { evidenceHtml } from '../../main/export/sheet/evidence.ts'
import { sourcesOf } from '../../main/export/sheet/sources.ts'
import type { Anchor, Evidence } from '../../preload/contract/model/casebook.ts'
import type { PackContent, Passage } from '../../preload/contract/model/pack.ts'
import { bundledPack } from '../bundled-packs.ts'
import { emptySheet, evidence, fact } from '../sheet-parts.ts'
import { type Element, elementsIn, textIn } from './html.ts'
import { scrutiny } from './sheets.ts'

/** The rows that stand in cells, in order, by the class of what holds them. */
function rowsOf(cited: Evidence, within: 'blockquote' | 'reads'): readonly (readonly string[])[] {
  const sheet = emptySheet({ facts: [fact('Fact', cited)] })
  const isHolder = ({ tagName, attrs }: Element): boolean => tagName === within || attrs.some(({ value }) => value === within)
  const holder = [...elementsIn(parseFragment(evidenceHtml(cited, sourcesOf(sheet), sheet)))].find(isHolder)
  const rows = holder === undefined ? [] : [...elementsIn(holder)].filter(({ attrs }) => attrs.some(({ value }) => value.startsWith('row cells ')))
  return rows.map(({ childNodes }) => childNodes.map((cell) => textIn(cell).trim()))
}

const cited = (quote: string, anchor: Partial<Anchor>): Evidence => {
  const plain = evidence({ quote, citation: 'Item 7', documentTitle: 'A' })
  return { ...plain, anchor: { ...plain.anchor, ...anchor } }
}

describe('a table of a real paper', () => {
  let content: PackContent
  let passage: Passage
  beforeAll(() => {
    content = bundledPack(`${scrutiny}.txt`).content
    const found = content.passages.find(({ text }) => text.includes('No of FTE posts'))
    if (found === undefined) throw new Error('no such passage')
    passage = found
  })

  /** Evidence of what a member selects from the first of these words to the end of the last. */
  function selected(first: string, last: string): Evidence {
    const document = content.documents.find(({ key }) => key === passage.document)
    if (document === undefined) throw new Error('no document')
    const from = passage.text.indexOf(first)
    const made = makeAnchor({ passage, document, pack: content.pack }, { from, to: passage.text.indexOf(last, from) + last.length })
    if (!made.ok) throw new Error(made.problem.code)
    return cited(made.value.quote, made.value)
  }

  const whole = [
    ['', '“No of FTE posts', '%', 'Headcount'],
    ['Total FTE establishment', '110.53', '', '142'],
    ['Management & administration', '13.23', '12%', '14'],
    ['Frontline staff', '97.30', '88%', '128”'],
  ]

  test('quoted from its first row has its headings over their own columns', () => {
    expect(rowsOf(selected('\tNo of FTE posts', '128'), 'blockquote')).toEqual(whole)
    expect(rowsOf(selected('No of FTE posts', '128'), 'blockquote')).toEqual(whole)
  })

  test('quoted from the middle of a row keeps the rest of that row in its columns', () => {
    expect(rowsOf(selected('12%\t14', '97.30'), 'blockquote')).toEqual([
      ['', '', '“12%', '14'],
      ['Frontline staff', '97.30”'],
    ])
  })

  test('quoted by one row alone has no cell but its own', () => {
    expect(rowsOf(selected('13.23\t12%', '14'), 'blockquote')).toEqual([['“13.23', '12%', '14”']])
  })

  test('is set in the same columns where the paper now reads otherwise', () => {
    const near = selected('No of FTE posts', '128')
    const span = { from: near.anchor.from, to: near.anchor.to }
    const reads = near.anchor.quote.replace('142', '143')
    const place = { state: 'near', passage: passage.key, span, likeness: 0.99, reads } as const
    expect(rowsOf({ ...near, place }, 'reads').map((row) => row.map((cell) => cell.replace('143', '142')))).toEqual(whole)
    const wider = { ...place, reads: `Staff\t${reads}` }
    expect(rowsOf({ ...near, place: wider }, 'reads')[0]).toEqual(['“Staff', 'No of FTE posts', '%', 'Headcount'])
  })
})

describe('what stands before a quotation', () => {
  const quote = 'Posts\tHeads\nTotal\t5'

  test('counts from the last line break', () => {
    expect(rowsOf(cited(quote, { from: 900, before: 'Other\tcells\there\n\t' }), 'blockquote')[0]).toEqual(['', '“Posts', 'Heads'])
  })

  test('counts from the beginning of the passage, also where it fills the whole of what is kept', () => {
    expect(rowsOf(cited(quote, { from: 5, before: 'Year\t' }), 'blockquote')[0]).toEqual(['', '“Posts', 'Heads'])
    const filled = `${'y'.repeat(63)}\t`
    expect(rowsOf(cited(quote, { from: 64, before: filled }), 'blockquote')[0]).toEqual(['', '“Posts', 'Heads'])
  })

  test('is left out where the row begins further back than is kept', () => {
    expect(rowsOf(cited(quote, { from: 900, before: `${'y'.repeat(63)}\t` }), 'blockquote')[0]).toEqual(['“Posts', 'Heads'])
  })
})
