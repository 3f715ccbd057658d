// The calls about saved searches, from the window's request to the casebook file and back.
import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../main/calls/handler.ts'
import { createRouter } from '../../main/calls/router.ts'
import { savedSearchHandlers } from '../../main/calls/saved-search-calls.ts'
import type { CasebookEvent } from '../../preload/contract/events.ts'
import { longestQuery, type SavedSearch } from '../../preload/contract/model/search.ts'
import type { Result } from '../../preload/contract/result.ts'
import { temporary } from '../casebook/temporary.ts'

function calling() {
  const events: CasebookEvent[] = []
  const now = () => new Date('2020-12-14T14:00:00Z')
  const handlers = savedSearchHandlers({ casebook: temporary().open(), emit: (event) => events.push(event), now })
  const route = createRouter(handlers as Handlers, () => undefined)
  const save = async (asks: unknown, name?: string) =>
    (await route('searches.save', { asks, ...(name === undefined ? {} : { name }) })) as Result<SavedSearch>
  const list = async () => ((await route('searches.list', {})) as { readonly value: readonly SavedSearch[] }).value
  return { route, save, list, events }
}

describe('the calls about saved searches', () => {
  it('save, name, remove and bring back, and say each time that it is on disk', async () => {
    const { route, save, list, events } = calling()
    const saved = await save({ query: '  placement stability ', kinds: ['minutes'] })
    if (!saved.ok) throw new Error(saved.problem.code)
    const search = saved.value.id
    expect(saved.value).toMatchObject({ name: '', asks: { query: 'placement stability', kinds: ['minutes'] } })
    expect(await route('searches.name', { search, name: 'Placements' })).toMatchObject({ ok: true, value: { name: 'Placements' } })
    expect(await route('searches.remove', { search })).toEqual({ ok: true, value: null })
    expect(await list()).toEqual([])
    expect(await route('searches.bringBack', { search })).toMatchObject({ ok: true, value: { name: 'Placements' } })
    expect(await list()).toEqual([{ ...saved.value, name: 'Placements' }])
    expect(events).toEqual(Array(4).fill({ type: 'saved', at: '2020-12-14T14:00:00.000Z' }))
  })

  it('refuse what is no search, before anything is written', async () => {
    const { save, list, events } = calling()
    const wrong = [
      {},
      { query: '' },
      { query: ' \n ' },
      { query: 'x'.repeat(longestQuery + 1) },
      { query: 'x', limit: 50 },
      { query: 'x', kinds: ['rumour'] },
      { query: 'x', from: 'yesterday' },
      { query: 'x', file: '/etc/passwd' },
    ]
    for (const asks of wrong) expect(await save(asks)).toMatchObject({ ok: false, problem: { code: 'call-malformed' } })
    expect(await save({ query: 'x' }, 'n'.repeat(121))).toMatchObject({ ok: false, problem: { code: 'call-malformed' } })
    expect(await list()).toEqual([])
    expect(events).toEqual([])
  })

  it('say nothing was saved where it was not', async () => {
    const { route, events } = calling()
    const nobody = '0190a2f0-0000-7000-8000-000000000000'
    expect(await route('searches.remove', { search: nobody })).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(events).toEqual([])
  })
})
