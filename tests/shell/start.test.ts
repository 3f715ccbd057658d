// The shell as a whole: the real app behind a fake Electron, from start to end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CustomScheme, IpcMain, IpcMainInvokeEvent } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Electron } from '../../main/shell/electron.ts'
import { startShell } from '../../main/shell/start.ts'
import { callChannel } from '../../preload/contract/bridge.ts'
import { events, fake, fakeWindowClass, preventable } from './fake-electron.ts'
import { fakeSession } from './fake-session.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const project = resolve(import.meta.dirname, '../..')

/** A fake Electron around the real project, with the order of what is asked of it written down. */
function surroundings({ lock = true, appPath = project, words = [] as readonly string[] } = {}) {
  const userData = mkdtempSync(join(tmpdir(), 'casebook-start-'))
  folders.push(userData)
  // Electron answers with the folder that was set.
  let current = userData
  const order: string[] = []
  const errors: string[] = []
  const printed: string[] = []
  const { on, raise } = events()
  const exit = Promise.withResolvers<number>()
  const { BrowserWindow, made } = fakeWindowClass({
    isLoading: () => false,
    getTitle: () => 'Scrutiny Casebook',
    executeJavaScript: (code) => Promise.resolve(code.includes('childElementCount') ? 1 : true),
  })
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>()
  const own = fakeSession()
  const electron: Electron = {
    app: fake<Electron['app']>('app', {
      on,
      isPackaged: false,
      commandLine: fake<Electron['app']['commandLine']>('commandLine', { appendSwitch: () => undefined }),
      getAppPath: () => appPath,
      getPath: () => current,
      getVersion: () => '0.1.0',
      setPath: (name, path) => {
        current = path
        order.push(`${name} ${path}`)
      },
      requestSingleInstanceLock: () => lock,
      enableSandbox: () => void order.push('sandbox'),
      whenReady: () => {
        order.push('ready')
        return Promise.resolve()
      },
      quit: () => void order.push('quit'),
      relaunch: () => void order.push('relaunch'),
      exit: (code = 0) => exit.resolve(code),
    }),
    BrowserWindow,
    crashReporter: fake<Electron['crashReporter']>('crashReporter', {
      start: (options) => void order.push(`crash reports sent: ${String(options.uploadToServer)}`),
    }),
    dialog: fake<Electron['dialog']>('dialog', { showErrorBox: (_title, content) => void errors.push(content) }),
    ipcMain: fake<IpcMain>('ipcMain', {
      handle: (channel, handler) => void handlers.set(channel, handler),
      removeHandler: (channel) => void handlers.delete(channel),
    }),
    Menu: fake<Electron['Menu']>('Menu', {
      buildFromTemplate: () => fake<Electron.Menu>('menu', {}),
      setApplicationMenu: () => void order.push('menu'),
    }),
    nativeTheme: fake<Electron['nativeTheme']>('nativeTheme', { shouldUseDarkColors: false }),
    protocol: fake<Electron['protocol']>('protocol', {
      registerSchemesAsPrivileged: (schemes: CustomScheme[]) => void order.push(`scheme ${schemes[0]?.scheme}`),
    }),
    screen: fake<Electron['screen']>('screen', { getAllDisplays: () => [] }),
    session: fake<Electron['session']>('session', { defaultSession: own.session, fromPartition: () => fakeSession().session }),
    shell: fake<Electron['shell']>('shell', {}),
  }
  const running = fake<NodeJS.Process>('process', {
    argv: ['electron', '.', ...words],
    platform: 'linux',
    resourcesPath: '/nowhere',
    versions: { ...process.versions, electron: '45.0.0', chrome: '150.0.0' },
    on: (() => running) as unknown as NodeJS.Process['on'],
    stdout: fake<NodeJS.Process['stdout']>('stdout', {
      write: ((text: string) => {
        printed.push(text)
        return true
      }) as NodeJS.Process['stdout']['write'],
    }),
  })
  const call = (name: string, input: unknown) => {
    const window = made[0]
    const frame = { url: 'app://casebook/', parent: null }
    return handlers.get(callChannel)?.(
      { sender: window?.contents.contents, senderFrame: frame } as IpcMainInvokeEvent,
      name,
      input,
    ) as Promise<unknown>
  }
  return { electron, running, order, errors, printed, made, raise, call, own, userData, exit: exit.promise }
}

