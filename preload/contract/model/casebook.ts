// What the member writes: highlights with notes, and question sheets.
import { z } from 'zod'
import {
  type DocumentKey,
  type ItemKey,
  itemKey,
  type NoteId,
  type PackId,
  type PartId,
  type PassageKey,
  packId,
  partId,
  passageKey,
  type SheetId,
  sheetId,
} from '../ids.ts'
import type { Span } from './pack.ts'

/** Kinds of mark; each has a hue, a shape in the margin and a word. */
export const markKinds = ['note', 'claim', 'figure', 'risk', 'promise', 'question'] as const
export type MarkKind = (typeof markKinds)[number]

/** Words selected in the reader. The main side takes the quotation from the pack itself, never from the window. */
export const selection = z
  .strictObject({ passage: passageKey, from: z.int().min(0), to: z.int().min(1) })
  .refine(({ from, to }) => from < to, { message: 'a selection holds at least one character' })
export type Selection = z.infer<typeof selection>

/** What the casebook says of a passage: enough to find it again, and to read well when the paper is gone. */
export interface Anchor {
  readonly pack: PackId
  readonly document: DocumentKey
  readonly documentHash: string
  readonly passage: PassageKey
  readonly headings: readonly string[]
  /** Positions in the passage's text when it was made. */
  readonly from: number
  readonly to: number
  /** The words themselves, letter for letter. */
  readonly quote: string
  /** Up to 64 UTF-16 units on each side, cut at no surrogate pair. */
  readonly before: string
  readonly after: string
  readonly citation: string
  readonly documentTitle: string
  /** ISO date of the meeting. */
  readonly date: string | null
}

/** Where an anchor's words stand now. `ask` is a likely place the member should confirm; nothing is moved in silence. */
export type Place =
  | { readonly state: 'exact'; readonly passage: PassageKey; readonly span: Span }
  | { readonly state: 'near'; readonly passage: PassageKey; readonly span: Span; readonly likeness: number; readonly reads: string }
  | { readonly state: 'ask'; readonly passage: PassageKey; readonly span: Span; readonly likeness: number; readonly reads: string }
  | { readonly state: 'lost' }

/** A highlight, with or without words written on it. */
export interface Note {
  readonly id: NoteId
  readonly kind: MarkKind
  readonly anchor: Anchor
  readonly place: Place
  /** What the member wrote; empty for a bare highlight. */
  readonly comment: string
  readonly tags: readonly string[]
  /** ISO date and time, UTC. */
  readonly created: string
  readonly changed: string
}

/** The longest note, and the longest text in one field of a sheet, in UTF-16 units. */
export const longestNote = 100_000
export const longestField = 20_000
/** The longest tag, in UTF-16 units, and the most of them on one note. */
export const longestTag = 60
export const mostTags = 30

export const noteText = z.string().max(longestNote)
export const noteTags = z.array(z.string().max(longestTag)).max(mostTags)
const fieldText = z.string().max(longestField)

/** What brings an item before the committee. */
export const purposes = ['decision', 'pre-decision', 'performance', 'call-in', 'information'] as const
export type Purpose = (typeof purposes)[number]
/** How much a question matters where time runs short. */
export const priorities = ['must', 'should', 'could'] as const
export type Priority = (typeof priorities)[number]
/** How far a question has been answered. */
export const answerStatuses = ['open', 'answered', 'part', 'deferred', 'refused'] as const
export type AnswerStatus = (typeof answerStatuses)[number]

/** A quotation under a fact or a question. */
export interface Evidence {
  readonly id: PartId
  readonly anchor: Anchor
  readonly place: Place
  /** What the importer was unsure of where the words stand now, in sentences for the member; empty where it was sure, and where they are lost. */
  readonly doubts: readonly string[]
  /** Taken from minutes, which are a summary and nobody's own words. */
  readonly minuted: boolean
}

/** Doubts about a quotation as one sentence that asks to check it, the same on screen and in print; empty where there are none. */
export function doubtsInWords(doubts: readonly string[]): string {
  if (doubts.length === 0) return ''
  const said = doubts.map((doubt) =>
    doubt
      // It is asked once, for all of them.
      .replace(/[;,.]\s*please check\b[^.;]*\.?$/iu, '')
      .replace(/\.$/u, '')
      .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
  )
  return `Please check against the paper: ${said.join('; ')}.`
}

