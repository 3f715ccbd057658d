// Print preview: the pages as they will print, what stands in them word for word, and the PDF.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Sheet } from '../../../preload/contract/model/casebook.ts'
import { useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { announce } from '../../ui/announce.tsx'
import { Progress } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { StandingMark } from './evidence.tsx'
import { exportedWords } from './export-words.ts'
import { sheetName } from './heading.tsx'
import './preview.css'
import { PrintPages } from './print-pages.tsx'
import { evidenceOf, sourcesOf, standingOf, standingsInWords, standingsOf } from './sources.ts'
import { type Exporting, useExport } from './use-export.ts'

/** Says how the export goes, where the button was pressed. */
function ExportState({ exporting, start, stop }: Exporting) {
  if (exporting.state === 'working') {
    const { progress, stopping } = exporting
    return (
      <div className="export-state">
        <Progress
          label={stopping ? 'Stopping' : (progress?.step ?? 'Choosing a place for the PDF')}
          done={progress?.done ?? 0}
          of={progress?.of ?? 0}
        />
        <Button small onPress={stop} isDisabled={stopping}>
          Stop
        </Button>
      </div>
    )
  }
  if (exporting.state === 'done') return <p className="export-state export-done">Saved {exportedWords(exporting.pdf)}</p>
  if (exporting.state === 'stopped') return <p className="export-state">Stopped. No PDF was made.</p>
  if (exporting.state === 'failed') return <ProblemNote problem={exporting.problem} onRetry={start} />
  return null
}

/** Every quotation with how it stands, those to look at first. */
function Checks({ sheet }: { readonly sheet: Sheet }) {
  const { numberOf } = useMemo(() => sourcesOf(sheet), [sheet])
  const evidence = useMemo(() => evidenceOf(sheet), [sheet])
  if (evidence.length === 0) return <p className="checks-none">This sheet quotes nothing yet.</p>
  const order = ['not found', 'near', 'exact']
  const sorted = evidence.toSorted((a, b) => order.indexOf(standingOf(a.place)) - order.indexOf(standingOf(b.place)))
  return (
    <details className="checks">
      <summary>{standingsInWords(standingsOf(evidence))}</summary>
      <ul>
        {sorted.map((one) => (
          <li key={one.id}>
            <StandingMark standing={standingOf(one.place)} />
            <span className="checks-quote">“{one.anchor.quote}”</span>
            <span className="checks-place">
              {numberOf.get(one.id)} · {one.anchor.citation}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function Preview({ sheet, onBack }: { readonly sheet: Sheet; readonly onBack: () => void }) {
  const preview = useCall('export.preview', { sheet: sheet.id }, ['sheet changed'])
  const { exporting, start, stop } = useExport(sheet.id)
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
