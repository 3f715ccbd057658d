// One note: at rest a few quiet lines, in hand a place to write that saves as it is typed.
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { NoteId } from '../../../preload/contract/ids.ts'
import { longestNote, type MarkKind, type Note } from '../../../preload/contract/model/casebook.ts'
import { call, useAct } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { useSaving, useUnsaved } from '../../saving.ts'
import { Badge, SavedState } from '../../ui/bits.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { MarkShape } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { markOrder, markWords, noteWord } from '../../words.ts'

import { takeCaught } from './catcher.tsx'
import { tagsOf, tagsTooMuch } from './tags.ts'

interface NoteCardProps {
  readonly note: Note
  readonly open: boolean
  readonly onOpen: (note: NoteId | null) => void
  readonly onPut: (note: Note) => void
  readonly onRemove: (note: Note) => Promise<void>
  readonly onEvidence: (note: NoteId) => void
}

/** Frames after which words gone to stand still. */
const framesToRest = 10

/** Characters of the marked words that name a note. */
const quoteInName = 80

/** What is written on a note. */
interface Written {
  readonly comment: string
  readonly tags: string
}

const keyOf = (note: NoteId): string => `note/${note}`

/** What a resting note is called: its words and those it stands on, which tell two apart that say the same. */
const nameOf = (note: Note, comment: string, state: string): string => {
  const words = `“${note.anchor.quote.slice(0, quoteInName)}${note.anchor.quote.length > quoteInName ? '…' : ''}”`
  return [comment === '' ? words : comment, state, comment === '' ? '' : `on ${words}`].filter((part) => part !== '').join(', ')
}

/** One note, at rest or in hand. What is typed saves itself, also when the card goes. */
export function NoteCard(props: NoteCardProps) {
  return props.open ? <NoteInHand {...props} /> : <NoteAtRest {...props} />
}

/** What is said of a note whose words are not just as they were marked. */
export const stateWords: Readonly<Record<Note['place']['state'], string>> = {
  exact: '',
  near: 'reworded',
  ask: 'is it here?',
  lost: 'words not found',
}

function NoteAtRest({ note, onOpen }: NoteCardProps) {
  const state = stateWords[note.place.state]
  const unsaved = useUnsaved<Written>(keyOf(note.id))
  const comment = unsaved?.comment ?? note.comment
  const tags = unsaved ? tagsOf(unsaved.tags) : note.tags
  const word = noteWord({ ...note, comment })
  return (
    <AriaButton
      className="note"
      data-card={note.id}
      data-kind={note.kind}
      data-bare={comment === '' || undefined}
      aria-label={`${word}: ${nameOf(note, comment, state)}`}
      onPress={() => onOpen(note.id)}
    >
      <span className="note-kind">
        <MarkShape kind={note.kind} />
        {word}
        {state && <Badge tone="doubt">{state}</Badge>}
      </span>
      {comment && <span className="note-comment">{comment}</span>}
      {tags.length > 0 && <span className="note-tags">{tags.map((tag) => `#${tag}`).join('  ')}</span>}
    </AriaButton>
  )
}

