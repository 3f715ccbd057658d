// Reads texts and the bundled packs for tests of what is understood of them.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readPack } from '../../../main/corpus/read-pack.ts'
import type { PackContent, Passage } from '../../../preload/contract/model/pack.ts'
import { bundledPack as readBundled } from '../../bundled-packs.ts'

const made = resolve(import.meta.dirname, 'packs')

function read(file: string, bytes: Uint8Array): PackContent {
  const outcome = readPack({ file, bytes, bundled: false })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value.content
}

/** What one of the bundled packs holds. */
export const bundledPack = (file: string): PackContent => readBundled(file).content

/** One of our own packs, written in another council's manner. */
export const madePack = (file: string): PackContent => read(file, readFileSync(resolve(made, file)))

/** A text read as a pack. */
export const packOf = (text: string): PackContent => read('made.txt', new TextEncoder().encode(text))

/** The passages of a text, in their order. */
export const passagesOf = (text: string): readonly Passage[] => packOf(text).passages

export const packs = {
  panel2014: '2014-03-13-childrens-services-overview-and-scrutiny-panel.txt',
  board2015: '2015-04-29-health-and-wellbeing-board.txt',
  report2019: '2019-01-22-childrens-services-committee-ecfs-report.txt',
  subCommittee2020: '2020-12-02-childrens-services-scrutiny-sub-committee.txt',
  scrutiny2020: '2020-12-14-scrutiny-committee.txt',
} as const
