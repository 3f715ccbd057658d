// The print preview's pages: how they are cut and counted, and what is said of the PDF.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetId } from '../../../preload/contract/ids.ts'
import { exportedWords } from '../../../renderer/features/sheets/export-words.ts'
import { layoutFor, marginsOf, pagesUpTo, screenStyle } from '../../../renderer/features/sheets/pages.ts'
import { newestSaving, savedSince, savingUnder, sheetKey } from '../../../renderer/features/sheets/saved.ts'
import type { SavingState, Standing } from '../../../renderer/unsaved.ts'

describe('the pages', () => {
  test('margins are those of the sheet’s own page rule, in all its short forms', () => {
    expect(marginsOf('@page{size:A4;margin:13mm 14mm 16mm 18mm;@bottom-left{content:"x"}}')).toEqual({ top: 13, right: 14, bottom: 16, left: 18 })
    expect(marginsOf('@page { margin: 20mm }')).toEqual({ top: 20, right: 20, bottom: 20, left: 20 })
    expect(marginsOf('@page{margin:10mm 12mm}')).toEqual({ top: 10, right: 12, bottom: 10, left: 12 })
  })

  test('two pages stand side by side only where both have room at full size', () => {
    expect(layoutFor(1700, 1).columns).toBe(2)
    expect(layoutFor(1200, 1).columns).toBe(1)
    expect(layoutFor(1700, 2).columns).toBe(1)
  })

  test('no page is ever wider than its room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 280, max: 4000 }), fc.double({ min: 0.8, max: 2, noNaN: true }), (room, scale) => {
        const { columns, width, gap } = layoutFor(room, scale)
        expect(columns * width + (columns - 1) * gap).toBeLessThanOrEqual(room + 0.001)
      }),
    )
  })

  test('a narrow window gets one column that reflows, not a page too small to read', () => {
    const layout = layoutFor(400, 1)
    expect(layout.paged).toBe(false)
    expect(screenStyle('', layout)).not.toContain('column-height')
  })

  test('pages are counted along the rows', () => {
    const layout = layoutFor(1700, 1)
    const { width, height, gap } = layout
    expect(pagesUpTo(layout, { left: 10, top: 10 })).toBe(1)
    expect(pagesUpTo(layout, { left: width + gap + 10, top: 10 })).toBe(2)
    expect(pagesUpTo(layout, { left: 10, top: height + gap + 10 })).toBe(3)
  })
})

describe('what is said', () => {
  test('the PDF is told with its name, pages, size and quotations', () => {
    expect(exportedWords({ file: 'Item 5.pdf', pages: 2, bytes: 84_120, quotations: { exact: 3, asRead: 0, near: 1, lost: 0 } })).toBe(
      'Item 5.pdf: 2 pages, 84 KB. 4 quotations: 3 exact, 1 near.',
    )
  })

  test('one field that could not be saved is told before all that were', () => {
    const at = (hour: number) => ({ state: 'saved', at: new Date(2026, 10, 22, hour) }) as const
    const unsaved = { state: 'unsaved', problem: { code: 'disk-full', detail: '' } } as const
    expect(
      newestSaving(
        new Map<string, SavingState>([
          ['a', at(9)],
          ['b', at(11)],
          ['c', at(10)],
        ]),
      ),
    ).toEqual(at(11))
    expect(
      newestSaving(
        new Map<string, SavingState>([
          ['a', at(9)],
          ['b', unsaved],
          ['c', { state: 'saving' }],
        ]),
      ),
    ).toEqual(unsaved)
  })

  test('a sheet is not saved while anything written on it is not, be the field in sight or not; other sheets and notes have no say', () => {
    const standing = (saving: SavingState, homeless = false): Standing => ({ words: undefined, saving, homeless })
    const unsaved: SavingState = { state: 'unsaved', problem: { code: 'disk-full', detail: '' } }
    const saved: SavingState = { state: 'saved', at: new Date(2026, 10, 22, 9) }
    const ours = sheetKey('one' as SheetId)
    const others = [[`${sheetKey('other' as SheetId)}title`, standing(unsaved)] as const, ['note/one', standing(unsaved)] as const]
    expect(savingUnder(new Map([[`${ours}title`, standing(saved)], ...others]), ours)).toBe(saved)
    expect(savingUnder(new Map([[`${ours}title`, standing(saved)], [`${ours}folded`, standing(unsaved)], ...others]), ours)).toBe(unsaved)
    expect(savingUnder(new Map([[`${ours}removed`, standing(unsaved, true)], ...others]), ours)).toEqual({ state: 'unchanged' })
  })

  test('of the last save here and the sheet’s last change the later is told, and never a save while something waits', () => {
    const at = (hour: number) => new Date(2026, 10, 22, hour)
    expect(savedSince({ state: 'saved', at: at(9) }, at(10).toISOString(), at(12))).toEqual({ state: 'saved', at: at(10) })
    expect(savedSince({ state: 'saved', at: at(11) }, at(10).toISOString(), at(12))).toEqual({ state: 'saved', at: at(11) })
    expect(savedSince({ state: 'waiting' }, at(10).toISOString(), at(12))).toEqual({ state: 'waiting' })
  })

  test('a sheet opened today says when it was last saved; an older one says nothing', () => {
    const now = new Date(2026, 10, 22, 12)
    expect(savedSince({ state: 'unchanged' }, new Date(2026, 10, 22, 9).toISOString(), now).state).toBe('saved')
    expect(savedSince({ state: 'unchanged' }, new Date(2026, 10, 21, 9).toISOString(), now).state).toBe('unchanged')
  })
})
