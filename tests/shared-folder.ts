// A folder that all test files of a run share, for what takes long to make: it is there before the first of them and gone after the last.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly sharedFolder: string
  }
}

/** Called by vitest before all tests; what it answers is called after them. Tests get the folder by `inject('sharedFolder')`. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-tests-'))
  project.provide('sharedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
