// Catches what is typed between pressing `n` and the note being there, so that no word is lost while the note is made, or if it cannot be.
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Result } from '../../../preload/contract/result.ts'
import { SavedState } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { forgetWords, keepWords, standingAt, untouched, watchUnsaved } from '../../unsaved.ts'
import './catcher.css'

/** A note that could not be made yet: its words stay in sight, and are tried again until they are kept. */
export interface Draft {
  /** Its own name among everything that is typed. */
  readonly key: string
  readonly save: (words: string) => Promise<Result<unknown>>
  /** Its words are kept. */
  readonly onKept: () => void
  /** The member gave it up. */
  readonly onGivenUp: () => void
}

let catcher: HTMLTextAreaElement | null = null
let showDraft: ((draft: Draft | null) => void) | null = null

/** From now on typing is caught, until a note takes it. What another note could not keep yet goes on being tried, out of sight. */
export function startCatching(): void {
  showDraft?.(null)
  if (catcher) catcher.value = ''
  catcher?.focus({ preventScroll: true })
}

/** The words caught so far; they are the caller's now. */
export function takeCaught(): string {
  const words = catcher?.value ?? ''
  if (catcher) catcher.value = ''
  return words
}

const saveDraft = (draft: Draft, words: string): void => keepWords(draft.key, words, (newest) => draft.save(String(newest)))

/** The note could not be made: the words caught, and those still to be typed, are held in sight until it can be. */
export function holdCaught(draft: Draft): void {
  saveDraft(draft, catcher?.value ?? '')
  showDraft?.(draft)
}

/** The field that catches; once, on the reader's desk. It is seen only while it holds a draft. */
export function Catcher() {
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const { saving } = useSyncExternalStore(watchUnsaved, () => (draft === null ? untouched : standingAt(draft.key)))

  useLayoutEffect(() => {
    catcher = field.current
    showDraft = setDraft
    return () => {
      catcher = null
      showDraft = null
    }
  }, [])

  useLayoutEffect(() => {
    // Asked anew: a key may have come since this was drawn.
    if (draft === null || saving.state !== 'saved' || standingAt(draft.key).saving.state !== 'saved') return
    takeCaught()
    setDraft(null)
    draft.onKept()
  }, [draft, saving])

  const giveUp = () => {
    if (draft === null) return
    takeCaught()
    forgetWords(draft.key)
    setDraft(null)
    draft.onGivenUp()
  }

  return (
    <div className={draft === null ? 'visually-hidden' : 'draft'}>
      {/* Always the same field, so that typing is never broken off. */}
      <textarea
        ref={field}
        className="input area draft-area"
        aria-label="Your note"
        tabIndex={draft === null ? -1 : 0}
        onInput={(event) => {
          if (draft !== null) saveDraft(draft, event.currentTarget.value)
        }}
      />
      {draft !== null && (
        <div className="draft-foot">
          <SavedState saving={saving} />
          <Button small look="quiet" onPress={giveUp}>
            Discard this note
          </Button>
        </div>
      )}
    </div>
  )
}
