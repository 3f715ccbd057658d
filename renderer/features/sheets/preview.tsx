// Print preview: the pages as they will print, what stands in them word for word, and the PDF.
import { useEffect, useMemo, useRef, useState } from 'react'
import { doubtsInWords, type Sheet } from '../../../preload/contract/model/casebook.ts'
import { blankCellsBefore } from '../../../preload/contract/model/quoted.ts'
import { useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { QuotedWords } from '../../ui/quoted-words.tsx'
import { counted } from '../../words.ts'
import { StandingMark } from './evidence.tsx'
import { ExportState } from './export-state.tsx'
import { sheetName } from './heading.tsx'
import './preview.css'
import { PrintPages } from './print-pages.tsx'
import { evidenceOf, type Standing, sourcesOf, standingOf, standingsInWords, standingsOf } from './sources.ts'
import type { Exporting } from './use-export.ts'

/** Every quotation with how it stands, those to look at first. */
function Checks({ sheet }: { readonly sheet: Sheet }) {
  const { numberOf } = useMemo(() => sourcesOf(sheet), [sheet])
  const evidence = useMemo(() => evidenceOf(sheet), [sheet])
  if (evidence.length === 0) return <p className="checks-none">This sheet quotes nothing yet.</p>
  const order: readonly Standing[] = ['not found', 'near', 'as read', 'exact']
  const sorted = evidence.toSorted((a, b) => order.indexOf(standingOf(a)) - order.indexOf(standingOf(b)))
  return (
    <details className="checks">
      <summary>{standingsInWords(standingsOf(evidence))}</summary>
      <ul>
        {sorted.map((one) => (
          <li key={one.id}>
            <StandingMark standing={standingOf(one)} />
            <div className="checks-quote">
              <QuotedWords quote={one.anchor.quote} blank={blankCellsBefore(one.anchor)} running />
            </div>
            <span className="checks-place">
              {numberOf.get(one.id)} · {one.anchor.citation}
            </span>
            {one.doubts.length > 0 && <span className="checks-doubt">{doubtsInWords(one.doubts)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface PreviewProps extends Exporting {
  readonly sheet: Sheet
  readonly onBack: () => void
}

/** The sheet as it will print, made anew at each change of it. */
export function Preview({ sheet, onBack, exporting, start, stop }: PreviewProps) {
  const preview = useCall('export.preview', { sheet: sheet.id }, ['sheet changed'])
  const [pages, setPages] = useState<number | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useKey('Escape', 'Back to the sheet', onBack, { group: 'Print preview' })
  useKey('Ctrl+P', 'Export PDF', start, { group: 'Print preview' })

  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    if (pages !== null) announce(`Print preview, ${counted(pages, 'page')}.`)
  }, [pages])

  return (
    <div className="preview">
      <div className="sheet-bar">
        <Button small look="quiet" icon="back" combo="Escape" onPress={onBack}>
          Back to the sheet
        </Button>
        <h1 className="preview-title" tabIndex={-1} ref={title}>
          Print preview<span className="visually-hidden">: {sheetName(sheet)}</span>
          {pages !== null && <span className="preview-pages figures">{counted(pages, 'page')}</span>}
        </h1>
        <Button small look="main" icon="export" combo="Ctrl+P" onPress={start} isDisabled={exporting.state === 'working'}>
          Export PDF
        </Button>
      </div>
      <div className="preview-notes">
        <ExportState exporting={exporting} start={start} stop={stop} />
        <Checks sheet={sheet} />
        <ProblemNote problem={preview.problem} onRetry={preview.refresh} />
      </div>
      {preview.value === undefined ? (
        preview.loading && <p className="preview-wait">Setting the pages…</p>
      ) : (
        <PrintPages html={preview.value.html} title={`${sheetName(sheet)}, as it will print`} onPages={setPages} />
      )}
    </div>
  )
}
