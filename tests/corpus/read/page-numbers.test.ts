// A number that stands alone: a page's is left out, a figure's never, and where neither is sure it stays.
import { describe, expect, it } from 'vitest'
import { readPack } from '../../../main/corpus/read-pack.ts'

/** What a text's passages read, and what was left out of it as a page number. */
function readText(text: string): { readonly passages: readonly string[]; readonly pageNumbers: readonly string[] } {
  const read = readPack({ file: 'a.txt', bytes: new TextEncoder().encode(text), bundled: false })
  if (!read.ok) throw new Error(read.problem.code)
  return {
    passages: read.value.content.passages.map((passage) => passage.text),
    pageNumbers: read.value.leftOut.filter(({ why }) => why === 'page number').map((left) => left.text),
  }
}

const sentence = 'The committee considered the paper and asked for more about the people who use the service and about its costs.'
const page = (words: readonly string[]): string => words.join('\n\n')
/** Pages of some paragraphs each, with their numbers at the foot, and something at the head of the next. */
const numbered = (numbers: readonly number[], next = 'Next steps'): string =>
  numbers.map((number) => page([...Array.from({ length: 9 }, () => sentence), String(number), next])).join('\n\n')

describe('headline figures', () => {
  it('stay, each with the words that say what is counted', () => {
    const { passages, pageNumbers } = readText(
      page([
        'Performance report',
        '## Headline figures',
        'The picture below shows our year.',
        '1064',
        '190',
        'children started to be looked after',
        '**45**',
        'children were adopted',
        'Some more text about this.',
        '12',
        'young people left care',
      ]),
    )
    expect(pageNumbers).toEqual([])
    expect(passages).toEqual(
      expect.arrayContaining(['190\nchildren started to be looked after', '45\nchildren were adopted', '12\nyoung people left care']),
    )
    expect(passages.join(' ')).toContain('1064')
  })

  it('stay though they chance to rise, on one page', () => {
    const { pageNumbers, passages } = readText(
      page(['Our year', '12', 'Homes built', '13', 'Homes repaired', '14', 'Homes let', '15', 'Homes sold', sentence]),
    )
    expect(pageNumbers).toEqual([])
    for (const figure of ['12', '13', '14', '15']) expect(passages.join('\n').split('\n')).toContain(figure)
  })

  it('stay in bold and in headings, whatever stands around them', () => {
    const text = numbered([7, 8, 9]).replace('\n\n8\n\n', '\n\n**8**\n\n').replace('\n\n9\n\n', '\n\n# 9\n\n')
    expect(readText(text).pageNumbers).toEqual([])
  })

  it('stay among the numbers of pages', () => {
    const { pageNumbers, passages } = readText(
      `${numbered([1, 2, 3])}\n\n${page(['Our year', '4', 'homes were built in the town', sentence])}\n\n${numbered([4, 5])}`,
    )
    expect(pageNumbers).toEqual(['1', '2', '3', '4', '5'])
    expect(passages).toContain('4\nhomes were built in the town')
  })
})

describe('page numbers', () => {
  it('are left out where they rise in step with the lines', () => {
    const { pageNumbers, passages } = readText(numbered([31, 32, 33, 34]))
    expect(pageNumbers).toEqual(['31', '32', '33', '34'])
    expect(passages.join('\n')).not.toMatch(/\d/)
  })

  it('are left out though some pages have lost theirs and another series runs between', () => {
    const between = (number: number): string => page([...Array.from({ length: 9 }, () => sentence), String(number), 'Next steps'])
    const { pageNumbers } = readText([121, 1, 124, 3, 126, 6, 130, 8].map(between).join('\n\n'))
    expect(pageNumbers).toEqual(['121', '1', '124', '3', '126', '6', '130', '8'])
  })

  it('are left out where they cut a sentence, one or two of them', () => {
    const half = 'The committee considered the paper and asked for more about the people who use the'
    for (const printed of ['12', '4 216']) {
      const { pageNumbers, passages } = readText(page(['Report', half, printed, 'service in the north of the county.']))
      expect(pageNumbers).toEqual([printed])
      expect(passages).toContain(`${half} service in the north of the county.`)
    }
  })

  it('are left out where a footnote or a numbered paragraph begins below, and within the margins of a page', () => {
    expect(readText(page([sentence, '17', '4.4 The next matter is told here at some length.'])).pageNumbers).toEqual(['17'])
    expect(readText(page([sentence, '17', '¹ See the report of 4 May 2020.'])).pageNumbers).toEqual(['17'])
    expect(readText(`${page([sentence, sentence, sentence])}\n\n\n\n17\n\n\n\nScrutiny Committee 4 May 2020\n\n${sentence}`).pageNumbers).toEqual([
      '17',
    ])
  })

  it('are left out wherever they say that they are', () => {
    expect(readText(page(['Report', sentence, 'Page 3 of 12', sentence, '**Page 4**', sentence])).pageNumbers).toEqual(['Page 3 of 12', '**Page 4**'])
  })

  it('stay where nothing tells that they are', () => {
    expect(readText(page(['Report', sentence, '17', 'Next steps', sentence])).passages.join('\n')).toContain('17')
  })
})
