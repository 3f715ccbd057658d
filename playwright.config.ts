// End-to-end tests: the whole app, through its window. On the Chromium host always, on Electron too where its binary is.
import { defineConfig } from '@playwright/test'
import { findElectron } from './tests/host/electron.ts'

const hosts = ['Chromium host', ...(findElectron() === null ? [] : ['Electron'])]

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test/end-to-end',
  // A whole app and a browser for each worker: two fill the smallest machine this runs on.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  projects: hosts.map((name) => ({ name, metadata: { host: name } })),
})
