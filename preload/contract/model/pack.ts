// What is read out of a committee pack: meeting, agenda, documents. The importer makes it, the corpus database keeps it, the reader shows it.
import type { DocumentKey, ItemKey, PackId, PassageKey } from '../ids.ts'
import type { Doubt, PackTable, Passage, SourceLines } from './passage.ts'
import type { Acronym, AskedQuestion, Figure, MinutesRecord, NamedPerson, ProgrammeEntry } from './record.ts'

export * from './passage.ts'
export type * from './record.ts'

/** The largest file that is read as a pack, in bytes. */
export const largestPack = 50 * 1024 * 1024

export interface Person {
  /** As printed, e.g. "Cllr Roy Brame". */
  readonly name: string
  /** As printed, e.g. "Chair", "Parent Governor Representative"; null where none is given. */
  readonly role: string | null
}

/** How a meeting is held, with the words that say so: "Virtual Meeting", "Hybrid meeting via Teams". */
export interface HowHeld {
  readonly how: 'in person' | 'virtual' | 'hybrid'
  readonly printed: string
}

/** What the pack's cover and agenda say of the meeting. */
export interface Meeting {
  readonly committee: string
  /** ISO date, or null where the pack does not say. */
  readonly date: string | null
  /** As printed, e.g. "2.00pm". */
  readonly time: string | null
  readonly venue: string | null
  readonly chair: string | null
  /** Where the chair is named: on the cover, or only among those present at an earlier meeting minuted in the pack; null where no chair is known. */
  readonly chairFrom: 'cover' | 'minutes' | null
  /** Null where the pack does not say: a room as venue says nothing of who joins from afar. */
  readonly held: HowHeld | null
  readonly contact: string | null
  /** ISO date on which the agenda was published. */
  readonly published: string | null
  /** Public questions and the like "by ..." as printed. */
  readonly deadlines: readonly { readonly what: string; readonly by: string }[]
  readonly members: readonly Person[]
  readonly substitutes: readonly Person[]
  readonly otherMembers: readonly Person[]
  /** Empty seats, as printed, with what they are for: "Vacancy", "Parent Governor Representative". */
  readonly vacancies: readonly Person[]
  /** What is unsure on the cover, such as members and substitutes told apart only by the order of surnames. */
  readonly doubts: readonly Doubt[]
}

/** An item of the agenda, with the documents that belong to it. */
export interface AgendaItem {
  readonly key: ItemKey
  readonly number: string
  readonly title: string
  /** Pack page as printed in the agenda. */
  readonly page: number | null
  /** Who presents the report. */
  readonly by: string | null
  /** Apologies, declarations, urgent business and the like, which every meeting has. */
  readonly standing: boolean
  /** The documents this item leads to, in the order of the pack. */
  readonly documents: readonly DocumentKey[]
  /** Where the agenda prints it. */
  readonly passage: PassageKey | null
}

export type DocumentKind =
  | 'agenda'
  | 'minutes'
  | 'report'
  | 'appendix'
  | 'questions'
  | 'work programme'
  | 'terms of reference'
  | 'presentation'
  | 'case study'
  | 'data pack'
  | 'other'

/** A heading in a document's outline. */
export interface Heading {
  readonly passage: PassageKey
  readonly text: string
  /** As printed, e.g. "3.4". */
  readonly number: string | null
  /** 1 is the document's own title. */
  readonly level: number
}

/** A recommendation that a report makes to the committee. */
export interface Recommendation {
  readonly number: string | null
  readonly text: string
  readonly passage: PassageKey
}

export interface Contact {
  readonly name: string
  /** The office printed with the name: "Chief Officer"; null where there is none. */
  readonly role: string | null
  readonly tel: string | null
  readonly email: string | null
}

/** A paper in a pack: a report, an appendix, minutes, the agenda itself. */
export interface PackDocument {
  readonly key: DocumentKey
  readonly kind: DocumentKind
  readonly title: string
  readonly author: string | null
  readonly director: string | null
  readonly cabinetMember: string | null
  /** The agenda item it belongs to. */
  readonly item: ItemKey | null
  /** ISO date of the meeting it was written for, or of the meeting minuted. */
  readonly date: string | null
  /** The committee minuted, where the document is minutes; else the pack's. */
  readonly committee: string
  /** SHA-256 of the document's passages, so that a re-issued paper is known by its words. */
  readonly hash: string
  readonly outline: readonly Heading[]
  readonly recommendations: readonly Recommendation[]
  readonly contacts: readonly Contact[]
  readonly source: SourceLines
}

/** What the library needs of a pack. */
export interface Pack {
  readonly id: PackId
  /** File name of the source, never a path. */
  readonly file: string
  /** Committee and date, e.g. "Scrutiny Committee, 14 December 2020". */
  readonly title: string
  readonly council: string | null
  /** SHA-256 of the source. */
  readonly hash: string
  readonly bundled: boolean
  readonly passageCount: number
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
}

/** A whole pack as read. */
export interface PackContent {
  readonly pack: Pack
  readonly documents: readonly PackDocument[]
  readonly passages: readonly Passage[]
  readonly tables: readonly PackTable[]
  readonly minutes: readonly MinutesRecord[]
  readonly questions: readonly AskedQuestion[]
  readonly programme: readonly ProgrammeEntry[]
  readonly acronyms: readonly Acronym[]
  readonly people: readonly NamedPerson[]
  /** In the order of the passages. Numbers alone in a table's cell are none: their column says what they mean. */
  readonly figures: readonly Figure[]
}
