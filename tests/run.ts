// `npm test`: builds, runs every unit and property test, then the end-to-end tests on each host there is. The last line counts them all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../main/build/build.ts'
import { chromiumWanted, ensureChromium } from './host/chromium.ts'
import { findElectron } from './host/electron.ts'
import { root, run, tool } from './host/processes.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

/** A part of a report as vitest or Playwright writes it: only what is counted here. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly success: boolean
}
interface PlaywrightSuite {
  readonly title: string
  readonly specs?: readonly { readonly tests: readonly { readonly projectName: string; readonly status: string }[] }[]
  readonly suites?: readonly PlaywrightSuite[]
}
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly unknown[]
}

const reports = join(root, 'out/test')
const say = (words: string): void => console.log(words)

/** A report, or null where the runner fell over before it wrote one. */
function readReport<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}

async function unitTests(): Promise<Count> {
  const file = join(reports, 'unit.json')
  const { code } = await run(tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`), { show: true })
  const report = readReport<VitestReport>(file)
  if (report === null) return { passed: 0, failed: 1 }
  // A file that cannot be loaded, or a fault outside any test, fails the run without a failed test: it counts as one.
  const failed = report.numFailedTests > 0 || (report.success && code === 0) ? report.numFailedTests : Math.max(1, report.numFailedTestSuites)
  return { passed: report.numPassedTests, failed }
}

/** Which spec files ran on which host, with how many tests. */
function ranOn(report: PlaywrightReport): readonly string[] {
  const rows = new Map<string, number>()
  const walk = (suite: PlaywrightSuite, file: string): void => {
    for (const { projectName } of (suite.specs ?? []).flatMap(({ tests }) => tests)) {
      const row = `${projectName}: ${file}`
      rows.set(row, (rows.get(row) ?? 0) + 1)
    }
    for (const inner of suite.suites ?? []) walk(inner, file)
  }
  for (const suite of report.suites) walk(suite, suite.title)
  return [...rows].map(([row, tests]) => `  ${row} (${tests} tests)`)
}

async function endToEndTests(): Promise<Count> {
  if (chromium === null) {
    console.error(chromiumWanted)
    return { passed: 0, failed: 1 }
  }
  const file = join(reports, 'end-to-end.json')
  const { code } = await run(tool('@playwright/test/cli.js', 'test', '--reporter=list,json'), {
    show: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const report = readReport<PlaywrightReport>(file)
  if (report === null) return { passed: 0, failed: 1 }
  say('\nThe end-to-end tests ran on:')
  for (const row of ranOn(report)) say(row)
  if (findElectron() === null) say('  Electron: not run, its binary is not on this machine (npx install-electron fetches it)')
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected > 0 || code === 0 ? unexpected : Math.max(1, report.errors.length) }
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
await buildAll(say)
// Before anything else: the tests of printing need it as much as those of the window.
const chromium = await ensureChromium(say)
say('\nUnit and property tests')
const unit = await unitTests()
say('\nEnd-to-end tests')
const whole = await endToEndTests()

const passed = unit.passed + whole.passed
const failed = unit.failed + whole.failed
say(`\nUnit and property: ${unit.passed} passed, ${unit.failed} failed. End to end: ${whole.passed} passed, ${whole.failed} failed.`)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
