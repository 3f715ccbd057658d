// "Add as evidence": choose a sheet or make one, choose a question or make one, and the words are cited under it.
import { useId, useState } from 'react'
import type { ItemKey, PackId, PartId, SheetId } from '../../preload/contract/ids.ts'
import type { Selection, Sheet, SheetSummary } from '../../preload/contract/model/casebook.ts'
import { call, useAct, useCall, wordsFor } from '../api.ts'
import { ProblemNote } from '../errors/problem.tsx'
import { longDate } from '../words.ts'
import { announce } from './announce.tsx'
import { Badge } from './bits.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import './evidence-picker.css'
import { blankQuestion, citePlaces, firstChoice, quotationsUnder } from './evidence-places.ts'
import { QuotedWords } from './quoted-words.tsx'
import { ScrollFrame } from './scroll-frame.tsx'
import { Select } from './select.tsx'
import { toast } from './toast.tsx'

export interface EvidencePickerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly selection: Selection
  /** The words, to be shown; the main side takes them from the pack itself. */
  readonly quote: string
  readonly citation: string
  readonly pack: PackId
  /** The agenda item of the passage, whose sheet is offered first. */
  readonly item: ItemKey | null
  readonly itemTitle: string
  readonly onAdded?: (sheet: Sheet) => void
}

const newSheetChoice = 'new sheet'

/** Takes a quotation off its sheet again, wherever the member is by then. */
async function takeBack(sheet: SheetId, quotation: PartId): Promise<void> {
  const answer = await call('sheets.change', { sheet, change: { do: 'remove', part: 'evidence', id: quotation } })
  if (answer.ok) announce('The quotation was taken off the sheet.')
  else toast({ words: wordsFor(answer.problem), tone: 'problem' })
}

/** The dialog; everything in it is reached by Tab and the arrow keys, Enter adds. */
export function EvidencePicker(props: EvidencePickerProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Add as evidence">
      <PickerBody {...props} />
    </Dialog>
  )
}

function PickerBody({ selection, quote, citation, pack, item, itemTitle, onClose, onAdded }: EvidencePickerProps) {
  const sheets = useCall('sheets.list', {})
  const isOurs = (sheet: SheetSummary) => sheet.pack === pack && sheet.item === item
  // Evidence for a meeting often stands in the papers of an earlier one: every sheet is offered, this item's first, then the one worked on last.
  const offeredSheets = (sheets.value ?? []).toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a)) || b.changed.localeCompare(a.changed))
  const [chosen, setChosen] = useState<SheetId | typeof newSheetChoice | null>(null)
  const first = offeredSheets[0]
  const choice = chosen ?? first?.id ?? newSheetChoice
  const opened = useCall('sheets.open', choice === newSheetChoice ? null : { sheet: choice })
  const { run, busy, problem } = useAct()
  const group = useId()
  const [picked, setPicked] = useState<{ readonly sheet: string; readonly under: PartId | 'new question' } | null>(null)
  const sheet = choice === newSheetChoice ? undefined : opened.value
  const offered = citePlaces(sheet)
  const under = picked?.sheet === choice ? picked.under : firstChoice(offered)

  const add = async () => {
    const target = sheet ?? (await run('sheets.make', { pack, item }))
    if (!target || under === null) return
    const part = under === 'new question' ? await withNewQuestion(target) : under
    if (!part) return
    const done = await run('sheets.change', { sheet: target.id, change: { do: 'cite', under: part, selection } })
    if (!done) return
    const cited = quotationsUnder(done, part).at(-1)
    toast({
      words: `Added as evidence to ${done.title === '' ? 'the sheet' : done.title}.`,
      ...(cited === undefined ? {} : { undo: () => void takeBack(target.id, cited) }),
    })
    onAdded?.(done)
    onClose()
  }

  /** The question with nothing in it, else one added to the last key line, which is made where the sheet has none. Answers its id. */
  const withNewQuestion = async (target: Sheet): Promise<PartId | undefined> => {
    const blank = blankQuestion(target)
    if (blank) return blank.id
    const lined = target.keyLines.length > 0 ? target : await run('sheets.change', { sheet: target.id, change: { do: 'add line' } })
    const line = lined?.keyLines.at(-1)
    if (!lined || !line) return undefined
    const asked = await run('sheets.change', { sheet: lined.id, change: { do: 'add question', line: line.id } })
    return asked?.keyLines.find((now) => now.id === line.id)?.questions.at(-1)?.id
  }

  return (
    <form
      className="picker"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div className="picker-cited">
        <ScrollFrame label="The words" className="picker-quote">
          <blockquote className="picker-words">
            <QuotedWords quote={quote} />
          </blockquote>
        </ScrollFrame>
        <p className="small quiet">{citation}</p>
      </div>
      <ProblemNote problem={problem ?? sheets.problem ?? opened.problem} />
      <Select
        label="Sheet"
        value={choice}
        options={[
          ...offeredSheets.map((one) => ({
            value: one.id as string,
            words: `${one.itemNumber ? `${one.itemNumber}  ` : ''}${one.title}`,
            ...(one.pack === pack ? {} : { hint: [one.committee, longDate(one.date)].filter((words) => words !== '').join(', ') }),
          })),
          { value: newSheetChoice, words: offeredSheets.some(isOurs) ? 'Another sheet for this item' : `New sheet: ${itemTitle}` },
        ]}
        onChange={(value) => setChosen(value === newSheetChoice ? newSheetChoice : (value as SheetId))}
      />
      <fieldset className="picker-places">
        <legend className="field-label">Under</legend>
        {offered.map((place) => (
          <label key={place.id} className="picker-place" data-full={place.full !== '' || undefined}>
            <input
              type="radio"
              name={group}
              checked={under === place.id}
              disabled={place.full !== ''}
              onChange={() => setPicked({ sheet: choice, under: place.id })}
            />
            <span>
              {place.words}
              {place.line && <span className="menu-hint">{place.line}</span>}
            </span>
            {place.cited > 0 && (
              <Badge>
                {place.cited} cited{place.full && `, ${place.full}`}
              </Badge>
            )}
          </label>
        ))}
      </fieldset>
      <div className="picker-foot">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="main" type="submit" isDisabled={busy || under === null || (choice !== newSheetChoice && !sheet)}>
          Add to sheet
        </Button>
      </div>
    </form>
  )
}
