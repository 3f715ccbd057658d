// The notes of a pack: listed, made, removed with a way back.
import { useCallback, useMemo, useState } from 'react'
import type { NoteId, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import { failed, type Problem, type ProblemCode, type Result } from '../../../preload/contract/result.ts'
import { call, useAct, useCall, wordsFor } from '../../api.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import { noteWord } from '../../words.ts'
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
  /** Marks each part; answers the first note made. Why none was made is shown by `complain`, where the caller knows nothing better. */
  readonly make: (parts: readonly SelectedPart[], kind: MarkKind) => Promise<Result<Note>>
  readonly complain: (problem: Problem) => void
  /** For marks that could not be made: makes them with these words, then writes further words on the first. Keeps what it made. */
  readonly makeLater: (parts: readonly SelectedPart[], kind: MarkKind) => Later
  readonly put: (note: Note) => void
  readonly remove: (note: Note) => Promise<void>
}

/** A note still to be made. */
export interface Later {
  readonly save: (words: string) => Promise<Result<Note>>
  /** Once it is made. */
  readonly note: () => Note | undefined
}

/** The problems that do not pass: the same marks can never be made. */
const lasting: ReadonlySet<ProblemCode> = new Set(['not-found', 'pack-not-held', 'selection-empty', 'selection-outside', 'call-malformed'])
/** Whether the same may succeed when it is tried again. */
export const passes = (problem: Problem): boolean => !lasting.has(problem.code)

const replaced = (notes: readonly Note[], note: Note): readonly Note[] =>
  notes.some((other) => other.id === note.id) ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note]

/** The member's notes on a pack, kept as the casebook has them: also changes made elsewhere are taken in. */
export function useNotes(pack: PackId): Notes {
  const listed = useCall('notes.list', { pack }, ['note changed'])
  const { run, problem: actProblem, clear } = useAct()
  const [notMade, complain] = useState<Problem | undefined>(undefined)
  const clearProblem = useCallback(() => {
    clear()
    complain(undefined)
  }, [clear])
  const { put: putAll } = listed
  const all = useMemo(() => listed.value ?? [], [listed.value])

  const put = useCallback((note: Note) => putAll((now) => replaced(now ?? [], note)), [putAll])

  const make = useCallback<Notes['make']>(
    async (parts, kind) => {
      complain(undefined)
      let first: Result<Note> = failed('selection-empty')
      for (const { passage, from, to } of parts) {
        const made = await call('notes.make', { selection: { passage, from, to }, kind })
        if (made.ok) put(made.value)
        else if (first.ok) complain(made.problem)
        if (!first.ok) first = made
        if (!made.ok) break
      }
      if (first.ok) announce(`${noteWord(first.value)}: “${first.value.anchor.quote.slice(0, 80)}”.`)
      return first
    },
    [put],
  )

  const makeLater = useCallback<Notes['makeLater']>(
    (parts, kind) => {
      let first: Note | undefined
      const save = async (comment: string): Promise<Result<Note>> => {
        if (first) {
          const answer = await call('notes.write', { note: first.id, comment })
          if (answer.ok) put(answer.value)
          return answer
        }
        const [part, ...others] = parts
        if (!part) return failed('selection-empty')
        const answer = await call('notes.make', { selection: { passage: part.passage, from: part.from, to: part.to }, kind, comment })
        if (!answer.ok) return answer
        first = answer.value
        put(first)
        for (const { passage, from, to } of others) {
          const also = await call('notes.make', { selection: { passage, from, to }, kind })
          if (also.ok) put(also.value)
        }
        return answer
      }
      return { save, note: () => first }
    },
    [put],
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
  return { all, at, lost, problem: notMade ?? actProblem ?? listed.problem, clearProblem, make, complain, makeLater, put, remove }
}

const bringBack = async (id: NoteId, put: (note: Note) => void) => {
  const answer = await call('notes.bringBack', { note: id })
  if (answer.ok) put(answer.value)
  else toast({ words: `The note could not be brought back. ${wordsFor(answer.problem)}`, tone: 'problem' })
}
