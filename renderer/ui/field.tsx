// Text fields: a visible label, a hint in one sentence, and areas that grow with what is typed.
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  Label,
  Text,
} from 'react-aria-components/TextField'
import './field.css'

interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  /** Always read out; shown unless `labelHidden`. */
  readonly label: ReactNode
  readonly labelHidden?: boolean
  /** One sentence under the label. */
  readonly hint?: ReactNode
  readonly placeholder?: string
}

const top = (label: ReactNode, hidden: boolean, hint: ReactNode) => (
  <>
    <Label className={hidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
    {hint && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </>
)

export interface TextFieldProps extends FieldProps {
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, labelHidden = false, hint, placeholder, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field">
      {top(label, labelHidden, hint)}
      <Input className="input" {...(placeholder ? { placeholder } : {})} {...(inputRef ? { ref: inputRef } : {})} />
    </AriaTextField>
  )
}

export interface TextAreaProps extends FieldProps {
  readonly areaRef?: Ref<HTMLTextAreaElement>
  /** Lines shown when empty. */
  readonly lines?: number
}

/** Text of any length: it grows, so that nothing typed is ever hidden behind a scroll bar. */
export function TextArea({ label, labelHidden = false, hint, placeholder, areaRef, lines = 1, ...rest }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement | null>(null)
  // Chromium grows it by itself (field-sizing); this serves windows that cannot.
  useLayoutEffect(() => {
    const area = own.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  })
  return (
    <AriaTextField {...rest} className="field">
      {top(label, labelHidden, hint)}
      <AriaTextArea
        className="input area"
        rows={lines}
        {...(placeholder ? { placeholder } : {})}
        ref={(area) => {
          own.current = area
          if (typeof areaRef === 'function') areaRef(area)
          else if (areaRef) areaRef.current = area
        }}
      />
    </AriaTextField>
  )
}
