// Selections as a member makes them in a real pack: a sentence, some words, a whole paragraph, a piece across sentences.
import { makeAnchor } from '../../main/anchor/make.ts'
import type { Anchor, Place } from '../../preload/contract/model/casebook.ts'
import type { Passage, Span } from '../../preload/contract/model/pack.ts'
import type { Chance } from './chance.ts'
import type { Issued } from './simple-pack.ts'

export interface Pick {
  readonly anchor: Anchor
  /** The place in the pack, counting from 0, of the passage it was made in. */
  readonly at: number
}

function spanIn({ text }: Passage, { below }: Chance): Span {
  const words = [...text.matchAll(/\S+/g)]
  const sentences = [...text.matchAll(/[^.!?]{15,}[.!?]/g)]
  const word = words[below(words.length)]?.index ?? 0
  switch (below(4)) {
    case 0:
      return { from: 0, to: text.length }
    case 1: {
      const sentence = sentences[below(sentences.length)]
      return sentence ? { from: sentence.index, to: sentence.index + sentence[0].length } : { from: 0, to: text.length }
    }
    case 2: {
      const last = words.find(({ index }) => index >= word + 40)
      return { from: word, to: last ? last.index + last[0].length : text.length }
    }
    default:
      return { from: word, to: Math.min(text.length, word + 40 + below(300)) }
  }
}

/** So many anchors of at least so many characters, spread over the pack. */
export function pick(issued: Issued, count: number, shortest: number, chance: Chance): readonly Pick[] {
  const picks: Pick[] = []
  while (picks.length < count) {
    const at = chance.below(issued.passages.length)
    const passage = issued.passages[at]
    const document = passage && issued.documents.get(passage.document)
    if (!passage || !document) continue
    const made = makeAnchor({ passage, document, pack: issued.pack }, spanIn(passage, chance))
    if (made.ok && made.value.quote.length >= shortest) picks.push({ anchor: made.value, at })
  }
  return picks
}

export interface Tally {
  /** In the right passage (or one that reads the same), by how sure. */
  readonly silent: number
  readonly asked: number
  readonly lost: number
  /** In another passage: silently, or as a question to the member. */
  readonly wrong: number
  readonly wronglyAsked: number
}

/** Counts how places came out. `right` says at which place in the new pack the words of an old place stand now; null where they are gone. */
export function tally(picks: readonly Pick[], place: (anchor: Anchor) => Place, after: Issued, right: (at: number) => number | null): Tally {
  const counts = { silent: 0, asked: 0, lost: 0, wrong: 0, wronglyAsked: 0 }
  const byKey = new Map(after.passages.map((passage) => [passage.key, passage]))
  for (const { anchor, at } of picks) {
    const found = place(anchor)
    if (found.state === 'lost') {
      counts.lost += 1
      continue
    }
    const wanted = after.passages[right(at) ?? -1]
    const isRight = wanted !== undefined && (found.passage === wanted.key || byKey.get(found.passage)?.text === wanted.text)
    const isAsked = found.state === 'ask'
    if (isRight) counts[isAsked ? 'asked' : 'silent'] += 1
    else counts[isAsked ? 'wronglyAsked' : 'wrong'] += 1
  }
  return counts
}
