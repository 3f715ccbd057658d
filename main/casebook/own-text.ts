// What search is given of the member's own words.
import type { PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { SheetSummary } from '../../preload/contract/model/casebook.ts'
import type { OwnHit } from '../../preload/contract/model/search.ts'

/** One text of the member's, and what it belongs to. */
export interface OwnText {
  readonly of: OwnHit['of']
  /** Where it is fixed, as it was when it was made; null for what is not fixed to a passage. */
  readonly passage: PassageKey | null
  readonly pack: PackId | null
  readonly title: string
  readonly text: string
  /** The meeting and item it was written for, by which search filters it; a note is filtered by the passage it is fixed to. */
  readonly meeting?: Pick<SheetSummary, 'committee' | 'date' | 'item'>
}

/** The texts of sheets, each with the meeting and item its sheet is for. */
export function withMeetings(texts: readonly OwnText[], sheets: readonly SheetSummary[]): readonly OwnText[] {
  const byId = new Map<string, SheetSummary>(sheets.map((sheet) => [sheet.id, sheet]))
  return texts.map((text) => {
    const sheet = 'sheet' in text.of ? byId.get(text.of.sheet) : undefined
    return sheet ? { ...text, meeting: { committee: sheet.committee, date: sheet.date, item: sheet.item } } : text
  })
}

/** Joins what was written, leaving out what is empty, a line feed between. */
export const joinWritten = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n')
