// The contents: agenda items with their documents and headings, as the lines of one tree that can be folded and filtered.
import type { ItemKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { AgendaItem, Heading, PackContent, PackDocument } from '../../../preload/contract/model/pack.ts'

export interface OutlineNode {
  readonly id: string
  readonly kind: 'item' | 'document' | 'heading'
  readonly number: string | null
  readonly words: string
  /** The kind of a document, in a word. */
  readonly note: string | null
  /** 1 for the outermost. */
  readonly level: number
  readonly passage: PassageKey | null
  readonly children: readonly OutlineNode[]
}

export interface OutlineLine {
  readonly node: OutlineNode
  readonly open: boolean
  readonly parent: string | null
}

const headingNodes = (headings: readonly Heading[], level: number): readonly OutlineNode[] => {
  const roots: OutlineNode[] = []
  const path: { depth: number; children: OutlineNode[] }[] = [{ depth: 0, children: roots }]
  for (const heading of headings) {
    while (path.length > 1 && (path.at(-1)?.depth ?? 0) >= heading.level) path.pop()
    const children: OutlineNode[] = []
    path.at(-1)?.children.push({
      id: heading.passage,
      kind: 'heading',
      number: heading.number,
      words: heading.text,
      note: null,
      level: level + path.length - 1,
      passage: heading.passage,
      children,
    })
    path.push({ depth: heading.level, children })
  }
  return roots
}

const firstPassage = (document: PackDocument, passages: ReadonlyMap<string, PassageKey>): PassageKey | null => passages.get(document.key) ?? null

const documentNode = (document: PackDocument, level: number, passages: ReadonlyMap<string, PassageKey>): OutlineNode => {
  // The first heading of level 1 is the document's own title, which the document's line already says.
  const headings = document.outline.filter((heading, at) => !(at === 0 && heading.level === 1))
  return {
    id: document.key,
    kind: 'document',
    number: null,
    words: document.title,
    note: document.kind,
    level,
    passage: firstPassage(document, passages),
    children: headingNodes(headings, level + 1),
  }
}

/** The tree: documents of no item (agenda, minutes) where they stand, and items with theirs, in the order of the pack. */
export function outlineOf(content: Pick<PackContent, 'documents' | 'passages' | 'pack'>): readonly OutlineNode[] {
  const first = new Map<string, PassageKey>()
  for (const passage of content.passages) if (!first.has(passage.document)) first.set(passage.document, passage.key)
  const items = new Map<ItemKey, AgendaItem>(content.pack.agenda.map((item) => [item.key, item]))
  const done = new Set<ItemKey>()
  const nodes: OutlineNode[] = []
  for (const document of content.documents) {
    const item = document.item ? items.get(document.item) : undefined
    if (!item) {
      nodes.push(documentNode(document, 1, first))
      continue
    }
    if (done.has(item.key)) continue
    done.add(item.key)
    const held = content.documents.filter((other) => other.item === item.key)
    const only = held.length === 1 ? held[0] : undefined
    const children = only ? documentNode(only, 1, first).children : held.map((other) => documentNode(other, 2, first))
    nodes.push({
      id: item.key,
      kind: 'item',
      number: item.number,
      words: item.title,
      note: only ? only.kind : null,
      level: 1,
      passage: first.get(document.key) ?? item.passage,
      children,
    })
  }
  return nodes
}

/** The lines to show: children of folded nodes are left out. With a filter, the nodes that hold it and those above them. */
export function linesOf(nodes: readonly OutlineNode[], isOpen: (id: string) => boolean, filter = ''): readonly OutlineLine[] {
  const wanted = filter.trim().toLowerCase()
  const matches = (node: OutlineNode): boolean => `${node.number ?? ''} ${node.words}`.toLowerCase().includes(wanted)
  const holds = (node: OutlineNode): boolean => matches(node) || node.children.some(holds)
  const lines: OutlineLine[] = []
  const walk = (list: readonly OutlineNode[], parent: string | null) => {
    for (const node of list) {
      if (wanted && !holds(node)) continue
      const open = node.children.length > 0 && (wanted ? node.children.some(holds) : isOpen(node.id))
      lines.push({ node, open, parent })
      if (open) walk(node.children, node.id)
    }
  }
  walk(nodes, null)
  return lines
}

/** The nodes above and at a passage: where the reader is. `order` gives each passage's place in the pack. */
export function pathTo(nodes: readonly OutlineNode[], passage: PassageKey, order: (key: PassageKey) => number): readonly string[] {
  const at = order(passage)
  const path: string[] = []
  let list = nodes
  for (;;) {
    const next = list.findLast((node) => node.passage !== null && order(node.passage) <= at)
    if (!next) return path
    path.push(next.id)
    list = next.children
  }
}
