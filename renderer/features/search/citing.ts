// From a hit to the words to be quoted, and to the places the reader steps through.
import type { PackContent, Passage, Span } from '../../../preload/contract/model/pack.ts'
import type { HitGroup, PassageHit } from '../../../preload/contract/model/search.ts'
import type { Hits } from '../../routes.ts'
import { longDate } from '../../words.ts'

/** The longest quotation offered unasked, in characters: a whole short passage, or the sentences that were shown. */
const longestWhole = 320

const trimmed = (text: string, { from, to }: Span): Span => {
  const piece = text.slice(from, to)
  return { from: from + (piece.length - piece.trimStart().length), to: to - (piece.length - piece.trimEnd().length) }
}

/** The words of a passage to quote for a hit: all of a short one, else the sentences of its snippet, else the whole. Never empty for a passage with text. */
export function quoteFor(hit: PassageHit, passage: Passage): Span {
  const whole = trimmed(passage.text, { from: 0, to: passage.text.length })
  if (whole.to - whole.from <= longestWhole) return whole
  const shown = hit.snippet.text.trim()
  const from = shown === '' ? -1 : passage.text.indexOf(shown)
  return from < 0 ? whole : trimmed(passage.text, { from, to: from + shown.length })
}

/** The passage of a hit in its pack's content. */
export const passageOf = (hit: PassageHit, content: PackContent): Passage | undefined => content.passages.find(({ key }) => key === hit.passage)

const readingOrder = new Intl.Collator('en', { numeric: true })

/** All hits of an answer in one pack, in reading order, for the reader to step through. */
export function hitsToStep(query: string, groups: readonly HitGroup[], pack: PassageHit['pack']): Hits {
  const places = groups
    .filter((group) => group.pack === pack)
    .flatMap(({ hits }) => hits.map(({ passage, hits: spans }) => ({ passage, spans })))
    .sort((a, b) => readingOrder.compare(a.passage, b.passage))
  return { query, places }
}

/** As `hitsToStep`, for passages like another; `like` is its citation. */
export const alikeToStep = (like: string, groups: readonly HitGroup[], pack: PassageHit['pack']): Hits => ({ ...hitsToStep('', groups, pack), like })

/** A citation without what already stands in the heading above it, the committee, the date and the document: "minute 7.6". */
export function placeIn(citation: string, { title, committee, date }: Pick<HitGroup, 'title' | 'committee' | 'date'>): string {
  let rest = citation
  for (const known of [committee, longDate(date)]) if (rest.startsWith(`${known}, `)) rest = rest.slice(known.length + 2)
  const named = rest.replace(`“${title}”, `, '')
  return named === '' ? rest : named
}

/** A heading without what its place says beside it: "Placement Stability" beside "minute 7.6", nothing beside its own words. */
export function headingBeside(heading: string, place: string): string {
  if (place.includes(`“${heading.replace(/[\s:.]+$/u, '')}”`)) return ''
  const [, number = '', rest = ''] = /^(\d[\d.]*)\s+(.*)$/su.exec(heading) ?? []
  return number !== '' && place.split(/[\s,]+/u).includes(number.replace(/\.$/u, '')) ? rest : heading
}

/** Whose meeting and when, unless the title above already says whose. */
export const meetingBeside = ({ title, committee, date }: Pick<HitGroup, 'title' | 'committee' | 'date'>): string =>
  title.includes(committee) ? longDate(date) : `${committee}, ${longDate(date)}`
