// Puts what was ranked into the form in which it is shown: hits with citation, snippet and marks, grouped by the document they stand in.
import type { DocumentKey, ItemKey, PackId } from '../../../preload/contract/ids.ts'
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { HitGroup, PassageHit } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import type { FoldedHit } from '../rank/alike.ts'
import { elsewhere } from './elsewhere.ts'
import { type MarkedPlace, type Marker, marker } from './marks.ts'
import { snippet } from './snippet.ts'
import { headsOnce, type ReadPassage, rowSnippet } from './table-row.ts'

/** What is marked in a passage: the concepts, what each is worth, and phrases that are marked whole. */
export interface Shown {
  readonly concepts: readonly Concept[]
  readonly worth: readonly number[]
  readonly phrases: readonly (readonly string[])[]
}

/** What one answer's hits are drawn with. */
interface Drawing {
  /** Headings, titles and passages beside are shared by many hits: each text is marked once. */
  readonly mark: Marker
  /** Likewise each passage is read once. */
  readonly read: ReadPassage
  readonly heads: ReturnType<typeof headsOnce>
  readonly worth: readonly number[]
}

function once<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<Given, Made>()
  return (given) => {
    const before = known.get(given)
    if (before !== undefined) return before
    const made = make(given)
    known.set(given, made)
    return made
  }
}

const spans = (places: readonly MarkedPlace[]): readonly Span[] => places.map(({ from, to }) => ({ from, to }))

function hitOf(shelf: Shelf, hit: FoldedHit, { mark, read, heads, worth }: Drawing): PassageHit | null {
  const { passage: number, score, alike } = hit
  const passage = read(number)
  if (!passage) return null
  const pack = shelf.packs[shelf.marks.pack[number] ?? 0]
  const document = pack?.about.documents[shelf.marks.document[number] ?? 0]
  const places = mark(passage.text)
  const heading = passage.headings.at(-1) ?? ''
  const headingHits = spans(mark(heading))
  const columnHeads = heads(number, passage)
  // Where filters alone are asked there are no words to show.
  const shows = places.length > 0 || headingHits.length > 0 || worth.length === 0
  return {
    type: 'passage',
    passage: passage.key,
    document: (document?.key ?? '') as string as DocumentKey,
    item: (document?.item ?? null) as string | null as ItemKey | null,
    pack: (pack?.id ?? '') as string as PackId,
    kind: passageKinds[shelf.marks.kind[number] ?? 0] ?? 'report',
    citation: passage.citation,
    heading,
    headingHits,
    snippet: rowSnippet(passage, columnHeads, places, worth) ?? snippet(passage.text, places, worth),
    hits: spans(places),
    elsewhere: shows || !document ? null : elsewhere(shelf, { number, passage, heads: columnHeads, document, read }, mark, worth),
    score,
    alike,
  }
}

/** The hits in groups, best first; within each, best first. A hit whose passage is no longer held is left out. */
export function groupsOf(shelf: Shelf, hits: readonly FoldedHit[], shown: Shown): readonly HitGroup[] {
  const read: ReadPassage = once(shelf.passage)
  const drawing: Drawing = { mark: once(marker(shown.concepts, shown.phrases)), read, heads: headsOnce(read), worth: shown.worth }
  const byDocument = new Map<string, { readonly about: Omit<HitGroup, 'hits'>; readonly hits: PassageHit[] }>()
  for (const ranked of hits) {
    const hit = hitOf(shelf, ranked, drawing)
    if (!hit) continue
    const group = byDocument.get(hit.document)
    if (group) {
      group.hits.push(hit)
      continue
    }
    const pack = shelf.packs[shelf.marks.pack[ranked.passage] ?? 0]
    const document = pack?.about.documents[shelf.marks.document[ranked.passage] ?? 0]
    byDocument.set(hit.document, {
      about: {
        title: document?.title ?? '',
        titleHits: spans(drawing.mark(document?.title ?? '')),
        committee: document?.committee || (pack?.about.committee ?? ''),
        date: document?.date ?? pack?.about.date ?? null,
        pack: hit.pack,
        document: hit.document,
      },
      hits: [hit],
    })
  }
  return [...byDocument.values()].map(({ about, hits }) => ({ ...about, hits }))
}
