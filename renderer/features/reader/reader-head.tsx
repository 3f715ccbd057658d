// The strip over the text: which pack and document this is, and the ways to its other parts.
import { useMemo } from 'react'
import { Button, IconButton, RouteLink } from '../../ui/button.tsx'
import type { Opened, Side } from './desk.tsx'
import { lastTime } from './last-time.ts'
import { type PlaceStore, usePlace } from './place.ts'
import { itemOf, type Reading } from './reading.ts'

interface ReaderHeadProps {
  readonly reading: Reading
  readonly place: PlaceStore
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly onItem: (by: 1 | -1) => void
  readonly onOpen: (opened: Opened) => void
  readonly onAlike: () => void
}

/** `side` is the list beside the text that is open; `onItem` goes to the agenda item after or before the one being read. */
export function ReaderHead({ reading, place, side, onSide, onItem, onOpen, onAlike }: ReaderHeadProps) {
  const here = usePlace(place)
  const { title, id } = reading.content.pack
  const item = itemOf(reading, here)
  const document = here ? reading.documents.get(reading.passages.get(here)?.document ?? ('' as never)) : undefined
  const before = useMemo(() => (item ? lastTime(reading.content, item).length : 0), [reading, item])
  const where = item ? `${item.number}  ${item.title}` : (document?.title ?? '')
  const first = reading.content.passages[0]?.key
  return (
    <header className="reader-head">
      <div className="reader-head-start">
        <IconButton
          icon="contents"
          label={side === 'contents' ? 'Hide the contents' : 'Show the contents'}
          combo="t"
          pressed={side === 'contents'}
          onPress={() => onSide(side === 'contents' ? null : 'contents')}
        />
        <IconButton
          icon="note"
          label={side === 'notes' ? 'Hide your notes' : 'List your notes'}
          combo="y"
          pressed={side === 'notes'}
          onPress={() => onSide(side === 'notes' ? null : 'notes')}
        />
      </div>
      <div className="reader-where">
        <h1 className="reader-title">
          <RouteLink to={{ screen: 'reader', pack: id, ...(first ? { passage: first } : {}) }} className="reader-title-link">
            {title}
          </RouteLink>
        </h1>
        <p className="reader-paper">{where}</p>
      </div>
      <div className="reader-head-end">
        {before > 0 && (
          <Button small look="quiet" icon="history" combo="l" onPress={() => onOpen('last time')}>
            Last time
          </Button>
        )}
        {reading.content.minutes.length > 0 && (
          <Button small look="quiet" icon="decision" combo="d" onPress={() => onOpen('minuted')}>
            Decisions
          </Button>
        )}
        <IconButton icon="alike" label="More like this passage" combo="a" onPress={onAlike} />
        <IconButton icon="source" label="Show the source" combo="s" onPress={() => onOpen('source')} />
        <IconButton icon="up" label="Previous item" combo="[" onPress={() => onItem(-1)} />
        <IconButton icon="down" label="Next item" combo="]" onPress={() => onItem(1)} />
      </div>
    </header>
  )
}
