// The places of the bundled packs that are hardest to read, each with what a committee clerk would make of it.
import { describe, expect, it } from 'vitest'
import type { ReadPack } from '../../main/corpus/read-pack.ts'
import { longestPassage, type Passage } from '../../preload/contract/model/pack.ts'
import { bundledPack } from '../bundled-packs.ts'
import { passageWith as passageIn } from './passage-with.ts'

const panel = bundledPack('2014-03-13-childrens-services-overview-and-scrutiny-panel.txt')
const board = bundledPack('2015-04-29-health-and-wellbeing-board.txt')
const report = bundledPack('2019-01-22-childrens-services-committee-ecfs-report.txt')
const sub = bundledPack('2020-12-02-childrens-services-scrutiny-sub-committee.txt')
const scrutiny = bundledPack('2020-12-14-scrutiny-committee.txt')

const passageWith = ({ content }: ReadPack, words: string): Passage => passageIn(content, words)
const title = ({ content }: ReadPack, passage: Passage): string => content.documents.find(({ key }) => key === passage.document)?.title ?? ''
const reasons = (passage: Passage): string => passage.doubts.map(({ reason }) => reason).join(' ')

describe('what pages cut', () => {
  it('sentences, over blank lines', () => {
    expect(passageWith(scrutiny, 'staffing implications of the savings proposals').text).toContain(
      'The Cabinet Member for Finance said he would ask officers to provide such details.',
    )
    expect(passageWith(sub, 'Social work teams also had their own').text).toContain('monitoring the quality of social care assessments.')
  })

  it('sentences whose second half became a list item of its own, with a doubt', () => {
    const overspend = passageWith(panel, 'due to the pressure of looked after children costs')
    expect(reasons(overspend)).toContain('cut by a page')
  })

  it('sentences with footnotes between their halves, and the notes stay by themselves', () => {
    expect(passageWith(panel, 'extensive training (technical, theoretical and').text).toContain('theoretical and practical skills based)')
    expect(passageWith(panel, '² Now known as').text).not.toContain('extensive training')
  })

  it('tables, with a logo in the middle of a cell', () => {
    const cell = passageWith(scrutiny, 'natural environment. An FSP has been started')
    expect(cell.text).toContain('stimulating but calm natural environment')
    expect(cell.kind).toBe('table')
    expect(reasons(cell)).toContain('cut by a page and joined again')
  })

  it('numbers that stand on a line by themselves', () => {
    const heading = passageWith(sub, 'Embedding Family Networking')
    expect(heading).toMatchObject({ kind: 'heading', number: '2.5' })
  })
})

describe('what looks like markup and is not', () => {
  it('keeps "<6%", "<£250k", "<2,356" and what a form asks to be selected', () => {
    for (const [pack, words] of [
      [panel, '<£250k'],
      [scrutiny, '<2,356'],
      [scrutiny, '<8.9%'],
      [board, '<Please select Local Authority>'],
    ] as const)
      expect(passageWith(pack, words).text).toContain(words)
  })

  it('keeps addresses in pointed brackets', () => {
    expect(passageWith(report, 'https://www.england.nhs.uk/mat-transformation/').text).not.toContain('<')
  })

  it('keeps bold that pairs with nothing from spreading', () => {
    const minute = passageWith(board, 'The Committee agreed to appoint')
    expect(minute.number).toBe('7.3')
    expect(minute.emphasis.filter(({ style }) => style === 'strong').map(({ from, to }) => minute.text.slice(from, to))).toEqual(['agreed'])
  })

  it('marks struck-out words as deleted and what replaces them', () => {
    const terms = passageWith(scrutiny, 'Scrutinise on an annual quarterly basis')
    const struck = terms.emphasis.filter(({ style }) => style === 'deleted').map(({ from, to }) => terms.text.slice(from, to))
    expect(struck).toContain('annual')
  })
})

