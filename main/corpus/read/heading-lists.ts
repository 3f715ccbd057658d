// Takes back headings that are none: lines of a contents list, labels of a lost picture, a numbered list of papers.
import { isWords, type ReadBlock } from './block.ts'
import type { Draft } from './draft.ts'

/** The number after this one: "2.6.15" → "2.6.16". */
const nextNumber = (number: string): string => number.replace(/\d+$/, (last) => String(Number(last) + 1))

const isPlainHeading = (one: Draft | undefined): boolean => one?.mark === 0 && one.block.kind === 'heading' && one.block.number === null

/** Labels of a lost picture between paragraphs 2.6.15 and 2.6.16 are no headings: nothing stands under them. */
export function withoutLabels(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  for (let at = 0; at < out.length; at += 1) {
    const above = out[at]?.block
    if (!isWords(above) || above.number === null || above.kind === 'heading') continue
    let end = at + 1
    while (isPlainHeading(out[end])) end += 1
    const below = out[end]?.block
    if (end - at < 3 || !isWords(below) || below.number !== nextNumber(above.number)) continue
    for (let label = at + 1; label < end; label += 1) {
      const one = out[label]
      if (one !== undefined && isWords(one.block))
        out[label] = {
          ...one,
          block: { kind: 'paragraph', number: null, text: one.block.text, emphasis: one.block.emphasis, source: one.block.source },
        }
    }
  }
  return out
}

/** The lines of a contents list name headings that come later; they are none themselves. */
export function withoutContents(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  const key = (block: ReadBlock): string =>
    block.kind === 'table' ? '' : `${block.number ?? ''} ${block.text}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  for (let at = 0; at < out.length; at += 1) {
    const title = out[at]?.block
    if (title?.kind !== 'heading' || !/^(?:table of )?contents?:?$/i.test(title.text)) continue
    const listed = new Set<string>()
    for (let line = at + 1; line < Math.min(out.length, at + 80); line += 1) {
      const one = out[line]
      if (one === undefined || one.block.kind === 'table' || one.block.text.length > 200 || listed.has(key(one.block))) break
      listed.add(key(one.block))
      if (one.block.kind !== 'heading') continue
      // Only a list whose lines come again is a contents list; without that the headings stay.
      if (!out.slice(line + 1, line + 600).some(({ block }) => block.kind === 'heading' && sameTitle(key(block), key(one.block)))) continue
      out[line] = {
        ...one,
        block: { kind: 'paragraph', number: one.block.number, text: one.block.text, emphasis: one.block.emphasis, source: one.block.source },
      }
    }
  }
  return out
}

const sameTitle = (one: string, other: string): boolean =>
  one === other || (one.length > 12 && other.length > 12 && (one.startsWith(other) || other.startsWith(one)))

/** "9.1 Performance data", "9.2 Headlines", "9.3 …" with nothing under them are a numbered list of papers, not headings. */
export function withoutBareRuns(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  const numbered = (at: number): string | null => {
    const block = out[at]?.block
    return block?.kind === 'heading' && block.number?.includes('.') === true && out[at]?.mark === 0 ? block.number : null
  }
  for (let from = 0; from < out.length; from += 1) {
    let to = from
    let number = numbered(from)
    while (number !== null && numbered(to + 1) === nextNumber(number)) {
      to += 1
      number = numbered(to)
    }
    if (to - from < 2) continue
    for (let at = from; at <= to; at += 1) {
      const one = out[at]
      if (one?.block.kind === 'heading')
        out[at] = {
          ...one,
          block: { kind: 'paragraph', number: one.block.number, text: one.block.text, emphasis: one.block.emphasis, source: one.block.source },
        }
    }
    from = to
  }
  return out
}
