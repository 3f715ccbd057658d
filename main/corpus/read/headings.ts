// Finds the headings that only their form gives away: short, alone, without a full stop, in bold or numbered, with text below them.
import { isWords, type ReadBlock, type WordBlock } from './block.ts'
import type { Draft } from './draft.ts'
import { withoutBareRuns, withoutContents, withoutLabels } from './heading-lists.ts'
import { bareNumber, singleNumber } from './numbers.ts'
import { sliceRich, trimRich, wholly } from './rich.ts'
import { isSectionName, titleLike } from './title-like.ts'

const tight = (one: ReadBlock | undefined, other: ReadBlock | undefined): boolean =>
  one !== undefined && other !== undefined && other.source.first - one.source.last === 1
const shortLine = (block: ReadBlock | undefined): boolean => isWords(block) && block.kind === 'paragraph' && block.text.length < 80

interface Numbered {
  readonly number: number
  readonly length: number
  readonly dot: boolean
}

/** "7. Title" or "7 Title" at the start of a line that has no number yet. */
function topNumber(block: WordBlock): Numbered | null {
  if (block.number !== null || block.kind === 'heading') return null
  const dot = singleNumber(block.text)
  const found = dot ?? bareNumber(block.text)
  return found === null ? null : { number: Number(found.number), length: found.length, dot: dot !== null }
}

/** The next numbered block below, within a few blocks: "9" is a heading where "9.1" follows. */
function opensSection(drafts: readonly Draft[], from: number, number: number): boolean {
  for (let at = from + 1; at < Math.min(drafts.length, from + 8); at += 1) {
    const block = drafts[at]?.block
    if (!isWords(block)) continue
    const top = topNumber(block)
    if (top?.dot === true) return false
    if (block.number !== null) return block.number === `${number}` || block.number.startsWith(`${number}.`)
  }
  return false
}

/** Numbered paragraphs of its own follow, be there a list between: "2.3 Local driver 1 – …" where the next number is "2.3.1". */
function hasParts(drafts: readonly Draft[], from: number, number: string): boolean {
  const next = drafts.slice(from + 1, from + 30).find(({ block }) => isWords(block) && block.number !== null)
  return next !== undefined && isWords(next.block) && next.block.number === `${number}.1`
}

/** The line below is the next number and opens a section: "1. Background", "2. Contents of report", "2.1 …". */
function nextOpens(drafts: readonly Draft[], at: number, number: number): boolean {
  const below = drafts[at + 1]?.block
  return isWords(below) && topNumber(below)?.number === number + 1 && opensSection(drafts, at + 1, number + 1)
}

function numbersAround(drafts: readonly Draft[], at: number, number: number): boolean {
  const near = (index: number): number | null => {
    const block = drafts[index]?.block
    const found = isWords(block) && block.kind !== 'heading' ? (singleNumber(block.text) ?? bareNumber(block.text)) : null
    return found === null ? null : Number(found.number)
  }
  return near(at + 1) === number + 1 || near(at - 1) === number - 1
}

/** For each place, how long the run of true values is that it stands in. */
function runLengths(flags: readonly boolean[]): readonly number[] {
  const lengths = new Array<number>(flags.length).fill(0)
  for (let from = 0; from < flags.length; ) {
    let to = from
    while (to < flags.length && flags[to] === true) to += 1
    for (let at = from; at < to; at += 1) lengths[at] = to - from
    from = Math.max(to, from + 1)
  }
  return lengths
}

function asHeading(one: Draft, block: WordBlock, number: string | null, cut: number): Draft {
  const rich = cut > 0 ? trimRich(sliceRich(block, cut)) : block
  return {
    ...one,
    block: { kind: 'heading', level: one.mark > 0 ? one.mark : null, number, source: block.source, text: rich.text, emphasis: rich.emphasis },
  }
}

/** Places of lines "71 Declarations of interest", "72 Apologies": titles whose numbers run on, wherever they begin. */
function sequences(drafts: readonly Draft[]): ReadonlySet<number> {
  const found = new Set<number>()
  let last: { readonly at: number; readonly number: number } | null = null
  for (const [at, { block }] of drafts.entries()) {
    if (!isWords(block) || block.kind === 'item') continue
    const top = topNumber(block)
    if (top === null || !titleLike(block.text.slice(top.length), true)) continue
    if (last !== null && top.number === last.number + 1 && at - last.at > 1) found.add(last.at).add(at)
    last = { at, number: top.number }
  }
  return found
}

/** "OS.22/17 APOLOGIES", "HAC.12 Minutes", "CC/104/22 Minutes": the reference by which some councils number their minutes. */
const reference = /^([A-Z]{1,5}(?:\.\d{1,4}(?:\/\d{1,4})?|[ /]?\d{1,4}\/\d{1,4}))[.:]?\s+(?=\S)/

/** A block of words with what stands about it. */
interface Place {
  readonly drafts: readonly Draft[]
  readonly at: number
  readonly one: Draft
  readonly block: WordBlock
  readonly above: ReadBlock | undefined
  readonly below: ReadBlock | undefined
  /** All of it is printed bold. */
  readonly strong: boolean
  /** "15. The regulations require the agreement to set out", with a list below it: words that lead in. */
  readonly leadsIn: boolean
  /** Short lines stand right above or below it. */
  readonly crowded: boolean
}

