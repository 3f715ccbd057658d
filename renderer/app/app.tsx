// The frame around every screen: header, the screen itself, what floats over it, and what is the same everywhere.
import { lazy, Suspense, useState } from 'react'
import { useEvents } from '../api.ts'
import { ScreenBoundary } from '../errors/boundary.tsx'
import { KeyMap } from '../features/keys/key-map.tsx'
import { startImport } from '../features/library/importing.ts'
import { dialogsOpen, listOpen, useKey } from '../keys.ts'
import { addressOf, go, goBack, goForward, type Route, useRoute } from '../routes.ts'
import { seekAlike } from '../ui/alike-subject.ts'
import { LiveRegions } from '../ui/announce.tsx'
import { seekEvidence } from '../ui/evidence-target.ts'
import { Toasts } from '../ui/toast.tsx'
import { useArrival } from './arrival.ts'
import './frame.css'
import { FrameHeader } from './header.tsx'
import { useLook } from './look.ts'
import { UnsavedLine } from './unsaved-line.tsx'

const LibraryScreen = lazy(async () => ({ default: (await import('../features/library/index.tsx')).LibraryScreen }))
const ReaderScreen = lazy(async () => ({ default: (await import('../features/reader/index.tsx')).ReaderScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/index.tsx')).SettingsScreen }))
const BackupsPanel = lazy(async () => ({ default: (await import('../features/backups/index.tsx')).BackupsPanel }))
const SheetsScreen = lazy(async () => ({ default: (await import('../features/sheets/index.tsx')).SheetsScreen }))
const SheetScreen = lazy(async () => ({ default: (await import('../features/sheets/index.tsx')).SheetScreen }))
const SearchOverlay = lazy(async () => ({ default: (await import('../features/search/index.tsx')).SearchOverlay }))

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />
    case 'reader':
      return <ReaderScreen key={route.pack} route={route} />
    case 'sheets':
      return <SheetsScreen />
    case 'sheet':
      return <SheetScreen key={route.id} sheet={route.id} />
    case 'settings':
      return <SettingsScreen backups={<BackupsPanel />} />
  }
}

/** The screen's own address, so that moving inside a pack does not count as another screen. */
const placeOf = (route: Route): string => (route.screen === 'reader' ? `reader ${route.pack}` : addressOf(route))

/** The whole interface. */
export function App() {
  const route = useRoute()
  const [searching, setSearching] = useState(false)
  const [mapOpen, setMapOpen] = useState(false)
  const place = placeOf(route)
  const main = useArrival(place, route.screen !== 'reader')
  useLook()

  // Over another dialog search would change the place that the dialog is about; over itself it closes.
  const openSearch = () => {
    if (dialogsOpen() === 0 && !listOpen()) setSearching(true)
  }
  const closeSearch = () => {
    seekEvidence(null)
    seekAlike(null)
    setSearching(false)
  }
  const toggleSearch = () => {
    if (!searching) openSearch()
    else if (dialogsOpen() === 1) closeSearch()
  }

  useKey('Ctrl+K', 'Search', toggleSearch, { overDialogs: true })
  useKey('Alt+ArrowLeft', 'Go back', goBack)
  useKey('Alt+ArrowRight', 'Go forward', goForward)
  useKey('?', 'Show all keys', () => setMapOpen((open) => !open), { overDialogs: true })
  useKey('Alt+1', 'Go to the library', () => go({ screen: 'library' }))
  useKey('Alt+2', 'Go to the question sheets', () => go({ screen: 'sheets' }))
  useKey('Ctrl+,', 'Open the settings', () => go({ screen: 'settings' }))

  useEvents((event) => {
    if (event.type !== 'menu') return
    if (event.choice === 'search') openSearch()
    else if (event.choice === 'keys') setMapOpen(!listOpen())
    else if (event.choice === 'back') goBack()
    else if (event.choice === 'forward') goForward()
    else if (event.choice === 'library' || event.choice === 'sheets' || event.choice === 'settings') go({ screen: event.choice })
    else if (event.choice === 'backup') go({ screen: 'settings' })
    else if (event.choice === 'import') {
      go({ screen: 'library' })
      startImport()
    }
  })

  return (
    <>
      <button type="button" className="skip-link" onClick={() => skipTo(main.current)}>
        Skip to the text
      </button>
      <div className="frame">
        <FrameHeader route={route} onSearch={() => setSearching(true)} onKeys={() => setMapOpen(true)} />
        <main id="main" ref={main} tabIndex={-1} className="main" data-screen={route.screen}>
          <ScreenBoundary tryAgainOn={place}>
            <Suspense fallback={null}>
              <ScreenOf route={route} />
            </Suspense>
          </ScreenBoundary>
        </main>
        <UnsavedLine />
      </div>
      <Suspense fallback={null}>
        <SearchOverlay open={searching} onClose={() => setSearching(false)} />
      </Suspense>
      <KeyMap open={mapOpen} onClose={() => setMapOpen(false)} />
      <Toasts />
      <LiveRegions />
    </>
  )
}

/** The address is the route, so a button moves the focus in place of a link to a fragment. */
const skipTo = (main: HTMLElement | null) => {
  const target = main?.querySelector<HTMLElement>('[data-skip-target]') ?? main
  target?.focus()
}
