// Interests that members declared at a meeting, out of the minute on declarations.
import type { DeclaredInterest } from '../../../preload/contract/model/pack.ts'
import { sentencesOf } from '../words/sentences.ts'
import type { MinutedPiece } from './minutes-items.ts'
import { hasTitle, isPersonName } from './people-names.ts'

/** "Cllr Roy Brame and Cllr Emma Corlett declared an “other interest” because they were Governors of schools in their areas." */
const declared =
  /^(.{3,260}?)\s+(?:also\s+)?(?:had\s+)?declar(?:ed|es)\s+(?:that\s+(?:he|she|they)\s+had\s+)?(?:an?\s+|their\s+|his\s+|her\s+)?(.{0,60}?)\binterests?\b["”'’]?\s*(.*)$/is
/** "ML advised that she attends the Partnership Board on behalf of HWN.", "WA is a trustee of Voluntary Norfolk." under the item on declarations. */
const advised = /^(.{2,60}?)\s+(?:advised|declared|informed|reported|stated|said)\s+(?:\w+\s+){0,3}that\s+(?:he|she|they)\s+(.{6,})$/is
const holds = /^(.{2,60}?)\s+(?:is|was|are|were)\s+(?:an?|the)\s+(.{6,})$/is
const underDeclarations = /\bdeclarations?\b.{0,30}\binterests?\b/i
const onItem = /\b(?:agenda )?items?\s+(?:no\.?\s*)?(\d+[a-z]?(?:\s*(?:,|and|&)\s*\d+[a-z]?)*)/i
const nobody = /\b(?:no|none|nil)\b.{0,30}\b(?:declar|interest)|^(?:there (?:were|was) (?:no|none)|none)\b/i

function kindOf(words: string): DeclaredInterest['kind'] {
  if (/\bnon[- ](?:disclosable )?pecuniary\b|\bnon[- ]prejudicial\b|\bnon[- ]registrable\b/i.test(words)) return 'non-pecuniary'
  if (/\bdisclosable pecuniary\b|\bDPI\b/i.test(words)) return 'disclosable pecuniary'
  if (/\bpecuniary\b/i.test(words)) return 'pecuniary'
  if (/\bprejudicial\b/i.test(words)) return 'prejudicial'
  if (/\bpersonal\b/i.test(words)) return 'personal'
  return 'other'
}

/** The people named before "declared": names, initials, or, where brackets name those meant, the names in them. */
function whoDeclared(words: string): readonly string[] {
  const bracket = /\(([^()]{5,160})\)\s*$/.exec(words)?.[1] ?? ''
  const split = (text: string) =>
    text
      .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => isPersonName(name) || hasTitle(name) || /^\p{Lu}{2,3}$/u.test(name))
  const inBrackets = split(bracket)
  if (inBrackets.length > 0) return inBrackets
  return split(words.replace(/\([^()]*\)/g, ' ').replace(/^(?:the following (?:members?|interests?)[^:]*:|councillors|cllrs)\s+/i, ''))
}

/** "in respect of Item 7 because he ..." with its first linking word kept, so that it reads as printed. */
const tidied = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–-]+|[\s.;]+$/g, '')
    .trim()

/** Reads the interests declared at one meeting. "There were no declarations of interest" declares none. */
export function readInterests(pieces: readonly MinutedPiece[]): readonly DeclaredInterest[] {
  let titled = false
  return pieces.flatMap((piece) => {
    if (piece.isItemTitle) {
      titled = underDeclarations.test(piece.text)
      if (piece.text.length < 60) return []
    }
    const sentences = piece.kind === 'row' ? piece.cells.flatMap((cell) => sentencesOf({ text: cell.text, from: cell.from })) : sentencesOf(piece)
    return sentences.flatMap((sentence): readonly DeclaredInterest[] => {
      const text = sentence.text.replace(/^(?:previous declarations are as follows:\s*)/i, '')
      if (nobody.test(text)) return []
      const own = declared.exec(text)
      const match = own ?? (titled ? (advised.exec(text) ?? holds.exec(text)) : null)
      if (match === null) return []
      const what = own === null ? (match[2] ?? '') : (match[3] ?? '')
      const item = onItem.exec(text)?.[0] ?? null
      const who = whoDeclared(match[1] ?? '')
      return who.map((name) => ({ who: name, what: tidied(what), kind: kindOf(own === null ? text : (own[2] ?? '')), item, passage: piece.passage }))
    })
  })
}
