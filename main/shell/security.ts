// Shuts the doors that `doors.ts` decides about, for every window and page of the app, whoever makes it.
import type { Event, Session, WebContents } from 'electron'
import { decideOpening, mayFetch, mayHave, mayInspect, mayNavigate } from './doors.ts'
import type { Electron, Log } from './electron.ts'

/** The address without what comes after the host: enough for the log. */
const briefly = (url: string): string => url.slice(0, 80).split(/[?#]/)[0] ?? ''

/**
 * The one way to an address outside: the member sees it and says yes, or nothing happens.
 * @returns whether it was opened.
 */
export async function askToOpen({ dialog, shell }: Pick<Electron, 'dialog' | 'shell'>, url: string): Promise<boolean> {
  if (decideOpening(url) === 'refuse') return false
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this address in your web browser?',
    detail: `${url}\n\nThe casebook itself stays offline.`,
    buttons: ['Stay here', 'Open in browser'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return false
  await shell.openExternal(url)
  return true
}

/** Shuts what a page can do by itself: going elsewhere, opening windows, embedding others' pages. */
export function guardContents(contents: WebContents, origin: string, open: (url: string) => void, log: Log): void {
  const guard = (details: Event<{ url: string; isMainFrame: boolean }>): void => {
    if (mayNavigate(details.url, details.isMainFrame, origin)) return
    details.preventDefault()
    log('navigation refused', briefly(details.url))
  }
  contents.on('will-navigate', guard)
  contents.on('will-frame-navigate', guard)
  contents.on('will-redirect', guard)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    log('window refused', briefly(url))
    open(url)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Shuts what a session gives its pages: permissions, devices, downloads, the network, spell-check dictionaries. */
export function guardSession(session: Session, origin: string, log: Log, inspect = false): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const given = mayHave(permission, details.requestingUrl, details.isMainFrame, origin)
    if (!given) log('permission refused', permission)
    answer(given)
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayHave(permission, details.requestingUrl ?? requestingOrigin, details.isMainFrame, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    const cancel = !mayFetch(url, origin, inspect)
    if (cancel) log('request refused', briefly(url))
    answer({ cancel })
  })
}

/** Switches that keep Chromium itself off the network. To be set before the app is ready. */
export function quietChromium({ app }: Pick<Electron, 'app'>): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-quic', 'no-pings']) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Guards everything the app opens from here on. */
export function guardApp(electron: Pick<Electron, 'app' | 'dialog' | 'shell'>, origin: string, log: Log): void {
  const { app } = electron
  const open = (url: string): void => {
    askToOpen(electron, url).catch((fault: unknown) => log('opening failed', fault instanceof Error ? fault.name : 'not an error'))
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origin, open, log))
  app.on('session-created', (session) => guardSession(session, origin, log, mayInspect(app.isPackaged)))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
}
