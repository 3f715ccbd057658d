// Where the casebook meets the packs: makes an anchor from a selection, and finds where an anchor's words stand now.
import type { PackId } from '../../preload/contract/ids.ts'
import type { Anchor, Note, Place, Selection, Sheet } from '../../preload/contract/model/casebook.ts'
import { failed, type Result } from '../../preload/contract/result.ts'
import { makeAnchor } from '../anchor/make.ts'
import { type PassageSource, placeAnchor } from '../anchor/place.ts'
import { placeNote, placeSheet, type StoredNote, type StoredSheet } from '../casebook/casebook.ts'
import { documentOf, type HeldPacks, packOf } from '../corpus/store/held.ts'

export interface AnchorDesk {
  /** The quotation is taken from the pack, never from the window. */
  readonly make: (selection: Selection) => Result<Anchor>
  readonly place: (anchor: Anchor) => Place
  readonly note: (note: StoredNote) => Note
  readonly sheet: (sheet: StoredSheet) => Sheet
  /** An anchor at the likely place of another, for the member's "yes, that is it". */
  readonly moved: (anchor: Anchor) => Result<Anchor>
}

export function createAnchorDesk(packs: HeldPacks): AnchorDesk {
  const source: PassageSource = {
    passage: (key) => packs.passage(key),
    document: (key) => packs.passagesOf(key),
    pack: (id: PackId) => packs.content(id)?.passages ?? [],
  }
  const make = ({ passage: key, from, to }: Selection): Result<Anchor> => {
    const passage = packs.passage(key)
    const document = packs.document(documentOf(key))
    const pack = packs.pack(packOf(key))
    if (!passage || !document || !pack) return failed('pack-not-held')
    return makeAnchor({ passage, document, pack }, { from, to })
  }
  const place = (anchor: Anchor): Place => placeAnchor(anchor, source)
  return {
    make,
    place,
    note: (note) => placeNote(note, place),
    sheet: (sheet) => placeSheet(sheet, place),
    moved: (anchor) => {
      const found = place(anchor)
      return found.state === 'lost' ? failed('not-found') : make({ passage: found.passage, ...found.span })
    },
  }
}
