// The shell's wiring against a typed fake of Electron's API: that each decision is really asked for at its door.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openBridge } from '../../main/shell/bridge.ts'
import type { Electron } from '../../main/shell/electron.ts'
import { askToOpen, guardApp, guardContents, guardSession, quietChromium } from '../../main/shell/security.ts'
import { appOrigin } from '../../main/shell/site.ts'
import { callChannel, eventChannel } from '../../preload/contract/bridge.ts'
import type { CasebookEvent } from '../../preload/contract/events.ts'
import { ok } from '../../preload/contract/result.ts'
import { events, fake, fakeContents, preventable } from './fake-electron.ts'
import { fakeSession } from './fake-session.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const nothing = (): void => undefined

describe('a page of the app', () => {
  const guarded = () => {
    const page = fakeContents()
    const opened: string[] = []
    guardContents(page.contents, appOrigin, (url) => opened.push(url), nothing)
    return { ...page, opened }
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('goes nowhere else: %s', (event) => {
    const { raise } = guarded()
    const away = preventable({ url: 'https://example.com/', isMainFrame: true })
    raise(event, away)
    expect(away.prevented()).toBe(true)
    const home = preventable({ url: 'app://casebook/', isMainFrame: true })
    raise(event, home)
    expect(home.prevented()).toBe(false)
  })

  test('opens no second window; the address is handed to the one door out', () => {
    const { windowOpen, opened } = guarded()
    expect(windowOpen('https://example.com/')).toBe('deny')
    expect(windowOpen('app://casebook/')).toBe('deny')
    expect(opened).toEqual(['https://example.com/', 'app://casebook/'])
  })

  test('embeds nobody', () => {
    const { raise } = guarded()
    const attach = preventable({})
    raise('will-attach-webview', attach)
    expect(attach.prevented()).toBe(true)
  })
})

describe('a session', () => {
  const guarded = () => {
    const one = fakeSession()
    guardSession(one.session, appOrigin, nothing)
    return one
  }

  test('fetches only the app’s own files', () => {
    const { fetches } = guarded()
    expect(fetches('app://casebook/assets/a.js')).toBe(true)
    for (const url of ['https://example.com/', 'ws://example.com/', 'file:///etc/passwd', 'app://print/1']) expect(fetches(url)).toBe(false)
  })

  test('gives no permission but copying, asked for or looked up', () => {
    const { requestsPermission, hasPermission } = guarded()
    for (const ask of [requestsPermission, hasPermission]) {
      for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen'])
        expect(ask(permission, 'app://casebook/', true)).toBe(false)
      expect(ask('clipboard-sanitized-write', 'app://casebook/', true)).toBe(true)
      expect(ask('clipboard-sanitized-write', 'https://example.com/', true)).toBe(false)
    }
  })

  test('gives no device, trusts no certificate, downloads nothing, fetches no dictionary', () => {
    const { device, trusts, raise, spellChecks } = guarded()
    const download = preventable({})
    raise('will-download', download)
    expect(device()).toBe(false)
    expect(trusts()).toBe(-2)
    expect(download.prevented()).toBe(true)
    expect(spellChecks()).toBe(false)
  })
})

describe('the app', () => {
  const started = (response = 0) => {
    const { on, raise } = events()
    const switches: string[] = []
    const external = vi.fn(() => Promise.resolve())
    const asked: string[] = []
    const electron = {
      app: fake<Electron['app']>('app', {
        on,
        isPackaged: true,
        commandLine: fake<Electron['app']['commandLine']>('commandLine', {
          appendSwitch: (name, value) => void switches.push(value === undefined ? name : `${name}=${value}`),
        }),
      }),
      dialog: fake<Electron['dialog']>('dialog', {
        showMessageBox: (...given: unknown[]) => {
          asked.push((given.at(-1) as { detail: string }).detail)
          return Promise.resolve({ response, checkboxChecked: false })
        },
      }),
      shell: fake<Electron['shell']>('shell', { openExternal: external }),
    }
    return { electron, raise, switches, external, asked }
  }

  test('guards every page and session that is made, by whomever', () => {
    const { electron, raise } = started()
    guardApp(electron, appOrigin, nothing)
    const { contents, raise: raiseInPage } = fakeContents()
    const { session, fetches } = fakeSession()
    raise('web-contents-created', {}, contents)
    raise('session-created', session)
    const away = preventable({ url: 'https://example.com/', isMainFrame: true })
    raiseInPage('will-navigate', away)
    expect(away.prevented()).toBe(true)
    expect(fetches('https://example.com/')).toBe(false)
  })

  test('accepts no certificate, names itself with none, and logs in nowhere', () => {
    const { electron, raise } = started()
    guardApp(electron, appOrigin, nothing)
    const wrong = preventable({})
    const answers: boolean[] = []
    raise('certificate-error', wrong, null, 'https://example.com/', 'ERR', null, (trusted: boolean) => answers.push(trusted))
    const choose = preventable({})
    raise('select-client-certificate', choose)
    const login = preventable({})
    raise('login', login)
    expect([wrong, choose, login].map(({ prevented }) => prevented())).toEqual([true, true, true])
    expect(answers).toEqual([false])
  })

  test('keeps Chromium itself off the network', () => {
    const { electron, switches } = started()
    quietChromium(electron)
    expect(switches).toContain('host-resolver-rules=MAP * ~NOTFOUND')
    expect(switches).toContain('disable-background-networking')
  })

  test('opens an address outside only after the member saw it and said yes', async () => {
    const yes = started(1)
    expect(await askToOpen(yes.electron, 'https://example.org/paper')).toBe(true)
    expect(yes.asked[0]).toContain('https://example.org/paper')
    expect(yes.external).toHaveBeenCalledExactlyOnceWith('https://example.org/paper')

    const no = started(0)
    expect(await askToOpen(no.electron, 'https://example.org/paper')).toBe(false)
    expect(no.external).not.toHaveBeenCalled()

    const never = started(1)
    expect(await askToOpen(never.electron, 'file:///etc/passwd')).toBe(false)
    expect(never.asked).toEqual([])
    expect(never.external).not.toHaveBeenCalled()
  })
})

describe('the bridge', () => {
  const opened = () => {
    const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>()
    const ipcMain = fake<IpcMain>('ipcMain', {
      handle: (channel, handler) => void handlers.set(channel, handler),
      removeHandler: (channel) => void handlers.delete(channel),
    })
    const ours = fakeContents()
    const listeners = new Set<(event: CasebookEvent) => void>()
    const calls: string[] = []
    const app = {
      call: (name: string) => {
        calls.push(name)
        return Promise.resolve(ok('answered'))
      },
      listen: (listener: (event: CasebookEvent) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const close = openBridge({ ipcMain }, app, () => ours.contents, appOrigin, nothing)
    const invoke = (sender: WebContents, frame: { url: string; parent: unknown } | null, name: unknown = 'app.about') =>
      handlers.get(callChannel)?.({ sender, senderFrame: frame } as IpcMainInvokeEvent, name, {}) as Promise<unknown>
    return { ours, calls, listeners, close, invoke, handlers }
  }
  const home = { url: 'app://casebook/', parent: null }

  test('carries a call of the window’s main frame', async () => {
    const { invoke, ours } = opened()
    expect(await invoke(ours.contents, home)).toEqual(ok('answered'))
  })

  test('refuses another window, a frame inside, another page and a frame that is gone', async () => {
    const { invoke, ours, calls } = opened()
    const refused = { ok: false, problem: { code: 'call-refused' } }
    expect(await invoke(fakeContents().contents, home)).toMatchObject(refused)
    expect(await invoke(ours.contents, { url: 'app://casebook/', parent: home })).toMatchObject(refused)
    expect(await invoke(ours.contents, { url: 'https://example.com/', parent: null })).toMatchObject(refused)
    expect(await invoke(ours.contents, null)).toMatchObject(refused)
    expect(calls).toEqual([])
  })

  test('carries events to the window, and nothing once it is closed', () => {
    const { ours, listeners, close, handlers } = opened()
    for (const listener of listeners) listener({ type: 'settings changed' })
    expect(ours.sent).toEqual([[eventChannel, { type: 'settings changed' }]])
    close()
    expect(listeners.size).toBe(0)
    expect(handlers.size).toBe(0)
  })
})
