// Keeps the work of one search within the time of a keystroke at any size of library: what is asked twice is asked once, and of far too much the
// most telling part is done and the rest is named in the answer. What is done stays exact.
import type { Shelf } from '../index/shelf.ts'
import type { TypedEither, TypedPart, TypedPhrase, TypedQuery, TypedWord } from '../query/parse.ts'
import { stopWords } from '../query/stop-words.ts'
import { stem } from '../text/stem.ts'

/** A query that can be answered in time, and in words what of it was left out; null where nothing was. */
export interface Bounded {
  readonly query: TypedQuery
  /** Words with a star that begin so many words that only the commonest of these are looked for, and not exactly. */
  readonly loose: ReadonlySet<TypedPart>
  readonly leftOut: string | null
}

/** The most different plain words that are looked for, stop words apart: what a person types stays well below. */
const mostWords = 24
/** A query of more parts than this was not typed by hand. */
const mostParts = 60
/** The most passages that the lists of the plain words may name together, in terms of all passages, and how many words are looked for even so. */
const longestLists = 1.5
const atLeast = 6
/** The most passages that what must be exact may lead through, all together; one such part is always looked for. */
const mostExact = 300_000
/** What each way of asking costs, in terms of a phrase whose rarest word stands in as many passages: measured at a hundred times the bundled packs. */
const dear = { near: 2, without: 0.15 }
/** The most passages that the words which begin with what was typed with a star may stand in, if all of them are to be found. */
const mostBegun = 400_000
/** How many of the words that begin with what was typed with a star are looked up to tell what it costs. */
const begun = 30
/** The most words with a star: to find what begins so takes longer than to find where it stands. */
const mostStars = 4
/** How many parts that were left out are named. */
const mostNamed = 3

const passagesWith = (shelf: Shelf, word: string): number => shelf.count(stem(word))
const rarest = (shelf: Shelf, words: readonly string[]): number => Math.min(...words.map((word) => passagesWith(shelf, word)))
const beginning = (shelf: Shelf, word: string): number =>
  [...new Set(shelf.beginning(word, begun).map(stem))].reduce((sum, one) => sum + shelf.count(one), 0)

/** About how many passages must be gone through for a part that must be exact; 0 for plain words. */
export function costOf(shelf: Shelf, part: TypedPart): number {
  if (part.kind === 'word') return part.prefix ? beginning(shelf, part.word) : 0
  if (part.kind === 'phrase') return rarest(shelf, part.words)
  if (part.kind === 'near') return dear.near * rarest(shelf, part.parts.flat())
  return part.parts.some(({ kind }) => kind === 'phrase')
    ? part.parts.reduce((sum, one) => sum + rarest(shelf, one.kind === 'phrase' ? one.words : [one.word]), 0)
    : 0
}

const costWithout = (shelf: Shelf, part: TypedWord | TypedPhrase): number =>
  part.kind === 'word' && !part.prefix ? dear.without * passagesWith(shelf, part.word) : costOf(shelf, part)

/** As it would be typed. */
function typedAs(part: TypedPart): string {
  if (part.kind === 'word') return `${part.typed}${part.prefix ? '*' : ''}`
  if (part.kind === 'phrase') return `“${part.words.join(' ')}”`
  if (part.kind === 'near') return part.parts.map((words) => words.join(' ')).join(' NEAR ')
  return part.parts.map(typedAs).join(' OR ')
}

