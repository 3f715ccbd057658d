// Says why a passage was found that shows none of the words itself: they stand in what is about it, in its headings, its table's heads, its paper's title or the text before.
import type { Passage } from '../../../preload/contract/model/pack.ts'
import type { Elsewhere, Standing } from '../../../preload/contract/model/search.ts'
import { spokenDate } from '../../corpus/words/dates.ts'
import type { IndexedPack } from '../index/add-pack.ts'
import type { Shelf } from '../index/shelf.ts'
import { type Marker, worthIn } from './marks.ts'
import { scant, snippet } from './snippet.ts'
import { type ReadPassage, rowSnippet } from './table-row.ts'

/** What is about the passage of a number on the shelf. */
export interface About {
  readonly number: number
  readonly passage: Passage
  readonly heads: readonly string[]
  readonly document: IndexedPack['documents'][number]
  readonly read: ReadPassage
}

interface Candidate {
  readonly where: Standing
  readonly text: string
  /** The passage whose text it is; undefined for a heading or title. */
  readonly passage?: Passage
}

/** How far back a line may stand that leads into a list, or that opens a minute. */
const farthest = 12

/** What is said about the passage itself: it is looked at first, and the worthiest is shown. */
const above = (shelf: Shelf, { number, passage, heads, document }: About): readonly Candidate[] => [
  ...passage.headings
    .slice(0, -1)
    .map((text): Candidate => ({ where: 'heading above', text }))
    .reverse(),
  { where: 'column heads', text: heads.filter((head) => head !== '').join(' · ') },
  { where: 'title', text: document.title },
  { where: 'item', text: document.item === null ? '' : (shelf.itemTitle(shelf.packs[shelf.marks.pack[number] ?? 0]?.id ?? '', document.item) ?? '') },
  { where: 'author', text: shelf.author(document.key) ?? '' },
  { where: 'meeting', text: `${document.committee}, ${spokenDate(document.date ?? '')}` },
]

/** The passages beside it in its document, nearest first, then those further back under the same heading. */
function* besides(shelf: Shelf, { number, passage, read }: About): Generator<Candidate> {
  for (const distance of [-1, 1, -2, 2, ...Array.from({ length: farthest - 2 }, (_, at) => -3 - at)]) {
    const other = number + distance < 0 || number + distance >= shelf.size ? null : read(number + distance)
    if (other?.document !== passage.document) continue
    if (Math.abs(distance) > 2 && other.headings.join('\n') !== passage.headings.join('\n')) return
    const where: Standing = distance === -1 ? 'passage before' : distance < 0 ? 'earlier' : distance === 1 ? 'passage after' : 'later'
    yield { where, text: other.text, passage: other }
  }
}

/** Where the words stand; null where they stand nowhere near, as where a role stands for the name that was asked for. */
export function elsewhere(shelf: Shelf, about: About, mark: Marker, worth: readonly number[]): Elsewhere | null {
  const told = ({ where, text, passage }: Candidate): { readonly value: number; readonly found: Elsewhere } | null => {
    const places = mark(text)
    const value = worthIn({ from: 0, to: text.length }, places, worth)
    if (places.length === 0) return null
    const row = passage ? rowSnippet(passage, [], places, worth, scant) : null
    return { value, found: { where, snippet: row ?? snippet(text, places, worth, scant) } }
  }
  const [best] = above(shelf, about)
    .flatMap((one) => told(one) ?? [])
    .sort((a, b) => b.value - a.value)
  if (best) return best.found
  for (const one of besides(shelf, about)) {
    const found = told(one)
    if (found) return found.found
  }
  return null
}
