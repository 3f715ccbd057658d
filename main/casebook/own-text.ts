// What search is given of the member's own words.
import type { PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { OwnHit } from '../../preload/contract/model/search.ts'

/** One text of the member's, and what it belongs to. */
export interface OwnText {
  readonly of: OwnHit['of']
  /** Where it is fixed, as it was when it was made; null for what is not fixed to a passage. */
  readonly passage: PassageKey | null
  readonly pack: PackId | null
  readonly title: string
  readonly text: string
}

/** Joins what was written, leaving out what is empty, a line feed between. */
export const joinWritten = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n')
