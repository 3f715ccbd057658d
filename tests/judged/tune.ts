// Tries each weight of the ranking at other values on the judged queries, and says which change would have helped on queries it was not chosen on.
// `node tests/judged/tune.ts [--rounds N] [FILE…]`: further files of judged queries may be named. Nothing is written: weights are changed by hand.
//
// Cross-validation: the queries are dealt into folds by passage of the corpus they ask about, so that two queries on one place never stand on both
// sides. For each fold the best value is chosen on all other folds and scored on this one; the sum over folds is what a change is worth.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { answerQuery, openEngine } from '../../main/search/engine.ts'
import { type Weights, weights } from '../../main/search/rank/weights.ts'
import { developmentQueries, harderQueries, type JudgedQuery, ownQueries, reciprocalRank } from './queries.ts'

const words = process.argv.slice(2)
const at = words.indexOf('--rounds')
const rounds = at < 0 ? 3 : Number(words.splice(at, 2)[1])
const folds = 5
/** What each weight is multiplied by. */
const factors = [0.5, 0.7, 0.85, 1, 1.2, 1.5, 2] as const
/** A change is worth taking where it adds as much to the mean reciprocal rank of queries it was not chosen on. */
const worthwhile = 0.001

const queries: readonly JudgedQuery[] = [
  ...developmentQueries(),
  ...ownQueries(),
  ...harderQueries(),
  ...words.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { readonly search_gold: readonly JudgedQuery[] }).search_gold),
]
const engine = openEngine([resolve(import.meta.dirname, '../../resources/made/corpus.sqlite')])

/** A number that is the same for the same text (FNV-1a). */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
const foldOf = queries.map(({ answers }) => mixed(answers[0] ?? '') % folds)

const scores = (): readonly number[] =>
  queries.map(({ query, answers }) =>
    reciprocalRank(
      answerQuery(engine, query, 10).map(({ text }) => text),
      answers,
    ),
  )
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const sumWhere = (values: readonly number[], holds: (fold: number) => boolean): number =>
  values.reduce((sum, value, query) => sum + (holds(foldOf[query] ?? 0) ? value : 0), 0)

interface Trial {
  readonly name: keyof Weights
  /** What it adds to the mean on queries it was not chosen on. */
  readonly unseen: number
  /** The best factor over all queries, and what it adds there. */
  readonly factor: number
  readonly seen: number
}

function tryWeight(name: keyof Weights, before: readonly number[]): Trial {
  const held = weights[name]
  const tried = factors.map((factor) => {
    if (factor === 1) return before
    weights[name] = held * factor
    return scores()
  })
  weights[name] = held
  let unseen = 0
  for (let fold = 0; fold < folds; fold++) {
    const chosen = tried.reduce(
      (best, one) => (sumWhere(one, (other) => other !== fold) > sumWhere(best, (other) => other !== fold) ? one : best),
      before,
    )
    unseen += sumWhere(chosen, (other) => other === fold) - sumWhere(before, (other) => other === fold)
  }
  const best = tried.reduce((top, one, number) => (mean(one) > mean(tried[top] ?? before) ? number : top), factors.indexOf(1))
  return { name, unseen: unseen / queries.length, factor: factors[best] ?? 1, seen: mean(tried[best] ?? before) - mean(before) }
}

const names = Object.keys(weights) as (keyof Weights)[]
let before = scores()
process.stdout.write(`${queries.length} queries, MRR@10 ${mean(before).toFixed(4)}\n`)
for (let round = 1; round <= rounds; round++) {
  const trials = names.map((name) => tryWeight(name, before)).sort((a, b) => b.unseen - a.unseen)
  for (const { name, unseen, factor, seen } of trials.filter((trial) => Math.abs(trial.seen) > 0).slice(0, 12))
    process.stdout.write(
      `  ${name.padEnd(16)} ${weights[name]} × ${factor}: ${seen >= 0 ? '+' : ''}${seen.toFixed(4)} chosen on all, ${unseen.toFixed(4)} on unseen\n`,
    )
  const [best] = trials
  if (!best || best.unseen < worthwhile || best.factor === 1) break
  weights[best.name] *= best.factor
  before = scores()
  process.stdout.write(`round ${round}: ${best.name} = ${weights[best.name].toFixed(3)}, MRR@10 ${mean(before).toFixed(4)}\n`)
}
engine.close()
