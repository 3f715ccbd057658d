// Calls about the searches a member saved. Each change is on disk before it is answered.
import type { SavedSearch } from '../../preload/contract/model/search.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** The handlers of `searches.*`. */
export function savedSearchHandlers({ casebook, emit, now }: Pick<Services, 'casebook' | 'emit' | 'now'>): HandlersOf<'searches'> {
  const { searches } = casebook

  const changed = <Value extends SavedSearch | null>(result: Result<Value>): Result<Value> => {
    if (result.ok) emit({ type: 'saved', at: now().toISOString() })
    return result
  }

  return {
    'searches.list': () => ok(searches.list()),
    'searches.save': (search) => changed(searches.save(search)),
    'searches.name': ({ search, name }) => changed(searches.name(search, name)),
    'searches.remove': ({ search }) => changed(searches.remove(search)),
    'searches.bringBack': ({ search }) => changed(searches.bringBack(search)),
  }
}