describe('tables', () => {
  it('stored three times are kept once, and the copies listed', () => {
    const rows = scrutiny.content.passages.filter(({ text }) => text.includes('Domestic Violence Programme\t22\t32'))
    expect(rows).toHaveLength(1)
    const copies = scrutiny.leftOut.filter(({ why }) => why === 'repeated copy of a table')
    expect(copies.map(({ source }) => source.first)).toEqual(expect.arrayContaining([955, 975, 985, 1009, 1020, 1033]))
  })

  it('behind an inner table keep the heads of the outer one, and are cited by their measure', () => {
    const measure = passageWith(scrutiny, '14 Number of families that are stepped up')
    expect(measure.citation).toBe('Scrutiny Committee, 14 December 2020, item 7, Appendix E, operational service measure 14')
    expect(measure.text).toContain('From case closure form only')
  })

  it('printed side by side are parted', () => {
    const left = passageWith(scrutiny, 'fully achieved\t74%')
    const right = passageWith(scrutiny, '3816 referrals accepted')
    expect(left.table).not.toBe(right.table)
    expect(left.text).not.toContain('Avg. indicative capacity')
  })

  it('that only set out numbered paragraphs become paragraphs, headings and lists', () => {
    expect(passageWith(sub, 'In response to this level of need')).toMatchObject({ kind: 'list', number: '2.3', table: null })
    const list = passageWith(sub, 'Edge of Care Support and Alternatives to Care\n')
    expect(list.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(5)
  })

  it('keep lists inside cells as lists', () => {
    const cell = passageWith(scrutiny, 'Action for Children to fully embed the')
    const row = cell.blocks.find((block) => block.kind === 'row' && !block.header)
    const items = row?.kind === 'row' ? row.cells.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'item')) : []
    expect(items.length).toBeGreaterThan(3)
  })

  it('whose columns were cut, or whose colours are gone, say so', () => {
    expect(reasons(passageWith(panel, 'Risk Registe'))).toContain('cut between its columns')
    expect(reasons(passageWith(panel, 'Every Chair of Governors and headteacher'))).toContain('colour or symbol')
  })

  it('have heads, so that a row further down can be understood', () => {
    const row = passageWith(panel, 'School Central spend')
    const heads = panel.content.tables.find(({ key }) => key === row.table)?.heads ?? []
    expect(heads.join(' ')).toContain('Approved budget £m')
  })
})

describe('documents', () => {
  it('are found by title where no number leads to them, and tied to their items', () => {
    const items = new Map(panel.content.pack.agenda.map((item) => [item.number, item]))
    for (const number of ['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'])
      expect(items.get(number)?.documents.length, `item ${number}`).toBeGreaterThan(0)
    const reduction = panel.content.documents.find(({ key }) => key === items.get('15')?.documents[0])
    expect(reduction?.title).toContain('Looked After Children Reduction Strategy')
  })

  it('of other committees keep their own name and date in the citation', () => {
    expect(passageWith(board, 'The Committee agreed to appoint').citation).toBe(
      'Norfolk Health Overview and Scrutiny Committee, 15 January 2015, minute 7.3',
    )
    expect(board.content.documents.filter(({ kind }) => kind === 'minutes').map(({ committee }) => committee)).toEqual([
      'Health and Wellbeing Board',
      'Healthwatch Norfolk',
      'Norfolk Health Overview and Scrutiny Committee',
    ])
  })

  it('are cited by item and paragraph, appendices by their letter', () => {
    expect(passageWith(scrutiny, 'The pathway into ECFS as a service').citation).toBe('Scrutiny Committee, 14 December 2020, item 7, paragraph 3.4.1')
    expect(passageWith(panel, 'There were sufficient places available').citation).toBe(
      "Children's Services Overview and Scrutiny Panel, 23 January 2014, minute 9.2",
    )
    expect(title(scrutiny, passageWith(scrutiny, 'Mum is now feeling more confident'))).toContain('North 007')
  })
})

describe('standing and empty text', () => {
  it('is marked: declarations, notices, "N/A"', () => {
    expect(passageWith(scrutiny, 'If you have a Disclosable Pecuniary Interest').boilerplate).toBe(true)
    expect(passageWith(panel, 'in large print, audio, Braille').boilerplate).toBe(true)
    expect(passageWith(scrutiny, 'Staff: N/A').empty).toBe(true)
    const legal = scrutiny.content.passages.find(({ number, text }) => number === '7.1' && text === 'Legal Implications')
    expect(legal?.empty).toBe(true)
  })

  it('leaves real text alone', () => {
    expect(passageWith(scrutiny, 'Norfolk Hardship Fund')).toMatchObject({ boilerplate: false, empty: false })
  })

  it('tells where a chart is not in the text', () => {
    expect(reasons(passageWith(panel, 'The following graph shows the number of Looked After Children'))).toBe('The graph here is not in the text.')
    expect(reasons(passageWith(panel, 'The following summary table shows by type of budget'))).toBe('')
  })
})

describe('every passage', () => {
  it.each([
    ['panel', panel],
    ['board', board],
    ['report', report],
    ['sub-committee', sub],
    ['scrutiny', scrutiny],
  ] as const)('of the %s is short enough to read, and more than a number', (_, pack) => {
    for (const { key, text } of pack.content.passages) {
      expect(text.length, key).toBeLessThanOrEqual(longestPassage)
      expect(/\p{L}/u.test(text), `${key}: ${text}`).toBe(true)
    }
  })
})
