// A question: its words, how much it matters, who asks whom, its evidence, and everything else folded away until wanted.
import { memo, useId, useState } from 'react'
import { priorities, type Question, type SheetChange } from '../../../preload/contract/model/casebook.ts'
import { Select } from '../../ui/select.tsx'
import { counted } from '../../words.ts'
import { useDesk } from './desk.ts'
import { AddEvidence, EvidenceList } from './evidence.tsx'
import { Folds } from './folds.tsx'
import { hintsOn, wordCount } from './measure.ts'
import { PartMenu } from './part-menu.tsx'
import type { Sources } from './sources.ts'
import { priorityWords } from './words.ts'
import { Write } from './write.tsx'

export type QuestionField = Extract<SheetChange, { do: 'write question' }>['field']

interface QuestionProps {
  readonly question: Question
  /** Counting from 1 through the whole sheet. */
  readonly number: number
  /** Whether it stands first, and last, in its key line. */
  readonly first: boolean
  readonly last: boolean
  readonly sources: Sources
}

/** The count of words and the hints on a question, in one quiet line that keeps its room. */
function Hints({ id, text }: { readonly id: string; readonly text: string }) {
  const words = wordCount(text)
  return (
    <p className="question-hints" id={id}>
      {words > 0 && <span className="figures">{counted(words, 'word')}</span>}
      {hintsOn(text).map((hint) => (
        <span key={hint.about}>{hint.words}</span>
      ))}
    </p>
  )
}

interface QuestionTextProps {
  readonly text: string
  readonly number: number
  readonly change: (text: string) => SheetChange
}

/** The words of a question with the hints on them as they are typed. */
function QuestionText({ text, number, change }: QuestionTextProps) {
  const hints = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <>
      <Write
        label={`Question ${number}`}
        value={text}
        change={change}
        placeholder="What would have to be true for …?"
        set="question"
        single
        describedBy={hints}
        onText={setTyped}
      />
      <Hints id={hints} text={typed ?? text} />
    </>
  )
}

export const QuestionEntry = memo(function QuestionEntry({ question, number, first, last, sources }: QuestionProps) {
  const { change } = useDesk()
  const name = `question ${number}`
  const writing = (field: QuestionField) => (text: string) => ({ do: 'write question', id: question.id, field, text }) as const

  return (
    <li className="part question" data-kind="question" data-part={question.id} data-priority={question.priority}>
      <span className="part-number" aria-hidden="true">
        Q{number}
      </span>
      <div className="part-body">
        <QuestionText text={question.text} number={number} change={writing('text')} />
        <div className="question-who">
          <Select
            label={`Priority of question ${number}`}
            labelHidden
            look="quiet"
            value={question.priority}
            options={priorities.map((value) => ({ value, words: priorityWords[value].label, hint: priorityWords[value].means }))}
            onChange={(priority) => void change({ do: 'set priority', id: question.id, priority })}
          />
          <Write
            label={`Addressed to, ${name}`}
            lead="to"
            value={question.addressedTo}
            change={writing('addressedTo')}
            placeholder="a role"
            set="inline"
            single
          />
          <Write label={`Asker, ${name}`} lead="asked by" value={question.asker} change={writing('asker')} placeholder="name" set="inline" single />
          <Write label={`Second, ${name}`} lead="second" value={question.second} change={writing('second')} placeholder="name" set="inline" single />
        </div>
        <EvidenceList under={question.id} evidence={question.evidence} numberOf={sources.numberOf} />
        <Folds question={question} number={number} writing={writing}>
          <AddEvidence under={question.id} name={question.text === '' ? name : `${name}: ${question.text}`} count={question.evidence.length} />
        </Folds>
      </div>
      <PartMenu kind="question" id={question.id} name={name} first={first} last={last} />
    </li>
  )
})
