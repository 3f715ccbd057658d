// Calls about question sheets. Every word is saved as it is typed; what is removed can be brought back.
import type { ItemKey, PackId } from '../../preload/contract/ids.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import type { PackDocument } from '../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import type { SheetHeading, StoredSheet } from '../casebook/casebook.ts'
import type { HandlersOf } from './handler.ts'
import { readBefore } from './read-before.ts'
import type { Services } from './services.ts'
import { tellWritten } from './written.ts'

/** The paper an item is about, whose author answers for it: its report; where it has none, what else was written for it but minutes and appendices. */
function reportOf(documents: readonly PackDocument[]): PackDocument | undefined {
  return documents.find(({ kind }) => kind === 'report') ?? documents.find(({ kind }) => kind !== 'minutes' && kind !== 'appendix')
}

/** The handlers of `sheets.*`. */
export function sheetHandlers(services: Services): HandlersOf<'sheets'> {
  const { casebook, anchors, packs } = services

  const changed = (result: Result<StoredSheet>): Result<Sheet> => {
    if (!result.ok) return result
    tellWritten(services, { type: 'sheet changed', sheet: result.value.id })
    return ok(anchors.sheet(result.value))
  }

  /** The heading of a new sheet, as the pack has it. A sheet is never made for another item, or for none, than was asked. */
  const heading = (packId: PackId, itemKey: ItemKey | null): Result<SheetHeading> => {
    const pack = packs.pack(packId)
    if (!pack) return failed('pack-not-held')
    const item = pack.agenda.find(({ key }) => key === itemKey) ?? null
    if (itemKey !== null && item === null) return failed('not-found', 'no such item in the pack')
    const report = reportOf(packs.documentsOf(packId).filter((document) => item !== null && document.item === item.key))
    return ok({
      pack: packId,
      item: item?.key ?? null,
      committee: pack.meeting.committee,
      date: pack.meeting.date,
      itemNumber: item?.number ?? '',
      title: item?.title ?? pack.title,
      author: report?.author ?? item?.by ?? '',
      portfolioHolder: report?.cabinetMember ?? '',
    })
  }

  return {
    'sheets.list': () => ok(casebook.sheets.list()),
    'sheets.open': async ({ sheet }) => {
      const held = casebook.sheets.open(sheet)
      if (!held.ok) return held
      await readBefore(services, held.value)
      // Opened again: it may have been written on meanwhile.
      const now = casebook.sheets.open(sheet)
      return now.ok ? ok(anchors.sheet(now.value)) : now
    },
    'sheets.make': ({ pack, item }) => {
      const made = heading(pack, item)
      return made.ok ? changed(casebook.sheets.make(made.value)) : made
    },
    'sheets.change': ({ sheet, change }) => {
      if (change.do !== 'cite') return changed(casebook.sheets.change(sheet, change, null))
      const anchor = anchors.make(change.selection)
      return anchor.ok ? changed(casebook.sheets.change(sheet, change, anchor.value)) : anchor
    },
    'sheets.remove': ({ sheet }) => {
      const removed = casebook.sheets.remove(sheet)
      if (removed.ok) tellWritten(services, { type: 'sheet changed', sheet })
      return removed
    },
    'sheets.bringBack': ({ sheet }) => changed(casebook.sheets.bringBack(sheet)),
  }
}
