// Where on a sheet words can be cited: its questions, its facts and a question yet to be asked, each as far as it has room.
import type { PartId } from '../../preload/contract/ids.ts'
import { type Question, type Sheet, sheetLimits } from '../../preload/contract/model/casebook.ts'

export interface CitePlace {
  readonly id: PartId | 'new question'
  readonly words: string
  /** What it belongs to: the theme of its key line, or "What we know". */
  readonly line: string
  /** How many quotations it holds. */
  readonly cited: number
  /** Why nothing can be cited there; empty where something can. */
  readonly full: string
}

const fullOf = (cited: number): string => (cited < sheetLimits.evidence ? '' : 'full')

/** The question a new one would only repeat: nothing written in it, nothing cited under it. */
export const blankQuestion = (sheet: Sheet): Question | undefined =>
  sheet.keyLines.flatMap((line) => line.questions).findLast((question) => question.text === '' && question.evidence.length === 0)

/** Every place of a sheet, a new question last. Questions are numbered through the sheet, as on its page. */
export function citePlaces(sheet: Sheet | undefined): readonly CitePlace[] {
  const questions = (sheet?.keyLines ?? []).flatMap((line, at) =>
    line.questions.map((question) => ({ question, line: line.theme || `Key line ${at + 1}` })),
  )
  const noMore = questions.length >= sheetLimits.question && (!sheet || !blankQuestion(sheet))
  return [
    ...questions.map(({ question, line }, at) => ({
      id: question.id,
      words: question.text || `Question ${at + 1}, not worded yet`,
      line,
      cited: question.evidence.length,
      full: fullOf(question.evidence.length),
    })),
    ...(sheet?.facts ?? []).map((fact, at) => ({
      id: fact.id,
      words: fact.text || `Fact ${at + 1}, not worded yet`,
      line: 'What we know',
      cited: fact.evidence.length,
      full: fullOf(fact.evidence.length),
    })),
    {
      id: 'new question',
      words: 'A new question',
      line: noMore ? `The sheet holds ${sheetLimits.question} questions; removing one makes room.` : '',
      cited: 0,
      full: noMore ? 'full' : '',
    },
  ]
}

/** What is chosen before the member chooses: a new question, else the first place with room, else nothing. */
export const firstChoice = (places: readonly CitePlace[]): CitePlace['id'] | null =>
  places.findLast(({ full }) => full === '')?.id === 'new question' ? 'new question' : (places.find(({ full }) => full === '')?.id ?? null)

/** The quotations under a question or fact, in the order they were added. */
export const quotationsUnder = (sheet: Sheet, part: PartId): readonly PartId[] =>
  [...sheet.facts, ...sheet.keyLines.flatMap((line) => line.questions)].find(({ id }) => id === part)?.evidence.map(({ id }) => id) ?? []
