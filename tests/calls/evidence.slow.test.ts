// What a sheet says beside its quotations, on real packs: from a selection cited to the sheet shown and printed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { App } from '../../main/app.ts'
import { jobId, type PackId } from '../../preload/contract/ids.ts'
import type { Evidence } from '../../preload/contract/model/casebook.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { dialogs, must, newFolder, openApp } from '../opened-app.ts'

/** The evidence of a new sheet that quotes the beginning of a passage. */
async function quoted(app: App, pack: PackId, passage: Passage): Promise<Evidence> {
  const sheet = await must(app, 'sheets.make', { pack, item: null })
  const question = sheet.keyLines[0]?.questions[0] ?? expect.fail()
  const to = Math.min(60, passage.text.length)
  const cited = await must(app, 'sheets.change', {
    sheet: sheet.id,
    change: { do: 'cite', under: question.id, selection: { passage: passage.key, from: 0, to } },
  })
  return cited.keyLines[0]?.questions[0]?.evidence[0] ?? expect.fail()
}

const content = async (app: App, year: string) => {
  const { packs } = await must(app, 'library.list', {})
  const pack = packs.find(({ meeting }) => meeting.date?.startsWith(year)) ?? expect.fail()
  return must(app, 'reader.open', { pack: pack.id })
}

describe('a quotation on a sheet', () => {
  it('says what is unsure of its table, also where the doubt stands with other rows, and prints it', async () => {
    const app = await openApp(newFolder())
    const { pack, passages } = await content(app, '2015')
    const begins = passages.find((passage) => passage.table !== null && passage.doubts.some(({ reason }) => /joined again/.test(reason)))
    const later = passages.filter(({ table }) => table !== null && table === begins?.table).at(-1) ?? expect.fail()
    expect(later.doubts).toEqual([])
    const evidence = await quoted(app, pack.id, later)
    expect(evidence).toMatchObject({ place: { state: 'exact' }, minuted: false })
    expect(evidence.doubts.join()).toContain('This table was cut by a page and joined again.')

    const sheet = (await must(app, 'sheets.list', {}))[0] ?? expect.fail()
    const { html } = await must(app, 'export.preview', { sheet: sheet.id })
    expect(html).toContain('this table was cut by a page and joined again')
    expect(html).toContain('As the paper was read here')
  })

  it('says nothing of a passage without doubts', async () => {
    const app = await openApp(newFolder())
    const { pack, passages } = await content(app, '2020-12-14')
    const sure = passages.find(({ table, kind, doubts, text }) => table === null && kind === 'paragraph' && doubts.length === 0 && text.length > 100)
    expect(await quoted(app, pack.id, sure ?? expect.fail())).toMatchObject({ place: { state: 'exact' }, doubts: [] })
  })

  it('from minutes is as minuted, by the kind of the paper that holds it', async () => {
    const app = await openApp(newFolder())
    const { pack, passages, documents } = await content(app, '2020-12-14')
    const kindOf = (passage: Passage) => documents.find(({ key }) => key === passage.document)?.kind
    for (const kind of ['minutes', 'report'] as const) {
      const passage = passages.find((one) => one.kind === 'paragraph' && one.text.length > 100 && kindOf(one) === kind) ?? expect.fail()
      expect((await quoted(app, pack.id, passage)).minuted).toBe(kind === 'minutes')
    }
  })

  it('from minutes bound as an appendix is as minuted too', async () => {
    const folder = newFolder()
    const file = join(folder, 'housing.txt')
    writeFileSync(
      file,
      [
        '# Housing Scrutiny Committee',
        'Date: **Monday 14 December 2020**',
        '## Agenda',
        '1. Apologies (Page 3)',
        '2. Declarations of Interest (Page 3)',
        '3. Tenant Involvement (Page 5)',
        '# Report to Housing Scrutiny Committee',
        '**Item No. 3**',
        '**Report title:** Tenant Involvement',
        '**Date of meeting:** 14 December 2020',
        '1. Introduction',
        '1.1 The Committee is asked to note the work of the Tenants Panel, whose minutes are attached at Appendix A.',
        '# Appendix A: Minutes of the Tenants Panel held on 3 November 2020',
        '1. Repairs',
        '1.1 Ms Field confirmed that the backlog of repairs would be cleared by the end of January 2021.',
        '',
      ].join('\n\n'),
    )
    const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks: async () => [file] }) })
    const outcome = await must(app, 'library.import', { job: jobId.parse(uuidv7()) })
    expect(outcome?.added).toHaveLength(1)
    const { packs } = await must(app, 'library.list', {})
    const { id } = packs.find(({ meeting }) => meeting.committee.startsWith('Housing')) ?? expect.fail()
    const { passages } = await must(app, 'reader.open', { pack: id })
    const minuted = passages.find(({ text }) => text.includes('backlog of repairs')) ?? expect.fail()
    const reported = passages.find(({ text }) => text.includes('asked to note the work')) ?? expect.fail()
    expect((await quoted(app, id, minuted)).minuted).toBe(true)
    expect((await quoted(app, id, reported)).minuted).toBe(false)
  })
})
