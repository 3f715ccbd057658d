// The structure tree of a PDF: walking it, and taking out of it what turned out to be decoration.
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib'

/** A name as PDF has it ("/K"). */
export const name = (text: string): PDFName => PDFName.of(text)

/** The tree's root dictionary; null where the PDF is not tagged. */
export function structureRoot(document: PDFDocument): PDFDict | null {
  const root = document.catalog.lookup(name('StructTreeRoot'))
  return root instanceof PDFDict ? root : null
}

/** An element's kids as they are written: elements and object references by reference, marked content by number. */
export function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(name('K'))
  const direct = kids instanceof PDFRef ? element.context.lookup(kids) : kids
  if (direct instanceof PDFArray) return direct.asArray()
  return kids === undefined ? [] : [kids]
}

/** Puts these in the place of an element's kids, as `kidsOf` reads them. */
export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  const [only] = kids
  if (only === undefined) element.delete(name('K'))
  else element.set(name('K'), kids.length === 1 ? only : element.context.obj([...kids]))
}

/** A kid as a dictionary, where it is one. */
export function dictOf(document: PDFDocument, kid: PDFObject): PDFDict | null {
  const found = kid instanceof PDFRef ? document.context.lookup(kid) : kid
  return found instanceof PDFDict ? found : null
}

/** The type of a structure element as written ("H1"), or null for anything else. */
export function typeOf(element: PDFDict): string | null {
  const type = element.get(name('S'))
  const kind = element.get(name('Type'))
  if (!(type instanceof PDFName) || kind === name('MCR') || kind === name('OBJR')) return null
  return type.decodeText()
}

/** Every structure element with its reference, parents before their kids. */
export function* elementsOf(document: PDFDocument): Generator<{ readonly ref: PDFRef; readonly element: PDFDict; readonly type: string }> {
  const root = structureRoot(document)
  const waiting = root === null ? [] : [...kidsOf(root)].reverse()
  const seen = new Set<PDFRef>()
  for (let kid = waiting.pop(); kid !== undefined; kid = waiting.pop()) {
    if (!(kid instanceof PDFRef) || seen.has(kid)) continue
    seen.add(kid)
    const element = dictOf(document, kid)
    const type = element === null ? null : typeOf(element)
    if (element === null || type === null) continue
    yield { ref: kid, element, type }
    waiting.push(...[...kidsOf(element)].reverse())
  }
}

/** A piece of marked content among an element's kids: which page (null: the element's own) and which number. */
export function markedContent(
  document: PDFDocument,
  element: PDFDict,
  kid: PDFObject,
): { readonly page: PDFObject | undefined; readonly id: number } | null {
  if (kid instanceof PDFNumber) return { page: element.get(name('Pg')), id: kid.asNumber() }
  const dict = dictOf(document, kid)
  if (dict === null || dict.get(name('Type')) !== name('MCR')) return null
  const id = dict.lookup(name('MCID'))
  return id instanceof PDFNumber ? { page: dict.get(name('Pg')) ?? element.get(name('Pg')), id: id.asNumber() } : null
}

/** The page's array in the parent tree: at each number, the element that marked content belongs to. */
export function parentsOfPage(document: PDFDocument, page: PDFDict): PDFArray | null {
  const key = page.lookup(name('StructParents'))
  const tree = structureRoot(document)?.lookup(name('ParentTree'))
  return key instanceof PDFNumber && tree instanceof PDFDict ? parentEntry(tree, key.asNumber()) : null
}

function parentEntry(tree: PDFDict, key: number): PDFArray | null {
  const nums = tree.lookup(name('Nums'))
  if (nums instanceof PDFArray) {
    for (let at = 0; at + 1 < nums.size(); at += 2) {
      const number = nums.lookup(at)
      const value = nums.lookup(at + 1)
      if (number instanceof PDFNumber && number.asNumber() === key) return value instanceof PDFArray ? value : null
    }
  }
  const kids = tree.lookup(name('Kids'))
  if (!(kids instanceof PDFArray)) return null
  for (let at = 0; at < kids.size(); at += 1) {
    const kid = kids.lookup(at)
    const found = kid instanceof PDFDict ? parentEntry(kid, key) : null
    if (found !== null) return found
  }
  return null
}

/** Elements that may stand empty; all others without content are only in a listener's way. */
const mayBeEmpty = new Set(['Document', 'TD', 'TH', 'Figure', 'Formula', 'Form'])

/** Takes out elements that hold nothing, from the leaves upward. */
export function pruneEmpty(document: PDFDocument): void {
  const all = [...elementsOf(document)].reverse()
  const gone = new Set<PDFRef>()
  for (const { ref, element, type } of all) {
    const kids = kidsOf(element)
    const kept = kids.filter((kid) => !(kid instanceof PDFRef && gone.has(kid)))
    if (kept.length < kids.length) setKids(element, kept)
    if (kept.length === 0 && !mayBeEmpty.has(type)) gone.add(ref)
  }
  for (const ref of gone) document.context.delete(ref)
}
