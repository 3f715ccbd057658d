// Short forms and what they stand for: where a pack expands them, where it only implies it, and those it never expands.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Acronym, Passage } from '../../../preload/contract/model/pack.ts'
import { implied } from './acronyms-implied.ts'
import { coreOf, longBefore, longBehind } from './acronyms-match.ts'
import { isUsual, isUsualMeaning, usualOnes } from './acronyms-usual.ts'
import { isPersonName } from './people-names.ts'
import { layOut, type Piece } from './pieces.ts'
import { plainWords } from './words.ts'

/** A short form: two capitals at least, or figures and "&" among them ("N2GG", "C&S", "DfE", "ChiMat", "I.A."). */
const shortForm = String.raw`(?:\p{Lu}\.){2,5}s?|[\p{Lu}\d](?:[\p{L}\d]|&|\/|-(?=\p{Lu})){0,9}\p{Lu}[\p{L}\d]{0,4}(?:['’]?s)?`
const inBrackets = new RegExp(String.raw`[(\[]\s*["“'‘]?(?:the\s+|or\s+)?["“'‘]?(${shortForm})["”'’]?\s*[)\]]`, 'gu')
const beforeBrackets = new RegExp(String.raw`(?<![\p{L}\d&-])(${shortForm})\s*[(\[]\s*([^()\[\]]{4,120})[)\]]`, 'gu')
const glossaryLine = new RegExp(String.raw`^(${shortForm})(?:\s*[–:=-]\s*|\s+(?:stands for|means|is short for)\s+(?:the\s+)?)(\S.*)$`, 'su')
/** "the DISDAT – Disability Distress Awareness Tool": parted by a dash in running text. */
const dashed = new RegExp(String.raw`(?<![\p{L}\d&-])(${shortForm})\s+[–-]\s+(?=\p{Lu})([^.;:()\n]{6,120})`, 'gu')
const glossary = /\b(?:glossary|abbreviations?|acronyms?|terms used)\b/i
const standing = new RegExp(String.raw`(?<![\p{L}\d&./@-])(${shortForm})(?![\p{L}\d&@-]|\.\p{L})`, 'gu')

/** Words in capitals that are no short forms: roman figures, words of headings, usual signs. */
const noShortForm =
  /^(?:[IVX]+|A\d+|AM|PM|OK|UK|EU|NB|TBC|TBA|N\/A|NA|AND|OR|THE|OF|TO|IN|ON|FOR|NOT|DO|RESOLVED|NOTED|AGREED|RESLOVED|AGENDA|ACTION|ITEM|NO|YES|DRAFT|ADD|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|MP|QC|CEO|OBE|MBE|CBE)$/
/** A postcode's or a code's parts: "NR1", "2DH", "E11", "CES019". */
const code = /^\p{Lu}{1,4}\d+\p{Lu}?$|^\d+\p{L}+$|^\p{Lu}{1,2}\d{1,2}\p{Lu}?$/u

interface Found {
  readonly short: string
  readonly long: string
  readonly passage: PassageKey
}

