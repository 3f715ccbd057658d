// What the window may be given and under which rules: the app's own built files and nothing else. Pure, so that a table of tests covers it;
// the Electron shell and the Chromium host answer with the very same function.
import { extname, isAbsolute, join, relative } from 'node:path'

/** Where the app lives inside Electron. */
export const appOrigin = 'app://casebook'

/** One answer to a request: a status, headers, and the file whose bytes follow (null where there are none). */
export interface SiteAnswer {
  readonly status: 200 | 400 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly file: string | null
}

/** Whose requests are answered, and from which folder. */
export interface Site {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  /** Folder of the built window. */
  readonly root: string
}

/**
 * The content security policy of the window. Script, style, fonts and data come from the app's own files; nothing is inline.
 * Style attributes set by script through the DOM are not governed by it, so React's `style` works; a `style` attribute or element in
 * markup does not. The preview of a sheet is an `srcdoc` frame, which inherits all of this and adds its style as a constructed sheet.
 */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Everything a page could ask the computer for, refused; copying to the clipboard by the member's own act is kept. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** Headers of every answer, whatever its status. */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': windowPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': 'no-store',
}

/** The kinds of file a window is made of; any other kind is not there. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const refusal = (status: 400 | 404 | 405): SiteAnswer => ({
  status,
  headers: { ...siteHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  file: null,
})

/** The path inside the site that a URL names, decoded; null where it names none of ours or cannot be decoded. */
function pathOf(url: string, origin: string): string | null {
  try {
    const { protocol, host, pathname, username, password } = new URL(url)
    if (`${protocol}//${host}` !== origin || username !== '' || password !== '') return null
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/**
 * Answers a request of the window. Whether the file is there is for the caller to see: one that is not is answered with 404.
 * The path is joined to the root first and then checked with `relative()`: comparing prefixes of strings lets `/root-other` through,
 * and refusing whatever `isAbsolute` refuses everything where paths begin with a slash.
 */
export function answerRequest(url: string, method: string, site: Site): SiteAnswer {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405)
  const path = pathOf(url, site.origin)
  if (path === null) return refusal(400)
  const file = join(site.root, path === '' || path === '/' ? 'index.html' : path)
  const inside = relative(site.root, file)
  if (inside === '' || inside === '..' || inside.startsWith('../') || inside.startsWith('..\\') || isAbsolute(inside)) return refusal(404)
  const type = contentTypes[extname(file).toLowerCase()]
  if (type === undefined) return refusal(404)
  return { status: 200, headers: { ...siteHeaders, 'Content-Type': type }, file: method === 'HEAD' ? null : file }
}

/** The answer given where the file named is not there. */
export const missingFile: SiteAnswer = refusal(404)
