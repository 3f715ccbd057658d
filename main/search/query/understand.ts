// From words typed to concepts meant: stop words go, other spellings, short forms, their meanings and the thesaurus come.
import type { Shelf } from '../index/shelf.ts'
import { stem } from '../text/stem.ts'
import { otherForms } from '../text/tokens.ts'
import type { Concept, Wording } from './concepts.ts'
import type { TypedQuery, TypedWord } from './parse.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Asking, asking, lightWords, stopWords } from './stop-words.ts'

export interface Understood {
  readonly concepts: readonly Concept[]
  readonly asking: Asking
  /** Whether what a meeting decided or was promised is asked for. */
  readonly minutes: boolean
  readonly corrected: readonly { readonly typed: string; readonly read: string }[]
}

const lightWeight = 0.35

/** Words that ask for what a meeting decided, promised or said. */
const minuteWords = /^(?:resolved?|resolutions?|decided?|decisions?|agreed?|promised?|promises|undertook|undertaken|undertakings?|minuted?|endorsed|recommended|voted?|elected|requested|raised|noted)$/u

function plainWords(query: TypedQuery): readonly TypedWord[] {
  return query.parts.flatMap((part) => (part.kind === 'word' ? [part] : []))
}

/** Reads the concepts out of a query. */
export function understand(shelf: Shelf, vocabulary: Vocabulary, query: TypedQuery): Understood {
  const typed = plainWords(query)
  const words = typed.map(({ word }) => word)
  const kept = typed.filter(({ word, prefix }) => prefix || !stopWords.has(word))
  const asked = asking(words)
  const meant = kept.length > 0 ? kept : typed
  const corrected: { typed: string; read: string }[] = []
  const concepts: Concept[] = []
  for (const [at, part] of meant.entries()) {
    const own = stem(part.word)
    const wordings: Wording[] = [{ stems: [own], weight: 1, from: 'typed' }]
    if (part.prefix || (query.open && part === typed.at(-1) && shelf.count(own) === 0))
      for (const word of vocabulary.beginning(part.word, 30)) wordings.push({ stems: [stem(word)], weight: part.prefix ? 1 : 0.7, from: 'prefix' })
    for (const other of otherForms(words, words.indexOf(part.word))) wordings.push({ stems: [stem(other)], weight: 0.5, from: 'typed' })
    for (const long of shelf.longForms(part.word)) wordings.push({ stems: long.split(' ').filter((word) => !stopWords.has(word)).map(stem), weight: 0.9, from: 'long form' })
    if (shelf.count(own) === 0 && wordings.length === 1) {
      for (const { word, likeness } of vocabulary.like(part.word)) {
        wordings.push({ stems: [stem(word)], weight: likeness, from: 'spelling' })
        if (corrected.at(-1)?.typed !== part.typed) corrected.push({ typed: part.typed, read: word })
      }
    }
    concepts.push({ typed: part.typed, wordings, weight: asked && at > 0 && lightWords.has(own) ? lightWeight : 1 })
  }
  for (const part of query.parts) {
    const parts = part.kind === 'phrase' ? [part.words] : part.kind === 'near' ? part.parts : []
    for (const words of parts) for (const word of words) if (!stopWords.has(word)) concepts.push({ typed: word, wordings: [{ stems: [stem(word)], weight: 1, from: 'typed' }], weight: 1 })
    if (part.kind === 'either')
      concepts.push({
        typed: part.parts.map((one) => (one.kind === 'word' ? one.typed : one.words.join(' '))).join(' OR '),
        wordings: part.parts.flatMap((one): Wording[] => [{ stems: (one.kind === 'word' ? [one.word] : one.words).map(stem), weight: 1, from: 'typed' }]),
        weight: 1,
      })
  }
  return { concepts, asking: asked, minutes: words.some((word) => minuteWords.test(word)), corrected }
}
