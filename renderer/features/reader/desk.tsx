// The reader's desk: contents, text and margin, and everything a key or a button does there.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NoteId, PassageKey } from '../../../preload/contract/ids.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { keepLastRead } from '../../last-read.ts'
import { go } from '../../routes.ts'
import { EvidencePicker } from '../../ui/evidence-picker.tsx'
import { Catcher } from './catcher.tsx'
import { Contents } from './contents.tsx'
import { LastTimeDialog, MinutedDialog, SourceDialog } from './dialogs.tsx'
import { canSpareFocus } from './focus.ts'
import { HitsBar } from './hits-bar.tsx'
import type { ReaderRoute } from './index.tsx'
import { NotesList } from './notes-list.tsx'
import { createPlace, keepPlaces } from './place.ts'
import { ReaderHead } from './reader-head.tsx'
import { itemOf, neighbourItem, openingOf, type Reading } from './reading.ts'
import { SelectionBar } from './selection-bar.tsx'
import { ReadingText, type TextHandle } from './text.tsx'
import { useActs } from './use-acts.ts'
import { useHits } from './use-hits.ts'
import { useNotes } from './use-notes.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useSelected } from './use-selection.ts'

export type Opened = 'source' | 'last time' | 'minuted' | null
export type Side = 'contents' | 'notes' | null

interface ReaderDeskProps {
  readonly reading: Reading
  readonly route: ReaderRoute
  readonly start: PassageKey | null
}

/** Windows narrower than this, in rem, begin without the contents. */
const roomForSide = 64
const hasRoomForSide = (): boolean => window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= roomForSide

