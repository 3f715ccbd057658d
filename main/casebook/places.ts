// Where the member was reading: one place a document, and which document of a pack was the last.
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { ReadingPlace } from '../../preload/contract/model/app.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import { packOf } from '../corpus/store/held.ts'
import type { Connection } from './db/connection.ts'

export interface PlaceStore {
  /** The last place in a pack. */
  readonly read: (pack: PackId) => ReadingPlace | null
  readonly inDocument: (document: DocumentKey) => ReadingPlace | null
  readonly keep: (place: ReadingPlace) => Result<null>
}

interface PlaceRow {
  readonly document: string
  readonly passage: string
}

const readPlace = (row: PlaceRow | undefined): ReadingPlace | null =>
  row ? { document: row.document as DocumentKey, passage: row.passage as PassageKey } : null

/** A place stays when its pack goes, and is there again when the pack comes back. */
export function createPlaces({ prepared, change }: Connection): PlaceStore {
  return {
    read: (pack) => readPlace(prepared<PlaceRow>('SELECT document, passage FROM reading_place WHERE pack = ? ORDER BY turn DESC LIMIT 1').get(pack)),
    inDocument: (document) => readPlace(prepared<PlaceRow>('SELECT document, passage FROM reading_place WHERE document = ?').get(document)),
    keep: ({ document, passage }) =>
      change(() => {
        prepared(
          `INSERT INTO reading_place (document, pack, passage, turn) VALUES (?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM reading_place))
           ON CONFLICT (document) DO UPDATE SET passage = excluded.passage, turn = excluded.turn`,
        ).run(document, packOf(document), passage)
        return ok(null)
      }),
  }
}
