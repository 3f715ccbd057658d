// The minutes of one meeting: whose they are, who was there, what was dealt with, decided and promised.
import type { MinutesRecord, PackDocument, Passage, Person } from '../../../preload/contract/model/pack.ts'
import { findDate } from '../words/dates.ts'
import { minutesTitle } from './cover-parts.ts'
import { cleanCommittee, committeeAmong, isCouncilOnly } from './cover-words.ts'
import { readDecisions } from './decisions.ts'
import { readInterests } from './minutes-interests.ts'
import { type MinutedPiece, titleOf, withItems } from './minutes-items.ts'
import { readSubstitutions } from './minutes-substitutions.ts'
import { classOpened, type PrintedLine, readPeople } from './people-lists.ts'
import { bareName, splitNames } from './people-names.ts'
import { layOut, type Piece } from './pieces.ts'
import { readMarkedActions, readPromises } from './promises.ts'

/** What the title of minutes says: "Norfolk Health Overview and Scrutiny Committee minutes of the meeting held on 15 January 2015". */
export interface MinutesTitle {
  readonly committee: string | null
  /** ISO date of the meeting minuted. */
  readonly date: string | null
}

const plainLines = (text: string): readonly PrintedLine[] => text.split('\n').map((line) => ({ text: line.trim(), cells: [] }))

/** The lines of a piece; a class named in bold before the names ("**Guests** Lynda Tarpey") is a line of its own. */
function linesOf(piece: Piece): readonly PrintedLine[] {
  const filled = piece.cells.filter((cell) => cell.text !== '')
  if (piece.kind === 'row' && !(filled.length === 1 && piece.text.includes('\n')))
    return [{ text: piece.text, cells: piece.cells.map((cell) => cell.text) }]
  const bold = piece.boldWords[0]?.trim() ?? ''
  const opensClass = bold !== '' && piece.text.startsWith(bold) && piece.text.length > bold.length && classOpened(bold) !== null
  return opensClass ? [{ text: bold, cells: [] }, ...plainLines(piece.text.slice(bold.length))] : plainLines(piece.text)
}

/** What may stand before or behind "minutes of" without naming a body. */
const notABody =
  /^(?:(?:the|last|previous|draft|public|a)\b\s*)*(?:meetings?)?$|^to (?:agree|confirm|receive|approve|sign)\b|^(?:board|committee|panel)(?: meeting)?$|\bchair\b|^(?:appendix|annexe?|enclosure|schedule)\b/i

/** Reads committee and date out of lines at the head of minutes, or out of an agenda's or document's title. */
export function readMinutesTitle(lines: readonly string[]): MinutesTitle {
  const at = lines.findIndex((line) => /\bminutes\b/i.test(line))
  const joined = lines.slice(Math.max(0, at)).join(' ')
  const before = /^(.{4,100}?)\s*[–:,-]?\s*(?:\bdraft )?\bminutes\b/i.exec(lines[at] ?? '')?.[1] ?? null
  const of = /\bminutes of (?:a |the )?(?:meetings? of )?(?:the )?(.{4,90}?)(?:\s+meeting)?\s+held\b/i.exec(joined)?.[1] ?? null
  const said =
    [before, of].map((words) => (words === null ? null : cleanCommittee(words))).find((words) => words !== null && !notABody.test(words)) ?? null
  const above = committeeAmong(at < 0 ? lines : lines.slice(0, at + 3).filter((line) => !/\(|\bpresent\b/i.test(line)))
  return {
    committee: said ?? above,
    date: findDate(joined)?.iso ?? lines.map((line) => findDate(line)?.iso).find((iso) => iso !== undefined) ?? null,
  }
}

const presentHeading = /^(?:(?:members?|councillors|board members|committee members) )?(?:present|attendance|attendees)\b(?:[^:]{0,30})?:?/i
const itsEnd = /^(?:the )?meeting (?:closed|ended|concluded|finished)\b/i

/** People at the head of minutes, from "Present" on. */
function attendance(head: readonly Piece[]): {
  readonly present: readonly Person[]
  readonly alsoPresent: readonly Person[]
  readonly apologies: readonly Person[]
} {
  const lines = head.flatMap(linesOf).filter((line) => line.text !== '')
  const from = lines.findIndex((line) => presentHeading.test(line.text))
  const people = readPeople(from < 0 ? [] : lines.slice(from), 'members')
  return { present: [...people.members, ...people.substitutes, ...people.others], alsoPresent: people.others, apologies: people.apologies }
}

const apologised =
  /\bapolog(?:y|ies)\b.{0,60}\b(?:received|given|submitted|tendered|noted|sent|made)\b.{0,40}?\b(?:from|by|on behalf of|for)\b\s*:?\s*|^apologies(?: for absence)?(?: from)?\s*:\s*/i

/** Those who sent apologies, each with brackets taken off: "Ms D Gihawi (Mr B Bremner substituting)". Officers may be named by office only. */
export function readApologies(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).flatMap((sentence) => {
    const lead = apologised.exec(sentence)
    if (lead === null) return []
    const printed = sentence.slice(lead.index + lead[0].length)
    const initialled = splitNames(printed)
    if (initialled.length > 1 && /\(\p{Lu}\p{L}{1,3}\)/u.test(printed)) return initialled.map(({ name }) => name)
    const listed = printed
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+(?:as|because|since|who|due to)\s.*$/i, '')
      .replace(/[.;]+\s*$/, '')
    if (/^(?:none|no one|nobody)\b/i.test(listed.trim())) return []
    return listed
      .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=(?:\p{Lu}|the\s+\p{Lu}))/u)
      .map((name) =>
        name
          .replace(/\s+/g, ' ')
          .replace(/^(?:the|councillors|cllrs)\s+/i, '')
          .trim(),
      )
      .reduce<string[]>((names, name) => {
        if (name === '') return names
        const last = names.at(-1)
        // "Interim Assistant Director, Improvement": a lone word behind a comma belongs to the office before it.
        if (last !== undefined && !/\s/.test(name) && /\b(?:director|head|manager|officer|member)\b/i.test(last))
          names[names.length - 1] = `${last}, ${name}`
        else names.push(name)
        return names
      }, [])
  })
}

