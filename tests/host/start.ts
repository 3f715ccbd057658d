// `npm start`: opens the casebook in Electron where that can be had, else in an installed Chromium, else walks through it and takes pictures.
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildAll } from '../../main/build/build.ts'
import { chromiumWanted, ensureChromium } from './chromium.ts'
import { ensureElectron } from './electron.ts'
import { tour } from './tour.ts'
import { openInWindow } from './windowed.ts'

const root = resolve(import.meta.dirname, '../..')
/** An Electron that ends with a fault within this time, in milliseconds, could not start here. */
const startingTime = 5_000

const say = (words: string): void => console.log(words)

/** Whether a window could be seen. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
}

/** Where Electron would keep the member's files too, so that both show the same casebook. */
function memberFolder(): string {
  const home = homedir()
  const name = 'Scrutiny Casebook'
  if (process.platform === 'darwin') return join(home, 'Library/Application Support', name, 'casebook')
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(home, 'AppData/Roaming'), name, 'casebook')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), name, 'casebook')
}

/** Runs the casebook in Electron until it is closed. Answers whether it could start. */
function runElectron(program: string): Promise<boolean> {
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(program, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0 || performance.now() - started > startingTime))
  })
}

async function chromiumHere(): Promise<boolean> {
  if ((await ensureChromium(say)) !== null) return true
  console.error(chromiumWanted)
  process.exitCode = 1
  return false
}

await buildAll(say)
if (!hasDisplay()) {
  say('There is no display here, so this is a guided tour: the casebook runs as always, and each step is kept as a picture.')
  if (await chromiumHere()) await tour(join(root, 'out/tour'), say)
} else {
  const electron = await ensureElectron(say)
  if (electron !== null) say('Opening the casebook.')
  const shown = electron !== null && (await runElectron(electron))
  if (!shown) {
    if (electron !== null) say('Electron could not start here.')
    say('Opening the casebook in the installed Chromium instead.')
    if (await chromiumHere()) await openInWindow(memberFolder(), say)
  }
}
