// A key line: a theme to pursue, what it is for, the minutes it may take, and its questions.
import { memo } from 'react'
import type { KeyLine } from '../../../preload/contract/model/casebook.ts'
import { PartMenu } from './part-menu.tsx'
import { hasRoom } from './parts.ts'
import { QuestionEntry } from './question.tsx'
import { AddPart, Section } from './section.tsx'
import type { Sources } from './sources.ts'
import { Write } from './write.tsx'

interface LineProps {
  readonly line: KeyLine
  /** Counting from 1. */
  readonly number: number
  /** The number of its first question, counted through the whole sheet. */
  readonly firstQuestion: number
  readonly last: boolean
  /** Whether the sheet has room for another question. */
  readonly roomy: boolean
  readonly sources: Sources
}

const LineEntry = memo(function LineEntry({ line, number, firstQuestion, last, roomy, sources }: LineProps) {
  const name = `key line ${number}`
  return (
    <li className="part line" data-kind="line" data-part={line.id}>
      <span className="line-number" aria-hidden="true">
        {number}
      </span>
      <div className="line-body">
        <div className="line-head">
          <h3 className="visually-hidden">
            Key line {number}: {line.theme === '' ? 'no theme yet' : line.theme}
          </h3>
          <Write
            label={`Theme of key line ${number}`}
            value={line.theme}
            change={(text) => ({ do: 'write line', id: line.id, field: 'theme', text })}
            placeholder="A theme to pursue"
            set="theme"
            single
          />
          <div className="line-minutes">
            <Write
              label={`Minutes for key line ${number}`}
              value={line.minutes}
              change={(text) => ({ do: 'write line', id: line.id, field: 'minutes', text })}
              placeholder="–"
              set="inline"
              single
            />
            <span aria-hidden="true">min</span>
          </div>
          <PartMenu kind="line" id={line.id} name={name} first={number === 1} last={last} />
        </div>
        <Write
          label={`Purpose of key line ${number}`}
          value={line.purpose}
          change={(text) => ({ do: 'write line', id: line.id, field: 'purpose', text })}
          placeholder="What it is for, in one line"
          set="small"
          single
        />
        {line.questions.length > 0 && (
          <ol className="questions">
            {line.questions.map((question, at) => (
              <QuestionEntry
                key={question.id}
                question={question}
                number={firstQuestion + at}
                first={at === 0}
                last={at === line.questions.length - 1}
                sources={sources}
              />
            ))}
          </ol>
        )}
        <div className="section-acts">
          <AddPart kind="question" change={{ do: 'add question', line: line.id }} roomy={roomy} label={`Add a question to ${name}`}>
            Add a question
          </AddPart>
        </div>
      </div>
    </li>
  )
})

export const KeyLines = memo(function KeyLines({ lines, sources }: { readonly lines: readonly KeyLine[]; readonly sources: Sources }) {
  const roomy = hasRoom('question', lines.flatMap((line) => line.questions).length)
  let asked = 0
  return (
    <Section id="sheet-lines" title="Key lines">
      {lines.length === 0 && <p className="sheet-hint">Three to five themes to pursue, each with its questions. Themes hold better than a script.</p>}
      {lines.length > 0 && (
        <ol className="parts lines">
          {lines.map((line, at) => {
            const first = asked + 1
            asked += line.questions.length
            return (
              <LineEntry
                key={line.id}
                line={line}
                number={at + 1}
                firstQuestion={first}
                last={at === lines.length - 1}
                roomy={roomy}
                sources={sources}
              />
            )
          })}
        </ol>
      )}
      <div className="section-acts line-add">
        <AddPart kind="line" change={{ do: 'add line' }} roomy={hasRoom('line', lines.length)} look={lines.length === 0 ? 'plain' : 'quiet'}>
          Add a key line
        </AddPart>
      </div>
    </Section>
  )
})
