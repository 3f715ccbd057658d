// Searches the member saved: what they ask, under a name or none. Removing hides; what was removed can be brought back where it stood.
import { uuidv7 } from 'uuidv7'
import type { SavedSearchId } from '../../preload/contract/ids.ts'
import { askedAs, mostSavedSearches, type SavedRequest, type SavedSearch, savedRequest } from '../../preload/contract/model/search.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import type { Connection } from './db/connection.ts'
import { parsed } from './db/stored-json.ts'

export interface NewSearch {
  readonly asks: SavedRequest
  readonly name: string
}

export interface SearchStore {
  /** The searches not removed, newest first. */
  readonly list: () => readonly SavedSearch[]
  /** One that asks the very same is answered with what is held, under the name it has. 'searches-full' where a hundred are held. */
  readonly save: (search: NewSearch) => Result<SavedSearch>
  /** Gives it another name; empty takes the name away. 'not-found' where it was never saved. */
  readonly name: (id: SavedSearchId, name: string) => Result<SavedSearch>
  readonly remove: (id: SavedSearchId) => Result<null>
  /** Where the very same was saved anew meanwhile, that one is the answer: nothing is held twice. 'searches-full' as for `save`. */
  readonly bringBack: (id: SavedSearchId) => Result<SavedSearch>
}

interface SearchRow {
  readonly id: string
  readonly name: string
  readonly asks: string
  readonly created: string
}

/** Nothing for a row that no longer fits the contract: one such must not take the list with it. */
function readSearch({ id, name, asks, created }: SearchRow): readonly SavedSearch[] {
  const read = savedRequest.safeParse(parsed(asks))
  return read.success ? [{ id: id as SavedSearchId, name, asks: read.data, created }] : []
}

const tidy = (name: string): string => name.trim().replace(/\s+/gu, ' ')

/** `now` gives the time that each search is stamped with. */
export function createSearches({ prepared, change }: Connection, now: () => Date): SearchStore {
  const list = (): readonly SavedSearch[] =>
    prepared<SearchRow>('SELECT id, name, asks, created FROM saved_search WHERE removed_at IS NULL ORDER BY id DESC').all().flatMap(readSearch)
  /** Also where it is removed. */
  const held = (id: SavedSearchId): Result<SavedSearch> => {
    const row = prepared<SearchRow>('SELECT id, name, asks, created FROM saved_search WHERE id = ?').get(id)
    const [search] = row ? readSearch(row) : []
    return search ? ok(search) : failed('not-found', 'saved search')
  }
  const room = (): Result<null> => (list().length < mostSavedSearches ? ok(null) : failed('searches-full'))
  const same = (asks: SavedRequest): SavedSearch | undefined => {
    const asked = askedAs(asks)
    return list().find((search) => askedAs(search.asks) === asked)
  }

  return {
    list,
    save: ({ asks, name }) =>
      change(() => {
        const known = same(asks)
        if (known) return ok(known)
        const free = room()
        if (!free.ok) return free
        const id = uuidv7() as SavedSearchId
        prepared('INSERT INTO saved_search (id, name, asks, created) VALUES (?, ?, ?, ?)').run(
          id,
          tidy(name),
          JSON.stringify(asks),
          now().toISOString(),
        )
        return held(id)
      }),
    name: (id, name) =>
      change(() => {
        prepared('UPDATE saved_search SET name = ? WHERE id = ?').run(tidy(name), id)
        return held(id)
      }),
    remove: (id) =>
      change(() => {
        const before = held(id)
        if (!before.ok) return before
        prepared('UPDATE saved_search SET removed_at = coalesce(removed_at, ?) WHERE id = ?').run(now().toISOString(), id)
        return ok(null)
      }),
    bringBack: (id) =>
      change(() => {
        const search = held(id)
        if (!search.ok) return search
        const known = same(search.value.asks)
        if (known) return ok(known)
        const free = room()
        if (!free.ok) return free
        prepared('UPDATE saved_search SET removed_at = NULL WHERE id = ?').run(id)
        return search
      }),
  }
}
