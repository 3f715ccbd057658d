// The lists of the sheet look alike: a title, the parts, and below them the way to add one, or why there is no room.
import type { ReactNode } from 'react'
import type { PartKind, SheetChange } from '../../../preload/contract/model/casebook.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { useDesk } from './desk.ts'
import { fullWords } from './parts.ts'

interface SectionProps {
  /** The id of its title. */
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A list on the sheet under its title. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="sheet-section" aria-labelledby={id}>
      <h2 id={id} className="sheet-section-title">
        {title}
      </h2>
      {children}
    </section>
  )
}

interface AddPartProps {
  readonly kind: Exclude<PartKind, 'evidence'>
  /** The change that adds it. */
  readonly change: SheetChange
  /** Whether there is room for another. */
  readonly roomy: boolean
  readonly look?: ButtonLook
  /** Read out in place of the words shown, where those do not say to what it is added. */
  readonly label?: string
  readonly children: ReactNode
}

/** Adds a part and puts the focus into it. */
export function AddPart({ kind, change, roomy, look = 'quiet', label, children }: AddPartProps) {
  const { add } = useDesk()
  if (!roomy) return <span className="part-full">{fullWords[kind]}</span>
  return (
    <Button
      small
      look={look}
      icon="plus"
      data-add={kind}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onPress={() => void add(kind, change)}
    >
      {children}
    </Button>
  )
}
