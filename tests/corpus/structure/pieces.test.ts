// Pieces, sentences, and the judged form of a pack.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedPack } from '../../../main/corpus/structure/evaluation.ts'
import { layOut } from '../../../main/corpus/structure/pieces.ts'
import { sentencesOf } from '../../../main/corpus/words/sentences.ts'
import { bundledPack, packs } from './reading.ts'

const sentences = (text: string) => sentencesOf({ text, from: 0 }).map((sentence) => sentence.text)

describe('sentences', () => {
  it.each([
    [
      'Apologies were received from Mr. B Bremner. The Chair welcomed Dr. Ives.',
      ['Apologies were received from Mr. B Bremner.', 'The Chair welcomed Dr. Ives.'],
    ],
    ['The figure of 11.1% was higher. Was it 10%? Yes.', ['The figure of 11.1% was higher.', 'Was it 10%?', 'Yes.']],
    ['Schemes, e.g. Fit4Work, were named. See para. 3.4.', ['Schemes, e.g. Fit4Work, were named.', 'See para. 3.4.']],
    ['One line\nAnother line', ['One line', 'Another line']],
  ])('parts %j', (text, parts) => {
    expect(sentences(text)).toEqual(parts)
  })

  it('loses no letter and keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = sentencesOf({ text, from: 0 })
        for (const sentence of found) expect(text.slice(sentence.from, sentence.to)).toBe(sentence.text)
        expect(
          found
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s+/g, ''),
        ).toBe(text.replace(/\s+/g, ''))
      }),
    )
  })
})

describe('layOut', () => {
  it.each(Object.values(packs))('%s: every piece and cell quotes its passage', (file) => {
    const { passages } = bundledPack(file)
    const texts = new Map(passages.map((passage) => [passage.key, passage.text]))
    for (const piece of layOut(passages)) {
      const text = texts.get(piece.passage) ?? ''
      expect(text.slice(piece.from, piece.to)).toBe(piece.text)
      for (const cell of piece.cells) expect(text.slice(cell.from, cell.to)).toBe(cell.text)
    }
  })
})

describe('printedPack', () => {
  it('prints a pack in the judged form', () => {
    const content = bundledPack(packs.scrutiny2020)
    const printed = printedPack(content)
    expect(printed.file).toBe(packs.scrutiny2020)
    expect(printed.passages).toHaveLength(content.passages.length)
    expect(printed.agenda[6]).toEqual({
      number: '7',
      title: 'Early Childhood and Family Service',
      page: 13,
      by: "Executive Director of Children's Services",
    })
    const report = printed.documents.find(({ title, kind }) => kind === 'report' && title === 'Early Childhood and Family Service')
    expect(report?.item).toBe('7')
    expect(report?.headings).toEqual(expect.arrayContaining(['1 Background and Purpose', 'Background and Purpose']))
    expect(printed.tables.flatMap(({ cells }) => cells.flat())).toContain(
      'Update on Peer Review Long term review of County Council wholly owned companies',
    )
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed)
  })
})
