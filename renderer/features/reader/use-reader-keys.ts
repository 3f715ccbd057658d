// The keys of the reader; those of one letter act only while no field has the focus.
import { useKey } from '../../keys.ts'
import { highlightAs, markOrder } from '../../words.ts'
import type { Opened, Side } from './desk.tsx'
import type { Acts } from './use-acts.ts'
import type { HitsStepper } from './use-hits.ts'

interface ReaderKeys {
  readonly acts: Acts
  readonly hits: HitsStepper
  readonly goToItem: (by: 1 | -1) => void
  readonly setOpened: (opened: Opened) => void
  readonly toggleSide: (side: Exclude<Side, null>) => void
  readonly clear: () => void
}

const reading = { group: 'Reading' }
const marking = { group: 'Marking the text' }
/** Arrow keys with Shift belong to a field while one is typed in. */
const selecting = { group: 'Selecting by keyboard', outsideFields: true }

/** Registers the keys for as long as the reader is on show; they stand in the map of keys by the names given here. */
export function useReaderKeys({ acts, hits, goToItem, setOpened, toggleSide, clear }: ReaderKeys): void {
  useKey('j', 'Next passage', () => acts.step(1), reading)
  useKey('k', 'Previous passage', () => acts.step(-1), reading)
  useKey('Ctrl+ArrowDown', 'Next passage', () => acts.step(1), { ...reading, outsideFields: true })
  useKey('Ctrl+ArrowUp', 'Previous passage', () => acts.step(-1), { ...reading, outsideFields: true })
  useKey(']', 'Next item', () => goToItem(1), reading)
  useKey('[', 'Previous item', () => goToItem(-1), reading)
  useKey('t', 'Go to the contents; from there, hide them', () => toggleSide('contents'), reading)
  useKey('y', 'Go to your notes; from there, hide them', () => toggleSide('notes'), reading)
  useKey('l', 'Show what was said last time', () => setOpened('last time'), reading)
  useKey('d', 'Show decisions and promises', () => setOpened('minuted'), reading)
  useKey('a', 'Find more like this passage', () => acts.bar.alike(), reading)
  useKey('s', 'Show the source', () => setOpened('source'), reading)
  useKey('F3', 'Next place found', () => hits.step(1), { ...reading, enabled: hits.places.length > 0 })
  useKey('Shift+F3', 'Previous place found', () => hits.step(-1), { ...reading, enabled: hits.places.length > 0 })

  useKey('h', 'Highlight the selection or passage', () => acts.bar.highlight('note'), marking)
  useKey('n', 'Write a note on it', () => acts.bar.note(), marking)
  useKey('q', 'Write a question on it', () => acts.bar.question(), marking)
  useKey('e', 'Add it to a sheet as evidence', () => acts.bar.evidence(), marking)
  useKey('c', 'Copy it with its citation', () => acts.bar.copy(), marking)
  useKey('m', 'Open the note here', () => acts.openNoteHere(), marking)
  useKey('1', highlightAs(markOrder[0]), () => acts.bar.highlight(markOrder[0]), marking)
  useKey('2', highlightAs(markOrder[1]), () => acts.bar.highlight(markOrder[1]), marking)
  useKey('3', highlightAs(markOrder[2]), () => acts.bar.highlight(markOrder[2]), marking)
  useKey('4', highlightAs(markOrder[3]), () => acts.bar.highlight(markOrder[3]), marking)
  useKey('5', highlightAs(markOrder[4]), () => acts.bar.highlight(markOrder[4]), marking)
  useKey('6', highlightAs(markOrder[5]), () => acts.bar.highlight(markOrder[5]), marking)

  useKey('Shift+ArrowDown', 'Take in the next sentence', () => acts.select('sentence on'), selecting)
  useKey('Shift+ArrowUp', 'Give back a sentence', () => acts.select('sentence back'), selecting)
  useKey('Shift+ArrowRight', 'Take in the next word', () => acts.select('word on'), selecting)
  useKey('Shift+ArrowLeft', 'Give back a word', () => acts.select('word back'), selecting)
  useKey('Ctrl+Shift+ArrowRight', 'Begin one word later', () => acts.select('start on'), selecting)
  useKey('Ctrl+Shift+ArrowLeft', 'Begin one word earlier', () => acts.select('start back'), selecting)
  useKey('Shift+End', 'Take in the rest of the passage', () => acts.select('to the end'), selecting)
  useKey('Escape', 'Let the selection go', clear, selecting)
}
