// Orama with nothing changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama'
import { type Answer, addAll, type Contender, most, type Passages, passagesOf, shown } from '../contender.ts'

const savedIn = (folder: string): string => join(folder, 'orama.json')
const empty = () => create({ schema: { text: 'string' } as const })

function answering(index: ReturnType<typeof empty>, passages: Passages): Answer {
  return (query) => {
    const found = search(index, { term: query, limit: most })
    // It answers later only where a plugin makes it, and there is none.
    if (found instanceof Promise) throw new Error('Orama did not answer at once')
    return shown(
      passages,
      found.hits.map(({ id }) => Number(id)),
      query,
    )
  }
}

export const orama: Contender = {
  keeps: 'memory',
  setUp: 'one field of text, nothing else set; it keeps the texts themselves in memory',
  make: (library, folder, onStep) => {
    const passages = passagesOf(library)
    const index = empty()
    addAll(passages, onStep, (batch) => {
      const added = insertMultiple(
        index,
        batch.map(({ id, text }) => ({ id: String(id), text })),
        batch.length,
      )
      if (added instanceof Promise) throw new Error('Orama did not index at once')
    })
    return { answer: answering(index, passages), save: () => writeFileSync(savedIn(folder), JSON.stringify(save(index))) }
  },
  open: (library, folder) => {
    const index = empty()
    load(index, JSON.parse(readFileSync(savedIn(folder), 'utf8')) as RawData)
    return answering(index, passagesOf(library))
  },
}
