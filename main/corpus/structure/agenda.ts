// The agenda as printed on the cover: numbered items with title, page and presenter, in lines or in a table, page numbers torn off or not.
import type { AgendaItem } from '../../../preload/contract/model/pack.ts'
import type { PrintedLine } from './people-lists.ts'

/** An agenda item as printed; which documents it leads to is found later. */
export interface AgendaEntry extends Pick<AgendaItem, 'number' | 'title' | 'page' | 'by' | 'standing'> {
  /** Index of the block in which it is printed. */
  readonly block: number
}

/** A printed line of the agenda with the block it comes from, and a number the source reader took out of the text. */
export interface AgendaLine extends PrintedLine {
  readonly block: number
  readonly number: string | null
}

/** "(Page 24)", "(Pages 3 - 8)", "Page **320**": anywhere in the line, in the middle of a title too. */
const printedPage = /\(?\s*\bPages?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|to)\s*\d{1,4})?\s*\)?/i

/** Items that every meeting has. */
const standingTitles: readonly RegExp[] = [
  /\bapologies\b|\bsubstitut(?:e|ion)/i,
  /\bdeclar(?:e|ations?)\b.*\binterest|\binterests\b.*\bdeclar/i,
  /^(?:to (?:confirm|agree|approve|receive|sign) the )?minutes(?: of (?:the )?(?:last|previous) meeting)?(?: (?:held )?on .*)?$|^minutes of the (?:last|previous)\b/i,
  /\burgent (?:business|items|matters)\b|\bmatter of urgency\b|^any other business\b/i,
  /\bpublic questions?\b|\bquestions from (?:the|members of the) public\b|\bpublic (?:participation|speaking)\b|^petitions\b/i,
  /\blocal member\b|\bmembers?['’]? questions?\b|\bquestions (?:from|by) members\b/i,
  /^(?:the )?chair(?:man|person|woman)?['’]?s? (?:announcements|communications)\b/i,
  /\bexclusion of (?:the )?(?:press|public)\b/i,
  /^call[- ]?ins?(?: items?)?$/i,
  /^dates? (?:and time )?of (?:the )?(?:next|future) meetings?\b/i,
]

/** Whether an item is one that every meeting has: apologies, declarations, minutes, urgent business, public questions. */
function isStanding(title: string): boolean {
  return standingTitles.some((pattern) => pattern.test(title.trim()))
}

const offices =
  'director|head|chief|chair|officer|manager|cabinet|leader|solicitor|clerk|monitoring|treasurer|commissioner|lead|consultant|strategic|assistant|service'
/** "Report by the Interim Director of Children's Services": anywhere in the line; with "of" only at its beginning and before an office, since a title may be "Annual Report of the Independent Chair". */
const presented = new RegExp(
  String.raw`(?:^|[\s.;:(–-])(?:joint |verbal |oral )?(?:reports?|presentation|update|briefing|paper|introduced|presented)\s+(?:by|from)\s+(?:the\s+)?(.{4,120})$|^\s*(?:joint |verbal |oral )?reports?\s+of\s+(?:the\s+)?((?:[\w,&'’-]+\s+){0,4}(?:${offices})\b.{0,100})$`,
  'i',
)

interface Draft {
  number: string
  title: string
  page: number | null
  by: string | null
  block: number
  /** The title may still go on in the next line. */
  open: boolean
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:–-]+|(?<![\s:–-])[\s:–-]+$/g, '')
    .trim()

/** Whether a title breaks off: a bracket is open, or its last word needs another. */
function breaksOff(title: string): boolean {
  const opened = (title.match(/\(/g) ?? []).length - (title.match(/\)/g) ?? []).length
  return opened > 0 || /(?:\b(?:of|and|the|for|in|to|on|with|by|from|a|an|or)|[&,–-])$/i.test(title)
}

/** Takes page and presenter out of a printed title: "Monitoring (Page 24) Report for 2013/14" becomes "Monitoring Report for 2013/14", page 24. */
function apart(printed: string): { readonly title: string; readonly page: number | null; readonly by: string | null } {
  const page = printedPage.exec(printed)
  const withoutPage = page === null ? printed : `${printed.slice(0, page.index)} ${printed.slice(page.index + page[0].length)}`
  const by = presented.exec(withoutPage)
  const before = by === null ? withoutPage : withoutPage.slice(0, by.index)
  const pageNumber = page === null ? null : Number(page[1])
  return by === null
    ? { title: tidy(withoutPage), page: pageNumber, by: null }
    : { title: tidy(before), page: pageNumber, by: tidy(by[1] ?? by[2] ?? '') }
}

/** The number a line opens with, if it is the next of the agenda: "1 To receive", "2. Minutes", "7" in a cell of its own. */
function opening(line: AgendaLine, last: number): { readonly number: number; readonly printed: string; readonly rest: string } | null {
  const cells = line.cells.length > 1 ? line.cells : null
  const match =
    line.number !== null
      ? ([line.number, line.number.replace(/[.)]+$/, ''), line.text] as const)
      : /^(?:item\s+)?(\d{1,2}[a-z]?)[.):]?\s*(?:\s(.*))?$/is.exec((cells?.[0] ?? line.text).trim())
  const printed = match?.[1] ?? ''
  if (!/^\d{1,2}[a-z]?$/i.test(printed)) return null
  const number = Number.parseInt(printed, 10)
  const rest = (match?.[2] ?? '').trim()
  const firstOne = last === 0 && number <= 2
  if (!(firstOne || number === last + 1 || (number === last + 2 && last > 0) || (number === last && /[b-z]$/i.test(printed)))) return null
  return rest === '' || cells !== null || /^["'“‘(*]*\p{Lu}/u.test(rest) ? { number, printed, rest } : null
}

