// One meeting in the library, set like the contents page of a committee paper.
import { useState } from 'react'
import type { LibraryItem, LibraryPack } from '../../../preload/contract/model/app.ts'
import type { SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { useAct } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { firstPassageOf } from '../../passages.ts'
import { go } from '../../routes.ts'
import { Badge } from '../../ui/bits.tsx'
import { Button, RouteLink } from '../../ui/button.tsx'
import { counted, longDate, meetingTime, weekday } from '../../words.ts'
import './pack.css'
import { daysAhead, heldIn, madeOf } from './shelves.ts'

interface PackEntryProps {
  readonly pack: LibraryPack
  readonly sheets: readonly SheetSummary[]
  /** What tells it from another issue of the same pack; empty where there is none. */
  readonly issue: string
  readonly isNext: boolean
  /** ISO date. */
  readonly today: string
}

export function PackEntry({ pack, sheets, issue, isNext, today }: PackEntryProps) {
  const { meeting } = pack
  const business = pack.items.filter((item) => !item.standing)
  const standing = pack.items.filter((item) => item.standing)
  const ahead = daysAhead(meeting.date, today)
  const facts = [weekday(meeting.date), meetingTime(meeting.time), pack.council ?? '', heldIn(pack)].filter((part) => part !== '')
  const name = meeting.committee || pack.title
  return (
    <article className="pack" aria-labelledby={`pack-${pack.id}`}>
      <header className="pack-head">
        <h3 id={`pack-${pack.id}`} className="pack-title">
          <RouteLink to={{ screen: 'reader', pack: pack.id }} className="pack-link" {...(issue ? { label: `${name}, ${issue}` } : {})}>
            {name}
          </RouteLink>
        </h3>
        <p className="pack-date">
          {longDate(meeting.date)}
          {(ahead || isNext) && <Badge tone="accent">{ahead ? `Meets ${ahead}` : 'Next meeting'}</Badge>}
        </p>
        {issue && <p className="pack-issue figures">{issue[0]?.toUpperCase() + issue.slice(1)}</p>}
        {facts.length > 0 && <p className="pack-facts">{facts.join(' · ')}</p>}
      </header>
      {pack.items.length === 0 && <NoAgenda pack={pack} sheet={sheets.find((sheet) => sheet.pack === pack.id && sheet.item === null)} />}
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

/** A single report, or a pack whose agenda could not be told from the rest: it says so, and what can be done with it all the same. */
function NoAgenda({ pack, sheet }: { readonly pack: LibraryPack; readonly sheet: SheetSummary | undefined }) {
  const { prepare, busy, problem } = usePreparing(pack, null)
  return (
    <div className="pack-bare">
      <p>
        No agenda was found in this pack, so its items cannot be listed. Its text is held in full:{' '}
        <span className="figures">{counted(pack.passages, 'passage')}</span>.
      </p>
      <p className="pack-bare-acts">
        <Button small look="quiet" onPress={() => go({ screen: 'reader', pack: pack.id })} aria-label={`Read it: ${pack.title}`}>
          Read it
        </Button>
        <SheetButton
          sheet={sheet}
          of={`the meeting, ${pack.title}`}
          words="Prepare a question sheet for the meeting"
          openWords="Open the question sheet"
          known={`sheet of ${pack.id}`}
          busy={busy}
          onPrepare={prepare}
        />
      </p>
      <ProblemNote problem={problem} onRetry={prepare} />
    </div>
  )
}

/** Where an item opens: where its first document begins, else where the agenda prints it. */
const openingOf = (item: LibraryItem) => {
  const document = item.documents[0]
  return document ? firstPassageOf(document) : item.passage
}

function ItemLine({ pack, item, sheet }: { readonly pack: LibraryPack; readonly item: LibraryItem; readonly sheet: SheetSummary | undefined }) {
  const { prepare, busy, problem } = usePreparing(pack, item)
  const opening = openingOf(item)
  const state = madeOf(item)
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
        <ProblemNote problem={problem} onRetry={prepare} />
      </div>
      <span className="item-pages figures">{item.pages !== null && counted(item.pages, 'page')}</span>
      <span className="item-act">
        <SheetButton sheet={sheet} of={item.title} words="Prepare" openWords="Open" known={`sheet of ${item.key}`} busy={busy} onPrepare={prepare} />
      </span>
    </li>
  )
}

/** The making of a sheet for an item, or for the whole meeting where that is null. */
function usePreparing(pack: LibraryPack, item: LibraryItem | null) {
  const { run, busy, problem } = useAct()
  const [made, setMade] = useState(false)
  const prepare = async () => {
    const fresh = await run('sheets.make', { pack: pack.id, item: item?.key ?? null })
    if (!fresh) return
    setMade(true)
    go({ screen: 'sheet', id: fresh.id })
  }
  return { prepare: () => void prepare(), busy: busy || made, problem }
}

interface SheetButtonProps {
  readonly sheet: SheetSummary | undefined
  /** What the sheet is about, to be read out. */
  readonly of: string
  /** What is printed on it while there is no sheet. */
  readonly words: string
  readonly openWords: string
  /** What it is known by when the member comes back to it. */
  readonly known: string
  readonly busy: boolean
  readonly onPrepare: () => void
}

/** Opens the sheet there is, else makes one. */
function SheetButton({ sheet, of, words, openWords, known, busy, onPrepare }: SheetButtonProps) {
  return sheet ? (
    <Button
      small
      look="quiet"
      icon="sheet"
      data-return={known}
      onPress={() => go({ screen: 'sheet', id: sheet.id })}
      aria-label={`Open the question sheet for ${of}`}
    >
      {openWords}
    </Button>
  ) : (
    <Button small look="quiet" data-return={known} isDisabled={busy} onPress={onPrepare} aria-label={`Prepare a question sheet for ${of}`}>
      {words}
    </Button>
  )
}
