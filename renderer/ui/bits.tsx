// Small pieces that every screen uses: badges, empty screens, the saved state, progress.
import type { ReactNode } from 'react'
import { whyUnsaved } from '../api.ts'
import type { SavingState } from '../unsaved.ts'
import { clock } from '../words.ts'
import './bits.css'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone = 'plain' | 'accent' | 'ok' | 'doubt'

/** A word set apart by its shape: a state or a kind, never by colour alone. */
export function Badge({ children, tone = 'plain', icon }: { readonly children: ReactNode; readonly tone?: BadgeTone; readonly icon?: IconName }) {
  return (
    <span className="badge" data-tone={tone}>
      {icon && <Icon name={icon} size={1} />}
      {children}
    </span>
  )
}

export interface EmptyStateProps {
  /** What belongs here: "No sheets yet". */
  readonly title: string
  /** One sentence: how it comes here. */
  readonly children: ReactNode
  /** The first step, as a button. */
  readonly action?: ReactNode
}

/** A screen or panel with nothing in it yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="quiet">{children}</p>
      {action}
    </div>
  )
}

const savedWords = (saving: SavingState): string => {
  switch (saving.state) {
    case 'unchanged':
      return ''
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${clock(saving.at)}`
    case 'unsaved':
      // What belongs to nothing any more is tried again when that is brought back, not before.
      return ['Not saved yet.', whyUnsaved(saving.problem), saving.problem.code === 'not-found' ? '' : 'Trying again.']
        .filter((words) => words !== '')
        .join(' ')
  }
}

/** Says whether what was typed is saved, and when. It keeps its room, so that nothing moves when it speaks. */
export function SavedState({ saving }: { readonly saving: SavingState }) {
  return (
    <span className="saved-state figures" data-state={saving.state} {...(saving.state === 'unsaved' ? { role: 'alert' } : {})}>
      {saving.state === 'saved' && <Icon name="tick" size={1} />}
      {savedWords(saving)}
    </span>
  )
}

export interface ProgressProps {
  readonly label: string
  readonly done: number
  /** 0 where the end is not known. */
  readonly of: number
}

/** How far long work has come, in words and as a bar. */
export function Progress({ label, done, of }: ProgressProps) {
  return (
    <div className="progress">
      <span className="small">{label}</span>
      <progress aria-label={label} {...(of > 0 ? { value: done, max: of } : {})} />
    </div>
  )
}
