// The words of a PDF in the order in which a screen reader says them: the structure tree's order, running feet left out.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isNode, type TagNode } from '../../main/export/check/tree.ts'

/** The text of every piece of marked content, by page (counting from 0) and number. */
export type MarkedText = ReadonlyMap<string, string>

const keyOf = (page: number, id: number | string): string => `${page}/${id}`

/** Reads every page's text as pdf.js sees it: a reader of its own, independent of what finished the PDF. */
export async function readMarkedText(pdf: Uint8Array): Promise<MarkedText> {
  const parameters = { data: new Uint8Array(pdf), useSystemFonts: false, disableFontFace: true, verbosity: 0, isEvalSupported: false }
  const task = getDocument(parameters)
  const texts = new Map<string, string>()
  try {
    const document = await task.promise
    for (let page = 0; page < document.numPages; page += 1) {
      const content = await (await document.getPage(page + 1)).getTextContent({ includeMarkedContent: true, disableNormalization: true })
      const open: (string | null)[] = []
      for (const item of content.items) {
        if ('str' in item) {
          const key = open.findLast((each) => each !== null)
          if (key !== undefined && key !== null) texts.set(key, `${texts.get(key) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
        } else if (item.type === 'endMarkedContent') open.pop()
        else {
          const id = /_mc(\d+)$/.exec(item.id ?? '')?.[1]
          open.push(id === undefined ? null : keyOf(page, id))
        }
      }
    }
  } finally {
    await task.destroy()
  }
  return texts
}

/** Elements that begin a new line when they are read. */
const blocks = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'LBody',
  'TR',
  'TH',
  'TD',
  'Caption',
  'BlockQuote',
  'Div',
  'Table',
  'L',
  'Document',
])

/** A node's words; each block on lines of its own. */
export function textOf(node: TagNode, texts: MarkedText): string {
  const inner = node.kids.map((kid) => {
    if (isNode(kid)) return textOf(kid, texts)
    return kid.type === 'content' ? (texts.get(keyOf(kid.page, kid.id)) ?? '') : ''
  })
  return blocks.has(node.role) ? `\n${inner.join('')}\n` : inner.join('')
}

/** White space and what has no look of its own (soft hyphens, joiners, direction marks) say nothing; composed and decomposed letters are one. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, ' ')
    .replace(/\s+/g, '')
}

/** Those of the wanted words that do not stand in the text letter for letter, white space and line breaks aside. */
export function missingFrom(text: string, wanted: readonly string[]): readonly string[] {
  const held = folded(text)
  return wanted.filter((words) => !held.includes(folded(words)))
}
