// One pack more, in a process like the app's main side: a pack is read, kept and indexed while somebody goes on searching at the pace of typing.
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importPacks } from '../../../main/corpus/import-packs.ts'
import { startReading } from '../../../main/corpus/reading.ts'
import { holdPacks } from '../../../main/corpus/store/held.ts'
import { openLibrary } from '../../../main/corpus/store/library.ts'
import { startSearch } from '../../../main/search/client.ts'
import { packFiles, packFolder } from '../../bundled-packs.ts'
import type { Queries } from './judged.ts'
import { anotherText } from './packs.ts'

export interface Added {
  /** Passages of the pack. */
  readonly passages: number
  /** Milliseconds: until it was read and kept, and from then until it was found by words that only it has. */
  readonly kept: number
  readonly indexed: number
  /** Milliseconds from when each search was due to its answer: before, while the pack was read and kept, and while it was indexed. */
  readonly before: readonly number[]
  readonly reading: readonly number[]
  readonly indexing: readonly number[]
}

/** Milliseconds between two searches: somebody typing fast. */
const pace = 100
/** Words that stand in no pack. */
const newWords = 'Zwolfgarten quillbrook'

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)))

const [library = '', queriesFile = ''] = process.argv.slice(2)
const { warmUp, judged } = JSON.parse(readFileSync(queriesFile, 'utf8')) as Queries
const own = `${library}.added`
const source = `${library}.pack.txt`
copyFileSync(library, own)

const largest = packFiles.map((file) => join(packFolder, file)).toSorted((a, b) => statSync(b).size - statSync(a).size)[0]
const text = anotherText(readFileSync(largest ?? '', 'utf8'), 7)
// The new words go into the first long line of prose behind the middle, as part of its sentence.
const lines = text.split('\n')
const middle = Math.floor(lines.length / 2)
const at = middle + lines.slice(middle).findIndex((line) => /^\p{L}[^|]{60,}\.?$/u.test(line.trim()))
lines[at] = `${lines[at]} ${newWords}`
writeFileSync(source, lines.join('\n'))

const { library: store } = openLibrary(own, () => new Date())
const held = holdPacks([store])
// The bundled packs, which are never indexed again, are not needed here: all packs lie in the member's own library.
const corpora = [`${own}.none`, own]
const log = (event: string, detail: string): void => console.error(event, detail)
const reading = startReading(new URL('../../../main/corpus/reading-worker.ts', import.meta.url), own, log)
const client = startSearch({
  worker: new URL('../../../main/search/worker.ts', import.meta.url),
  corpora,
  onState: () => undefined,
  log,
})

interface Search {
  /** Milliseconds on the clock of this process. */
  readonly due: number
  readonly answered: number
}
const searches: Search[] = []
let over = false
async function searching(): Promise<void> {
  for (let number = 0, due = performance.now(); !over; number++) {
    const answer = await client.ask({ query: judged[number % judged.length]?.query ?? '', limit: 50 })
    if (!answer.ok) throw new Error(answer.problem.code)
    searches.push({ due, answered: performance.now() })
    due = Math.max(due + pace, performance.now())
    await pause(due - performance.now())
  }
}

for (const query of warmUp) await client.ask({ query, limit: 50 })
const asker = searching()
await pause(5000)
const started = performance.now()
const { signal } = new AbortController()
const outcome = await importPacks({ files: [source], held, library: store, signal, onStep: () => undefined, take: reading.take })
await reading.close()
const [pack] = outcome.added
if (!pack) throw new Error(`the pack was not taken: ${outcome.refused[0]?.why ?? 'no reason given'}`)
const kept = performance.now()
await client.refresh(corpora)
const found = await client.ask({ query: newWords, limit: 50 }, 'new words')
const indexed = performance.now()
over = true
await asker
if (!found.ok || found.value.groups[0]?.pack !== pack.pack) throw new Error('the new pack was not found by its own words')
await client.close()
const passages = held.packs().find(({ id }) => id === pack.pack)?.passageCount ?? 0
store.close()
for (const file of [own, source]) rmSync(file, { force: true })

const waits = (of: (search: Search) => boolean): readonly number[] => searches.filter(of).map(({ due, answered }) => answered - due)
process.send?.({
  passages,
  kept: kept - started,
  indexed: indexed - kept,
  before: waits(({ answered }) => answered <= started),
  reading: waits(({ due, answered }) => answered > started && due < kept),
  indexing: waits(({ due }) => due >= kept && due < indexed),
} satisfies Added)
process.exit(0)
