// The front sheet of a report: title, author, director, cabinet member, date, in a table of labels or in lines.
import type { ReadBlock } from '../read/block.ts'
import { findDate } from '../words/dates.ts'
import { coverLines } from './cover-lines.ts'
import type { PrintedLine } from './people-lists.ts'

export interface FrontSheet {
  readonly title: string | null
  /** "Interim Director of Children's Services", "Sara Tough, Executive Director Children's Services". */
  readonly author: string | null
  readonly director: string | null
  readonly cabinetMember: string | null
  /** ISO date of the meeting it was written for. */
  readonly date: string | null
  /** Every label and value as printed, in order: also summaries and key decisions. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
}

type Field = 'title' | 'author' | 'director' | 'cabinetMember' | 'date'

/** What a label stands for; the first that fits is taken. */
const labels: readonly { readonly field: Field; readonly example: string; readonly pattern: RegExp }[] = [
  { field: 'title', example: 'Report title:', pattern: /^(?:report title|title(?: of report)?|subject|report)$/i },
  { field: 'date', example: 'Date of meeting:', pattern: /^(?:date(?: of (?:the )?(?:meeting|committee|decision))?|meeting date|committee date)$/i },
  {
    field: 'cabinetMember',
    example: 'Responsible Cabinet Member:',
    pattern: /\b(?:cabinet member|portfolio holder|lead member|executive member)\b/i,
  },
  {
    field: 'director',
    example: 'Responsible Chief Officer:',
    pattern:
      /^(?:(?:responsible|lead|corporate|executive|strategic|accountable) )*(?:director|chief officer|head of service|chief executive)s?$|^(?:responsible|lead) officer$/i,
  },
  {
    field: 'author',
    example: 'Report author:',
    pattern: /^(?:report )?(?:author|by|from|of)s?$|^(?:contact|reporting) officer$|^report (?:by|of|from)$/i,
  },
]

const empty = /^(?:n\/?a|none|not applicable|-|–)?\.?$/i
const reportBy = /^(?:joint )?report\s+(?:by|of|from)\s+(?:the\s+)?(?!(?:the )?(?:meeting|committee)\b)(.{4,140})$/i
const anyLabel = /^([\p{Lu}][\p{L} /&?’'()-]{3,60}?)\s*:\s*(.*)$/su

function fieldOf(label: string): Field | null {
  const words = label
    .replace(/(?<![\s:?])[\s:?]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return labels.find(({ pattern }) => pattern.test(words))?.field ?? null
}

/** Label and value of a line: "Report title: | Early Childhood and Family Service", "Date of meeting: 14 December 2020". */
function labelled(line: PrintedLine): { readonly label: string; readonly value: string } | null {
  const cells = line.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length === 2 && (cells[0] ?? '').length < 70) return { label: (cells[0] ?? '').replace(/[\s:]+$/, ''), value: cells[1] ?? '' }
  const match = line.cells.length > 1 ? null : anyLabel.exec(line.text.trim())
  return match === null ? null : { label: match[1] ?? '', value: (match[2] ?? '').trim() }
}

/** Reads the lines at the head of a report. Values "N/A" and "None" count as not given. */
export function readFrontSheetLines(lines: readonly PrintedLine[]): FrontSheet {
  const found: Partial<Record<Field, string>> = {}
  const fields: { label: string; value: string }[] = []
  for (const [at, line] of lines.entries()) {
    const by = reportBy.exec(line.text.trim())
    if (by?.[1] !== undefined && found.author === undefined && line.cells.length < 2) found.author = by[1].trim()
    const read = labelled(line)
    if (read === null) continue
    const value = read.value !== '' ? read.value : (lines[at + 1]?.text.trim() ?? '')
    const field = fieldOf(read.label)
    if (field === null && line.cells.length < 2) continue
    fields.push({ label: read.label, value })
    if (field !== null && found[field] === undefined && value !== '' && !empty.test(value)) found[field] = value.replace(/\s+/g, ' ').trim()
  }
  return {
    title: found.title ?? null,
    author: found.author ?? null,
    director: found.director ?? null,
    cabinetMember: found.cabinetMember ?? null,
    date: found.date === undefined ? null : (findDate(found.date)?.iso ?? null),
    fields,
  }
}

/** The front sheet within the first blocks of a report. */
export function readFrontSheet(blocks: readonly ReadBlock[]): FrontSheet {
  return readFrontSheetLines(coverLines(blocks, 14))
}

/** How far into a report its author may be named: behind a cover sheet of questions and actions. */
const authorWithin = 60

/**
 * The author of a report whose head does not name one: a line "Report by the Head of Operations" further down, behind its cover sheet; else what
 * the agenda prints ("Report by the Executive Director") at `entry`. Null where neither does.
 */
export function reportAuthor(
  blocks: readonly ReadBlock[],
  plan: { readonly first: number; readonly end: number },
  entry: { readonly by: string | null; readonly block: number } | undefined,
): string | null {
  for (const { text } of coverLines(blocks.slice(plan.first, Math.min(plan.end, plan.first + authorWithin)), authorWithin)) {
    const by = text.length < 160 ? reportBy.exec(text.trim()) : null
    if (by?.[1] !== undefined && !/[.;]$/.test(by[1].trim())) return by[1].replace(/\s+/g, ' ').trim()
  }
  if (entry === undefined || entry.by === null) return null
  const printed = blocks.slice(entry.block, entry.block + 4).map((block) => (block.kind === 'table' ? '' : block.text))
  return printed.some((text) => /\breport (?:by|of|from)\b/i.test(text)) ? entry.by : null
}
