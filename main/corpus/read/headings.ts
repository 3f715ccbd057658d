// Finds the headings that only their form gives away: short, alone, without a full stop, in bold or numbered, with text below them.
import { isDateAlone } from '../structure/dates.ts'
import type { ReadBlock } from './block.ts'
import { leans } from './cut.ts'
import type { Draft } from './draft.ts'
import { bareNumber, singleNumber } from './numbers.ts'
import { sliceRich, trimRich, wholly } from './rich.ts'

type Words = Extract<ReadBlock, { text: string }>

const longest = 130
const person = /^(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Rev(?:erend|d)?|Sir|Lord|Lady|Prof(?:essor)?|Canon|Vacancy|T\/ACC|C\/Sup)\b/
const contact = /@|www\.|https?:|\b(?:tel|telephone|email|fax|tel no)\b\s*[.:]|\b0\d{3,4}[\s)]\s?\d{3}|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/i
const closing = /^(?:n\/?a|none\.?|nil|chair(?:man|person|woman)?|tbc|yes|no|\(page\b.*|page \d+.*|not applicable.*|resolved.*|reslo?ved.*|agreed|accordingly\.?|noted|signed\b.*|vacan(?:cy|t)|the meeting (?:closed|ended|concluded|commenced|began|started|finished|was)\b.*|to (?:confirm|receive|consider|note|approve|agree)\b.*|.*\bchair(?:man)?\))$/i
const caption = /^(?:table|figure|fig\.?|chart|graph|map|diagram|source|note|key|ref(?:erence)?|box|image|photo|plate)\b(?:\s?\d|\s?:|\s?\.|\s[A-Z]\b|$)/i
const opening = /^(?:report (?:by|of|from|to)\b|item no|agenda item|see\b|present\b|that\b|(?:date|time|venue|place)\s*(?::|$)|answer (?:from|by)|response from|reply (?:from|by)|contact\b)/i
/** "Aim 1: …", "Appendix A: …" are headings; "Source: …", "Staff: N/A" are not. */
const labelled = /^(?:[\p{L}'’()/&-]+\s?){1,5}\d{0,3}:\s+\S/u
const headingLabel = /^(?:aim|appendix|annexe?|section|part|objective|priority|step|stage|phase|theme|option|proposal|chapter|schedule|standard|local driver|driver|outcome|goal|item|module|case study|question)\b/i
const finiteVerb =
  /\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|said|asked|agreed|received|confirmed|shows?|showed|reported|noted|explained|raised|requested|considered|suggested|included|moved|seconded|thanked|stated|advised|introduced|includes|there|we|they)\b/i
const asking = /^(?:what|how|why|who|where|when|which|is|are|do|does|should|things)\b/i
const section =
  /^(?:executive summary|summary|introduction|background|recommendations?|action required|actions? required|conclusions?|background papers|officer contact|contact officers?|appendices|appendix|purpose|terms of reference|membership|agenda|minutes|contents|glossary|foreword|references)\b/i

/** Whether words could stand as a heading, whatever stands around them. `strong`: set in bold or numbered, so that less must speak for it. */
function titleLike(text: string, strong: boolean, sure = false): boolean {
  if (text.length > (/^(?:appendix|annexe?) [\w]{1,3}\s?[:–—-]/i.test(text) ? 2 * longest : longest) || text.length < 3 || !/\p{L}{2}/u.test(text)) return false
  if (/[.;,!…]$/.test(text) && !/\b(?:etc|inc|ltd|dr|no)\.$/i.test(text)) return false
  if (!/^["'“‘(*\d£#]*\p{Lu}/u.test(text) && !/^\d/.test(text)) return false
  if (person.test(text) || contact.test(text) || closing.test(text) || caption.test(text) || opening.test(text) || isDateAlone(text)) return false
  if (labelled.test(text) && !headingLabel.test(text) && !sure && !(text.length > 25 && text === text.toUpperCase())) return false
  if (/^["“].*["”]$/.test(text) || /\d+(?:\.\d+)?%\s*$/.test(text)) return false
  if (leans(text.replace(/\s*:[-–]?$/, '')) && !(strong && text.length < 25)) return false
  if (!strong && (/^\d/.test(text) ? !/^\d+\s?[–-]\s?\d+\b/.test(text) : /^(?:of|in|on|at|from|for|by|with|between|during|since|as|to)\b.*:$/i.test(text))) return false
  const question = text.endsWith('?') && asking.test(text)
  if (question || asking.test(text)) return strong || text.length <= 90
  if (/:[-–]?$/.test(text)) return !finiteVerb.test(text) && !/\b(?:following|below|includ\w+|such as)\b/i.test(text) && (strong || text.length <= 60)
  return !finiteVerb.test(text) || (strong && text.length <= 70 && !/\b(?:was|were|noted|agreed|resolved|there)\b/i.test(text))
}

const isWords = (block: ReadBlock | undefined): block is Words => block !== undefined && block.kind !== 'table'
const tight = (one: ReadBlock | undefined, other: ReadBlock | undefined): boolean => one !== undefined && other !== undefined && other.source.first - one.source.last === 1
const shortLine = (block: ReadBlock | undefined): boolean => isWords(block) && block.kind === 'paragraph' && block.text.length < 80

interface Numbered {
  readonly number: number
  readonly length: number
  readonly dot: boolean
}

/** "7. Title" or "7 Title" at the start of a line that has no number yet. */
function topNumber(block: Words): Numbered | null {
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
    if (top !== null && top.dot) return false
    if (block.number !== null) return block.number === `${number}` || block.number.startsWith(`${number}.`)
  }
  return false
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

function asHeading(one: Draft, block: Words, number: string | null, cut: number): Draft {
  const rich = cut > 0 ? trimRich(sliceRich(block, cut)) : block
  return { ...one, block: { kind: 'heading', level: one.mark > 0 ? one.mark : null, number, source: block.source, text: rich.text, emphasis: rich.emphasis } }
}

/** The number after this one: "2.6.15" → "2.6.16". */
const nextNumber = (number: string): string => number.replace(/\d+$/, (last) => String(Number(last) + 1))

/** Labels of a lost picture between paragraphs 2.6.15 and 2.6.16 are no headings: nothing stands under them. */
function withoutLabels(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  for (let at = 0; at < out.length; at += 1) {
    const above = out[at]?.block
    if (!isWords(above) || above.number === null || above.kind === 'heading') continue
    let end = at + 1
    while (isWords(out[end]?.block) && out[end]?.block.kind === 'heading' && out[end]?.mark === 0 && (out[end]?.block as Words).number === null) end += 1
    const below = out[end]?.block
    if (end - at < 3 || !isWords(below) || below.number !== nextNumber(above.number)) continue
    for (let label = at + 1; label < end; label += 1) {
      const one = out[label]
      if (one !== undefined && isWords(one.block)) out[label] = { ...one, block: { kind: 'paragraph', number: null, text: one.block.text, emphasis: one.block.emphasis, source: one.block.source } }
    }
  }
  return out
}

/** "9.1 Performance data", "9.2 Headlines", "9.3 …" with nothing under them are a numbered list of papers, not headings. */
function withoutBareRuns(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  const numbered = (at: number): string | null => {
    const block = out[at]?.block
    return block?.kind === 'heading' && block.number?.includes('.') === true && out[at]?.mark === 0 ? block.number : null
  }
  for (let from = 0; from < out.length; from += 1) {
    let to = from
    let number = numbered(from)
    while (number !== null && numbered(to + 1) === nextNumber(number)) {
      to += 1
      number = numbered(to)
    }
    if (to - from < 2) continue
    for (let at = from; at <= to; at += 1) {
      const one = out[at]
      if (one?.block.kind === 'heading') out[at] = { ...one, block: { kind: 'paragraph', number: one.block.number, text: one.block.text, emphasis: one.block.emphasis, source: one.block.source } }
    }
    from = to
  }
  return out
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

/** "OS.22/17 APOLOGIES", "CC/104/22 Minutes": the reference by which some councils number their minutes. */
const reference = /^([A-Z]{1,5}[./ ]?\d{1,4}\/\d{1,4})[.:]?\s+(?=\S)/

/** Decides for every block of words whether it is a heading, a numbered paragraph or an item of an ordered list. */
export function findHeadings(drafts: readonly Draft[]): readonly Draft[] {
  let lastTop = 0
  const running = sequences(drafts)
  const candidates = drafts.map(({ block }) => isWords(block) && block.kind === 'paragraph' && block.number === null && titleLike(block.text, false))
  const runs = runLengths(candidates)
  const settled = drafts.map((one, at): Draft => {
    const { block } = one
    if (!isWords(block)) return one
    const above = drafts[at - 1]?.block
    const below = drafts[at + 1]?.block
    if (block.kind === 'heading') {
      const top = topNumber({ ...block, kind: 'paragraph' })
      const fits = top !== null && (top.dot || top.number === 1 || (top.number > lastTop && top.number <= lastTop + 3) || opensSection(drafts, at, top.number))
      if (top !== null && block.number === null && fits) {
        lastTop = top.number
        return asHeading(one, block, String(top.number), top.length)
      }
      // "# 162 CLA started in the last 6 months": a figure of a picture, not a heading; nor is a marked sentence.
      const picture = /^\d[\d,.]*%?\s+\p{L}/u.test(block.text) && block.number === null
      const sentence = block.text.length > 200 || (/[.;]$/.test(block.text) && block.text.length > 90)
      return (picture && one.mark > 0) || sentence || block.text === '' ? { ...one, block: { ...block, kind: 'paragraph' } } : one
    }
    const strong = wholly(block, 'strong')
    const crowded = (tight(above, block) && shortLine(above)) || (tight(block, below) && shortLine(below))
    if (block.number !== null) return block.kind === 'paragraph' && below !== undefined && titleLike(block.text, true, strong || !/:\s*(?:n\/a|nil|none|not? )/i.test(block.text)) && !(block.text.endsWith(':') && block.number.split('.').length > 2) ? asHeading(one, block, block.number, 0) : one
    const referred = reference.exec(block.text)
    if (referred?.[1] !== undefined && block.kind === 'paragraph' && titleLike(block.text.slice(referred[0].length), true)) return asHeading(one, block, referred[1], referred[0].length)
    const top = topNumber(block)
    if (top !== null) {
      const rest = block.text.slice(top.length)
      const opens = opensSection(drafts, at, top.number)
      // One number may be lost or printed twice: "4.", "5 5.1", "6 Revenue".
      const sequence = (top.number > lastTop && top.number <= lastTop + 3) || top.number === 1 || opens || running.has(at)
      const list = numbersAround(drafts, at, top.number) && !opens && !nextOpens(drafts, at, top.number)
      if (titleLike(rest, true, opens || wholly(sliceRich(block, top.length), 'strong')) && sequence && !list && !(block.kind === 'item' && !opens) && (top.dot || opens || !crowded)) {
        lastTop = top.number
        return asHeading(one, block, String(top.number), top.length)
      }
      if (top.dot && block.kind === 'paragraph') {
        if (list) return { ...one, block: { kind: 'item', level: 1, marker: block.text.slice(0, top.length).trim(), number: null, source: block.source, text: block.text, emphasis: block.emphasis } }
        const words = trimRich(sliceRich(block, top.length))
        return { ...one, block: { ...block, ...words, number: String(top.number) } }
      }
      return one
    }
    if (block.kind === 'item' || below === undefined) return one
    const boldAbove = isWords(above) && wholly(above, 'strong')
    if (strong && titleLike(block.text, true, true) && !(crowded && !tight(block, below) && !boldAbove)) return asHeading(one, block, null, 0)
    if (!candidates[at] || crowded) return one
    // Four and more such lines in a row are labels of a picture or a list that lost its bullets.
    if ((runs[at] ?? 0) >= 4 && !section.test(block.text)) return one
    return asHeading(one, block, null, 0)
  })
  return withoutBareRuns(withoutLabels(settled))
}
