// The bench for search: ours beside its peers on the same passages and queries, at several sizes. `node tests/bench/search.ts --sizes 1,30,100`
//
// Columns: quality on the judged queries; the whole path from query text to ranked hits with snippets; time to index; bytes on disk beside the
// packs' own; memory of the process; time from process start to first answer. Engines that keep their index in memory make it at every start.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import { bundledPacks, copyOf, writeLibrary } from './search-packs.ts'
import { peers } from './search-peers.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const sizes = (option('--sizes') ?? '1,30').split(',').map(Number)
const only = option('--engines')?.split(',')
const folder = option('--folder') ?? join(tmpdir(), 'casebook-bench')
/** Engines that keep everything in memory are left out above this size unless they are asked for by name. */
const largestInMemory: Readonly<Record<string, number>> = { lunr: 1, Orama: 1, FlexSearch: 30, 'MiniSearch as it comes': 30, 'MiniSearch tuned': 30 }

interface Judged {
  readonly query: string
  readonly answers: readonly string[]
}

function judgedQueries(): readonly Judged[] {
  const shared = resolve(import.meta.dirname, '../../../shared/gold')
  const own = resolve(import.meta.dirname, '../judged/own-queries.json')
  const files = [
    ...(existsSync(shared)
      ? readdirSync(shared)
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(shared, name))
      : []),
    own,
  ]
  return files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { readonly search_gold: readonly Judged[] }).search_gold)
}

interface Run {
  readonly opened: number
  readonly mrr: number
  readonly recall: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly rss: number
}

const program = resolve(import.meta.dirname, 'search-run.ts')
function child<Answer>(
  name: string,
  file: string,
  queries: string,
  mode = '',
): { readonly answer: Answer | null; readonly ms: number; readonly why: string } {
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    [
      ...(name === 'ours' ? ['--max-old-space-size=160', '--max-semi-space-size=4'] : ['--max-old-space-size=12000']),
      program,
      name,
      file,
      queries,
      mode,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 1_800_000,
    },
  )
  const ms = performance.now() - started
  return run.status === 0
    ? { answer: JSON.parse(run.stdout) as Answer, ms, why: '' }
    : { answer: null, ms, why: run.stderr.split('\n').find((line) => /Error/u.test(line)) ?? 'did not finish' }
}

const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`)
const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`

mkdirSync(folder, { recursive: true })
const queries = join(folder, 'queries.json')
writeFileSync(queries, JSON.stringify(judgedQueries()))
const rows: string[][] = [['size', 'engine', 'MRR@10', 'R@10', 'p50', 'p95', 'p99', 'index', 'on disk', 'memory', 'first answer']]

/** Makes (or finds again) the library of a size, with its index; says how long indexing took and how many bytes it added. */
function library(times: number): { readonly file: string; readonly indexed: string; readonly bytes: string } {
  const file = join(folder, `library-${times}.sqlite`)
  const note = `${file}.json`
  if (!existsSync(file) || !existsSync(note)) {
    rmSync(file, { force: true })
    const text = writeLibrary(file, times)
    const before = statSync(file).size
    const started = performance.now()
    indexCorpus(file)
    writeFileSync(note, JSON.stringify({ text, ms: performance.now() - started, bytes: statSync(file).size - before }))
  }
  const { ms, bytes, text } = JSON.parse(readFileSync(note, 'utf8')) as { readonly ms: number; readonly bytes: number; readonly text: number }
  process.stdout.write(`${times}×: ${megabytes(text)} of text in ${file}\n`)
  return { file, indexed: seconds(ms), bytes: megabytes(bytes) }
}

/** How long one more pack takes until it can be found. */
function onePackMore(file: string): number {
  const [pack] = bundledPacks()
  if (!pack) return 0
  const content = copyOf(pack, 99_999)
  const corpus = createCorpus(file)
  corpus.put({ content, leftOut: [], sourceText: '' })
  const started = performance.now()
  indexCorpus(file)
  const took = performance.now() - started
  corpus.remove(content.pack.id)
  corpus.close()
  indexCorpus(file)
  return took
}

for (const times of sizes) {
  const { file, indexed, bytes } = library(times)
  for (const name of Object.keys(peers)) {
    if (only ? !only.includes(name) : times > (largestInMemory[name] ?? Number.POSITIVE_INFINITY)) continue
    if (name.startsWith('FTS5')) rmSync(`${file}.fts5`, { force: true })
    const first = child<{ readonly opened: number }>(name, file, queries, 'first')
    const run = first.answer ? child<Run>(name, file, queries) : { answer: null, why: first.why }
    const again = name.startsWith('FTS5') ? child<{ readonly opened: number }>(name, file, queries, 'first') : first
    if (!run.answer) {
      rows.push([`${times}×`, name, `left out: ${run.why}`])
      continue
    }
    const { mrr, recall, p50, p95, p99, rss, opened } = run.answer
    const side = `${file}.fts5`
    rows.push([
      `${times}×`,
      name,
      mrr.toFixed(3),
      recall.toFixed(2),
      ...[p50, p95, p99].map((ms) => `${ms.toFixed(1)} ms`),
      name === 'ours' ? indexed : seconds(name.startsWith('FTS5') ? (first.answer?.opened ?? 0) : opened),
      name === 'ours' ? bytes : name.startsWith('FTS5') && existsSync(side) ? megabytes(statSync(side).size) : 'none',
      megabytes(rss),
      seconds(again.ms),
    ])
  }
  process.stdout.write(`${times}×: one pack more is searchable after ${seconds(onePackMore(file))}\n`)
  const db = new Database(file, { readonly: true })
  process.stdout.write(
    `${times}×: ${db.prepare('SELECT count(*) FROM search_passages').pluck().get()} passages, ${db.prepare('SELECT count(*) FROM search_terms').pluck().get()} stems\n`,
  )
  db.close()
}

const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
for (const row of rows) process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
