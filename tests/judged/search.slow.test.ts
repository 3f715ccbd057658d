// Judges search on queries with known answers: the development queries, where they lie beside the project, and our own, always.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { answerQuery, openEngine } from '../../main/search/engine.ts'
import { layThesaurus } from '../../main/search/index/lay-thesaurus.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import {
  developmentFiles,
  developmentFolder,
  harderQueries,
  type JudgedQuery,
  ownQueries,
  reciprocalRank,
  unseenHarderQueries,
  unseenQueries,
} from './queries.ts'

const root = resolve(import.meta.dirname, '../..')
const evaluate = join(developmentFolder, '../evaluate/search.mjs')
/** How far a score may lie below the one written down, for the rounding of its parts. */
const tolerance = 0.005

interface Scores {
  readonly mrr: number
  readonly recall: number
}
const written = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'scores.json'), 'utf8')) as {
    readonly search: Readonly<Record<'development' | 'own' | 'unseen' | 'harder' | 'unseenHarder', Scores>>
  }
).search

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
  layThesaurus(corpus)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = () => ['main/cli.ts', 'search', '--stdin', '--limit', '10', '--corpus', corpus]

function judge(queries: readonly JudgedQuery[]): Scores {
  const engine = openEngine([corpus])
  const ranks = queries.map(({ query, answers }) =>
    reciprocalRank(
      answerQuery(engine, query, 10).map(({ text }) => text),
      answers,
    ),
  )
  engine.close()
  return { mrr: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length, recall: ranks.filter((rank) => rank > 0).length / ranks.length }
}

describe('search, judged', () => {
  it.runIf(existsSync(evaluate))('answers the development queries no worse than is written down', () => {
    const run = spawnSync(process.execPath, [evaluate, '--gold', developmentFiles().join(','), '--', process.execPath, ...command()], {
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

  it.each([
    ['our own queries', ownQueries, written.own],
    ['queries that nothing was tuned on', unseenQueries, written.unseen],
    ['harder queries', harderQueries, written.harder],
    ['harder queries that nothing was tuned on', unseenHarderQueries, written.unseenHarder],
  ] as const)('answers %s no worse than is written down', (name, queries, least) => {
    const { mrr, recall } = judge(queries())
    console.log(`${name}: MRR@10 ${mrr.toFixed(3)}, R@10 ${recall.toFixed(3)}`)
    expect(mrr).toBeGreaterThanOrEqual(least.mrr - tolerance)
    expect(recall).toBeGreaterThanOrEqual(least.recall - tolerance)
  })
})
