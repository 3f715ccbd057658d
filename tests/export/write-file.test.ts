// A file is written whole or not at all, and what stood there stays until the new one is complete.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../main/export/write-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-write-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

const bytes = new Uint8Array(Array.from({ length: 200_000 }, (_, index) => index % 251))

describe('writing a whole file', () => {
  test('puts every byte in its place and leaves nothing beside it', async () => {
    expect(await writeWhole(join(folder, 'sheet.pdf'), bytes)).toEqual({ ok: true, value: null })
    expect(new Uint8Array(readFileSync(join(folder, 'sheet.pdf')))).toEqual(bytes)
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  })

  test('replaces what stood there', async () => {
    writeFileSync(join(folder, 'sheet.pdf'), 'an older and much longer version'.repeat(20_000))
    await writeWhole(join(folder, 'sheet.pdf'), bytes)
    expect(readFileSync(join(folder, 'sheet.pdf'))).toHaveLength(bytes.length)
  })

  test('two at once leave one whole file', async () => {
    const other = bytes.map((byte) => 250 - byte)
    const file = join(folder, 'sheet.pdf')
    expect(await Promise.all([writeWhole(file, bytes), writeWhole(file, other)])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    const found = new Uint8Array(readFileSync(file))
    expect([Buffer.compare(found, bytes), Buffer.compare(found, other)]).toContain(0)
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
  })

  test('a name as long as the system takes is no hindrance', async () => {
    const name = `${'ö'.repeat(125)}.pdf`
    expect(await writeWhole(join(folder, name), bytes)).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual([name])
  })

  test('where the place is a folder, or is not there, it says that it is blocked and leaves nothing', async () => {
    mkdirSync(join(folder, 'sheet.pdf'))
    expect(await writeWhole(join(folder, 'sheet.pdf'), bytes)).toMatchObject({ ok: false, problem: { code: 'export-blocked' } })
    expect(await writeWhole(join(folder, 'nowhere', 'sheet.pdf'), bytes)).toMatchObject({
      ok: false,
      problem: { code: 'export-blocked', detail: 'ENOENT' },
    })
    expect(readdirSync(folder)).toEqual(['sheet.pdf'])
    expect(readdirSync(join(folder, 'sheet.pdf'))).toEqual([])
  })
})
