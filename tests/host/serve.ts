// The app's own process under the Chromium host: opens the built app and answers its parent, which holds the window.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { App, AppDeps, createApp as CreateApp } from '../../main/app.ts'
import { failed } from '../../preload/contract/result.ts'
import type { Asked, FromApp, ToApp } from './app-process.ts'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }

const tell = (message: FromApp): void => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}

const asking = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (fault: Error) => void }>()
let lastNumber = 0

/** Asks the parent, which has the dialogs and the printer. */
function ask<Answer>(what: Asked, signal?: AbortSignal): Promise<Answer> {
  lastNumber += 1
  const number = lastNumber
  signal?.addEventListener('abort', () => tell({ type: 'stop asking', number }), { once: true })
  return new Promise<Answer>((done, fail) => {
    asking.set(number, { done: (value) => done(value as Answer), fail })
    tell({ type: 'ask', number, what })
  })
}

const surroundings: Pick<AppDeps, 'dialogs' | 'print' | 'log'> = {
  dialogs: {
    choosePacks: () => ask({ for: 'packs' }),
    choosePdf: (suggested) => ask({ for: 'pdf', suggested }),
    chooseBackup: (backups, why) => ask({ for: 'backup', backups, why }),
    tell: (what) => ask({ for: 'tell', what }),
  },
  print: (job, signal) => ask({ for: 'print', job }, signal),
  log: (entry) => tell({ type: 'log', entry }),
}

let app: App | null = null

async function open(dataFolder: string, appFile: string): Promise<void> {
  const { createApp } = (await import(pathToFileURL(appFile).href)) as { createApp: typeof CreateApp }
  const opened = await createApp({
    bundledCorpus: resolve(root, 'resources/made/corpus.sqlite'),
    dataFolder,
    fontsFolder: resolve(root, 'resources/fonts'),
    searchWorker: pathToFileURL(resolve(root, 'out/main/search-worker.js')),
    readingWorker: pathToFileURL(resolve(root, 'out/main/reading-worker.js')),
    now: () => new Date(),
    version,
    host: 'Chromium host',
    ...surroundings,
  })
  if (!opened.ok) return tell({ type: 'opened', result: opened })
  app = opened.value
  app.listen((event) => tell({ type: 'event', event }))
  tell({ type: 'opened', result: { ok: true, value: null } })
}

async function close(): Promise<void> {
  await app?.close()
  process.exit(0)
}

process.on('message', (message: ToApp) => {
  switch (message.type) {
    case 'open':
      open(message.dataFolder, message.appFile).catch((fault: unknown) => {
        tell({ type: 'opened', result: failed('unexpected', fault instanceof Error ? (fault.stack ?? fault.message) : 'not an error') })
      })
      break
    case 'call': {
      const { number, name, input } = message
      const answer = app === null ? Promise.resolve(failed('closing')) : app.call(name, input)
      answer.then((result) => tell({ type: 'answer', number, result }))
      break
    }
    case 'reply': {
      const asked = asking.get(message.number)
      asking.delete(message.number)
      if (message.fault === undefined) asked?.done(message.value)
      else asked?.fail(new Error(message.fault))
      break
    }
    case 'close':
      close()
      break
  }
})

// A parent that is gone cannot ask for anything any more: close well rather than linger.
process.on('disconnect', () => close())