function placeOf(drafts: readonly Draft[], at: number, one: Draft, block: WordBlock): Place {
  const above = drafts[at - 1]?.block
  const below = drafts[at + 1]?.block
  const strong = wholly(block, 'strong')
  const leadsIn = below?.kind === 'item' && !strong && block.text.length > 70
  const crowded = (tight(above, block) && shortLine(above)) || (tight(block, below) && shortLine(below))
  return { drafts, at, one, block, above, below, strong, leadsIn, crowded }
}

/** How far the numbers of one part have come. */
interface Walk {
  lastTop: number
}

/** One number may be lost or printed twice: "4.", "5 5.1", "6 Revenue". */
const inSequence = (number: number, walk: Walk): boolean => (number > walk.lastTop && number <= walk.lastTop + 3) || number === 1

/** What the source marks as a heading: with its number taken out, or taken back where it is a sentence or a figure of a picture. */
function marked({ drafts, at, one, block }: Place, walk: Walk): Draft {
  const top = topNumber({ ...block, kind: 'paragraph' })
  if (top !== null && block.number === null && (top.dot || inSequence(top.number, walk) || opensSection(drafts, at, top.number))) {
    walk.lastTop = top.number
    return asHeading(one, block, String(top.number), top.length)
  }
  // "# 162 CLA started in the last 6 months": a figure of a picture, not a heading; nor is a marked sentence.
  const picture = /^\d[\d,.]*%?\s+\p{L}/u.test(block.text) && block.number === null
  const sentence = block.text.length > 200 || (/[.;]$/.test(block.text) && block.text.length > 90)
  if ((picture && one.mark > 0) || sentence || block.text === '') return { ...one, block: { ...block, kind: 'paragraph' } }
  return one
}

/** A block whose number was taken out: "3.4 Outputs and volumes" is a heading, "3.4.1 Visits rose." is none. */
function dotted({ drafts, at, one, block, below, strong, leadsIn }: Place, number: string): Draft {
  const isHeading =
    block.kind === 'paragraph' &&
    below !== undefined &&
    (!leadsIn || hasParts(drafts, at, number)) &&
    titleLike(block.text, true, strong || !/:\s*(?:n\/a|nil|none|not? )/i.test(block.text)) &&
    !(block.text.endsWith(':') && number.split('.').length > 2)
  return isHeading ? asHeading(one, block, number, 0) : one
}

/** "7. Title" or "7 Title": a heading, an item of an ordered list, or a numbered paragraph. */
function topNumbered({ drafts, at, one, block, leadsIn, crowded }: Place, top: Numbered, running: ReadonlySet<number>, walk: Walk): Draft {
  const opens = opensSection(drafts, at, top.number)
  const list = numbersAround(drafts, at, top.number) && !opens && !nextOpens(drafts, at, top.number)
  const isHeading =
    titleLike(block.text.slice(top.length), true, opens || wholly(sliceRich(block, top.length), 'strong')) &&
    (inSequence(top.number, walk) || opens || running.has(at)) &&
    (opens || !leadsIn) &&
    !list &&
    (opens || block.kind !== 'item') &&
    (top.dot || opens || !crowded)
  if (isHeading) {
    walk.lastTop = top.number
    return asHeading(one, block, String(top.number), top.length)
  }
  if (!top.dot || block.kind !== 'paragraph') return one
  const { text, emphasis, source } = block
  if (list) return { ...one, block: { kind: 'item', level: 1, marker: text.slice(0, top.length).trim(), number: null, source, text, emphasis } }
  return { ...one, block: { ...block, ...trimRich(sliceRich(block, top.length)), number: String(top.number) } }
}

/** Words without a number that stand alone: in bold, or short and in the form of a title. `labels`: how many lines like it stand in a row. */
function unnumbered({ one, block, above, below, strong, leadsIn, crowded }: Place, candidate: boolean, labels: number): Draft {
  if (block.kind === 'item' || below === undefined || leadsIn) return one
  const boldAbove = isWords(above) && wholly(above, 'strong')
  if (strong && titleLike(block.text, true, true) && !(crowded && !tight(block, below) && !boldAbove)) return asHeading(one, block, null, 0)
  // A question that somebody asks stands below "… asked:" or "Question from …"; it is no heading.
  const asked = block.text.endsWith('?') && isWords(above) && /:$|\bquestions?\b/i.test(above.text)
  if (!candidate || crowded || asked || one.framed === true) return one
  // Four and more such lines in a row are labels of a picture or a list that lost its bullets.
  if (labels >= 4 && !isSectionName(block.text)) return one
  return asHeading(one, block, null, 0)
}

/** Decides for every block of words whether it is a heading, a numbered paragraph or an item of an ordered list. */
export function findHeadings(drafts: readonly Draft[]): readonly Draft[] {
  const walk: Walk = { lastTop: 0 }
  const running = sequences(drafts)
  const candidates = drafts.map(({ block }) => isWords(block) && block.kind === 'paragraph' && block.number === null && titleLike(block.text, false))
  const runs = runLengths(candidates)
  const settled = drafts.map((one, at): Draft => {
    const { block } = one
    if (!isWords(block)) return one
    const place = placeOf(drafts, at, one, block)
    if (block.kind === 'heading') return marked(place, walk)
    if (block.number !== null) return dotted(place, block.number)
    const referred = reference.exec(block.text)
    if (referred?.[1] !== undefined && block.kind === 'paragraph' && titleLike(block.text.slice(referred[0].length), true))
      return asHeading(one, block, referred[1], referred[0].length)
    const top = topNumber(block)
    return top === null ? unnumbered(place, candidates[at] === true, runs[at] ?? 0) : topNumbered(place, top, running, walk)
  })
  return withoutBareRuns(withoutLabels(withoutContents(settled)))
}
