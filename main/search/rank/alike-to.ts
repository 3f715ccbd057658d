// More like one passage: looks for the words that tell it, with the same scan and ranking as a search, and leaves the passage itself out.
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { mark } from '../index/passage-words.ts'
import { endOfText, mostCounted } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import { wantedBy } from '../query/wanted.ts'
import { tokens } from '../text/tokens.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import { lookClosely } from './closely.ts'
import { type Counts, countBy, noCounts } from './count.ts'
import { gistOf } from './gist.ts'
import { scan } from './scan.ts'
import { holdingEnough, rowsFor, shareOf, sharesFor } from './share.ts'
import { eachIn } from './unpack.ts'
import { weights } from './weights.ts'

export interface AlikeFound extends Counts {
  readonly hits: readonly FoldedHit[]
  readonly total: number
  readonly concepts: readonly Concept[]
  readonly worth: readonly number[]
}

/** How many passages are looked at closely, beside those wanted. */
const lookedAt = 120
/** The share of the telling words' worth that must stand in a passage's own text, and the same in terms of the passage that holds most. */
const enough = 0.2
const nearest = 0.4
/** From what share on a passage of the same length may be a copy word for word. */
const maybeCopy = 0.9
/** What stands in the same document is before the reader already; other papers and other meetings are what is looked for. */
const sameDocument = 0.8

/** No kind of passage is asked for more than another. */
const anything = wantedBy([], null)

const ownWords = (words: Int32Array): Int32Array => {
  const end = words.indexOf(endOfText)
  return end < 0 ? words : words.subarray(0, end)
}

/**
 * Tells copies of a passage that are of no interest: those with the very same words in the same pack (a form repeated in every appendix), and any
 * such copy of a heading or of standing text. The same words in another pack are of interest: the paper came back.
 */
function copyOf(shelf: Shelf, number: number, passage: Passage): (other: number) => boolean {
  const { marks } = shelf
  const own = ownWords(shelf.words(number))
  const file = shelf.fileOf(number)
  const everywhere = ((marks.marks[number] ?? 0) & (mark.boilerplate | mark.heading)) !== 0
  const printed = (text: string): string =>
    tokens(text)
      .map(({ word }) => word)
      .join(' ')
  const text = printed(passage.text)
  return (other) => {
    if (marks.length[other] !== marks.length[number] || (!everywhere && marks.pack[other] !== marks.pack[number])) return false
    if (shelf.fileOf(other) !== file) return printed(shelf.passage(other)?.text ?? '') === text
    const words = ownWords(shelf.words(other))
    return words.length === own.length && words.every((word, at) => word === own[at])
  }
}

/** Passages that share enough of what tells the passage. `limit` is how many hits are wanted. */
export function findAlike(shelf: Shelf, number: number, passage: Passage, limit: number): AlikeFound {
  const concepts = gistOf(shelf, number, passage)
  if (concepts.length === 0) return { hits: [], total: 0, concepts, worth: [], ...noCounts }
  const { marks } = shelf
  const found = scan(shelf, concepts)
  const held = heldInText(shelf, concepts)
  const shares = sharesFor(found.worth)
  const isCopy = copyOf(shelf, number, passage)
  const { left, shown: row } = rowsFor(shelf)
  let count = 0
  let highest = 0
  for (let at = 0; at < found.touched.length; at++) {
    const id = found.touched[at] ?? 0
    const share = shareOf(shares, held[id] ?? 0)
    if (share === 0 || id === number || (share >= maybeCopy && isCopy(id))) continue
    left[count++] = id
    if (share > highest) highest = share
  }
  const { shown, best } = holdingEnough(
    left.subarray(0, count),
    { holds: held, score: found.score },
    shares,
    { least: Math.min(enough, highest * nearest), coverage: weights.coverage, most: Math.max(lookedAt, limit + 30) },
    row,
  )
  const before = (id: number): boolean => marks.pack[id] === marks.pack[number] && marks.document[id] === marks.document[number]
  const ranked = lookClosely(shelf, concepts, found, best, anything)
    .map(({ passage: id, score }) => ({ passage: id, score: before(id) ? score * sameDocument : score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
  return { hits: foldAlike(shelf, ranked, limit), total: shown.length, concepts, worth: found.worth, ...countBy(shelf, [shown]) }
}

/** Which of the concepts stand in each passage's own text, where a member can see them: bit n for concept n. */
function heldInText(shelf: Shelf, concepts: readonly Concept[]): Uint32Array {
  const held = new Uint32Array(shelf.size)
  for (const [number, { wordings }] of concepts.entries())
    for (const { stems } of wordings)
      for (const { offset, lists } of shelf.postings(stems[0] ?? ''))
        for (const list of lists)
          eachIn(list, offset, (id, where) => {
            if (where & mostCounted) held[id] = (held[id] ?? 0) | (1 << number)
          })
  return held
}