/** Each part once; a plain word that comes again is dropped only where so many were typed that no saying can depend on it. */
function once<Part extends TypedPart>(parts: readonly Part[], plainToo: boolean): readonly Part[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    if (part.kind === 'word' && !part.prefix && !plainToo) return true
    const key = part.kind === 'word' ? `${part.word} ${part.prefix}` : JSON.stringify(part)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Excess {
  readonly parts: ReadonlySet<TypedPart>
  /** Of how many these are too many. */
  readonly of: number
}

/** The plain words that are too many: all but the rarest. Words that no pack prints come last: they find nothing. */
function wordsTooMany(shelf: Shelf, parts: readonly TypedPart[]): Excess {
  const plain = parts.flatMap((part) => (part.kind === 'word' && !part.prefix ? [part] : []))
  const full = plain.filter(({ word }) => !stopWords.has(word))
  const counted = (full.length > 0 ? full : plain).map((part) => ({ part, passages: passagesWith(shelf, part.word) }))
  let length = 0
  const kept = new Set<TypedPart>()
  for (const { part, passages } of counted.sort((a, b) => (a.passages || shelf.passages) - (b.passages || shelf.passages))) {
    length += passages
    if (kept.size < mostWords && (kept.size < atLeast || length <= longestLists * shelf.passages)) kept.add(part)
  }
  return { parts: new Set(counted.flatMap(({ part }) => (kept.has(part) ? [] : [part]))), of: counted.length }
}

/** What is joined by OR, without the alternatives that would take too long: the rarest are looked for. */
function shortened(shelf: Shelf, part: TypedEither): { readonly part: TypedEither; readonly left: readonly TypedPart[] } {
  const most = part.parts.some(({ kind }) => kind === 'phrase') ? mostExact : longestLists * shelf.passages
  let sum = 0
  const kept = new Set<TypedPart>()
  const costs = part.parts.map((one) => ({ one, cost: rarest(shelf, one.kind === 'phrase' ? one.words : [one.word]) }))
  for (const { one, cost } of costs.sort((a, b) => a.cost - b.cost)) {
    sum += cost
    if (kept.size < 2 || sum <= most) kept.add(one)
  }
  return { part: { ...part, parts: part.parts.filter((one) => kept.has(one)) }, left: part.parts.filter((one) => !kept.has(one)) }
}

/** The words with a star that begin too many words to be exact, and of these those that are too many even so. */
function tooWide(shelf: Shelf, parts: readonly TypedPart[]): { readonly loose: ReadonlySet<TypedPart>; readonly beyond: readonly TypedPart[] } {
  const loose = new Set<TypedPart>()
  const beyond: TypedPart[] = []
  let sum = 0
  for (const [order, part] of parts.filter((one) => one.kind === 'word' && one.prefix).entries()) {
    const cost = order < mostStars ? costOf(shelf, part) : 0
    if (order >= mostStars) beyond.push(part)
    if (cost <= mostBegun) continue
    sum += cost
    loose.add(part)
    if (loose.size > 1 && sum > longestLists * shelf.passages) beyond.push(part)
  }
  return { loose, beyond }
}

/** The parts that must be exact and are too dear together: the cheapest are done, at least one. */
function tooDear(shelf: Shelf, query: TypedQuery, without: ReadonlySet<TypedPart>): ReadonlySet<TypedPart> {
  const costs = [
    ...query.parts.map((part) => ({ part, cost: without.has(part) ? 0 : costOf(shelf, part) })),
    ...query.without.map((part) => ({ part, cost: costWithout(shelf, part) })),
  ].filter(({ cost }) => cost > 0)
  const left = new Set<TypedPart>()
  let sum = 0
  for (const [order, { part, cost }] of costs.sort((a, b) => a.cost - b.cost).entries()) {
    sum += cost
    if (order > 0 && sum > mostExact) left.add(part)
  }
  return left
}

const named = (parts: readonly string[]): string =>
  `${parts.slice(0, mostNamed).join(', ')}${parts.length > mostNamed ? ` and ${parts.length - mostNamed} more` : ''}`

/** What of a query is looked for. Every query a person types by hand comes back as it is. */
export function bounded(shelf: Shelf, query: TypedQuery): Bounded {
  const full = query.parts.filter((part) => part.kind === 'word' && !part.prefix && !stopWords.has(part.word))
  const many = query.parts.length > mostParts || full.length > mostWords
  const seen = once(query.parts, many)
  const eithers = new Map(
    seen.flatMap((part) => (part.kind === 'either' ? [[part as TypedPart, shortened(shelf, { ...part, parts: once(part.parts, true) })]] : [])),
  )
  const asked: TypedQuery = { ...query, parts: seen.map((part) => eithers.get(part)?.part ?? part), without: once(query.without, true) }
  const words = many ? wordsTooMany(shelf, asked.parts) : { parts: new Set<TypedPart>(), of: 0 }
  const { loose, beyond } = tooWide(shelf, asked.parts)
  const exact = new Set([...beyond, ...tooDear(shelf, asked, new Set([...loose, ...beyond]))])
  const kept = (part: TypedPart): boolean => !words.parts.has(part) && !exact.has(part)
  const last = asked.parts.at(-1)
  const left = [
    ...[...exact].map((part) => (asked.without.some((one) => one === part) ? `-${typedAs(part)}` : typedAs(part))),
    ...[...eithers.values()].flatMap((one) => one.left.map(typedAs)),
  ]
  const said = [
    ...(words.parts.size > 0 ? [`Of the ${words.of} different words, the ${words.of - words.parts.size} rarest were looked for.`] : []),
    ...(loose.size > beyond.length
      ? [`Very many words begin so: ${named([...loose].filter(kept).map(typedAs))}; the commonest of them were looked for.`]
      : []),
    ...(left.length > 0 ? [`This search asks for very much at once; left out: ${named(left)}.`] : []),
  ]
  return {
    query: { ...asked, parts: asked.parts.filter(kept), without: asked.without.filter(kept), open: asked.open && (!last || kept(last)) },
    loose,
    leftOut: said.join(' ') || null,
  }
}
