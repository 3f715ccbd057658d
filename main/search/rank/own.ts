// Which of the member's own texts the filters leave: a sheet belongs to the meeting and item it was written for, a note where its passage stands.
import type { ItemKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Shelf } from '../index/shelf.ts'
import { type Belonging, belongings, type Filters, shuts, shutter, titleOf } from './limits.ts'
import { passagesOf, speaksOf } from './person.ts'
import { placeOf } from './place-of.ts'

/** Something the member wrote, as far as filters go by it. */
export interface OwnPlace {
  readonly passage: PassageKey | null
  readonly pack: PackId | null
  /** What it was written for, where it was written for a meeting. */
  readonly meeting?: { readonly committee: string; readonly date: string | null; readonly item: ItemKey | null } | undefined
  readonly title: string
  readonly text: string
}

function belongingOf(shelf: Shelf, { passage, pack, meeting }: OwnPlace): Belonging {
  const held = shelf.packs.find(({ id }) => id === pack)
  if (!meeting && held && passage !== null) {
    const document = held.about.documents.findIndex(({ key }) => key === passage.slice(0, passage.lastIndexOf('/')))
    const fixed = belongings(held)[document]
    if (fixed) return fixed
  }
  const committee = meeting?.committee ?? held?.about.committee ?? ''
  const date = (meeting ? meeting.date : held?.about.date) ?? null
  return { committee, date: date ?? '', pack: pack ?? '', packTitle: titleOf(committee, date), item: meeting?.item ?? null }
}

/** By what filters an own text is shut out, as `shuts`, and where it belongs. Its own words, or the passage it is fixed to, may speak of a person. */
export function ownFilter(shelf: Shelf, filters: Filters): (own: OwnPlace) => { readonly shut: number; readonly belongs: Belonging } {
  const shut = shutter(filters)
  const kind = filters.kinds && !filters.kinds.includes('mine') ? shuts.kind : 0
  const speaks = (own: OwnPlace, person: string): boolean => {
    if (speaksOf(`${own.title}\n${own.text}`, person)) return true
    const place = own.passage === null ? null : placeOf(shelf, own.passage)
    return place !== null && passagesOf(shelf, person)?.includes(place.number) === true
  }
  return (own) => {
    const belongs = belongingOf(shelf, own)
    const person = filters.persons.every((one) => speaks(own, one)) ? 0 : shuts.place
    return { shut: kind | (shut?.(belongs) ?? 0) | person, belongs }
  }
}