describe('the shell', () => {
  test('prepares everything that must be set before Electron is ready, then opens the window on the app’s own address', async () => {
    const { electron, running, order, made, raise, own, exit } = surroundings()
    await startShell(electron, running)
    expect(order.indexOf('sandbox')).toBeLessThan(order.indexOf('ready'))
    expect(order.indexOf('scheme app')).toBeLessThan(order.indexOf('ready'))
    expect(order).toContain('crash reports sent: false')
    expect(made[0]?.calls).toEqual(['load app://casebook/'])
    expect(own.fetches('https://example.com/')).toBe(false)
    expect((await own.answers('app://casebook/none.js')).status).toBe(404)
    made[0]?.raise('close', preventable({}))
    await vi.waitFor(() => expect(made[0]?.destroyed()).toBe(true))
    raise('window-all-closed')
    expect(await exit).toBe(0)
  })

  test('answers the window’s calls with the real app, and closes it when the last window is gone', async () => {
    const { electron, running, made, raise, call, userData, exit } = surroundings()
    await startShell(electron, running)
    expect(await call('settings.write', { textSize: 120 })).toMatchObject({ ok: true, value: { textSize: 120 } })
    expect(existsSync(join(userData, 'casebook', 'casebook.sqlite'))).toBe(true)
    made[0]?.raise('close', preventable({}))
    await vi.waitFor(() => expect(made[0]?.destroyed()).toBe(true))
    raise('window-all-closed')
    expect(await exit).toBe(0)
    expect(await call('app.about', {})).toBeUndefined()
  })

  test('gives way to a casebook that is already open, which comes to the front', async () => {
    const second = surroundings({ lock: false })
    await startShell(second.electron, second.running)
    expect(second.order).toContain('quit')
    expect(second.made).toHaveLength(0)

    const first = surroundings()
    await startShell(first.electron, first.running)
    first.raise('second-instance')
    expect(first.made[0]?.calls).toContain('focus')
    first.raise('window-all-closed')
    expect(await first.exit).toBe(0)
  })

  test('is started again for a member who asks for it while it is still closing', async () => {
    const { electron, running, order, made, raise, exit } = surroundings()
    await startShell(electron, running)
    made[0]?.raise('close', preventable({}))
    await vi.waitFor(() => expect(made[0]?.destroyed()).toBe(true))
    raise('window-all-closed')
    raise('second-instance')
    expect(await exit).toBe(0)
    expect(order).toContain('relaunch')
  })

  test('writes to the log why it could not be started', async () => {
    const { electron, running, userData } = surroundings()
    const whenReady = (): Promise<void> => Promise.reject(new Error('no display'))
    const broken = { ...electron, app: new Proxy(electron.app, { get: (app, name) => (name === 'whenReady' ? whenReady : Reflect.get(app, name)) }) }
    await expect(startShell(broken, running)).rejects.toThrow('no display')
    expect(readFileSync(join(userData, 'logs', 'casebook.log'), 'utf8')).toContain('no display')
  })

  test('says in words that it cannot open, writes why to the log, and ends', async () => {
    const { electron, running, errors, exit, userData } = surroundings({ appPath: join(tmpdir(), 'no such project') })
    await startShell(electron, running)
    expect(await exit).toBe(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]).not.toMatch(/undefined|Error|sqlite/)
    expect(readFileSync(join(userData, 'logs', 'casebook.log'), 'utf8')).toContain('not opened')
  })

  test('--smoke-test looks at every part on a folder of its own, prints JSON and ends', async () => {
    const { electron, running, order, printed, exit } = surroundings({ words: ['--smoke-test'] })
    await startShell(electron, running)
    expect(await exit).toBe(0)
    expect(order[0]).toMatch(/^userData .*casebook-smoke-/)
    expect(existsSync(order[0]?.slice('userData '.length) ?? '')).toBe(false)
    const report = JSON.parse(printed.join('')) as { well: boolean; checks: { name: string; well: boolean; detail: string }[] }
    expect(report.checks.map(({ name, well, detail }) => (well ? name : `${name}: ${detail}`))).toEqual(['databases', 'search', 'window', 'printing'])
    expect(report.well).toBe(true)
  })
})
