// The bench of reading: the five packs, and one pack made of all five, more and more times over, to show that the cost is linear.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { mb, ms, type Row } from './table.ts'

interface ReadPacks {
  readonly took: number
  readonly passages: number
  readonly bytes: number
  readonly most: number
}

const root = resolve(import.meta.dirname, '../..')

/** Reads the packs in processes of their own, through `measured`, and tells time and memory. */
export async function readingRows(measured: <Told>(script: string, words?: readonly string[]) => Promise<Told>): Promise<readonly Row[]> {
  const five = await measured<ReadPacks>('read-packs.ts')
  const rows: Row[] = [
    { what: `Reading the five packs (${five.passages} passages)`, figure: ms(five.took), mark: 'claim: under 3,000 ms' },
    { what: 'Memory at most while reading them', figure: mb(five.most), mark: 'claim: under 300 MB' },
  ]
  for (const times of [1, 5, 20]) {
    const long = await measured<ReadPacks>('read-packs.ts', [String(times)])
    rows.push({
      what: `One pack of all five, ${times} times over (${mb(long.bytes)})`,
      figure: `${ms(long.took)}, ${(long.took / (long.bytes / 1024 / 1024)).toFixed(0)} ms/MB`,
    })
  }
  rmSync(resolve(root, 'resources/made/corpus.sqlite'), { force: true })
  const began = performance.now()
  execFileSync(process.execPath, [resolve(root, 'main/build/corpus.ts')], { cwd: root })
  rows.push({ what: 'Making the bundled corpus: read, stored, indexed', figure: ms(performance.now() - began) })
  return rows
}
