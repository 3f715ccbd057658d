// The structure tree as plain data, for the rules and for reading a PDF's words in the order in which they are read aloud.
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib'
import { dictOf, kidsOf, markedContent, name, structureRoot, typeOf } from '../tags/tree.ts'

export interface TagNode {
  /** The type as written. */
  readonly type: string
  /** What it stands for after the role map. */
  readonly role: string
  readonly kids: readonly (TagNode | TagContent | TagObject)[]
  readonly alt: string | null
  /** "Row", "Column" or "Both" of a table heading. */
  readonly scope: string | null
  /** How many columns and rows a table cell covers. */
  readonly columns: number
  readonly rows: number
}

/** A piece of marked content: page (counting from 0) and number. */
export interface TagContent {
  readonly type: 'content'
  readonly page: number
  readonly id: number
}

/** An annotation in the tree. */
export interface TagObject {
  readonly type: 'object'
  readonly ref: PDFObject | undefined
}

/** Whether a kid is an element of the tree, and no content or annotation. */
export const isNode = (kid: TagNode | TagContent | TagObject): kid is TagNode => 'role' in kid

const textOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

/** An attribute from the element's attribute dictionaries (one, or an array of them and revision numbers). */
function attribute(element: PDFDict, key: string): PDFObject | undefined {
  const held = element.lookup(name('A'))
  const dicts = held instanceof PDFArray ? held.asArray().map((entry) => dictIn(element, entry)) : [held instanceof PDFDict ? held : null]
  return dicts.map((dict) => dict?.lookup(name(key))).find((value) => value !== undefined)
}

function dictIn(element: PDFDict, entry: PDFObject): PDFDict | null {
  const found = entry instanceof PDFRef ? element.context.lookup(entry) : entry
  return found instanceof PDFDict ? found : null
}

const numberOf = (value: PDFObject | undefined): number => {
  const number = value === undefined ? 1 : Number(value.toString())
  return Number.isInteger(number) && number > 0 ? number : 1
}

/** Reads the whole tree; an empty list where the PDF has none. Deep trees are cut at 200 levels. */
export function readTree(document: PDFDocument): readonly TagNode[] {
  const root = structureRoot(document)
  if (root === null) return []
  const pages = new Map<PDFObject, number>(document.getPages().map((page, index) => [page.ref, index]))
  const map = root.lookup(name('RoleMap'))
  const roleOf = (type: string): string => {
    const role = map instanceof PDFDict ? map.lookup(name(type)) : undefined
    return role instanceof PDFName ? role.decodeText() : type
  }
  const read = (element: PDFDict, type: string, depth: number): TagNode => {
    const kids = kidsOf(element).flatMap((kid): readonly (TagNode | TagContent | TagObject)[] => {
      const content = markedContent(document, element, kid)
      if (content !== null) return [{ type: 'content', page: content.page === undefined ? -1 : (pages.get(content.page) ?? -1), id: content.id }]
      const dict = dictOf(document, kid)
      if (dict === null || depth > 200) return []
      const kind = typeOf(dict)
      if (kind !== null) return [read(dict, kind, depth + 1)]
      return [{ type: 'object', ref: dict.get(name('Obj')) }]
    })
    const scope = attribute(element, 'Scope')
    return {
      type,
      role: roleOf(type),
      kids,
      alt: textOf(element.lookup(name('Alt'))) ?? textOf(element.lookup(name('ActualText'))),
      scope: scope instanceof PDFName ? scope.decodeText() : null,
      columns: numberOf(attribute(element, 'ColSpan')),
      rows: numberOf(attribute(element, 'RowSpan')),
    }
  }
  return kidsOf(root).flatMap((kid) => {
    const dict = dictOf(document, kid)
    const type = dict === null ? null : typeOf(dict)
    return dict === null || type === null ? [] : [read(dict, type, 0)]
  })
}

/** Every node, parents before their kids, with the roles above it, innermost last. */
export function* walk(
  nodes: readonly TagNode[],
  above: readonly string[] = [],
): Generator<{ readonly node: TagNode; readonly above: readonly string[] }> {
  for (const node of nodes) {
    yield { node, above }
    yield* walk(node.kids.filter(isNode), [...above, node.role])
  }
}
