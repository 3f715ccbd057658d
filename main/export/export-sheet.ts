// A question sheet as a PDF, from the member's words to finished bytes, with a sign of progress and a way to stop.
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import { finishPdf } from './finish.ts'
import { appNameOf } from './preview.ts'
import { emptyTemplate, type Print } from './print.ts'
import { readFonts } from './sheet/fonts.ts'
import { sheetHtml } from './sheet/sheet-html.ts'
import { sourcesOf } from './sheet/sources.ts'
import { type Mark, markOf, meetingOf, purposeWords, titleOf } from './sheet/words.ts'

export interface SheetPdfOptions {
  /** The sheet with every quotation's place as it was found just now. */
  readonly sheet: Sheet
  readonly print: Print
  readonly fontsFolder: string
  readonly now: Date
  readonly appVersion: string
  /** The member, as the author of the PDF; without a name it says "A member of …". */
  readonly memberName?: string
  readonly signal: AbortSignal
  readonly onStep: (step: string, done: number, of: number) => void
}

export interface SheetPdf {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly quotations: Readonly<Record<'exact' | 'asRead' | 'near' | 'lost', number>>
}

const steps = ['Setting the sheet', 'Printing the pages', 'Finishing the PDF'] as const

/** How many quotations were found exactly, exactly but in words read with doubt, nearly (also where the likely place is still to be confirmed), or not. */
function countQuotations(sheet: Sheet): SheetPdf['quotations'] {
  const marks = sourcesOf(sheet).evidence.map((evidence) => markOf(evidence))
  const count = (mark: Mark): number => marks.filter((each) => each === mark).length
  return { exact: count('exact'), asRead: count('as-read'), near: count('near'), lost: count('lost') }
}

/** What a screen reader says of each place that a link on the sheet leads to. */
function linkTargets(sheet: Sheet): ReadonlyMap<string, string> {
  const { list } = sourcesOf(sheet)
  return new Map(
    list.flatMap(({ number, anchor, citedAt }) => [
      [`s${number}`, `Source ${number}: ${anchor.citation}`] as const,
      ...citedAt.map(({ id, place }) => [id, `Quotation at ${place}`] as const),
    ]),
  )
}

/** Ends with the signal, even where what is waited for does not notice it. */
function orStopped<Value>(waiting: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('stopped'))
    signal.addEventListener('abort', stop, { once: true })
    waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Words for the log: what kind of error, never the member's words. */
const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** Makes the PDF. `stopped` where the member stopped it, `export-failed` where it could not be printed or finished. */
export async function makeSheetPdf(options: SheetPdfOptions): Promise<Result<SheetPdf>> {
  const { sheet, now, signal } = options
  const reach = (done: number): void => options.onStep(steps[done] ?? 'Done', done, steps.length)
  let doing = 'setting'
  try {
    signal.throwIfAborted()
    reach(0)
    const appName = appNameOf(options.appVersion)
    const title = `Question sheet: ${titleOf(sheet)}`
    const html = sheetHtml(sheet, { fonts: await readFonts(options.fontsFolder), printedAt: now, appName })
    signal.throwIfAborted()
    reach(1)
    doing = 'printing'
    const printed = await orStopped(options.print({ html, title, footer: emptyTemplate, header: emptyTemplate }, signal), signal)
    signal.throwIfAborted()
    reach(2)
    doing = 'finishing'
    const finished = await finishPdf(printed, {
      title,
      author: options.memberName?.trim() || `A member of the ${sheet.committee.trim() || 'committee'}`,
      subject: [meetingOf(sheet), purposeWords[sheet.purpose], 'prepared by a member, not a council record'].filter((part) => part !== '').join('; '),
      language: 'en-GB',
      creator: appName,
      made: now,
      targets: linkTargets(sheet),
    })
    signal.throwIfAborted()
    reach(3)
    return ok({ pdf: finished.pdf, pages: finished.pages, quotations: countQuotations(sheet) })
  } catch (error) {
    return signal.aborted ? failed('stopped') : failed('export-failed', `${doing}: ${kindOf(error)}`)
  }
}
