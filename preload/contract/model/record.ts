// The record that is read out of a pack's passages: decisions, promises, minutes, questions, programme, people, figures.
// Everything says in which passage it stands, and where it is a piece of the text it is a range of it (UTF-16).
import type { DocumentKey, PassageKey } from '../ids.ts'
import type { Person } from './pack.ts'
import type { Span } from './passage.ts'

/** By the verb of the minute. */
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

/** A question put to a meeting by a member of the public or of the council, as printed. */
export interface AskedQuestion {
  readonly kind: 'public' | 'member'
  readonly asker: string
  readonly answeredBy: string | null
  readonly question: string
  readonly answer: string | null
  readonly supplementary: string | null
  readonly passage: PassageKey
}

/** A line of the committee's forward work programme. */
export interface ProgrammeEntry {
  /** As printed; null for an undated entry. */
  readonly when: string | null
  readonly topic: string
  readonly lead: string | null
  /** What the item is to bring: issues for consideration, expected outcome, as printed. */
  readonly expected: string | null
  readonly passage: PassageKey
}

/** A short form and what it stands for, with the passage that says so or uses it first; `long` is null where no meaning is known. */
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
