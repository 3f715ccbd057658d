// Judges search on queries with known answers: the development queries, where they lie beside the project, and our own, always.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, '../shared')
const evaluate = join(shared, 'evaluate/search.mjs')
/** How far a score may lie below the one written down, for the rounding of its parts. */
const tolerance = 0.005

interface Scores {
  readonly mrr: number
  readonly recall: number
}
const written = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'scores.json'), 'utf8')) as { readonly search: Readonly<Record<'development' | 'own', Scores>> }
).search

interface Judged {
  readonly id: string
  readonly query: string
  readonly answers: readonly string[]
}

let folder: string
let corpus: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-judged-'))
  corpus = join(folder, 'corpus.sqlite')
  const store = createCorpus(corpus)
  const packs = join(root, 'resources/corpus')
  for (const file of readdirSync(packs).filter((name) => name.endsWith('.txt'))) {
    const read = readPack({ file, bytes: readFileSync(join(packs, file)), bundled: true })
    if (read.ok) store.put(read.value)
  }
  store.close()
  indexCorpus(corpus)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = () => ['main/cli.ts', 'search', '--stdin', '--limit', '10', '--corpus', corpus]

/** The comparison of the evaluation: white space, markup, bullets and the kinds of quotes and dashes do not count. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[A-Za-z][^<>\n]*>/g, ' ')
    .replace(/[*_#|~]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[•■○▪●➤]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function judgeOwn(): Scores {
  const { search_gold: queries } = JSON.parse(readFileSync(join(import.meta.dirname, 'own-queries.json'), 'utf8')) as {
    readonly search_gold: readonly Judged[]
  }
  const run = spawnSync(process.execPath, command(), {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    input: queries.map(({ id, query }) => JSON.stringify({ id, query })).join('\n'),
  })
  expect(run.status, run.stderr).toBe(0)
  const answers = new Map(
    run.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { readonly id: string; readonly hits: readonly { readonly text: string }[] })
      .map(({ id, hits }) => [id, hits]),
  )
  const ranks = queries.map(({ id, answers: right }) =>
    (answers.get(id) ?? []).slice(0, 10).findIndex(({ text }) => text.length <= 2400 && right.some((answer) => plain(text).includes(plain(answer)))),
  )
  return {
    mrr: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length,
    recall: ranks.filter((rank) => rank >= 0).length / ranks.length,
  }
}

describe('search, judged', () => {
  it.runIf(existsSync(evaluate))('answers the development queries no worse than is written down', () => {
    const gold = readdirSync(join(shared, 'gold'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(shared, 'gold', name))
    const run = spawnSync(process.execPath, [evaluate, '--gold', gold.join(','), '--', process.execPath, ...command()], {
      cwd: root,
      encoding: 'utf8',
    })
    console.log(run.stdout)
    const found = /^all\s+\d+\s+([\d.]+)/mu.exec(run.stdout)
    const recall = /R@10 ([\d.]+) over/u.exec(run.stdout)
    expect(Number(found?.[1])).toBeGreaterThanOrEqual(written.development.mrr - tolerance)
    expect(Number(recall?.[1])).toBeGreaterThanOrEqual(written.development.recall - tolerance)
  })

  it.runIf(!existsSync(evaluate))('leaves the development queries out, for they do not lie beside the project', () => {
    console.log('The development queries (../shared) are not here: their evaluation was left out.')
  })

  it('answers our own queries no worse than is written down', () => {
    const { mrr, recall } = judgeOwn()
    console.log(`our own queries: MRR@10 ${mrr.toFixed(3)}, R@10 ${recall.toFixed(3)}`)
    expect(mrr).toBeGreaterThanOrEqual(written.own.mrr - tolerance)
    expect(recall).toBeGreaterThanOrEqual(written.own.recall - tolerance)
  })
})
