// Finds an installed Chromium, or installs Debian's where this machine allows it, so that the app can be opened without Electron's binary.
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What to tell somebody who has none. */
export const chromiumWanted =
  'Scrutiny Casebook needs a Chromium to open in without Electron: please install Chromium or Google Chrome (on Debian: apt-get install chromium), or set CASEBOOK_CHROMIUM to its program file.'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']

const elsewhere: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
  }),
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium that Playwright may have brought; asking throws on systems it does not know. */
function playwrightsOwn(): readonly string[] {
  try {
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/** The program file of an installed Chromium, Chrome or Edge; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CASEBOOK_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...(elsewhere[process.platform] ?? []), ...playwrightsOwn()].find(canRun) ?? null
}

/** Whether this is Debian or a system made from it, and we may install on it. */
function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Runs a program; answers whether it ended well. Each line it prints goes to `onLine`. */
function runs(program: string, words: readonly string[], onLine: (line: string) => void): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        for (const line of text.split(/\r?\n/)) if (line.trim() !== '') onLine(line.trim())
      })
    }
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}

async function installFromDebian(say: (words: string) => void): Promise<string | null> {
  say('No Chromium is installed here. Installing Debian’s, which takes a minute or two …')
  let last = ''
  let unpacked = 0
  const onLine = (line: string): void => {
    last = line
    if (/^Need to get /.test(line)) say(`  ${line.replace(/^Need to get/, 'downloading')}`)
    if (/^Unpacking /.test(line)) {
      unpacked += 1
      if (unpacked % 25 === 0) say(`  ${unpacked} packages unpacked`)
    }
  }
  const listed = await runs('/usr/bin/apt-get', ['update'], onLine)
  const installed = listed && (await runs('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], onLine))
  if (!installed) {
    say(`  that did not work: ${last}`)
    return null
  }
  const found = findChromium()
  // Ubuntu's package of that name is a stand-in that only says where to get it.
  if (found === null || !(await runs(found, ['--version'], () => undefined))) return null
  say('Chromium is installed.')
  return found
}

/** The installed Chromium, installing one where that is allowed; null where there is none to be had (see `chromiumWanted`). */
export async function ensureChromium(say: (words: string) => void): Promise<string | null> {
  const found = findChromium()
  if (found !== null) return found
  const named = process.env['CASEBOOK_CHROMIUM']
  if (named !== undefined && named !== '') say(`CASEBOOK_CHROMIUM names ${named}, which is not there.`)
  else if (mayInstall()) return await installFromDebian(say)
  return null
}

/** Switches every Chromium here is started with: nothing of its own on the network, and no name is ever looked up. */
export const chromiumSwitches: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-spell-checking',
  '--disable-features=Translate,MediaRouter,OptimizationHints,SpellcheckService',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]
