// A choice of one among a few.
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components/Select'
import './field.css'
import { Icon } from './icon.tsx'
import './overlay.css'

export interface SelectProps<Value extends string> {
  readonly label: ReactNode
  readonly labelHidden?: boolean
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly words: string; readonly hint?: string }[]
  readonly onChange: (value: Value) => void
  readonly look?: 'box' | 'quiet'
}

/** A list that opens under its button; typing finds an entry. */
export function Select<Value extends string>({ label, labelHidden = false, value, options, onChange, look = 'box' }: SelectProps<Value>) {
  return (
    <AriaSelect
      className="field select"
      data-look={look}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" size={0.9} />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem className="menu-item" id={option.value} textValue={option.words}>
              <span className="menu-tick">{option.value === value && <Icon name="tick" size={1} />}</span>
              <span>
                {option.words}
                {option.hint && <span className="menu-hint">{option.hint}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
