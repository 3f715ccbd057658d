// A long list that comes in pieces is the same as one that came at once.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { HitGroup, PassageHit, SearchAnswer, SearchRequest } from '../../../preload/contract/model/search.ts'
import { failed, ok } from '../../../preload/contract/result.ts'
import { askInPieces, pieceOf } from '../../../renderer/features/search/pieces.ts'

const none = { best: [], of: 0 }
const hit = (number: number, document: number): PassageHit => ({
  type: 'passage',
  passage: `p${number}` as PassageKey,
  document: `d${document}` as DocumentKey,
  item: null,
  pack: 'pack' as PackId,
  kind: 'report',
  citation: '',
  heading: '',
  headingHits: [],
  snippet: { text: '', marks: [], cells: [], cutBefore: false, cutAfter: false },
  hits: [],
  elsewhere: null,
  score: 1000 - number,
  alike: 0,
})

/** As the engine groups hits: documents in the order of their first hit. */
function grouped(hits: readonly PassageHit[]): readonly HitGroup[] {
  const groups = Map.groupBy(hits, ({ document }) => document)
  return [...groups].map(([document, held]) => ({
    title: '',
    titleHits: [],
    committee: '',
    date: null,
    pack: 'pack' as PackId,
    document,
    hits: held,
  }))
}

function answer(hits: readonly PassageHit[], total: number): SearchAnswer {
  const counts = { kinds: {}, committees: {}, years: {}, people: none, items: none }
  return { query: 'q', typed: [], total, groups: grouped(hits), mine: [], widened: null, corrected: [], counts, packsSearched: 1, milliseconds: 1 }
}

function bridge(hits: readonly PassageHit[], asked: SearchRequest[] = []): void {
  vi.stubGlobal('window', {
    casebook: {
      call: (_name: string, request: SearchRequest) => {
        asked.push(request)
        const { from, to } = request.piece ?? { from: 0, to: hits.length }
        return Promise.resolve(ok(answer(hits.slice(from, Math.min(to, request.limit ?? 50)), hits.length)))
      },
    },
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('hits fetched in pieces', () => {
  test('are all hits once, in the groups and the order of one answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(50, 400, 2000),
        async (count, documents, limit) => {
          const hits = Array.from({ length: count }, (_, number) => hit(number, (number * number) % documents))
          bridge(hits)
          const result = await askInPieces({ query: 'q', limit }, limit, () => true)
          expect(result?.ok && result.value.groups).toEqual(grouped(hits.slice(0, limit)))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are asked for one piece after the other, and no further than the limit', async () => {
    const asked: SearchRequest[] = []
    bridge(
      Array.from({ length: 900 }, (_, number) => hit(number, number)),
      asked,
    )
    await askInPieces({ query: 'q', limit: 400 }, 400, () => true)
    expect(asked.map(({ piece }) => piece)).toEqual([
      { from: 0, to: pieceOf },
      { from: pieceOf, to: 400 },
    ])
  })

  test('are given up where something else was asked meanwhile, or a piece could not be had', async () => {
    const hits = Array.from({ length: 900 }, (_, number) => hit(number, number))
    const asked: SearchRequest[] = []
    bridge(hits, asked)
    expect(await askInPieces({ query: 'q', limit: 2000 }, 2000, () => false)).toBeNull()
    expect(asked).toHaveLength(1)
    vi.stubGlobal('window', { casebook: { call: () => Promise.resolve(failed('search-restarting')) } })
    expect(await askInPieces({ query: 'q', limit: 2000 }, 2000, () => true)).toEqual(failed('search-restarting'))
  })
})
