// One sheet: a page that is edited where it stands, with what it comes to and its print preview one key away.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SheetId } from '../../../preload/contract/ids.ts'
import { useEvents } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useKey } from '../../keys.ts'
import { SavedState } from '../../ui/bits.tsx'
import { Button, RouteLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { DeskProvider, leaveField, useSheet } from './desk.ts'
import { ExportState } from './export-state.tsx'
import { Facts } from './facts.tsx'
import { SheetAims, SheetHead } from './heading.tsx'
import { KeyLines } from './line.tsx'
import { tallyOf, tallyWords } from './measure.ts'
import { Preview } from './preview.tsx'
import { Recommendations } from './recommendations.tsx'
import { Removed } from './removed.tsx'
import './sheet.css'
import './parts.css'
import './question.css'
import './narrow.css'
import { savedSince } from './saved.ts'
import { SourceList } from './source-list.tsx'
import { sourcesOf } from './sources.ts'
import { useExport } from './use-export.ts'

/** The screen of one sheet. */
export function SheetScreen({ sheet: id }: { readonly sheet: SheetId }) {
  const { desk, problem, saving, refresh } = useSheet(id)
  const [previewing, setPreviewing] = useState(false)
  const inSight = useRef(false)
  useEffect(() => {
    inSight.current = previewing
    return () => {
      inSight.current = false
    }
  }, [previewing])
  const isInSight = useCallback(() => inSight.current, [])
  const exporting = useExport(id, isInSight)
  const preview = () => {
    leaveField()
    setPreviewing(true)
  }
  useKey('Ctrl+P', 'Print preview', preview, { group: 'Sheet' })
  useEvents((event) => {
    if (event.type === 'menu' && event.choice === 'print') preview()
  })
  const sheet = desk?.sheet
  const sources = useMemo(() => (sheet === undefined ? null : sourcesOf(sheet)), [sheet])

  if (desk === null || sheet === undefined || sources === null) {
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

  if (previewing) return <Preview sheet={sheet} {...exporting} onBack={() => setPreviewing(false)} />

  return (
    <DeskProvider value={desk}>
      <div className="sheet-screen">
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
          <SheetHead />
          <SheetAims />
          <Facts sources={sources} />
          <KeyLines sources={sources} />
          <Recommendations />
          <SourceList sources={sources} />
        </article>
        <Removed />
      </div>
    </DeskProvider>
  )
}
