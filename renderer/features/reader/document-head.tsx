// The heads in the text: the meeting's own, and one before each document, with the ways from item to papers to last time.
import { memo } from 'react'
import type { AgendaItem, PackDocument } from '../../../preload/contract/model/pack.ts'
import { RouteLink } from '../../ui/button.tsx'
import { counted, longDate, meetingTime, weekday } from '../../words.ts'
import { lastTime, type Minute } from './last-time.ts'
import './heads.css'
import { openingOf, type Reading } from './reading.ts'

const sentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** "item 8, 1 decision, 2 promises". */
function minuteWords(minute: Minute): string {
  return [
    minute.number ? `minute ${minute.number}` : 'minuted',
    minute.decisions.length > 0 ? counted(minute.decisions.length, 'decision') : '',
    minute.promises.length > 0 ? counted(minute.promises.length, 'promise') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Under an agenda entry: the documents it leads to. */
export function AgendaLinks({ item, reading }: { readonly item: AgendaItem; readonly reading: Reading }) {
  const documents = item.documents.flatMap((key) => reading.documents.get(key) ?? [])
  if (documents.length === 0) return null
  return (
    <ul className="agenda-links" aria-label={`Documents of item ${item.number}`}>
      {documents.slice(0, listed).map((document) => (
        <li key={document.key}>
          <DocumentLink document={document} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

/** "Appendix A: Venues" says by itself that it is an appendix. */
const namesItsKind = ({ kind, title }: PackDocument): boolean => title.toLowerCase().startsWith(kind) || /^appendix\b/i.test(title)

function DocumentLink({ document, reading }: { readonly document: PackDocument; readonly reading: Reading }) {
  const passage = reading.firstOf.get(document.key)
  return (
    <RouteLink to={{ screen: 'reader', pack: reading.content.pack.id, ...(passage ? { passage } : {}) }}>
      {namesItsKind(document) ? document.title : `${sentence(document.kind)}: ${document.title}`}
    </RouteLink>
  )
}

/** Minutes of this item's matter, each a link to the minute and to its decisions. */
function LastTimeLinks({ item, reading }: { readonly item: AgendaItem; readonly reading: Reading }) {
  const minutes = lastTime(reading.content, item).slice(0, 3)
  if (minutes.length === 0) return null
  const pack = reading.content.pack.id
  return (
    <div className="head-row">
      <dt>Last time</dt>
      <dd>
        {minutes.map((minute) => {
          const decision = minute.decisions[0]
          return (
            <span key={`${minute.document}${minute.passage}`} className="head-link">
              <RouteLink to={{ screen: 'reader', pack, passage: minute.passage }}>
                {minute.date ? `${longDate(minute.date)}, ` : ''}
                {minuteWords(minute)}
              </RouteLink>
              {decision && (
                <>
                  {' → '}
                  <RouteLink to={{ screen: 'reader', pack, passage: decision.passage }}>the decision</RouteLink>
                </>
              )}
            </span>
          )
        })}
      </dd>
    </div>
  )
}

const byLine = (document: PackDocument): readonly (readonly [string, string])[] =>
  [
    ['Report by', document.author],
    ['Director', document.director],
    ['Cabinet member', document.cabinetMember],
  ].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')

/** How many other documents of an item a head lists; the contents have them all. */
const listed = 4

/** Before each document. */
export const DocumentHead = memo(function DocumentHead({
  document,
  titled,
  reading,
}: {
  readonly document: PackDocument
  readonly titled: boolean
  readonly reading: Reading
}) {
  const item = document.item ? reading.items.get(document.item) : undefined
  const others = (item?.documents ?? []).filter((key) => key !== document.key).flatMap((key) => reading.documents.get(key) ?? [])
  const record = reading.content.minutes.find((minutes) => minutes.document === document.key)
  return (
    <header className="document-head">
      <p className="document-kind">
        {sentence(document.kind)}
        {item ? ` · item ${item.number}` : ''}
        {record ? ` · ${record.committee}, ${longDate(record.date)}` : ''}
      </p>
      {!titled && <h2 className="document-title">{document.title}</h2>}
      <dl className="head-list">
        {byLine(document).map(([name, value]) => (
          <div key={name} className="head-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {record && (record.decisions.length > 0 || record.promises.length > 0) && (
          <div className="head-row">
            <dt>Minuted</dt>
            <dd>
              {[
                record.decisions.length > 0 ? counted(record.decisions.length, 'decision') : '',
                record.promises.length > 0 ? counted(record.promises.length, 'promise') : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        )}
        {document.recommendations[0] && (
          <div className="head-row">
            <dt>Asks for</dt>
            <dd>
              <RouteLink to={{ screen: 'reader', pack: reading.content.pack.id, passage: document.recommendations[0].passage }}>
                {counted(document.recommendations.length, 'recommendation')}
              </RouteLink>
            </dd>
          </div>
        )}
        {item && <LastTimeLinks item={item} reading={reading} />}
        {item?.passage && (
          <div className="head-row">
            <dt>Agenda</dt>
            <dd>
              <RouteLink to={{ screen: 'reader', pack: reading.content.pack.id, passage: item.passage }}>
                Item {item.number}, {item.title}
              </RouteLink>
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div className="head-row">
            <dt>Also for this item</dt>
            <dd>
              {others.slice(0, listed).map((other) => (
                <span key={other.key} className="head-link">
                  <DocumentLink document={other} reading={reading} />
                </span>
              ))}
              {others.length > listed && (
                <span className="head-link quiet">and {counted(others.length - listed, 'more document')}, in the contents</span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </header>
  )
})

/** The meeting's own head, at the very top, with its agenda as a way in. */
export const Cover = memo(function Cover({ reading }: { readonly reading: Reading }) {
  const { pack } = reading.content
  const { meeting } = pack
  const when = [weekday(meeting.date), longDate(meeting.date), meetingTime(meeting.time)].filter((part) => part !== '')
  const business = pack.agenda.filter((item) => !item.standing)
  const venue = meeting.venue ?? ''
  const held = meeting.held?.printed ?? ''
  // "Venue: Virtual Meeting" says of a virtual meeting what its venue says.
  const places = [venue, venue !== '' && held.includes(venue) && held.length < venue.length + 12 ? '' : held].filter((part) => part !== '')
  return (
    <header className="cover">
      {pack.council && <p className="document-kind">{pack.council}</p>}
      <p className="cover-title">{meeting.committee || pack.title}</p>
      <p className="cover-when">{when.join(', ')}</p>
      {places.length > 0 && <p className="cover-venue">{places.join(' · ')}</p>}
      <dl className="head-list">
        {meeting.chair && (
          <div className="head-row">
            <dt>Chair</dt>
            <dd>
              {meeting.chair}
              {meeting.chairFrom === 'minutes' && <span className="quiet"> (at the earlier meeting minuted here)</span>}
            </dd>
          </div>
        )}
        {meeting.deadlines.map(({ what, by }) => (
          <div key={`${what}${by}`} className="head-row">
            <dt>{what}</dt>
            <dd>{by}</dd>
          </div>
        ))}
      </dl>
      {business.length > 0 && (
        <ol className="cover-agenda" aria-label="Business of the meeting">
          {business.map((item) => {
            const opening = openingOf(reading, item)
            return (
              <li key={item.key}>
                <span className="figures">{item.number}</span>
                {opening ? (
                  <RouteLink to={{ screen: 'reader', pack: pack.id, passage: opening }} className="cover-link">
                    {item.title}
                  </RouteLink>
                ) : (
                  <span>{item.title}</span>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </header>
  )
})
