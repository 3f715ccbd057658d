// The words by which minutes record a decision: each rule with an example from real minutes. Reading and search both go by them.
import type { DecisionKind } from '../../../preload/contract/model/pack.ts'
import { sentencesOf } from './sentences.ts'

/** The word itself, misprints included ("RESLOVED"); in small letters it is a verb of its own and counts only behind the body that resolved. */
const resolvedWord = /\b(?:RE(?:SOLVED|SLOVED|SOVLED|SOLEVD|SLOVLED|SOLVE))\b|^\s*Resolved\b/

/** Other words that open a decision the same way: "AGREED: That ...", "Recommended – That ...", "It was agreed:" before a list. */
const openingWord =
  /^\s*(?:(?:AGREED|DECIDED|DECISIONS?|RECOMMENDED|ENDORSED|NOTED)\b(?=\s*(?:[:–-]|[Tt]hat\b|[Tt]o\b|$))|(?:Agreed|Decided|Decisions?|Recommended)\s*(?=[:–-])|(?:It was |it was )?(?:therefore |unanimously |then )?(?:agreed|decided|resolved)(?=\s*[:–-]\s*$))/

/** "it was resolved that", "The Committee resolved to": the verb in small letters behind the body that resolved. */
const bodyResolved = /\b(?:it was|the (?:[\w&'’-]+ ){0,6}(?:committee|panel|board|cabinet|council|commission|forum|members))(?: \w+)? resolved\b/i

/** Where a text says that something was resolved ("8.3 The Panel RESOLVED the following recommendations:"), up to the end of the word; null where it does not. */
export function findResolved(text: string): RegExpExecArray | null {
  return resolvedWord.exec(text) ?? openingWord.exec(text) ?? bodyResolved.exec(text)
}

/** The kind that the opening word itself tells, where it is not "resolved". */
export function kindOfWord(word: string): DecisionKind | null {
  const found = /agreed|noted|recommended|endorsed/i.exec(word)?.[0].toLowerCase()
  return (found as DecisionKind | undefined) ?? null
}

/** Those whose agreement is a decision of the meeting; officers who agree to something promise it. */
const deciding = String.raw`(?:sub-?\s?committee|committee|panel|board|cabinet|commission|forum|council|meeting|chair(?:man|woman|person)?|vice-?chair(?:man)?|members|councillors|group)`

export interface DecisionRule {
  readonly name: string
  readonly example: string
  readonly pattern: RegExp
  readonly kind: DecisionKind
}

/** Decisions minuted in running text. The first rule that fits a sentence is taken. */
export const decisionRules: readonly DecisionRule[] = [
  {
    name: 'minutes confirmed',
    example: 'The minutes of the meetings held on 21 October 2020 were confirmed as an accurate record and signed by the Chair.',
    pattern:
      /\bminutes\b[^.]{0,220}\b(?:confirmed|agreed|approved|received and signed|accepted|signed)\b[^.]{0,40}\b(?:(?:correct|accurate|true|fair) record|signed|by the (?:committee|panel|board|chair))/i,
    kind: 'agreed',
  },
  {
    name: 'chair elected',
    example: 'Cllr Mark Kiddle-Morris was elected Chair and Cllr Penny Carpenter was elected Vice-Chair.',
    pattern: /\b(?:was|were|be)\s+(?:duly\s+)?(?:re-)?(?:elected|appointed)\s+(?:as\s+)?(?:the\s+)?(?:vice-?\s?)?chair/i,
    kind: 'elected',
  },
  {
    name: 'body agreed',
    example: 'The Sub-Committee also agreed to ask officers to put in place a clear set of performance indicators',
    pattern: new RegExp(
      String.raw`\b${deciding}\s+(?:then |also |therefore |further |unanimously |subsequently |duly )*(?:agreed|decided|approved|accepted|supported|adopted|authorised|delegated|appointed|nominated)\b(?! with\b)`,
      'i',
    ),
    kind: 'agreed',
  },
  {
    name: 'body recommended',
    example: 'The Panel recommended to Cabinet that the savings proposals be deferred.',
    pattern: new RegExp(String.raw`\b${deciding}\s+(?:then |also |therefore |further |unanimously )*recommended\b`, 'i'),
    kind: 'recommended',
  },
  {
    name: 'body endorsed',
    example: 'The Panel endorsed the new reporting format.',
    pattern: new RegExp(String.raw`\b${deciding}\s+(?:then |also |therefore |further |unanimously )*endorsed\b`, 'i'),
    kind: 'endorsed',
  },
  {
    name: 'body referred',
    example: 'The Committee referred the decision back to Cabinet.',
    pattern: new RegExp(
      String.raw`\b${deciding}\s+(?:then |also |therefore |further |unanimously )*referred\b(?! to (?:the )?(?:report|paper|page|data|table|figure|appendix))(?=[^.]{0,80}\b(?:to|back)\b)(?=[^.]{0,80}\b(?:cabinet|council|committee|board|panel|executive)\b)`,
      'i',
    ),
    kind: 'referred',
  },
  {
    name: 'body noted a thing, not a fact',
    example: 'The Board received and NOTED the minutes of the meetings of Healthwatch Norfolk',
    pattern: new RegExp(
      String.raw`\b${deciding}\s+(?:received and |then |also |considered and |duly )*noted\b(?!\s*,?\s*that\b|\s+(?:how|why|with (?:concern|interest)))(?=\s+(?:the|its|and|both|this|all|a\b))`,
      'i',
    ),
    kind: 'noted',
  },
  {
    name: 'paper noted by the body',
    example: 'The paper was noted by the Board.',
    pattern:
      /\b(?:reports?|papers?|updates?|presentation|minutes|plan|register|items?)\b(?: (?:was|were|is|be))? (?:received and )?noted\b(?=[^.]{0,40}(?:\bby the\b|$|\.))/i,
    kind: 'noted',
  },
  {
    name: 'it was agreed that something be done',
    example: 'It was agreed that the review timetable be revised so the Board could achieve as much as possible',
    pattern:
      /\bit was (?:also |further |then |therefore |unanimously )*(?:agreed|decided|concluded|resolved)\b(?! (?:by|with|at)\b)(?:,| that| to|:)/i,
    kind: 'agreed',
  },
  {
    name: 'recommendation agreed',
    example: 'The recommendations in the report were agreed.',
    pattern:
      /\b(?:recommendations?|proposals?|amendments?|motion|terms of reference|programme)\b[^.]{0,80}\b(?:was|were) (?:unanimously )?(?:agreed|approved|carried|endorsed|adopted|accepted)\b(?! by (?!the (?:committee|panel|board|sub|commission|meeting)|members))/i,
    kind: 'agreed',
  },
  {
    name: 'thanks of the body on record',
    example: "The Sub-Committee's thanks were placed on record to Kate Dexter and her team",
    pattern: new RegExp(
      String.raw`\b${deciding}['’]?s?['’]? (?:thanks|appreciation|gratitude|condolences)\b[^.]{0,60}\b(?:placed|put|recorded)\b|\b${deciding} (?:placed on record|recorded) (?:its|their) (?:thanks|appreciation)`,
      'i',
    ),
    kind: 'agreed',
  },
  {
    name: 'subject to agreement',
    example: 'Should the meeting programme need to change then this would be subject to the agreement of the Chair and Vice-Chair.',
    pattern: /\bwould be subject to the (?:agreement|approval|consent) of the (?:vice-?)?(?:chair|committee|panel|board|sub)/i,
    kind: 'agreed',
  },
]

const delivery = /\bit was (?:also |further |then )*agreed that\b.{0,240}\b(?:would|will|could) (?:further |also |then |now )?be\b/i
/** What comes before a meeting is the committee's own business: "a report would be brought to the next H&WB meeting". */
const toAMeeting =
  /\b(?:would|will) (?:further |also |then |now )?be (?:brought|presented|submitted|reported|considered)\b.{0,40}\b(?:to|at|by) (?:the|a|its|their)\b.{0,40}\bmeeting\b/i

/** "It was agreed that information would be provided" is an officer's promise and no decision, unless it settles what comes before a meeting. */
const agreedDelivery = (text: string): boolean => delivery.test(text) && !toAMeeting.test(text)

/** The rule by which a sentence of running text tells of a decision; null where none does. `marked`: the word "agreed" is printed in bold. */
export function decisionIn(sentence: string, marked = false): DecisionRule | null {
  if (agreedDelivery(sentence) && !marked) return null
  return decisionRules.find(({ pattern }) => pattern.test(sentence)) ?? null
}

/** Whether some words tell of a decision, in a resolution or in running text: what reading takes for one, search does too. */
export function readsAsDecision(text: string): boolean {
  return findResolved(text) !== null || sentencesOf({ text, from: 0 }).some((sentence) => decisionIn(sentence.text) !== null)
}

interface KindRule {
  readonly kind: DecisionKind
  readonly example: string
  readonly pattern: RegExp
}

/** What a resolution does, by its first telling verb. */
const kindRules: readonly KindRule[] = [
  { kind: 'elected', example: 'That Cllr Roy Brame be elected Chair of the Sub-Committee.', pattern: /\bbe (?:re-)?(?:elected|appointed)\b/i },
  {
    kind: 'recommended',
    example: 'To recommend to Cabinet the comments of the Panel',
    pattern: /^(?:that |to |the \w+ )*(?:also )?recommend|\bbe recommended\b/i,
  },
  { kind: 'referred', example: 'That the matter be referred to the Corporate Parenting Board', pattern: /\bbe referred\b|^(?:to )?refer\b/i },
  {
    kind: 'noted',
    example: 'To note the contents of the Directions Notice',
    pattern: /^(?:that |to )?(?:the (?:[\w'’&-]+ ){0,5})?(?:receive and )?(?:note|notes|noted)\b|\bbe (?:received and )?noted\b/i,
  },
  {
    kind: 'endorsed',
    example: 'To endorse the work underway for enhanced data sharing between partners.',
    pattern: /^(?:that |to )?(?:the (?:[\w'’&-]+ ){0,5})?endorses?\b|\bbe endorsed\b/i,
  },
  {
    kind: 'agreed',
    example: 'Agree the forward plan for the year ahead',
    pattern: /^(?:that |to )?(?:the (?:[\w'’&-]+ ){0,5})?(?:agrees?|approves?|confirms?)\b|\bbe (?:agreed|approved|confirmed|adopted)\b/i,
  },
]

/** The kind of a resolution by its words; "resolved" where no verb tells. */
export function kindOfResolution(text: string): DecisionKind {
  const words = text.replace(/^[\s.:;–-]+/, '')
  return kindRules.find(({ pattern }) => pattern.test(words))?.kind ?? 'resolved'
}
