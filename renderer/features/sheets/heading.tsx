// The head of the sheet, as a committee paper has it: whose meeting, which item, by whom; then what it is for.
import { purposes, type Sheet } from '../../../preload/contract/model/casebook.ts'
import { Select } from '../../ui/select.tsx'
import { longDate } from '../../words.ts'
import { useDesk } from './desk.ts'
import { purposeWords } from './words.ts'
import { Write } from './write.tsx'

type Field = 'title' | 'itemNumber' | 'author' | 'portfolioHolder' | 'powers' | 'bigQuestion' | 'desiredOutcome'

const writing = (field: Field) => (text: string) => ({ do: 'write sheet', field, text }) as const

/** "Question sheet: item 5, Edge of care". */
export const sheetName = (sheet: Pick<Sheet, 'itemNumber' | 'title'>): string =>
  `Question sheet: ${sheet.itemNumber === '' ? '' : `item ${sheet.itemNumber}, `}${sheet.title === '' ? 'no title yet' : sheet.title}`

/** The first lines of the page; what they hold is written in place. */
export function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  return (
    <header className="sheet-head">
      <h1 className="visually-hidden">{sheetName(sheet)}</h1>
      <p className="sheet-meeting">
        <span>{sheet.committee}</span>
        <span className="sheet-date">{longDate(sheet.date)}</span>
      </p>
      <div className="sheet-item">
        <Write label="Item number" lead="Item" value={sheet.itemNumber} change={writing('itemNumber')} placeholder="–" set="inline" single />
      </div>
      <Write label="Title" value={sheet.title} change={writing('title')} placeholder="What the item is about" set="title" single />
      <div className="sheet-people">
        <Write
          label="Report author"
          lead="Report by"
          value={sheet.author}
          change={writing('author')}
          placeholder="author of the report"
          set="inline"
          single
        />
        <Write
          label="Portfolio holder"
          lead="Portfolio holder"
          value={sheet.portfolioHolder}
          change={writing('portfolioHolder')}
          placeholder="who answers for it"
          set="inline"
          single
        />
      </div>
    </header>
  )
}

/** Purpose and powers, the big question, the outcome wanted. */
export function SheetAims({ sheet }: { readonly sheet: Sheet }) {
  const { change } = useDesk()
  const purpose = purposeWords[sheet.purpose]
  return (
    <section className="sheet-aims" aria-label="Purpose">
      <div className="sheet-purpose">
        <Select
          label="Purpose"
          labelHidden
          look="quiet"
          value={sheet.purpose}
          options={purposes.map((value) => ({ value, words: purposeWords[value].label, hint: purposeWords[value].may }))}
          onChange={(value) => void change({ do: 'set purpose', purpose: value })}
        />
        <Write label="What the committee may do" value={sheet.powers} change={writing('powers')} placeholder={purpose.may} set="small" />
      </div>
      <div className="sheet-big">
        <h2 className="sheet-label">The big question</h2>
        <Write
          label="The big question"
          value={sheet.bigQuestion}
          change={writing('bigQuestion')}
          placeholder="The one thing the committee should know by the end"
          set="big"
          single
        />
      </div>
      <div className="sheet-outcome">
        <h2 className="sheet-label">Outcome wanted</h2>
        <Write
          label="Outcome wanted"
          value={sheet.desiredOutcome}
          change={writing('desiredOutcome')}
          placeholder="What should be different after this meeting"
          set="text"
        />
      </div>
    </section>
  )
}
