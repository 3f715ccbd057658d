// What a member does with saved searches: save, take away, rename; each can be undone.
import { useCallback, useMemo } from 'react'
import { askedAs, type SavedRequest, type SavedSearch } from '../../../preload/contract/model/search.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { type Asked, useAct } from '../../api.ts'
import { toast } from '../../ui/toast.tsx'
import { savedTitle } from './saved.ts'

export interface Saved {
  readonly list: readonly SavedSearch[]
  readonly problem: Problem | undefined
  /** The saved search that asks just this; null where none does. */
  readonly heldAs: (asks: SavedRequest | null) => SavedSearch | null
  readonly save: (asks: SavedRequest) => Promise<void>
  /** True where it was taken away. */
  readonly remove: (search: SavedSearch) => Promise<boolean>
  readonly rename: (search: SavedSearch, name: string) => Promise<void>
}

/** Acts on the saved searches held in `asked`. `say` reads words out. */
export function useSaved(asked: Asked<readonly SavedSearch[]>, say: (words: string) => void): Saved {
  const { value, refresh, put, problem: unread } = asked
  const { run, problem } = useAct()
  const list = useMemo(() => value ?? [], [value])

  const save = useCallback(
    async (asks: SavedRequest) => {
      const made = await run('searches.save', { asks })
      if (!made) return
      put((now) => [made, ...(now ?? []).filter(({ id }) => id !== made.id)])
      refresh()
      say('Search saved.')
    },
    [run, put, refresh, say],
  )

  const remove = useCallback(
    async (search: SavedSearch) => {
      if ((await run('searches.remove', { search: search.id })) === undefined) return false
      put((now) => (now ?? []).filter(({ id }) => id !== search.id))
      toast({
        words: `“${savedTitle(search)}” is no longer among your saved searches.`,
        undo: () =>
          void run('searches.bringBack', { search: search.id }).then((back) => {
            refresh()
            if (back) say('The saved search is back.')
          }),
      })
      return true
    },
    [run, put, refresh, say],
  )

  const rename = useCallback(
    async (search: SavedSearch, name: string) => {
      const named = await run('searches.name', { search: search.id, name })
      if (!named) return
      refresh()
      if (named.name === search.name) return
      toast({
        words: named.name === '' ? 'The saved search has no name now.' : `Saved search renamed “${named.name}”.`,
        undo: () => void run('searches.name', { search: search.id, name: search.name }).then(refresh),
      })
    },
    [run, refresh],
  )

  const heldAs = useCallback((asks: SavedRequest | null) => (asks && list.find((one) => askedAs(one.asks) === askedAs(asks))) ?? null, [list])
  return useMemo(() => ({ list, problem: problem ?? unread, heldAs, save, remove, rename }), [list, problem, unread, heldAs, save, remove, rename])
}
