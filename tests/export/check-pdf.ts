// Checks a finished PDF as a stranger would: opens it afresh, tests every rule a machine can, and reads its words aloud in order.
import { PDFDocument, PDFRawStream } from 'pdf-lib'
import type { Finding } from '../../main/export/check/finding.ts'
import { fontsOf } from '../../main/export/check/fonts.ts'
import { examine, languageOf } from '../../main/export/check/rules.ts'
import { headingLevel } from '../../main/export/check/structure.ts'
import { readTree, walk } from '../../main/export/check/tree.ts'
import { name } from '../../main/export/tags/tree.ts'
import { readMarkedText, textOf } from './pdf-text.ts'

export interface PdfFindings {
  readonly pages: number
  readonly title: string | null
  readonly author: string | null
  readonly language: string | null
  /** Whether its metadata say that it keeps PDF/UA-1. */
  readonly claimsAccessible: boolean
  readonly fonts: readonly string[]
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Everything it says, in the order in which it is read aloud. */
  readonly text: string
  /** Rules that are broken; empty for a PDF without faults that a machine can see. */
  readonly findings: readonly Finding[]
}

/** Rejects where the bytes are no PDF. */
export async function checkPdf(pdf: Uint8Array): Promise<PdfFindings> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const tree = readTree(document)
  const texts = await readMarkedText(pdf)
  const metadata = document.catalog.lookup(name('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : ''
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return {
    pages: document.getPageCount(),
    title: document.getTitle() ?? null,
    author: document.getAuthor() ?? null,
    language: languageOf(document),
    claimsAccessible: /<pdfuaid:part>1</.test(xmp),
    fonts: fontsOf(document).map((font) => font.name),
    headings: [...walk(tree)].flatMap(({ node }) => {
      const level = headingLevel(node)
      return level === null ? [] : [{ level, text: line(textOf(node, texts)) }]
    }),
    text: tree.map((node) => textOf(node, texts)).join('\n'),
    findings: examine(document),
  }
}