export interface Fact {
  readonly id: PartId
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** A question to be asked; every text may be empty. */
export interface Question {
  readonly id: PartId
  readonly text: string
  readonly priority: Priority
  readonly asker: string
  readonly second: string
  readonly addressedTo: string
  readonly goodAnswer: string
  readonly worrying: string
  readonly ifVague: string
  readonly ifInHand: string
  readonly ifDisputed: string
  readonly ifDataMissing: string
  readonly previousAnswers: string
  readonly evidence: readonly Evidence[]
  readonly answer: string
  readonly answeredBy: string
  readonly status: AnswerStatus
  readonly promise: string
}

export interface KeyLine {
  readonly id: PartId
  readonly theme: string
  readonly purpose: string
  /** Minutes allotted, as typed; empty for none. */
  readonly minutes: string
  readonly questions: readonly Question[]
}

export interface DraftRecommendation {
  readonly id: PartId
  readonly wording: string
  readonly owner: string
  readonly date: string
  readonly measure: string
}

/** What tells a sheet from others: the meeting and item it is for. */
interface SheetHeading {
  readonly id: SheetId
  readonly pack: PackId
  readonly item: ItemKey | null
  readonly committee: string
  readonly date: string | null
  readonly itemNumber: string
  readonly title: string
  /** ISO date and time of the last change, UTC. */
  readonly changed: string
}

/** What the library and the list of sheets show. */
export interface SheetSummary extends SheetHeading {
  readonly questions: number
  readonly evidence: number
}

export interface Sheet extends SheetHeading {
  readonly author: string
  readonly portfolioHolder: string
  readonly purpose: Purpose
  readonly powers: string
  readonly bigQuestion: string
  readonly desiredOutcome: string
  readonly facts: readonly Fact[]
  readonly keyLines: readonly KeyLine[]
  readonly recommendations: readonly DraftRecommendation[]
  /** Counts up with every change. */
  readonly version: number
  /** ISO date and time, UTC. */
  readonly created: string
}

/** The texts of each part of a sheet, by the names under which they are written. */
export const sheetFields = ['title', 'itemNumber', 'author', 'portfolioHolder', 'powers', 'bigQuestion', 'desiredOutcome'] as const
export const lineFields = ['theme', 'purpose', 'minutes'] as const
export const questionFields = [
  'text',
  'asker',
  'second',
  'addressedTo',
  'goodAnswer',
  'worrying',
  'ifVague',
  'ifInHand',
  'ifDisputed',
  'ifDataMissing',
  'previousAnswers',
  'answer',
  'answeredBy',
  'promise',
] as const
export const recommendationFields = ['wording', 'owner', 'date', 'measure'] as const

/** The most of each part that a sheet holds: five facts and five key lines keep it to two pages. */
export const sheetLimits = { fact: 5, line: 5, question: 12, recommendation: 10, evidence: 3 } as const

const part = z.enum(['fact', 'line', 'question', 'recommendation', 'evidence'])
export type PartKind = z.infer<typeof part>

/** One change to a sheet. Every text field is saved as it is typed. */
export const sheetChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write sheet'), field: z.enum(sheetFields), text: fieldText }),
  z.strictObject({ do: z.literal('write fact'), id: partId, field: z.enum(['text']), text: fieldText }),
  z.strictObject({ do: z.literal('write line'), id: partId, field: z.enum(lineFields), text: fieldText }),
  z.strictObject({ do: z.literal('write question'), id: partId, field: z.enum(questionFields), text: fieldText }),
  z.strictObject({ do: z.literal('write recommendation'), id: partId, field: z.enum(recommendationFields), text: fieldText }),
  z.strictObject({ do: z.literal('set purpose'), purpose: z.enum(purposes) }),
  z.strictObject({ do: z.literal('set priority'), id: partId, priority: z.enum(priorities) }),
  z.strictObject({ do: z.literal('set status'), id: partId, status: z.enum(answerStatuses) }),
  z.strictObject({ do: z.literal('add fact') }),
  z.strictObject({ do: z.literal('add line') }),
  z.strictObject({ do: z.literal('add question'), line: partId }),
  z.strictObject({ do: z.literal('add recommendation') }),
  /** Cites a passage under a question or a fact. */
  z.strictObject({ do: z.literal('cite'), under: partId, selection }),
  z.strictObject({ do: z.literal('move'), part, id: partId, to: z.int().min(0).max(100) }),
  z.strictObject({ do: z.literal('remove'), part, id: partId }),
  /** Brings back what was removed, where it stood. */
  z.strictObject({ do: z.literal('bring back'), part, id: partId }),
])
export type SheetChange = z.infer<typeof sheetChange>

/** Asks for a sheet on an item of a pack, or on the meeting as a whole where `item` is null. */
export const newSheet = z.strictObject({ pack: packId, item: itemKey.nullable() })
export const sheetToChange = z.strictObject({ sheet: sheetId, change: sheetChange })
