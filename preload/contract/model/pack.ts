// What is read out of a committee pack. The importer makes it, the corpus database keeps it, the reader shows it.
// All offsets are UTF-16 positions in the passage's `text`; all line numbers count from 1 in the source file.
import type { DocumentKey, ItemKey, PackId, PassageKey, TableKey } from '../ids.ts'

/** A half-open range of UTF-16 positions. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Source lines, both ends included, counting from 1. */
export interface SourceLines {
  readonly first: number
  readonly last: number
}

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

/** A piece of a passage as it is laid out; ranges are in the passage's text and never overlap. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: number } & Span)
  | ({ readonly kind: 'paragraph' } & Span)
  /** A list item; where its printed marker is a word ("a)", "iv."), `markerTo` says where that marker ends. Bullets are not in the text. */
  | ({ readonly kind: 'item'; readonly level: number; readonly markerTo: number | null } & Span)
  /** A row of a table; in the text its cells are parted by tabs, its rows by line feeds. */
  | ({ readonly kind: 'row'; readonly header: boolean; readonly cells: readonly Cell[] } & Span)

export interface Cell extends Span {
  /** How many columns it covers. */
  readonly columns: number
  readonly header: boolean
  /** What stands in the cell where it is more than one paragraph. */
  readonly blocks: readonly (
    | ({ readonly kind: 'paragraph' } & Span)
    | ({ readonly kind: 'item'; readonly level: number; readonly markerTo: number | null } & Span)
  )[]
}

export interface Emphasis extends Span {
  readonly style: 'strong' | 'em' | 'underline' | 'sup' | 'sub' | 'deleted' | 'inserted'
}

/** What the importer is unsure of, in words for the member. */
export interface Doubt {
  readonly reason: string
}

/** The smallest citable piece: a paragraph, a list item or short list, a group of table rows. Never over 2,400 characters. */
export interface Passage {
  readonly key: PassageKey
  readonly document: DocumentKey
  /** Its place in the pack, counting from 0. */
  readonly order: number
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table'
  /** As printed, e.g. "3.4.1"; it is not repeated in the text. */
  readonly number: string | null
  /** Headings above it, outermost first, without the document's title. */
  readonly headings: readonly string[]
  /** As printed, in plain text: what is shown, quoted and anchored to. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly emphasis: readonly Emphasis[]
  /** The table it is part of; neighbouring passages of one table are shown as one table. */
  readonly table: TableKey | null
  /** "Scrutiny Committee, 14 December 2020, item 7, paragraph 3.4.1": can be read out. */
  readonly citation: string
  /** Standing text that recurs in every pack: dimmed in the reader, demoted in search. */
  readonly boilerplate: boolean
  /** A heading answered "N/A" or "None". */
  readonly empty: boolean
  readonly doubts: readonly Doubt[]
  readonly source: SourceLines
}

/** What a table is for, told by its column heads, its caption and the headings above it. */
export type TableKind =
  | 'risk register'
  | 'action plan'
  | 'scorecard'
  | 'budget'
  | 'work programme'
  | 'membership'
  | 'contacts'
  | 'timetable'
  | 'consultation'
  | 'front sheet'
  | 'other'

export interface PackTable {
  readonly key: TableKey
  readonly document: DocumentKey
  /** Its printed caption, else the heading above it. */
  readonly caption: string | null
  readonly columns: number
  /** Column headings, header rows joined with a space; empty where the table has none. */
  readonly heads: readonly string[]
  /** A table used only to set out numbered paragraphs or a front sheet. */
  readonly layout: boolean
  readonly kind: TableKind
}

export type DecisionKind = 'resolved' | 'agreed' | 'noted' | 'endorsed' | 'recommended' | 'referred' | 'elected'

/** How the votes fell, as far as the minute says. */
export interface Vote {
  /** "with 5 votes in favour", "unanimously", "carried". */
  readonly printed: string
  readonly unanimous: boolean
  readonly for: number | null
  readonly against: number | null
  readonly abstained: number | null
}

