// Other names that the papers themselves give to a thing: "X, also known as Y", "X (formerly Y)", "X was renamed Y".
import { stopWords } from '../query/stop-words.ts'
import { tokens } from '../text/tokens.ts'

/** Two names of one thing, as folded words. */
export type OtherName = readonly [readonly string[], readonly string[]]

const small = '(?:of|and|the|for|with)'
const name = String.raw`\p{Lu}[\p{L}\d'’&-]*(?:\s(?:${small}\s){0,2}\p{Lu}[\p{L}\d'’&-]*){0,6}`
const quoted = `[“"‘']?(${name})[”"’']?`
const knownAs = String.raw`(?:(?:also|now|formerly|previously|otherwise|better|commonly|sometimes|originally)\s)?(?:(?:known|referred\sto)\sas|called|named)\s(?:the\s)?`
const patterns = [
  new RegExp(String.raw`(${name}),?\s\(?(?:which\s)?(?:is\s|was\s|are\s|were\s)?${knownAs}${quoted}`, 'gu'),
  new RegExp(String.raw`(${name})\s?,?\s\(?(?:formerly|previously)\s(?:the\s)?${quoted}`, 'gu'),
  // Outside brackets "now" seldom tells of a name: "the Deputy, now Leader".
  new RegExp(String.raw`(${name})\s\((?:now|then)\s(?:the\s)?${quoted}\s?\)`, 'gu'),
  new RegExp(String.raw`(${name})\s(?:was|is|has\sbeen|were|are)\s(?:being\s)?renamed\s(?:as\s|to\s)?(?:the\s)?${quoted}`, 'gu'),
]

const words = (text: string): readonly string[] =>
  tokens(text)
    .map(({ word }) => word)
    .filter((word, at) => at > 0 || word !== 'the')

/** Every pair of names in a text. Names begin with capitals; what is called something in small letters is a description and passed over. */
export function otherNames(text: string): readonly OtherName[] {
  if (!/\b(?:known|called|referred to|named|formerly|previously|now|renamed)\b/u.test(text)) return []
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): OtherName[] => {
      const one = words(match[1] ?? '')
      const two = words(match[2] ?? '')
      return one.some((word) => !stopWords.has(word)) &&
        two.some((word) => !stopWords.has(word)) &&
        one.join(' ') !== two.join(' ') &&
        one.length + two.length > 2
        ? [[one, two]]
        : []
    }),
  )
}
