// One engine at one size, in a process of its own, so that its memory and its start can be told and it can be stopped.
import { readFileSync } from 'node:fs'
import { rankOf } from '../../judged/queries.ts'
import { timed } from './clock.ts'
import { type Answer, type Hit, type Passages, passagesOf } from './contender.ts'
import { contender } from './contenders.ts'
import type { Judged, Queries } from './judged.ts'
import { type Job, tell } from './told.ts'

/** Asked before the judged queries and none of them, so that each of those is new when it is asked. */
const firstQuery = 'highways and footpaths in winter'
/** Milliseconds that are spent at most on warming up. */
const warmingUp = 10_000
/** Milliseconds between two lines of progress. */
const often = 500

/**
 * Asks every query once, and, where that took little of the time allowed, once more: the first round tells what a search costs that was
 * never made before, the second what it costs when all it touches was just read.
 */
function askAll(answer: Answer, passages: Passages, queries: readonly Judged[], allowed: number): void {
  const began = performance.now()
  for (const round of [1, 2]) {
    if (round === 2 && performance.now() - began > allowed / 3) return
    for (const [number, { query, answers }] of queries.entries()) {
      if (performance.now() - began > allowed) return
      const { ms, own, answer: hits } = timed(() => answer(query))
      const rank = (text: (hit: Hit) => string): number => (round === 1 ? rankOf(hits.map(text), answers) : 0)
      tell({ say: 'answered', query: number, round, ms, own, rank: rank(({ text }) => text), copyRank: rank(({ id }) => passages.origin(id)) })
    }
  }
}

/** Memory that is not needed goes back to the system in steps, with a little time between them. */
async function clearUp(): Promise<void> {
  for (let step = 0; step < 3; step++) {
    globalThis.gc?.()
    await new Promise((done) => setTimeout(done, 200))
  }
}

async function run(job: Job): Promise<void> {
  const { keeps, make, open } = await contender(job.engine)
  let told = 0
  let stage = ''
  const onStep = (step: string, done: number, of: number): void => {
    if (performance.now() - told < often && step === stage) return
    told = performance.now()
    stage = step
    tell({ say: 'step', step, done, of, rss: process.memoryUsage.rss() })
  }
  const from = performance.now()
  const made = job.start === 'make' ? make(job.library, job.folder, onStep) : { answer: open(job.library, job.folder) }
  tell({ say: 'ready', ms: performance.now() - from, most: process.resourceUsage().maxRSS * 1024 })
  // What is on disk is asked in a process that only opened it, as it would be.
  if (job.start === 'make' && keeps === 'disk') return
  made.answer(firstQuery)
  tell({ say: 'first answer' })
  if (job.asking === null) return
  const { warmUp, judged } = JSON.parse(readFileSync(job.queries, 'utf8')) as Queries
  const warming = performance.now()
  for (const query of warmUp) if (performance.now() - warming < warmingUp) made.answer(query)
  askAll(made.answer, passagesOf(job.library), judged, job.asking)
  await clearUp()
  tell({ say: 'asked', rss: process.memoryUsage.rss() })
  if (!made.save) return
  const saving = performance.now()
  tell({ say: 'step', step: 'saving', done: 0, of: 1, rss: process.memoryUsage.rss() })
  made.save()
  tell({ say: 'saved', ms: performance.now() - saving })
}

try {
  await run(JSON.parse(process.argv[2] ?? '{}') as Job)
  process.exit(0)
} catch (fault) {
  tell({ say: 'failed', why: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) })
  process.exit(1)
}
