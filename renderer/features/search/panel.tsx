// The search panel: field, filters, results and the keys that move through them.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { ProblemNote } from '../../errors/problem.tsx'
import { go } from '../../routes.ts'
import { EvidencePicker } from '../../ui/evidence-picker.tsx'
import type { EvidenceTarget } from '../../ui/evidence-target.ts'
import { hitsToStep } from './citing.ts'
import { SearchField } from './field.tsx'
import { FilterBar } from './filters.tsx'
import { SearchFoot } from './foot.tsx'
import { SearchHelp } from './help.tsx'
import { keepSearch, keptSearch, useRecent } from './keeping.ts'
import { Messages } from './messages.tsx'
import { NothingFound } from './nothing.tsx'
import { Results, rowId } from './results.tsx'
import { RowActs } from './row-acts.tsx'
import { isOption, noRows, type Option, recentRows, type Step, stepFrom } from './rows.ts'
import { useCiting } from './use-citing.ts'
import { useSearch } from './use-search.ts'
import { useStatus, useSuggestions } from './use-status.ts'
import { announcementOf } from './words.ts'

/** The row stood on: null for the first. `moved` once the member went there by key; `follow` where it is to be brought into sight. */
interface Standing {
  readonly row: string | null
  readonly moved: boolean
  readonly follow: boolean
}

const atFirst: Standing = { row: null, moved: false, follow: false }
/** How long an answer rests before it is read out, in milliseconds: one who types is not talked over. */
const restBeforeSaying = 700

function stepOf(event: KeyboardEvent): Step | null {
  if (event.altKey || event.shiftKey || event.metaKey) return null
  if (event.key === 'ArrowDown') return event.ctrlKey ? 'next document' : 'next'
  if (event.key === 'ArrowUp') return event.ctrlKey ? 'previous document' : 'previous'
  if (event.key === 'PageDown') return 'page down'
  if (event.key === 'PageUp') return 'page up'
  if (event.key === 'Home' && event.ctrlKey) return 'first'
  if (event.key === 'End' && event.ctrlKey) return 'last'
  return null
}

