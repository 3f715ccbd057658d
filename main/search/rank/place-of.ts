// Finds the number a passage has on the shelf by its key.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Passage } from '../../../preload/contract/model/pack.ts'
import type { Shelf } from '../index/shelf.ts'

/** A passage and its number, or null where no pack on the shelf holds it. */
export function placeOf(shelf: Shelf, key: PassageKey): { readonly number: number; readonly passage: Passage } | null {
  const cut = key.lastIndexOf('/')
  for (const { about, first, count } of shelf.packs) {
    const document = about.documents.findIndex((one) => one.key === key.slice(0, cut))
    if (document < 0) continue
    const inDocument: number[] = []
    for (let number = first; number < first + count; number++) if (shelf.marks.document[number] === document) inDocument.push(number)
    // Keys count the passages of a document from 1, so the first one looked at is nearly always the one.
    const likeliest = inDocument[Number(key.slice(cut + 1).replace(/^\D+/u, '')) - 1]
    for (const number of likeliest === undefined ? inDocument : [likeliest, ...inDocument]) {
      const passage = shelf.passage(number)
      if (passage?.key === key) return { number, passage }
    }
  }
  return null
}
