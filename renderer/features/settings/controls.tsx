// The two controls of the settings: one of a few, and a size on a scale.
import { useId } from 'react'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly words: string; readonly hint?: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className="field-label">{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option" data-value={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.words}
              {option.hint && <span className="menu-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SlideProps {
  readonly label: string
  readonly value: number
  /** The least and the most, both included. */
  readonly range: { readonly from: number; readonly to: number }
  readonly step: number
  /** Written after the value. */
  readonly unit: string
  readonly onChange: (value: number) => void
}

/** A size on a scale, with its value in words beside it. */
export function Slide({ label, value, range, step, unit, onChange }: SlideProps) {
  const id = useId()
  const words = `${value}${unit}`
  return (
    <div className="slide">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={range.from}
        max={range.to}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id} className="figures">
        {words}
      </output>
    </div>
  )
}
