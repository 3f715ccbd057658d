// The bench of search: ours beside its peers, on the same passages and the same judged queries, at several sizes, each in a process of its own.
// `npm run bench -- search [--sizes 1,30,100] [--engines ours,lunr] [--minutes 8] [--gigabytes 12] [--folder FOLDER]`
//
// Every engine takes part at every size, within the same limits of time and memory; one that goes past them is ended, and the line under its row
// says when. A slow one answers as many of the queries as its time allows: they come in an order without kinds, so that any first part is a fair
// sample, and "asked" says how many they were. The columns: quality on the judged queries, by the very words of the answer, and again where a copy
// of the right passage, some of its words varied, counts as right too (the queries do not say which year's they mean); p50, p95 and p99 of the whole
// path, from query text to ranked hits with snippets, for queries not asked before in an engine that has answered a hundred others, p95 of its own
// processor time (what p95 would be were the machine doing nothing else), and p95 when they are asked again; time to make the index; bytes on disk
// beside the packs' own; memory of the process at rest after the queries, and the most it had until its index was there; time from the start of the
// process to its first answer. An engine that keeps its index in memory has to make it before that answer; "from saved" is the same time where it
// reads back what it saved of its index, and "disk" is then what it saved. Below stand what is measured of ours alone, over the library with its
// index, which stays in the folder (`100-ours/library.sqlite`) and is what `-- typing 100 LIBRARY` can be given.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { aloneLines } from './search/alone-lines.ts'
import type { Limits } from './search/child.ts'
import { indexedLibrary } from './search/contenders/ours.ts'
import { contender, names } from './search/contenders.ts'
import { judgedQueries, type Queries, warmUpQueries } from './search/judged.ts'
import { libraryOf } from './search/library.ts'
import { folderOf, limitsInWords, type Measured, measure } from './search/measure.ts'
import { comparison, marksHeld, standing } from './search/print.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const sizes = (option('--sizes') ?? '1,30').split(',').map(Number)
const engines = option('--engines')?.split(',') ?? names
const folder = option('--folder') ?? join(tmpdir(), 'casebook-bench')
const minute = 60_000
const most = Number(option('--gigabytes') ?? 12) * 2 ** 30
const limits: Limits = {
  indexing: Number(option('--minutes') ?? 8) * minute,
  asking: 1.5 * minute,
  saving: 1.5 * minute,
  memory: most,
  heap: most,
  young: null,
}

const began = performance.now()
const print = (line = ''): void => console.log(line)
/** Says what is being done, at most every few seconds, with the time since the start. */
let told = Number.NEGATIVE_INFINITY
const tell = (words: string): void => {
  if (performance.now() - told < 10_000) return
  told = performance.now()
  const at = Math.round((told - began) / 1000)
  print(`  ${String(Math.floor(at / 60)).padStart(3)}:${String(at % 60).padStart(2, '0')}  ${words}`)
}

mkdirSync(folder, { recursive: true })
const judged = judgedQueries()
const queries = join(folder, 'queries.json')
print(`Search at ${sizes.map((size) => `${size}×`).join(', ')} the bundled packs, ${judged.length} judged queries; ${limitsInWords(limits)}`)
for (const name of engines) print(`  ${name}: ${(await contender(name)).setUp}`)

const all: Measured[] = []
const alone: string[] = []
for (const times of sizes) {
  const library = libraryOf(folder, times, (words) => tell(`${times}× ${words}`))
  writeFileSync(queries, JSON.stringify({ warmUp: warmUpQueries(library.file), judged } satisfies Queries))
  print(`${times}×: ${(library.length / 1e6).toFixed(0)} million characters of text`)
  for (const engine of engines) {
    told = Number.NEGATIVE_INFINITY
    const one = await measure({
      engine,
      library,
      folder,
      queries,
      count: judged.length,
      limits,
      tell: (words) => tell(`${times}× ${engine}: ${words}`),
    })
    all.push(one)
    // Told at once, in case the rest never comes to its end; all of it stands once more in the table.
    for (const line of comparison([one]).slice(1)) print(line)
  }
  if (!engines.includes('ours')) continue
  const indexed = indexedLibrary(folderOf(folder, times, 'ours'))
  alone.push(
    ...(await aloneLines(times, indexed, queries).catch((fault: Error) => [`${times}×  ours alone could not be measured: ${fault.message}`])),
  )
}

print()
for (const line of comparison(all)) print(line)
print()
for (const line of standing(all)) print(line)
print()
for (const line of [...marksHeld(all), ...alone]) print(line)
print(`\n${Math.round((performance.now() - began) / minute)} minutes in all; load on the machine at the end ${loadavg()[0]?.toFixed(1)}`)
rmSync(queries)
