// What the member can do with words in the text: mark, note, ask, cite, copy, find their like, step from passage to passage.
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { NoteId, PassageKey } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { trimmed } from '../../spans.ts'
import { seekAlike } from '../../ui/alike-subject.ts'
import { announce } from '../../ui/announce.tsx'
import type { EvidencePickerProps } from '../../ui/evidence-picker.tsx'
import { toast } from '../../ui/toast.tsx'
import { noteWord } from '../../words.ts'
import { holdCaught, startCatching, takeCaught } from './catcher.tsx'
import { copyText } from './copy.ts'
import { marksOn } from './marks-there.ts'
import type { SelectedPart } from './offsets.ts'
import type { PlaceStore } from './place.ts'
import { itemOf, type Reading } from './reading.ts'
import type { Step } from './selecting.ts'
import type { SelectionActs } from './selection-bar.tsx'
import type { TextHandle } from './text.tsx'
import { type Notes, passes } from './use-notes.ts'
import { passageElement } from './use-reveal.ts'
import { readSelected, stepSelection } from './use-selection.ts'

interface ActsGiven {
  readonly reading: Reading
  readonly notes: Notes
  readonly text: RefObject<TextHandle | null>
  readonly place: PlaceStore
  readonly current: PassageKey | null
  readonly setCurrent: (passage: PassageKey) => void
  readonly setOpenNote: (note: NoteId | null) => void
  readonly clear: () => void
}

type Picking = Omit<EvidencePickerProps, 'open' | 'onClose' | 'onAdded'>

export interface Acts {
  readonly bar: SelectionActs
  /** The passage in hand, else the first in view. */
  readonly inHand: () => Passage | null
  readonly step: (by: 1 | -1) => void
  readonly select: (step: Step) => void
  readonly openNoteHere: () => void
  readonly focusCurrent: () => void
  readonly evidenceOfNote: (note: NoteId) => void
  readonly picking: Picking | null
  readonly closePicker: () => void
}

/** Puts the focus on a highlight beside the text, without opening it: keys go on acting on the words. */
function goToMark(note: Note): void {
  document.querySelector<HTMLElement>(`[data-card="${note.id}"]`)?.focus({ preventScroll: true })
  announce(`${noteWord(note)}: there is one on these words already.`)
}

