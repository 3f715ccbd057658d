// `npm run check`: types, lint, format, import rules and the quick tests, side by side; a table at the end. For every change, under 30 s.
import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildAll } from '../main/build/build.ts'
import { type Ended, root, run, tool } from './host/processes.ts'

interface Check {
  readonly name: string
  readonly words: readonly string[]
}

const kept = join(root, 'out/check')

/** What has not changed since the last time is not looked at again. */
const types = (name: string, project: string): Check => ({
  name: `types: ${name}`,
  words: tool('typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', join(kept, `${name}.tsbuildinfo`)),
})

/** Tests named `*.slow.test.ts` run in `npm test` only, as do those that need a process to themselves. */
const quickTests: Check = {
  name: 'quick tests',
  words: tool(
    'vitest/vitest.mjs',
    'run',
    // The files share two processes: one for each would take longer to start than to run.
    '--no-isolate',
    ...['--exclude', '**/*.slow.test.ts', '--exclude', 'tests/e2e/**'],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${join(kept, 'tests.json')}`],
  ),
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

/** The whole of it should take no longer than this, in seconds: it is meant to be run after every change. */
const longest = 30

/** The test files that took longest, in words: those are the ones to name `*.slow.test.ts`. */
function slowestTests(): readonly string[] {
  interface Report {
    readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[]
  }
  const { testResults } = JSON.parse(readFileSync(join(kept, 'tests.json'), 'utf8')) as Report
  const timed = testResults.map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
  return timed
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => `  ${seconds.toFixed(1).padStart(5)} s  ${name}`)
}

const started = performance.now()
const results = new Map<string, Ended>()

/** Carries out checks one after another; the machine has room for two such rows. */
async function row(checks: readonly Check[]): Promise<void> {
  for (const { name, words } of checks) results.set(name, await run(words, { show: false, env: { NO_COLOR: '1' } }))
}

mkdirSync(kept, { recursive: true })
// Some tests ask the corpus of the bundled packs and the built search worker; what is unchanged is not made again.
await buildAll((words) => console.log(words), ['main', 'corpus'])
await Promise.all([row([quickTests]), row(others)])

for (const [name, { code, output }] of results) if (code !== 0) console.log(`\n--- ${name} ---\n${output.trim()}`)
console.log('')
for (const [name, { code, seconds }] of results) console.log(`${code === 0 ? 'well    ' : 'NOT WELL'}  ${seconds.toFixed(1).padStart(5)} s  ${name}`)
const wrong = [...results.values()].filter(({ code }) => code !== 0).length
const took = (performance.now() - started) / 1000
if (took > longest)
  console.log(
    `\nThat is longer than ${longest} s. The slowest test files, not counting what is made ready before their first test:\n${slowestTests().join('\n')}`,
  )
console.log(`\n${wrong === 0 ? 'All is well' : `${wrong} of ${results.size} not well`}, in ${took.toFixed(1)} s.`)
process.exitCode = wrong === 0 ? 0 : 1
