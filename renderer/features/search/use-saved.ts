// What a member does with saved searches: save, take away, rename; each can be undone.
import { useCallback, useMemo } from 'react'
import type { CallInput } from '../../../preload/contract/calls.ts'
import { askedAs, type SavedRequest, type SavedSearch } from '../../../preload/contract/model/search.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { type Asked, call, useAct, wordsFor } from '../../api.ts'
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

/** Undoes, wherever the member is by then: the panel may be closed, so that a failure is told as a message. Answers whether it was done. */
async function undone<Name extends 'searches.bringBack' | 'searches.name'>(
  name: Name,
  input: CallInput<Name>,
  refresh: () => void,
): Promise<boolean> {
  const answer = await call(name, input)
  refresh()
  if (!answer.ok) toast({ words: wordsFor(answer.problem), tone: 'problem' })
  return answer.ok
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
        undo: () => void undone('searches.bringBack', { search: search.id }, refresh).then((done) => done && say('The saved search is back.')),
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
        undo: () => void undone('searches.name', { search: search.id, name: search.name }, refresh),
      })
    },
    [run, refresh],
  )

  const heldAs = useCallback((asks: SavedRequest | null) => (asks && list.find((one) => askedAs(one.asks) === askedAs(asks))) ?? null, [list])
  return useMemo(() => ({ list, problem: problem ?? unread, heldAs, save, remove, rename }), [list, problem, unread, heldAs, save, remove, rename])
}
