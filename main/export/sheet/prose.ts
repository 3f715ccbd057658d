// The member's and the paper's words as HTML: paragraphs, line breaks and rows kept as they are, every letter in its place.
import { quotedTable } from '../../../preload/contract/model/quoted.ts'
import { escapeHtml, type Html, html, nothing, printable } from './escape.ts'

/** Whether nothing of the text would print. */
export const isBlank = (text: string): boolean => printable(text).trim() === ''

/** An e-mail or web address. */
const address = /\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+/giu

/** Words in which an address too long for its line is parted behind a sign and not within a word. The places where it may part print nothing. */
function words(text: string): Html {
  const parting = text.replace(address, (found) => found.replace(/[@./_?&=-]+(?=[\p{L}\p{N}])/gu, (sign) => `${sign}\n`))
  return html`${parting.split('\n').map((part, index) => html`${index > 0 && html`<wbr>`}${escapeHtml(part)}`)}`
}

/** Lines of a paragraph, parted by breaks. */
function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${words(line)}`)}`
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

/** How a quotation is set: `label` stands before it, and its first row begins after so many empty `cells`. */
export interface QuotationOptions {
  readonly label?: string
  readonly cells?: number
}

/** A quotation in its own quotation marks. Cells of a table row, parted by tabs in the passage, stand side by side, or with a rule between them. */
export function quotation(quote: string, { label = '', cells: empty = 0 }: QuotationOptions = {}): Html {
  const before = label !== '' && html`<span class="label">${escapeHtml(label)}</span> `
  const table = quotedTable(printable(quote), empty)
  if (table === null) return html`<p>${before}“${lines(printable(quote).trim())}”</p>`
  const { rows, columns, running } = table
  const set = rows.map((row, index) => {
    const first = index === 0 ? empty : -1
    const last = index === rows.length - 1 ? row.length - 1 : -1
    const cells = row.map((cell, at) => `${at === first ? '“' : ''}${cell}${at === last ? '”' : ''}`)
    if (cells.length === 1) return html`<p class="row">${words(cells[0] ?? '')}</p>`
    if (running) return html`<p class="row run">${cells.map((cell, at) => html`${at > 0 && html` `}<span>${words(cell)}</span>`)}</p>`
    return html`<p class="row cells c${columns}">${cells.map((cell) => html`<span>${words(cell)} </span>`)}</p>`
  })
  return html`${before !== false && html`<p>${before}</p>`}${set}`
}
