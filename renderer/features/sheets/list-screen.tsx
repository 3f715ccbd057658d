// All sheets by meeting, and the first step to a new one.
import { useState } from 'react'
import type { SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { call, useAct, useCall, wordsFor } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { useTitle } from '../../title.ts'
import { announce } from '../../ui/announce.tsx'
import { EmptyState } from '../../ui/bits.tsx'
import { IconButton, RouteLink } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { dayWritten, longDate } from '../../words.ts'
import { Begin } from './begin.tsx'
import './list.css'
import { byMeeting } from './listing.ts'
import { tallyWords } from './measure.ts'

function Entry({ sheet, onRemove }: { readonly sheet: SheetSummary; readonly onRemove: () => void }) {
  const title = sheet.title === '' ? 'A sheet without a title' : sheet.title
  return (
    <li className="sheets-entry">
      <span className="sheets-number figures">{sheet.itemNumber}</span>
      <div className="sheets-what">
        <RouteLink to={{ screen: 'sheet', id: sheet.id }} className="sheets-title">
          {title}
        </RouteLink>
        <p className="sheets-counts">
          {tallyWords({ minutes: 0, questions: sheet.questions, must: 0, quotations: sheet.evidence }).join(', ') || 'No questions yet'}. Changed{' '}
          {dayWritten(sheet.changed)}.
        </p>
      </div>
      <IconButton icon="bin" small label={`Remove the sheet ${title}`} onPress={onRemove} />
    </li>
  )
}

/** The list of sheets. */
export function SheetsScreen() {
  useTitle('Sheets')
  const list = useCall('sheets.list', {}, ['sheet changed'])
  const library = useCall('library.list', {}, ['packs changed'])
  const { run, problem } = useAct()
  const [beginning, setBeginning] = useState(0)
  const sheets = list.value ?? []
  const meetings = byMeeting(sheets)

  const remove = async (sheet: SheetSummary) => {
    if ((await run('sheets.remove', { sheet: sheet.id })) === undefined) return
    list.refresh()
    toast({
      words: 'Sheet removed.',
      undo: () =>
        // The member may look at something else by then: what goes wrong is said there.
        void call('sheets.bringBack', { sheet: sheet.id }).then((back) => {
          list.refresh()
          if (back.ok) announce('The sheet is back.')
          else toast({ words: wordsFor(back.problem), tone: 'problem' })
        }),
    })
    setBeginning((now) => now + 1)
    document.getElementById('main')?.focus()
  }

  return (
    <div className="sheets">
      <h1 className="page-title">Sheets</h1>
      <ProblemNote problem={problem ?? list.problem ?? library.problem} onRetry={list.refresh} />
      {list.value !== undefined && meetings.length === 0 && (
        <EmptyState title="No sheets yet">
          A question sheet holds what you want to ask about one agenda item, with the words of the documents as evidence. Choose an item to begin one.
        </EmptyState>
      )}
      {meetings.map((meeting) => (
        <section key={meeting.pack} className="sheets-meeting" aria-labelledby={`sheets-${meeting.pack}`}>
          <h2 id={`sheets-${meeting.pack}`} className="sheets-committee">
            {meeting.committee}
            <span className="sheets-date">{longDate(meeting.date)}</span>
          </h2>
          <ul>
            {meeting.sheets.map((sheet) => (
              <Entry key={sheet.id} sheet={sheet} onRemove={() => void remove(sheet)} />
            ))}
          </ul>
        </section>
      ))}
      {list.value !== undefined && library.value !== undefined && <Begin key={beginning} packs={library.value.packs} sheets={sheets} />}
    </div>
  )
}
