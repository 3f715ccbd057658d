// What the casebook is opened with where there is no window: its real parts, and dialogs that are closed without a choice.
import { join, resolve } from 'node:path'
import type { AppDeps } from '../main/app.ts'

export const root = resolve(import.meta.dirname, '..')

/** Dialogs that are closed without a choice, but for those given. */
export const dialogs = (given: Partial<AppDeps['dialogs']> = {}): AppDeps['dialogs'] => ({
  choosePacks: async () => null,
  choosePdf: async () => null,
  chooseBackup: async () => null,
  tell: async () => undefined,
  ...given,
})

export const appDeps = (dataFolder: string): AppDeps => ({
  bundledCorpus: join(root, 'resources/made/corpus.sqlite'),
  dataFolder,
  fontsFolder: join(root, 'resources/fonts'),
  searchWorker: new URL('../main/search/worker.ts', import.meta.url),
  readingWorker: new URL('../main/corpus/reading-worker.ts', import.meta.url),
  print: () => Promise.reject(new Error('nothing is printed here')),
  dialogs: dialogs(),
  log: () => undefined,
  now: () => new Date(),
  version: '0.0.0',
  host: 'test',
})
