// Between the page and a passage's text: every piece of text on the page says, in `data-from`, where in the passage it begins.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Span } from '../../../preload/contract/model/pack.ts'

/** An element that holds nothing but text of its passage, beginning at `data-from`. */
const leaves = (root: Element): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-from]')]
const start = (leaf: HTMLElement): number => Number(leaf.dataset['from'])

const textNodes = function* (leaf: Node): Generator<Text> {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node
}

/** Ranges on the page for a span of a passage's text: one for each piece, so that gaps between cells stay unpainted. */
export function rangesFor(passage: Element, span: Span): readonly Range[] {
  const ranges: Range[] = []
  for (const leaf of leaves(passage)) {
    let at = start(leaf)
    for (const node of textNodes(leaf)) {
      const from = Math.max(span.from, at)
      const to = Math.min(span.to, at + node.data.length)
      if (from < to) {
        const range = new Range()
        range.setStart(node, from - at)
        range.setEnd(node, to - at)
        ranges.push(range)
      }
      at += node.data.length
    }
  }
  return ranges
}

/** One range from the first to the last letter of a span, for the page's own selection. */
export function rangeOver(passage: Element, span: Span): Range | null {
  const ranges = rangesFor(passage, span)
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last) return null
  const whole = new Range()
  whole.setStart(first.startContainer, first.startOffset)
  whole.setEnd(last.endContainer, last.endOffset)
  return whole
}

export interface SelectedPart extends Span {
  readonly passage: PassageKey
}

/** The span of one passage that a range on the page covers; null where it covers none of its text. */
function spanWithin(passage: Element, range: Range): Span | null {
  let from = Number.POSITIVE_INFINITY
  let to = -1
  for (const leaf of leaves(passage)) {
    if (!range.intersectsNode(leaf)) continue
    let at = start(leaf)
    for (const node of textNodes(leaf)) {
      if (range.intersectsNode(node)) {
        const first = range.startContainer === node ? range.startOffset : 0
        const last = range.endContainer === node ? range.endOffset : node.data.length
        if (first < last) {
          from = Math.min(from, at + first)
          to = Math.max(to, at + last)
        }
      }
      at += node.data.length
    }
  }
  return from < to ? { from, to } : null
}

/** The parts of passages inside `root` that are selected on the page, in the order of the text. */
export function selectedParts(root: Element, selection: Selection | null): readonly SelectedPart[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return []
  const parts: SelectedPart[] = []
  for (const element of root.querySelectorAll<HTMLElement>('[data-passage]')) {
    if (!range.intersectsNode(element)) continue
    const span = spanWithin(element, range)
    const key = element.dataset['passage']
    if (span && key) parts.push({ passage: key as PassageKey, ...span })
  }
  return parts
}
