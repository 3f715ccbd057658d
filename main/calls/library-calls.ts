// Calls of the library: the packs held, with what the member has made of each item, and the import of more.
import type { ItemKey } from '../../preload/contract/ids.ts'
import type { LibraryItem, LibraryPack } from '../../preload/contract/model/app.ts'
import { ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

const sum = (keys: readonly string[], counts: ReadonlyMap<string, number>): number => keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0)

/** The handlers of `library.*`. */
export function libraryHandlers(services: Services): HandlersOf<'library'> {
  return {
    'library.list': () => {
      const notes = services.casebook.notes.countsByDocument()
      const sheets = services.casebook.sheets.list()
      const packs = services.packs.packs().map((pack): LibraryPack => {
        const tallies = services.packs.tallies(pack.id)
        const counted = (of: 'passages' | 'decisions' | 'promises'): ReadonlyMap<string, number> =>
          new Map(tallies.map((tally) => [tally.document, tally[of]]))
        const passages = counted('passages')
        const promises = counted('promises')
        const ofPack = sheets.filter((sheet) => sheet.pack === pack.id)
        const questions = (item: ItemKey): number =>
          ofPack.filter((sheet) => sheet.item === item).reduce((total, sheet) => total + sheet.questions, 0)
        const pages = pagesOf(pack.agenda.map(({ page }) => page))
        const items = pack.agenda.map(
          (item, index): LibraryItem => ({
            ...item,
            pages: pages[index] ?? null,
            passages: sum(item.documents, passages),
            notes: sum(item.documents, notes),
            questions: questions(item.key),
            promises: sum(item.documents, promises),
          }),
        )
        const documents = tallies.map(({ document }) => document)
        return {
          id: pack.id,
          title: pack.title,
          council: pack.council,
          bundled: pack.bundled,
          meeting: pack.meeting,
          items,
          notes: sum(documents, notes),
          sheets: ofPack.length,
          decisions: sum(documents, counted('decisions')),
          promises: sum(documents, promises),
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

    'library.readingAgain': () => ok(services.packsAgain.state()),
    'library.readAgain': ({ goOn }) => {
      if (goOn) void services.packsAgain.goOn()
      else services.packsAgain.stop()
      return ok(null)
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
