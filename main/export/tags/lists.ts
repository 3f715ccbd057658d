// Gives every list item its body, every caption its place, and types that PDF 1.7 does not know a meaning it does (ISO 32000-1, 14.8.4).
import { PDFDict, type PDFDocument, type PDFObject, PDFRef } from 'pdf-lib'
import { dictOf, elementsOf, kidsOf, markedContent, name, parentsOfPage, setKids, structureRoot, typeOf } from './tree.ts'

/** Types of PDF 2.0 and of HTML that Chromium writes, and what they are in PDF 1.7. */
const meanings: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Title: 'P',
  Sub: 'Span',
  FENote: 'Note',
  DocumentFragment: 'Div',
  Aside: 'Div',
}

/** Maps types outside PDF 1.7 to their nearest meaning. */
export function mapTypes(document: PDFDocument): void {
  const root = structureRoot(document)
  if (root === null) return
  const used = new Set([...elementsOf(document)].map(({ type }) => type))
  const mapped = Object.entries(meanings).filter(([type]) => used.has(type))
  if (mapped.length === 0) return
  const found = root.lookup(name('RoleMap'))
  const map = found instanceof PDFDict ? found : document.context.obj({})
  for (const [type, meaning] of mapped) map.set(name(type), name(meaning))
  root.set(name('RoleMap'), map)
}

/** What a caption can belong to. */
export const captioned: ReadonlySet<string> = new Set(['Table', 'L', 'Figure', 'Formula', 'TOC', 'Art', 'Sect'])

/** A caption of anything but a table, a list or a picture is a paragraph: so is the line under a quotation. */
export function placeCaptions(document: PDFDocument): void {
  for (const { element, type } of [...elementsOf(document)]) {
    if (captioned.has(type)) continue
    for (const kid of kidsOf(element)) {
      const below = dictOf(document, kid)
      if (below !== null && typeOf(below) === 'Caption') below.set(name('S'), name('P'))
    }
  }
}

/** A piece of marked content now belongs to another element: the parent tree has to say so. */
function reparentContent(document: PDFDocument, item: PDFDict, kid: PDFObject, body: PDFRef): void {
  const content = markedContent(document, item, kid)
  const page = content?.page === undefined ? null : dictOf(document, content.page)
  if (content !== null && page !== null) parentsOfPage(document, page)?.set(content.id, body)
}

/** Puts what stands in a list item beside its label into a body (LBody), as PDF readers expect it. */
export function giveItemsBodies(document: PDFDocument): void {
  for (const { ref, element, type } of [...elementsOf(document)]) {
    if (type !== 'LI') continue
    const isOwn = (kid: PDFObject): boolean => {
      const dict = dictOf(document, kid)
      const kind = dict === null ? null : typeOf(dict)
      return kind === 'Lbl' || kind === 'LBody'
    }
    const kids = kidsOf(element)
    const rest = kids.filter((kid) => !isOwn(kid))
    if (rest.length === 0) continue
    const body = document.context.obj({ Type: 'StructElem', S: 'LBody', P: ref })
    const page = element.get(name('Pg'))
    if (page !== undefined) body.set(name('Pg'), page)
    setKids(body, rest)
    const bodyRef = document.context.register(body)
    for (const kid of rest) {
      if (kid instanceof PDFRef) dictOf(document, kid)?.set(name('P'), bodyRef)
      reparentContent(document, element, kid, bodyRef)
    }
    setKids(element, [...kids.filter(isOwn), bodyRef])
  }
}
