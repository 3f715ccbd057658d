// A sheet becomes a PDF that holds every word, reads aloud well and says what it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetPdf } from '../../main/export/export-sheet.ts'
import { emptySheet, evidence, fact, keyLine, question } from '../sheet-parts.ts'
import { checkPdf, type PdfFindings } from './check-pdf.ts'
import {
  answeredSheet,
  hostileSheet,
  lettersSheet,
  longFields,
  sheetOfAllPacks,
  strangeSheet,
  twelveQuestions,
  twentyThousand,
} from './hostile-sheets.ts'
import { missingFrom } from './pdf-text.ts'
import { closeBrowser, exportSheet, pdfOf, print } from './printing.ts'
import { normalSheet, packText, wordsToFind } from './sheets.ts'

afterAll(closeBrowser)

describe('a normal sheet', () => {
  let made: SheetPdf
  let found: PdfFindings
  beforeAll(async () => {
    made = await pdfOf(normalSheet())
    found = await checkPdf(made.pdf)
  })

  test('fills two pages, breaks no rule of accessibility that a machine can test, and says so', () => {
    expect(found.findings).toEqual([])
    expect(found.claimsAccessible).toBe(true)
    expect([made.pages, found.pages]).toEqual([2, 2])
  })

  test('holds every question and every quotation letter for letter, in the order in which they are read aloud', () => {
    const sheet = normalSheet()
    expect(missingFrom(found.text, wordsToFind(sheet))).toEqual([])
    const folded = found.text.replace(/\s+/g, '')
    const places = sheet.keyLines.flatMap((line) => line.questions).map((asked) => folded.indexOf(asked.text.replace(/\s+/g, '')))
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('quotes only what the packs say, so that the test is of real words', () => {
    const sheet = normalSheet()
    const quotes = [...sheet.facts, ...sheet.keyLines.flatMap((line) => line.questions)].flatMap((part) => part.evidence)
    for (const { anchor } of quotes) expect(packText(anchor.pack)).toContain(anchor.quote)
  })

  test('names what it is: title, author, language, and the faces it is set in', () => {
    expect(found.title).toBe('Question sheet: Item 5: Performance in Children’s Services: Edge of Care Support & Alternatives to Care')
    expect(found.author).toBe('A member of the Children’s Services Scrutiny Sub-Committee')
    expect(found.language).toBe('en-GB')
    expect(new Set(found.fonts.map((font) => font.replace(/^[A-Z]{6}\+/, '')))).toEqual(
      new Set(['AtkinsonHyperlegibleNext-Regular', 'AtkinsonHyperlegibleNext-SemiBold', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']),
    )
  })

  test('has a heading for the sheet, each part, each key line and each question', () => {
    expect(found.headings.map(({ level, text }) => `${level} ${text.slice(0, 40)}`)).toEqual([
      '1 Item 5: Performance in Children’s Servic',
      '2 Big question',
      '2 Desired outcome',
      '2 What we know',
      '2 Key line 1 Is the fall real?',
      '3 What would tell you that fewer children ',
      '3 How much of the avoided cost is saved, a',
      '2 Key line 2 Does what we buy work?',
      '3 For how long are families followed after',
      '3 What would Inside Out have to show befor',
      '2 Key line 3 What was promised?',
      '3 Which performance indicators have been s',
      '2 Draft recommendations',
      '2 Sources',
    ])
  })

  test('counts the quotations found exactly, nearly and not at all', async () => {
    expect(made.quotations).toEqual({ exact: 6, asRead: 0, near: 1, lost: 0 })
    expect((await pdfOf(answeredSheet())).quotations).toEqual({ exact: 1, asRead: 0, near: 1, lost: 1 })
  })
})

test('a quotation read with doubt says what to check where it is read aloud, and the PDF keeps every rule', async () => {
  const quote = 'Placement stability\t10.6%\t11.1%'
  const doubts = ['This table was cut by a page and joined again.', 'This table showed ratings by colour or symbol; they are not in the text.']
  const citation = 'Scrutiny Committee, 14 December 2020, item 7, paragraph 3'
  const sheet = emptySheet({ facts: [fact('Stability has fallen.', evidence({ quote, citation, documentTitle: 'A', doubts }))] })
  const { pdf, quotations } = await pdfOf(sheet)
  const found = await checkPdf(pdf)
  expect(found.findings).toEqual([])
  expect(found.claimsAccessible).toBe(true)
  expect(found.text.replace(/\s+/g, ' ')).toMatch(
    /11\.1%.*As the paper was read here.*Please check against the paper: this table was cut by a page and joined again; this table showed ratings/,
  )
  expect(quotations).toEqual({ exact: 0, asRead: 1, near: 0, lost: 0 })
})

describe('words that are hard to print', () => {
  test('hostile words are printed as words and change nothing', async () => {
    const sheet = hostileSheet()
    const found = await checkPdf((await pdfOf(sheet)).pdf)
    expect(found.findings).toEqual([])
    const everything = [sheet.author, sheet.title, sheet.powers, sheet.bigQuestion, sheet.portfolioHolder, ...wordsToFind(sheet)]
    expect(missingFrom(found.text, everything)).toEqual([])
  })

  test('letters of every European script come out as they went in, from embedded fonts', async () => {
    const sheet = lettersSheet()
    const found = await checkPdf((await pdfOf(sheet)).pdf)
    expect(found.findings).toEqual([])
    expect(missingFrom(found.text, [sheet.title, sheet.author, sheet.portfolioHolder, ...wordsToFind(sheet)])).toEqual([])
  })

  test('an apostrophe stays an apostrophe, and a modifier letter a modifier letter', async () => {
    const quote = 'Children’s ‘offer’ and Hawaiʼi ʻokina'
    const sheet = emptySheet({
      keyLines: [keyLine(quote, quote, '', [question(quote, { evidence: [evidence({ quote, citation: 'Item 1', documentTitle: '' })] })])],
    })
    const { headings, text } = await checkPdf((await pdfOf(sheet)).pdf)
    expect(headings.map((heading) => heading.text)).toContain(quote)
    expect(text).toContain(`“${quote}”`)
  })

  test('a word longer than the line and letters no font has spoil nothing else, and the PDF then makes no claim it cannot keep', async () => {
    const found = await checkPdf((await pdfOf(strangeSheet())).pdf)
    expect(missingFrom(found.text, [`Why does ${'Verwaltungsgemeinschaftsvorsitzendenstellvertreter'.repeat(12)} not fit?`, 'turned about'])).toEqual(
      [],
    )
    expect(new Set(found.findings.map(({ rule }) => rule))).toEqual(found.claimsAccessible ? new Set() : new Set(['fonts']))
  })

  test('fields of twenty thousand characters are printed to the last word', async () => {
    const sheet = longFields()
    const made = await pdfOf(sheet)
    const found = await checkPdf(made.pdf)
    expect(found.findings).toEqual([])
    expect(missingFrom(found.text, [twentyThousand])).toEqual([])
    expect(found.text.replace(/\s+/g, '').split(twentyThousand.replace(/\s+/g, ''))).toHaveLength(7)
    expect(made.pages).toBe(found.pages)
  })

  test('twelve questions with three quotations each keep their order and their words over many pages', async () => {
    const sheet = twelveQuestions()
    const found = await checkPdf((await pdfOf(sheet)).pdf)
    expect(found.findings).toEqual([])
    expect(missingFrom(found.text, wordsToFind(sheet))).toEqual([])
    expect(found.headings.filter(({ level }) => level === 3).map(({ text }) => text)).toEqual(
      sheet.keyLines.flatMap((line) => line.questions).map(({ text }) => text),
    )
  })

  test('a table row keeps its cells, and an answered sheet its answers', async () => {
    const sheet = answeredSheet()
    const found = await checkPdf((await pdfOf(sheet)).pdf)
    expect(found.findings).toEqual([])
    expect(
      missingFrom(found.text, [...wordsToFind(sheet), 'Recruitment closes in January.', 'A note on vacancies by the end of January 2021.']),
    ).toEqual([])
    expect(found.text).toMatch(/Not found/)
    expect(found.text).toMatch(/The likely place, not yet confirmed, reads/)
  })

  test('paragraphs from all the packs, with every sign they use, are quoted letter for letter', async () => {
    const sheet = sheetOfAllPacks()
    const found = await checkPdf((await pdfOf(sheet)).pdf)
    expect(wordsToFind(sheet).length).toBeGreaterThan(150)
    expect(missingFrom(found.text, wordsToFind(sheet))).toEqual([])
  })

  test('an empty sheet is one page with a heading', async () => {
    const { pdf, pages } = await pdfOf(emptySheet())
    const found = await checkPdf(pdf)
    expect(pages).toBe(1)
    expect(found.findings).toEqual([])
    expect(found.headings).toHaveLength(1)
    expect(found.text).toMatch(/not a council record/)
  })
})

describe('the way there', () => {
  test('each step is told, in words, up to the last', async () => {
    const steps: string[] = []
    await exportSheet(emptySheet(), { onStep: (step, done, of) => steps.push(`${done}/${of} ${step}`) })
    expect(steps).toEqual(['0/3 Setting the sheet', '1/3 Printing the pages', '2/3 Finishing the PDF', '3/3 Done'])
  })

  test('stopped before, while printing, or where printing does not notice: it answers stopped', async () => {
    const before = AbortSignal.abort()
    expect(await exportSheet(emptySheet(), { signal: before })).toEqual({ ok: false, problem: { code: 'stopped', detail: '' } })
    const while_ = new AbortController()
    const stopping = exportSheet(normalSheet(), { signal: while_.signal, onStep: (_, done) => done === 1 && queueMicrotask(() => while_.abort()) })
    expect(await stopping).toMatchObject({ ok: false, problem: { code: 'stopped' } })
    const deaf = new AbortController()
    const never = exportSheet(emptySheet(), {
      signal: deaf.signal,
      print: () => {
        queueMicrotask(() => deaf.abort())
        return new Promise(() => undefined)
      },
    })
    expect(await never).toMatchObject({ ok: false, problem: { code: 'stopped' } })
  })

  test('where printing fails or gives no PDF, it says so without the member’s words', async () => {
    const fails = await exportSheet(normalSheet(), { print: () => Promise.reject(new Error('secret words')) })
    expect(fails).toEqual({ ok: false, problem: { code: 'export-failed', detail: 'printing: Error' } })
    const noPdf = await exportSheet(normalSheet(), { print: () => Promise.resolve(new TextEncoder().encode('no PDF at all')) })
    expect(noPdf).toMatchObject({ ok: false, problem: { code: 'export-failed', detail: expect.stringMatching(/^finishing: /) } })
  })

  test('a member who gives a name is the author', async () => {
    const made = await exportSheet(emptySheet(), { memberName: 'Cllr Emma Corlett' })
    expect(made.ok && (await checkPdf(made.value.pdf)).author).toBe('Cllr Emma Corlett')
  })

  test('what Chromium prints breaks rules until it is finished, so the checks can fail', async () => {
    let printed: Uint8Array | null = null
    await exportSheet(normalSheet(), {
      print: async (job, signal) => {
        printed = await print(job, signal)
        return printed
      },
    })
    expect(printed).not.toBeNull()
    const found = await checkPdf(printed ?? new Uint8Array())
    expect(found.claimsAccessible).toBe(false)
    expect(found.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['lists', 'links', 'content']))
  })
})
