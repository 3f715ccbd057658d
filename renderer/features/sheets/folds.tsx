// What belongs to a question but not on its first line: good answers, follow-ups, last time, the meeting. Folded until wanted.
import { type ReactNode, useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { answerStatuses, type Question } from '../../../preload/contract/model/casebook.ts'
import { Select } from '../../ui/select.tsx'
import { useDesk } from './desk.ts'
import type { QuestionField } from './question.tsx'
import { statusWords } from './words.ts'
import { Write } from './write.tsx'

const folds = [
  {
    id: 'answer',
    word: 'Listen for',
    fields: [
      ['goodAnswer', 'A good answer', 'what it would contain'],
      ['worrying', 'Worrying', 'what should make us press'],
    ],
  },
  {
    id: 'press',
    word: 'Follow up',
    fields: [
      ['ifVague', 'If vague', 'what to ask next'],
      ['ifInHand', 'If “in hand”', 'since when, by whom, until when?'],
      ['ifDisputed', 'If disputed', 'what the document says, and where'],
      ['ifDataMissing', 'If data are missing', 'when they will be, and who will send them'],
    ],
  },
  { id: 'before', word: 'Last time', fields: [['previousAnswers', 'Said last time', 'answer, promise and date, as minuted']] },
  {
    id: 'meeting',
    word: 'In the meeting',
    fields: [
      ['answer', 'Answer', 'what was said'],
      ['answeredBy', 'By', 'who answered'],
      ['promise', 'Promise', 'what was promised, by when'],
    ],
  },
] as const satisfies readonly { readonly id: string; readonly word: string; readonly fields: readonly (readonly [QuestionField, string, string])[] }[]

type Fold = (typeof folds)[number]
type FoldId = Fold['id']

const filled = (fold: Fold, question: Question): boolean =>
  fold.fields.some(([field]) => question[field] !== '') || (fold.id === 'meeting' && question.status !== 'open')

interface FoldsProps {
  readonly question: Question
  readonly number: number
  readonly writing: (field: QuestionField) => (text: string) => { do: 'write question'; id: Question['id']; field: QuestionField; text: string }
  /** Stands first in the row. */
  readonly children: ReactNode
}

/** A row of words, each opening its own few lines; a dot says that something is written there. */
export function Folds({ question, number, writing, children }: FoldsProps) {
  const id = useId()
  const { change } = useDesk()
  const [open, setOpen] = useState<ReadonlySet<FoldId>>(new Set())
  const toggle = (fold: FoldId) => setOpen((now) => (now.has(fold) ? new Set([...now].filter((one) => one !== fold)) : new Set(now).add(fold)))
  return (
    <>
      <div className="part-acts">
        {children}
        {folds.map((fold) => (
          <AriaButton
            key={fold.id}
            className="fold-button"
            aria-expanded={open.has(fold.id)}
            onPress={() => toggle(fold.id)}
            {...(open.has(fold.id) ? { 'aria-controls': `${id}-${fold.id}` } : {})}
          >
            {fold.word}
            <span className="visually-hidden"> on question {number}</span>
            {filled(fold, question) && (
              <span className="fold-dot">
                <span className="visually-hidden">, written</span>
              </span>
            )}
          </AriaButton>
        ))}
      </div>
      {folds
        .filter((fold) => open.has(fold.id))
        .map((fold) => (
          <div key={fold.id} id={`${id}-${fold.id}`} className="fold">
            {fold.id === 'meeting' && (
              <div className="write" data-set="row">
                <span className="write-lead">Status</span>
                <Select
                  label={`Answer to question ${number}`}
                  labelHidden
                  look="quiet"
                  value={question.status}
                  options={answerStatuses.map((value) => ({ value, words: statusWords[value] }))}
                  onChange={(status) => void change({ do: 'set status', id: question.id, status })}
                />
              </div>
            )}
            {fold.fields.map(([field, lead, placeholder]) => (
              <Write
                key={field}
                label={`${lead}, question ${number}`}
                lead={lead}
                value={question[field]}
                change={writing(field)}
                placeholder={placeholder}
                set="row"
              />
            ))}
          </div>
        ))}
    </>
  )
}