export function SearchPanel({ target, onClose }: { readonly target: EvidenceTarget | null; readonly onClose: () => void }) {
  const id = useId()
  const [beginning] = useState(keptSearch)
  const search = useSearch(beginning)
  const { query, filters, found, settled } = search
  const [standing, setStanding] = useState<Standing>({ row: beginning.row, moved: false, follow: true })
  const [help, setHelp] = useState(false)
  const [recent, addRecent] = useRecent()
  const [said, say] = useState('')
  const citing = useCiting(target, say)
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef<'open' | 'cite' | null>(null)

  const empty = query.trim() === ''
  const list = useMemo(() => (empty ? recentRows(recent) : (found?.rows ?? noRows)), [empty, recent, found])
  const indexOf = useMemo(() => new Map(list.rows.map((row, index) => [row.key, index])), [list])
  const active = (standing.row === null ? undefined : indexOf.get(standing.row)) ?? (empty ? null : (list.options[0] ?? null))
  const row = list.rows[active ?? -1]
  const chosen = isOption(row) ? row : null
  const nothing = !empty && found !== null && list.options.length === 0
  const status = useStatus(search)
  const suggestions = useSuggestions(query, nothing)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const left = useRef({ query, filters, row: chosen?.key ?? null })
  useEffect(() => {
    left.current = { query, filters, row: chosen?.key ?? null }
  })
  useEffect(() => () => keepSearch(left.current), [])

  useEffect(() => {
    if (found === null || !settled) return
    const timer = setTimeout(() => say(announcementOf(found.answer)), restBeforeSaying)
    return () => clearTimeout(timer)
  }, [found, settled])

  const type = (next: string) => {
    setStanding(atFirst)
    setHelp(false)
    waiting.current = null
    search.type(next)
  }
  const tryQuery = (next: string) => {
    type(next)
    field.current?.focus()
  }

  const open = (option: Option) => {
    if (option.type === 'recent') return tryQuery(option.query)
    if (option.type === 'more') return search.askForMore(option.limit)
    addRecent(query)
    onClose()
    if (option.type === 'hit') {
      const { passage, pack } = option.hit
      go({ screen: 'reader', pack, passage, hits: hitsToStep(query, found?.answer.groups ?? [], pack) })
    } else if ('sheet' in option.own.of) go({ screen: 'sheet', id: option.own.of.sheet })
    else if (option.own.pack !== null) {
      go({
        screen: 'reader',
        pack: option.own.pack,
        note: option.own.of.note,
        ...(option.own.passage === null ? {} : { passage: option.own.passage }),
      })
    }
  }
  const cite = (option: Option) => {
    if (option.type !== 'hit') return
    addRecent(query)
    void citing.cite(option.hit, option.group)
  }
  /** What Enter and a click do: read, or, where a sheet asked, take as evidence. */
  const choose = (option: Option) => (target !== null && option.type === 'hit' ? cite(option) : open(option))

  // Enter pressed before the answer is here acts on the answer, never on the list of an older query.
  useEffect(() => {
    if (!settled || waiting.current === null) return
    const act = waiting.current
    waiting.current = null
    if (chosen) act === 'cite' ? cite(chosen) : choose(chosen)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (step !== null) {
      const to = list.rows[stepFrom(list, standing.row === null && !standing.moved && step === 'next' && empty ? null : active, step) ?? -1]
      if (to === undefined) return
      event.preventDefault()
      setStanding({ row: to.key, moved: true, follow: true })
    } else if (event.key === 'Enter' || (event.key === 'e' && event.target !== field.current && !event.ctrlKey && !event.metaKey && !event.altKey)) {
      event.preventDefault()
      const act = event.key === 'e' || event.ctrlKey || event.metaKey ? 'cite' : 'open'
      if (!settled) waiting.current = act
      else if (chosen) act === 'cite' ? cite(chosen) : choose(chosen)
    } else if (event.key === 'F1') {
      event.preventDefault()
      setHelp((now) => !now)
    }
  }

  const shownList = list.options.length > 0 && !help
  return (
    <div className="search">
      {/* Stands inside the dialog: everything outside is hidden from screen readers while it is open. */}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {target !== null && (
        <p className="search-target">
          <span className="search-target-word">Evidence for</span> {target.label}
        </p>
      )}
      <SearchField
        query={query}
        list={shownList ? id : null}
        activeRow={shownList && standing.moved && active !== null ? rowId(id, active) : null}
        status={status}
        fieldRef={field}
        onType={type}
        onKeyDown={onKeyDown}
        describedBy={`${id}-keys`}
      />
      {found !== null && !empty && (
        <FilterBar
          choices={found.choices}
          filters={filters}
          onChange={(next) => {
            setStanding(atFirst)
            search.filter(next)
          }}
        />
      )}
      <Messages found={empty ? null : found} state={search.state} onTry={tryQuery} />
      <ProblemNote problem={search.problem ?? citing.problem} />
      {shownList && (
        <Results
          id={id}
          label={empty ? 'Recent searches' : 'Results'}
          list={list}
          short={empty}
          active={active}
          follow={standing.follow}
          turn={empty ? '' : (found?.query ?? '')}
          onPoint={(index) => setStanding({ row: list.rows[index]?.key ?? null, moved: standing.moved, follow: false })}
          onChoose={choose}
          onKeyDown={onKeyDown}
          acts={
            chosen?.type === 'hit' && (
              <RowActs
                hit={chosen.hit}
                seeking={target !== null}
                added={citing.added.has(chosen.hit.passage)}
                onCite={() => cite(chosen)}
                onOpen={() => open(chosen)}
              />
            )
          }
        />
      )}
      {nothing && !help && (
        <NothingFound answer={found.answer} query={query} filters={filters} suggestions={suggestions} onFilter={search.filter} onTry={tryQuery} />
      )}
      {(empty || help) && <SearchHelp onTry={tryQuery} />}
      <SearchFoot
        id={`${id}-keys`}
        seeking={target !== null}
        listed={shownList && !empty}
        helping={help}
        canHelp={!empty}
        onHelp={() => setHelp((now) => !now)}
        onClose={onClose}
      />
      {citing.picking !== null && <EvidencePicker open onClose={citing.endPicking} {...citing.picking} />}
    </div>
  )
}