function NoteInHand({ note, onOpen, onPut, onRemove, onEvidence }: NoteCardProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const { run, problem, clear } = useAct()
  const { unsaved, change, flush, saving } = useSaving(keyOf(note.id), async (next: Written) => {
    const answer = await call('notes.write', { note: note.id, comment: next.comment, tags: [...tagsOf(next.tags)] })
    if (answer.ok) onPut(answer.value)
    return answer
  })
  // As typed here: what is kept has its tags in order, and may be older than the last key.
  const [typed, setTyped] = useState<Written>(unsaved ?? { comment: note.comment, tags: note.tags.join(', ') })
  const { comment, tags } = unsaved ?? typed
  const write = (part: Partial<Written>) => {
    const next = { comment, tags, ...part }
    setTyped(next)
    change(next)
  }

  useEffect(() => {
    area.current?.focus({ preventScroll: true })
    // Whoever goes to a note goes on where it ends.
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
    // All of it in view and no further than that, once the text has come to rest: a note gone to from the list moves it first.
    let frame = 0
    let left = framesToRest
    const soon = () => {
      left -= 1
      if (left === 0) card.current?.scrollIntoView({ block: 'nearest' })
      else frame = requestAnimationFrame(soon)
    }
    frame = requestAnimationFrame(soon)
    return () => cancelAnimationFrame(frame)
  }, [])
  // What was typed while the note was being made; there is none of it later.
  useEffect(() => {
    const caught = takeCaught()
    if (!caught) return
    const next = { comment: note.comment + caught, tags: note.tags.join(', ') }
    setTyped(next)
    change(next)
  }, [note.comment, note.tags, change])

  const setKind = async (kind: MarkKind) => {
    void flush()
    const changed = await run('notes.write', { note: note.id, kind })
    if (changed) onPut(changed)
  }
  const remove = () => {
    // Saved first, so that a note brought back has its last words.
    void flush()
      .then(() => onRemove(note))
      .then(() => onOpen(null))
  }
  const close = () => {
    void flush()
    onOpen(null)
  }

  useKey('Escape', 'Close the note', close, { group: 'Marking the text' })

  return (
    <div ref={card} className="note note-open" data-card={note.id} data-kind={note.kind}>
      <div className="note-head">
        <MarkShape kind={note.kind} />
        <Select
          label="Kind of highlight"
          labelHidden
          look="quiet"
          value={note.kind}
          options={markOrder.map((kind) => ({ value: kind, words: noteWord({ kind, comment }), hint: markWords[kind].means }))}
          onChange={(kind) => void setKind(kind)}
        />
        <span className="note-acts">
          {note.place.state !== 'lost' && <IconButton small icon="quote" label="Add to a sheet as evidence" onPress={() => onEvidence(note.id)} />}
          <IconButton small icon="bin" label="Remove" onPress={remove} />
          <IconButton small icon="close" label="Close" combo="Escape" onPress={close} />
        </span>
      </div>
      <Moved note={note} onPut={onPut} onSure={() => area.current?.focus({ preventScroll: true })} />
      <TextArea
        label="Note"
        labelHidden
        areaRef={area}
        lines={2}
        value={comment}
        maxLength={longestNote}
        hint={comment.length >= longestNote ? 'The note is full: what is longer is not kept.' : ''}
        placeholder={note.kind === 'question' ? 'What will you ask?' : 'What do you make of it?'}
        onChange={(text) => write({ comment: text })}
        onBlur={() => void flush()}
      />
      <TextField
        label="Tags, parted by commas"
        labelHidden
        placeholder="Tags, parted by commas"
        value={tags}
        hint={tagsTooMuch(tags)}
        onChange={(text) => write({ tags: text })}
        onBlur={() => void flush()}
      />
      <SavedState saving={saving} />
      <ProblemNote problem={problem} onClose={clear} />
    </div>
  )
}

/** Where the paper was re-issued and the words are not quite those that were marked. */
function Moved({ note, onPut, onSure }: { readonly note: Note; readonly onPut: (note: Note) => void; readonly onSure: () => void }) {
  const { run, busy } = useAct()
  const { place } = note
  if (place.state === 'exact') return null
  const confirm = async () => {
    const sure = await run('notes.confirm', { note: note.id })
    if (!sure) return
    onPut(sure)
    // The button goes with the question it answered; the focus must not go with it.
    onSure()
  }
  return (
    <div className="note-moved small">
      <p>
        {place.state === 'lost'
          ? 'These words are no longer in the document: '
          : place.state === 'ask'
            ? 'The document has changed. You highlighted: '
            : 'The document was reworded. You highlighted: '}
        “{note.anchor.quote}”
      </p>
      {place.state !== 'lost' && <p>It now reads: “{place.reads}”</p>}
      {place.state === 'ask' && (
        <Button small isDisabled={busy} onPress={() => void confirm()}>
          Yes, this is the place
        </Button>
      )}
    </div>
  )
}
