// Where the member is: one of a handful of screens, kept in the address so that back and forward work as everywhere.
import { useSyncExternalStore } from 'react'
import type { NoteId, PackId, PassageKey, SheetId } from '../preload/contract/ids.ts'
import type { Span } from '../preload/contract/model/pack.ts'

/** Places found by a search, to be stepped through in the reader. */
export interface Hits {
  readonly query: string
  /** Citation of the passage these are like; the query is then empty. */
  readonly like?: string
  readonly places: readonly { readonly passage: PassageKey; readonly spans: readonly Span[] }[]
}

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'reader'; readonly pack: PackId; readonly passage?: PassageKey; readonly note?: NoteId; readonly hits?: Hits }
  | { readonly screen: 'sheets' }
  | { readonly screen: 'sheet'; readonly id: SheetId }
  | { readonly screen: 'settings' }

/** The route as an address (after the `#`). Hits are too long for an address and stay beside it in the history. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'reader': {
      const extra = new URLSearchParams()
      if (route.passage) extra.set('passage', route.passage)
      if (route.note) extra.set('note', route.note)
      const query = extra.toString()
      return `/read/${encodeURIComponent(route.pack)}${query ? `?${query}` : ''}`
    }
    case 'sheet':
      return `/sheet/${encodeURIComponent(route.id)}`
    default:
      return `/${route.screen}`
  }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** The route an address means; the library for any other. */
export function routeOf(address: string, hits?: Hits): Route {
  const [path = '', query = ''] = address.replace(/^#/, '').split('?', 2)
  const [, screen = '', part = ''] = path.split('/')
  const name = decoded(part)
  if (screen === 'read' && name) {
    const extra = new URLSearchParams(query)
    const passage = extra.get('passage')
    const note = extra.get('note')
    return {
      screen: 'reader',
      pack: name as PackId,
      ...(passage ? { passage: passage as PassageKey } : {}),
      ...(note ? { note: note as NoteId } : {}),
      ...(hits ? { hits } : {}),
    }
  }
  if (screen === 'sheet' && name) return { screen: 'sheet', id: name as SheetId }
  if (screen === 'sheets' || screen === 'settings') return { screen }
  return { screen: 'library' }
}

interface KeptState {
  readonly hits?: Hits
}

const keptHits = (): Hits | undefined => (window.history.state as KeptState | null)?.hits

let current: Route | undefined
/** The address that stands for the present route: where it came from, or what was kept of it since. */
let known = ''
const listeners = new Set<() => void>()

const read = (): Route => {
  known = window.location.hash
  current = routeOf(known, keptHits())
  return current
}

const now = (): Route => current ?? read()

const changed = () => {
  read()
  for (const listener of listeners) listener()
}

/** A new address is told of twice. In between a place may have been kept: that is no change of route, and must not lead back to it. */
const toldOfHash = () => {
  if (window.location.hash !== known) changed()
}

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    window.addEventListener('popstate', changed)
    window.addEventListener('hashchange', toldOfHash)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('popstate', changed)
    window.removeEventListener('hashchange', toldOfHash)
  }
}

/** Goes to a screen. `replace` puts it in the place of the present one, so that Back skips it. */
export function go(route: Route, how: { readonly replace?: boolean } = {}): void {
  const state: KeptState = route.screen === 'reader' && route.hits ? { hits: route.hits } : {}
  const address = `#${addressOf(route)}`
  if (how.replace) window.history.replaceState(state, '', address)
  else window.history.pushState(state, '', address)
  changed()
}

/** Keeps in the address where the member reads in a pack, without adding a step to the history or drawing anything anew. */
export function keepPassage(pack: PackId, passage: PassageKey): void {
  const route = now()
  // Another address may stand there already that nobody was told of yet.
  if (route.screen !== 'reader' || route.pack !== pack || window.location.hash !== known) return
  const address = `#${addressOf({ screen: 'reader', pack, passage })}`
  if (known === address) return
  known = address
  window.history.replaceState(window.history.state, '', address)
}

/** Takes the places found off this step of the history, without drawing anything anew: coming back to it, they are not there again. */
export const forgetHits = (): void => window.history.replaceState({} satisfies KeptState, '', window.location.hash)

/** As the browser's own Back and Forward. */
export const goBack = (): void => window.history.back()
export const goForward = (): void => window.history.forward()

/** The present route; the component is drawn again when it changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, now)
