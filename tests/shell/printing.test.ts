// Printing through a typed fake: what is printed, where, that it can be stopped, and that no window is left behind.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { emptyTemplate, type PrintJob } from '../../main/export/print.ts'
import type { Electron } from '../../main/shell/electron.ts'
import { printPatience, printPolicy } from '../../main/shell/print-page.ts'
import { createPrint } from '../../main/shell/printing.ts'
import { fake, fakeWindowClass } from './fake-electron.ts'
import { fakeSession } from './fake-session.ts'

afterEach(() => {
  vi.useRealTimers()
})

const job: PrintJob = {
  html: '<!doctype html><title>Sheet</title><p>Words of the sheet</p>',
  title: 'Sheet',
  header: emptyTemplate,
  footer: '<b>foot</b>',
}
const never = new AbortController().signal

function printer(part: Parameters<typeof fakeWindowClass>[0] = {}, windowPart: Parameters<typeof fakeWindowClass>[1] = {}) {
  const own = fakeSession()
  const partitions: string[] = []
  const session = fake<Electron['session']>('session', {
    fromPartition: (name) => {
      partitions.push(name)
      return own.session
    },
  })
  const { BrowserWindow, made } = fakeWindowClass(part, windowPart)
  return { print: createPrint({ BrowserWindow, session }, () => undefined), made, own, partitions }
}

describe('printing', () => {
  test('gives tagged pages with an outline, their own size, header and footer', async () => {
    const { print, made } = printer()
    const pdf = await print(job, never)
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7')
    expect(made[0]?.contents.printed[0]).toMatchObject({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: 'A4',
      footerTemplate: '<b>foot</b>',
    })
  })

  test('happens in a hidden, sandboxed window of a session that lives in memory only', async () => {
    const { print, made, partitions } = printer()
    await print(job, never)
    expect(made[0]?.options).toMatchObject({ show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
    expect(made[0]?.options.webPreferences?.preload).toBeUndefined()
    expect(partitions).toEqual(['print'])
  })

  test('shows the page under a policy that runs and fetches nothing, only while it is printed', async () => {
    let during: Response | null = null
    const { print, own } = printer({
      printToPDF: async () => {
        during = await own.answers('app://print/1')
        return Buffer.from('%PDF-')
      },
    })
    await print(job, never)
    const shown = during as Response | null
    expect(await shown?.text()).toBe(job.html)
    expect(shown?.headers.get('content-security-policy')).toBe(printPolicy)
    expect(printPolicy).toMatch(/default-src 'none'/)
    expect(printPolicy).not.toContain('script-src')
    expect((await own.answers('app://print/1')).status).toBe(404)
    expect(own.fetches('https://example.com/')).toBe(false)
  })

  test('leaves no window behind, whether it works or not', async () => {
    const well = printer()
    await well.print(job, never)
    expect(well.made[0]?.destroyed()).toBe(true)

    const wrong = printer({ printToPDF: () => Promise.reject(new Error('no printer')) })
    await expect(wrong.print(job, never)).rejects.toThrow('no printer')
    expect(wrong.made[0]?.destroyed()).toBe(true)
  })

  test('stops at once when the member says so', async () => {
    const { print, made } = printer({ printToPDF: () => new Promise(() => undefined) })
    const stop = new AbortController()
    const printing = print(job, stop.signal)
    await vi.waitFor(() => expect(made[0]?.contents.printed).toBeDefined())
    stop.abort()
    await expect(printing).rejects.toThrow()
    expect(made[0]?.destroyed()).toBe(true)
  })

  test('opens no window when it was stopped before it began', async () => {
    const { print, made } = printer()
    await expect(print(job, AbortSignal.abort())).rejects.toThrow()
    expect(made).toHaveLength(0)
  })

  test('gives up on a page that is never done', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new Error('too long')))
    const { print, made } = printer({}, { loadURL: () => new Promise(() => undefined) })
    await expect(print(job, never)).rejects.toThrow()
    expect(timeout).toHaveBeenCalledWith(printPatience)
    expect(made[0]?.destroyed()).toBe(true)
    timeout.mockRestore()
  })
})
