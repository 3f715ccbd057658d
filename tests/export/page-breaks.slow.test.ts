// Where pages break: the head of a key line never stands alone at the foot of a page.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { emptySheet, evidence, keyLine, question } from '../sheet-parts.ts'
import { closeBrowser, pdfOf } from './printing.ts'

afterAll(closeBrowser)

/** The words of each page, white space evened out. */
async function wordsByPage(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  try {
    const document = await task.promise
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
    return await Promise.all(
      numbers.map(async (number) => {
        const { items } = await (await document.getPage(number)).getTextContent()
        return items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' ')
      }),
    )
  } finally {
    await task.destroy()
  }
}

const long = (times: number): string => 'what the paper says of the families who were helped and of those who were not, '.repeat(times).trim()

/** Key lines with a purpose of several lines and questions of many; the more words above them, the lower each head would stand. */
const sheetWith = (linesAbove: number) =>
  emptySheet({
    bigQuestion: Array.from({ length: linesAbove }, (_, index) => `Line ${index + 1}`).join('\n'),
    keyLines: [0, 1, 2, 3, 4, 5].map((index) =>
      keyLine(`Theme ${index}.`, `To learn ${long(3)}`, '15', [
        question(`First of ${index}: ${long(3 + index)}`, { goodAnswer: long(2 + index) }),
        question(`Second of ${index}: ${long(2)}`, { goodAnswer: long(index), worrying: long(1) }),
      ]),
    ),
  })

test('wherever on the page a key line would begin, its head, its purpose and its first question begin on one page', async () => {
  for (let linesAbove = 1; linesAbove <= 40; linesAbove += 3) {
    const pages = await wordsByPage((await pdfOf(sheetWith(linesAbove))).pdf)
    const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words))
    const heads = [0, 1, 2, 3, 4, 5].map((index) => pageOf(`Theme ${index}.`))
    expect(heads).not.toContain(-1)
    expect([0, 1, 2, 3, 4, 5].map((index) => pageOf(`First of ${index}:`))).toEqual(heads)
  }
})

test('a question with more evidence than the page has room for begins there, and goes on where a quotation ends', async () => {
  const rows = Array.from({ length: 16 }, (_, row) => `Row ${row} of the table\t${row * 7}%`).join('\n')
  const cited = [1, 2, 3].map((number) =>
    evidence({ quote: `Quotation ${number}\t%\n${rows}`, citation: `Item 7, paragraph ${number}`, documentTitle: 'A' }),
  )
  const sheet = emptySheet({ keyLines: [keyLine('Theme', 'To learn.', '10', [question('What is to be asked?', { evidence: cited })])] })
  const pages = await wordsByPage((await pdfOf(sheet)).pdf)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('What is to be asked?')
  expect(pages[0]).toContain('Quotation 2')
  expect(pages[1]).toContain('Quotation 3')
})