const singular = (short: string) => short.replace(/['’]s$|(?<=\p{Lu})s$/u, '')

/** With its long form beside it even a word such as "MAR" is a short form. */
const canBeShort = (short: string) => /\p{Lu}.*\p{Lu}|\p{Lu}.*\d.*\p{Lu}/u.test(short) && coreOf(short).length >= 2
const isShortForm = (short: string) => canBeShort(short) && !noShortForm.test(short)

/** Expansions printed beside a short form. `before` are the words of the piece before: a page may part "... NHS Trust" from "(NCH&C)". */
function printedBeside(piece: Piece, before: string): readonly Found[] {
  const { text, passage } = piece
  const found: Found[] = []
  for (const match of text.matchAll(inBrackets)) {
    const short = singular(match[1] ?? '')
    const parted = text.slice(0, match.index).trim() === '' ? before : ''
    const long = canBeShort(short) ? longBefore(short, `${parted} ${text.slice(Math.max(0, match.index - 200), match.index)}`) : null
    if (long !== null) found.push({ short, long, passage })
  }
  for (const match of text.matchAll(beforeBrackets)) {
    const short = singular(match[1] ?? '')
    const long = canBeShort(short) ? longBehind(short, match[2] ?? '') : null
    if (long !== null) found.push({ short, long, passage })
  }
  for (const match of text.matchAll(dashed)) {
    const short = singular(match[1] ?? '')
    const long = isShortForm(short) && coreOf(short).length >= 3 ? longBehind(short, match[2] ?? '') : null
    if (long !== null) found.push({ short, long, passage })
  }
  // "William Armstrong (WA) - Chair": several people with their initials are a list of those present, no short forms.
  const people = found.filter(({ long }) => isPersonName(long))
  const listed = people.length >= 2 && /\)\s*[-–,:]\s*\p{Lu}|\b(?:attend|present|apologies)/iu.test(text)
  return listed ? found.filter(({ long }) => !isPersonName(long)) : found
}

/** Lines and rows of a glossary: "NCC - Norfolk County Council", "EYFS | Early Years Foundation Stage". Anywhere else only where the letters fit. */
function inGlossary(piece: Piece): readonly Found[] {
  const listed = glossary.test(piece.headings.join(' '))
  const lines = piece.kind === 'row' ? [] : piece.text.split('\n')
  const fromLines = lines.flatMap((line): readonly Found[] => {
    const match = glossaryLine.exec(line.trim())
    const short = singular(match?.[1] ?? '')
    if (match === null || !isShortForm(short)) return []
    const long = longBehind(short, match[2] ?? '')
    return long === null ? [] : [{ short, long, passage: piece.passage }]
  })
  const cells = piece.cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim())
  const [first = '', second = ''] = cells
  const short = singular(first)
  const fits = new RegExp(`^(?:${shortForm})$`, 'u').test(first) && isShortForm(short) && second.length > 4 && second.length < 160
  const long = fits ? (longBehind(short, second) ?? (listed ? (second.split(/[.;(]|\s[–-]\s/)[0]?.trim() ?? null) : null)) : null
  return long === null ? fromLines : [...fromLines, { short, long, passage: piece.passage }]
}

const phrase = (long: string) => plainWords(long).replace(/s\b/g, '').trim()

/** Three words and more in capitals: a title or a shout ("URGENT CARE IN HIGHTOWN"). */
const capitalRuns = /(?<![\p{L}\d])(?:\p{Lu}{2,}\s+){2,}\p{Lu}{2,}(?![\p{L}\d])/gu

/** Short forms used on their own, with how often and where first. */
function used(pieces: readonly Piece[]): ReadonlyMap<string, { readonly times: number; readonly passage: PassageKey }> {
  const found = new Map<string, { times: number; passage: PassageKey }>()
  for (const piece of pieces) {
    // A line all in capitals is a heading or a shout, not a run of short forms.
    if (piece.text === piece.text.toUpperCase()) continue
    const shouted = [...piece.text.matchAll(capitalRuns)]
    for (const match of piece.text.matchAll(standing)) {
      if (shouted.some((run) => run.index <= match.index && match.index < run.index + run[0].length)) continue
      const short = singular(match[1] ?? '')
      if (!isShortForm(short) || (code.test(short) && !isUsual(short))) continue
      const known = found.get(short)
      if (known === undefined) found.set(short, { times: 1, passage: piece.passage })
      else known.times += 1
    }
  }
  return found
}

/** Whether a short form is worth telling that it is never expanded: mostly capitals and short, no name ("McCabe") and no system ("CareFirst"). */
function worthListing(short: string): boolean {
  const core = coreOf(short)
  const capitals = core.replace(/[^\p{Lu}]/gu, '').length
  return core.length <= 6 && !/[-/]/.test(short) && capitals * 2 >= core.length
}

const documentOf = (passage: PassageKey) => passage.slice(0, passage.lastIndexOf('/'))

/**
 * A short form that one paper explains ("Corporate Parenting (CP)") keeps its usual meaning in another paper of the pack that uses it without
 * explaining it and prints the usual long form ("CP monitoring visits", "Child Protection").
 */
function otherMeanings(explained: readonly Found[], pieces: readonly Piece[]): readonly Found[] {
  const collisions = [...Map.groupBy(explained, ({ short }) => short)].filter(
    ([short, meanings]) => isUsual(short) && !meanings.some(({ long }) => isUsualMeaning(short, long)),
  )
  if (collisions.length === 0) return []
  const papers = [...Map.groupBy(pieces, ({ passage }) => documentOf(passage))]
  return collisions.flatMap(([short, meanings]) => {
    const stands = new RegExp(`(?<![\\p{L}\\d&])${short}(?![\\p{L}\\d&])`, 'u')
    const explainedIn = new Set(meanings.map(({ passage }) => documentOf(passage)))
    for (const [paper, own] of papers) {
      if (explainedIn.has(paper) || !own.some(({ text }) => stands.test(text))) continue
      const found = usualOnes([short], own)
      if (found.length > 0) return found
    }
    return []
  })
}

/** Reads a pack's short forms: expanded first, then implied, then those it uses at least twice and never expands (`long` null). */
export function readAcronyms(passages: readonly Passage[]): readonly Acronym[] {
  const pieces = layOut(passages)
  const printed = pieces.flatMap((piece, at) => [...printedBeside(piece, pieces[at - 1]?.text.slice(-200) ?? ''), ...inGlossary(piece)])
  const once = [...new Map(printed.toReversed().map((one) => [`${one.short.toLowerCase()} ${phrase(one.long)}`, one])).values()].toReversed()
  const known = new Set(once.map(({ short }) => coreOf(short).toLowerCase()))
  const left = [...used(pieces)].filter(([short]) => !known.has(coreOf(short).toLowerCase()) && worthListing(short))
  // "NCH" in a pack that explains "NCH&C" is the same name cut short, and no other one may be guessed for it.
  const shorts = left.map(([short]) => short).filter((short) => !once.some((one) => one.short.startsWith(`${short}&`)))
  const inUse = usualOnes(shorts, pieces)
  const usual = new Set(inUse.map(({ short }) => short))
  const guessed = [
    ...inUse,
    ...implied(
      shorts.filter((short) => !usual.has(short)),
      pieces,
    ),
  ]
  const told = new Set(guessed.map(({ short }) => short))
  const elsewhere = otherMeanings(once, pieces)
  const unexpanded = left
    .filter(([short, { times }]) => times >= 2 && !told.has(short))
    .map(([short, { passage }]) => ({ short, long: null, implied: false, passage }))
  return [...once.map((one) => ({ ...one, implied: false })), ...[...guessed, ...elsewhere].map((one) => ({ ...one, implied: true })), ...unexpanded]
}
