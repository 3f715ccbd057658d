// Calls about highlights and the notes written on them. Each change is on disk before it is answered.
import type { Note } from '../../preload/contract/model/casebook.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import type { StoredNote } from '../casebook/casebook.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'
import { tellWritten } from './written.ts'

/** The handlers of `notes.*`. */
export function noteHandlers(services: Services): HandlersOf<'notes'> {
  const { casebook, anchors } = services

  const changed = (result: Result<StoredNote>): Result<Note> => {
    if (!result.ok) return result
    tellWritten(services, { type: 'note changed', note: result.value.id })
    return ok(anchors.note(result.value))
  }

  return {
    'notes.list': ({ pack }) => ok(casebook.notes.list(pack).map(anchors.note)),
    'notes.make': ({ selection, kind, comment }) => {
      const anchor = anchors.make(selection)
      return anchor.ok ? changed(casebook.notes.make({ anchor: anchor.value, kind, comment })) : anchor
    },
    'notes.write': ({ note, ...change }) => changed(casebook.notes.write(note, change)),
    'notes.remove': ({ note }) => {
      const removed = casebook.notes.remove(note)
      if (removed.ok) tellWritten(services, { type: 'note changed', note })
      return removed
    },
    'notes.bringBack': ({ note }) => changed(casebook.notes.bringBack(note)),
    'notes.confirm': ({ note }) => {
      const held = casebook.notes.get(note)
      if (!held.ok) return held
      const moved = anchors.moved(held.value.anchor)
      return moved.ok ? changed(casebook.notes.confirm(note, moved.value)) : moved
    },
  }
}
