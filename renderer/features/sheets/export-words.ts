// What was exported, in a sentence.
import type { ExportedPdf } from '../../../preload/contract/model/app.ts'
import { counted, sizeWords } from '../../words.ts'
import { standingsInWords } from './sources.ts'

/** "Item 5.pdf: 2 pages, 84 KB. 4 quotations: 3 exact, 1 near." */
export function exportedWords({ file, pages, bytes, quotations }: ExportedPdf): string {
  const standings = standingsInWords({ exact: quotations.exact, asRead: quotations.asRead, near: quotations.near, notFound: quotations.lost })
  return `${file}: ${counted(pages, 'page')}, ${sizeWords(bytes)}. ${standings}.`
}
