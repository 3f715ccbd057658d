// Groups the items of a list into passages: long items stand alone, short ones together with the words that lead into them.
import { isWords, type ReadBlock, type WordBlock } from '../read/block.ts'
import type { TextPiece } from './passage-draft.ts'

/** Items up to this length, in UTF-16 units, are short: a run of them reads as one list. */
const shortItem = 200
/** A list of short items is one passage up to about this length. */
const comfortable = 900
/** A resolution and its parts are one passage up to about this length. */
const longestResolution = 1500

/** The last block of a resolution that begins at `at`: one paragraph, or the items that follow; `at` itself where nothing does or it would be too long. */
export function resolutionEnd(blocks: readonly ReadBlock[], at: number, end: number): number {
  let last = at
  let length = 0
  for (let next = at + 1; next < end; next += 1) {
    const block = blocks[next]
    if (!isWords(block) || block.kind === 'heading' || block.number !== null) break
    if (block.kind === 'paragraph' && (next > at + 1 || !/^["“]?(?:That|To|The|To:|Accordingly)\b/.test(block.text))) break
    length += block.text.length + 1
    last = next
  }
  return length > longestResolution ? at : last
}

/** The items from `from` on that follow each other. */
export function listRun(blocks: readonly ReadBlock[], from: number, end: number): { readonly from: number; readonly to: number } {
  let to = from
  while (to < end && blocks[to]?.kind === 'item') to += 1
  return { from, to }
}

/** Places a run of items; gives the index of its last block. Long items stand alone, with the items below them; short ones together. */
export function putList(
  blocks: readonly ReadBlock[],
  run: { readonly from: number; readonly to: number },
  lead: readonly TextPiece[],
  number: string | null,
  piece: (block: WordBlock, at: number) => TextPiece,
  put: (kind: 'paragraph' | 'list', number: string | null, pieces: readonly TextPiece[]) => void,
): number {
  const items = blocks.slice(run.from, run.to).filter((block): block is Extract<ReadBlock, { kind: 'item' }> => block.kind === 'item')
  const levels = settledLevels(items.map(({ level }) => level))
  const pieces = items
    .map((item, index) => ({
      number: item.number,
      level: levels[index] ?? 1,
      words: { ...piece(item, run.from + index), form: { kind: 'item' as const, level: levels[index] ?? 1, marker: item.marker } },
    }))
    .filter(({ words }) => words.text !== '')
  const lengths = pieces.map(({ words }) => words.text.length).sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  const sentences = pieces.filter(({ words }) => /[.!?]["”’)]?$/.test(words.text) && words.text.length > 60).length
  // Items that are sentences of their own, as in minutes, are cited one by one.
  const alone = median > shortItem * 0.75 || (sentences * 3 > pieces.length * 2 && median > 80)
  let group: TextPiece[] = [...lead]
  let length = lead.reduce((sum, { text }) => sum + text.length, 0)
  let own = number
  let leading = lead.length > 0
  let openLevel = 0
  const flush = (): void => {
    if (group.length > 0) put(leading && group.length === lead.length ? 'paragraph' : 'list', own, group)
    group = []
    length = 0
    own = null
    leading = false
    openLevel = 0
  }
  for (const [index, { words, level, number: printed }] of pieces.entries()) {
    const below = openLevel > 0 && level > openLevel
    const next = pieces[index + 1]
    const parent = next !== undefined && next.level > level
    const tooLong = length + words.text.length > comfortable
    const standsAlone = alone || words.text.length > shortItem * 1.6
    if (printed !== null || (standsAlone && !(below && !tooLong)) || tooLong || (parent && !below && length > comfortable / 2)) flush()
    if (printed !== null) own = printed
    if (openLevel === 0 || level < openLevel) openLevel = level
    group.push(words)
    length += words.text.length + 1
    if (standsAlone && !(parent && !tooLong) && !(below && next !== undefined && next.level > openLevel)) flush()
  }
  flush()
  return run.to - 1
}

/** Levels without gaps; a list whose first item alone was printed further out is one list. */
function settledLevels(levels: readonly number[]): readonly number[] {
  const [first, ...rest] = levels
  const printed = [...new Set(levels)].sort((a, b) => a - b)
  const flat = first !== undefined && rest.length >= 2 && rest.every((level) => level === first + 1)
  return levels.map((level) => (flat ? 1 : printed.indexOf(level) + 1))
}
