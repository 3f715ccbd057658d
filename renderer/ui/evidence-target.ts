// Where the words found next are to go: set by a sheet that asks for evidence from search, read by the search overlay.
import { useSyncExternalStore } from 'react'
import type { PartId, SheetId } from '../../preload/contract/ids.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'

export interface EvidenceTarget {
  readonly sheet: SheetId
  /** The question or fact to be cited under. */
  readonly under: PartId
  /** What the member calls it: "Question 2: What would have to be true …". */
  readonly label: string
  /** How many more quotations it has room for. */
  readonly room: number
  /** Called with the sheet after each quotation is added. */
  readonly onAdded: (sheet: Sheet) => void
}

let target: EvidenceTarget | null = null
const listeners = new Set<() => void>()

/** Opens search for evidence under a part of a sheet; null ends it. */
export function seekEvidence(next: EvidenceTarget | null): void {
  target = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The part that evidence is being looked for; null where search was opened for reading. */
export const useEvidenceTarget = (): EvidenceTarget | null => useSyncExternalStore(subscribe, () => target)
