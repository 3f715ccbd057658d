// Packs in other councils' manners: the rules are about how council papers are written, not about the packs that come with the app.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'
import { passageWith } from './passage-with.ts'

function pack(file: string): PackContent {
  const read = readPack({ file, bytes: readFileSync(resolve(import.meta.dirname, '../fixtures/packs', file)), bundled: false })
  if (!read.ok) throw new Error(read.problem.code)
  return read.value.content
}

describe('a city council that wraps its lines and resolves with a dash', () => {
  const content = pack('hartwell-scrutiny-2023-06-08.txt')

  it('puts wrapped paragraphs and list items together again', () => {
    expect(passageWith(content, 'presented the draft Youth Justice Strategy').text).toBe(
      "The report of the Director of Children and Families presented the draft Youth Justice Strategy for 2023 to 2027 and sought the Board's views before it was considered by the Executive Board.",
    )
    expect(passageWith(content, 'first-time entrants').text).toBe(
      'The number of first-time entrants, which had fallen from 212 in 2019/20 to 148 in 2022/23.',
    )
    expect(passageWith(content, 'Persistent absence').text).toBe(
      'Persistent absence stands at 23.1%. Children with a social worker miss one day in five.',
    )
  })

  it('reads minutes numbered on from earlier meetings, each cited by its minute', () => {
    const minutes = content.documents.find(({ kind }) => kind === 'minutes')
    expect(minutes?.date).toBe('2023-04-20')
    expect(minutes?.outline.map(({ number, text }) => `${number ?? ''} ${text}`)).toEqual(
      expect.arrayContaining(['71 Declaration of Disclosable Pecuniary Interests', '74 Youth Justice Strategy']),
    )
    expect(passageWith(content, 'breakdown of waiting times by ward').citation).toMatch(/20 April 2023, minute 74$/)
  })

  it('keeps a resolution and its parts in one passage', () => {
    const resolution = passageWith(content, 'breakdown of waiting times by ward')
    expect(resolution.text.startsWith('RESOLVED –\n(a) That the contents')).toBe(true)
    expect(resolution.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(2)
  })

  it('reads numbered paragraphs that begin with a small letter, and a date that looks like a number', () => {
    expect(passageWith(content, 'to track attendance data').number).toBe('2.1.1')
    const force = passageWith(content, 'came into force')
    expect(force.number).toBe('2.1')
    expect(force.text).toContain('in September 2022. It places')
  })

  it('reads a Markdown table with its heads, and a bar within a sentence as a bar', () => {
    const table = content.tables.find(({ caption }) => caption?.startsWith('Table 1'))
    expect(table?.heads).toEqual(['Phase', '2018/19', '2020/21', '2021/22'])
    expect(passageWith(content, 'Secondary\t5.8').text).toContain('All schools\t4.9\t5.2\t7.8')
    expect(passageWith(content, 'rise is steepest').text).toContain('schools | academies')
  })

  it('takes the subject as the title, and marks what is answered "None"', () => {
    expect(content.documents.map(({ title }) => title)).toContain('School Attendance')
    expect(passageWith(content, 'None identified.').empty).toBe(true)
    expect(passageWith(content, 'Overall absence in Hartwell').empty).toBe(false)
  })
})

describe('a district council that sets paragraphs in two columns and numbers minutes by year', () => {
  const content = pack('westmoor-overview-2022-11-15.txt')

  it('turns number and text in two cells into numbered paragraphs, joined over rows and a page', () => {
    expect(passageWith(content, 'let a ten-year contract')).toMatchObject({ kind: 'paragraph', number: '3' })
    expect(passageWith(content, 'profit share of £38,250').text).toBe(
      'The operator paid a profit share of £38,250. Energy costs are the greatest risk, and are shared half and half from April 2023 under clause 14 of the contract.',
    )
    expect(passageWith(content, 'profit share of £38,250').citation).toMatch(/item 5, paragraph 5$/)
  })

  it('keeps a real table a table', () => {
    const visits = passageWith(content, 'Market Street\t148,300')
    expect(visits.kind).toBe('table')
    expect(content.tables.find(({ key }) => key === visits.table)?.heads).toEqual(['Centre', '2019/20', '2021/22', 'Change'])
  })

  it('reads minutes by the reference the council gives them', () => {
    expect(passageWith(content, '1,140 of 1,500 places').citation).toMatch(/13 September 2022, minute OS\.22\/20$/)
  })

  it('keeps what each speaker said apart', () => {
    expect(passageWith(content, 'Cllr Byrne: asked').text).not.toContain('Head of Community Services: replied')
    expect(passageWith(content, 'Head of Community Services: replied').text).toContain(
      'a report on the second year would be brought to the November meeting.',
    )
  })

  it('parts agenda, minutes, report and appendix', () => {
    expect(content.documents.map(({ kind }) => kind)).toEqual(['agenda', 'minutes', 'report', 'appendix'])
    expect(content.documents[2]?.title).toBe('LEISURE CONTRACT: REVIEW OF THE SECOND YEAR')
  })
})
