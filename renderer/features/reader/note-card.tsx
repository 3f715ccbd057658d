// One note: at rest a few quiet lines, in hand a place to write that saves as it is typed.
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { NoteId } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import { call, useAct } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { useSaving } from '../../saving.ts'
import { Badge, SavedState } from '../../ui/bits.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { MarkShape } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { markOrder, markWords } from '../../words.ts'

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

/** Characters that the casebook keeps of one note. */
const longestNote = 100_000

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
  return (
    <AriaButton
      className="note"
      data-kind={note.kind}
      data-bare={note.comment === '' || undefined}
      aria-label={`${markWords[note.kind].word}: ${note.comment || `“${note.anchor.quote.slice(0, 80)}”`}${state ? `, ${state}` : ''}`}
      onPress={() => onOpen(note.id)}
    >
      <span className="note-kind">
        <MarkShape kind={note.kind} />
        {markWords[note.kind].word}
        {state && <Badge tone="doubt">{state}</Badge>}
      </span>
      {note.comment && <span className="note-comment">{note.comment}</span>}
      {note.tags.length > 0 && <span className="note-tags">{note.tags.map((tag) => `#${tag}`).join('  ')}</span>}
    </AriaButton>
  )
}

function NoteInHand({ note, onOpen, onPut, onRemove, onEvidence }: NoteCardProps) {
  const [comment, setComment] = useState(note.comment)
  const [tags, setTags] = useState(note.tags.join(', '))
  const area = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const { run, problem, clear } = useAct()
  const { change, flush, saving } = useSaving(async (next: { readonly comment: string; readonly tags: string }) => {
    const answer = await call('notes.write', { note: note.id, comment: next.comment, tags: [...tagsOf(next.tags)] })
    if (answer.ok) onPut(answer.value)
    return answer
  })

  useEffect(() => {
    area.current?.focus({ preventScroll: true })
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
    const text = note.comment + caught
    setComment(text)
    change({ comment: text, tags: note.tags.join(', ') })
  }, [note.comment, note.tags, change])

  const setKind = async (kind: MarkKind) => {
    flush()
    const changed = await run('notes.write', { note: note.id, kind })
    if (changed) onPut(changed)
  }
  const remove = () => {
    // Saved first, so that a note brought back has its last words.
    flush()
    void onRemove(note).then(() => onOpen(null))
  }
  const close = () => {
    flush()
    onOpen(null)
  }

  useKey('Escape', 'Close the note', close, { group: 'Marking the text' })

  return (
    <div ref={card} className="note note-open" data-kind={note.kind}>
      <div className="note-head">
        <MarkShape kind={note.kind} />
        <Select
          label="Kind of mark"
          labelHidden
          look="quiet"
          value={note.kind}
          options={markOrder.map((kind) => ({ value: kind, words: markWords[kind].word, hint: markWords[kind].means }))}
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
        onChange={(text) => {
          setComment(text)
          change({ comment: text, tags })
        }}
        onBlur={flush}
      />
      <TextField
        label="Tags, parted by commas"
        labelHidden
        placeholder="Tags, parted by commas"
        value={tags}
        hint={tagsTooMuch(tags)}
        onChange={(text) => {
          setTags(text)
          change({ comment, tags: text })
        }}
        onBlur={flush}
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
          ? 'These words are no longer in the paper: '
          : place.state === 'ask'
            ? 'The paper has changed. You marked: '
            : 'The paper was reworded. You marked: '}
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
