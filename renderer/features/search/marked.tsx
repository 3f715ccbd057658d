// Words with what was found in them: underlined and heavier, not only coloured.
import { Fragment } from 'react'
import type { Snippet } from '../../../preload/contract/model/search.ts'
import { runsOf } from './marks.ts'
import { cellsOf, type Marked, runOn } from './why.ts'

/** A line's words. */
export function MarkedWords({ text, marks }: Marked) {
  return runsOf(text, marks).map((run) =>
    run.marked ? <mark key={run.from}>{runOn(run.text, ' ')}</mark> : <span key={run.from}>{runOn(run.text, ' · ')}</span>,
  )
}

/** A snippet: sentences, or the cells of a table's row, each after its column head. */
export function SnippetWords({ snippet }: { readonly snippet: Snippet }) {
  const cells = cellsOf(snippet)
  return (
    <span className="hit-words">
      {snippet.cutBefore && '… '}
      {cells.length === 0 ? (
        <MarkedWords {...snippet} />
      ) : (
        cells.map((cell, at) => (
          <Fragment key={cell.from}>
            <span className="hit-cell" data-opens-row={(at > 0 && cell.opensRow) || undefined}>
              {cell.afterGap && (at > 0 || !snippet.cutBefore) && '… '}
              {cell.head !== '' && <span className="hit-column">{cell.head} </span>}
              <MarkedWords {...cell} />
            </span>{' '}
          </Fragment>
        ))
      )}
      {snippet.cutAfter && ' …'}
    </span>
  )
}
