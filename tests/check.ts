// `npm run check`: types, lint, format, import rules and the quick tests, side by side; a table at the end. For every change, under 30 s.
import { buildAll } from '../main/build/build.ts'
import { type Ended, run, tool } from './host/processes.ts'

interface Check {
  readonly name: string
  readonly words: readonly string[]
}

const types = (name: string, project: string): Check => ({ name: `types: ${name}`, words: tool('typescript/bin/tsc', '-p', project) })

/** Tests named `*.slow.test.ts` run in `npm test` only. */
const quickTests: Check = {
  name: 'quick tests',
  words: tool('vitest/vitest.mjs', 'run', '--exclude', '**/*.slow.test.ts', '--exclude', 'tests/e2e/**', '--reporter=dot', '--no-color'),
}

const others: readonly Check[] = [
  types('contract', 'preload/contract'),
  types('preload', 'preload'),
  types('main', 'main'),
  types('window', 'renderer'),
  types('tests', '.'),
  { name: 'lint and format', words: tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--diagnostic-level=warn', '.') },
  {
    name: 'import rules',
    words: tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'main', 'preload', 'renderer', 'tests'),
  },
]

const started = performance.now()
const results = new Map<string, Ended>()

/** Carries out checks one after another; the machine has room for two such rows. */
async function row(checks: readonly Check[]): Promise<void> {
  for (const { name, words } of checks) results.set(name, await run(words, { show: false, env: { NO_COLOR: '1' } }))
}

// Some tests ask the corpus of the bundled packs and the built search worker; what is unchanged is not made again.
await buildAll((words) => console.log(words), ['main', 'corpus'])
await Promise.all([row([quickTests]), row(others)])

for (const [name, { code, output }] of results) if (code !== 0) console.log(`\n--- ${name} ---\n${output.trim()}`)
console.log('')
for (const [name, { code, seconds }] of results) console.log(`${code === 0 ? 'well    ' : 'NOT WELL'}  ${seconds.toFixed(1).padStart(5)} s  ${name}`)
const wrong = [...results.values()].filter(({ code }) => code !== 0).length
console.log(`\n${wrong === 0 ? 'All is well' : `${wrong} of ${results.size} not well`}, in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
process.exitCode = wrong === 0 ? 0 : 1
