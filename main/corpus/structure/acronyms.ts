// Short forms and what they stand for: where a pack expands them, where it only implies it, and those it never expands.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Acronym, Passage } from '../../../preload/contract/model/pack.ts'
import { coreOf, longBefore, longBehind, spells } from './acronyms-match.ts'
import { layOut, type Piece } from './pieces.ts'

/** A short form: two capitals at least, or figures and "&" among them ("N2GG", "C&S", "DfE", "ChiMat", "I.A."). */
const shortForm = String.raw`(?:\p{Lu}\.){2,5}s?|[\p{Lu}\d](?:[\p{L}\d]|&|\/|-(?=\p{Lu})){0,9}\p{Lu}[\p{L}\d]{0,4}(?:['’]?s)?`
const inBrackets = new RegExp(String.raw`[(\[]\s*["“'‘]?(?:the\s+|or\s+)?["“'‘]?(${shortForm})["”'’]?\s*[)\]]`, 'gu')
const beforeBrackets = new RegExp(String.raw`(?<![\p{L}\d&-])(${shortForm})\s*[(\[]\s*([^()\[\]]{4,120})[)\]]`, 'gu')
const glossaryLine = new RegExp(String.raw`^(${shortForm})(?:\s*[–:=-]\s*|\s+(?:stands for|means|is short for)\s+(?:the\s+)?)(\S.*)$`, 'su')
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

const isShortForm = (short: string) => /\p{Lu}.*\p{Lu}|\p{Lu}.*\d.*\p{Lu}/u.test(short) && !noShortForm.test(short) && coreOf(short).length >= 2

/** Expansions printed beside a short form, in running text. */
function printedBeside(piece: Piece): readonly Found[] {
  const { text, passage } = piece
  const found: Found[] = []
  for (const match of text.matchAll(inBrackets)) {
    const short = singular(match[1] ?? '')
    const long = isShortForm(short) ? longBefore(short, text.slice(Math.max(0, match.index - 200), match.index)) : null
    if (long !== null) found.push({ short, long, passage })
  }
  for (const match of text.matchAll(beforeBrackets)) {
    const short = singular(match[1] ?? '')
    const long = isShortForm(short) ? longBehind(short, match[2] ?? '') : null
    if (long !== null) found.push({ short, long, passage })
  }
  return found
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

const phrase = (long: string) =>
  long
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/s\b/g, '')
    .trim()

/** Short forms used on their own, with how often and where first. */
function used(pieces: readonly Piece[]): ReadonlyMap<string, { readonly times: number; readonly passage: PassageKey }> {
  const found = new Map<string, { times: number; passage: PassageKey }>()
  for (const piece of pieces) {
    // A line all in capitals is a heading or a shout, not a run of short forms.
    if (piece.text === piece.text.toUpperCase()) continue
    for (const match of piece.text.matchAll(standing)) {
      const short = singular(match[1] ?? '')
      if (!isShortForm(short) || code.test(short)) continue
      const known = found.get(short)
      if (known === undefined) found.set(short, { times: 1, passage: piece.passage })
      else known.times += 1
    }
  }
  return found
}

/** Phrases of capitalised words, counted: where a short form is never expanded, its letters may spell one of them. */
function capitalised(
  pieces: readonly Piece[],
): ReadonlyMap<string, { readonly times: number; readonly printed: string; readonly passage: PassageKey }> {
  const found = new Map<string, { times: number; printed: string; passage: PassageKey }>()
  const run = /(?<![\p{L}\d])\p{Lu}[\p{L}'’]+(?:(?:\s+(?:and|for|of|in|the|to|with|&))?[\s-]+\p{Lu}[\p{L}'’]+){1,7}/gu
  for (const piece of pieces) {
    for (const match of piece.text.matchAll(run)) {
      const words = match[0].split(/\s+/)
      for (let from = 0; from < words.length - 1; from += 1) {
        for (let to = from + 2; to <= Math.min(words.length, from + 8); to += 1) {
          const printed = words.slice(from, to).join(' ')
          const known = found.get(phrase(printed))
          if (known === undefined) found.set(phrase(printed), { times: 1, printed, passage: piece.passage })
          else known.times += 1
        }
      }
    }
  }
  return found
}

/** What a pack implies of short forms it never expands: the one phrase of capitalised words that each of their letters begins, if it is printed at least twice. */
function implied(shorts: readonly string[], pieces: readonly Piece[]): readonly Found[] {
  const phrases = [...capitalised(pieces).values()]
  const initials = (printed: string) =>
    printed
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('')
  const byInitials = Map.groupBy(phrases, ({ printed }) => initials(printed))
  return shorts.flatMap((short): readonly Found[] => {
    const fitting = (byInitials.get(coreOf(short).toUpperCase()) ?? [])
      .filter(({ times, printed }) => times >= 2 && spells(short, printed))
      .sort((one, other) => other.times - one.times)
    const [best, next] = fitting
    return best === undefined || (next !== undefined && next.times * 2 > best.times) || coreOf(short).length < 3
      ? []
      : [{ short, long: best.printed, passage: best.passage }]
  })
}

/** Reads a pack's short forms: expanded first, then implied, then those it uses at least twice and never expands (`long` null). */
export function readAcronyms(passages: readonly Passage[]): readonly Acronym[] {
  const pieces = layOut(passages)
  const printed = pieces.flatMap((piece) => [...printedBeside(piece), ...inGlossary(piece)])
  const once = printed.filter(
    (one, at) =>
      printed.findIndex((other) => other.short.toLowerCase() === one.short.toLowerCase() && phrase(other.long) === phrase(one.long)) === at,
  )
  const known = new Set(once.map(({ short }) => coreOf(short).toLowerCase()))
  const left = [...used(pieces)].filter(([short]) => !known.has(coreOf(short).toLowerCase()))
  const guessed = implied(
    left.map(([short]) => short),
    pieces,
  )
  const told = new Set(guessed.map(({ short }) => short))
  const unexpanded = left
    .filter(([short, { times }]) => times >= 2 && !told.has(short))
    .map(([short, { passage }]) => ({ short, long: null, passage }))
  return [...once, ...guessed, ...unexpanded]
}
