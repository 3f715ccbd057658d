// Calls of search. The engine answers in its own thread; a query longer than is sensible is refused in words.
import { longestQuery } from '../../preload/contract/model/search.ts'
import { failed } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** The handlers of `search.*`. */
export function searchHandlers(services: Services): HandlersOf<'search'> {
  return {
    // All the choices of a list are asked for beside what is being typed: neither puts the other out.
    'search.ask': (request) =>
      request.query.length > longestQuery
        ? failed('search-too-long')
        : services.search.ask(request, ...(request.everyChoice === true ? (['choices'] as const) : [])),
    'search.alike': (request) => services.search.alike(request),
    'search.suggest': ({ typed }) => services.search.suggest(typed),
  }
}
