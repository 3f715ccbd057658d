// Makes what the app runs on: the main side, the bridge, the window and the corpus of the bundled packs. What is unchanged is left alone.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build as viteBuild } from 'vite'
import { fingerprintOf } from './fingerprint.ts'
import { alone } from './lock.ts'

const root = resolve(import.meta.dirname, '../..')
const record = join(root, 'out/build.json')

export interface Part {
  readonly name: string
  /** In words, for the member who waits. */
  readonly words: string
  /** Files and folders it is made of. */
  readonly sources: readonly string[]
  /** A file that is there once it was made. */
  readonly makes: string
  readonly make: () => Promise<void>
}

const tools = ['vite.config.ts', 'package-lock.json']

async function withVite(mode: string): Promise<void> {
  await viteBuild({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'error' })
}

/** Runs in a process of its own: what the importer holds in memory is gone when it is done. */
function makeCorpus(): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'main/build/corpus.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`reading the bundled packs ended with code ${code}`))))
  })
}

/** Every part, with what it is made of. */
export const parts: readonly Part[] = [
  {
    name: 'main',
    words: 'the main side',
    sources: [
      ...['main/index.ts', 'main/app.ts', 'main/cli.ts', 'main/log.ts', 'main/anchor', 'main/calls', 'main/casebook', 'main/corpus'],
      ...['main/export', 'main/search', 'main/shell', 'main/opening.ts', 'main/own-library.ts', 'preload/contract', ...tools],
    ],
    makes: 'out/main/app.js',
    make: () => withVite('main'),
  },
  { name: 'preload', words: 'the bridge', sources: ['preload', ...tools], makes: 'out/preload/index.cjs', make: () => withVite('preload') },
  {
    name: 'renderer',
    words: 'the window',
    sources: ['renderer', 'preload/contract', ...tools],
    makes: 'out/renderer/index.html',
    make: () => withVite('renderer'),
  },
  {
    name: 'corpus',
    words: 'the corpus of the bundled packs',
    sources: [
      'resources/corpus',
      'resources/thesaurus',
      'main/corpus',
      'main/search',
      'main/build/corpus.ts',
      'main/build/fingerprint.ts',
      'preload/contract',
      'package-lock.json',
    ],
    makes: 'resources/made/corpus.sqlite',
    make: makeCorpus,
  },
]

type Made = Record<string, string>

function madeBefore(): Made {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Made
  } catch {
    return {}
  }
}

/** Builds what changed, telling `say` about each part in words. Throws with the tool's words where a part cannot be built. */
export async function buildAll(say: (words: string) => void, only?: readonly string[]): Promise<void> {
  mkdirSync(join(root, 'out'), { recursive: true })
  process.env['NODE_ENV'] = 'production'
  await alone(join(root, 'out/build.lock'), async () => {
    for (const part of parts) {
      if (only !== undefined && !only.includes(part.name)) continue
      const fingerprint = fingerprintOf(root, part.sources)
      const made = madeBefore()
      if (made[part.name] === fingerprint && existsSync(join(root, part.makes))) continue
      const started = performance.now()
      say(`Building ${part.words} …`)
      await part.make()
      writeFileSync(record, `${JSON.stringify({ ...madeBefore(), [part.name]: fingerprint }, null, 2)}\n`)
      say(`Built ${part.words} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
    }
  })
}

if (import.meta.main) {
  const only = process.argv.slice(2)
  await buildAll((words) => process.stdout.write(`${words}\n`), only.length > 0 ? only : undefined)
  process.stdout.write('Everything is built.\n')
}
