// Finds Electron's binary, and fetches it where that goes quickly. Its npm package leaves that to the first use, from outside the npm registry.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../node_modules/electron')

/** How long the first piece of the download may take, in milliseconds, before we do without. */
const patience = 8_000
/** The size of the piece that tells how quick the network is, in bytes. */
const piece = 256 * 1024
/** The longest that the whole download may be expected to take, in seconds. */
const longestDownload = 90

/** The program file of Electron; null where its binary is not there. */
export function findElectron(): string | null {
  try {
    const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

function address(): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const mirror =
    process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

/** How many seconds the download would take, by its first piece; or, in words, why it cannot be had. */
async function tryDownload(url: string): Promise<number | string> {
  const started = performance.now()
  try {
    const answer = await fetch(url, { headers: { Range: `bytes=0-${piece - 1}` }, signal: AbortSignal.timeout(patience) })
    if (!answer.ok) return `${new URL(url).host} answers ${answer.status}`
    const whole = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? 120_000_000)
    let got = 0
    for await (const part of answer.body ?? []) {
      got += part.length
      if (got >= piece) break
    }
    return (((performance.now() - started) / 1000) * whole) / Math.max(got, 1)
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TimeoutError') return `${new URL(url).host} does not answer`
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : ''
    return `${new URL(url).host} cannot be reached${cause === '' ? '' : ` (${cause})`}`
  }
}

function install(): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] })
    const timer = setTimeout(() => child.kill(), longestDownload * 2 * 1000)
    child.stderr.resume()
    child.on('error', () => done(false))
    child.on('exit', (code) => {
      clearTimeout(timer)
      done(code === 0)
    })
  })
}

/** Electron's program file, fetching it where that takes a moment; null, after saying why in words, where it is not to be had. */
export async function ensureElectron(say: (words: string) => void): Promise<string | null> {
  const found = findElectron()
  if (found !== null) return found
  say('Electron’s binary is not here yet; looking whether it can be fetched …')
  const url = address()
  const seconds = await tryDownload(url)
  if (typeof seconds === 'string') {
    say(`It cannot be fetched: ${seconds}.`)
    return null
  }
  if (seconds > longestDownload) {
    say(`Fetching it would take about ${Math.ceil(seconds / 60)} minutes, so the casebook goes on without it (npx install-electron fetches it).`)
    return null
  }
  say(`Fetching Electron, which takes about ${Math.max(5, Math.ceil(seconds))} seconds …`)
  if (!(await install())) {
    say('The download did not complete.')
    return null
  }
  return findElectron()
}
