// The rules of accessible PDF that a machine can test, after PDF/UA-1 (ISO 14289-1) and the Matterhorn Protocol.
import { PDFBool, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { linksOf } from '../tags/links.ts'
import { name } from '../tags/tree.ts'
import { contentFindings } from './content.ts'
import type { Finding } from './finding.ts'
import { fontFindings } from './fonts.ts'
import { structureFindings } from './structure.ts'
import { isNode, readTree, type TagNode, walk } from './tree.ts'

/** The catalog's language; null where there is none. */
export function languageOf(document: PDFDocument): string | null {
  const language = document.catalog.lookup(name('Lang'))
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : null
}

function flag(dict: unknown, key: string): boolean {
  const value = dict instanceof PDFDict ? dict.lookup(name(key)) : undefined
  return value instanceof PDFBool && value.asBoolean()
}

function documentFindings(document: PDFDocument): readonly Finding[] {
  const { catalog } = document
  const findings: Finding[] = []
  const marks = catalog.lookup(name('MarkInfo'))
  if (!flag(marks, 'Marked')) findings.push({ rule: 'tags', detail: 'the document is not marked as tagged' })
  if (flag(marks, 'Suspects')) findings.push({ rule: 'tags', detail: 'the tags are marked as suspect' })
  if ((document.getTitle() ?? '').trim() === '') findings.push({ rule: 'title', detail: 'the document has no title' })
  if (!flag(catalog.lookup(name('ViewerPreferences')), 'DisplayDocTitle')) findings.push({ rule: 'title', detail: 'the title is not shown' })
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(languageOf(document) ?? ''))
    findings.push({ rule: 'language', detail: 'the document has no language' })
  const outline = catalog.lookup(name('Outlines'))
  if (!(outline instanceof PDFDict) || !outline.has(name('First'))) findings.push({ rule: 'outline', detail: 'there is no outline' })
  document.getPages().forEach((page, index) => {
    const order = page.node.lookup(name('Tabs'))
    if (!(order instanceof PDFName) || order !== name('S')) findings.push({ rule: 'tab order', detail: `page ${index + 1} does not follow the tags` })
  })
  return findings
}

/** Every link says where it leads, and stands in a Link of the structure tree. */
function linkFindings(document: PDFDocument, tree: readonly TagNode[]): readonly Finding[] {
  const findings: Finding[] = []
  const inTree = new Set(
    [...walk(tree)].flatMap(({ node }) =>
      node.role === 'Link' ? node.kids.flatMap((kid) => (!isNode(kid) && kid.type === 'object' ? [lookedUp(document, kid.ref)] : [])) : [],
    ),
  )
  let count = 0
  for (const link of linksOf(document)) {
    count += 1
    const words = link.lookup(name('Contents'))
    if (!(words instanceof PDFString || words instanceof PDFHexString) || words.decodeText().trim() === '')
      findings.push({ rule: 'links', detail: `link ${count} has no description` })
    if (!inTree.has(link)) findings.push({ rule: 'links', detail: `link ${count} is not in the structure tree` })
  }
  return findings
}

const lookedUp = (document: PDFDocument, ref: Parameters<PDFDocument['context']['lookup']>[0]): unknown => document.context.lookup(ref)

/** Everything that breaks a rule; an empty list is a document that may call itself accessible as far as a machine can tell. */
export function examine(document: PDFDocument): readonly Finding[] {
  const tree = readTree(document)
  return [
    ...documentFindings(document),
    ...structureFindings(tree),
    ...linkFindings(document, tree),
    ...contentFindings(document, tree),
    ...fontFindings(document),
  ]
}
