// Rules on the structure tree: headings, lists, tables, pictures and the types in use.
import { captioned } from '../tags/lists.ts'
import type { Finding } from './finding.ts'
import { isNode, type TagNode, walk } from './tree.ts'

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

/** The level of a heading, or null. */
export function headingLevel(node: TagNode): number | null {
  const found = /^H([1-6])$/.exec(node.role)
  return found?.[1] === undefined ? null : Number(found[1])
}

function headingFindings(nodes: readonly TagNode[]): readonly Finding[] {
  const levels = nodes.flatMap((node) => headingLevel(node) ?? [])
  if (levels.length === 0) return [{ rule: 'headings', detail: 'there are no headings' }]
  const findings: Finding[] = levels[0] === 1 ? [] : [{ rule: 'headings', detail: 'the first heading is not of level 1' }]
  levels.forEach((level, index) => {
    const before = levels[index - 1] ?? 0
    if (index > 0 && level > before + 1) findings.push({ rule: 'headings', detail: `heading ${index + 1} goes from level ${before} to ${level}` })
  })
  return findings
}

/** What may stand directly in a list, and in a list's item. */
const kidsAllowed: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}

const parentsAllowed: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  Caption: [...captioned],
}

const ruleFor = (role: string): 'lists' | 'tables' => (/^L/.test(role) ? 'lists' : 'tables')

function nestingFindings(node: TagNode, above: readonly string[]): readonly Finding[] {
  const findings: Finding[] = []
  const allowed = kidsAllowed[node.role]
  for (const kid of allowed === undefined ? [] : node.kids) {
    const role = isNode(kid) ? kid.role : kid.type
    if (allowed !== undefined && !allowed.includes(role))
      findings.push({ rule: ruleFor(node.role), detail: `${role} stands directly in ${node.role}` })
  }
  const parents = parentsAllowed[node.role]
  const parent = above.at(-1) ?? 'nothing'
  if (parents !== undefined && !parents.includes(parent)) findings.push({ rule: ruleFor(node.role), detail: `${node.role} stands in ${parent}` })
  return findings
}

/** A table has headings that say for which cells they stand, and rows of one width. */
function tableFindings(table: TagNode): readonly Finding[] {
  const findings: Finding[] = []
  const below = [...walk([table])].map(({ node }) => node)
  const heads = below.filter((node) => node.role === 'TH')
  if (heads.length === 0) findings.push({ rule: 'tables', detail: 'a table has no headings' })
  for (const head of heads) if (head.scope === null) findings.push({ rule: 'tables', detail: 'a table heading has no scope' })
  const rows = below.filter((node) => node.role === 'TR')
  const widths = new Set(rows.map((row) => row.kids.filter(isNode).reduce((sum, cell) => sum + cell.columns, 0)))
  const spans = below.some((node) => node.rows > 1)
  if (widths.size > 1 && !spans) findings.push({ rule: 'tables', detail: 'the rows of a table differ in width' })
  return findings
}

/** Findings on the tree of a whole document. */
export function structureFindings(tree: readonly TagNode[]): readonly Finding[] {
  if (tree.length === 0) return [{ rule: 'tags', detail: 'there is no structure tree' }]
  const all = [...walk(tree)]
  const nodes = all.map(({ node }) => node)
  const unknown = [...new Set(nodes.filter((node) => !standard.has(node.role)).map((node) => node.role))]
  return [
    ...unknown.map((role): Finding => ({ rule: 'types', detail: `${role} is no standard type` })),
    ...headingFindings(nodes),
    ...all.flatMap(({ node, above }) => nestingFindings(node, above)),
    ...nodes.filter((node) => node.role === 'Table').flatMap(tableFindings),
    ...nodes
      .filter((node) => (node.role === 'Figure' || node.role === 'Formula') && (node.alt ?? '').trim() === '')
      .map((): Finding => ({ rule: 'pictures', detail: 'a picture has no words in its place' })),
  ]
}
