// Calls of the reader: a whole pack, the source behind a passage, and where the member was.
import { failed, ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

export function readerHandlers(services: Services): HandlersOf<'reader'> {
  return {
    'reader.open': ({ pack }) => {
      const content = services.packs.content(pack)
      return content ? ok(content) : failed('pack-not-held')
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
