// What was exported, in a sentence.
import type { ExportedPdf } from '../../../preload/contract/model/app.ts'
import { counted } from '../../words.ts'
import { standingsInWords } from './sources.ts'

/** Bytes as a member reads them: "84 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** "Item 5.pdf: 2 pages, 84 KB. 4 quotations: 3 exact, 1 near." */
export function exportedWords({ file, pages, bytes, quotations }: ExportedPdf): string {
  const standings = standingsInWords({ exact: quotations.exact, near: quotations.near, notFound: quotations.lost })
  return `${file}: ${counted(pages, 'page')}, ${sizeWords(bytes)}. ${standings}.`
}
