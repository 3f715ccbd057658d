// Writing a file on a full disk, and beside a virus scanner that holds on to new files: troubles that no real folder makes to order.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type * as Files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeWhole } from '../../main/export/write-file.ts'

/** Errors that the next calls answer with, one each. */
const troubles = vi.hoisted(() => ({ rename: [] as string[], write: [] as string[] }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>()
  const raise = (code: string): never => {
    throw Object.assign(new Error(code), { code })
  }
  return {
    ...real,
    rename: async (from: string, to: string) => {
      const code = troubles.rename.shift()
      return code === undefined ? real.rename(from, to) : raise(code)
    },
    open: async (...parameters: Parameters<typeof real.open>) => {
      const handle = await real.open(...parameters)
      const code = parameters[1] === 'w' ? troubles.write.shift() : undefined
      if (code !== undefined) vi.spyOn(handle, 'writeFile').mockImplementation(async () => raise(code))
      return handle
    },
  }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  // Tests that share this process must not meet what was left over here.
  troubles.rename = []
  troubles.write = []
})

const file = () => join(folder, 'sheet.pdf')
const bytes = new TextEncoder().encode('new')

test('a full disk is said to be full; the old file stays and nothing half-written is left', async () => {
  writeFileSync(file(), 'old')
  troubles.write = ['ENOSPC']
  expect(await writeWhole(file(), bytes)).toEqual({ ok: false, problem: { code: 'disk-full', detail: 'ENOSPC' } })
  expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  expect(readFileSync(file(), 'utf8')).toBe('old')
})

test('somebody who holds the file for a moment is waited for', async () => {
  troubles.rename = ['EBUSY', 'EPERM']
  expect(await writeWhole(file(), bytes)).toEqual({ ok: true, value: null })
  expect(readFileSync(file(), 'utf8')).toBe('new')
})

test('somebody who never lets go blocks the place; the old file stays', async () => {
  writeFileSync(file(), 'old')
  troubles.rename = Array.from({ length: 20 }, () => 'EPERM')
  expect(await writeWhole(file(), bytes)).toEqual({ ok: false, problem: { code: 'export-blocked', detail: 'EPERM' } })
  expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  expect(readFileSync(file(), 'utf8')).toBe('old')
})
