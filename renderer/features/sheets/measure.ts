// What can be counted on a sheet: words, minutes, questions, and gentle hints on how a question is put.
import type { KeyLine, Sheet } from '../../../preload/contract/model/casebook.ts'
import { counted } from '../../words.ts'

/** A question is easier to hear, and harder to slip out of, below this. */
const longestQuestion = 30

/** Words as a reader counts them: "2018/19", "O'Connor" and "£4.2m" are one each. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}£$€%][\p{L}\p{N}'’.,/%£$€&-]*/gu)?.length ?? 0

/** Something about a question that may be worth another look. Never an error. */
export interface Hint {
  readonly about: 'open' | 'single' | 'length'
  readonly words: string
}

const closedStart =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|won't|wouldn't)\b/iu
/** "Could you explain …" asks for an account although it is put as yes or no. */
const invitation =
  /^(?:can|could|will|would|may)\s+(?:\p{L}+\s+){1,6}?(?:please\s+)?(?:explain|describe|tell|say|set out|outline|show|give|take us|walk|share|clarify|expand|talk)\b/iu
const secondQuestion =
  /[,;]?\s+(?:and|or)\s+(?:what|how|why|when|who|whom|which|where|whether|is|are|was|were|do|does|did|has|have|can|could|will|would|should)\b/iu

/** The sentence that asks: the last one ending with a question mark, else the last sentence. */
function asking(text: string): string {
  const sentences = text.match(/[^.!?]+(?:[.!?](?=\d))?[^.!?]*[.!?]*/gu)?.map((one) => one.trim()) ?? [text.trim()]
  return sentences.filter((one) => one.endsWith('?')).at(-1) ?? sentences.at(-1) ?? ''
}

/** Hints on a question as it stands, at most one of each kind; none while it is empty. */
export function hintsOn(text: string): readonly Hint[] {
  const words = wordCount(text)
  if (words < 3) return []
  const asked = asking(text)
  const start = asked.replace(/^(?:["“'‘(]|(?:and|but|so|then|also|chair|please)[,\s]+)+/iu, '')
  const marks = text.match(/\?/gu)?.length ?? 0
  return [
    ...(closedStart.test(start) && !invitation.test(start) ? [{ about: 'open', words: 'Yes or no would answer it' } as const] : []),
    ...(marks > 1 || secondQuestion.test(asked) ? [{ about: 'single', words: 'Two questions in one' } as const] : []),
    ...(words > longestQuestion ? [{ about: 'length', words: `Under ${longestQuestion} words is easier to hear` } as const] : []),
  ]
}

/** Minutes as typed ("10", "10 min", "5-10", "1 hour"): a range counts as its longer end; null where no number is given. */
export function minutesOf(typed: string): number | null {
  const numbers = typed.match(/\d+(?:\.\d+)?/gu)?.map(Number) ?? []
  const longest = numbers.length === 0 ? null : Math.max(...numbers)
  if (longest === null) return null
  return /\bh(?:ou)?rs?\b|\d\s*h\b/iu.test(typed) ? longest * 60 : longest
}

/** Minutes allotted to all key lines together; lines without a number count nothing. */
const minutesTotal = (lines: readonly KeyLine[]): number => lines.reduce((sum, line) => sum + (minutesOf(line.minutes) ?? 0), 0)

/** What a sheet comes to. */
export interface Tally {
  readonly minutes: number
  readonly questions: number
  readonly must: number
  readonly quotations: number
}

/** Questions that are only begun, with neither words nor evidence, are not counted. */
export function tallyOf(sheet: Sheet): Tally {
  const questions = sheet.keyLines.flatMap((line) => line.questions).filter(({ text, evidence }) => text.trim() !== '' || evidence.length > 0)
  return {
    minutes: minutesTotal(sheet.keyLines),
    questions: questions.length,
    must: questions.filter((one) => one.priority === 'must').length,
    quotations: [...sheet.facts, ...questions].reduce((sum, part) => sum + part.evidence.length, 0),
  }
}

/** What a sheet comes to in a few words, with only what there is: "20 minutes", "3 questions, 1 must", "4 quotations". */
export function tallyWords({ minutes, questions, must, quotations }: Tally): readonly string[] {
  return [
    ...(minutes > 0 ? [counted(minutes, 'minute')] : []),
    ...(questions > 0 ? [must > 0 ? `${counted(questions, 'question')}, ${must} must` : counted(questions, 'question')] : []),
    ...(quotations > 0 ? [counted(quotations, 'quotation')] : []),
  ]
}
