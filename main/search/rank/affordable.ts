// Keeps the lists of words that one search goes through within what it may take: the words typed before others for them, the rarer before the common.
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import { named } from './bounds.ts'
import { mostConcepts } from './scan.ts'
import { worthOf } from './worth.ts'

/** What is looked for, and in words what was typed and is not; null where all of it is. */
export interface Affordable {
  readonly concepts: readonly Concept[]
  readonly leftOut: string | null
}

/** What it takes to look up a passage of the rarest of several words beside another of them, in terms of reading it. */
const besideOther = 0.7

interface Choice {
  readonly concept: number
  readonly wording: Wording
  /** Typed, and no other form of what was typed. */
  readonly asked: boolean
  readonly passages: number
  readonly worth: number
}

/** The steps a wording takes beside those already taken: each list is read once, whatever looks into it. */
function costOf(shelf: Shelf, { wording, passages }: Choice, read: ReadonlySet<string>): number {
  const stems = [...new Set(wording.stems)]
  if (passages === 0) return 0
  const reading = stems.reduce((sum, stem) => sum + (read.has(stem) ? 0 : shelf.count(stem)), 0)
  return reading + (stems.length === 1 ? passages : besideOther * stems.length * passages)
}

/** Whether an alternative stands beside others that were typed as well, joined by OR. */
const alternatives = ({ wordings }: Concept): boolean => wordings.filter(({ from, weight }) => from === 'typed' && weight === 1).length > 1

/**
 * The concepts whose lists can be gone through in so many steps; all of them, and the very same, where there is room. One at least is kept. A
 * typed word that is left out is named; of the other words for those that are looked for, which nobody typed, nothing is said.
 */
export function affordable(shelf: Shelf, concepts: readonly Concept[], room: number): Affordable {
  const choices = concepts.flatMap((concept, number) =>
    concept.wordings.map((wording, order): Choice => {
      const passages = wording.stems.length === 0 ? 0 : Math.min(...wording.stems.map((stem) => shelf.count(stem)))
      const asked = order === 0 || (wording.from === 'typed' && wording.weight === 1)
      return { concept: number, wording, asked, passages, worth: worthOf(shelf, concept, wording) }
    }),
  )
  const asked = choices.filter((one) => one.asked).sort((a, b) => a.passages - b.passages)
  const others = choices.filter((one) => !one.asked).sort((a, b) => b.worth - a.worth)
  const kept = new Set<Wording>()
  const held = new Set<number>()
  const read = new Set<string>()
  let spent = 0
  for (const choice of [...asked, ...others]) {
    if (choice.asked ? held.size >= mostConcepts && !held.has(choice.concept) : !held.has(choice.concept)) continue
    const cost = costOf(shelf, choice, read)
    if (spent + cost > room && spent > 0) continue
    spent += cost
    kept.add(choice.wording)
    held.add(choice.concept)
    for (const stem of choice.wording.stems) read.add(stem)
  }
  if (kept.size === choices.length) return { concepts, leftOut: null }
  const left = concepts.flatMap((concept, number): readonly string[] => {
    if (alternatives(concept)) return concept.wordings.filter((one) => one.weight === 1 && !kept.has(one)).map(({ stems }) => stems.join(' '))
    // What is asked for exactly is found by other means: its list would only have told which comes first.
    return held.has(number) || concept.exact ? [] : [concept.typed]
  })
  return {
    concepts: concepts.flatMap((concept, number) =>
      held.has(number) ? [{ ...concept, wordings: concept.wordings.filter((wording) => kept.has(wording)) }] : [],
    ),
    leftOut: left.length > 0 ? `So many passages hold these words that they were not looked for beside the others: ${named(left)}.` : null,
  }
}
