// What was typed and is not saved yet, kept apart from the fields it was typed in: a word outlives the screen it was written on.
import { failed, type Problem, type Result } from '../preload/contract/result.ts'
import { createListeners } from './listeners.ts'

/** How long after the last key what was typed is saved, in milliseconds. */
export const restBeforeSaving = 350
/** The longest that anything typed stays unsaved while typing goes on, in milliseconds. */
export const longestUnsaved = 1000
/** How long after a failed save it is tried again, in milliseconds. */
const patience = 3000

/** When to save next, given when the oldest unsaved key and the newest were typed (milliseconds on one clock). */
export const saveAt = (oldest: number, newest: number): number => Math.min(newest + restBeforeSaving, oldest + longestUnsaved)

export type SavingState =
  | { readonly state: 'unchanged' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  /** Stays until it is saved, also while it is tried again. */
  | { readonly state: 'unsaved'; readonly problem: Problem }

/** What a field was given and whether it is saved. */
export interface Standing {
  /** The newest words not known to be saved; undefined where all are. */
  readonly words: unknown
  readonly saving: SavingState
  /** What they belong to was removed: they are tried again only when it is shown again. */
  readonly homeless: boolean
}

export type Save = (words: unknown) => Promise<Result<unknown>>

interface Work {
  save: Save
  next: { readonly words: unknown; readonly since: number } | null
  running: Promise<void> | null
  timer: ReturnType<typeof setTimeout> | undefined
}

export const untouched: Standing = { words: undefined, saving: { state: 'unchanged' }, homeless: false }
const waiting: SavingState = { state: 'waiting' }
const saving: SavingState = { state: 'saving' }

let standings: ReadonlyMap<string, Standing> = new Map()
const works = new Map<string, Work>()
const { tell, subscribe } = createListeners()

/** Calls `listener` whenever anything here changes; returns a function that stops. */
export const watchUnsaved = subscribe

/** How the words of one field stand; the very same object until that changes. */
export const standingAt = (key: string): Standing => standings.get(key) ?? untouched

/** Everything typed since the window was opened, by the key of its field. */
export const allStandings = (): ReadonlyMap<string, Standing> => standings

function stand(key: string, standing: Standing): void {
  standings = new Map(standings).set(key, standing)
  tell()
}

/** On its way, or failed before and tried again: that stays said until it is saved. */
const underWay = (key: string, state: SavingState): SavingState => {
  const now = standingAt(key).saving
  return now.state === 'unsaved' ? now : state
}

function workAt(key: string, save: Save): Work {
  const known = works.get(key)
  if (known) {
    known.save = save
    return known
  }
  const work: Work = { save, next: null, running: null, timer: undefined }
  works.set(key, work)
  return work
}

async function saveAll(key: string, work: Work): Promise<void> {
  while (work.next !== null) {
    const sent = work.next
    work.next = null
    stand(key, { words: sent.words, saving: underWay(key, saving), homeless: false })
    const answer = await work.save(sent.words).catch(() => failed('unexpected', 'not saved'))
    // Given up meanwhile.
    if (works.get(key) !== work) return
    // Typed meanwhile: newer than what was sent, whatever became of that.
    const newest: { readonly words: unknown } = work.next ?? sent
    if (answer.ok) {
      stand(
        key,
        newest === sent
          ? { words: undefined, saving: { state: 'saved', at: new Date() }, homeless: false }
          : { words: newest.words, saving: waiting, homeless: false },
      )
      continue
    }
    const { problem } = answer
    const homeless = problem.code === 'not-found'
    clearTimeout(work.timer)
    work.next = homeless ? null : { words: newest.words, since: performance.now() }
    stand(key, { words: newest.words, saving: { state: 'unsaved', problem }, homeless })
    if (!homeless) work.timer = setTimeout(() => void saveNow(key), patience)
    return
  }
}

/** Saves at once what a field holds unsaved; resolves when that was done or has failed. Saves of one field never overlap. */
export function saveNow(key: string): Promise<void> {
  const work = works.get(key)
  if (work === undefined) return Promise.resolve()
  clearTimeout(work.timer)
  work.running ??= saveAll(key, work).finally(() => {
    work.running = null
  })
  return work.running
}

/** Saves everything unsaved at once; resolves when each was saved or has failed. */
export const saveAllNow = async (): Promise<void> => void (await Promise.all([...works.keys()].map(saveNow)))

/** Takes new words for a field: they are saved soon, and tried again until they are. Of several the newest win. */
export function keepWords(key: string, words: unknown, save: Save): void {
  const work = workAt(key, save)
  const now = performance.now()
  const since = work.next?.since ?? now
  work.next = { words, since }
  stand(key, { words, saving: underWay(key, waiting), homeless: false })
  clearTimeout(work.timer)
  work.timer = setTimeout(() => void saveNow(key), Math.max(0, saveAt(since, now) - now))
}

/** A field is shown: from now on its words are saved this way, and those that had lost their home are tried again. */
export function showField(key: string, save: Save): void {
  const standing = standingAt(key)
  if (works.has(key)) workAt(key, save)
  if (standing.homeless) keepWords(key, standing.words, save)
}

/** Lets go of a field's words, because the member gave them up. */
export function forgetWords(key: string): void {
  const work = works.get(key)
  clearTimeout(work?.timer)
  if (work) work.next = null
  works.delete(key)
  stand(key, untouched)
}

export interface Failing {
  readonly count: number
  readonly problem: Problem
}

let failing: Failing | null = null

/** How many fields could not be saved, and why the latest could not; null where there are none. The same object while it says the same. */
export function failingNow(): Failing | null {
  const problems = [...standings.values()].flatMap(({ saving: state, homeless }) => (state.state === 'unsaved' && !homeless ? [state.problem] : []))
  const problem = problems.at(-1)
  if (problem === undefined) failing = null
  else if (failing?.count !== problems.length || failing.problem.code !== problem.code) failing = { count: problems.length, problem }
  return failing
}

/**
 * Saves everything when the window is left, hidden or closed, and has the window ask before it closes on words that could not be saved.
 * Returns a function that stops.
 */
export function guardWindow(page: Window): () => void {
  const saveEverything = () => void saveAllNow()
  const whenHidden = () => {
    if (page.document.visibilityState === 'hidden') saveEverything()
  }
  const beforeClosing = (event: BeforeUnloadEvent) => {
    saveEverything()
    if (failingNow() !== null) event.preventDefault()
  }
  page.addEventListener('pagehide', saveEverything)
  page.addEventListener('blur', saveEverything)
  page.addEventListener('beforeunload', beforeClosing)
  page.document.addEventListener('visibilitychange', whenHidden)
  return () => {
    page.removeEventListener('pagehide', saveEverything)
    page.removeEventListener('blur', saveEverything)
    page.removeEventListener('beforeunload', beforeClosing)
    page.document.removeEventListener('visibilitychange', whenHidden)
  }
}
