// What a pack implies of short forms that it never expands: a phrase it prints again and again whose words begin with their letters.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { coreOf } from './acronyms-match.ts'
import type { Piece } from './pieces.ts'
import { plainWords } from './words.ts'

interface Word {
  readonly text: string
  readonly initial: string
  readonly small: boolean
  /** It ends any phrase: a verb or pronoun, a short form, a word of two letters. */
  readonly unfit: boolean
  readonly capital: boolean
  /** Punctuation behind it: no phrase goes on over it. */
  readonly ends: boolean
}

interface Candidate {
  times: number
  /** How often every word but the small ones is printed with a capital. */
  capitals: number
  readonly variants: Map<string, number>
  /** The words before and behind it, so that one sentence printed three times counts once. */
  readonly settings: Set<string>
  readonly passage: PassageKey
}

const small = new Set('of the and for in to a an on with at by or from nhs &'.split(' '))
/** Words that no name holds: a phrase with one of them is running text. */
const running = new Set(
  'as is are was were be been has have had that this these those their our its his her your we they it who which will would can could should may must do does how what when where than then if but so such using used through about into all any more other also per'.split(
    ' ',
  ),
)

/** A short form made ready for comparing: its letters small, and which of them are printed as capitals. */
interface Letters {
  readonly short: string
  readonly small: string
  readonly capital: readonly boolean[]
}

function lettersOf(short: string): Letters {
  const core = coreOf(short)
  return { short, small: core.toLowerCase(), capital: [...core].map((letter) => letter !== letter.toLowerCase()) }
}

/** The words of a text; a hyphen or stroke within a word parts it as well. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L}))*|&/gu)) {
    const word = match[0]
    const lower = word.toLowerCase()
    const behind = text.charAt(match.index + word.length)
    const isSmall = small.has(lower)
    words.push({
      text: word,
      initial: lower.charAt(0),
      small: isSmall,
      // A short form is no part of what another stands for.
      unfit: running.has(lower) || (!isSmall && (word.length < 3 || (word.length < 8 && word === word.toUpperCase()))),
      capital: word.charAt(0) !== lower.charAt(0),
      ends: behind !== '' && behind !== '-' && behind !== '/' && behind.trim() !== '',
    })
  }
  return words
}

/** The index after the phrase that begins at `from` and spells the letters, small words left out or not; -1 where none does. */
function spelledUntil(words: readonly Word[], from: number, letters: Letters): number {
  if (words[from]?.small === true) return -1
  let at = from
  for (let letter = 0; letter < letters.small.length; letter += 1) {
    if (letter > 0 && words[at - 1]?.ends === true) return -1
    const wanted = letters.small.charAt(letter)
    while (letter > 0 && words[at]?.small === true && words[at]?.initial !== wanted && words[at]?.ends === false) at += 1
    const word = words[at]
    if (word === undefined || word.initial !== wanted || word.unfit) return -1
    // A capital never stands for "and" or "of": "ToR" and "DfE" take those in small letters, "CWD" its "with".
    if (word.small && letters.capital[letter] === true && word.text.toLowerCase() !== 'with') return -1
    at += 1
  }
  return words[at - 1]?.small === true ? -1 : at
}

/** Whether capitalised words stand right before or behind: then it is part of a longer name ("Early Years | Foundation Stage Profile"). */
function partOfName(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]
  const behind = words[to]
  if (words[from]?.capital !== true) return false
  return (
    (before?.capital === true && !before.ends && !before.small && before.text.length > 2) ||
    (behind?.capital === true && words[to - 1]?.ends === false && words[to - 1]?.capital === true)
  )
}

/** Singular and plural are one phrase: "processes", "authorities". */
const normal = (phrase: string) =>
  plainWords(phrase.replaceAll('&', ' and '))
    .replace(/ies\b/g, 'y')
    .replace(/(?<=ss)es\b|(?<!s)s\b/g, '')
    .trim()

/** The printed form used most, one in capitals before one without. */
function best(candidate: Candidate): string {
  const [first] = [...candidate.variants].sort(
    ([one, times], [other, otherTimes]) => otherTimes - times || Number(/^\p{Lu}/u.test(other)) - Number(/^\p{Lu}/u.test(one)),
  )
  return first?.[0] ?? ''
}

function gather(pieces: readonly Piece[], byInitial: ReadonlyMap<string, readonly Letters[]>): ReadonlyMap<string, Map<string, Candidate>> {
  const found = new Map<string, Map<string, Candidate>>()
  for (const piece of pieces) {
    const words = wordsOf(piece.text)
    for (const [from, word] of words.entries()) {
      for (const letters of byInitial.get(word.initial) ?? []) {
        const { short } = letters
        const to = spelledUntil(words, from, letters)
        if (to < 0 || partOfName(words, from, to)) continue
        const printed = words
          .slice(from, to)
          .map(({ text }) => text)
          .join(' ')
        const candidates = found.get(short) ?? new Map<string, Candidate>()
        found.set(short, candidates)
        const known = candidates.get(normal(printed)) ?? {
          times: 0,
          capitals: 0,
          variants: new Map<string, number>(),
          settings: new Set<string>(),
          passage: piece.passage,
        }
        known.times += 1
        known.settings.add(`${words[from - 1]?.text ?? ''} ${words[to]?.text ?? ''}`)
        if (words.slice(from, to).every(({ capital, small: little }) => capital || little)) known.capitals += 1
        known.variants.set(printed, (known.variants.get(printed) ?? 0) + 1)
        candidates.set(normal(printed), known)
      }
    }
  }
  return found
}

/**
 * The long forms implied of some short forms. Taken only where one phrase stands out, twice as often as any other that fits: a name in
 * capitals printed twice (once for four letters and more), or a term in small letters printed three times. Short forms of two letters
 * fit too much and are left.
 */
export function implied(
  shorts: readonly string[],
  pieces: readonly Piece[],
): readonly { readonly short: string; readonly long: string; readonly passage: PassageKey }[] {
  const long = shorts.filter((short) => coreOf(short).length >= 3)
  const found = gather(
    pieces,
    Map.groupBy(long.map(lettersOf), (letters) => letters.small.charAt(0)),
  )
  return long.flatMap((short) => {
    const candidates = [...(found.get(short)?.values() ?? [])].sort((one, other) => other.times - one.times)
    const names = candidates.filter(({ capitals }) => capitals >= 1)
    // The only one that is ever printed as a name stands out, however often other phrases chance to fit.
    const [first, second] = names.length === 1 ? names : candidates
    if (first === undefined || (second !== undefined && second.times * 2 > first.times)) return []
    const printed = best(first)
    const withSmall = printed.split(' ').some((word) => small.has(word.toLowerCase()))
    const asName = first.capitals >= 1 && (first.times >= 2 || coreOf(short).length >= 4)
    const asTerm = !withSmall && first.settings.size >= (second === undefined ? 2 : 3)
    const enough = asName || asTerm
    return enough && new Set(printed.toLowerCase().split(' ')).size > 1 ? [{ short, long: printed, passage: first.passage }] : []
  })
}
