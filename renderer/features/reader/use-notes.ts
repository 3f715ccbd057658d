// The notes of a pack: listed, made, removed with a way back.
import { useCallback, useMemo } from 'react'
import type { NoteId, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, useAct, useCall } from '../../api.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import { markWords } from '../../words.ts'
import { notesByPassage } from './note-order.ts'
import type { SelectedPart } from './offsets.ts'

export interface Notes {
  readonly all: readonly Note[]
  /** Notes whose words stand in a passage now. */
  readonly at: ReadonlyMap<PassageKey, readonly Note[]>
  /** Notes whose words were not found again. */
  readonly lost: readonly Note[]
  readonly problem: Problem | undefined
  readonly clearProblem: () => void
  /** Marks each part; answers the first note made. */
  readonly make: (parts: readonly SelectedPart[], kind: MarkKind) => Promise<Note | undefined>
  readonly put: (note: Note) => void
  readonly remove: (note: Note) => Promise<void>
}

const replaced = (notes: readonly Note[], note: Note): readonly Note[] =>
  notes.some((other) => other.id === note.id) ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note]

export function useNotes(pack: PackId): Notes {
  const listed = useCall('notes.list', { pack }, ['note changed'])
  const { run, problem, clear } = useAct()
  const { put: putAll } = listed
  const all = useMemo(() => listed.value ?? [], [listed.value])

  const put = useCallback((note: Note) => putAll((now) => replaced(now ?? [], note)), [putAll])

  const make = useCallback<Notes['make']>(
    async (parts, kind) => {
      let first: Note | undefined
      for (const { passage, from, to } of parts) {
        const note = await run('notes.make', { selection: { passage, from, to }, kind })
        if (!note) return first
        put(note)
        first ??= note
      }
      if (first) announce(`${markWords[kind].word}: marked “${first.anchor.quote.slice(0, 80)}”.`)
      return first
    },
    [run, put],
  )

  const remove = useCallback<Notes['remove']>(
    async (note) => {
      const done = await run('notes.remove', { note: note.id })
      if (done === undefined) return
      putAll((now) => (now ?? []).filter((other) => other.id !== note.id))
      toast({ words: note.comment ? 'Note removed.' : 'Highlight removed.', undo: () => void bringBack(note.id, put) })
    },
    [run, put, putAll],
  )

  const at = useMemo(() => notesByPassage(all), [all])
  const lost = useMemo(() => all.filter((note) => note.place.state === 'lost'), [all])
  return { all, at, lost, problem: problem ?? listed.problem, clearProblem: clear, make, put, remove }
}

const bringBack = async (id: NoteId, put: (note: Note) => void) => {
  const answer = await call('notes.bringBack', { note: id })
  if (answer.ok) put(answer.value)
  else toast({ words: 'The note could not be brought back.', tone: 'problem' })
}
