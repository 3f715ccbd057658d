// What finding a word says: the rarer it is and the nearer it comes to what was typed, the more.
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import { weights } from './weights.ts'

/** The rarer, the more a word says: BM25's inverse document frequency. */
export function rarity(shelf: Shelf, count: number): number {
  return Math.log(1 + (shelf.passages - count + 0.5) / (count + 0.5))
}

/** What a wording is worth: its nearness to what was typed times its rarity. */
export function worthOf(shelf: Shelf, concept: Concept, wording: Wording): number {
  const rarities = wording.stems.map((stem) => rarity(shelf, shelf.count(stem)))
  const rare = rarities.length === 1 ? (rarities[0] ?? 0) : Math.max(...rarities) * weights.together
  return concept.weight * wording.weight * rare
}

/** A word of a saying tells something of it by itself where it is worth at least so much, in terms of the saying's most telling word. */
const tellingPart = 0.5

/** How much of a concept a wording says. */
export type Says = 'whole' | 'part' | 'little'

/** A concept's wordings in the order in which they are gone through: whole ones, then the telling words of a saying, then its other words. */
export function inTurn(shelf: Shelf, concept: Concept): readonly { readonly wording: Wording; readonly worth: number; readonly says: Says }[] {
  const weighed = concept.wordings.map((wording) => ({ wording, worth: worthOf(shelf, concept, wording) }))
  const parts = weighed.filter(({ wording }) => wording.from === 'part')
  const highest = Math.max(0, ...parts.map(({ worth }) => worth))
  const telling = parts.filter(({ worth }) => worth >= highest * tellingPart)
  return [
    ...weighed.filter(({ wording }) => wording.from !== 'part').map((one) => ({ ...one, says: 'whole' as const })),
    ...telling.map((one) => ({ ...one, says: 'part' as const })),
    ...parts.filter((one) => !telling.includes(one)).map((one) => ({ ...one, says: 'little' as const })),
  ]
}
