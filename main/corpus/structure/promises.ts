// What somebody said at a meeting that they would do or provide, each tied to its minute: who, what, by when.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { Decision, MinutedPromise } from '../../../preload/contract/model/pack.ts'
import { type Sentence, sentencesOf } from '../words/sentences.ts'
import { dueDateOf, dueIn } from './due-dates.ts'
import type { MinutedPiece } from './minutes-items.ts'
import { isSuggested, toWhom } from './promises-parts.ts'
import { neverPromises, promisingResolutions } from './promises-resolved.ts'
import { whoBefore, whoIn } from './promises-who.ts'
import { type PromiseRule, promiseRules } from './promises-words.ts'

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

/** What is known of a promise besides its words. */
interface Told {
  /** Only put forward, by the heading it stands under. */
  readonly suggested?: boolean
  /** Marked as an action by its place. */
  readonly marked?: boolean
  /** The sentences before it in the same paragraph. */
  readonly before?: readonly string[]
}

function promise(
  source: MinutedSource,
  piece: Pick<MinutedPiece, 'passage' | 'item'>,
  { from, to, text }: Sentence,
  told: Told = {},
): MinutedPromise {
  const due = dueIn(text, source.date)
  return {
    passage: piece.passage,
    document: source.document,
    from,
    to,
    text,
    who: whoIn(text) ?? whoBefore(text, told.before ?? []),
    due,
    dueDate: dueDateOf(due, source.date),
    promisedTo: toWhom(text, source.date),
    suggested: (told.suggested ?? false) || isSuggested(text),
    marked: (told.marked ?? false) || fits(text, markedAsAction),
    item: piece.item,
  }
}

const markedAsAction = promiseRules.filter(({ name }) => name === 'marked as an action')

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
  return pieces.flatMap((piece) => {
    if (piece.kind === 'heading' || actionsHeading.test(piece.text)) return []
    if (byPlace.has(piece)) return [promise(source, piece, piece, { suggested: byPlace.get(piece) === 'suggested', marked: true })]
    return sentencesOf(piece)
      .filter(({ text }) => fits(text, markedAsAction))
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
    if (byPlace.has(piece)) return [promise(source, piece, piece, { suggested: byPlace.get(piece) === 'suggested', marked: true })]
    const here = resolved(piece)
    return sentencesOf(piece).flatMap((sentence, at, all) => {
      const decision = here.find(({ from, to }) => from < sentence.to && sentence.from < to)
      const inResolution = decision !== undefined && (decision.from > sentence.from || (decision.from === piece.from && decision.to === piece.to))
      const taken = inResolution ? resolvesToDo(sentence.text) || promises(sentence.text) : promises(sentence.text)
      const before = all.slice(Math.max(0, at - 3), at).map(({ text }) => text)
      return taken ? [promise(source, piece, sentence, { before })] : []
    })
  })
}