/** What a committee resolved, as minuted. */
export interface Decision extends Span {
  readonly passage: PassageKey
  readonly document: DocumentKey
  readonly kind: DecisionKind
  readonly text: string
  /** Number of the minuted item, e.g. "8". */
  readonly item: string | null
  /** The part's own printed number or letter: "2", "a"; null where it has none. */
  readonly part: string | null
  /** Counts the resolutions of one set of minutes from 1; the parts of one resolution share it. */
  readonly resolution: number
  readonly mover: string | null
  readonly seconder: string | null
  readonly vote: Vote | null
}

/** What somebody said they would do, as minuted. */
export interface MinutedPromise extends Span {
  readonly passage: PassageKey
  readonly document: DocumentKey
  readonly text: string
  readonly who: string | null
  /** As printed, e.g. "March 2014"; null where no time is given. */
  readonly due: string | null
  /** The last day that `due` allows, as ISO date, where it can be known: "March 2014" is 2014-03-31. "March meeting" is not known. */
  readonly dueDate: string | null
  /** Whom it is promised to, as printed: "Members", "Cllr Jones"; null where the minute does not say. */
  readonly promisedTo: string | null
  /** Only suggested or put as a condition; nobody took it on. */
  readonly suggested: boolean
  /** Marked as an action, in words or by its place in a list of actions, and not told in running text. */
  readonly marked: boolean
  readonly item: string | null
}

/** "Ms D Gihawi (Mr B Bremner substituting)". Names as printed. */
export interface Substitution {
  readonly substitute: string
  readonly for: string
}

/** An interest declared at a meeting, as minuted. */
export interface DeclaredInterest {
  readonly who: string
  /** What it is, as printed: "as a governor of Heacham Junior School". */
  readonly what: string
  readonly kind: 'disclosable pecuniary' | 'pecuniary' | 'prejudicial' | 'non-pecuniary' | 'personal' | 'other'
  /** The item it touches, as printed: "item 8"; null where none is named. */
  readonly item: string | null
  readonly passage: PassageKey
}

/** One meeting's minutes; a pack may hold those of several bodies. */
export interface MinutesRecord {
  readonly document: DocumentKey
  readonly committee: string
  readonly date: string | null
  /** Everybody present: members, substitutes and others. */
  readonly present: readonly Person[]
  /** Those of `present` who were no members of the body: officers, cabinet members, guests, with their roles. */
  readonly alsoPresent: readonly Person[]
  readonly apologies: readonly string[]
  readonly substitutions: readonly Substitution[]
  readonly interests: readonly DeclaredInterest[]
  readonly items: readonly { readonly number: string | null; readonly title: string; readonly passage: PassageKey }[]
  readonly decisions: readonly Decision[]
  readonly promises: readonly MinutedPromise[]
}

export interface AskedQuestion {
  readonly kind: 'public' | 'member'
  readonly asker: string
  readonly answeredBy: string | null
  readonly question: string
  readonly answer: string | null
  readonly supplementary: string | null
  readonly passage: PassageKey
}

export interface ProgrammeEntry {
  /** As printed; null for an undated entry. */
  readonly when: string | null
  readonly topic: string
  readonly lead: string | null
  /** What the item is to bring: issues for consideration, expected outcome, as printed. */
  readonly expected: string | null
  readonly passage: PassageKey
}

export interface Acronym {
  readonly short: string
  readonly long: string | null
  /** The pack does not say what it stands for: a phrase printed elsewhere in it fits. */
  readonly implied: boolean
  readonly passage: PassageKey
}

/** Somebody or some body the pack names; other spellings are kept. */
export interface NamedPerson {
  readonly name: string
  readonly spellings: readonly string[]
  readonly roles: readonly string[]
  /** Each role with the date (ISO) of the meeting or report that gives it. */
  readonly rolesOn: readonly { readonly role: string; readonly date: string | null }[]
  /** Where the name stands in a form that is certain, or, inside one document, the role that only this person holds ("the Vice-Chair"). */
  readonly mentions: readonly PassageKey[]
}

/** A figure in the text as data; the range is in the passage's text. */
export interface Figure extends Span {
  readonly passage: PassageKey
  readonly kind: 'money' | 'percentage' | 'rate' | 'count'
  /** The number meant: pounds for money ("£2.67 million" is 2670000), per cent for percentages. */
  readonly value: number
  /** As printed: "£2.67 million". */
  readonly printed: string
  /** What is counted or measured, as printed behind the figure: "looked after children"; empty where nothing is said. */
  readonly of: string
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
