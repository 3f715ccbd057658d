// How the library is laid out: years, newest first, and under each its meetings; with a choice of committee.
import type { LibraryItem, LibraryPack } from '../../../preload/contract/model/app.ts'
import { counted } from '../../words.ts'

export interface Shelf {
  /** "2020", or "Undated". */
  readonly year: string
  readonly packs: readonly LibraryPack[]
}

export interface CommitteeChoice {
  readonly committee: string
  readonly meetings: number
}

const yearOf = (pack: LibraryPack): string => pack.meeting.date?.slice(0, 4) ?? 'Undated'
/** By the day of the meeting; of two issues of one pack the later comes first. */
const newestFirst = (a: LibraryPack, b: LibraryPack): number =>
  (b.meeting.date ?? '').localeCompare(a.meeting.date ?? '') ||
  a.title.localeCompare(b.title) ||
  (b.meeting.published ?? '').localeCompare(a.meeting.published ?? '')

/** Packs of a committee (all where none is chosen) by year; undated ones come last. */
export function shelves(packs: readonly LibraryPack[], committee: string | null): readonly Shelf[] {
  const years = new Map<string, LibraryPack[]>()
  for (const pack of packs.toSorted(newestFirst)) {
    if (committee !== null && pack.meeting.committee !== committee) continue
    const year = yearOf(pack)
    years.set(year, [...(years.get(year) ?? []), pack])
  }
  return [...years].map(([year, held]) => ({ year, packs: held }))
}

/** The committees whose packs are held, in alphabetical order. A pack that names none is found under all. */
export function committees(packs: readonly LibraryPack[]): readonly CommitteeChoice[] {
  const meetings = new Map<string, number>()
  for (const { meeting } of packs) if (meeting.committee !== '') meetings.set(meeting.committee, (meetings.get(meeting.committee) ?? 0) + 1)
  return [...meetings].map(([committee, held]) => ({ committee, meetings: held })).toSorted((a, b) => a.committee.localeCompare(b.committee))
}

/** The meeting to come next: the earliest dated today or later, or none. `today` is an ISO date. */
export function nextMeeting(packs: readonly LibraryPack[], today: string): LibraryPack | null {
  return packs.toSorted(newestFirst).findLast((pack) => pack.meeting.date !== null && pack.meeting.date >= today) ?? null
}

/** What the member has made of an item and what it holds: "3 notes · 2 questions". Empty for nothing. */
export function madeOf({ notes, questions, promises }: Pick<LibraryItem, 'notes' | 'questions' | 'promises'>): string {
  return [
    notes > 0 ? counted(notes, 'note') : '',
    questions > 0 ? counted(questions, 'question') : '',
    promises > 0 ? counted(promises, 'promise') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What a whole pack holds: "42 decisions · 11 promises minuted". */
export function heldIn(pack: Pick<LibraryPack, 'decisions' | 'promises'>): string {
  const parts = [pack.decisions > 0 ? counted(pack.decisions, 'decision') : '', pack.promises > 0 ? counted(pack.promises, 'promise') : ''].filter(
    (part) => part !== '',
  )
  return parts.length > 0 ? `${parts.join(' and ')} minuted` : ''
}

/** "today", "tomorrow", "in 5 days"; empty for the past. */
export function daysAhead(date: string | null, today: string): string {
  if (date === null || date < today) return ''
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}
