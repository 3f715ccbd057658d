// One row of the results: a document's heading, a hit with its snippet, or something the member wrote.
import { memo } from 'react'
import type { OwnHit, PassageHit, SavedSearch } from '../../../preload/contract/model/search.ts'
import { Badge } from '../../ui/bits.tsx'
import { Icon } from '../../ui/icon.tsx'
import { count, counted } from '../../words.ts'
import { meetingBeside, placeIn } from './citing.ts'
import { filterWords, type PackTitles } from './filter-words.ts'
import { Glyph } from './glyph.tsx'
import { MarkedWords, SnippetWords } from './marked.tsx'
import type { Option, Row } from './rows.ts'
import { filtersOf, savedTitle } from './saved.ts'
import { lineOf, readOut, standingWords } from './why.ts'
import { kindWords } from './words.ts'

function PassageRow({ hit, row, added }: { readonly hit: PassageHit; readonly row: Extract<Row, { type: 'hit' }>; readonly added: boolean }) {
  const { place, heading } = lineOf(hit, placeIn(hit.citation, row.group))
  return (
    <>
      <Glyph kind={hit.kind} />
      <span className="hit-body">
        <span className="hit-line">
          <span className="hit-kind">{kindWords[hit.kind].one}</span>
          <span className="hit-place">
            <MarkedWords {...place} />
          </span>
          {heading.text !== '' && (
            <span className="hit-heading">
              <MarkedWords {...heading} />
            </span>
          )}
          {added && (
            <Badge tone="ok" icon="tick">
              Added
            </Badge>
          )}
        </span>
        <SnippetWords snippet={hit.snippet} />
        {hit.elsewhere !== null && (
          <span className="hit-elsewhere">
            <span className="hit-standing">{standingWords[hit.elsewhere.where]}:</span> <SnippetWords snippet={hit.elsewhere.snippet} />
          </span>
        )}
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
        <SnippetWords snippet={own.snippet} />
      </span>
    </>
  )
}

function SavedRow({ search, titles }: { readonly search: SavedSearch; readonly titles: PackTitles }) {
  const filters = filterWords(filtersOf(search.asks), titles)
  return (
    <>
      <span className="hit-saved-glyph">
        <Icon name="bookmarked" size={1} />
      </span>
      <span className="hit-body hit-saved">
        <span className="hit-recent">{savedTitle(search)}</span>
        {(search.name !== '' || filters !== '') && (
          <span className="hit-asks">
            {[...(search.name === '' ? [] : [`“${search.asks.query}”`]), filters].filter((part) => part !== '').join(' · ')}
          </span>
        )}
      </span>
    </>
  )
}

function Heading({ row }: { readonly row: Extract<Row, { type: 'heading' }> }) {
  return (
    <div className="results-heading">
      <span className="results-title">
        <MarkedWords text={row.group.title} marks={row.group.titleHits} />
      </span>
      <span className="results-meeting">{meetingBeside(row.group)}</span>
    </div>
  )
}

/** "Show the best 400", "Show the other 12". */
const moreWords = ({ left, limit }: Extract<Row, { type: 'more' }>): string =>
  left > limit ? `Show the best ${count(limit)}` : `Show the other ${count(left)}`

/** A hit as it is read out: its words, and where they stand that it was found by. */
const hitWords = ({ kind, citation, snippet, elsewhere }: PassageHit): string =>
  `${kindWords[kind].one}, ${citation}: ${readOut(snippet)}${elsewhere === null ? '' : ` (${standingWords[elsewhere.where]}: ${readOut(elsewhere.snippet)})`}`

/** What is read out for a row: all of its citation, since its heading is read only when passed over. */
function optionWords(row: Option, titles: PackTitles, added: boolean): string {
  switch (row.type) {
    case 'hit':
      return added ? `Added as evidence. ${hitWords(row.hit)}` : hitWords(row.hit)
    case 'own':
      return `${'note' in row.own.of ? 'Your note' : 'Your sheet'}, ${row.own.title}: ${readOut(row.own.snippet)}`
    case 'saved':
      return ['Saved search', row.search.name, row.search.asks.query, filterWords(filtersOf(row.search.asks), titles)]
        .filter((part) => part !== '')
        .join(', ')
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
  readonly titles: PackTitles
  /** Whether it was added as evidence since search was opened. */
  readonly added: boolean
}

/** A row as it stands in the list; drawn again only when it is chosen or left. */
export const ResultRow = memo(function ResultRow({ row, id, active, position, of, titles, added }: ResultRowProps) {
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
      aria-label={optionWords(row, titles, added)}
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={of}
      data-active={active || undefined}
      tabIndex={-1}
    >
      {row.type === 'hit' && <PassageRow hit={row.hit} row={row} added={added} />}
      {row.type === 'own' && <OwnRow own={row.own} />}
      {row.type === 'saved' && <SavedRow search={row.search} titles={titles} />}
      {row.type === 'recent' && <span className="hit-recent">{row.query}</span>}
      {row.type === 'more' && <span className="hit-more">{moreWords(row)}</span>}
    </div>
  )
})
