// Puts the app's own window into a Chromium page: its built files under their real policy, the real preload script, and nothing else.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { BrowserContext, Frame, Page, Request } from '@playwright/test'
import { type Answering, answerCall } from '../../main/shell/caller.ts'
import { answerRequest, missingFile, type Site } from '../../main/shell/site.ts'
import { callChannel, eventChannel } from '../../preload/contract/bridge.ts'
import { failed } from '../../preload/contract/result.ts'

const out = resolve(import.meta.dirname, '../../out')

/** The window's site under the host: `.invalid` is a name that nobody can own. */
export const site: Site = { origin: 'https://casebook.invalid', root: resolve(out, 'renderer') }

/** Names on the page that carry calls and events. The script below takes the first away before the app's own script runs. */
const invokeName = 'casebookHostInvoke'
const deliverName = 'casebookHostDeliver'

/** Whether a request would take our page itself elsewhere. A page that is only being opened has no frame to be asked for yet. */
function isLeaving(request: Request, ours: Page | null): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === ours?.mainFrame()
  } catch {
    return false
  }
}

/** Answers the window's requests as the shell does. Everything else is refused: `onRefused` is told its address. */
export async function serveWindow(context: BrowserContext, ourPage: () => Page | null, onRefused: (url: string) => void): Promise<void> {
  await context.routeWebSocket(/.*/, (socket) => {
    onRefused(socket.url())
    socket.close({ code: 1008 })
  })
  await context.route('**/*', async (route, request) => {
    const url = request.url()
    if (!url.startsWith(`${site.origin}/`)) {
      onRefused(url)
      // An answer without content leaves the window where it is, as a navigation that Electron refuses does.
      return isLeaving(request, ourPage()) ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient')
    }
    const answer = answerRequest(url, request.method(), site)
    if (answer.file === null) return route.fulfill({ status: answer.status, headers: answer.headers })
    try {
      await route.fulfill({ status: answer.status, headers: answer.headers, body: await readFile(answer.file) })
    } catch {
      await route.fulfill({ status: missingFile.status, headers: missingFile.headers })
    }
  })
}

/**
 * Stands in for what Electron gives a preload script, around the built script itself. Like Electron it runs in the main frame of the
 * casebook's own page only, and lets no script navigate the window away.
 */
function preloadScript(built: string): string {
  return `(() => {
  if (window !== window.top || location.origin !== ${JSON.stringify(site.origin)}) return
  const invoke = window.${invokeName}
  delete window.${invokeName}
  const listeners = new Map()
  Object.defineProperty(window, '${deliverName}', { value: (channel, message) => { for (const listener of listeners.get(channel) ?? []) listener({}, message) } })
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.cancelable && new URL(event.destination.url).origin !== location.origin) event.preventDefault()
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...given) => invoke(channel, given[0], structuredClone(given[1])).then(JSON.parse),
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]) },
      removeListener: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)) },
    },
  }
  const require = (name) => { if (name === 'electron') return electron; throw new Error('A preload script has only electron.') }
  const module = { exports: {} }
  ;((require, module, exports) => {
${built}
  })(require, module, module.exports)
})()`
}

/** Joins pages of `context` to the app through the real preload script, with the same check of the caller as the shell's. */
export async function bridgeWindow(
  context: BrowserContext,
  ourPage: () => Page | null,
  app: Answering,
  log: (event: string, detail: string) => void,
): Promise<void> {
  // Answers go over as one string: a whole pack as an object takes Playwright more than a second to wrap.
  const answer = async ({ page, frame }: { page: Page; frame: Frame }, channel: unknown, name: unknown, input: unknown): Promise<string> => {
    if (channel !== callChannel) return JSON.stringify(failed('call-unknown'))
    const caller = { url: frame.url(), mainFrame: frame === page.mainFrame(), ourWindow: page === ourPage() }
    return JSON.stringify(await answerCall(app, caller, site.origin, name, input, log))
  }
  await context.exposeBinding(invokeName, answer)
  await context.addInitScript({ content: preloadScript(await readFile(resolve(out, 'preload/index.cjs'), 'utf8')) })
}

/** Tells the window an event. A window that is just being loaded or closed has nobody listening. */
export async function deliver(page: Page, event: unknown): Promise<void> {
  await page
    .evaluate(
      ([name, channel, message]) => {
        const take: unknown = Reflect.get(window, name)
        if (typeof take === 'function') take(channel, message)
      },
      [deliverName, eventChannel, event] as const,
    )
    .catch(() => undefined)
}
