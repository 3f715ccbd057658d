// Marks inside a line: bold, italics, links, HTML, entities; and the words that only look like marks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../main/corpus/read/cell.ts'
import { inline } from '../../../main/corpus/read/inline.ts'

const styled = (source: string): Record<string, string[]> => {
  const { text, emphasis } = inline(source)
  const found: Record<string, string[]> = {}
  for (const { style, from, to } of emphasis) found[style] = [...(found[style] ?? []), text.slice(from, to)]
  return found
}
const parts = (source: string): readonly string[] =>
  readText(source).parts.map(({ kind, level, text }) => (kind === 'item' ? `${'•'.repeat(level)} ${text}` : text))

describe('emphasis in Markdown', () => {
  it.each([
    ['5pm on **Monday 10**March', '5pm on Monday 10March', { strong: ['Monday 10'] }],
    ['- 6.1** The Sub-Committee', '- 6.1 The Sub-Committee', {}],
    ['7.3** The Committee **agreed** to appoint', '7.3 The Committee agreed to appoint', { strong: ['agreed'] }],
    [
      '**An expanded *Just One Number* offer** – a line',
      'An expanded Just One Number offer – a line',
      { em: ['Just One Number'], strong: ['An expanded Just One Number offer'] },
    ],
    ['***Action - by June***', 'Action - by June', { strong: ['Action - by June'], em: ['Action - by June'] }],
    ['~~annual~~ **quarterly**', 'annual quarterly', { deleted: ['annual'], strong: ['quarterly'] }],
    ['\\*Annualised rate', '*Annualised rate', {}],
    ['* Latest – the latest value', '* Latest – the latest value', {}],
    ['2 * 3 and 4*5', '2 * 3 and 4*5', {}],
    ['aligned to the goals\\* and priorities\\*\\*', 'aligned to the goals* and priorities**', {}],
  ])('%s', (source, text, emphasis) => {
    expect(inline(source).text).toBe(text)
    expect(styled(source)).toEqual(emphasis)
  })

  it('keeps the words of a link, and its address apart', () => {
    expect(inline('see [the report](https://example.org/a) [here](#)')).toMatchObject({
      text: 'see the report here',
      markup: ['https://example.org/a'],
    })
    expect(inline('[committees@example.org](mailto:committees@example.org)')).toMatchObject({ text: 'committees@example.org', markup: [] })
  })

  it('leaves plain words as they are, white space apart', () => {
    const plain = fc.array(fc.stringMatching(/^[A-Za-z0-9£%.,;:()'"–-]{1,12}$/), { maxLength: 30 })
    fc.assert(
      fc.property(plain, (words) => {
        expect(inline(words.join('  '))).toEqual({ text: words.join(' '), emphasis: [], markup: [] })
      }),
    )
  })

  it('never marks beyond the words', () => {
    const pieces = fc.array(fc.constantFrom('**', '*', '***', '~~', 'word', ' ', '\\*', '[a](b)', 'x*', '(', ')'), { maxLength: 40 })
    fc.assert(
      fc.property(pieces, (all) => {
        const { text, emphasis } = inline(all.join(''))
        for (const { from, to } of emphasis) expect(from >= 0 && from < to && to <= text.length).toBe(true)
      }),
    )
  })
})

describe('HTML in a cell', () => {
  it.each([
    ['3<sup>rd</sup> February', ['3rd February']],
    ['<b>Report title:</b>', ['Report title:']],
    ['<p>One.</p> <p>Two.</p>', ['One.', 'Two.']],
    [
      'Strategy which encompasses <ul style="list-style-type: none"> <li>• Inclusion</li> <li>• Prevention</li> </ul>',
      ['Strategy which encompasses', '• Inclusion', '• Prevention'],
    ],
    ['<ul style="list-style-type: none"> • good access • suitable offices', ['• good access', '• suitable offices']],
    ['through: • Strategy Group • Local networks', ['through:', '• Strategy Group', '• Local networks']],
    ['<ul><li>outer<ul><li>inner</li></ul></li></ul>', ['• outer', '•• inner']],
    ['Alternatives &amp; care, R & D', ['Alternatives & care, R & D']],
    ['Loneliness: <div>1. Peer support</div> <div>2. Health</div>', ['Loneliness:', '1. Peer support', '2. Health']],
  ])('%s', (source, expected) => expect(parts(source)).toEqual(expected))

  it.each(['<6% and >5%', '<£250k', '<2,356', '<Please select Local Authority>', 'a < b and c > d', '<br without an end', '5 <b 6'])(
    '%s is words',
    (source) => expect(parts(source)).toEqual([source]),
  )

  it('keeps an address in pointed brackets, apart from the number before it', () => {
    expect(parts('¹⁷<https://www.local.gov.uk>')).toEqual(['¹⁷ https://www.local.gov.uk'])
  })

  it('keeps the words of a table in a cell, as a table', () => {
    const read = readText('Data is from report 37b <table><tr><th>Support</th><th>2020</th></tr><tr><td>Health</td><td>106</td></tr></table>')
    expect(read.parts.map(({ text }) => text)).toEqual(['Data is from report 37b'])
    expect(read.tables).toEqual([
      [
        ['Support', '2020'],
        ['Health', '106'],
      ],
    ])
  })

  it('says where the items of a list have run together', () => {
    const source =
      '<ul style="list-style-type: none"> Reducing preterm births Good early attachment Increasing parental confidence in caring for their own children'
    expect(readText(source).runTogether).toBe(true)
    expect(readText('<ul><li>Short</li></ul>').runTogether).toBe(false)
  })
})