/** Who was absent, from the attendance list and from the item "Apologies". */
function absent(pieces: readonly MinutedPiece[], listed: readonly Person[]): readonly string[] {
  const told = pieces.filter((piece) => piece.itemOrder <= 3).flatMap((piece) => readApologies(piece.text))
  const lead = pieces.findIndex((piece) => /^apologies(?: were received from)?\s*:$/i.test(piece.text))
  const below: string[] = []
  for (let at = lead + 1; lead >= 0 && at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.isItemTitle || piece.number !== null) break
    const found = splitNames(piece.text.split(' - ')[0] ?? '')
    if (found.length === 0) break
    below.push(...found.map(({ name }) => name))
  }
  const all = [...listed.map(({ name }) => name), ...told, ...below]
  return all.filter((name, at) => all.findIndex((other) => bareName(other) === bareName(name)) === at)
}

/** Where one meeting's own minutes end and papers appended to them begin; appended notes keep only what is marked as an action. */
function ownMinutes(pieces: readonly MinutedPiece[]): { readonly own: readonly MinutedPiece[]; readonly appended: readonly MinutedPiece[] } {
  const close = pieces.findIndex((piece) => itsEnd.test(piece.text))
  return close < 0
    ? { own: pieces, appended: [] }
    : { own: pieces.slice(0, close + 1), appended: pieces.slice(close + 1).map((piece) => ({ ...piece, item: null })) }
}

/** The body as printed; where that is all in capitals or only the council's own name, as the pack names it elsewhere. */
function bodyOf(printed: string | null, known: string): string {
  if (printed === null || isCouncilOnly(printed)) return known
  return printed.toLowerCase() === known.toLowerCase() ? known : printed
}

/** Reads one document that is minutes. */
export function readMinutes(document: PackDocument, passages: readonly Passage[]): MinutesRecord {
  const pieces = withItems(layOut(passages))
  const { own, appended } = ownMinutes(pieces)
  const firstItem = own.findIndex((piece) => piece.isItemTitle)
  const head = firstItem < 0 ? own.slice(0, 30) : own.slice(0, firstItem)
  const headLines = head.flatMap((piece) => piece.text.split('\n')).slice(0, 12)
  const printed = readMinutesTitle(headLines.some((line) => minutesTitle(line) || /\bminutes\b/i.test(line)) ? headLines : [document.title])
  const { present, alsoPresent, apologies } = attendance(head)
  const source = { document: document.key, date: printed.date ?? document.date }
  const decisions = readDecisions(document.key, own)
  const ownPromises = readPromises(source, own, decisions)
  const noted = readMarkedActions(source, appended)
  return {
    document: document.key,
    committee: bodyOf(printed.committee, document.committee),
    date: printed.date ?? document.date,
    present,
    alsoPresent,
    apologies: absent(own, apologies),
    substitutions: readSubstitutions(
      present,
      own.filter(({ itemOrder }) => itemOrder <= 3).map(({ text }) => text),
    ),
    interests: readInterests(own),
    items: own.filter((piece) => piece.isItemTitle).map((piece) => ({ number: piece.item, title: titleOf(piece), passage: piece.passage })),
    decisions,
    promises: [...ownPromises, ...noted],
  }
}
