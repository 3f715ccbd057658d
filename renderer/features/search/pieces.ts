// Fetches a long list of hits in pieces: an answer of two thousand, taken in at once, would hold up the window for longer than a blink.
import type { HitGroup, SearchAnswer, SearchRequest } from '../../../preload/contract/model/search.ts'
import { ok, type Result } from '../../../preload/contract/result.ts'
import { call } from '../../api.ts'

/** How many hits come at once. */
export const pieceOf = 200

const hitsIn = ({ groups }: SearchAnswer): number => groups.reduce((sum, { hits }) => sum + hits.length, 0)

/** Two pieces of one list, which follow one another, as one: hits of a document stand together, under the first of them. */
export function joined(one: SearchAnswer, next: SearchAnswer): SearchAnswer {
  const groups = new Map<string, HitGroup>(one.groups.map((group) => [group.document, group]))
  for (const group of next.groups) {
    const held = groups.get(group.document)
    groups.set(group.document, held === undefined ? group : { ...held, hits: [...held.hits, ...group.hits] })
  }
  return { ...one, groups: [...groups.values()] }
}

/** Asks for as many hits as the request allows, a piece at a time; null where `wanted` says meanwhile that they are wanted no more. */
export async function askInPieces(request: SearchRequest, limit: number, wanted: () => boolean): Promise<Result<SearchAnswer> | null> {
  if (limit <= pieceOf) return call('search.ask', request)
  let whole: SearchAnswer | null = null
  for (let from = 0; ; from += pieceOf) {
    const result = await call('search.ask', { ...request, piece: { from, to: Math.min(limit, from + pieceOf) } })
    if (!result.ok) return result
    if (!wanted()) return null
    whole = whole === null ? result.value : joined(whole, result.value)
    if (hitsIn(result.value) < pieceOf || from + pieceOf >= limit) return ok(whole)
  }
}
