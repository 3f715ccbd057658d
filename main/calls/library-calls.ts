// Calls of the library: the packs held, with what the member has made of each item, and the import of more.
import type { ItemKey, PackId } from '../../preload/contract/ids.ts'
import type { LibraryItem, LibraryPack } from '../../preload/contract/model/app.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'
import { ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** What does not change while a pack is held, so that the library need not read whole packs again. */
interface PackTally {
  readonly hash: string
  readonly passages: ReadonlyMap<string, number>
  readonly promises: ReadonlyMap<string, number>
  readonly decisions: number
  readonly allPromises: number
}

function tally(content: PackContent): PackTally {
  const passages = new Map<string, number>()
  for (const { document } of content.passages) passages.set(document, (passages.get(document) ?? 0) + 1)
  const promises = new Map<string, number>()
  for (const record of content.minutes) promises.set(record.document, (promises.get(record.document) ?? 0) + record.promises.length)
  return {
    hash: content.pack.hash,
    passages,
    promises,
    decisions: content.minutes.reduce((sum, record) => sum + record.decisions.length, 0),
    allPromises: content.minutes.reduce((sum, record) => sum + record.promises.length, 0),
  }
}

const sum = (keys: readonly string[], counts: ReadonlyMap<string, number>): number => keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0)

export function libraryHandlers(services: Services): HandlersOf<'library'> {
  const tallies = new Map<PackId, PackTally>()

  const tallyOf = (id: PackId, hash: string): PackTally | null => {
    const kept = tallies.get(id)
    if (kept?.hash === hash) return kept
    const content = services.packs.content(id)
    if (!content) return null
    const counted = tally(content)
    tallies.set(id, counted)
    return counted
  }

  return {
    'library.list': () => {
      const notes = services.casebook.notes.countsByDocument()
      const sheets = services.casebook.sheets.list()
      const packs = services.packs.packs().map((pack): LibraryPack => {
        const counted = tallyOf(pack.id, pack.hash)
        const ofPack = sheets.filter((sheet) => sheet.pack === pack.id)
        const questions = (item: ItemKey): number =>
          ofPack.filter((sheet) => sheet.item === item).reduce((total, sheet) => total + sheet.questions, 0)
        const pages = pagesOf(pack.agenda.map(({ page }) => page))
        const items = pack.agenda.map(
          (item, index): LibraryItem => ({
            ...item,
            pages: pages[index] ?? null,
            passages: sum(item.documents, counted?.passages ?? new Map()),
            notes: sum(item.documents, notes),
            questions: questions(item.key),
            promises: sum(item.documents, counted?.promises ?? new Map()),
          }),
        )
        const documents = services.packs.documentsOf(pack.id).map(({ key }) => key)
        return {
          id: pack.id,
          title: pack.title,
          council: pack.council,
          bundled: pack.bundled,
          meeting: pack.meeting,
          items,
          notes: sum(documents, notes),
          sheets: ofPack.length,
          decisions: counted?.decisions ?? 0,
          promises: counted?.allPromises ?? 0,
          passages: pack.passageCount,
        }
      })
      return ok({ packs })
    },

    'library.import': async ({ job }) => {
      const files = await services.dialogs.choosePacks()
      if (!files || files.length === 0) return ok(null)
      return services.jobs.run(job, (signal) => services.importPacks(files, job, signal))
    },
  }
}

/** Pages of each item, from its first page to the next item's; null where the agenda does not say, or for the last. */
function pagesOf(starts: readonly (number | null)[]): readonly (number | null)[] {
  return starts.map((start, index) => {
    if (start === null) return null
    const next = starts.slice(index + 1).find((page) => page !== null && page > start)
    return next === undefined || next === null ? null : next - start
  })
}
