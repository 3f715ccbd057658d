// Parts a pack's blocks into documents: the agenda, then minutes, reports and what is attached to them.
import type { DocumentKind } from '../../../preload/contract/model/pack.ts'
import type { ReadBlock, ReadSource } from '../read/block.ts'
import { sliceRich, trimRich } from '../read/rich.ts'
import { findDate, findDates } from '../words/dates.ts'
import type { ReadCover } from './cover.ts'
import { minutesTitle } from './cover-parts.ts'
import { committeeAmong, inMixedCase, isCommitteeLine } from './cover-words.ts'
import { blockText } from './document-head.ts'
import type { DocumentStart } from './document-places.ts'
import { documentStarts } from './document-starts.ts'
import { withLikePapers } from './like-papers.ts'
import { withPeriodicPapers } from './periodic-papers.ts'
import { loose } from './words.ts'

/** A document before its passages are made. Blocks `first` to `end`, the latter not included. */
export interface DocumentPlan {
  readonly first: number
  readonly end: number
  readonly kind: DocumentKind
  readonly title: string
  readonly itemNumber: string | null
  /** "Appendix E". */
  readonly label: string | null
  readonly committee: string
  /** ISO date. */
  readonly date: string | null
  /** It has its own place on the agenda; appendices go with the document before them. */
  readonly main: boolean
}

