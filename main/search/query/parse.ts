// Reads what a member typed: plain words, "phrases", -without, OR, NEAR, word* and filters. Whatever is not understood is plain words; nothing is an error.
import { type TypedFilter, type TypedFilterName, typedFilterNames } from '../../../preload/contract/model/search.ts'
import { type Token, tokens } from '../text/tokens.ts'
import { isUnfinished, onlyLast, refusalOf } from './typed-filters.ts'

export interface TypedWord {
  readonly kind: 'word'
  readonly word: string
  /** As typed. */
  readonly typed: string
  /** Typed with a star: everything that begins with it. */
  readonly prefix: boolean
}

export interface TypedPhrase {
  readonly kind: 'phrase'
  readonly words: readonly string[]
}

/** Words or phrases with at most `within` words between the first and the last. */
export interface TypedNear {
  readonly kind: 'near'
  readonly parts: readonly (readonly string[])[]
  readonly within: number
}

export interface TypedEither {
  readonly kind: 'either'
  readonly parts: readonly (TypedWord | TypedPhrase)[]
}

/** Whether what is typed is found as it is printed and in no other form: a phrase, or a word with a star. */
export const isExact = (part: TypedWord | TypedPhrase): boolean => part.kind === 'phrase' || part.prefix

export type TypedPart = TypedWord | TypedPhrase | TypedNear | TypedEither

export interface TypedQuery {
  readonly parts: readonly TypedPart[]
  readonly without: readonly (TypedWord | TypedPhrase)[]
  /** In the order typed. */
  readonly filters: readonly TypedFilter[]
  /** Whether the last word may still be being typed. */
  readonly open: boolean
}

/** Words between the parts of NEAR where no number is typed. */
const usualDistance = 10
/** A star after fewer letters than this is passed over: it would ask for a large part of everything. */
const shortestPrefix = 2
const isFilterName = (name: string): name is TypedFilterName => typedFilterNames.some((known) => known === name)

type Piece =
  | { readonly is: 'quoted'; readonly text: string; readonly without: boolean }
  | { readonly is: 'filter'; readonly filter: TypedFilter }
  | { readonly is: 'or' }
  | { readonly is: 'near'; readonly within: number }
  | { readonly is: 'near group'; readonly text: string; readonly within: number }
  | { readonly is: 'bare'; readonly text: string; readonly without: boolean }

const quoted = /(?<![^\s(-])(-?)["“”]([^"“”]{1,400})["“”](?![\p{L}\p{N}])/uy
const filter = /([A-Za-z]{2,10}):(?:["“”]([^"“”]{1,200})["“”]|([^\s"“”]{1,200}))/uy
const near = /NEAR(?:\/(\d{1,3}))?(?![\p{L}\p{N}(/])/uy
const nearGroup = /NEAR(?:\/(\d{1,3}))?\(([^()]{1,300}?)(?:,\s*(\d{1,3})\s*)?\)/uy

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

function filterOf(found: RegExpExecArray): TypedFilter | null {
  const name = (found[1] ?? '').toLowerCase()
  if (!isFilterName(name)) return null
  const value = (found[2] ?? found[3] ?? '').trim()
  return { name, value, place: { from: found.index, to: found.index + found[0].length }, refused: refusalOf(name, value) }
}

function cut(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from < text.length) {
    const space = /[\s()]/u.test(text[from] ?? '')
    if (space) {
      from++
      continue
    }
    const group = at(nearGroup, text, from)
    const phrase = group ? null : at(quoted, text, from)
    const named = group || phrase ? null : at(filter, text, from)
    const read = named ? filterOf(named) : null
    const close = group || phrase || read ? null : at(near, text, from)
    if (group) {
      pieces.push({ is: 'near group', text: group[2] ?? '', within: Number(group[3] ?? group[1] ?? usualDistance) })
      from += group[0].length
    } else if (phrase) {
      pieces.push({ is: 'quoted', text: phrase[2] ?? '', without: phrase[1] === '-' })
      from += phrase[0].length
    } else if (named && read) {
      const unfinished = from + named[0].length === text.length && isUnfinished(read.name, read.value)
      if (!unfinished) pieces.push({ is: 'filter', filter: read })
      // What makes no sense as a filter is looked for as the words it gives.
      if (!unfinished && read.refused !== null) pieces.push({ is: 'bare', text: read.value, without: false })
      from += named[0].length
    } else if (close) {
      pieces.push({ is: 'near', within: Number(close[1] ?? usualDistance) })
      from += close[0].length
    } else {
      const end = text.slice(from + 1).search(/[\s()"“”]/u)
      const to = end < 0 ? text.length : from + 1 + end
      const word = text.slice(from, to)
      if (word === 'OR' || word === '||') pieces.push({ is: 'or' })
      else if (word !== 'AND' && word !== '&&') pieces.push({ is: 'bare', text: word.replace(/^[-+]/u, ''), without: /^-[\p{L}\p{N}£]/u.test(word) })
      from = to
    }
  }
  return pieces
}

/** Plain words beside each other are read as one text, so that "£30 billion" is one figure. */
function joinBare(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (piece.is === 'bare' && !piece.without && before?.is === 'bare' && !before.without)
      joined[joined.length - 1] = { ...before, text: `${before.text} ${piece.text}` }
    else joined.push(piece)
  }
  return joined
}

const wordOf = (token: Token, text: string): TypedWord => ({
  kind: 'word',
  word: token.word,
  typed: text.slice(token.from, token.to),
  prefix: text[token.to] === '*' && token.word.length >= shortestPrefix,
})
const wordsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => word)

