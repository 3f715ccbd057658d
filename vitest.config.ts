// Unit and property tests: everything under tests/ that needs no window. Real SQLite files, the real packs.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    globalSetup: 'tests/shared-folder.ts',
    pool: 'forks',
    // Two cores are the smallest machine this runs on; left to itself, one of them would stand idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
