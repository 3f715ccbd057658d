// The strip at the top: where to go, the search that is always there, and how ready it is.

import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { SearchState } from '../../preload/contract/model/app.ts'
import { useCall, useEvents } from '../api.ts'
import { go, goBack, goForward, type Route } from '../routes.ts'
import { IconButton, RouteLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyHint } from '../ui/key-hint.tsx'

interface FrameHeaderProps {
  readonly route: Route
  readonly onSearch: () => void
  readonly onKeys: () => void
}

const stateWords = (state: SearchState | undefined): string => {
  switch (state?.state) {
    case 'starting':
      return 'Search is starting'
    case 'indexing':
      return `Indexing ${state.done} of ${state.of}`
    case 'resting':
      return state.reason
    default:
      return ''
  }
}

/** How ready search is, followed as it changes. */
function useSearchState(): SearchState | undefined {
  const first = useCall('app.searchState', {})
  const [told, setTold] = useState<SearchState | undefined>(undefined)
  useEvents((event) => {
    if (event.type === 'search') setTold(event.search)
  })
  return told ?? first.value
}

/** Navigation, search and settings; the same on every screen. */
export function FrameHeader({ route, onSearch, onKeys }: FrameHeaderProps) {
  const searchWords = stateWords(useSearchState())
  return (
    <header className="header">
      <div className="header-start">
        <IconButton icon="back" label="Back" combo="Alt+ArrowLeft" onPress={goBack} />
        <IconButton icon="forward" label="Forward" combo="Alt+ArrowRight" onPress={goForward} />
        <nav aria-label="Screens" className="header-nav">
          <RouteLink to={{ screen: 'library' }} className="header-link" current={route.screen === 'library'}>
            Library
          </RouteLink>
          <RouteLink to={{ screen: 'sheets' }} className="header-link" current={route.screen === 'sheets' || route.screen === 'sheet'}>
            Sheets
          </RouteLink>
        </nav>
      </div>
      <search className="header-search">
        <AriaButton className="search-door" onPress={onSearch} aria-label="Search packs and notes">
          <Icon name="search" />
          <span className="search-door-words">Search packs and notes</span>
          <KeyHint combo="Ctrl+K" />
        </AriaButton>
      </search>
      <div className="header-end">
        <span className="header-state" role="status">
          {searchWords}
        </span>
        <IconButton icon="keys" label="All keys" combo="?" onPress={onKeys} />
        <IconButton
          icon="settings"
          label="Settings"
          combo="Ctrl+,"
          onPress={() => go({ screen: 'settings' })}
          pressed={route.screen === 'settings'}
        />
      </div>
    </header>
  )
}
