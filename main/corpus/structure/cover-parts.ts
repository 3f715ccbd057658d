// Where the parts of a cover begin and end: members, agenda, and the document that follows.

import { findDate } from '../words/dates.ts'
import type { CoverLine } from './cover-lines.ts'
import { isCommitteeLine } from './cover-words.ts'
import { classOpened } from './people-lists.ts'

const agendaHeading =
  /^(?:a\s*g\s*e\s*n\s*d\s*a)(?:\s+items?)?\s*:?$|^(?:business items|items of business|order of business|business to be transacted|agenda\s*[–-]?\s*part\s*(?:1|i|one|a))\s*:?$/i
const firstItem = /^(?:item\s+)?1[.)]?\s+\p{Lu}|^1[.)]?$/u
const openingItem = /\b(?:apologies|declarations? of interest|welcome|minutes|election of chair|attendance|membership|substitut)/i

/** The line after the word "Agenda", or the first numbered item where that word is not printed. Null where there is no agenda. */
export function startOfAgenda(lines: readonly CoverLine[]): { readonly line: number } | null {
  const heading = lines.findIndex((line) => agendaHeading.test(line.text.replace(/[*#]/g, '').trim()))
  if (heading >= 0 && lines.slice(heading + 1, heading + 60).some((line) => line.number !== null || line.cells.length > 1 || /^\d/.test(line.text)))
    return { line: heading + 1 }
  const first = lines.findIndex((line, at) => {
    const number = line.number ?? (line.cells.length > 1 ? line.cells[0] : line.text) ?? ''
    const opens = line.number !== null ? /^1[.)]?$/.test(line.number.trim()) : firstItem.test(number.trim())
    return opens && openingItem.test(`${line.text} ${lines[at + 1]?.text ?? ''}`)
  })
  return first < 0 || startsMinutes(lines, 0, first) ? null : { line: first }
}

/** Whether the lines before an item are already the head of minutes. */
function startsMinutes(lines: readonly CoverLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => minutesTitle(line.text))
}

/** "Minutes of the Meeting Held on 7 October 2020", "MINUTES OF THE MEETING HELD AT COUNTY HALL", "Minutes of Board Meeting". */
export function minutesTitle(line: string): boolean {
  if (/^minutes of (?:the )?(?:previous|last)\b/i.test(line.trim())) return false
  // "Minutes of: HEALTH SCRUTINY COMMISSION": the body alone, the date on the next line.
  const body = /^(?:draft )?minutes of\s*:?\s*(?:the )?(.{5,90})$/i.exec(line.trim())?.[1]
  if (body !== undefined && isCommitteeLine(body)) return true
  return /^(?:draft |unconfirmed |public )*(?:minutes of\b(?=.*\b(?:meeting|held)\b)|minutes$)/i.test(line.trim()) && line.length < 250
}

const present = /^(?:(?:members|councillors|board members|committee members|also) )?(?:present|attendance|attendees|in attendance)\b\s*:?/i
const frontSheet = /^(?:report title|title of report|report to|subject|decision maker|report of|report by|item no)\b[\s.:]*/i
const notice = /\bin large print\b|\bbraille\b|\balternative formats?\b/i
const published = /\bdate (?:agenda )?published\b|\bagenda published\b|\bdate of (?:publication|despatch|issue)\b/i

/** Whether the next document begins at this line: minutes with those present, or a report's front sheet. */
function documentBegins(lines: readonly CoverLine[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.number !== null) return false
  if (minutesTitle(line.text)) return lines.slice(at, at + 14).some((next) => present.test(next.text))
  if (/^(?:report title|title of report|date of meeting|report to)\b/i.test(line.text))
    return lines
      .slice(at, at + 12)
      .some((next) => /\b(?:responsible|director|chief officer|date of meeting|cabinet member|key decision)\b/i.test(next.text))
  return (
    /^item no\b/i.test(line.text) ||
    (/^report (?:by|of) /i.test(line.text) && lines.slice(at + 1, at + 4).some((next) => /^(?:executive )?summary\b/i.test(next.text)))
  )
}

/** Steps back over what is printed above a document's first telling line: the committee's name, date, item number. */
function startAbove(lines: readonly CoverLine[], at: number, least: number): number {
  let first = at
  while (first > least) {
    const line = lines[first - 1]
    if (line === undefined || notice.test(line.text) || published.test(line.text) || (line.text.length > 120 && !isCommitteeLine(line.text))) break
    const belongs = isCommitteeLine(line.text) || frontSheet.test(line.text) || (line.kind === 'heading' && line.number === null)
    if (!belongs) break
    first -= 1
  }
  return first
}

/** Where the agenda ends: before the next document, after its date of publication and notices. `line` in the lines, `block` in the blocks. */
export function endOfAgenda(lines: readonly CoverLine[], from: number): { readonly line: number; readonly block: number } {
  const found = lines.findIndex((_, at) => at >= from && documentBegins(lines, at))
  const next = found < 0 ? lines.length : startAbove(lines, found, from)
  const lastNotice = lines.findLastIndex(
    (line, at) => at >= from && at < Math.min(next, from + 300) && (published.test(line.text) || notice.test(line.text)),
  )
  const afterNotice = found < 0 || next - lastNotice > 25 ? lastNotice + 1 : next
  const line = lastNotice < 0 ? next : Math.min(next, afterNotice)
  const atLine = lines[line]
  return { line, block: atLine === undefined ? (lines.at(-1)?.block ?? -1) + 1 : atLine.block }
}

const closesMembers =
  /^(?:for further details|persons attending|quorum|contact|please note|the meeting|agenda|this meeting|members of the public|if you|enquiries)\b|\bplease contact\b/i

/** The lines that list members: from "Membership" to the next matter, without label lines. */
export function startOfMembers(head: readonly CoverLine[]): readonly CoverLine[] {
  const first = head.findIndex((line) => {
    const opened = line.cells.length > 1 ? line.cells.every((cell) => classOpened(cell) !== null) : classOpened(line.text)?.name === 'members'
    return opened || /^(?:membership|to|members?(?: of the [\w' ]+)?)\s*(?:\(\d+\))?:\s*(?:councillors|cllrs?|mr|mrs|ms|miss|dr)\b/i.test(line.text)
  })
  if (first < 0) return []
  const after = head.findIndex((line, at) => at > first && closesMembers.test(line.text))
  return head.slice(first, after < 0 ? head.length : after).filter((line) => findDate(line.text) === null)
}
