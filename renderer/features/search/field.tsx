// The search field: large type, the rest of a likely word shown faintly behind what is typed, the count beside it.
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { endingOf } from './words.ts'

interface SearchFieldProps {
  readonly query: string
  /** Id of the list of results; null while there is none. */
  readonly list: string | null
  /** Id of the row stood on, once the member has moved to it. */
  readonly activeRow: string | null
  /** "23 found". */
  readonly status: string
  readonly fieldRef: Ref<HTMLInputElement>
  readonly onType: (query: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly describedBy: string
  /** What can be done with the search as it stands. */
  readonly end: ReactNode
}

/** How long typing rests before the rest of the word is offered, in milliseconds. */
const restBeforeOffer = 120

function useEnding(query: string): string | null {
  const [ending, setEnding] = useState<{ readonly of: string; readonly rest: string | null }>({ of: '', rest: null })
  useEffect(() => {
    if (query.trim().length < 3) return
    let current = true
    const timer = setTimeout(() => {
      void call('search.suggest', { typed: query.slice(0, 1000) }).then((result) => {
        if (current && result.ok) setEnding({ of: query, rest: endingOf(query, result.value.suggestions) })
      })
    }, restBeforeOffer)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query])
  return ending.of === query ? ending.rest : null
}

/** The field with its count and a way to empty it. */
export function SearchField({ query, list, activeRow, status, fieldRef, onType, onKeyDown, describedBy, end }: SearchFieldProps) {
  const ending = useEnding(query)
  const own = useRef<HTMLInputElement | null>(null)
  const atEnd = () => own.current !== null && own.current.selectionStart === query.length && own.current.selectionEnd === query.length
  return (
    <div className="search-field">
      <Icon name="search" size={1.5} />
      <div className="search-input-place">
        {ending !== null && (
          <div className="search-ghost" aria-hidden="true">
            <span className="search-ghost-typed">{query}</span>
            {ending}
          </div>
        )}
        <input
          ref={(element) => {
            own.current = element
            if (typeof fieldRef === 'function') fieldRef(element)
            else if (fieldRef) fieldRef.current = element
          }}
          className="search-input"
          type="text"
          role="combobox"
          aria-label="Search all packs and your own notes"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={list !== null}
          aria-describedby={describedBy}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="Search all packs and your notes"
          value={query}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (ending !== null && (event.key === 'ArrowRight' || event.key === 'End') && atEnd() && !event.shiftKey && !event.ctrlKey) {
              event.preventDefault()
              onType(query + ending)
              return
            }
            onKeyDown(event)
          }}
          {...(list === null ? {} : { 'aria-controls': list })}
          {...(activeRow === null ? {} : { 'aria-activedescendant': activeRow })}
        />
      </div>
      <span className="search-status figures">{status}</span>
      {end}
      {query !== '' && (
        <IconButton
          icon="close"
          label="Empty the field"
          small
          onPress={() => {
            onType('')
            own.current?.focus()
          }}
        />
      )}
    </div>
  )
}
