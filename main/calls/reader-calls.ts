// Calls of the reader: a whole pack, the source behind a passage, and where the member was.
import { failed, ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** The handlers of `reader.*`. */
export function readerHandlers(services: Services): HandlersOf<'reader'> {
  return {
    'reader.open': async ({ pack }) => {
      // One that is being read again comes before the others, and is waited for.
      await services.packsAgain.first(pack)
      const content = services.packs.content(pack)
      if (content) return ok(content)
      return failed(services.packsAgain.waiting().some(({ id }) => id === pack) ? 'pack-waiting' : 'pack-not-held')
    },
    'reader.source': ({ passage }) => {
      const source = services.packs.source(passage)
      return source ? ok(source) : failed('not-found')
    },
    'reader.place': ({ pack }) => ok(services.casebook.places.read(pack)),
    'reader.keepPlace': (place) => {
      services.casebook.places.keep(place)
      return ok(null)
    },
  }
}