function joinEithers(parts: readonly (TypedPart | 'or')[]): readonly TypedPart[] {
  const joined: TypedPart[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === undefined) continue
    const before = joined.at(-1)
    const after = parts[i + 1]
    if (part !== 'or') joined.push(part)
    else if (
      before &&
      after &&
      after !== 'or' &&
      (after.kind === 'word' || after.kind === 'phrase') &&
      (before.kind === 'word' || before.kind === 'phrase' || before.kind === 'either')
    ) {
      joined.pop()
      joined.push({ kind: 'either', parts: [...(before.kind === 'either' ? before.parts : [before]), after] })
      i++
    }
  }
  return joined
}

/** Reads a query. Words joined by hyphens or slashes are words of their own. */
export function readQuery(text: string): TypedQuery {
  const parts: (TypedPart | 'or')[] = []
  const without: (TypedWord | TypedPhrase)[] = []
  const filters: TypedFilter[] = []
  let pendingNear: number | null = null
  const add = (part: TypedPart): void => {
    const before = parts.at(-1)
    if (pendingNear !== null && before && before !== 'or' && (part.kind === 'word' || part.kind === 'phrase') && before.kind !== 'either') {
      const own = part.kind === 'word' ? [part.word] : part.words
      const held = before.kind === 'near' ? before.parts : [before.kind === 'word' ? [before.word] : before.words]
      parts[parts.length - 1] = {
        kind: 'near',
        parts: [...held, own],
        within: before.kind === 'near' ? Math.max(before.within, pendingNear) : pendingNear,
      }
    } else parts.push(part)
    pendingNear = null
  }
  for (const piece of joinBare(cut(text))) {
    if (piece.is === 'or') parts.push('or')
    else if (piece.is === 'near') pendingNear = piece.within
    else if (piece.is === 'filter') filters.push(piece.filter)
    else if (piece.is === 'near group') {
      const inside = readQuery(piece.text).parts.flatMap((part): (readonly string[])[] =>
        part.kind === 'word' ? [[part.word]] : part.kind === 'phrase' ? [part.words] : [],
      )
      if (inside.length > 1) parts.push({ kind: 'near', parts: inside, within: piece.within })
      else for (const words of inside) parts.push({ kind: 'phrase', words })
    } else if (piece.is === 'quoted') {
      const words = wordsOf(piece.text)
      if (words.length === 0) continue
      if (piece.without) without.push({ kind: 'phrase', words })
      else add({ kind: 'phrase', words })
    } else {
      const found = tokens(piece.text).map((token) => wordOf(token, piece.text))
      if (piece.without) {
        const [only] = found
        if (only && found.length === 1) without.push(only)
        else if (found.length > 1) without.push({ kind: 'phrase', words: found.map(({ word }) => word) })
      } else for (const word of found) add(word)
    }
  }
  return { parts: joinEithers(parts), without, filters: onlyLast(filters), open: /[\p{L}\p{N}]$/u.test(text) }
}
