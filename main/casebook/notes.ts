// Highlights and the notes written on them. Removing hides; nothing the member wrote is ever deleted.
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { DocumentKey, NoteId, PackId } from '../../preload/contract/ids.ts'
import { type Anchor, type MarkKind, markKinds, type Note, type Place } from '../../preload/contract/model/casebook.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import { type AnchorRow, anchorColumns, keepAnchor, readAnchor } from './anchors.ts'
import type { Connection } from './db/connection.ts'
import { joinWritten, type OwnText } from './own-text.ts'

/** A note as the casebook keeps it. Where its words stand now is found by the anchors, against the packs. */
export type StoredNote = Omit<Note, 'place'>

export interface NewNote {
  readonly anchor: Anchor
  readonly kind: MarkKind
  readonly comment: string
}

/** What is left out stays as it is. */
export interface NoteChange {
  readonly comment?: string | undefined
  readonly kind?: MarkKind | undefined
  /** All tags of the note; empty and repeated ones are dropped. */
  readonly tags?: readonly string[] | undefined
}

export interface NoteStore {
  /** The notes of a pack, oldest first. */
  readonly list: (pack: PackId) => readonly StoredNote[]
  readonly all: () => readonly StoredNote[]
  readonly texts: () => readonly OwnText[]
  /** 'not-found' where it was never made or is removed. */
  readonly get: (id: NoteId) => Result<StoredNote>
  readonly make: (note: NewNote) => Result<StoredNote>
  /** Words that arrive after the note was removed are kept too, and come back with it. */
  readonly write: (id: NoteId, change: NoteChange) => Result<StoredNote>
  readonly remove: (id: NoteId) => Result<null>
  readonly bringBack: (id: NoteId) => Result<StoredNote>
  /** Fixes the note to the place the member confirmed; the old anchor is kept behind the new one. */
  readonly confirm: (id: NoteId, anchor: Anchor) => Result<StoredNote>
  /** By the document a note was made in. */
  readonly countsByDocument: () => ReadonlyMap<DocumentKey, number>
}

interface NoteRow extends AnchorRow {
  readonly id: string
  readonly kind: string
  readonly comment: string
  readonly tags: string
  readonly created: string
  readonly changed: string
}

const select = `SELECT n.id, n.kind, n.comment, n.created, n.changed, ${anchorColumns},
  (SELECT coalesce(json_group_array(tag ORDER BY position), '[]') FROM note_tag WHERE note = n.id) AS tags
  FROM note AS n JOIN anchor AS a ON a.id = n.anchor`

const tagList = z.array(z.string())

const readNote = (row: NoteRow): StoredNote => ({
  id: row.id as NoteId,
  kind: markKinds.find((kind) => kind === row.kind) ?? 'note',
  anchor: readAnchor(row),
  comment: row.comment,
  tags: tagList.parse(JSON.parse(row.tags)),
  created: row.created,
  changed: row.changed,
})

/** `now` gives the time that each change is stamped with. */
export function createNotes(connection: Connection, now: () => Date): NoteStore {
  const { prepared, change } = connection

  const held = (id: NoteId): Result<StoredNote> => {
    const row = prepared<NoteRow>(`${select} WHERE n.id = ?`).get(id)
    return row ? ok(readNote(row)) : failed('not-found', 'note')
  }
  const all = (): readonly StoredNote[] => prepared<NoteRow>(`${select} WHERE n.removed_at IS NULL ORDER BY n.id`).all().map(readNote)

  /** Carries out one statement on one note and answers with the note as it then is. */
  const changing = (id: NoteId, work: (time: string) => void): Result<StoredNote> =>
    change(() => {
      const before = held(id)
      if (!before.ok) return before
      work(now().toISOString())
      return held(id)
    })

  const writeTags = (id: NoteId, tags: readonly string[]): void => {
    prepared('DELETE FROM note_tag WHERE note = ?').run(id)
    const kept = new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))
    for (const [position, tag] of [...kept].entries()) prepared('INSERT INTO note_tag (note, position, tag) VALUES (?, ?, ?)').run(id, position, tag)
  }

  return {
    list: (pack) => prepared<NoteRow>(`${select} WHERE a.pack = ? AND n.removed_at IS NULL ORDER BY n.id`).all(pack).map(readNote),
    all,
    texts: () =>
      all().map(({ id, anchor, comment, tags }) => ({
        of: { note: id },
        passage: anchor.passage,
        pack: anchor.pack,
        title: anchor.citation,
        text: joinWritten(comment, anchor.quote, tags.join(' ')),
      })),
    get: (id) => {
      const row = prepared<NoteRow>(`${select} WHERE n.id = ? AND n.removed_at IS NULL`).get(id)
      return row ? ok(readNote(row)) : failed('not-found', 'note')
    },
    make: ({ anchor, kind, comment }) =>
      change(() => {
        const id = uuidv7() as NoteId
        const time = now().toISOString()
        prepared('INSERT INTO note (id, kind, anchor, comment, created, changed) VALUES (?, ?, ?, ?, ?, ?)').run(
          id,
          kind,
          keepAnchor(connection, anchor, null),
          comment,
          time,
          time,
        )
        return held(id)
      }),
    write: (id, { comment, kind, tags }) =>
      changing(id, (time) => {
        if (comment !== undefined) prepared('UPDATE note SET comment = ? WHERE id = ?').run(comment, id)
        if (kind !== undefined) prepared('UPDATE note SET kind = ? WHERE id = ?').run(kind, id)
        if (tags !== undefined) writeTags(id, tags)
        prepared('UPDATE note SET changed = ? WHERE id = ?').run(time, id)
      }),
    remove: (id) => {
      const removed = changing(id, (time) => prepared('UPDATE note SET removed_at = coalesce(removed_at, ?) WHERE id = ?').run(time, id))
      return removed.ok ? ok(null) : removed
    },
    bringBack: (id) => changing(id, () => prepared('UPDATE note SET removed_at = NULL WHERE id = ?').run(id)),
    confirm: (id, anchor) =>
      changing(id, (time) => {
        const old = prepared<{ anchor: string }>('SELECT anchor FROM note WHERE id = ?').get(id)?.anchor ?? null
        prepared('UPDATE note SET anchor = ?, changed = ? WHERE id = ?').run(keepAnchor(connection, anchor, old), time, id)
      }),
    countsByDocument: () => {
      const rows = prepared<{ document: string; n: number }>(
        'SELECT a.document, count(*) AS n FROM note AS n JOIN anchor AS a ON a.id = n.anchor WHERE n.removed_at IS NULL GROUP BY a.document',
      ).all()
      return new Map(rows.map(({ document, n }) => [document as DocumentKey, n]))
    },
  }
}

/** A note with the place where its words stand now. */
export const placeNote = (note: StoredNote, place: (anchor: Anchor) => Place): Note => ({ ...note, place: place(note.anchor) })
