// The member's and the paper's words as HTML: paragraphs, line breaks and rows kept as they are, every letter in its place.
import { escapeHtml, type Html, html, nothing, printable } from './escape.ts'

export const isBlank = (text: string): boolean => printable(text).trim() === ''

/** Lines of a paragraph, parted by breaks. */
function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${escapeHtml(line)}`)}`
}

/** What the member wrote, as paragraphs; nothing where it is blank. */
export function prose(text: string): Html {
  if (isBlank(text)) return nothing
  const paragraphs = printable(text)
    .trim()
    .split(/\n[ \t]*\n\s*/)
  return html`${paragraphs.map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`
}

/** One line of what the member wrote, for headings and labels: line breaks become spaces. */
export function oneLine(text: string): Html {
  return escapeHtml(
    printable(text)
      .trim()
      .replace(/\s*\n\s*/g, ' '),
  )
}

/** More cells than this in a row leave too little room for each, so that the row is set as running text. */
const mostColumns = 6

/** How a quotation is set: `label` stands before it, and its first row begins after so many empty `cells`. */
export interface QuotationOptions {
  readonly label?: string
  readonly cells?: number
}

/** A quotation in its own quotation marks. Cells of a table row, parted by tabs in the passage, stand side by side. */
export function quotation(quote: string, { label = '', cells: empty = 0 }: QuotationOptions = {}): Html {
  const before = label !== '' && html`<span class="label">${escapeHtml(label)}</span> `
  const rows = printable(quote).split('\n')
  if (!rows.some((row) => row.includes('\t'))) return html`<p>${before}“${lines(printable(quote).trim())}”</p>`
  const set = rows.map((row, index) => {
    const open = index === 0 ? '“' : ''
    const close = index === rows.length - 1 ? '”' : ''
    const begun = index === 0 ? '\t'.repeat(empty) : ''
    const cells = `${begun}${open}${row}${close}`.split('\t')
    if (cells.length === 1 || cells.length > mostColumns) return html`<p class="row">${escapeHtml(cells.join(' \t'))}</p>`
    return html`<p class="row cells">${cells.map((cell) => html`<span>${escapeHtml(cell)} </span>`)}</p>`
  })
  return html`${before !== false && html`<p>${before}</p>`}${set}`
}
