// Prints a page with Electron: in a window nobody sees, in a session of its own that can fetch nothing, closed whatever happens.
import type { PrintToPDFOptions } from 'electron'
import { type Print, type PrintJob, paper } from '../export/print.ts'
import type { Electron, Log } from './electron.ts'
import { marginsInInches, printHeaders, printPatience } from './print-page.ts'
import { guardSession } from './security.ts'

/** Where pages to print live; another origin than the window's, which therefore cannot reach them. */
export const printOrigin = 'app://print'

function optionsOf(job: PrintJob): PrintToPDFOptions {
  return {
    pageSize: paper.format,
    margins: marginsInInches,
    preferCSSPageSize: paper.preferCssPageSize,
    printBackground: paper.printBackground,
    generateTaggedPDF: paper.tagged,
    generateDocumentOutline: paper.outline,
    displayHeaderFooter: true,
    headerTemplate: job.header,
    footerTemplate: job.footer,
  }
}

/** Rejects once the signal is aborted, or after `printPatience`. */
function stopped(signal: AbortSignal): { readonly promise: Promise<never>; readonly forget: () => void } {
  const both = AbortSignal.any([signal, AbortSignal.timeout(printPatience)])
  let forget = (): void => undefined
  const promise = new Promise<never>((_, fail) => {
    const stop = (): void => fail(both.reason instanceof Error ? both.reason : new Error('stopped'))
    if (both.aborted) stop()
    both.addEventListener('abort', stop, { once: true })
    forget = () => both.removeEventListener('abort', stop)
  })
  promise.catch(() => undefined)
  return { promise, forget }
}

/** Makes the shell's `Print`. To be made once, when the app is ready. */
export function createPrint({ BrowserWindow, session }: Pick<Electron, 'BrowserWindow' | 'session'>, log: Log): Print {
  const pages = new Map<string, string>()
  let count = 0
  // Without "persist:" the session lives in memory only and leaves nothing on the disk.
  const own = session.fromPartition('print')
  guardSession(own, printOrigin, log)
  own.protocol.handle('app', (request) => {
    const html = pages.get(request.url)
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers: printHeaders })
  })

  return async (job, signal) => {
    signal.throwIfAborted()
    count += 1
    const address = `${printOrigin}/${count}`
    pages.set(address, job.html)
    const window = new BrowserWindow({
      show: false,
      title: job.title,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: false,
      },
    })
    const stop = stopped(signal)
    try {
      await Promise.race([window.loadURL(address), stop.promise])
      // The page's policy lets no script of its own run; this one waits until the faces written into it can be drawn.
      await Promise.race([window.webContents.executeJavaScript('document.fonts.ready.then(() => true)'), stop.promise])
      return await Promise.race([window.webContents.printToPDF(optionsOf(job)), stop.promise])
    } finally {
      stop.forget()
      pages.delete(address)
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
