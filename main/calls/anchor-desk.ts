// Where the casebook meets the packs: makes an anchor from a selection, and finds where an anchor's words stand now.
import type { PackId, TableKey } from '../../preload/contract/ids.ts'
import type { Anchor, Evidence, Note, Place, Selection, Sheet } from '../../preload/contract/model/casebook.ts'
import type { Pack, PackDocument, Passage } from '../../preload/contract/model/pack.ts'
import { failed, type Result } from '../../preload/contract/result.ts'
import { doubtsAt } from '../anchor/doubts.ts'
import { makeAnchor } from '../anchor/make.ts'
import { isMinuted } from '../anchor/minuted.ts'
import { type PassageSource, placeAnchor } from '../anchor/place.ts'
import { placeNote, placeSheet, type StoredNote, type StoredSheet } from '../casebook/casebook.ts'
import { documentOf, type HeldPacks, packOf } from '../corpus/store/held.ts'

/** What the calls need of anchors. Placing one never fails: 'lost' is a place, too. */
export interface AnchorDesk {
  /** The quotation is taken from the pack, never from the window. */
  readonly make: (selection: Selection) => Result<Anchor>
  readonly place: (anchor: Anchor) => Place
  readonly note: (note: StoredNote) => Note
  /** With where each quotation stands, what is doubtful there, and whether it is minuted. */
  readonly sheet: (sheet: StoredSheet) => Sheet
  /** An anchor at the likely place of another, for the member's "yes, that is it". */
  readonly moved: (anchor: Anchor) => Result<Anchor>
}

/** Answers with the doubts of passages. Those of a table are looked up once: a sheet is placed anew at every word written on it. */
function rememberDoubts(packs: HeldPacks): (passage: Passage) => readonly string[] {
  // By the pack as it is held: another object after packs were changed.
  const known = new WeakMap<Pack, Map<TableKey, readonly string[]>>()
  return (passage) => {
    const pack = packs.pack(packOf(passage.key))
    if (passage.table === null || !pack) return doubtsAt(passage, [])
    const tables = known.get(pack) ?? new Map<TableKey, readonly string[]>()
    known.set(pack, tables)
    const doubts = tables.get(passage.table) ?? doubtsAt(passage, packs.passagesOf(passage.document))
    tables.set(passage.table, doubts)
    return doubts
  }
}

/** Looks into `packs` anew at every question, so that a pack added or re-issued meanwhile counts. */
export function createAnchorDesk(packs: HeldPacks): AnchorDesk {
  const source: PassageSource = {
    passage: (key) => packs.passage(key),
    document: (key) => packs.passagesOf(key),
    pack: (id: PackId) => packs.content(id)?.passages ?? [],
  }
  const doubtsOf = rememberDoubts(packs)
  const make = ({ passage: key, from, to }: Selection): Result<Anchor> => {
    const passage = packs.passage(key)
    const document = packs.document(documentOf(key))
    const pack = packs.pack(packOf(key))
    if (!passage || !document || !pack) return failed('pack-not-held')
    return makeAnchor({ passage, document, pack }, { from, to })
  }
  const place = (anchor: Anchor): Place => placeAnchor(anchor, source)
  /** The document that holds an anchor's words; where they are lost, the one they were taken from, if it can still be told. */
  const holder = (anchor: Anchor, found: Place): PackDocument | null => {
    if (found.state !== 'lost') return packs.document(documentOf(found.passage))
    const same = packs.document(anchor.document)
    return same && (same.hash === anchor.documentHash || same.title === anchor.documentTitle) ? same : null
  }
  const evidence = (anchor: Anchor): Omit<Evidence, 'id' | 'anchor'> => {
    const found = place(anchor)
    const passage = found.state === 'lost' ? null : packs.passage(found.passage)
    return { place: found, doubts: passage ? doubtsOf(passage) : [], minuted: isMinuted(anchor, holder(anchor, found)) }
  }
  return {
    make,
    place,
    note: (note) => placeNote(note, place),
    sheet: (sheet) => placeSheet(sheet, evidence),
    moved: (anchor) => {
      const found = place(anchor)
      return found.state === 'lost' ? failed('not-found') : make({ passage: found.passage, ...found.span })
    },
  }
}
