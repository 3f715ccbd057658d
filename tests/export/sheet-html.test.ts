// The sheet as HTML: every field in its order, nothing that runs or fetches, every word escaped.
import fc from 'fast-check'
import { parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { previewHtml } from '../../main/export/preview.ts'
import { cssString, printable } from '../../main/export/sheet/escape.ts'
import { type FontFaces, fontRules, readFonts } from '../../main/export/sheet/fonts.ts'
import { sheetHtml } from '../../main/export/sheet/sheet-html.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { emptySheet, evidence, fact, keyLine, question } from '../sheet-parts.ts'
import { answeredSheet, hostileSheet, hostileWords, longFields } from './hostile-sheets.ts'
import { type Element, elementsIn, textIn } from './html.ts'
import { morning } from './printing.ts'
import { fontsFolder, normalSheet, wordsToFind } from './sheets.ts'

let fonts: FontFaces
beforeAll(async () => {
  fonts = await readFonts(fontsFolder)
})

const htmlOf = (sheet: Sheet, faces = fonts): string => sheetHtml(sheet, { fonts: faces, printedAt: morning, appName: 'Scrutiny Casebook 0.1.0' })

const bodyOf = (html: string): Element | undefined => [...elementsIn(parse(html))].find(({ tagName }) => tagName === 'body')
const wordsOf = (html: string): string => {
  const body = bodyOf(html)
  return body === undefined ? '' : textIn(body)
}
const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Everything the sheet is made of; whatever else there is came from somebody's words. */
const own = new Set(
  'html head meta title style body main header footer section p h1 h2 h3 ul ol li div span b br wbr figure blockquote figcaption cite a svg circle path rect table thead tbody tr th td'.split(
    ' ',
  ),
)

describe('what stands on the sheet', () => {
  test('the fields come in the order of the question sheet', () => {
    const words = wordsOf(htmlOf(normalSheet()))
    const order = [
      'Item 5: Performance',
      '2 December 2020',
      'Report author',
      'Portfolio holder',
      'What we may do',
      'Big question',
      'Desired outcome',
      'What we know',
      'Key line 1',
      '15 minutes',
      'What would tell you',
      'Must ask',
      'Within this overall pattern',
      'A good answer',
      'What would worry us',
      'If vague',
      'Answer in the meeting',
      'Draft recommendations',
      'Sources',
      'not a council record',
    ]
    const places = order.map((part) => words.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('the version and the time of printing are given', () => {
    expect(wordsOf(htmlOf(normalSheet()))).toContain('12, printed 2 December 2020, 9.05\u00a0am')
  })

  test('fields left empty leave no label behind', () => {
    const words = wordsOf(htmlOf(emptySheet({ keyLines: [keyLine('', '', '', [question('Why?')])] })))
    for (const label of [
      'Report author',
      'Big question',
      'What we know',
      'A good answer',
      'Said last time',
      'Sources',
      'Draft recommendations',
      'asked by',
      'minutes',
    ]) {
      expect(words).not.toContain(label)
    }
    expect(words).toContain('Answer in the meeting')
  })

  test('a quotation from minutes says that it is as minuted; one from a report does not', () => {
    const cited = (minuted: boolean) => {
      const quoting = { quote: 'Words', citation: 'Housing, 14 December 2020, item 3, Appendix A', documentTitle: 'Tenants Panel', minuted }
      return wordsOf(htmlOf(emptySheet({ facts: [fact('Fact', evidence(quoting))] })))
    }
    expect(cited(true)).toContain('As minuted: Housing, 14 December 2020, item 3, Appendix A')
    expect(cited(true)).toContain('minutes are a summary')
    expect(cited(false)).not.toMatch(/minute/i)
  })

  test('words read with doubt are not called exact, and what to check stands under them', () => {
    const cited = (doubts: readonly string[], place?: 'near' | 'lost') =>
      wordsOf(
        htmlOf(
          emptySheet({
            facts: [fact('Fact', evidence({ quote: '94%\t93%', citation: 'Item 7', documentTitle: 'A', doubts, ...(place && { place }) }))],
          }),
        ),
      )
    const doubtful = cited(['This table was cut by a page and joined again.'])
    expect(doubtful).toMatch(/source 1 ·\s+As the paper was read here/)
    expect(doubtful).toContain('Please check against the paper: this table was cut by a page and joined again.')
    expect(doubtful).toContain('As the paper was read here: letter for letter as far as the paper could be read')
    expect(doubtful).not.toContain('Exact')
    expect(cited([])).toMatch(/source 1 ·\s+Exact/)
    expect(cited([])).not.toMatch(/check against|read here/)
    expect(cited(['The chart here is not in the text.'], 'near')).toMatch(/source 1 ·\s+Near[\s\S]*Please check against the paper: the chart here/)
  })

  test('each mark is said in words, and a near quotation with what the paper reads now', () => {
    const words = wordsOf(htmlOf(answeredSheet()))
    expect(words).toMatch(/source 1 ·\s+Exact/)
    expect(words).toMatch(/source 2 ·\s+Near/)
    expect(words).toMatch(/not yet confirmed, reads “performance on placement stability improved”/)
    expect(words).toMatch(/source 3 ·\s+Not found/)
  })

  test('one passage cited twice is one source, and every link leads somewhere on the sheet', () => {
    const sheet = emptySheet({
      facts: [fact('One', evidence({ quote: 'first words', citation: 'Item 1, paragraph 2', documentTitle: 'A' }))],
      keyLines: [
        keyLine('Line', '', '', [
          question('Why?', { evidence: [evidence({ quote: 'other words', citation: 'Item 1, paragraph 2', documentTitle: 'A' })] }),
        ]),
      ],
    })
    const all = [...elementsIn(parse(htmlOf(sheet)))]
    const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value
    const ids = new Set(all.map((element) => attribute(element, 'id')))
    const targets = all.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href') ?? '')
    expect(targets).toEqual(['#s1', '#s1', '#e1', '#e2'])
    expect(targets.every((target) => ids.has(target.slice(1)))).toBe(true)
  })

  test('questions are numbered through the whole sheet', () => {
    const lists = [...elementsIn(parse(htmlOf(normalSheet())))].filter(
      ({ tagName, attrs }) => tagName === 'ol' && attrs.some(({ name }) => name === 'start'),
    )
    expect(lists.map(({ attrs }) => attrs.find(({ name }) => name === 'start')?.value)).toEqual(['1', '3', '5'])
  })
})

describe('what may not stand on the sheet', () => {
  test.each([
    ['normal', normalSheet],
    ['hostile', hostileSheet],
    ['answered', answeredSheet],
    ['long', longFields],
  ])('the %s sheet runs nothing, fetches nothing and has no style outside its one style element', (_, sheet) => {
    const html = htmlOf(sheet())
    const all = [...elementsIn(parse(html))]
    expect(all.filter(({ tagName }) => !own.has(tagName)).map(({ tagName }) => tagName)).toEqual([])
    expect(all.filter(({ tagName }) => tagName === 'style')).toHaveLength(1)
    for (const { attrs } of all) {
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^(?:on|style$|src)/)
        if (name === 'href' || name === 'cite') expect(value).toMatch(/^#[se]\d+$/)
      }
    }
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'))
    expect([...style.matchAll(/url\(([^)]{0,20})/g)].every(([, address]) => address?.startsWith('data:font/woff2'))).toBe(true)
    expect(style).not.toMatch(/@import/)
  })

  test('every word of hostile fields stands on the sheet as words', () => {
    const words = squeezed(wordsOf(htmlOf(hostileSheet())))
    for (const hostile of hostileWords) expect(words).toContain(squeezed(hostile))
  })

  test('whatever is written in a question, a quotation or a title comes out as it went in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...hostileWords),
    )
    fc.assert(
      fc.property(text, text, text, (asked, quote, title) => {
        const cited = evidence({ quote, citation: 'Item 1', documentTitle: title })
        const html = htmlOf(
          emptySheet({ title, keyLines: [keyLine(title, quote, asked, [question(asked, { evidence: [cited], goodAnswer: quote })])] }),
          [],
        )
        const words = squeezed(wordsOf(html))
        for (const part of [asked, quote, title]) expect(words).toContain(squeezed(printable(part)))
        expect([...elementsIn(parse(html))].every(({ tagName }) => own.has(tagName))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('a quoted CSS string never closes its quotes, its rule or its element', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileWords)), (text) => {
        expect(cssString(text)).toMatch(/^"[^"<>{};@\n\r]*"$/)
      }),
    )
  })

  test('marks that turn words about and controls are not printed; words in any script are', () => {
    expect(printable('a\u202eb\u0000c\u001bd\r\ne\ud800')).toBe('abcd\ne\ufffd')
    expect(printable('Żółć Ψυχή Привет שלום 😀\tŵ')).toBe('Żółć Ψυχή Привет שלום 😀\tŵ')
  })
})

describe('the faces', () => {
  test('only the scripts in use are taken along', () => {
    const plain = fontRules(fonts, 'Plain words')
    const greek = fontRules(fonts, 'Plain words and Ψυχή')
    expect(plain).not.toMatch(/U\+0370/)
    expect(greek).toMatch(/U\+0370/)
    expect(greek.length).toBeGreaterThan(plain.length)
  })

  test('the preview is the sheet as it prints', async () => {
    const html = await previewHtml(normalSheet(), { fontsFolder, now: morning, appVersion: '0.1.0' })
    expect(html).toBe(htmlOf(normalSheet()))
    for (const words of wordsToFind(normalSheet())) expect(squeezed(wordsOf(html))).toContain(squeezed(words))
  })
})
