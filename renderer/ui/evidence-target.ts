// Where the words found next are to go: set by a sheet that asks for evidence from search, read by the search overlay.
import type { PartId, SheetId } from '../../preload/contract/ids.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { createAsked } from './asked.ts'

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

const { ask, useAsked } = createAsked<EvidenceTarget>()

/** Opens search for evidence under a part of a sheet; null ends it. */
export const seekEvidence = ask

/** The part that evidence is being looked for; null where search was opened for reading. */
export const useEvidenceTarget = useAsked
