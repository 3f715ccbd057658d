// The checks see what is wrong: each rule is broken on purpose in a PDF that was good.
import { type PDFArray, PDFDict, PDFDocument, PDFName, PDFNull } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../../main/export/check/rules.ts'
import { contentOf } from '../../main/export/tags/artifacts.ts'
import { linksOf } from '../../main/export/tags/links.ts'
import { operationsOf } from '../../main/export/tags/operations.ts'
import { elementsOf, kidsOf } from '../../main/export/tags/tree.ts'
import { checkPdf } from './check-pdf.ts'
import { missingFrom } from './pdf-text.ts'
import { closeBrowser, pdfOf } from './printing.ts'
import { normalSheet } from './sheets.ts'

let good: Uint8Array
beforeAll(async () => {
  good = (await pdfOf(normalSheet())).pdf
})
afterAll(closeBrowser)

const name = (text: string): PDFName => PDFName.of(text)

/** The rules that a changed copy of the good PDF breaks. */
async function brokenBy(change: (document: PDFDocument) => void): Promise<readonly string[]> {
  const document = await PDFDocument.load(good, { updateMetadata: false })
  change(document)
  const afresh = await PDFDocument.load(await document.save(), { updateMetadata: false })
  return [...new Set(examine(afresh).map(({ rule }) => rule))]
}

function firstOf(document: PDFDocument, type: string): PDFDict {
  const found = [...elementsOf(document)].find((each) => each.type === type)
  if (found === undefined) throw new Error(`no ${type}`)
  return found.element
}

/** The page's content changed as text. */
function rewrite(document: PDFDocument, change: (content: string) => string): void {
  const page = document.getPage(0)
  page.node.set(name('Contents'), document.context.register(document.context.flateStream(Buffer.from(change(contentOf(document, page)), 'latin1'))))
}

describe('the checks', () => {
  test('find nothing in a good PDF', async () => {
    expect(await brokenBy(() => undefined)).toEqual([])
  })

  test.each<[string, string, (document: PDFDocument) => void]>([
    ['tags', 'a document that is not marked as tagged', (document) => document.catalog.delete(name('MarkInfo'))],
    ['title', 'a title that is not shown', (document) => document.catalog.delete(name('ViewerPreferences'))],
    ['title', 'an empty title', (document) => document.setTitle(' ')],
    ['language', 'a missing language', (document) => document.catalog.delete(name('Lang'))],
    ['outline', 'a missing outline', (document) => document.catalog.delete(name('Outlines'))],
    ['tab order', 'a page in another tab order', (document) => document.getPage(1).node.set(name('Tabs'), name('R'))],
    ['headings', 'a skipped level', (document) => firstOf(document, 'H2').set(name('S'), name('H4'))],
    ['lists', 'an item without a body', (document) => firstOf(document, 'LBody').set(name('S'), name('Div'))],
    ['tables', 'a heading without a scope', (document) => firstOf(document, 'TH').delete(name('A'))],
    ['tables', 'a cell too few', (document) => void (firstOf(document, 'TR').lookup(name('K')) as PDFArray).remove(0)],
    ['links', 'a link without words', (document) => void [...linksOf(document)][0]?.delete(name('Contents'))],
    ['pictures', 'a picture without words', (document) => firstOf(document, 'BlockQuote').set(name('S'), name('Figure'))],
    ['types', 'a type nobody knows', (document) => firstOf(document, 'BlockQuote').set(name('S'), name('Pullquote'))],
    [
      'content',
      'text that is not tagged',
      (document) => rewrite(document, (content) => content.replace(/\/\w+ <<\/MCID \d+ >>BDC([\s\S]*?)EMC/, '$1')),
    ],
    ['content', 'a drawing that is no artifact', (document) => rewrite(document, (content) => `${content}\n0 0 10 10 re f`)],
    ['content', 'a tag that the tree does not hold', (document) => rewrite(document, (content) => content.replace(/\/MCID \d+/, '/MCID 99999'))],
  ])('see by the rule of %s: %s', async (rule, _, change) => {
    expect(await brokenBy(change)).toContain(rule)
  })

  test('see a font that does not say its letters, and one that is not embedded', async () => {
    const fonts = (document: PDFDocument) =>
      [...document.context.enumerateIndirectObjects()].flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    expect(
      await brokenBy((document) =>
        fonts(document)
          .find((dict) => dict.has(name('ToUnicode')))
          ?.delete(name('ToUnicode')),
      ),
    ).toContain('fonts')
    expect(
      await brokenBy((document) =>
        fonts(document)
          .find((dict) => dict.has(name('FontFile2')))
          ?.set(name('FontFile2'), PDFNull),
      ),
    ).toContain('fonts')
  })

  test('see a document without any tags', async () => {
    const bare = await PDFDocument.create()
    bare.addPage()
    const { findings } = await checkPdf(await bare.save())
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['tags', 'title', 'language', 'outline']))
  })

  test('see a changed letter, and look past white space alone', () => {
    expect(missingFrom('Over 190\nchil dren', ['Over 190 children'])).toEqual([])
    expect(missingFrom('Over 190 children', ['Over 191 children', 'over 190 children'])).toEqual(['Over 191 children', 'over 190 children'])
    expect(missingFrom('cafe\u0301 soft\u00adhyphen', ['café softhyphen'])).toEqual([])
  })
})

describe('what finishing makes', () => {
  test('each link says in words where it leads', async () => {
    const document = await PDFDocument.load(good, { updateMetadata: false })
    const words = [...linksOf(document)].map((link) => String(link.lookup(name('Contents'))))
    const decoded = words.map((hex) =>
      Buffer.from(hex.replace(/^<FEFF|>$/gi, ''), 'hex')
        .swap16()
        .toString('utf16le'),
    )
    expect(decoded).toContain('Source 1: Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 4.2')
    expect(decoded).toContain('Quotation at question 3')
  })

  test('no element of the tree is empty but table cells', async () => {
    const document = await PDFDocument.load(good, { updateMetadata: false })
    expect([...elementsOf(document)].filter(({ element, type }) => kidsOf(element).length === 0 && !/^T[HD]$/.test(type))).toEqual([])
  })
})

describe('the operations of a content stream', () => {
  test('are read with strings, arrays, dictionaries, comments and inline images as single pieces', () => {
    const stream = 'q % a ) comment\n/Span <</ActualText (a\\)b (c)) /K [1 2]>> BDC\n[(x) -20 <4142>] TJ\nBI /W 1 ID \u0001\u0002EI>\nEI Q'
    const read = operationsOf(stream)
    expect(read.map(({ operator }) => operator)).toEqual(['q', 'BDC', 'TJ', 'BI', 'EI', 'Q'])
    expect(read[1]?.operands).toEqual(['/Span', '<</ActualText (a\\)b (c)) /K [1 2]>>'])
    expect(read[2]?.operands).toEqual(['[(x) -20 <4142>]'])
    for (const { from, to, operator } of read) if (operator !== 'EI') expect(stream.slice(from, to).endsWith(operator)).toBe(true)
  })
})
