// What is read out of the packs, as the command prints it; scored against judged packs where these lie beside the project, and no score may fall.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type PrintedPack, printedPack } from '../../main/corpus/structure/evaluation.ts'
import { makeLibrary } from '../search/corpus.ts'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, '../shared/evaluate/structure.mjs')
const judgedFolder = join(root, '../shared/gold')
const present = existsSync(program) && existsSync(judgedFolder)

/** How far a score may fall: the last printed digit, rounded. */
const tolerance = 0.005
/** What every row and their mean must reach. */
const least = { row: 0.8, mean: 0.9 }

interface Scores {
  readonly structure: { readonly mean: number; readonly rows: Readonly<Record<string, number>> }
}
const kept = (JSON.parse(readFileSync(join(import.meta.dirname, 'scores.json'), 'utf8')) as Scores).structure

/** The judged packs that have entries to compare with, not only search queries. */
const judged = (): readonly string[] =>
  readdirSync(judgedFolder)
    .map((file) => join(judgedFolder, file))
    .filter((file) => file.endsWith('.json') && 'meeting' in (JSON.parse(readFileSync(file, 'utf8')) as object))

const library = makeLibrary(undefined, false)
afterAll(() => library.remove())
/** The project's own `structure` command on a library of its own. */
const command = [process.execPath, join(root, 'main/cli.ts'), 'structure', '--corpus', library.file]
const runs = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 } as const

/** Runs the evaluation on the command; the score of each row by its name, and their mean. */
function evaluated(): { readonly rows: ReadonlyMap<string, number>; readonly mean: number; readonly printed: string } {
  const run = spawnSync(process.execPath, [program, '--gold', judged().join(','), '--', ...command], runs)
  const rows = new Map<string, number>()
  for (const line of run.stdout.split('\n')) {
    const match = /^(.+?)\s+\d+\s+\d+\s+[\d.]+\s+\S+\s+([\d.]+)$/.exec(line)
    if (match?.[1] !== undefined) rows.set(match[1].trim(), Number(match[2]))
  }
  return { rows, mean: Number(/mean score ([\d.]+)/.exec(run.stdout)?.[1] ?? Number.NaN), printed: `${run.stdout}\n${run.stderr}` }
}

describe('the structure command', () => {
  it('prints every pack that is held, as it was read', () => {
    const [node = '', ...args] = command
    const { packs } = JSON.parse(spawnSync(node, args, runs).stdout) as { readonly packs: readonly PrintedPack[] }
    expect(packs.toSorted((one, other) => one.file.localeCompare(other.file))).toEqual(
      library.contents.map(printedPack).toSorted((one, other) => one.file.localeCompare(other.file)),
    )
  })
})

if (!present) console.log('The judged packs are not beside the project: the evaluation of structure is left out.')
describe.runIf(present)('judged structure', () => {
  it('reaches its marks and does not fall behind what it once reached', { timeout: 300_000 }, () => {
    const { rows, mean, printed } = evaluated()
    expect(mean, printed).toBeGreaterThanOrEqual(Math.max(least.mean, kept.mean - tolerance))
    for (const [row, score] of rows) expect(score, `${row}\n${printed}`).toBeGreaterThanOrEqual(least.row)
    for (const [row, score] of Object.entries(kept.rows))
      expect(rows.get(row) ?? 0, `${row} was ${score}\n${printed}`).toBeGreaterThanOrEqual(score - tolerance)
  })
})
