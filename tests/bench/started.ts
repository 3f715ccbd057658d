// A process of the main side for the bench: opens the built app on its own folder and tells its parent when it has answered a first search.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { createApp as CreateApp } from '../../main/app.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
const { createApp } = (await import(pathToFileURL(join(root, 'out/main/app.js')).href)) as { createApp: typeof CreateApp }

const opened = await createApp({
  bundledCorpus: join(root, 'resources/made/corpus.sqlite'),
  dataFolder: folder,
  fontsFolder: join(root, 'resources/fonts'),
  searchWorker: pathToFileURL(join(root, 'out/main/search-worker.js')),
  readingWorker: pathToFileURL(join(root, 'out/main/reading-worker.js')),
  print: () => Promise.reject(new Error('nothing is printed here')),
  dialogs: {
    choosePacks: () => Promise.resolve(null),
    choosePdf: () => Promise.resolve(null),
    chooseBackup: () => Promise.resolve(null),
    tell: () => Promise.resolve(),
  },
  log: () => undefined,
  now: () => new Date(),
  version: '0',
  host: 'bench',
})
if (!opened.ok) throw new Error(opened.problem.code)
const app = opened.value
await app.call('library.list', {})
const listed = Date.now()
await app.call('search.ask', { query: 'placement stability', limit: 50 })
const searchable = Date.now()

// Words typed a letter at a time: what a member waits for at each key.
const keystrokes: number[] = []
for (const words of [
  'placement stability',
  'fuel poverty',
  'Cllr Corlett asked',
  '£16,900 per participant',
  'what was resolved about private fostering',
  'Kiddel-Moriss',
]) {
  for (let length = 1; length <= words.length; length += 1) {
    const started = performance.now()
    await app.call('search.ask', { query: words.slice(0, length), limit: 50 })
    keystrokes.push(performance.now() - started)
  }
}
const packs = (await app.call('library.list', {})) as { readonly value: { readonly packs: readonly { readonly id: string }[] } }
const opening: number[] = []
for (const { id } of packs.value.packs) {
  const started = performance.now()
  await app.call('reader.open', { pack: id })
  opening.push(performance.now() - started)
}
await new Promise((resolve) => setTimeout(resolve, 1500))
globalThis.gc?.()
process.send?.({ listed, searchable, keystrokes, opening, idle: process.memoryUsage.rss() })
await app.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
