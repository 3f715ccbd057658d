// Prints for the Chromium host: the page is shown to nobody, can run and fetch nothing, and is closed whatever happens.
import type { Browser } from '@playwright/test'
import { type Print, paper } from '../../main/export/print.ts'
import { printHeaders, printPatience } from '../../main/shell/print-page.ts'

const address = 'https://print.invalid/'

/** Makes the host's `Print` from a browser without a window; it is asked for when the first page is printed. */
export function printWith(headless: () => Promise<Browser>): Print {
  return async (job, signal) => {
    const browser = await headless()
    signal.throwIfAborted()
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
    const stop = (): void => {
      context.close().catch(() => undefined)
    }
    signal.addEventListener('abort', stop, { once: true })
    try {
      context.setDefaultTimeout(printPatience)
      await context.route('**/*', (route) =>
        route.request().url() === address ? route.fulfill({ status: 200, headers: printHeaders, body: job.html }) : route.abort('blockedbyclient'),
      )
      const page = await context.newPage()
      await page.goto(address, { waitUntil: 'load' })
      const { top, right, bottom, left } = paper.margins
      return await page.pdf({
        format: paper.format,
        margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
        preferCSSPageSize: paper.preferCssPageSize,
        printBackground: paper.printBackground,
        tagged: paper.tagged,
        outline: paper.outline,
        displayHeaderFooter: true,
        headerTemplate: job.header,
        footerTemplate: job.footer,
      })
    } finally {
      signal.removeEventListener('abort', stop)
      await context.close().catch(() => undefined)
    }
  }
}
