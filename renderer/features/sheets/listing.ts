// The list of sheets as a member looks for them: by meeting, newest first, and the items that have no sheet yet.

import type { PackId } from '../../../preload/contract/ids.ts'
import type { LibraryItem, LibraryPack } from '../../../preload/contract/model/app.ts'
import type { SheetSummary } from '../../../preload/contract/model/casebook.ts'

export interface MeetingSheets {
  readonly pack: PackId
  readonly committee: string
  readonly date: string | null
  readonly sheets: readonly SheetSummary[]
}

const newestFirst = (a: { readonly date: string | null }, b: { readonly date: string | null }) => (b.date ?? '').localeCompare(a.date ?? '')
/** Items in the order of the agenda: "5" before "10", "5a" after "5"; sheets on no item last. */
const byItem = (a: SheetSummary, b: SheetSummary) =>
  (a.itemNumber === '' ? 1 : 0) - (b.itemNumber === '' ? 1 : 0) || a.itemNumber.localeCompare(b.itemNumber, 'en-GB', { numeric: true })

/** The sheets under their meetings, newest meeting first. */
export function byMeeting(sheets: readonly SheetSummary[]): readonly MeetingSheets[] {
  const meetings = new Map<PackId, SheetSummary[]>()
  for (const sheet of sheets) {
    const there = meetings.get(sheet.pack)
    if (there === undefined) meetings.set(sheet.pack, [sheet])
    else there.push(sheet)
  }
  return [...meetings]
    .flatMap(([pack, held]) => {
      const first = held[0]
      return first === undefined ? [] : [{ pack, committee: first.committee, date: first.date, sheets: held.toSorted(byItem) }]
    })
    .sort(newestFirst)
}

/** The items of a meeting a member would question: not the standing ones, and not those with a sheet already. */
export const itemsToPrepare = (pack: LibraryPack, sheets: readonly SheetSummary[]): readonly LibraryItem[] =>
  pack.items.filter((item) => !item.standing && !sheets.some((sheet) => sheet.item === item.key))
