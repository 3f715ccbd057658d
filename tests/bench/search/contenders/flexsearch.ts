// FlexSearch, once by its own profile for speed and once as it comes, which of its profiles and word forms finds best here.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Index, type IndexOptions } from 'flexsearch'
import { type Answer, addAll, type Contender, most, type Passages, passagesOf, shown } from '../contender.ts'

function answering(index: Index, passages: Passages): Answer {
  // Suggestions are its way of answering with passages that have only some of the words.
  return (query) =>
    shown(
      passages,
      index.search(query, { limit: most, suggest: true }).map((id) => Number(id)),
      query,
    )
}

const flexSearch = (setUp: string, options: IndexOptions): Contender => ({
  keeps: 'memory',
  setUp,
  make: (library, folder, onStep) => {
    const passages = passagesOf(library)
    const index = new Index(options)
    addAll(passages, onStep, (batch) => {
      for (const { id, text } of batch) index.add(id, text)
    })
    // It hands its index out in parts, each with a key; the parts' order is kept in their names.
    const save = (): void => {
      let part = 0
      index.export((key, data) => writeFileSync(join(folder, `${String(part++).padStart(6, '0')}.${key}.flex`), data ?? ''))
    }
    return { answer: answering(index, passages), save }
  },
  open: (library, folder) => {
    // The register for quick changes cannot be read back; nothing is changed here.
    const index = new Index({ ...options, fastupdate: false })
    for (const file of readdirSync(folder).sort()) {
      const key = file.slice(7, -'.flex'.length)
      if (file.endsWith('.flex')) index.import(key, readFileSync(join(folder, file), 'utf8'))
    }
    return answering(index, passagesOf(library))
  },
})

export const flexSearchFast = flexSearch('its own preset "performance", suggestions on', { preset: 'performance' })

export const flexSearchAsItComes = flexSearch('nothing set but suggestions on', {})
