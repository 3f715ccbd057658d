// What the PDF says of itself: the document information and the same as XMP (ISO 16684-1, ISO 14289-1).
import { PDFDict, type PDFDocument, PDFHexString, PDFString } from 'pdf-lib'
import { escapeHtml } from '../sheet/escape.ts'
import { name } from './tree.ts'

export interface Metadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47, e.g. "en-GB". */
  readonly language: string
  /** Name and version of the app that made the document. */
  readonly creator: string
  readonly made: Date
}

/** Whole seconds, UTC: the two places must say the very same. */
const iso = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`
const pdfDate = (date: Date): PDFString => PDFString.of(`D:${iso(date).replace(/[-:T]/g, '').replace('Z', '')}Z`)

function xmp(metadata: Metadata, producer: string, accessible: boolean): string {
  const { title, author, subject, language, creator, made } = metadata
  const text = (words: string): string => escapeHtml(words).replace(/&#39;/g, '&apos;')
  const alternatives = (words: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${text(words)}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${
    accessible ? ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' : ''
  }>
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${text(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${iso(made)}</xmp:CreateDate>
<xmp:ModifyDate>${iso(made)}</xmp:ModifyDate>
<xmp:MetadataDate>${iso(made)}</xmp:MetadataDate>
<pdf:Producer>${text(producer)}</pdf:Producer>${accessible ? '\n<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** What printed the pages, and what finished them. */
function producerOf(document: PDFDocument): string {
  const printed = document.getProducer()
  return [printed, 'pdf-lib'].filter((part) => part !== undefined && part !== '').join(', ')
}

/** Writes title, author, subject, language, dates and producer; the window of a reader then shows the title, not the file's name. */
export function describeDocument(document: PDFDocument, metadata: Metadata): void {
  const { context, catalog } = document
  const text = (words: string): PDFHexString => PDFHexString.fromText(words)
  const producer = producerOf(document)
  const information = context.obj({})
  information.set(name('Title'), text(metadata.title))
  information.set(name('Author'), text(metadata.author))
  information.set(name('Subject'), text(metadata.subject))
  information.set(name('Creator'), text(metadata.creator))
  information.set(name('Producer'), text(producer))
  information.set(name('CreationDate'), pdfDate(metadata.made))
  information.set(name('ModDate'), pdfDate(metadata.made))
  context.trailerInfo.Info = context.register(information)
  catalog.set(name('Lang'), PDFString.of(metadata.language))
  // Scope of table headings, and subtypes of artifacts, are of PDF 1.7.
  catalog.set(name('Version'), name('1.7'))
  const shown = catalog.lookup(name('ViewerPreferences'))
  const preferences = shown instanceof PDFDict ? shown : context.obj({})
  preferences.set(name('DisplayDocTitle'), context.obj(true))
  catalog.set(name('ViewerPreferences'), preferences)
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  for (const page of document.getPages()) page.node.set(name('Tabs'), name('S'))
}

/** Writes the XMP; `accessible` claims PDF/UA-1, which only a document without findings may. */
export function writeXmp(document: PDFDocument, metadata: Metadata, accessible: boolean): void {
  const { context, catalog } = document
  const bytes = Buffer.from(xmp(metadata, document.getProducer() ?? '', accessible), 'utf8')
  catalog.set(name('Metadata'), context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' })))
}
