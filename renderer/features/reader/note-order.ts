// In which order the notes of a passage stand beside it.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Note } from '../../../preload/contract/model/casebook.ts'

/** Notes by the passage they stand in, in the order of the text; of two that begin at one letter the older first. */
export function notesByPassage(notes: readonly Note[]): ReadonlyMap<PassageKey, readonly Note[]> {
  const map = new Map<PassageKey, Note[]>()
  for (const note of notes) if (note.place.state !== 'lost') map.set(note.place.passage, [...(map.get(note.place.passage) ?? []), note])
  for (const held of map.values()) held.sort((a, b) => fromOf(a) - fromOf(b) || a.created.localeCompare(b.created))
  return map
}

const fromOf = (note: Note): number => (note.place.state === 'lost' ? 0 : note.place.span.from)
