// A place on the page to write in: looks like print, grows with what is typed, saves itself.
import { useId, useRef } from 'react'
import type { SheetId } from '../../../preload/contract/ids.ts'
import { longestField, type SheetChange } from '../../../preload/contract/model/casebook.ts'
import { useSaving, useTypedField } from '../../saving.ts'
import { useDesk } from './desk.ts'
import { sheetKey } from './saved.ts'
import './write.css'

export interface WriteProps {
  /** What it is and of which part, always read out. */
  readonly label: string
  /** Shown before the words, as "To" before a name. Without it the label is only read out. */
  readonly lead?: string
  readonly value: string
  /** The change that keeps a text. */
  readonly change: (text: string) => SheetChange
  readonly placeholder?: string
  /** How it is set: as a title, a question, running text, a word in a line, or a row under its lead. */
  readonly set?: 'title' | 'big' | 'question' | 'theme' | 'text' | 'small' | 'inline' | 'row'
  /** One line only: Enter goes to the next place to write. */
  readonly single?: boolean
  /** Ids of the hints on it. */
  readonly describedBy?: string
  /** Sees each text as it is typed, for counts and hints. */
  readonly onText?: (text: string) => void
}

/** On one line: what is pasted may hold several. */
const onOneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ')

/** The field's own name among everything that is written on sheets. */
const keyOf = (sheet: SheetId, change: SheetChange): string => `${sheetKey(sheet)}${JSON.stringify(change)}`

/** Goes to the next place to write, as a printed form is filled in. */
function nextField(from: HTMLTextAreaElement): void {
  const all = [...(from.closest('.sheet-page')?.querySelectorAll('textarea') ?? [])].filter((one) => one.offsetParent !== null)
  all[all.indexOf(from) + 1]?.focus()
}

/** A field of the sheet. */
export function Write({ label, lead, value, change, placeholder = '', set = 'text', single = false, describedBy, onText }: WriteProps) {
  const id = useId()
  const desk = useDesk()
  const changeFor = useRef(change)
  changeFor.current = change
  const saving = useSaving(keyOf(desk.id, change('')), (text: string) => desk.save(changeFor.current(text)))
  const { shown, onFocus, onBlur, onText: take } = useTypedField(value, saving)

  // A label that begins with the words in sight says all by itself.
  const labelled = lead === undefined || label.startsWith(`${lead},`)
  const area = (
    <textarea
      id={id}
      className="write-area"
      rows={1}
      maxLength={longestField}
      autoComplete="off"
      value={shown}
      placeholder={placeholder}
      aria-label={labelled ? label : undefined}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onBlur={onBlur}
      onChange={(event) => {
        const { target } = event
        if (single && target.value.includes('\n')) {
          // The caret stays behind what was pasted, not at the end of everything.
          const caret = onOneLine(target.value.slice(0, target.selectionStart)).length
          target.value = onOneLine(target.value)
          target.setSelectionRange(caret, caret)
        }
        const text = target.value
        take(text)
        onText?.(text)
      }}
      onKeyDown={(event) => {
        if (!single || event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        nextField(event.currentTarget)
      }}
    />
  )
  return (
    <div className="write" data-set={set} data-empty={shown === '' || undefined}>
      {lead !== undefined && (
        <label className="write-lead" htmlFor={id}>
          {lead}
          {!labelled && lead !== label && <span className="visually-hidden"> ({label})</span>}
        </label>
      )}
      {area}
      {shown.length >= longestField && (
        <p className="small" role="status">
          This field is full: what is longer is not kept.
        </p>
      )}
    </div>
  )
}
