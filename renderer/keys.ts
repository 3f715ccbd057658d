// Every key of the interface, registered where it is used: one listener, and the map that `?` shows.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { createListeners } from './listeners.ts'

export interface KeyEntry {
  /** "h", "Ctrl+K", "Alt+ArrowLeft", "Shift+F3", "?" */
  readonly combo: string
  /** A verb, as on a button: "Highlight". */
  readonly name: string
  /** Heading it stands under in the map: "Reading". */
  readonly group: string
  /** False for one that is listed, but does not act at present. */
  readonly enabled?: boolean
}

interface Registered extends KeyEntry {
  readonly act: (event: KeyboardEvent) => void
  readonly whileTyping: boolean
  readonly overDialogs: boolean
  readonly outsideFields: boolean
  readonly enabled: boolean
}

export interface KeyOptions {
  readonly group?: string
  /** Works while a text field has the focus. Combinations with Ctrl or Alt and function keys always do. */
  readonly whileTyping?: boolean
  /** Leaves the key to a text field that has the focus: for combinations that mean something there. */
  readonly outsideFields?: boolean
  /** Works while a dialog is open. */
  readonly overDialogs?: boolean
  /** Switched off, but still listed. */
  readonly enabled?: boolean
}

export interface Combo {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** Reads "Ctrl+Shift+K". Single letters are compared in lower case. */
export function readCombo(combo: string): Combo {
  const parts = combo === '+' ? ['+'] : combo.split('+')
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  return { key: key.length === 1 ? key.toLowerCase() : key, ctrl: held.has('Ctrl'), alt: held.has('Alt'), shift: held.has('Shift') }
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key event is this combination. For signs such as `?` Shift is how the keyboard makes them, so it is not asked for. */
export function isCombo(event: Pressed, combo: Combo): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key !== combo.key) return false
  if ((event.ctrlKey || event.metaKey) !== combo.ctrl || event.altKey !== combo.alt) return false
  const sign = combo.key.length === 1 && !/[a-z]/.test(combo.key)
  return sign || event.shiftKey === combo.shift
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
  Escape: 'Esc',
  ' ': 'Space',
}

/** A combination as printed on a key cap: "Ctrl K", "Alt ←", "h". */
export const keyCaps = (combo: string): readonly string[] => combo.split('+').map((part) => names[part] ?? part)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || isTextInput(target))

const isTextInput = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'submit', 'reset'].includes(element.type)

/** A list that is closed still takes letters: they choose the entry that begins with them. */
const isClosedList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[aria-haspopup="listbox"]:not(input)') !== null

/** How many dialogs lie over the screen; one that is on its way out no longer counts. */
export const dialogsOpen = (): number => document.querySelectorAll('[data-modal]:not([data-exiting])').length

/** Whether a menu or a list of choices is open. */
export const listOpen = (): boolean => document.querySelector('.popover:not([data-exiting])') !== null

/** What has a claim to a key before the screen has. */
export interface Claims {
  /** A text field has the focus. */
  readonly field: boolean
  /** A closed list of choices has the focus. */
  readonly closedList: boolean
  readonly dialog: boolean
  /** A menu or a list is open: until it is closed, every key is its own. */
  readonly openList: boolean
  /** The member has switched keys of one letter off. */
  readonly singlesOff: boolean
}

/** Whether a registered key may act, given what else has a claim to what is pressed. */
export function mayAct(entry: Pick<Registered, 'combo' | 'whileTyping' | 'overDialogs' | 'outsideFields' | 'enabled'>, claims: Claims): boolean {
  if (!entry.enabled || claims.openList) return false
  const combo = readCombo(entry.combo)
  const plain = !combo.ctrl && !combo.alt && combo.key.length === 1
  if (plain && claims.singlesOff) return false
  if (((plain && !entry.whileTyping) || entry.outsideFields) && claims.field) return false
  if (claims.closedList && plain && /[\p{L}\p{N}]/u.test(combo.key)) return false
  return !claims.dialog || entry.overDialogs
}

let registered: readonly Registered[] = []
const { tell, subscribe } = createListeners()
const singleKeysStore = 'single keys'

/** Whether keys without Ctrl or Alt act at all: members who dictate can switch them off. */
const singleKeysOn = (): boolean => window.localStorage.getItem(singleKeysStore) !== 'off'
/** Remembered on this computer, not in the casebook. */
export const switchSingleKeys = (on: boolean): void => {
  window.localStorage.setItem(singleKeysStore, on ? 'on' : 'off')
  tell()
}

const onKey = (event: KeyboardEvent) => {
  if (event.defaultPrevented || event.isComposing) return
  const claims: Claims = {
    field: isTyping(event.target),
    closedList: isClosedList(event.target),
    dialog: dialogsOpen() > 0,
    openList: listOpen(),
    singlesOff: !singleKeysOn(),
  }
  for (const entry of registered.toReversed()) {
    if (!isCombo(event, readCombo(entry.combo)) || !mayAct(entry, claims)) continue
    event.preventDefault()
    entry.act(event)
    return
  }
}

const add = (entry: Registered) => {
  if (registered.length === 0) window.addEventListener('keydown', onKey)
  registered = [...registered, entry]
  tell()
  return () => {
    registered = registered.filter((other) => other !== entry)
    if (registered.length === 0) window.removeEventListener('keydown', onKey)
    tell()
  }
}

/** Registers a key while the component is shown; of two for the same key the later one acts. */
export function useKey(combo: string, name: string, act: (event: KeyboardEvent) => void, options: KeyOptions = {}): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const { group = 'Anywhere', whileTyping = false, overDialogs = false, outsideFields = false, enabled = true } = options
  useEffect(() => {
    return add({ combo, name, group, whileTyping, overDialogs, outsideFields, enabled, act: (event) => latest.current(event) })
  }, [combo, name, group, whileTyping, overDialogs, outsideFields, enabled])
}

/** All keys that act at present, for the map. */
export const useKeyMap = (): readonly KeyEntry[] => useSyncExternalStore(subscribe, () => registered)
/** As `singleKeysOn`; the component is drawn again when it is switched. */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn)

/**
 * Entries by group, in the order in which groups first appear; of two for one key the later one, which is the one that acts.
 * What does not act at present takes no other's place.
 */
export function grouped(entries: readonly KeyEntry[]): readonly { readonly group: string; readonly entries: readonly KeyEntry[] }[] {
  const latest = new Map<string, KeyEntry>()
  for (const entry of entries) latest.set((entry.enabled === false ? `${entry.group} ${entry.combo}` : entry.combo).toLowerCase(), entry)
  const groups = new Map<string, KeyEntry[]>()
  for (const entry of latest.values()) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  return [...groups].map(([group, held]) => ({ group, entries: held }))
}
