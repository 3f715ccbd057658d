// Prints sheets in the tests as the Chromium host does, in one browser for all the tests of a file.
import { type Browser, chromium } from '@playwright/test'
import { makeSheetPdf, type SheetPdf, type SheetPdfOptions } from '../../main/export/export-sheet.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import type { Result } from '../../preload/contract/result.ts'
import { chromiumSwitches, chromiumWanted, findChromium } from '../host/chromium.ts'
import { printWith } from '../host/print.ts'
import { fontsFolder } from './sheets.ts'

let browser: Promise<Browser> | null = null

function opened(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(chromiumWanted)
  browser ??= chromium.launch({ executablePath, args: [...chromiumSwitches] })
  return browser
}

/** For the end of a file that printed. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = null
}

export const print = printWith(opened)

/** Nine o'clock in the morning before the meeting, on the clock of this machine. */
export const morning = new Date(2020, 11, 2, 9, 5)

/** Makes the PDF of a sheet as the app does, on the morning of the meeting unless told otherwise. */
export function exportSheet(sheet: Sheet, more: Partial<SheetPdfOptions> = {}): Promise<Result<SheetPdf>> {
  return makeSheetPdf({
    sheet,
    print,
    fontsFolder,
    now: morning,
    appVersion: '0.1.0',
    signal: new AbortController().signal,
    onStep: () => undefined,
    ...more,
  })
}

/** The PDF, where there has to be one. */
export async function pdfOf(sheet: Sheet): Promise<SheetPdf> {
  const made = await exportSheet(sheet)
  if (!made.ok) throw new Error(`no PDF: ${made.problem.code} ${made.problem.detail}`)
  return made.value
}
