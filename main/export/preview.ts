// The sheet as it will print, for the window to show before it is exported.
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { readFonts } from './sheet/fonts.ts'
import { sheetHtml } from './sheet/sheet-html.ts'

/** The app's name and version as printed on the sheet. */
export const appNameOf = (appVersion: string): string => `Scrutiny Casebook ${appVersion}`

export interface PreviewOptions {
  readonly fontsFolder: string
  readonly now: Date
  readonly appVersion: string
}

/** One self-contained HTML document without script; all of its style stands in one `style` element. */
export async function previewHtml(sheet: Sheet, options: PreviewOptions): Promise<string> {
  return sheetHtml(sheet, { fonts: await readFonts(options.fontsFolder), printedAt: options.now, appName: appNameOf(options.appVersion) })
}
