// The text of a pack: one long page of which only what is near the window is drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, type RefObject, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import type { NoteId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Span } from '../../../preload/contract/model/pack.ts'
import { AcronymTip } from './acronym-tip.tsx'
import { estimateHeight } from './estimate.ts'
import { InlineNotes, Margin } from './margin.tsx'
import type { PlaceStore } from './place.ts'
import type { Reading } from './reading.ts'
import { RowView } from './row.tsx'
import { passagesOf, rowKey } from './rows.ts'
import './marks.css'
import './text.css'
import { useBeside } from './use-beside.ts'
import { type Column, useColumn } from './use-column.ts'
import type { Notes } from './use-notes.ts'
import { passageElement, type Reveal, useReveal } from './use-reveal.ts'

export interface TextHandle {
  readonly reveal: Reveal
  readonly root: () => HTMLElement | null
  readonly visible: () => readonly PassageKey[]
}

export type HitSpans = ReadonlyMap<PassageKey, readonly Span[]>

export interface ReadingTextProps {
  readonly reading: Reading
  readonly notes: Notes
  readonly place: PlaceStore
  readonly current: PassageKey | null
  readonly onCurrent: (passage: PassageKey) => void
  readonly hits: HitSpans
  readonly hitNow: { readonly passage: PassageKey; readonly spans: readonly Span[] } | null
  readonly openNote: NoteId | null
  readonly onOpenNote: (note: NoteId | null) => void
  readonly onEvidence: (note: NoteId) => void
  readonly handle: Ref<TextHandle>
}

const fallback: Column['sizes'] = { fontSize: 18, lineHeight: 29, character: 8, measure: 570, wide: 800 }

/** Passages drawn at present whose top is in view, or that fill the window. */
const inView = (box: HTMLElement): readonly PassageKey[] => {
  const view = box.getBoundingClientRect()
  return [...box.querySelectorAll<HTMLElement>('[data-passage]')]
    .filter((element) => {
      const rect = element.getBoundingClientRect()
      return rect.bottom > view.top + 32 && rect.top < view.bottom
    })
    .map((element) => element.dataset['passage'] as PassageKey)
}

function useFollowPlace(box: RefObject<HTMLElement | null>, place: PlaceStore, current: PassageKey | null) {
  useEffect(() => {
    const element = box.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const visible = inView(element)
      const here = current !== null && visible.includes(current) ? current : visible[0]
      const shown = here && passageElement(element, here)
      if (shown) place.move(here, (shown.getBoundingClientRect().top - element.getBoundingClientRect().top) / Math.max(1, element.clientHeight))
    }
    const scrolled = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    scrolled()
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [box, place, current])
}

/** The scrolled text. What others do with it (bring a passage into view, read its element) goes through `handle`. */
export function ReadingText(props: ReadingTextProps) {
  const { reading, notes, place, current, onCurrent, hits, hitNow, openNote, onOpenNote, onEvidence, handle } = props
  const box = useRef<HTMLElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const column = useColumn(box, probe)
  const sizes = column?.sizes ?? fallback

  // The same functions from one drawing to the next: with new ones every row of the pack would be measured anew on each scroll.
  const heights = useMemo(() => reading.rows.map((row) => estimateHeight(row, sizes)), [reading, sizes])
  const keys = useMemo(() => reading.rows.map(rowKey), [reading])
  const estimateSize = useCallback((index: number) => heights[index] ?? 0, [heights])
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys])
  const getScrollElement = useCallback(() => box.current, [])
  const count = column ? reading.rows.length : 0
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({ count, getScrollElement, estimateSize, getItemKey, overscan: 8 })
  const reveal = useReveal(box, virtualizer, reading)
  useFollowPlace(box, place, current)
  useImperativeHandle(handle, () => ({ reveal, root: () => box.current, visible: () => (box.current ? inView(box.current) : []) }), [reveal])

  // When the type or the window changes size, everything measured is wrong: measure again and stay at the same words.
  const edition = column?.edition ?? 0
  const measured = useRef(edition)
  useLayoutEffect(() => {
    if (edition === 0 || edition === measured.current) return
    const first = measured.current === 0
    measured.current = edition
    if (first) return
    virtualizer.measure()
    const here = place.now()
    if (here) reveal(here, { at: place.at() })
  }, [edition, virtualizer, place, reveal])

  const { beside, onBeside } = useBeside(notes.at)
  const rows = virtualizer.getVirtualItems()
  return (
    <section
      ref={box}
      className="text-window"
      data-margin={column?.hasMargin || undefined}
      data-skip-target
      aria-label="Text of the pack"
      tabIndex={current === null ? 0 : -1}
      onFocus={(event) => {
        const passage = (event.target as HTMLElement).closest<HTMLElement>('[data-passage]')?.dataset['passage']
        if (passage) onCurrent(passage as PassageKey)
      }}
    >
      <div ref={probe} className="text-probe" aria-hidden="true" />
      <div className="text-canvas" style={{ blockSize: virtualizer.getTotalSize() }}>
        <div className="text-rows" style={{ insetBlockStart: rows[0]?.start ?? 0 }}>
          {rows.map(({ index, key }) => {
            const row = reading.rows[index]
            if (!row) return null
            return (
              <div
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className="row"
                data-type={row.type}
                data-beside={beside.has(index) || undefined}
              >
                <RowView row={row} reading={reading} current={current} notes={notes.at} openNote={openNote} hits={hits} hitNow={hitNow} />
                {column && !column.hasMargin && (
                  <InlineNotes passages={passagesOf(row)} notes={notes} openNote={openNote} onOpenNote={onOpenNote} onEvidence={onEvidence} />
                )}
              </div>
            )
          })}
        </div>
        {column?.hasMargin && (
          <Margin
            box={box}
            virtualizer={virtualizer}
            reading={reading}
            onBeside={onBeside}
            notes={notes}
            openNote={openNote}
            onOpenNote={onOpenNote}
            onEvidence={onEvidence}
          />
        )}
      </div>
      <AcronymTip box={box} />
    </section>
  )
}
