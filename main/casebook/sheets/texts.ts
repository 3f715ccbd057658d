// The member's sheets as texts for search: the sheet's own words as one, each key line, question and recommendation by itself.
import type { OwnText } from '../own-text.ts'
import { joinWritten } from '../own-text.ts'
import type { StoredQuestion, StoredSheet } from './stored.ts'

const questionText = (question: StoredQuestion): string =>
  joinWritten(
    question.text,
    question.answer,
    question.promise,
    question.goodAnswer,
    question.worrying,
    question.ifVague,
    question.ifInHand,
    question.ifDisputed,
    question.ifDataMissing,
    question.previousAnswers,
    question.addressedTo,
    question.answeredBy,
    ...question.evidence.map(({ anchor }) => anchor.quote),
  )

/** The texts of one sheet; what holds no words is left out. */
export function sheetTexts(sheet: StoredSheet): readonly OwnText[] {
  const title = sheet.itemNumber === '' ? sheet.title : `${sheet.itemNumber} ${sheet.title}`
  const text = (words: string, passage: OwnText['passage'] = null): OwnText => ({
    of: { sheet: sheet.id },
    passage,
    pack: sheet.pack,
    title,
    text: words,
  })
  return [
    text(joinWritten(sheet.title, sheet.bigQuestion, sheet.desiredOutcome, sheet.powers)),
    ...sheet.facts.map((fact) => text(joinWritten(fact.text, ...fact.evidence.map(({ anchor }) => anchor.quote)), fact.evidence[0]?.anchor.passage)),
    ...sheet.keyLines.flatMap((line) => [
      text(joinWritten(line.theme, line.purpose)),
      ...line.questions.map((question) => text(questionText(question), question.evidence[0]?.anchor.passage)),
    ]),
    ...sheet.recommendations.map(({ wording, owner, measure }) => text(joinWritten(wording, owner, measure))),
  ].filter((own) => own.text !== '')
}
