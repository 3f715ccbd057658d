// The end of the sheet: its sources with full citations, and the line that says whose paper this is.
import { memo } from 'react'
import { RouteLink } from '../../ui/button.tsx'
import type { Sources } from './sources.ts'

export const SourceList = memo(function SourceList({ sources }: { readonly sources: Sources }) {
  return (
    <footer className="sheet-foot">
      {sources.list.length > 0 && (
        <section aria-labelledby="sheet-sources">
          <h2 id="sheet-sources" className="sheet-section-title">
            Sources
          </h2>
          <ol className="sources">
            {sources.list.map(({ number, citation, documentTitle, anchor }) => (
              <li key={number}>
                <span className="source-number" aria-hidden="true">
                  {number}
                </span>
                <span>
                  <cite>{documentTitle}</cite>.{' '}
                  <RouteLink to={{ screen: 'reader', pack: anchor.pack, passage: anchor.passage }} className="quotation-place">
                    {citation}
                  </RouteLink>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="sheet-colophon">
        Prepared by a member of the committee. Not a council record. Minutes are summaries: what is quoted from them is as minuted.
      </p>
    </footer>
  )
})
