// The main side's end of search: answers come from a worker thread, the latest search wins, and a thread that dies is started again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { type SearchClient, startSearch } from '../../main/search/client.ts'
import type { SearchState } from '../../preload/contract/model/app.ts'
import { asked, makeLibrary, packFolder, type TestLibrary } from './corpus.ts'

const worker = new URL('../../main/search/worker.ts', import.meta.url)
const open: { readonly client: SearchClient; readonly library: TestLibrary }[] = []

function started(files: readonly string[] = ['2020-12-14-scrutiny-committee.txt'], url = worker) {
  const library = makeLibrary(files)
  const states: SearchState[] = []
  const client = startSearch({ worker: url, corpora: [library.file], onState: (state) => states.push(state), log: () => {} })
  open.push({ client, library })
  return { client, library, states }
}

afterEach(async () => {
  for (const { client, library } of open.splice(0)) {
    await client.close()
    library.remove()
  }
})

describe('the search client', () => {
  it('can be asked at once, and says when it is ready', async () => {
    const { client, states } = started()
    const answer = await client.ask(asked('Holt Hall'))
    expect(answer.ok && answer.value.total).toBeGreaterThan(3)
    expect(states.map(({ state }) => state)).toEqual(['starting', 'ready'])
    expect(await client.suggest('petit')).toMatchObject({ ok: true, value: { suggestions: expect.arrayContaining(['petition']) } })
  })

  it('answers only the latest of several searches typed in a row', async () => {
    const { client } = started()
    const answers = await Promise.all(['h', 'ho', 'hol', 'holt'].map((query) => client.ask(asked(query))))
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, true])
    expect(answers[0]).toMatchObject({ problem: { code: 'stopped' } })
    expect(answers[3]).toMatchObject({ value: { query: 'holt' } })
  })

  it('answers searches of different channels side by side', async () => {
    const { client } = started()
    const answers = await Promise.all([client.ask(asked('petition'), 'one'), client.ask(asked('budget'), 'two')])
    expect(answers.map((answer) => answer.ok && answer.value.query)).toEqual(['petition', 'budget'])
  })

  it('finds more like a passage beside what is being typed, only for the latest passage asked', async () => {
    const { client, library } = started()
    const keys = library.contents.flatMap(({ passages }) => passages.filter(({ text }) => text.includes('Holt Hall')).map(({ key }) => key))
    const [typed, ...answers] = await Promise.all([
      client.ask(asked('petition')),
      ...keys.slice(0, 3).map((passage) => client.alike({ passage, limit: 10 })),
    ])
    expect(typed).toMatchObject({ ok: true, value: { query: 'petition' } })
    expect(answers.map((answer) => (answer.ok ? 'found' : answer.problem.code))).toEqual(['stopped', 'stopped', 'found'])
    expect(await client.alike({ passage: 'no-such-pack/d1/p1' as never, limit: 10 })).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })

  it("searches the member's own words, also after a new start", async () => {
    const { client, library } = started()
    client.setOwn([
      { of: { note: '0197f3a0-0000-7000-8000-000000000001' as never }, passage: null, pack: null, title: 'Mine', text: 'A zebra crossing.' },
    ])
    expect(await client.ask(asked('zebra'))).toMatchObject({ value: { mine: [{ title: 'Mine' }] } })
    await client.refresh([library.file])
    expect(await client.ask(asked('zebra'))).toMatchObject({ value: { mine: [{ title: 'Mine' }] } })
  })

  it('indexes a pack brought in, goes on answering meanwhile, and then finds it', async () => {
    const { client, library, states } = started()
    const own = join(library.folder, 'library.sqlite')
    const file = '2020-12-02-childrens-services-scrutiny-sub-committee.txt'
    const read = readPack({ file, bytes: readFileSync(join(packFolder, file)), bundled: false })
    if (!read.ok) throw new Error('unreadable')
    const corpus = createCorpus(own)
    corpus.put(read.value)
    corpus.close()
    expect(await client.ask(asked('"stability index"'))).toMatchObject({ value: { total: 0 } })
    const refreshing = client.refresh([library.file, own])
    expect(await client.ask(asked('Holt Hall'))).toMatchObject({ ok: true })
    expect(await refreshing).toEqual({ ok: true, value: null })
    expect(await client.ask(asked('"stability index"'))).toMatchObject({ value: { total: 1, packsSearched: 2 } })
    expect(states.some(({ state }) => state === 'indexing')).toBe(true)
    expect(states.at(-1)).toEqual({ state: 'ready' })
  })

  it('says that search is starting again when its thread dies, and rests where it cannot live', async () => {
    const broken = new URL(`data:text/javascript,${encodeURIComponent('process.exit(3)')}`)
    const { client, states } = started(undefined, broken)
    const answer = await client.ask(asked('budget'))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'search-restarting' } })
    expect(states.map(({ state }) => state)).toContain('resting')
  })

  it('refuses once it is closed', async () => {
    const { client } = started()
    await client.close()
    expect(await client.ask(asked('budget'))).toMatchObject({ ok: false, problem: { code: 'closing' } })
  })
})
