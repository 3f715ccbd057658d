// One row of the text with its paint: marks of the member's, places found, promises.
import { memo, useLayoutEffect, useRef } from 'react'
import type { NoteId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Note } from '../../../preload/contract/model/casebook.ts'
import type { Span } from '../../../preload/contract/model/pack.ts'
import { Cover, DocumentHead } from './document-head.tsx'
import { rangesFor } from './offsets.ts'
import { paint } from './painter.ts'
import { PassageView } from './passage.tsx'
import type { Reading } from './reading.ts'
import { passagesOf, type Row } from './rows.ts'
import { TableRows } from './table.tsx'
import type { HitSpans, ReadingTextProps } from './text.tsx'
import { passageElement } from './use-reveal.ts'

interface RowViewProps {
  readonly row: Row
  readonly reading: Reading
  readonly current: PassageKey | null
  readonly notes: ReadonlyMap<PassageKey, readonly Note[]>
  readonly openNote: NoteId | null
  readonly hits: HitSpans
  readonly hitNow: ReadingTextProps['hitNow']
}

/** Draws one row and paints on it; paint is put on ranges of the text and taken off when the row goes. */
export function RowView({ row, reading, current, notes, openNote, hits, hitNow }: RowViewProps) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const root = box.current
    if (!root) return
    const undo: (() => void)[] = []
    for (const { key, text } of passagesOf(row)) {
      const marks = notes.get(key)
      const found = hits.get(key)
      const promises = reading.promises.get(key)
      const now = hitNow?.passage === key ? hitNow.spans : undefined
      if (!marks && !found && !promises && !now) continue
      const element = passageElement(root, key)
      if (!element) continue
      for (const note of marks ?? []) {
        if (note.place.state === 'lost') continue
        const ranges = rangesFor(element, note.place.span)
        undo.push(paint(`mark-${note.kind}`, ranges))
        if (note.id === openNote) undo.push(paint('note-in-hand', ranges))
      }
      for (const span of found ?? []) undo.push(paint('hit', rangesFor(element, span)))
      for (const span of now ?? []) undo.push(paint('hit-now', rangesFor(element, span)))
      for (const span of partsOf(text.length, promises ?? [])) undo.push(paint('promised', rangesFor(element, span)))
    }
    return () => {
      for (const off of undo) off()
    }
  }, [row, reading, notes, openNote, hits, hitNow])

  return (
    <div ref={box} className="row-inner">
      <RowWords row={row} reading={reading} current={passagesOf(row).some((passage) => passage.key === current) ? current : null} />
    </div>
  )
}

/** Spans that are only a part of their passage: where they are nearly all of it, the rule beside it says enough. */
const partsOf = (length: number, spans: readonly Span[]): readonly Span[] => spans.filter(({ from, to }) => to - from < length * 0.8)

const RowWords = memo(function RowWords({
  row,
  reading,
  current,
}: {
  readonly row: Row
  readonly reading: Reading
  readonly current: PassageKey | null
}) {
  switch (row.type) {
    case 'cover':
      return <Cover reading={reading} />
    case 'document':
      return <DocumentHead document={row.document} titled={row.titled} reading={reading} />
    case 'passage':
      return <PassageView passage={row.passage} reading={reading} isCurrent={row.passage.key === current} />
    case 'table':
      return <TableRows table={row.table} passages={row.passages} continues={row.continues} reading={reading} current={current} />
  }
})
