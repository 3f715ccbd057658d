// Forward programmes printed as lists: a date on its own line with topics under it, undated lists, and changes a meeting resolved to make.
import type { ProgrammeEntry } from '../../../preload/contract/model/pack.ts'
import { isDateAlone, monthWords } from '../words/dates.ts'
import { office } from './agenda-close.ts'
import { isPersonName } from './people-names.ts'
import type { Piece } from './pieces.ts'

/** Words above a list or table that make it a work programme. */
export const programmeContext =
  /\b(?:forward|work|scrutiny|committee|future|annual)\s+(?:work\s+)?(?:programme|program|plan)\b(?!\s+(?:for|of)\s+(?:improvement|savings))|\bprogramme of (?:work|meetings)\b|\bfuture (?:meeting dates|meetings|agenda items|items|business)\b|\bforward plan\b/i

/** "Issues to be added to the work programme:": what follows has no date. */
const undated =
  /\b(?:to be (?:added|programmed|scheduled|confirmed|considered)|undated|unscheduled|date (?:to be confirmed|tbc)|items? for future)\b.{0,60}:?$/i
/** "January 2015 add:- Private fostering arrangements.", "For the 16 April 2015 agenda – add an item about ..." */
const added = new RegExp(
  String.raw`^(?:for (?:the )?)?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:${monthWords}) (?:19|20)\d{2})(?: (?:meeting|agenda))?\s*[:–-]?\s*add(?:ed)?\b\s*(?:an? (?:item|report) (?:about|on|concerning) )?[:–\s-]*(.{4,400})$`,
  'is',
)
/** "To receive a briefing on the educational arrangements of church schools." */
const toReceive =
  /^(?:that )?(?:the committee )?(?:to )?receive (?:an? )?(?:further |verbal )?(?:briefing|report|update|presentation)s? (?:on|about|regarding) (?:the )?(.{4,300})$/is
const intended = /^(?:to (?:consider|receive|discuss|review|scrutinise|include)\s*:?\s+)/i

/** A topic without "To consider" before it and the full stop behind it. */
export function topicOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(intended, '')
    .replace(/\s+(?:to (?:cover|include)|including)\s*[:–-]+\s*$/i, '')
    .replace(/(?<![\s.;:,])[\s.;:,]+$/, '')
    .trim()
}

const entry = (piece: Piece, when: string | null, topic: string): ProgrammeEntry => ({
  when,
  topic: topicOf(topic),
  lead: null,
  expected: null,
  passage: piece.passage,
})

/** A date, and what is printed behind it on the same line: "3 March 2021 – Inclusion". */
function dateLine(text: string): { readonly when: string; readonly behind: string } | null {
  const line = text.replace(/\s+/g, ' ').trim()
  if (isDateAlone(line)) return { when: line.replace(/[\s:;,–-]+$/, ''), behind: '' }
  const parted = /^(.{4,45}?)\s*(?:[:–]|\s-\s)\s*(\S.{3,200})$/.exec(line)
  return parted?.[1] !== undefined && isDateAlone(parted[1]) ? { when: parted[1], behind: parted[2] ?? '' } : null
}

/** A line that can be a topic: short, no sentence about the programme itself, no signature. */
function isTopic(piece: Piece, line: string): boolean {
  return (
    line.length > 3 &&
    line.length < 260 &&
    piece.number === null &&
    !isDateAlone(line) &&
    !/^(?:should|if|the (?:meeting|committee|chair)|members|please|chair(?:man)?$|head of|county hall|date agenda)\b|\bwould be subject\b|@|\b[A-Z]{1,2}\d{1,2}\s?\d[A-Z]{2}\b/i.test(
      line,
    )
  )
}

/** "Tom McCabe" over "Head of Paid Service" signs the agenda: a name with an office on the next line is no topic. */
function signs(line: string, piece: Piece, next: Piece | undefined): boolean {
  const below = piece.text.slice(piece.text.indexOf(line) + line.length).trim() || (next?.text ?? '')
  return isPersonName(line.trim()) && office.test(below)
}

/** Reads the lists of a programme out of the pieces of one document. */
export function readProgrammeLists(pieces: readonly Piece[]): readonly ProgrammeEntry[] {
  const found: ProgrammeEntry[] = []
  let open = false
  let when: string | null = null
  let listing: 'dated' | 'undated' | null = null
  let justDated = false
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'row') {
      listing = null
      continue
    }
    const context = programmeContext.test([piece.text, ...piece.headings].join(' · '))
    const change = context ? (added.exec(piece.text) ?? null) : null
    if (change?.[2] !== undefined) {
      found.push(entry(piece, change[1] ?? null, change[2]))
      continue
    }
    const briefing = context && piece.kind === 'item' ? toReceive.exec(piece.text) : null
    if (briefing?.[1] !== undefined) {
      found.push(entry(piece, null, briefing[1]))
      continue
    }
    if (piece.kind === 'heading' || /:$/.test(piece.text)) {
      const dated = dateLine(piece.text)
      // A topic right under its date may be set as a heading: "Wednesday 3rd February 2021" / "Effective Practice".
      if (dated === null && piece.kind === 'heading' && justDated && piece.number === null && isTopic(piece, piece.text)) {
        found.push(entry(piece, when, piece.text))
        justDated = false
        continue
      }
      if (dated === null) {
        open = programmeContext.test(piece.text) || (open && context)
        listing = open && undated.test(piece.text) && programmeContext.test(piece.text) ? 'undated' : null
        when = null
        continue
      }
    }
    if (!open && !context) continue
    for (const line of piece.text.split('\n')) {
      if (signs(line, piece, pieces[at + 1])) {
        listing = null
        open = false
        break
      }
      const dated = dateLine(line)
      if (dated !== null) {
        when = dated.when
        listing = 'dated'
        justDated = dated.behind === ''
        if (dated.behind !== '') found.push(entry(piece, when, dated.behind))
      } else if (listing === 'dated' && isTopic(piece, line)) {
        found.push(entry(piece, when, line))
        justDated = false
      } else if (listing === 'undated' && piece.kind === 'item' && isTopic(piece, line)) found.push(entry(piece, null, line))
      else listing = listing === 'undated' ? listing : null
    }
  }
  return found
}
