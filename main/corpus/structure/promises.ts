// What somebody said at a meeting that they would do or provide, each tied to its minute: who, what, by when.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { Decision, MinutedPromise } from '../../../preload/contract/model/pack.ts'
import { monthWords } from './dates.ts'
import { dueDateOf } from './due-dates.ts'
import type { MinutedPiece } from './minutes-items.ts'
import { type Sentence, sentencesOf } from './pieces.ts'
import { isSuggested, toWhom } from './promises-parts.ts'
import { neverPromises, type PromiseRule, promiseRules, promisingResolutions } from './promises-words.ts'

const dueForms: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|in|to|for|at|until)?\\s*(?:the )?(?:(?:early|mid|late|end of)[ -])?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthWords}) (?:(?:19|20)\\d{2}(?: meeting)?|meeting)\\b`,
  ),
  new RegExp(`\\b(?:in|by|before|until) (?:(?:early|mid|late|the end of)[ -])?(?:${monthWords})\\b`),
  /\b(?:at|to|for|before|in) (?:a|the|its|their|our|any)? ?(?:next|future|later|forthcoming|subsequent|following) (?:\w+ )?(?:meetings?|dates?|agenda|reports?|stage)\b/i,
  /\b(?:with)?in (?:\d+|one|two|three|four|five|six|nine|twelve|eighteen) (?:months?|weeks?|days?|years?)(?:['’]? time)?\b/i,
  /\b(?:in|by) (?:early|mid|late|the (?:spring|summer|autumn|winter)|the new year|due course|future)(?: (?:19|20)\d{2})?\b/i,
  /\b(?:spring|summer|autumn|winter) (?:of )?(?:19|20)\d{2}\b/i,
  /\b(?:in|by|before|until) (?:the )?(?:spring|summer|autumn|winter|new year|christmas|easter)\b/i,
  /\bonce [^.,;]{5,60}\b(?:received|available|known|published|completed)\b/i,
]

/** When it is due, as printed: "in six months", "March 2014 meeting", "at a future meeting"; null where no time is given. */
export function dueIn(text: string): string | null {
  for (const form of dueForms) {
    const match = form.exec(text)
    // The words of time alone: "by the end of April 2024" is due "end of April 2024", but "in six months" is not "six months".
    if (match !== null) return match[0].trim().replace(/^(?:by|before|in|to|for|at|until)\s+(?:the )?(?!.*\b(?:months?|weeks?|days?|years?)\b)/i, '')
  }
  return null
}

const office = String.raw`(?:the )?(?:(?:Interim|Executive|Deputy|Assistant|Cabinet|Lead|Strategic|Vice-?|Committee|Independent|Reviewing|Democratic|Scrutiny|Support|Corporate)\s?-?)*(?:Directors?|Heads?|Officers?|Members?|Managers?|Chair(?:man|woman|person)?|Leader|Clerk|Solicitor)(?: (?:of|for|and) (?:\p{Lu}[\p{L}'’]+(?:,? (?:and )?)?)+)?`
const person = String.raw`(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) )?\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’-]+)+|(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) \p{Lu}[\p{L}'’-]+|\b\p{Lu}{2,3}\b`
const bodies = String.raw`[Oo]fficers|[Mm]embers|(?:senior )?management|(?:The |the )?(?:Sub-?\s?)?(?:Committee|Panel|Board|Commission|Cabinet)|Children['’]s Services?|(?:\p{Lu}[\p{L}'’]+ )+(?:Services?|Team|Board|Council|Trust)`
const actor = `(?:${office}|${bodies}|${person})`

const whoForms: readonly RegExp[] = [
  new RegExp(
    String.raw`^[\s*(]*(?:[Ss]uggested )?(?:[Aa]ctions?|ACTIONS?)(?: points?| by)?\s*\d*\s*[:–—-]\s*(${actor})(?= (?:to|will|would|and)\b|\s*$)`,
    'u',
  ),
  new RegExp(String.raw`(?:ask|asked|request|requested|invite) (?:the )?(${actor}) to\b`, 'u'),
  new RegExp(String.raw`(${actor})(?: \([^)]*\))? (?:(?:was|were|be) (?:also )?(?:asked|requested|tasked|invited) to)\b`, 'u'),
  new RegExp(`report from (?:the )?(${actor})`, 'u'),
  new RegExp(`^[Tt]hat (?:the )?(${actor}) (?:writes?|invites?|meets?|contacts?|arranges?|circulates?|provides?)\\b`, 'u'),
  new RegExp(
    String.raw`(${actor})(?: \([^)]*\))?(?: (?:said|confirmed|advised|explained|agreed|stated|undertook))?(?: that)?(?: (?:he|she|they))? (?:(?:would|will)(?! be\b)|is to|was to|planned to|undertook to|agreed to|were developing)\b`,
    'u',
  ),
]

/** Who is to do it, as printed: "Officers", "Bill Armstrong", "Children's Services"; null where the minute does not say. */
export function whoIn(text: string): string | null {
  for (const form of whoForms) {
    const found = form.exec(text)?.[1]?.replace(/^the /i, '').trim()
    if (found !== undefined && found !== '' && !/^(?:It|This|There|They|He|She|That|Report|To|In|An?)$/.test(found)) return found
  }
  return null
}

const fits = (text: string, rules: readonly PromiseRule[]) => rules.some(({ every }) => every.every((pattern) => pattern.test(text)))

/** Whether a sentence of running text promises something. */
export function promises(text: string): boolean {
  return !neverPromises.some((pattern) => pattern.test(text)) && fits(text, promiseRules)
}

/** Whether a resolution binds somebody to do, bring or arrange something. */
export function resolvesToDo(text: string): boolean {
  return !neverPromises.some((pattern) => pattern.test(text)) && fits(text, promisingResolutions)
}

/** The minutes that promises are read from: their document, and the ISO date of the meeting. */
export interface MinutedSource {
  readonly document: DocumentKey
  readonly date: string | null
}

function promise(
  source: MinutedSource,
  piece: Pick<MinutedPiece, 'passage' | 'item'>,
  { from, to, text }: Sentence,
  suggested = false,
): MinutedPromise {
  const due = dueIn(text)
  return {
    passage: piece.passage,
    document: source.document,
    from,
    to,
    text,
    who: whoIn(text),
    due,
    dueDate: dueDateOf(due, source.date),
    promisedTo: toWhom(text),
    suggested: suggested || isSuggested(text),
    item: piece.item,
  }
}

/** Under a heading "Actions" every entry of the list is one. */
const actionsHeading = /^(?:suggested |agreed )?actions?(?: points?| arising| agreed)?\s*:?$/i

/** A paragraph opening in bold, or "Examples of ...:", begins another matter. */
const opensBold = (piece: MinutedPiece) =>
  piece.kind !== 'item' &&
  (/^examples?\b/i.test(piece.text) || piece.boldWords.some((words) => words.trim().length > 3 && piece.text.startsWith(words.trim())))

/** Entries under a heading "Actions" or "Suggested actions": actions by their place, with whether they are only suggested. */
function listedActions(pieces: readonly MinutedPiece[]): ReadonlyMap<MinutedPiece, 'agreed' | 'suggested'> {
  const found = new Map<MinutedPiece, 'agreed' | 'suggested'>()
  let open: 'agreed' | 'suggested' | null = null
  for (const piece of pieces) {
    if (actionsHeading.test(piece.text)) open = isSuggested(piece.text) ? 'suggested' : 'agreed'
    else if (open !== null && piece.kind !== 'heading' && piece.number === null && !opensBold(piece)) found.set(piece, open)
    else open = null
  }
  return found
}

/** Reads the actions out of notes appended to minutes: only those marked as such, in words or by their place. */
export function readMarkedActions(source: MinutedSource, pieces: readonly MinutedPiece[]): readonly MinutedPromise[] {
  const byPlace = listedActions(pieces)
  const marked = promiseRules.filter(({ name }) => name === 'marked as an action')
  return pieces.flatMap((piece) => {
    if (piece.kind === 'heading' || actionsHeading.test(piece.text)) return []
    if (byPlace.has(piece)) return [promise(source, piece, piece, byPlace.get(piece) === 'suggested')]
    return sentencesOf(piece)
      .filter(({ text }) => fits(text, marked))
      .map((sentence) => promise(source, piece, sentence))
  })
}

/** Reads every promise out of the pieces of one meeting's minutes; `decisions` are those already read from them. */
export function readPromises(source: MinutedSource, pieces: readonly MinutedPiece[], decisions: readonly Decision[]): readonly MinutedPromise[] {
  const byPlace = listedActions(pieces)
  const resolved = (piece: MinutedPiece) =>
    decisions.filter((decision) => decision.passage === piece.passage && decision.from < piece.to && piece.from < decision.to)
  return pieces.flatMap((piece): readonly MinutedPromise[] => {
    if (piece.isItemTitle || piece.kind === 'heading' || actionsHeading.test(piece.text)) return []
    if (byPlace.has(piece)) return [promise(source, piece, piece, byPlace.get(piece) === 'suggested')]
    const here = resolved(piece)
    return sentencesOf(piece).flatMap((sentence) => {
      const decision = here.find(({ from, to }) => from < sentence.to && sentence.from < to)
      const inResolution = decision !== undefined && (decision.from > sentence.from || (decision.from === piece.from && decision.to === piece.to))
      const taken = inResolution ? resolvesToDo(sentence.text) || promises(sentence.text) : promises(sentence.text)
      return taken ? [promise(source, piece, sentence)] : []
    })
  })
}
