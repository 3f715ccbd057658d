// A fake of Electron's API, typed by electron.d.ts: a test gives the members it needs, and touching any other fails the test by name.
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import { vi } from 'vitest'

/** An object of Electron's with only some of its members. */
export function fake<Whole extends object>(name: string, part: Partial<Whole>): Whole {
  return new Proxy(part, {
    get: (target, member, itself) => {
      if (member in target || typeof member === 'symbol' || member === 'then') return Reflect.get(target, member, itself) as unknown
      throw new Error(`the fake of ${name} has no ${member}`)
    },
  }) as Whole
}

type Listener = (...given: never[]) => unknown

/** Listeners by event, and a way to raise each as Electron would. */
export interface Events {
  readonly on: (event: string, listener: Listener) => never
  readonly once: (event: string, listener: Listener) => never
  /** Calls the listeners; answers what they answered. */
  readonly raise: (event: string, ...given: readonly unknown[]) => readonly unknown[]
}

export function events(): Events {
  const listeners = new Map<string, Listener[]>()
  const on = (event: string, listener: Listener) => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener])
    return undefined as never
  }
  const once = (event: string, listener: Listener) => {
    const first: Listener = (...given) => {
      listeners.set(
        event,
        (listeners.get(event) ?? []).filter((other) => other !== first),
      )
      return listener(...given)
    }
    return on(event, first)
  }
  return { on, once, raise: (event, ...given) => (listeners.get(event) ?? []).map((listener) => listener(...(given as never[]))) }
}

/** An event of Electron's that can be prevented. */
export function preventable<Params extends object>(
  params: Params,
): Params & { readonly preventDefault: () => void; readonly prevented: () => boolean } {
  let prevented = false
  return {
    ...params,
    preventDefault: () => {
      prevented = true
    },
    prevented: () => prevented,
  }
}

export interface FakeContents {
  readonly contents: WebContents
  readonly raise: Events['raise']
  readonly sent: readonly unknown[][]
  readonly windowOpen: (url: string) => string
  readonly printed: readonly unknown[]
  readonly reload: ReturnType<typeof vi.fn>
}

/** A window's contents. `part` changes what a test wants otherwise. */
export function fakeContents(part: Partial<WebContents> = {}): FakeContents {
  const { on, once, raise } = events()
  const sent: unknown[][] = []
  const printed: unknown[] = []
  const reload = vi.fn()
  let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null
  const contents = fake<WebContents>('webContents', {
    on,
    once,
    send: (...given) => void sent.push(given),
    isDestroyed: () => false,
    isCrashed: () => false,
    reload,
    setWindowOpenHandler: (handler) => {
      openHandler = handler
    },
    setWebRTCIPHandlingPolicy: () => undefined,
    executeJavaScript: () => Promise.resolve(true),
    printToPDF: (options) => {
      printed.push(options)
      return Promise.resolve(Buffer.from('%PDF-1.7'))
    },
    ...part,
  })
  const windowOpen = (url: string): string => {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const, referrer: { url: '', policy: 'default' as const } }
    return openHandler === null ? 'allow' : openHandler(details).action
  }
  return { contents, raise, sent, windowOpen, printed, reload }
}

export interface FakeWindow {
  readonly window: BrowserWindow
  readonly options: BrowserWindowConstructorOptions
  readonly contents: FakeContents
  readonly raise: Events['raise']
  readonly calls: readonly string[]
  readonly destroyed: () => boolean
}

/**
 * A window that writes down what is asked of it.
 * @param mayGo what its page says to being closed; one that hangs says nothing
 */
export function fakeWindow(
  options: BrowserWindowConstructorOptions = {},
  part: Partial<WebContents> = {},
  windowPart: Partial<BrowserWindow> = {},
  mayGo: () => 'yes' | 'no' | 'nothing' = () => 'yes',
): FakeWindow {
  const { on, once, raise } = events()
  const contents = fakeContents(part)
  const calls: string[] = []
  let destroyed = false
  const note = (name: string) => (): void => void calls.push(name)
  const window = fake<BrowserWindow>('window', {
    on,
    once,
    webContents: contents.contents,
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true
      calls.push('destroy')
      raise('closed')
    },
    // As Electron does: the listeners may keep it, then the page may (by `will-prevent-unload`), else it is gone.
    close: () => {
      calls.push('close')
      const close = preventable({})
      raise('close', close)
      if (close.prevented() || destroyed) return
      if (mayGo() === 'no') contents.raise('will-prevent-unload', preventable({}))
      else if (mayGo() === 'yes') {
        destroyed = true
        raise('closed')
      }
    },
    hide: note('hide'),
    show: note('show'),
    focus: note('focus'),
    restore: note('restore'),
    maximize: note('maximize'),
    isMinimized: () => false,
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
    loadURL: (url) => {
      calls.push(`load ${url}`)
      return Promise.resolve()
    },
    ...windowPart,
  })
  return { window, options, contents, raise, calls, destroyed: () => destroyed }
}

/** A class that makes fake windows and keeps them. */
export function fakeWindowClass(
  part: Partial<WebContents> = {},
  windowPart: Partial<BrowserWindow> = {},
): { readonly BrowserWindow: typeof BrowserWindow; readonly made: FakeWindow[] } {
  const made: FakeWindow[] = []
  const construct = (_class: unknown, [options]: readonly BrowserWindowConstructorOptions[]) => {
    const one = fakeWindow(options, part, windowPart)
    made.push(one)
    return one.window
  }
  return { BrowserWindow: new Proxy(class {}, { construct }) as unknown as typeof BrowserWindow, made }
}
