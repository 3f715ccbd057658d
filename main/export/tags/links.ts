// Says in words where each link leads, so that a screen reader can (PDF/UA-1, 7.18.5).
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { name } from './tree.ts'

/** The destination's name or address. */
function targetOf(annotation: PDFDict): string | null {
  const action = annotation.lookup(name('A'))
  const target = annotation.lookup(name('Dest')) ?? (action instanceof PDFDict ? (action.lookup(name('D')) ?? action.lookup(name('URI'))) : undefined)
  if (target instanceof PDFName) return target.decodeText()
  return target instanceof PDFString || target instanceof PDFHexString ? target.decodeText() : null
}

/** Every link annotation of the document. */
export function* linksOf(document: PDFDocument): Generator<PDFDict> {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    if (!(annotations instanceof PDFArray)) continue
    for (let at = 0; at < annotations.size(); at += 1) {
      const annotation = annotations.lookup(at)
      if (annotation instanceof PDFDict && annotation.get(name('Subtype')) === name('Link')) yield annotation
    }
  }
}

/** Describes each link by what stands at its target; a target without words of its own is described by its name or address. */
export function describeLinks(document: PDFDocument, targets: ReadonlyMap<string, string>): void {
  for (const link of linksOf(document)) {
    const target = targetOf(link)
    if (target === null || link.has(name('Contents'))) continue
    link.set(name('Contents'), PDFHexString.fromText(targets.get(target) ?? target))
  }
}
