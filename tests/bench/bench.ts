// `npm run bench`: the casebook's claims of speed and memory, measured here and now. `-- reading`, `-- app` and `-- window` run one part;
// `-- search [--sizes 1,30,100]` compares search with its peers; `-- typing [TIMES] [LIBRARY]` types into a library TIMES the bundled packs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../../main/build/build.ts'
import { measured } from './measured.ts'
import { readingRows } from './reading.ts'
import { mb, ms, printRows, quantile, type Row } from './table.ts'
import { typingRows } from './typing.ts'
import { windowRows } from './window.ts'

interface Started {
  readonly listed: number
  readonly searchable: number
  readonly keystrokes: readonly number[]
  readonly opening: readonly number[]
  readonly idle: number
}

async function appRows(): Promise<readonly Row[]> {
  const runs: (Started & { readonly began: number })[] = []
  for (let run = 0; run < 5; run += 1) {
    const began = Date.now()
    runs.push({ began, ...(await measured<Started>('started.ts')) })
  }
  const keystrokes = runs.flatMap((run) => run.keystrokes)
  return [
    {
      what: 'Process started to library listed, median of 5',
      figure: ms(
        quantile(
          runs.map(({ began, listed }) => listed - began),
          0.5,
        ),
      ),
    },
    {
      what: 'Process started to first search answered, median of 5',
      figure: ms(
        quantile(
          runs.map(({ began, searchable }) => searchable - began),
          0.5,
        ),
      ),
      mark: 'claim: under 1,500 ms',
    },
    { what: `Keystroke to results on the main side, p50 of ${keystrokes.length}`, figure: ms(quantile(keystrokes, 0.5)) },
    { what: 'Keystroke to results on the main side, p95', figure: ms(quantile(keystrokes, 0.95)), mark: 'claim: under 50 ms' },
    { what: 'Opening a pack on the main side, slowest of the five', figure: ms(Math.max(...runs.flatMap(({ opening }) => opening))) },
    { what: 'Main side idle, with search, largest of 5', figure: mb(Math.max(...runs.map(({ idle }) => idle))), mark: 'claim: under 350 MB' },
  ]
}

const part = process.argv[2]
if (part === 'search') {
  process.argv.splice(2, 1)
  await import('./search.ts')
} else {
  await buildAll((words) => console.log(words))
  if (part === undefined || part === 'reading') printRows('Reading packs', await readingRows(measured))
  if (part === undefined || part === 'app') printRows('The app without its window', await appRows())
  if (part === undefined || part === 'window') {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
    printRows('The window, in the Chromium host', await windowRows(folder))
    rmSync(folder, { recursive: true, force: true })
  }
  if (part === 'typing') {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
    const times = Number(process.argv[3] ?? 30)
    printRows(`Typing in a library ${times} times the bundled packs, in the Chromium host`, await typingRows(folder, times, process.argv[4]))
    rmSync(folder, { recursive: true, force: true })
  }
  console.log('')
}
