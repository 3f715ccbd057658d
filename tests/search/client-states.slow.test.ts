// What search says of itself is so: it is not ready while its thread is dead, and closed means that no thread of its own works on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { type SearchClient, startSearch } from '../../main/search/client.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import type { SearchState } from '../../preload/contract/model/app.ts'
import { makeLibrary, packFolder, type TestLibrary } from './corpus.ts'

const small = '2020-12-14-scrutiny-committee.txt'
const clients: SearchClient[] = []
const libraries: TestLibrary[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
  for (const library of libraries.splice(0)) library.remove()
})

function started(worker = new URL('../../main/search/worker.ts', import.meta.url)) {
  const library = makeLibrary([small])
  const states: SearchState[] = []
  const client = startSearch({ worker, corpora: [library.file], onState: (state) => states.push(state), log: () => undefined })
  clients.push(client)
  libraries.push(library)
  return { client, library, states }
}

describe('what search says of itself', () => {
  it('is not that it is ready, where its thread cannot live', async () => {
    const { client, library, states } = started(new URL(`data:text/javascript,${encodeURIComponent('process.exit(3)')}`))
    for (let times = 0; times < 5; times += 1) expect((await client.refresh([library.file])).ok).toBe(false)
    expect(states.map(({ state }) => state)).not.toContain('ready')
    await expect.poll(() => states.at(-1)?.state, { timeout: 10_000 }).toBe('resting')
  })

  it('is that it is ready again after bringing its index up to date', async () => {
    const { client, library, states } = started()
    expect(await client.refresh([library.file])).toEqual({ ok: true, value: null })
    expect(states.at(-1)).toEqual({ state: 'ready' })
  })
})

describe('search that is closed in the middle of indexing', () => {
  it('ends that too, says nothing more, and leaves a file that can be indexed to its end', async () => {
    const { client, library, states } = started()
    const own = join(library.folder, 'library.sqlite')
    const corpus = createCorpus(own)
    for (let copy = 0; copy < 30; copy += 1) {
      const read = readPack({
        file: `copy-${copy}.txt`,
        bytes: Buffer.concat([readFileSync(join(packFolder, small)), Buffer.from(`\n\nCopy ${copy}.\n`)]),
        bundled: false,
      })
      if (!read.ok) throw new Error('unreadable')
      corpus.put(read.value)
    }
    corpus.close()
    const refreshing = client.refresh([library.file, own])
    await expect.poll(() => states.at(-1)?.state, { timeout: 20_000 }).toBe('indexing')
    await client.close()
    const covered = (): number => {
      const db = new Database(own, { readonly: true })
      const count = Number(db.prepare('SELECT count(*) FROM search_packs').pluck().get())
      db.close()
      return count
    }
    const [said, done] = [states.length, covered()]
    expect(done).toBeLessThan(30)
    expect((await refreshing).ok).toBe(false)
    await wait(500)
    expect([states.length, covered()]).toEqual([said, done])
    indexCorpus(own)
    expect(covered()).toBe(30)
  })
})
