// One row of the results: a document's heading, a hit with its snippet, or something the member wrote.
import { memo } from 'react'
import type { OwnHit, PassageHit, Snippet } from '../../../preload/contract/model/search.ts'
import { count, counted } from '../../words.ts'
import { headingBeside, meetingBeside, placeIn } from './citing.ts'
import { Glyph } from './glyph.tsx'
import { runsOf } from './marks.ts'
import type { Option, Row } from './rows.ts'
import { kindWords } from './words.ts'

/** The words around a hit; what was found is underlined and heavier, not only coloured. */
function Words({ snippet }: { readonly snippet: Snippet }) {
  return (
    <span className="hit-words">
      {snippet.cutBefore && '… '}
      {runsOf(snippet.text, snippet.marks).map((run) =>
        run.marked ? <mark key={run.from}>{run.text}</mark> : <span key={run.from}>{run.text}</span>,
      )}
      {snippet.cutAfter && ' …'}
    </span>
  )
}

function PassageRow({ hit, row }: { readonly hit: PassageHit; readonly row: Extract<Row, { type: 'hit' }> }) {
  const place = placeIn(hit.citation, row.group)
  const heading = headingBeside(hit.heading, place)
  return (
    <>
      <Glyph kind={hit.kind} />
      <span className="hit-body">
        <span className="hit-line">
          <span className="hit-kind">{kindWords[hit.kind].one}</span>
          <span className="hit-place">{place}</span>
          {heading !== '' && <span className="hit-heading">{heading}</span>}
        </span>
        <Words snippet={hit.snippet} />
        {hit.alike > 0 && <span className="hit-alike">{counted(hit.alike, 'passage says', 'passages say')} nearly the same</span>}
      </span>
    </>
  )
}

function OwnRow({ own }: { readonly own: OwnHit }) {
  return (
    <>
      <Glyph kind="mine" />
      <span className="hit-body">
        <span className="hit-line">
          <span className="hit-kind">{'note' in own.of ? 'Your note' : 'Your sheet'}</span>
          <span className="hit-heading">{own.title}</span>
        </span>
        <Words snippet={own.snippet} />
      </span>
    </>
  )
}

function Heading({ row }: { readonly row: Extract<Row, { type: 'heading' }> }) {
  return (
    <div className="results-heading">
      <span className="results-title">{row.group.title}</span>
      <span className="results-meeting">{meetingBeside(row.group)}</span>
    </div>
  )
}

/** "Show the best 400", "Show the other 12". */
const moreWords = ({ left, limit }: Extract<Row, { type: 'more' }>): string =>
  left > limit ? `Show the best ${count(limit)}` : `Show the other ${count(left)}`

/** What is read out for a row: all of its citation, since its heading is read only when passed over. */
function optionWords(row: Option): string {
  switch (row.type) {
    case 'hit':
      return `${kindWords[row.hit.kind].one}, ${row.hit.citation}: ${row.hit.snippet.text}`
    case 'own':
      return `${'note' in row.own.of ? 'Your note' : 'Your sheet'}, ${row.own.title}: ${row.own.snippet.text}`
    case 'recent':
      return row.query
    case 'more':
      return moreWords(row)
  }
}

export interface ResultRowProps {
  readonly row: Row
  readonly id: string
  readonly active: boolean
  /** Counting from 1 among the rows that can be chosen; 0 for a heading. */
  readonly position: number
  readonly of: number
}

/** A row as it stands in the list; drawn again only when it is chosen or left. */
export const ResultRow = memo(function ResultRow({ row, id, active, position, of }: ResultRowProps) {
  if (row.type === 'heading') return <Heading row={row} />
  if (row.type === 'section')
    return (
      <div className="results-heading">
        {row.title !== '' && <span className="results-title">{row.title}</span>}
        <span className="results-meeting">{row.note}</span>
      </div>
    )
  return (
    <div
      role="option"
      id={id}
      className="hit"
      aria-label={optionWords(row)}
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={of}
      data-active={active || undefined}
      tabIndex={-1}
    >
      {row.type === 'hit' && <PassageRow hit={row.hit} row={row} />}
      {row.type === 'own' && <OwnRow own={row.own} />}
      {row.type === 'recent' && <span className="hit-recent">{row.query}</span>}
      {row.type === 'more' && <span className="hit-more">{moreWords(row)}</span>}
    </div>
  )
})
