// One meeting in the library, set like the contents page of a committee paper.
import { useState } from 'react'
import type { LibraryItem, LibraryPack } from '../../../preload/contract/model/app.ts'
import type { SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { useAct } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { go } from '../../routes.ts'
import { Badge } from '../../ui/bits.tsx'
import { Button, RouteLink } from '../../ui/button.tsx'
import { counted, longDate, meetingTime, weekday } from '../../words.ts'
import { daysAhead, heldIn, madeOf } from './shelves.ts'

interface PackEntryProps {
  readonly pack: LibraryPack
  readonly sheets: readonly SheetSummary[]
  readonly isNext: boolean
  /** ISO date. */
  readonly today: string
}

export function PackEntry({ pack, sheets, isNext, today }: PackEntryProps) {
  const { meeting } = pack
  const business = pack.items.filter((item) => !item.standing)
  const standing = pack.items.filter((item) => item.standing)
  const ahead = daysAhead(meeting.date, today)
  const facts = [weekday(meeting.date), meetingTime(meeting.time), pack.council ?? ''].filter((part) => part !== '')
  const held = heldIn(pack)
  return (
    <article className="pack" aria-labelledby={`pack-${pack.id}`}>
      <header className="pack-head">
        <h3 id={`pack-${pack.id}`} className="pack-title">
          <RouteLink to={{ screen: 'reader', pack: pack.id }} className="pack-link">
            {meeting.committee || pack.title}
          </RouteLink>
        </h3>
        <p className="pack-date">
          {longDate(meeting.date)}
          {(ahead || isNext) && <Badge tone="accent">{ahead ? `Meets ${ahead}` : 'Next meeting'}</Badge>}
        </p>
        <p className="pack-facts">{[...facts, held].filter((part) => part !== '').join(' · ')}</p>
      </header>
      <ol className="pack-items">
        {business.map((item) => (
          <ItemLine key={item.key} pack={pack} item={item} sheet={sheets.find((sheet) => sheet.item === item.key)} />
        ))}
      </ol>
      {standing.length > 0 && (
        <p className="pack-standing">
          {standing.map((item, at) => (
            <span key={item.key}>
              {at > 0 && ' · '}
              {item.passage ? (
                <RouteLink to={{ screen: 'reader', pack: pack.id, passage: item.passage }} className="pack-standing-link">
                  {item.number} {item.title}
                </RouteLink>
              ) : (
                `${item.number} ${item.title}`
              )}
            </span>
          ))}
        </p>
      )}
    </article>
  )
}

/** Where an item opens: its first document's first passage, else where the agenda prints it. */
const openingOf = (item: LibraryItem) => {
  const document = item.documents[0]
  return document ? (`${document}/p1` as NonNullable<LibraryItem['passage']>) : item.passage
}

function ItemLine({ pack, item, sheet }: { readonly pack: LibraryPack; readonly item: LibraryItem; readonly sheet: SheetSummary | undefined }) {
  const { run, busy, problem } = useAct()
  const [made, setMade] = useState(false)
  const opening = openingOf(item)
  const state = madeOf(item)

  const prepare = async () => {
    const fresh = await run('sheets.make', { pack: pack.id, item: item.key })
    if (!fresh) return
    setMade(true)
    go({ screen: 'sheet', id: fresh.id })
  }

  return (
    <li className="item">
      <span className="item-number figures">{item.number}</span>
      <div className="item-words">
        {opening ? (
          <RouteLink to={{ screen: 'reader', pack: pack.id, passage: opening }} className="item-link">
            {item.title}
          </RouteLink>
        ) : (
          <span>{item.title}</span>
        )}
        {state && <span className="item-state figures">{state}</span>}
        <ProblemNote problem={problem} onRetry={() => void prepare()} />
      </div>
      <span className="item-pages figures">{item.pages !== null && counted(item.pages, 'page')}</span>
      <span className="item-act">
        {sheet ? (
          <Button
            small
            look="quiet"
            icon="sheet"
            onPress={() => go({ screen: 'sheet', id: sheet.id })}
            aria-label={`Open the question sheet for ${item.title}`}
          >
            Open sheet
          </Button>
        ) : (
          <Button
            small
            look="quiet"
            isDisabled={busy || made}
            onPress={() => void prepare()}
            aria-label={`Prepare a question sheet for ${item.title}`}
          >
            Prepare
          </Button>
        )}
      </span>
    </li>
  )
}
