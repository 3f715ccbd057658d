// The first step to a sheet: a meeting, then the item to be questioned.
import { useState } from 'react'
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import type { LibraryPack } from '../../../preload/contract/model/app.ts'
import type { SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { useAct } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { issuesOf } from '../../issues.ts'
import { go } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { counted, longDate } from '../../words.ts'
import { itemsToPrepare } from './listing.ts'

interface BeginProps {
  readonly packs: readonly LibraryPack[]
  readonly sheets: readonly SheetSummary[]
}

/** The items without a sheet, of one meeting at a time. */
export function Begin({ packs, sheets }: BeginProps) {
  const { run, busy, problem } = useAct()
  const [chosen, setChosen] = useState<PackId | null>(null)
  const pack = packs.find(({ id }) => id === chosen) ?? packs[0]
  if (pack === undefined) return null
  const items = itemsToPrepare(pack, sheets)
  const issues = issuesOf(packs)

  const begin = async (item: ItemKey | null) => {
    const made = await run('sheets.make', { pack: pack.id, item })
    if (made) go({ screen: 'sheet', id: made.id })
  }

  return (
    <section className="begin" aria-labelledby="begin-title">
      <div className="begin-head">
        <h2 id="begin-title" className="begin-title">
          Begin a sheet
        </h2>
        <Select
          label="Meeting"
          labelHidden
          value={pack.id as string}
          options={packs.map((one) => ({
            value: one.id as string,
            words: [one.meeting.committee, longDate(one.meeting.date), issues.get(one.id) ?? ''].filter((part) => part !== '').join(', '),
          }))}
          onChange={(value) => setChosen(value as PackId)}
        />
      </div>
      <ProblemNote problem={problem} />
      <ul>
        {items.map((item) => (
          <li key={item.key} className="sheets-entry">
            <span className="sheets-number figures">{item.number}</span>
            <div className="sheets-what">
              <p className="begin-item">{item.title}</p>
              {(item.by !== null || item.pages !== null) && (
                <p className="sheets-counts">
                  {[...(item.by === null ? [] : [item.by]), ...(item.pages === null ? [] : [counted(item.pages, 'page')])].join(', ')}
                </p>
              )}
            </div>
            <Button
              small
              aria-label={`Prepare a sheet for item ${item.number}, ${item.title}`}
              isDisabled={busy}
              onPress={() => void begin(item.key)}
            >
              Prepare
            </Button>
          </li>
        ))}
      </ul>
      <div className="begin-whole">
        <Button small look="quiet" icon="plus" isDisabled={busy} onPress={() => void begin(null)}>
          Begin a sheet for the whole meeting
        </Button>
      </div>
    </section>
  )
}