/** A pack open for reading. `start` is the passage to begin at; null is the beginning of the pack. */
export function ReaderDesk({ reading, route, start }: ReaderDeskProps) {
  const text = useRef<TextHandle>(null)
  const [place] = useState(createPlace)
  const [current, setCurrent] = useState<PassageKey | null>(null)
  const [openNote, setOpenNote] = useState<NoteId | null>(route.note ?? null)
  const [side, showSide] = useState<Side>(hasRoomForSide() ? 'contents' : null)
  const [opened, setOpened] = useState<Opened>(null)
  const notes = useNotes(reading.content.pack.id)
  // A note whose words are nowhere in the text has no place beside it: it is in hand in the list, and put down when the list goes.
  const lostInHand = notes.lost.some((note) => note.id === openNote)
  useEffect(() => {
    if (lostInHand) showSide('notes')
  }, [lostInHand])
  const setSide = useCallback(
    (next: Side) => {
      if (lostInHand && next !== 'notes') setOpenNote(null)
      showSide(next)
    },
    [lostInHand],
  )
  const { selected, clear } = useSelected(text, reading)

  const reveal = useCallback((passage: PassageKey, how?: Parameters<TextHandle['reveal']>[1]) => text.current?.reveal(passage, how), [])
  const hits = useHits(route, reveal, setCurrent)
  const acts = useActs({ reading, notes, text, place, current, setCurrent, setOpenNote, clear })

  useEffect(() => keepPlaces(place, reading), [place, reading])
  useEffect(() => keepLastRead(reading.content.pack.id), [reading])

  // Where the address says; at first where the member left off. A search brings its own place.
  const wanted = route.passage
  const first = useRef(start)
  useEffect(() => {
    const target = wanted ?? first.current
    first.current = null
    if (!target) return
    if (!reading.rowOf.has(target)) return
    setCurrent(target)
    // Asked before a dialog that led here gives it back to where it was opened. A note takes the focus itself, to be written on.
    const focus = !route.note && canSpareFocus()
    requestAnimationFrame(() => reveal(target, { focus, ...(route.hits ? { at: 0.3 } : {}) }))
  }, [wanted, route, reading, reveal])

  const goTo = useCallback(
    (passage: PassageKey) => {
      setOpened(null)
      setCurrent(passage)
      if (!hasRoomForSide()) setSide(null)
      go({ screen: 'reader', pack: reading.content.pack.id, passage })
    },
    [reading, setSide],
  )

  const goToItem = (by: 1 | -1) => {
    const item = neighbourItem(reading, place.now(), by)
    const opening = item && openingOf(reading, item)
    if (opening) goTo(opening)
  }

  // A note that search or a link asks for, also while its pack is open already.
  useEffect(() => {
    if (route.note) setOpenNote(route.note)
  }, [route])

  /** Takes a note in hand, and with it the passage it stands at; null puts down the one that is. */
  const takeNote = useCallback(
    (note: NoteId | null) => {
      const taken = notes.all.find(({ id }) => id === note)
      if (taken && taken.place.state !== 'lost') setCurrent(taken.place.passage)
      setOpenNote((now) => {
        // Focus goes back to the words when the note in hand is put down.
        if (note === null && now !== null) requestAnimationFrame(() => acts.focusCurrent())
        return note
      })
    },
    [acts, notes.all],
  )

  const sideBox = useRef<HTMLElement>(null)
  const toggleSide = (which: Exclude<Side, null>) => {
    const inside = sideBox.current?.contains(document.activeElement) ?? false
    if (side === which && inside) {
      setSide(null)
      acts.focusCurrent()
      return
    }
    setSide(which)
    requestAnimationFrame(() => sideBox.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], .notes-line, button')?.focus())
  }
  const letGo = () => {
    clear()
    if (!hasRoomForSide()) setSide(null)
  }
  useReaderKeys({ acts, hits, goToItem, setOpened, toggleSide, clear: letGo })

  const passage = acts.inHand()
  const hitSpans = useMemo(() => new Map(hits.places.map((found) => [found.passage, found.spans])), [hits.places])

  return (
    <div className="reader" data-side={side ?? 'none'} data-stepping={hits.places.length > 0 || undefined}>
      <ReaderHead reading={reading} place={place} side={side} onSide={setSide} onItem={goToItem} onOpen={setOpened} onAlike={acts.bar.alike} />
      {hits.places.length > 0 && (
        <HitsBar
          query={hits.query}
          like={hits.like}
          byHeading={hits.like === null && hits.places[hits.at]?.spans.length === 0}
          at={hits.at}
          of={hits.places.length}
          onStep={hits.step}
          onClose={() => {
            hits.close()
            acts.focusCurrent()
          }}
        />
      )}
      <ProblemNote problem={notes.problem} onClose={notes.clearProblem} />
      <div className="reader-body">
        {side !== null && (
          <nav
            ref={sideBox}
            className="side"
            data-keeps-focus=""
            aria-label={side === 'contents' ? 'Contents of the pack' : 'Your notes on the pack'}
          >
            {side === 'contents' ? (
              <Contents reading={reading} place={place} onGo={goTo} />
            ) : (
              <NotesList
                reading={reading}
                notes={notes}
                openNote={openNote}
                onOpenNote={takeNote}
                onEvidence={acts.evidenceOfNote}
                onGo={(note) => {
                  takeNote(note.id)
                  if (note.place.state === 'lost') return
                  // In a narrow window the list lies over the very words it leads to.
                  if (!hasRoomForSide()) showSide(null)
                  reveal(note.place.passage, { at: 0.3, span: note.place.span })
                }}
              />
            )}
          </nav>
        )}
        <ReadingText
          handle={text}
          reading={reading}
          notes={notes}
          place={place}
          current={current}
          onCurrent={setCurrent}
          hits={hitSpans}
          hitNow={hits.places[hits.at] ?? null}
          openNote={openNote}
          onOpenNote={takeNote}
          onEvidence={acts.evidenceOfNote}
        />
      </div>
      {selected && openNote === null && acts.picking === null && <SelectionBar selected={selected} acts={acts.bar} />}
      <Catcher />
      <SourceDialog passage={opened === 'source' ? passage : null} onClose={() => setOpened(null)} />
      <LastTimeDialog
        reading={reading}
        item={itemOf(reading, place.now())}
        open={opened === 'last time'}
        onGo={goTo}
        onClose={() => setOpened(null)}
      />
      <MinutedDialog reading={reading} open={opened === 'minuted'} onGo={goTo} onClose={() => setOpened(null)} />
      {acts.picking && <EvidencePicker open onClose={acts.closePicker} {...acts.picking} />}
    </div>
  )
}
