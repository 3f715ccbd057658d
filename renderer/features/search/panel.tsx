// The search panel as it looks: field, filters, results, and what can be done with the row stood on.
import { useId } from 'react'
import { ProblemNote } from '../../errors/problem.tsx'
import { EvidencePicker } from '../../ui/evidence-picker.tsx'
import { AlikeHead } from './alike-head.tsx'
import { SearchField } from './field.tsx'
import type { PackTitles } from './filter-words.ts'
import { FilterBar } from './filters.tsx'
import { SearchFoot } from './foot.tsx'
import { SearchHelp } from './help.tsx'
import { Messages } from './messages.tsx'
import { NothingAlike, NothingFound } from './nothing.tsx'
import { RenameDialog } from './rename.tsx'
import { Results, rowId } from './results.tsx'
import { RowActs, SavedActs } from './row-acts.tsx'
import { SaveButton } from './save-button.tsx'
import { backWords } from './trail.ts'
import { countedFilters } from './typed.ts'
import { type PanelGiven, usePanel } from './use-panel.ts'

interface SearchPanelProps extends PanelGiven {
  readonly titles: PackTitles
}

export function SearchPanel({ titles, ...given }: SearchPanelProps) {
  const { target, onClose } = given
  const id = useId()
  const panel = usePanel(given)
  const { query, filters, found, like, empty, list, standing, search, citing, saved, naming, nothing } = panel
  const { active, chosen } = standing
  const listed = list.options.length > 0 && !panel.help
  return (
    <div className="search" ref={panel.frame}>
      {/* Stands inside the dialog: everything outside is hidden from screen readers while it is open. */}
      <p role="status" className="visually-hidden">
        {panel.said}
      </p>
      {target !== null && (
        <p className="search-target">
          <span className="search-target-word">Evidence for</span> {target.label}
        </p>
      )}
      <SearchField
        query={query}
        list={listed ? id : null}
        activeRow={listed && standing.moved && active !== null ? rowId(id, active) : null}
        status={panel.status}
        fieldRef={panel.field}
        onType={panel.type}
        onKeyDown={panel.onKeyDown}
        describedBy={`${id}-keys`}
        end={panel.canSave && <SaveButton saved={panel.isSaved} onPress={panel.toggleSaved} />}
      />
      {like !== null && <AlikeHead subject={like} back={backWords(panel.trail, search.query)} onBack={panel.back} />}
      {like === null && search.found !== null && !empty && (
        <FilterBar
          choices={search.found.choices}
          everyChoice={search.everyChoice}
          filters={filters}
          packs={panel.packs}
          reading={panel.reading}
          titles={titles}
          typed={countedFilters(search.found.answer)}
          onChange={panel.filter}
          onTakeOut={panel.takeOut}
          onClear={panel.clearFilters}
        />
      )}
      <Messages found={empty || like !== null ? null : search.found} state={search.state} onTry={panel.tryQuery} />
      <ProblemNote problem={panel.problem} />
      {listed && (
        <Results
          id={id}
          label={empty ? 'Saved and recent searches' : like === null ? 'Results' : 'Passages alike'}
          list={list}
          short={empty}
          active={active}
          follow={standing.follow}
          turn={empty ? '' : like === null ? (search.found?.query ?? '') : like.passage}
          titles={titles}
          added={citing.added}
          onPoint={standing.point}
          onChoose={panel.choose}
          onKeyDown={panel.onKeyDown}
          acts={
            chosen?.type === 'hit' ? (
              <RowActs
                hit={chosen.hit}
                seeking={target !== null}
                onCite={() => panel.cite(chosen)}
                onOpen={() => panel.open(chosen)}
                onAlike={() => panel.findAlike(chosen)}
              />
            ) : (
              chosen?.type === 'saved' && (
                <SavedActs search={chosen.search} onRename={() => panel.setNaming(chosen.search)} onRemove={() => panel.remove(chosen.search)} />
              )
            )
          }
        />
      )}
      {nothing && found !== null && like === null && (
        <NothingFound
          answer={found.answer}
          query={query}
          filters={filters}
          titles={titles}
          suggestions={panel.suggestions}
          onFilter={panel.filter}
          onTry={panel.tryQuery}
        />
      )}
      {nothing && found !== null && like !== null && <NothingAlike answer={found.answer} />}
      {(empty || panel.help) && <SearchHelp onTry={panel.tryQuery} />}
      <SearchFoot
        id={`${id}-keys`}
        seeking={target !== null}
        listed={listed && !empty}
        onSaved={listed && chosen?.type === 'saved' && standing.moved}
        helping={panel.help}
        canHelp={!empty}
        onHelp={panel.toggleHelp}
        onClose={onClose}
      />
      {naming !== null && <RenameDialog search={naming} onName={(name) => void saved.rename(naming, name)} onClose={() => panel.setNaming(null)} />}
      {citing.picking !== null && <EvidencePicker open onClose={citing.endPicking} onAdded={citing.picked} {...citing.picking} />}
    </div>
  )
}
