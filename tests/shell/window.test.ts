// The window, its files, its dialogs and its ends, through a typed fake of Electron and real files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { beginAnew } from '../../main/calls/services.ts'
import { openedAgainWords, watchWindow } from '../../main/shell/crash.ts'
import { createDialogs } from '../../main/shell/dialogs.ts'
import type { Electron } from '../../main/shell/electron.ts'
import { openLog } from '../../main/shell/log-file.ts'
import { type Memory, openMemory } from '../../main/shell/memory.ts'
import { respond } from '../../main/shell/protocol.ts'
import { closeGently, openWindow } from '../../main/shell/window.ts'
import { backupName } from '../../preload/contract/ids.ts'
import { problemWords } from '../../preload/contract/result.ts'
import { fake, fakeWindow, fakeWindowClass, preventable } from './fake-electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'casebook-shell-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const fresh = (): string => {
  count += 1
  return join(folder, `${count}`)
}
const nothing = (): void => undefined

describe('the window', () => {
  const open = (packaged: boolean, memory: Memory = openMemory(fresh())) => {
    const { BrowserWindow, made } = fakeWindowClass()
    const app = fake<Electron['app']>('app', { isPackaged: packaged })
    const screen = fake<Electron['screen']>('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }] as Electron.Display[],
    })
    openWindow({ app, BrowserWindow, screen }, { preload: '/app/preload.cjs', icon: '/app/icon.png', memory, dark: false })
    const window = made[0]
    if (window === undefined) throw new Error('no window was made')
    return window
  }

  test('is sandboxed, isolated, without Node, spell-check, web views or drop navigation', () => {
    expect(open(true).options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })

  test('can be looked into while the app is being worked on', () => {
    expect(open(false).options.webPreferences?.devTools).toBe(true)
  })

  test('is shown when there is something to show, on paper rather than white', () => {
    const { options, raise, calls } = open(true)
    expect(options).toMatchObject({ show: false, backgroundColor: '#FBFAF7' })
    raise('ready-to-show')
    expect(calls).toEqual(['show'])
  })

  test('remembers where it stood', async () => {
    const memory = openMemory(fresh())
    const before = open(true, memory)
    closeGently({ dialog: fake<Electron['dialog']>('dialog', {}) }, before.window, memory, () => Promise.resolve())
    before.raise('close', preventable({}))
    expect(open(true, memory).options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
  })
})

describe('a window whose process has ended', () => {
  const watched = () => {
    const reloaded = fakeWindow()
    const words: string[] = []
    const dialog = fake<Electron['dialog']>('dialog', {
      showMessageBox: (...given: unknown[]) => {
        words.push((given.at(-1) as { message: string }).message)
        return Promise.resolve({ response: 0, checkboxChecked: false })
      },
      showErrorBox: (_title, content) => void words.push(content),
    })
    watchWindow({ dialog }, reloaded.window, nothing, () => 1000)
    const crash = (reason = 'crashed') => reloaded.contents.raise('render-process-gone', {}, { reason, exitCode: 1 })
    return { ...reloaded, words, crash }
  }

  test('is loaded again, and the member reads what happened', () => {
    const { crash, contents, words } = watched()
    crash()
    expect(contents.reload).toHaveBeenCalledOnce()
    contents.raise('did-finish-load')
    expect(words).toEqual([openedAgainWords])
  })

  test('is given up, in words, when it keeps ending', () => {
    const { crash, contents, words } = watched()
    crash()
    crash()
    crash()
    expect(contents.reload).toHaveBeenCalledTimes(2)
    expect(words.at(-1)).toMatch(/keeps stopping\. What you wrote is saved/)
  })

  test('is left alone when it was closed', () => {
    const { crash, contents } = watched()
    crash('clean-exit')
    expect(contents.reload).not.toHaveBeenCalled()
  })
})

/** What the fake dialogs were asked with. */
interface Asked {
  readonly defaultPath?: string
  readonly message?: string
  readonly buttons?: readonly string[]
  readonly filters?: readonly { readonly extensions: readonly string[] }[]
}

describe('the dialogs', () => {
  const made = (answer: { packs?: readonly string[]; pdf?: string; button?: number }) => {
    const asked: Asked[] = []
    const dialog = fake<Electron['dialog']>('dialog', {
      showOpenDialog: (...given: unknown[]) => {
        asked.push(given.at(-1) as { defaultPath: string })
        return Promise.resolve({ canceled: answer.packs === undefined, filePaths: [...(answer.packs ?? [])] })
      },
      showSaveDialog: (...given: unknown[]) => {
        asked.push(given.at(-1) as { defaultPath: string })
        return Promise.resolve({ canceled: answer.pdf === undefined, filePath: answer.pdf ?? '' })
      },
    })
    Object.assign(dialog, {
      showMessageBox: (options: { readonly buttons: readonly string[] }) => {
        asked.push(options)
        return Promise.resolve({ response: answer.button ?? 0, checkboxChecked: false })
      },
    })
    const app = fake<Electron['app']>('app', { getPath: () => '/home/me/Documents' })
    return { dialogs: createDialogs({ app, dialog }, () => null, openMemory(fresh())), asked }
  }

  test('give the files chosen, and begin in their folder the next time', async () => {
    const { dialogs, asked } = made({ packs: ['/papers/2024/june.txt', '/papers/2024/july.txt'] })
    expect(await dialogs.choosePacks()).toEqual(['/papers/2024/june.txt', '/papers/2024/july.txt'])
    await dialogs.choosePacks()
    expect(asked.map(({ defaultPath }) => defaultPath)).toEqual(['/home/me/Documents', '/papers/2024'])
  })

  test('offer the kinds of file that can be read', async () => {
    const { dialogs, asked } = made({ packs: [] })
    await dialogs.choosePacks()
    expect(asked[0]?.filters?.[0]?.extensions).toEqual(['txt', 'text', 'md'])
  })

  test('never let the ending that is added write over another PDF, about which nobody was asked', async () => {
    const sheets = fresh()
    mkdirSync(sheets)
    writeFileSync(join(sheets, 'Item 7.pdf'), 'an earlier sheet')
    expect(await made({ pdf: join(sheets, 'Item 7') }).dialogs.choosePdf('Question sheet.pdf')).toBe(join(sheets, 'Item 7 (2).pdf'))
    // With the ending typed, the dialog itself has asked.
    expect(await made({ pdf: join(sheets, 'Item 7.pdf') }).dialogs.choosePdf('Question sheet.pdf')).toBe(join(sheets, 'Item 7.pdf'))
  })

  test('suggest a name for the PDF, and see that it ends as one', async () => {
    const { dialogs, asked } = made({ pdf: join('/sheets', 'Item 7') })
    expect(await dialogs.choosePdf('Question sheet.pdf')).toBe(join('/sheets', 'Item 7.pdf'))
    expect(asked[0]?.defaultPath).toBe(join('/home/me/Documents', 'Question sheet.pdf'))
  })

  test('offer the newest three backups where the casebook will not open, and a way to leave it as it is', async () => {
    const backups = ['2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01'].map((day) => ({
      name: backupName.parse(`casebook-${day}T09-00-00-000Z-dated.sqlite`),
      made: `${day}T09:00:00.000Z`,
      bytes: 1000,
      why: 'dated' as const,
    }))
    const second = made({ button: 1 })
    expect(await second.dialogs.chooseBackup(backups, 'casebook-damaged')).toBe(backups[1]?.name)
    expect(second.asked[0]?.message).toBe(problemWords['casebook-damaged'])
    expect(second.asked[0]?.buttons).toHaveLength(5)
    expect(second.asked[0]?.buttons?.[0]).toContain('4 March 2026')
    expect(await made({ button: 3 }).dialogs.chooseBackup(backups, 'casebook-damaged')).toBe(beginAnew)
    expect(await made({ button: 4 }).dialogs.chooseBackup(backups, 'casebook-damaged')).toBeNull()
  })

  test('offer a new casebook where there is no backup, without speaking of one, and not by a mere Enter', async () => {
    const alone = made({ button: 0 })
    expect(await alone.dialogs.chooseBackup([], 'casebook-damaged-alone')).toBe(beginAnew)
    expect(alone.asked[0]?.buttons).toHaveLength(2)
    expect(alone.asked[0]).toMatchObject({ defaultId: 1, cancelId: 1, message: problemWords['casebook-damaged-alone'] })
    expect(await made({ button: 1 }).dialogs.chooseBackup([], 'casebook-damaged-alone')).toBeNull()
  })

  test('tell the member in words what they need not decide', async () => {
    const { dialogs, asked } = made({})
    await dialogs.tell('library-put-aside')
    expect(asked[0]?.message).toBe(problemWords['library-put-aside'])
  })

  test('closed without a choice give none', async () => {
    const { dialogs } = made({})
    expect(await dialogs.choosePacks()).toBeNull()
    expect(await dialogs.choosePdf('a.pdf')).toBeNull()
  })
})

describe('the shell’s own files', () => {
  test('what is remembered survives, and a spoilt file counts as empty', () => {
    const file = fresh()
    openMemory(file).write({ packsFolder: '/papers' })
    openMemory(file).write({ pdfFolder: '/sheets' })
    expect(openMemory(file).read()).toEqual({ packsFolder: '/papers', pdfFolder: '/sheets' })
    writeFileSync(file, '{"packsFolder":"/papers","window":{"x":"left"}')
    expect(openMemory(file).read()).toEqual({})
    writeFileSync(file, '{"packsFolder":"/papers","window":{"x":"left"}}')
    expect(openMemory(file).read().packsFolder).toBe('/papers')
  })

  test('a log entry is one line, and a full log is put aside once', () => {
    const file = join(fresh(), 'logs', 'casebook.log')
    const write = openLog(file)
    write({ at: '2026-01-01T00:00:00.000Z', event: 'call slow', detail: 'notes.list\n200 ms' })
    expect(readFileSync(file, 'utf8')).toBe('2026-01-01T00:00:00.000Z\tcall slow\tnotes.list 200 ms\n')
    writeFileSync(file, 'x'.repeat(1_000_001))
    write({ at: 'now', event: 'after', detail: '' })
    expect(readFileSync(file, 'utf8')).toBe('now\tafter\t\n')
    expect(readFileSync(`${file}.old`, 'utf8')).toHaveLength(1_000_001)
  })

  test('the site answers with a file’s bytes, and with 404 where the file is not there', async () => {
    const root = fresh()
    mkdirSync(root)
    writeFileSync(join(root, 'index.html'), '<!doctype html>')
    const site = { origin: 'app://casebook', root }
    const there = await respond('app://casebook/', 'GET', site)
    expect([there.status, await there.text()]).toEqual([200, '<!doctype html>'])
    expect((await respond('app://casebook/none.js', 'GET', site)).status).toBe(404)
    expect((await respond('https://example.com/', 'GET', site)).status).toBe(400)
  })
})