const kinds: readonly (readonly [kind: DocumentKind, sign: RegExp])[] = [
  ['minutes', /\bminutes\b/i],
  ['work programme', /\b(?:forward|work)\s+(?:work\s+)?(?:programme|plan)\b(?! of action)/i],
  ['questions', /\b(?:public|members?'?) questions\b/i],
  ['terms of reference', /\bterms of reference\b/i],
  ['case study', /\bcase stud(?:y|ies)\b/i],
  ['presentation', /\b(?:presentation|slides)\b/i],
  ['data pack', /\b(?:scorecard|dashboard|data pack|performance tables?|monthly data|statistics|risk register|needs analysis)\b/i],
]

const attached = new Set<DocumentStart['sign']>(['appendix', 'listed paper', 'running title', 'after the notice', 'version', 'questions'])

/** A body whose meetings are minuted, by the last word of its name; working groups have notes taken. */
const bodyNamed = /\b(?:committee|panel|board|cabinet|commission|forum|assembly|council|executive|group|team|partnership|trust|federation)$/i
const boundTitle = /^(?:(?:draft|unconfirmed|confirmed|approved|signed|public|action)\s+)*(?:minutes|notes?|record)\s+(?:of|from)\s+\S/i

/** Minutes or notes of a meeting by the title they are bound under: "Minutes of the Tenants Panel held on 3 November 2020", "Notes of the Task and Finish Group, 3 November 2020". */
function areBoundMinutes(title: string): boolean {
  if (minutesTitle(title)) return true
  if (!boundTitle.test(title) || title.length > 200) return false
  const date = findDate(title)
  const body = (date === null ? title : title.slice(0, date.from)).replace(/[\s,:–-]*(?:held|on|of|dated)?[\s,:–(-]*$/i, '')
  return (date !== null || /\b(?:meeting|held)\b/i.test(title)) && (bodyNamed.test(body) || /\bmeetings?\b/i.test(body))
}

function kindOf(start: DocumentStart, words: string): DocumentKind {
  if (start.sign === 'minutes' || (attached.has(start.sign) && areBoundMinutes(start.title))) return 'minutes'
  if (start.sign === 'questions') return 'questions'
  if (!attached.has(start.sign)) return kinds[1]?.[1].test(start.title) ? 'work programme' : 'report'
  const found = kinds.find(([kind, sign]) => kind !== 'minutes' && sign.test(start.title))?.[0]
  if (found !== undefined) return found
  return /\bslide\b/i.test(words) ? 'presentation' : 'appendix'
}

/** The body whose minutes these are: named above the title, in it ("Minutes of the meeting of the Audit Committee held on …"), or by the agenda. */
function minutedBody(
  blocks: readonly ReadBlock[],
  start: DocumentStart,
  end: number,
  cover: ReadCover,
): { readonly committee: string; readonly date: string | null } {
  const head = blocks.slice(start.first, Math.min(end, start.first + 7)).map(blockText)
  const title = head.findIndex((text) => /\bminutes\b|\bnotes? (?:of|from)\b/i.test(text))
  // The meeting's own date stands in or below the title; above it stands that of the pack.
  const fromTitle = title < 0 ? head : [...head.slice(title), ...head.slice(0, title)]
  const date = fromTitle.map((text) => findDate(text)?.iso).find((iso) => iso !== undefined) ?? null
  const above = head.slice(0, Math.max(0, title))
  const named =
    /\b(?:meeting|minutes|notes?|record) (?:of|from) (?:the |a )?(?:meeting of (?:the |a )?)?(.{5,90}?)(?:,| (?:meeting|held|on|at)\b|\s[–-]\s|$)/i.exec(
      head[title] ?? '',
    )?.[1]
  const own =
    committeeAmong(above.map((text) => text.slice(0, findDate(text)?.from ?? text.length).trim())) ??
    (named === undefined ? null : (committeeAmong([named]) ?? (bodyNamed.test(named) ? named : null)))
  const listed = cover.agenda.find(
    (entry) => /\bminutes\b/i.test(entry.title) && date !== null && findDates(entry.title).some(({ iso }) => iso === date),
  )
  const byAgenda = listed === undefined ? null : (/^(.{4,90}?)\s+minutes\b/i.exec(listed.title)?.[1] ?? null)
  const whole = own !== null && own.split(' ').length > 1
  return { committee: inMixedCase((whole ? own : (byAgenda ?? own)) ?? cover.meeting.committee), date }
}

/**
 * The blocks of one document with its head settled: a committee's name above a title is no heading of the text below it, and on the
 * agenda only the items are.
 */
export function settledBlocks(blocks: readonly ReadBlock[], plan: DocumentPlan, cover: ReadCover): readonly ReadBlock[] {
  const own = blocks.slice(plan.first, plan.end)
  const entries = new Map(plan.kind === 'agenda' ? cover.agenda.map((entry) => [entry.block - plan.first, entry]) : [])
  const firstEntry = Math.min(...entries.keys())
  return own.map((block, at): ReadBlock => {
    if (block.kind === 'table') return block
    const { text, emphasis, source } = block
    const entry = entries.get(at)
    if (entry !== undefined && block.kind !== 'heading') {
      const printed = /^(?:item\s+)?(\d{1,2}[a-z]?)[.)]?\s+/i.exec(text)
      const cut = block.number === null ? (printed?.[1] === entry.number ? printed[0].length : 0) : 0
      if (cut > 0 || block.number === entry.number)
        return { kind: 'heading', level: null, number: entry.number, source, ...trimRich(sliceRich(block, cut)) }
    }
    const isCommittee =
      at < 4 &&
      block.kind === 'heading' &&
      isCommitteeLine(text) &&
      /\b(?:committee|panel|board|cabinet|council|commission|forum|assembly|sub-?committee)$/i.test(text)
    const belowItems = plan.kind === 'agenda' && at > firstEntry && block.kind === 'heading' && block.number === null && block.level === null
    const word = plan.kind === 'agenda' && /^a\s?g\s?e\s?n\s?d\s?a$/i.test(text)
    return block.kind === 'heading' && (isCommittee || belowItems || word)
      ? { kind: 'paragraph', number: block.number, text, emphasis, source }
      : block
  })
}

/** Parts the blocks. A pack without agenda is one document, or several by their own signs. */
export function planDocuments(source: ReadSource, cover: ReadCover): readonly DocumentPlan[] {
  const { blocks } = source
  const { meeting, agenda, end: coverEnd } = cover
  const plans: DocumentPlan[] = []
  const own = { committee: meeting.committee, date: meeting.date }
  if (coverEnd > 0) plans.push({ first: 0, end: coverEnd, kind: 'agenda', title: 'Agenda', itemNumber: null, label: null, ...own, main: false })
  const runningTitles = new Set(
    source.leftOut.filter(({ why }) => why === 'running header or footer').map(({ text }) => loose(text.replace(/[*#]/g, ''))),
  )
  const starts = withPeriodicPapers(blocks, withLikePapers(blocks, documentStarts(blocks, coverEnd, agenda, runningTitles)))
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.first ?? blocks.length
    // What stands before the first sign belongs to the first document.
    const first = index === 0 ? coverEnd : start.first
    const words = blocks
      .slice(start.first, Math.min(end, start.first + 40))
      .map(blockText)
      .join(' ')
    const kind = kindOf(start, words)
    const body = kind === 'minutes' ? minutedBody(blocks, start, end, cover) : own
    const heading = blocks
      .slice(first, Math.min(end, first + 12))
      .map(blockText)
      .find((text) => /\p{L}{3}/u.test(text) && text.length < 200 && !text.startsWith('http'))
    // Minutes bound as an appendix are called and cited as what they are, and go with the paper that they are bound to.
    const bound = kind === 'minutes' && start.label !== null
    plans.push({
      first,
      end,
      kind,
      title:
        kind === 'minutes'
          ? `Minutes: ${body.committee}${bound ? ` (${start.label})` : ''}`
          : start.title || start.label || heading || 'Paper without a title',
      itemNumber: start.itemNumber,
      label: bound ? null : start.label,
      committee: body.committee,
      date: body.date,
      main: !bound && !attached.has(start.sign),
    })
  }
  if (starts.length === 0 && coverEnd < blocks.length) {
    const title =
      blocks
        .slice(coverEnd)
        .map(blockText)
        .find((text) => text.length > 3 && text.length < 200) ?? 'Paper without a title'
    plans.push({ first: coverEnd, end: blocks.length, kind: 'other', title, itemNumber: null, label: null, ...own, main: true })
  }
  return plans
}
