// A place on the page to write in: looks like print, grows with what is typed, saves itself.
import { useEffect, useId, useRef, useState } from 'react'
import type { SheetChange } from '../../../preload/contract/model/casebook.ts'
import { useSaving } from '../../saving.ts'
import { useDesk } from './desk.ts'
import './write.css'

export interface WriteProps {
  /** What it is, always read out. */
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

/** The longest text a field of a sheet takes, in UTF-16 units, as the contract has it. */
const longestText = 20_000

/** Goes to the next place to write, as a printed form is filled in. */
function nextField(from: HTMLTextAreaElement): void {
  const all = [...(from.closest('.sheet-page')?.querySelectorAll('textarea') ?? [])].filter((one) => one.offsetParent !== null)
  all[all.indexOf(from) + 1]?.focus()
}

/** A field of the sheet. What is typed stays as typed: the saved text takes its place only when nobody writes and nothing waits to be saved. */
export function Write({ label, lead, value, change, placeholder = '', set = 'text', single = false, describedBy, onText }: WriteProps) {
  const id = useId()
  const desk = useDesk()
  const [typed, setTyped] = useState(value)
  const [writing, setWriting] = useState(false)
  const changeFor = useRef(change)
  changeFor.current = change
  const { change: keep, flush, saving } = useSaving((text: string) => desk.save(changeFor.current(text)))
  const pending = saving.state === 'waiting' || saving.state === 'saving' || saving.state === 'unsaved'
  const shown = writing || pending ? typed : value

  const { report } = desk
  useEffect(() => {
    if (saving.state !== 'unchanged') report(id, saving)
  }, [id, report, saving])
  // A field that has gone says nothing more about saving; what it held is saved by its last flush.
  useEffect(() => () => report(id, { state: 'unchanged' }), [id, report])

  const area = (
    <textarea
      id={id}
      className="write-area"
      rows={1}
      maxLength={longestText}
      autoComplete="off"
      value={shown}
      placeholder={placeholder}
      aria-label={lead === undefined ? label : undefined}
      aria-describedby={describedBy}
      onFocus={() => {
        if (!pending) setTyped(value)
        setWriting(true)
      }}
      onBlur={() => {
        setWriting(false)
        flush()
      }}
      onChange={(event) => {
        const text = single ? event.target.value.replace(/\s*\n\s*/gu, ' ') : event.target.value
        setTyped(text)
        onText?.(text)
        keep(text)
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
          {lead !== label && <span className="visually-hidden"> ({label})</span>}
        </label>
      )}
      {area}
      {shown.length >= longestText && (
        <p className="small" role="status">
          This field is full: what is longer is not kept.
        </p>
      )}
    </div>
  )
}
