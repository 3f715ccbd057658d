// All notes of the pack in the order of the text, those whose words were not found first.
import { useState } from 'react'
import type { NoteId } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import { EmptyState } from '../../ui/bits.tsx'
import { MarkShape } from '../../ui/icon.tsx'
import { QuotedWords } from '../../ui/quoted-words.tsx'
import { Select } from '../../ui/select.tsx'
import { markOrder, markWords, noteWord } from '../../words.ts'
import { NoteCard, stateWords } from './note-card.tsx'
import type { Reading } from './reading.ts'
import type { Notes } from './use-notes.ts'

interface NotesListProps {
  readonly reading: Reading
  readonly notes: Notes
  readonly openNote: NoteId | null
  readonly onGo: (note: Note) => void
  readonly onOpenNote: (note: NoteId | null) => void
  readonly onEvidence: (note: NoteId) => void
}

/** Notes in the order of the text; those without a place come first. */
function inOrder(notes: readonly Note[], order: (note: Note) => number): readonly Note[] {
  return notes.toSorted((a, b) => order(a) - order(b) || a.created.localeCompare(b.created))
}

/** `onGo` is also asked for a note whose words are lost, and which has no place in the text. */
export function NotesList({ reading, notes, openNote, onGo, onOpenNote, onEvidence }: NotesListProps) {
  const [kind, setKind] = useState<MarkKind | 'all'>('all')
  const order = (note: Note): number =>
    note.place.state === 'lost' ? -1 : (reading.passages.get(note.place.passage)?.order ?? 0) + note.place.span.from / 100_000
  const shown = inOrder(
    notes.all.filter((note) => kind === 'all' || note.kind === kind || note.id === openNote),
    order,
  )
  if (notes.all.length === 0) {
    return (
      <div className="notes-list-empty">
        <EmptyState title="No notes yet">Select words in the text and press h to highlight them or n to write a note.</EmptyState>
      </div>
    )
  }
  return (
    <div className="notes-list">
      <div className="contents-filter">
        <Select
          label="Kind of highlight"
          labelHidden
          value={kind}
          options={[
            { value: 'all', words: `All kinds (${notes.all.length})` },
            ...markOrder.map((one) => ({ value: one, words: one === 'note' ? 'Highlights and notes' : markWords[one].word })),
          ]}
          onChange={setKind}
        />
      </div>
      <ul className="contents-scroll">
        {shown.map((note) => (
          <li key={note.id}>
            {note.id === openNote && note.place.state === 'lost' ? (
              <NoteCard note={note} open onOpen={onOpenNote} onPut={notes.put} onRemove={notes.remove} onEvidence={onEvidence} />
            ) : (
              <button type="button" className="notes-line" aria-current={note.id === openNote || undefined} onClick={() => onGo(note)}>
                <span className="note-kind">
                  <MarkShape kind={note.kind} />
                  {noteWord(note)}
                  {stateWords[note.place.state] && ` · ${stateWords[note.place.state]}`}
                </span>
                {note.comment && <span className="notes-line-comment">{note.comment}</span>}
                <span className="notes-line-quote">
                  <QuotedWords quote={note.anchor.quote} running />
                </span>
              </button>
            )}
          </li>
        ))}
        {shown.length === 0 && <li className="contents-none quiet">None of this kind.</li>}
      </ul>
    </div>
  )
}
