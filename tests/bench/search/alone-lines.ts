// What is measured of our engine alone, in lines: hostile queries, passages like a passage, and one pack more while searches go on.
import { measured } from '../measured.ts'
import { ms, quantile } from '../table.ts'
import type { Added } from './added.ts'
import type { Alone } from './alone.ts'
import { oursAnswering } from './measure.ts'
import { held, heldBy, inColumns, seconds } from './print.ts'

/** Milliseconds: a hostile query answered or refused; a new pack searchable. */
const marks = { hostile: 50, added: 3000 }
/** How many of the slowest hostile queries are shown. */
const shown = 5

const spread = (waits: readonly number[]): string =>
  waits.length === 0 ? 'none' : `${waits.length} answers, p95 ${ms(quantile(waits, 0.95))}, slowest ${ms(Math.max(...waits))}`

/** Measures our engine over its own indexed library. */
export async function aloneLines(times: number, library: string, queries: string): Promise<readonly string[]> {
  const flags = [`--max-old-space-size=${oursAnswering.heap / 2 ** 20}`, `--max-semi-space-size=${oursAnswering.young / 3 / 2 ** 20}`]
  const { hostile, alike, withAlike } = await measured<Alone>('search/alone.ts', [library], flags)
  const added = await measured<Added>('search/added.ts', [library, queries])
  const waits = alike.map((one) => one.ms)
  const own = alike.map((one) => one.own)
  const slowest = hostile[0]
  const searchable = added.kept + added.indexed
  return [
    ...(slowest
      ? [
          `${times}×  ${heldBy(
            hostile.every((one) => one.ms < marks.hostile && one.again.ms < marks.hostile),
            hostile.every((one) => one.own < marks.hostile && one.again.own < marks.hostile),
          )}: ${hostile.length} hostile queries, each answered within ${marks.hostile} ms; the slowest, with processor time, and when asked again:`,
          ...inColumns(
            hostile
              .slice(0, shown)
              .map(({ what, length, ms: took, own, again }) => [
                `      ${what}`,
                ms(took),
                ms(own),
                ms(again.ms),
                ms(again.own),
                `${length} characters`,
              ]),
            1,
          ),
        ]
      : []),
    `${times}×  passages like a passage, for ${alike.length} of them (${withAlike} have some): p50 ${ms(quantile(waits, 0.5))}, p95 ${ms(quantile(waits, 0.95))} (${ms(quantile(own, 0.95))} of processor time), slowest ${ms(Math.max(...waits))}`,
    `${times}×  ${held(searchable < marks.added)}: one pack more (${added.passages} passages) is searchable after ${seconds(searchable)}: ${seconds(added.kept)} to read and keep it, ${seconds(added.indexed)} to index it and answer from it`,
    '      searches meanwhile, one each tenth of a second, from when each was due:',
    `        before: ${spread(added.before)}`,
    `        while it was read and kept: ${spread(added.reading)}`,
    `        while it was indexed: ${spread(added.indexing)}`,
  ]
}
