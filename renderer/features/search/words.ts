// What search says to the member, in words: how many were found, how the search was widened, what was looked through.
import type { HitKind, SearchAnswer } from '../../../preload/contract/model/search.ts'
import { count, counted } from '../../words.ts'

/** The word on a filter, and the word on a hit. */
export const kindWords: Readonly<Record<HitKind, { readonly many: string; readonly one: string }>> = {
  minutes: { many: 'Minutes', one: 'Minutes' },
  decision: { many: 'Decisions', one: 'Decision' },
  promise: { many: 'Promises', one: 'Promise, as minuted' },
  report: { many: 'Reports', one: 'Report' },
  question: { many: 'Questions', one: 'Question' },
  table: { many: 'Tables', one: 'Table' },
  agenda: { many: 'Agenda', one: 'Agenda' },
  mine: { many: 'Yours', one: 'Yours' },
}

/** What stands beside the field: "23 found", "23 found, 2 of yours", "1 found, 4 close" where passages with only some of the words follow. */
export function foundWords(answer: SearchAnswer): string {
  const own = answer.mine.length
  const shown = answer.groups.reduce((sum, group) => sum + group.hits.length, 0)
  const parts = [
    ...(answer.total > 0 ? [`${count(answer.total)} found`] : []),
    ...(shown > answer.total ? [`${count(shown - answer.total)} close`] : []),
    ...(own > 0 ? [answer.total > 0 ? `${count(own)} of yours` : `${count(own)} of yours found`] : []),
  ]
  return parts.length === 0 ? 'Nothing found' : parts.join(', ')
}

/** What is said of filters typed that narrowed nothing. */
export const refusedWords = ({ typed }: SearchAnswer): readonly string[] => typed.flatMap(({ refused }) => refused ?? [])

/** What is read out once the answer has settled: the count, then anything that was done to the query. */
export function announcementOf(answer: SearchAnswer): string {
  const corrected = answer.corrected.map(({ typed, read }) => `“${typed}” was read as “${read}”.`)
  return [`${foundWords(answer)}.`, ...refusedWords(answer), ...(answer.widened === null ? [] : [answer.widened]), ...corrected].join(' ')
}

/** What stands beside the field over passages like another: "12 alike". */
export const alikeWords = (answer: SearchAnswer): string => (answer.total > 0 ? `${count(answer.total)} alike` : 'Nothing alike')

/** "5 packs held here". */
export const packsWords = (answer: SearchAnswer): string => `${counted(answer.packsSearched, 'pack')} held here`

/** As `announcementOf`, for passages like another. */
export const alikeAnnouncement = (answer: SearchAnswer): string =>
  answer.total > 0 ? `${counted(answer.total, 'passage')} alike, the closest first.` : `Nothing in the ${packsWords(answer)} says much the same.`

/** The query with each word taken as misspelt replaced by what it was read as. */
export function readQuery(query: string, corrected: SearchAnswer['corrected']): string {
  return corrected.reduce((text, { typed, read }) => {
    const at = text.toLowerCase().indexOf(typed.toLowerCase())
    return at < 0 ? text : text.slice(0, at) + read + text.slice(at + typed.length)
  }, query)
}

/** The query in which the misspelt words are to be taken letter for letter: a phrase is never corrected. */
export function literalQuery(query: string, corrected: SearchAnswer['corrected']): string {
  return corrected.reduce((text, { typed }) => {
    const at = text.toLowerCase().indexOf(typed.toLowerCase())
    return at < 0 ? text : `${text.slice(0, at)}"${text.slice(at, at + typed.length)}"${text.slice(at + typed.length)}`
  }, query)
}

/** What a member may try when nothing was found: only what could change this very answer. */
export function triesFor(query: string): readonly string[] {
  const words = query.trim().split(/\s+/u)
  return [
    ...(/["“”]/u.test(query) ? ['Take the quotation marks away: the words then need not stand together.'] : []),
    ...(/(^|\s)-\S/u.test(query) ? ['Take away the word after the minus sign, which leaves passages out.'] : []),
    ...(/\bNEAR\b/u.test(query) ? ['Use plain words in place of NEAR: they may then stand anywhere in the passage.'] : []),
    ...(words.length > 2 ? ['Use fewer words, the rarest first.'] : []),
    ...(/\w{7,}$/u.test(query.trim()) ? [`Search for the beginning of the word: ${stemOf(words.at(-1) ?? '')}*`] : []),
    'Try the word the council would use, or the short name of the service.',
  ].slice(0, 3)
}

const stemOf = (word: string): string => word.replace(/[^\p{L}\p{N}].*$/u, '').slice(0, 5)

/** The ending that would complete what is typed, from the completions search knows; null where none begins with it. */
export function endingOf(typed: string, suggestions: readonly string[]): string | null {
  if (typed.trim().length < 3 || typed.endsWith(' ')) return null
  const lower = typed.toLowerCase()
  const found = suggestions.find((one) => one.length > typed.length && one.toLowerCase().startsWith(lower))
  const ending = found?.slice(typed.length) ?? ''
  // A bare plural or a number run on to a word is no help to one who types.
  return /^(?:\p{L}|\d.*)?$/u.test(ending) ? null : ending
}