/** A table row of the agenda: number, title, who leads, page. */
function fromCells(line: AgendaLine, draft: Draft): void {
  const [, ...rest] = line.cells
  for (const cell of rest.map((words) => words.trim()).filter((words) => words !== '')) {
    const page = /^\(?\s*(?:pages?\s*)?(\d{1,4})(?:\s*(?:-|–|to)\s*\d{1,4})?\s*\)?$/i.exec(cell)
    if (draft.title === '') {
      const read = apart(cell.split(/\n|\s(?=a\)\s)/)[0] ?? cell)
      Object.assign(draft, { title: read.title, page: read.page ?? draft.page, by: read.by ?? draft.by })
    } else if (page !== null) draft.page = Number(page[1])
    else if (draft.by === null) draft.by = tidy(apart(cell).by ?? cell)
  }
}

/** Gives page numbers that stand alone to the items they must belong to, since pages rise with the items. */
function dealPages(drafts: readonly Draft[], loose: readonly { readonly page: number; readonly after: number }[]): void {
  for (const { page, after } of loose) {
    const fits = (at: number) => {
      const before = drafts.slice(0, at).reduce((most, draft) => Math.max(most, draft.page ?? 0), 0)
      const next = drafts.slice(at + 1).find((draft) => draft.page !== null)?.page ?? Number.POSITIVE_INFINITY
      return drafts[at]?.page === null && before <= page && page <= next
    }
    const fitting = drafts.map((_, at) => at).filter(fits)
    const chosen = fitting.includes(after) ? after : (fitting.find((at) => !isStanding(drafts[at]?.title ?? '')) ?? fitting[0])
    const draft = chosen === undefined ? undefined : drafts[chosen]
    if (draft !== undefined) draft.page = page
  }
}

/** Reads the agenda's entries from its lines (those after the word "Agenda", up to where the next document begins). */
export function readAgenda(lines: readonly AgendaLine[]): readonly AgendaEntry[] {
  const drafts: Draft[] = []
  const loosePages: { page: number; after: number }[] = []
  for (const line of lines) {
    const current = drafts.at(-1)
    const found = opening(line, current === undefined ? 0 : Number.parseInt(current.number, 10))
    if (found !== null) {
      const draft: Draft = { number: found.printed, title: '', page: null, by: null, block: line.block, open: true }
      drafts.push(draft)
      if (found.rest !== '') take(draft, found.rest)
      if (line.cells.length > 1) fromCells(line, draft)
      continue
    }
    const text = line.cells.length > 1 ? line.cells.join(' ') : line.text
    const page = printedPage.exec(text.trim())
    if (page !== null && page[0].trim().length === text.trim().length) {
      loosePages.push({ page: Number(page[1]), after: drafts.length - 1 })
      if (current !== undefined && current.page === null) current.open = false
      continue
    }
    if (current === undefined) continue
    const read = apart(text)
    if (current.title === '' && text.trim() !== '') take(current, text)
    else if (current.open && breaksOff(current.title) && text.length < 120) take(current, `${current.title} ${text}`)
    else if (read.by !== null && read.title === '' && current.by === null)
      Object.assign(current, { by: read.by, page: read.page ?? current.page, open: false })
    else {
      if (read.page !== null && current.page === null && text.length < 160) current.page = read.page
      current.open = false
    }
  }
  dealPages(drafts, loosePages)
  return drafts
    .filter((draft) => draft.title !== '')
    .map(({ number, title, page, by, block }) => ({ number, title, page, by, block, standing: isStanding(title) }))
}

/** Takes a printed title; one that is nothing but "Report of the Chief Executive" is a title all the same. */
function take(draft: Draft, printed: string): void {
  const apartRead = apart(printed)
  const read = apartRead.title === '' ? { ...apartRead, title: tidy(printed.replace(printedPage, ' ')), by: null } : apartRead
  Object.assign(draft, { title: read.title, page: read.page ?? draft.page, by: read.by ?? draft.by })
}
