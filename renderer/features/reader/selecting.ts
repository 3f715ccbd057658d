// Selecting part of a passage with the keyboard: by sentence and by word, on positions in the passage's text.
import type { Span } from '../../../preload/contract/model/pack.ts'
import { trimmed } from '../../spans.ts'

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const words = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** Where each sentence stands, without the space after it. Abbreviations such as "No." and "Cllr." do not end one. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const { index, segment } of sentences.segment(text)) {
    const span = trimmed(text, { from: index, to: index + segment.length })
    if (span.from === span.to) continue
    const last = spans.at(-1)
    const before = last ? text.slice(last.from, last.to) : ''
    if (last && /(?:^|\s)(?:No|Nos|Cllr|Mr|Mrs|Ms|Dr|St|para|paras|p|pp|e\.g|i\.e|etc|vs)\.$/i.test(before))
      spans[spans.length - 1] = { from: last.from, to: span.to }
    else spans.push(span)
  }
  return spans
}

/** Where each word stands, punctuation left out. */
export function wordsOf(text: string): readonly Span[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ from: index, to: index + segment.length }))
}

export type Step = 'sentence on' | 'sentence back' | 'word on' | 'word back' | 'start on' | 'start back' | 'to the end'

/** The selection after a key; `null` is no selection. The first step of any kind takes the first sentence or word. */
export function stepped(text: string, now: Span | null, step: Step): Span | null {
  const whole = trimmed(text, { from: 0, to: text.length })
  if (whole.from === whole.to) return null
  if (step === 'to the end') return { from: now?.from ?? whole.from, to: whole.to }
  const units = step.startsWith('sentence') ? sentencesOf(text) : wordsOf(text)
  const first = units[0]
  if (!first) return whole
  if (!now) return step.endsWith('on') ? first : null
  switch (step) {
    case 'sentence on':
    case 'word on':
      return { from: now.from, to: units.find((unit) => unit.to > now.to)?.to ?? whole.to }
    case 'sentence back':
    case 'word back': {
      const to = units.findLast((unit) => unit.to < now.to && unit.to > now.from)?.to
      return to === undefined ? null : { from: now.from, to }
    }
    case 'start on': {
      const from = units.find((unit) => unit.from > now.from)?.from
      return from === undefined || from >= now.to ? now : { from, to: now.to }
    }
    case 'start back':
      return { from: units.findLast((unit) => unit.from < now.from)?.from ?? whole.from, to: now.to }
  }
}
