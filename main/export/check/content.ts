// The rule that everything painted is either tagged, with its number in the structure tree, or an artifact.
import type { PDFDocument } from 'pdf-lib'
import { contentOf } from '../tags/artifacts.ts'
import { operationsOf, paintsImage, paintsPath, paintsText } from '../tags/operations.ts'
import type { Finding } from './finding.ts'
import { isNode, type TagNode, walk } from './tree.ts'

type State = 'artifact' | 'neither' | number

/** What stands wrong on one page: painted outside all marks, tagged with a number that the tree does not hold, or tags within artifacts. */
function pageFindings(stream: string, page: number, known: ReadonlySet<number>): readonly Finding[] {
  const open: State[] = []
  const wrong = new Set<string>()
  for (const { operator, operands } of operationsOf(stream)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const id = /\/MCID\s+(\d+)/.exec(operands[1] ?? '')?.[1]
      const state: State = operands[0] === '/Artifact' ? 'artifact' : id === undefined ? 'neither' : Number(id)
      if (typeof state === 'number' && open.includes('artifact')) wrong.add('tagged content stands in an artifact')
      if (state === 'artifact' && open.some((each) => typeof each === 'number')) wrong.add('an artifact stands in tagged content')
      if (typeof state === 'number' && !known.has(state)) wrong.add(`content ${state} is not in the structure tree`)
      open.push(state)
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) wrong.add('marked content ends that never began')
    } else if (paintsText.has(operator) || paintsPath.has(operator) || paintsImage.has(operator)) {
      if (!open.some((state) => state !== 'neither'))
        wrong.add(`${paintsText.has(operator) ? 'text' : 'a drawing'} is neither tagged nor an artifact`)
    }
  }
  if (open.length > 0) wrong.add('marked content never ends')
  return [...wrong].map((detail) => ({ rule: 'content', detail: `page ${page + 1}: ${detail}` }))
}

/** What of the pages is painted and neither tagged nor an artifact; empty where all is in order. `tree` is the document's own. */
export function contentFindings(document: PDFDocument, tree: readonly TagNode[]): readonly Finding[] {
  const known = new Map<number, Set<number>>()
  for (const { node } of walk(tree)) {
    for (const kid of node.kids) {
      if (isNode(kid) || kid.type !== 'content') continue
      const ids = known.get(kid.page) ?? new Set()
      known.set(kid.page, ids.add(kid.id))
    }
  }
  return document.getPages().flatMap((page, index) => pageFindings(contentOf(document, page), index, known.get(index) ?? new Set()))
}
