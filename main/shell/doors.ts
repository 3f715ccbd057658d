// Which doors out of the window are open: where it may go, what it may ask of the computer, what it may fetch. Pure; nearly all are shut.
import { isFrom } from './caller.ts'

/** Whether a frame may go to an address. The preview of a sheet is an `srcdoc` frame, which may only ever be that. */
export function mayNavigate(url: string, mainFrame: boolean, origin: string): boolean {
  if (isFrom(url, origin)) return true
  return !mainFrame && url === 'about:srcdoc'
}

/** What becomes of an address somebody wants to open outside: the member is asked, or nothing happens. */
export function decideOpening(url: string): 'ask' | 'refuse' {
  try {
    const { protocol, username, password } = new URL(url)
    return protocol === 'https:' && username === '' && password === '' ? 'ask' : 'refuse'
  } catch {
    return 'refuse'
  }
}

/** The one thing the window may ask for: to put a citation on the clipboard when the member copies it. Reading the clipboard it may not. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Whether a permission is given. Electron's own answer, without a handler, is yes to nearly everything. */
export function mayHave(permission: string, url: string, mainFrame: boolean, origin: string): boolean {
  return mainFrame && isFrom(url, origin) && allowedPermissions.has(permission)
}

/**
 * Whether the window's session may fetch an address at all: the app's own files, and data written into them.
 * @param inspect whether the developer's tools are offered; their own files come through the same session.
 */
export function mayFetch(url: string, origin: string, inspect = false): boolean {
  return isFrom(url, origin) || url.startsWith('data:') || (inspect && url.startsWith('devtools://'))
}

/** Whether the developer's tools may be opened: never in an app that was packaged for members. */
export const mayInspect = (packaged: boolean): boolean => !packaged
