// The notes beside the text, each at its words; in narrow windows small buttons under the passage instead.
import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { NoteId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Note } from '../../../preload/contract/model/casebook.ts'
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { isBeside, layOut, type Wish } from './margin-layout.ts'
import { NoteCard } from './note-card.tsx'
import './notes.css'
import { rangesFor } from './offsets.ts'
import type { Reading } from './reading.ts'
import type { Notes } from './use-notes.ts'
import { passageElement } from './use-reveal.ts'

interface NotesShown {
  readonly notes: Notes
  readonly openNote: NoteId | null
  readonly onOpenNote: (note: NoteId | null) => void
  readonly onEvidence: (note: NoteId) => void
}

interface MarginProps extends NotesShown {
  readonly box: RefObject<HTMLElement | null>
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>
  readonly reading: Reading
  /** Told which of the rows drawn have a note beside them. */
  readonly onBeside: (rows: readonly number[]) => void
}

/** Space between two notes and height of one not yet measured, in pixels. */
const gap = 10
const unmeasured = 60
/** Notes farther than this from the window are not drawn, in pixels. */
const near = 1200

/** Stands in the scrolled text, whose rows the virtualizer places; `box` is what scrolls. */
export function Margin({ box, virtualizer, reading, onBeside, notes, openNote, onOpenNote, onEvidence }: MarginProps) {
  const layer = useRef<HTMLElement>(null)
  const heights = useRef(new Map<NoteId, number>())
  const within = useRef(new Map<NoteId, number>())
  const [, redraw] = useState(0)

  const rowStart = (note: Note): number | null => {
    if (note.place.state === 'lost') return null
    const row = reading.rowOf.get(note.place.passage)
    return row === undefined ? null : (virtualizer.measurementsCache[row]?.start ?? null)
  }
  // In the order of the text, for the eye, the Tab key and who listens: of two on one line the first in it stands first, however late it was made.
  const order = ([passage]: readonly [PassageKey, readonly Note[]]): number => reading.passages.get(passage)?.order ?? 0
  const placed = [...notes.at].toSorted((a, b) => order(a) - order(b)).flatMap(([, here]) => here)
  const wishes: readonly Wish[] = placed.flatMap((note) => {
    const start = rowStart(note)
    return start === null
      ? []
      : [{ id: note.id, top: start + (within.current.get(note.id) ?? 0), height: heights.current.get(note.id) ?? unmeasured }]
  })
  const tops = layOut(wishes, gap, openNote)
  const from = (virtualizer.scrollOffset ?? 0) - near
  const to = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 800) + near
  const shown = placed.filter((note) => {
    const top = tops.get(note.id)
    return top !== undefined && ((top > from && top < to) || note.id === openNote)
  })

  // Once drawn, each note's height and the place of its words in their row are known exactly.
  useLayoutEffect(() => {
    let moved = false
    const set = (map: Map<NoteId, number>, id: NoteId, value: number) => {
      if (Math.abs((map.get(id) ?? Number.NaN) - value) < 1) return
      map.set(id, value)
      moved = true
    }
    for (const note of shown) {
      const card = layer.current?.querySelector<HTMLElement>(`[data-note="${note.id}"]`)
      if (card) set(heights.current, note.id, card.offsetHeight)
      const root = box.current
      const element = root && note.place.state !== 'lost' ? passageElement(root, note.place.passage) : null
      const row = element?.closest('.row')
      if (!element || !row || note.place.state === 'lost') continue
      const first = rangesFor(element, note.place.span)[0]
      if (first) set(within.current, note.id, first.getBoundingClientRect().top - row.getBoundingClientRect().top - 2)
    }
    if (moved) redraw((count) => count + 1)
    else {
      const cards = shown.map(({ id }) => ({ top: tops.get(id) ?? 0, bottom: (tops.get(id) ?? 0) + (heights.current.get(id) ?? unmeasured) }))
      onBeside(virtualizer.getVirtualItems().flatMap(({ index, start, end }) => (isBeside({ top: start, bottom: end }, cards) ? [index] : [])))
    }
  })

  // A note that grows while it is written pushes those after it down.
  const [observer] = useState(() => new ResizeObserver(() => redraw((count) => count + 1)))
  const watch = useCallback(
    (card: HTMLElement | null) => {
      if (!card) return
      observer.observe(card)
      return () => observer.unobserve(card)
    },
    [observer],
  )

  return (
    <aside ref={layer} className="margin" aria-label="Notes on the text">
      {shown.map((note) => (
        <div key={note.id} ref={watch} className="margin-note" data-note={note.id} style={{ insetBlockStart: tops.get(note.id) ?? 0 }}>
          <NoteCard note={note} open={note.id === openNote} onOpen={onOpenNote} onPut={notes.put} onRemove={notes.remove} onEvidence={onEvidence} />
        </div>
      ))}
    </aside>
  )
}

/** For windows without a margin. */
export function InlineNotes({ passages, notes, openNote, onOpenNote, onEvidence }: NotesShown & { readonly passages: readonly Passage[] }) {
  const here = passages.flatMap((passage) => notes.at.get(passage.key) ?? [])
  if (here.length === 0) return null
  return (
    <div className="inline-notes">
      {here.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          open={note.id === openNote}
          onOpen={onOpenNote}
          onPut={notes.put}
          onRemove={notes.remove}
          onEvidence={onEvidence}
        />
      ))}
    </div>
  )
}