/** Each act works on the words selected, else on the passage in hand. */
export function useActs({ reading, notes, text, place, current, setCurrent, setOpenNote, clear }: ActsGiven): Acts {
  const [picking, setPicking] = useState<Picking | null>(null)

  const inHand = useCallback((): Passage | null => {
    const visible = text.current?.visible() ?? []
    const key = current !== null && visible.includes(current) ? current : (visible[0] ?? current ?? place.now())
    return (key && reading.passages.get(key)) ?? null
  }, [reading, text, place, current])

  /** The selected words, else the whole passage in hand. */
  const parts = useCallback((): readonly SelectedPart[] => {
    const selected = readSelected(text.current?.root() ?? null, reading)
    if (selected) return selected.parts
    const passage = inHand()
    if (!passage) return []
    const span = trimmed(passage.text, { from: 0, to: passage.text.length })
    return span.from < span.to ? [{ passage: passage.key, ...span }] : []
  }, [reading, text, inHand])

  const mark = useCallback(
    async (kind: MarkKind, thenWrite: boolean) => {
      const marked = parts()
      const first = marked[0]
      if (!first) return
      setCurrent(first.passage)
      const known = marksOn(notes, marked, kind)
      const [there] = known
      if (there && known.length === marked.length) {
        clear()
        if (thenWrite) setOpenNote(there.id)
        else goToMark(there)
        return
      }
      if (thenWrite) startCatching()
      const made = await notes.make(marked, kind)
      clear()
      if (made.ok) {
        if (thenWrite) setOpenNote(made.value.id)
      } else if (thenWrite && passes(made.problem)) {
        const later = notes.makeLater(marked, kind)
        holdCaught({
          key: `draft/${crypto.randomUUID()}`,
          save: later.save,
          onKept: () => setOpenNote(later.note()?.id ?? null),
          onGivenUp: () => passageElement(text.current?.root() ?? document.body, first.passage)?.focus({ preventScroll: true }),
        })
      } else {
        notes.complain(made.problem)
        const words = thenWrite ? takeCaught() : ''
        if (words !== '') toast({ words: `The note could not be made. You had typed: “${words}”`, tone: 'problem' })
        if (thenWrite) passageElement(text.current?.root() ?? document.body, first.passage)?.focus({ preventScroll: true })
      }
    },
    [parts, notes, text, clear, setCurrent, setOpenNote],
  )

  const pick = useCallback(
    (part: SelectedPart) => {
      const passage = reading.passages.get(part.passage)
      if (!passage) return
      const item = itemOf(reading, part.passage)
      setPicking({
        selection: { passage: part.passage, from: part.from, to: part.to },
        quote: passage.text.slice(part.from, part.to),
        citation: passage.citation,
        pack: reading.content.pack.id,
        item: item?.key ?? null,
        itemTitle: item ? `${item.number} ${item.title}` : reading.content.pack.title,
      })
    },
    [reading],
  )

  const bar = useMemo<SelectionActs>(
    () => ({
      highlight: (kind) => void mark(kind, false),
      note: () => void mark('note', true),
      question: () => void mark('question', true),
      evidence: () => {
        const first = parts()[0]
        if (first) pick(first)
      },
      alike: () => {
        const passage = reading.passages.get(parts()[0]?.passage ?? inHand()?.key ?? ('' as PassageKey))
        if (passage) seekAlike({ passage: passage.key, citation: passage.citation, words: passage.text })
      },
      copy: () => {
        const copied = parts()
        const words = copied.map(({ passage, from, to }) => reading.passages.get(passage)?.text.slice(from, to) ?? '').join('\n')
        const citation = copied[0] ? (reading.passages.get(copied[0].passage)?.citation ?? '') : ''
        if (!citation) return
        void copyText(`“${words}” (${citation})`).then((done) =>
          toast(done ? { words: `Copied with its citation: ${citation}` } : { words: 'The words could not be copied here.', tone: 'problem' }),
        )
      },
    }),
    [mark, parts, pick, inHand, reading],
  )

  const focusCurrent = useCallback(() => {
    const root = text.current?.root()
    const element = root && current ? passageElement(root, current) : null
    ;(element ?? root)?.focus({ preventScroll: true })
  }, [text, current])

  const step = useCallback(
    (by: 1 | -1) => {
      const here = inHand()
      const focused = here !== null && here.key === current
      const next = here && focused ? reading.content.passages[here.order + by] : here
      if (!next) return
      setCurrent(next.key)
      text.current?.reveal(next.key, { at: 0.25, ifHidden: true, focus: true })
    },
    [inHand, reading, current, setCurrent, text],
  )

  const evidenceOfNote = useCallback(
    (id: NoteId) => {
      const note = notes.all.find((one) => one.id === id)
      if (!note || note.place.state === 'lost') return
      pick({ passage: note.place.passage, ...note.place.span })
    },
    [notes.all, pick],
  )

  return useMemo(
    () => ({
      bar,
      inHand,
      step,
      select: (how) => stepSelection(text.current?.root() ?? null, reading, inHand()?.key ?? null, how),
      openNoteHere: () => {
        const here = inHand()
        const note = here && notes.at.get(here.key)?.[0]
        if (note) setOpenNote(note.id)
        else announce('There is no note here.')
      },
      focusCurrent,
      evidenceOfNote,
      picking,
      closePicker: () => setPicking(null),
    }),
    [bar, inHand, step, text, reading, notes.at, setOpenNote, focusCurrent, evidenceOfNote, picking],
  )
}
