// Suggested file names: known again by a member, taken by every system.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestedFileName } from '../../main/export/file-name.ts'

describe('the suggested file name', () => {
  test.each([
    [{ itemNumber: '7', title: 'Early Childhood', date: '2020-12-14' }, 'Question sheet - item 7 - 14 December 2020.pdf'],
    [
      { itemNumber: '', title: 'Edge of care: support & alternatives', date: '2020-12-02' },
      'Question sheet - Edge of care support & alternatives - 2 December 2020.pdf',
    ],
    [{ itemNumber: 'Item 5.', title: 'x', date: null }, 'Question sheet - Item 5.pdf'],
    [{ itemNumber: '', title: '', date: null }, 'Question sheet.pdf'],
    [{ itemNumber: '../../etc/passwd', title: '', date: '2020-01-01' }, 'Question sheet - item etc passwd - 1 January 2020.pdf'],
    [{ itemNumber: '5/6', title: '', date: 'not a date\\' }, 'Question sheet - item 5 6 - not a date.pdf'],
  ])('of %j is %s', (sheet, name) => {
    expect(suggestedFileName(sheet)).toBe(name)
  })

  test('is a name that Windows, macOS and Linux take, whatever the sheet is called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('CON', 'nul.', '...', 'a'.repeat(20_000), '\u202efdp.exe', '😀'.repeat(300), '漢'.repeat(400)),
    )
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: null }), (itemNumber, title, date) => {
        const name = suggestedFileName({ itemNumber, title, date })
        expect(name).toMatch(/^Question sheet.*\.pdf$/u)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(name).not.toMatch(/[\s.]\.pdf$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
