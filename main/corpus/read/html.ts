// Reads HTML that stands in a line or a table cell, with a real HTML parser, into paragraphs, list items and inner tables.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Emphasis } from '../../../preload/contract/model/pack.ts'
import { styleMarks, withoutStyleMarks } from './inline.ts'
import { countTags, dropTags, hasEntity, hasTag, onlyRealTags, unwrapAddresses } from './tags.ts'

/** A paragraph or item as the HTML sets it out; `source` still carries Markdown and private style marks. */
export interface HtmlPart {
  readonly kind: 'paragraph' | 'item'
  readonly level: number
  readonly source: string
  /** Several items of a list stand in one run of words, with nothing between them. */
  readonly runTogether: boolean
}

export interface HtmlText {
  readonly parts: readonly HtmlPart[]
  /** Tables inside the text: rows of cells, in plain words. */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

type Node = DefaultTreeAdapterTypes.Node

const mostTags = 4000
const mostDepth = 60

const styleOf: Readonly<Record<string, Emphasis['style']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  ins: 'inserted',
  s: 'deleted',
  del: 'deleted',
  strike: 'deleted',
  sup: 'sup',
  sub: 'sub',
}
const breaks = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'hr',
  'pre',
  'caption',
])
const bullet = /(?:^|\s)[•○▪●■◦‣➤♦▶](?=\s|\p{L})/u

/** Whether a text must go through the HTML parser at all. */
export const needsHtml = (text: string): boolean => hasTag(text) || hasEntity(text)

/** The words of a node, in one line. Only for the small tables inside cells. */
function wordsOf(node: Node, depth = 0): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node) || depth > mostDepth) return ''
  return node.childNodes.map((child) => wordsOf(child, depth + 1)).join(breaks.has(node.nodeName) ? ' ' : '')
}

function tableOf(table: Node): readonly (readonly string[])[] {
  const rows: string[][] = []
  const visit = (node: Node, depth: number): void => {
    if (depth > mostDepth || !('childNodes' in node)) return
    if (node.nodeName === 'tr')
      rows.push(
        node.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th').map((cell) => wordsOf(cell).replace(/\s+/g, ' ').trim()),
      )
    else for (const child of node.childNodes) visit(child, depth + 1)
  }
  visit(table, 0)
  return rows
}

/** Reads a text with tags or entities. A line with thousands of tags only has them taken out. */
export function readHtml(text: string): HtmlText {
  const safe = unwrapAddresses(text)
  if (countTags(safe) > mostTags) return { parts: [{ kind: 'paragraph', level: 0, source: dropTags(safe), runTogether: false }], tables: [] }
  const parts: HtmlPart[] = []
  const tables: (readonly (readonly string[])[])[] = []
  let words: string[] = []
  let kind: HtmlPart['kind'] = 'paragraph'
  let level = 0
  let inList = false
  const flush = (): void => {
    const source = words.join('')
    words = []
    if (source.replace(/[\s\ue000-\ue00f]/g, '') === '') return
    const loose = inList && kind === 'paragraph'
    parts.push({
      kind: loose ? 'item' : kind,
      level: loose ? Math.max(1, level) : level,
      source,
      runTogether: loose && source.length > 90 && !bullet.test(source),
    })
  }
  const visit = (node: Node, depth: number): void => {
    if ('value' in node) {
      words.push(withoutStyleMarks(node.value))
      return
    }
    if (!('childNodes' in node)) return
    const name = node.nodeName
    if (name === 'table') {
      tables.push(tableOf(node))
      return
    }
    if (depth > mostDepth) {
      words.push(wordsOf(node))
      return
    }
    const style = styleOf[name]
    const marks = style === undefined ? null : styleMarks(style)
    const outer = { kind, level, inList }
    if (breaks.has(name)) flush()
    if (name === 'ul' || name === 'ol') {
      level += 1
      inList = true
      kind = 'paragraph'
    }
    if (name === 'li') kind = 'item'
    if (marks !== null) words.push(marks[0])
    for (const child of node.childNodes) visit(child, depth + 1)
    if (marks !== null) words.push(marks[1])
    if (breaks.has(name)) flush()
    kind = outer.kind
    level = outer.level
    inList = outer.inList
  }
  visit(parseFragment(onlyRealTags(safe)), 0)
  flush()
  return { parts, tables }
}
