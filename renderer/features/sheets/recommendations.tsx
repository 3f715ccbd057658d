// Draft recommendations: wording, who would act, by when, how it would be known.
import { memo } from 'react'
import type { DraftRecommendation } from '../../../preload/contract/model/casebook.ts'
import { PartMenu } from './part-menu.tsx'
import { hasRoom } from './parts.ts'
import { AddPart, Section } from './section.tsx'
import { Write } from './write.tsx'

interface EntryProps {
  readonly draft: DraftRecommendation
  readonly number: number
  readonly last: boolean
}

const Entry = memo(function Entry({ draft, number, last }: EntryProps) {
  const name = `recommendation ${number}`
  const writing = (field: 'wording' | 'owner' | 'date' | 'measure') => (text: string) =>
    ({ do: 'write recommendation', id: draft.id, field, text }) as const
  return (
    <li className="part recommendation" data-kind="recommendation" data-part={draft.id}>
      <span className="part-number" aria-hidden="true">
        R{number}
      </span>
      <div className="part-body">
        <Write
          label={`Recommendation ${number}`}
          value={draft.wording}
          change={writing('wording')}
          placeholder="That the Cabinet Member …"
          set="text"
        />
        <div className="question-who">
          <Write
            label={`Owner, ${name}`}
            lead="owner"
            value={draft.owner}
            change={writing('owner')}
            placeholder="who would act"
            set="inline"
            single
          />
          <Write label={`Date, ${name}`} lead="by" value={draft.date} change={writing('date')} placeholder="when" set="inline" single />
          <Write
            label={`Measure, ${name}`}
            lead="measured by"
            value={draft.measure}
            change={writing('measure')}
            placeholder="how we would know"
            set="inline"
            single
          />
        </div>
      </div>
      <PartMenu kind="recommendation" id={draft.id} name={name} first={number === 1} last={last} />
    </li>
  )
})

export const Recommendations = memo(function Recommendations({ drafts }: { readonly drafts: readonly DraftRecommendation[] }) {
  return (
    <Section id="sheet-recommendations" title="Draft recommendations">
      {drafts.length > 0 && (
        <ol className="parts">
          {drafts.map((draft, at) => (
            <Entry key={draft.id} draft={draft} number={at + 1} last={at === drafts.length - 1} />
          ))}
        </ol>
      )}
      <div className="section-acts">
        <AddPart kind="recommendation" change={{ do: 'add recommendation' }} roomy={hasRoom('recommendation', drafts.length)}>
          Draft a recommendation
        </AddPart>
      </div>
    </Section>
  )
})
