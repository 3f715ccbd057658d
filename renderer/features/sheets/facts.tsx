// What we know: at most five dated facts, each with its quotation.
import { memo } from 'react'
import type { Fact } from '../../../preload/contract/model/casebook.ts'
import { AddEvidence, EvidenceList } from './evidence.tsx'
import { PartMenu } from './part-menu.tsx'
import { hasRoom } from './parts.ts'
import { AddPart, Section } from './section.tsx'
import type { Sources } from './sources.ts'
import { Write } from './write.tsx'

interface FactProps {
  readonly fact: Fact
  readonly number: number
  readonly last: boolean
  readonly sources: Sources
}

const FactEntry = memo(function FactEntry({ fact, number, last, sources }: FactProps) {
  const name = `fact ${number}`
  return (
    <li className="part fact" data-kind="fact" data-part={fact.id}>
      <span className="part-number" aria-hidden="true">
        {number}
      </span>
      <div className="part-body">
        <Write
          label={`Fact ${number}`}
          value={fact.text}
          change={(text) => ({ do: 'write fact', id: fact.id, field: 'text', text })}
          placeholder="A dated fact, in one sentence"
        />
        <EvidenceList under={fact.id} evidence={fact.evidence} numberOf={sources.numberOf} />
        <div className="part-acts">
          <AddEvidence under={fact.id} name={fact.text === '' ? name : `${name}: ${fact.text}`} count={fact.evidence.length} />
        </div>
      </div>
      <PartMenu kind="fact" id={fact.id} name={name} first={number === 1} last={last} />
    </li>
  )
})

export const Facts = memo(function Facts({ facts, sources }: { readonly facts: readonly Fact[]; readonly sources: Sources }) {
  return (
    <Section id="sheet-facts" title="What we know">
      {facts.length > 0 && (
        <ol className="parts">
          {facts.map((fact, at) => (
            <FactEntry key={fact.id} fact={fact} number={at + 1} last={at === facts.length - 1} sources={sources} />
          ))}
        </ol>
      )}
      <div className="section-acts">
        <AddPart kind="fact" change={{ do: 'add fact' }} roomy={hasRoom('fact', facts.length)}>
          Add a fact
        </AddPart>
      </div>
    </Section>
  )
})
