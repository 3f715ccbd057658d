// Marks rules, boxes, grounds and running feet as artifacts, so that everything on a page is either tagged or known to be decoration
// (PDF/UA-1, 7.1: content is real and tagged, or an artifact).
import { decodePDFRawStream, PDFArray, type PDFDict, type PDFDocument, PDFNull, PDFRawStream } from 'pdf-lib'
import { buildsPath, type Operation, operationsOf, paintsImage, paintsPath, paintsText } from './operations.ts'
import { dictOf, kidsOf, markedContent, name, parentsOfPage, pruneEmpty, setKids, typeOf } from './tree.ts'

/** Running feet are pagination; they are the only text that Chromium paints outside the document's tags. */
const openText = '/Artifact <</Type /Pagination>> BDC\n'
const openPath = '/Artifact <</Type /Layout>> BDC\n'
const close = '\nEMC\n'

/** Marked content with a number in the structure tree: where it opens and closes, and whether it is nothing but lines and grounds. */
interface Tagged {
  readonly open: Operation
  readonly id: number
  decorative: boolean
}

const idOf = (operation: Operation): number | null => {
  const found = /\/MCID\s+(\d+)/.exec(operation.operands[1] ?? '')
  return found?.[1] === undefined ? null : Number(found[1])
}

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** What to change in a stream, and which numbers then no longer stand in the structure tree. */
function editsFor(stream: string, isPicture: (id: number) => boolean): { readonly edits: readonly Edit[]; readonly dropped: readonly number[] } {
  const edits: Edit[] = []
  const tagged: Tagged[] = []
  const open: (Tagged | null)[] = []
  let pathFrom: number | null = null
  let textFrom: number | null = null
  const wrap = (from: number, to: number, opening: string): void => {
    edits.push({ at: from, remove: 0, insert: opening }, { at: to, remove: 0, insert: close })
  }
  for (const operation of operationsOf(stream)) {
    const { operator } = operation
    const outside = open.length === 0
    if (operator === 'BDC' || operator === 'BMC') {
      const id = operator === 'BDC' ? idOf(operation) : null
      const piece = id === null ? null : { open: operation, id, decorative: !isPicture(id) }
      if (piece !== null) tagged.push(piece)
      open.push(piece)
    } else if (operator === 'EMC') open.pop()
    else if (buildsPath.has(operator)) pathFrom ??= operation.from
    else if (paintsPath.has(operator) || operator === 'n') {
      if (outside && operator !== 'n') wrap(pathFrom ?? operation.from, operation.to, openPath)
      pathFrom = null
    } else if (operator === 'BT') textFrom = outside ? operation.from : null
    else if (operator === 'ET') {
      if (outside && textFrom !== null) wrap(textFrom, operation.to, openText)
      textFrom = null
    } else if (paintsImage.has(operator)) {
      if (outside) wrap(operation.from, operation.to, openPath)
      for (const piece of open) if (piece !== null) piece.decorative = false
    } else if (paintsText.has(operator)) {
      for (const piece of open) if (piece !== null) piece.decorative = false
    }
  }
  const decorations = tagged.filter((piece) => piece.decorative)
  for (const piece of decorations) edits.push({ at: piece.open.from, remove: piece.open.to - piece.open.from, insert: openPath.trimEnd() })
  // The same number may be opened again after a page's other content: it stays while any of its pieces says something.
  const kept = new Set(tagged.filter((piece) => !piece.decorative).map(({ id }) => id))
  return { edits, dropped: [...new Set(decorations.map(({ id }) => id))].filter((id) => !kept.has(id)) }
}

function apply(stream: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => one.at - other.at)
  const parts: string[] = []
  let at = 0
  for (const edit of ordered) {
    parts.push(stream.slice(at, edit.at), edit.insert)
    at = edit.at + edit.remove
  }
  return parts.join('') + stream.slice(at)
}

/** A page's content as one string of bytes; its streams are parted by white space, as a reader of the PDF sees them. */
export function contentOf(document: PDFDocument, page: ReturnType<PDFDocument['getPage']>): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents]
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''))
    .join('\n')
}

/** Marks everything that is painted outside the tags, or tagged without saying anything, as an artifact. */
export function markArtifacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const parents = parentsOfPage(document, page.node)
    const ownerOf = (id: number): PDFDict | null => (parents !== null && id < parents.size() ? dictOf(document, parents.get(id)) : null)
    const isPicture = (id: number): boolean => {
      const owner = ownerOf(id)
      return owner !== null && typeOf(owner) === 'Figure'
    }
    const stream = contentOf(document, page)
    const { edits, dropped } = editsFor(stream, isPicture)
    if (edits.length === 0) continue
    const marked = document.context.flateStream(Buffer.from(apply(stream, edits), 'latin1'))
    page.node.set(name('Contents'), document.context.register(marked))
    for (const id of dropped) {
      const owner = ownerOf(id)
      if (parents === null || owner === null) continue
      const kids = kidsOf(owner)
      setKids(
        owner,
        kids.filter((kid) => {
          const content = markedContent(document, owner, kid)
          return content === null || content.id !== id || content.page !== page.ref
        }),
      )
      parents.set(id, PDFNull)
    }
  }
  pruneEmpty(document)
}
