// One sheet: a page that is edited where it stands, with what it comes to and its print preview one key away.
import { useRef, useState } from 'react'
import type { SheetId } from '../../../preload/contract/ids.ts'
import type { Sheet } from '../../../preload/contract/model/casebook.ts'
import { useEvents } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { useTitle } from '../../title.ts'
import { SavedState } from '../../ui/bits.tsx'
import { Button, RouteLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { DeskProvider, leaveField, useSheet } from './desk.ts'
import { ExportState } from './export-state.tsx'
import { Facts } from './facts.tsx'
import { SheetAims, SheetHead, sheetName } from './heading.tsx'
import { KeyLines } from './line.tsx'
import { tallyOf, tallyWords } from './measure.ts'
import { Preview } from './preview.tsx'
import { Recommendations } from './recommendations.tsx'
import { Removed } from './removed.tsx'
import './sheet.css'
import './parts.css'
import './question.css'
import './narrow.css'
import { savedSince, useSheetSaving } from './saved.ts'
import { useSheetKeys } from './sheet-keys.ts'
import { SourceList } from './source-list.tsx'
import { evidenceOf, type Sources, sourcesOf } from './sources.ts'
import { useExport } from './use-export.ts'
import { useWayBack } from './use-way-back.ts'

/** The numbered sources of a sheet; the very same while its quotations are. */
function useSources(sheet: Sheet | undefined): Sources | null {
  const cited =
    sheet === undefined
      ? ''
      : evidenceOf(sheet)
          .map(({ id, anchor }) => `${id} ${anchor.passage}`)
          .join('\n')
  const kept = useRef<{ readonly sheet: string; readonly cited: string; readonly sources: Sources } | null>(null)
  if (sheet === undefined) return null
  if (kept.current?.sheet !== sheet.id || kept.current.cited !== cited) kept.current = { sheet: sheet.id, cited, sources: sourcesOf(sheet) }
  return kept.current.sources
}

/** The screen of one sheet. */
export function SheetScreen({ sheet: id }: { readonly sheet: SheetId }) {
  const { sheet, desk, removed, problem, refresh } = useSheet(id)
  const saving = useSheetSaving(id)
  const [previewing, setPreviewing] = useState(false)
  const exporting = useExport(id, previewing)
  const keepPlace = useWayBack(previewing)
  const preview = () => {
    if (previewing) return
    keepPlace()
    leaveField()
    setPreviewing(true)
  }
  useKey('Ctrl+P', 'Print preview', preview, { group: 'Sheet' })
  useEvents((event) => {
    if (event.type === 'menu' && event.choice === 'print') preview()
  })
  useSheetKeys(desk)
  useTitle(sheet === undefined ? 'Question sheet' : `${previewing ? 'Print preview: ' : ''}${sheetName(sheet)}`)
  const sources = useSources(sheet)

  if (sheet === undefined || sources === null) {
    return (
      <div className="sheet-screen">
        <div className="sheet-missing">
          {problem !== undefined && <h1 className="page-title">This sheet could not be opened</h1>}
          <ProblemNote problem={problem} onRetry={refresh} />
          {problem !== undefined && <RouteLink to={{ screen: 'sheets' }}>All sheets</RouteLink>}
        </div>
      </div>
    )
  }

  return (
    <DeskProvider value={desk}>
      {previewing && <Preview sheet={sheet} {...exporting} onBack={() => setPreviewing(false)} />}
      <div className="sheet-screen" hidden={previewing}>
        <div className="sheet-bar">
          <RouteLink to={{ screen: 'sheets' }} className="sheet-back">
            <Icon name="back" size={1} /> Sheets
          </RouteLink>
          <p className="sheet-tally figures">
            {tallyWords(tallyOf(sheet)).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
          <SavedState saving={savedSince(saving, sheet.changed, new Date())} />
          <Button small icon="print" combo="Ctrl+P" onPress={preview}>
            Print preview
          </Button>
        </div>
        {exporting.exporting.state === 'working' && (
          <div className="sheet-exporting">
            <ExportState {...exporting} />
          </div>
        )}
        <article className="sheet-page">
          <SheetHead sheet={sheet} />
          <SheetAims sheet={sheet} />
          <Facts facts={sheet.facts} sources={sources} />
          <KeyLines lines={sheet.keyLines} sources={sources} />
          <Recommendations drafts={sheet.recommendations} />
          <SourceList sources={sources} />
        </article>
        <Removed removed={removed} />
      </div>
    </DeskProvider>
  )
}
