// Two dates between which to search, for days that are no calendar year.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { daysWords } from './filter-words.ts'
import { type Days, daysChosen } from './request.ts'

interface DatesProps {
  readonly days: Days
  readonly onChoose: (days: Days) => void
  readonly onClose: () => void
}

/** A dialog of two dates; either may be left empty. */
export function DatesDialog({ days, onChoose, onClose }: DatesProps) {
  const [from, setFrom] = useState(days.from ?? '')
  const [to, setTo] = useState(days.to ?? '')
  return (
    <Dialog open onClose={onClose} title="Between two dates" size="small">
      <form
        className="dates"
        onSubmit={(event) => {
          event.preventDefault()
          onChoose(daysChosen(from, to))
          onClose()
        }}
      >
        <p className="quiet">The date of the meeting counts. Leave one empty for no limit on that side.</p>
        <div className="dates-fields">
          <TextField type="date" label="From" value={from} onChange={setFrom} autoFocus />
          <TextField type="date" label="To" value={to} onChange={setTo} />
        </div>
        {/* In words, since computers differ in whether they print the day or the month first. */}
        <p className="dates-words" aria-live="polite">
          {daysWords(daysChosen(from, to)) || 'Any date'}
        </p>
        <div className="dates-foot">
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" type="submit">
            Search these days
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
