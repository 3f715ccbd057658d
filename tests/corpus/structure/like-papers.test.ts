// Papers of several bodies under one item are each a document, so that none is cited as another's.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../../main/corpus/read-pack.ts'

const content = (text: string | Buffer) => {
  const read = readPack({ file: 'pack.txt', bytes: Buffer.from(text), bundled: false })
  if (!read.ok) throw new Error(read.problem.code)
  return read.value.content
}

describe('papers of several bodies', () => {
  it('are parted in the health and wellbeing pack, and cited by their own names', () => {
    const pack = content(readFileSync(resolve(import.meta.dirname, '../../../resources/corpus/2015-04-29-health-and-wellbeing-board.txt')))
    const titles = pack.documents.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining(['Great Yarmouth & Waveney CCG', 'North Norfolk CCG', 'Norwich CCG', 'South Norfolk CCG', 'West Norfolk CCG']),
    )
    const passage = pack.passages.find(({ text }) => text.startsWith('WNCCG recognises the Norfolk Health and Wellbeing Board'))
    const document = pack.documents.find(({ key }) => key === passage?.document)
    expect(document?.title).toBe('West Norfolk CCG')
    expect(document?.item).toMatch(/\/i11$/)
  })

  it('stay one paper where its sections only mention bodies', () => {
    const pack = content(
      '# Health Board\n\nDate: 4 January 2021\n\nIf you need this document in large print please contact us.\n\n## Partnership working\n\nText.\n\n## South Norfolk CCG\n\nText of it.\n\n## Next steps\n\nText.\n',
    )
    expect(pack.documents.filter(({ title }) => title === 'South Norfolk CCG')).toEqual([])
  })
})
