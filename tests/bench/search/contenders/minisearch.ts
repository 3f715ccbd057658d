// MiniSearch, once with nothing changed and once set up with care.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch, { type Options } from 'minisearch'
import { stem } from '../../../../main/search/text/stem.ts'
import { tokens } from '../../../../main/search/text/tokens.ts'
import { type Answer, addAll, type BenchPassage, type Contender, type Passages, passagesOf, shown } from '../contender.ts'

const savedIn = (folder: string): string => join(folder, 'minisearch.json')

function answering(index: MiniSearch<BenchPassage>, passages: Passages): Answer {
  return (query) =>
    shown(
      passages,
      index.search(query).map(({ id }) => Number(id)),
      query,
    )
}

const miniSearch = (setUp: string, options: Options<BenchPassage>): Contender => ({
  keeps: 'memory',
  setUp,
  make: (library, folder, onStep) => {
    const passages = passagesOf(library)
    const index = new MiniSearch<BenchPassage>(options)
    addAll(passages, onStep, (batch) => index.addAll(batch))
    return { answer: answering(index, passages), save: () => writeFileSync(savedIn(folder), JSON.stringify(index)) }
  },
  open: (library, folder) => answering(MiniSearch.loadJSON<BenchPassage>(readFileSync(savedIn(folder), 'utf8'), options), passagesOf(library)),
})

export const miniSearchAsItComes = miniSearch('one field of text, nothing else set', { fields: ['text'] })

export const miniSearchTuned = miniSearch(
  'text and headings at half its weight (more finds less), our tokeniser and stems, a letter or two wrong allowed in words of six letters and more',
  {
    fields: ['text', 'headings'],
    tokenize: (text) => tokens(text).map(({ word }) => word),
    processTerm: (word) => stem(word),
    searchOptions: { boost: { headings: 0.5 }, fuzzy: (term) => (term.length > 5 ? 0.15 : 0) },
  },
)
