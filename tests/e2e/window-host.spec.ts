// What only the Chromium host's own window does: hand over files the member chose with the browser's dialog, and never write over a PDF.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { freePlace } from '../../main/shell/free-place.ts'
import { chooseThroughPage } from '../host/windowed.ts'
import { expect, test } from './app.ts'

test.describe('the Chromium host’s window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutiny-casebook-chosen-'))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('hands over the files the member chose, byte for byte', async ({ casebook }) => {
    // Larger than one piece, of every byte, and one that is empty.
    const large = Buffer.from(Uint8Array.from({ length: 4_000_003 }, (_, index) => (index * 31) % 256))
    const given = { 'june pack.txt': large, 'leer ünd £.txt': Buffer.alloc(0) }
    const paths = Object.entries(given).map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    casebook.page.once('filechooser', (chooser) => chooser.setFiles(paths))
    const taken = await chooseThroughPage(casebook.page, mkdtempSync(join(folder, 'taken-')))
    expect(taken?.map((path) => basename(path))).toEqual(Object.keys(given))
    for (const [index, bytes] of Object.values(given).entries()) expect(readFileSync(taken?.[index] ?? '').equals(bytes)).toBe(true)
  })

  test('gives a PDF a free name beside one that is there', () => {
    const first = freePlace(folder, 'Question sheet.pdf')
    writeFileSync(first, 'first')
    const second = freePlace(folder, 'Question sheet.pdf')
    expect([basename(first), basename(second)]).toEqual(['Question sheet.pdf', 'Question sheet (2).pdf'])
  })
})
