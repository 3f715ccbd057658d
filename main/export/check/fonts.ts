// The rule that every font is embedded, says which letters its glyphs are, and has a glyph for all that is printed.
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from 'pdf-lib'
import { contentOf } from '../tags/artifacts.ts'
import { operationsOf, paintsText } from '../tags/operations.ts'
import { name } from '../tags/tree.ts'
import type { Finding } from './finding.ts'

const nameIn = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(name(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

/** The font that holds the outlines: of a composite font its descendant. */
function outlinesOf(font: PDFDict): PDFDict {
  const below = font.lookup(name('DescendantFonts'))
  const first = below instanceof PDFArray ? below.lookup(0) : undefined
  return first instanceof PDFDict ? first : font
}

function isEmbedded(font: PDFDict): boolean {
  if (nameIn(font, 'Subtype') === 'Type3') return true
  const descriptor = outlinesOf(font).lookup(name('FontDescriptor'))
  return descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.lookup(name(key)) instanceof PDFStream)
}

/** The fonts of the document by name, each once. */
export function fontsOf(document: PDFDocument): readonly { readonly name: string; readonly font: PDFDict }[] {
  const found = new Set<PDFDict>()
  for (const page of document.getPages()) {
    const fonts = page.node.Resources()?.lookup(name('Font'))
    if (!(fonts instanceof PDFDict)) continue
    for (const key of fonts.keys()) {
      const font = fonts.lookup(key)
      if (font instanceof PDFDict) found.add(font)
    }
  }
  return [...found].map((font) => ({ name: nameIn(font, 'BaseFont') || nameIn(font, 'Subtype'), font }))
}

/** Names (as in the page's resources) of the page's composite fonts with two bytes to a glyph. */
function twoByteFonts(document: PDFDocument, index: number): ReadonlySet<string> {
  const fonts = document.getPage(index).node.Resources()?.lookup(name('Font'))
  if (!(fonts instanceof PDFDict)) return new Set()
  const composite = fonts.keys().filter((key) => {
    const font = fonts.lookup(key)
    return font instanceof PDFDict && nameIn(font, 'Encoding') === 'Identity-H'
  })
  return new Set(composite.map((key) => key.asString()))
}

/** Whether a page shows glyph 0, the box that stands for a character no font has. */
function showsMissing(document: PDFDocument, index: number): boolean {
  const twoByte = twoByteFonts(document, index)
  let font = ''
  for (const { operator, operands } of operationsOf(contentOf(document, document.getPage(index)))) {
    if (operator === 'Tf') font = operands[0] ?? ''
    if (!paintsText.has(operator) || !twoByte.has(font)) continue
    const shown = [...(operands.at(-1) ?? '').matchAll(/<([0-9A-Fa-f\s]*)>/g)].map((match) => (match[1] ?? '').replace(/\s/g, ''))
    if (shown.some((codes) => (codes.match(/.{4}/g) ?? []).some((code) => code === '0000'))) return true
  }
  return false
}

/** What is wrong with the fonts; empty where all is in order. */
export function fontFindings(document: PDFDocument): readonly Finding[] {
  const findings: Finding[] = []
  for (const { name: called, font } of fontsOf(document)) {
    if (!isEmbedded(font)) findings.push({ rule: 'fonts', detail: `${called} is not embedded` })
    if (!(font.lookup(name('ToUnicode')) instanceof PDFStream))
      findings.push({ rule: 'fonts', detail: `${called} does not say which letters its glyphs are` })
  }
  document.getPages().forEach((_, index) => {
    if (showsMissing(document, index)) findings.push({ rule: 'fonts', detail: `page ${index + 1} holds a character for which no font has a glyph` })
  })
  return findings
}
