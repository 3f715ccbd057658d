// Calls about highlights and the notes written on them. Each change is on disk before it is answered.
import type { Note } from '../../preload/contract/model/casebook.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import type { StoredNote } from '../casebook/casebook.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

export function noteHandlers(services: Services): HandlersOf<'notes'> {
  const { casebook, anchors } = services

  const changed = (result: Result<StoredNote>): Result<Note> => {
    if (!result.ok) return result
    services.emit({ type: 'note changed', note: result.value.id })
    services.emit({ type: 'saved', at: services.now().toISOString() })
    services.ownWordsChanged()
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
      if (!removed.ok) return removed
      services.emit({ type: 'note changed', note })
      services.emit({ type: 'saved', at: services.now().toISOString() })
      services.ownWordsChanged()
      return ok(null)
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
