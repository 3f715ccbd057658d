// The way back from passages like another: each step keeps where the member stood before it.
import type { AlikeSubject } from '../../ui/alike-subject.ts'

export interface TrailStep {
  readonly subject: AlikeSubject
  /** The key of the row stood on before. */
  readonly row: string | null
}

export interface Trail {
  /** The passages whose like was sought, the newest last; empty while nothing but words are sought. */
  readonly steps: readonly TrailStep[]
  /** Whether the first step was taken in the text, so that the way back leads there and not to a list. */
  readonly fromText: boolean
}

export const noTrail: Trail = { steps: [], fromText: false }

/** A trail that begins in the text. */
export const trailFromText = (subject: AlikeSubject): Trail => ({ steps: [{ subject, row: null }], fromText: true })

/** The passage whose like is on show; null for none. */
export const subjectOf = ({ steps }: Trail): AlikeSubject | null => steps.at(-1)?.subject ?? null

/** One step on. */
export const stepOn = ({ steps, fromText }: Trail, step: TrailStep): Trail => ({ steps: [...steps, step], fromText })

/** One step back: the trail before, and the row stood on then. Null where the way back leads out of search, to the text. */
export function stepBack({ steps, fromText }: Trail): { readonly trail: Trail; readonly row: string | null } | null {
  const before = steps.slice(0, -1)
  if (before.length > 0) return { trail: { steps: before, fromText }, row: steps.at(-1)?.row ?? null }
  return fromText ? null : { trail: noTrail, row: steps.at(-1)?.row ?? null }
}

/** Where the way back leads, in words. */
export function backWords({ steps, fromText }: Trail, query: string): string {
  if (steps.length > 1) return 'Back one step'
  return fromText ? 'Back to the text' : query.trim() === '' ? 'Back to search' : 'Back to results'
}
