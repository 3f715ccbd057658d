// lunr with nothing changed: English stems and stop words, words joined by OR.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { type Answer, addAll, type Contender, type Passages, passagesOf, shown } from '../contender.ts'

const savedIn = (folder: string): string => join(folder, 'lunr.json')

function answering(index: lunr.Index, passages: Passages): Answer {
  // Signs have a meaning in its query language, so that only letters and figures are handed on.
  return (query) =>
    shown(
      passages,
      index.search(query.replace(/[^\p{L}\p{N}\s]/gu, ' ')).map(({ ref }) => Number(ref)),
      query,
    )
}

export const lunrAsItComes: Contender = {
  keeps: 'memory',
  setUp: 'one field of text, nothing else set',
  make: (library, folder, onStep) => {
    const passages = passagesOf(library)
    const index = lunr(function () {
      this.ref('id')
      this.field('text')
      addAll(passages, onStep, (batch) => {
        for (const { id, text } of batch) this.add({ id, text })
      })
      // It weighs all passages when all are there, in one go of which it tells nothing.
      onStep('weighing all passages', passages.count, passages.count)
    })
    return { answer: answering(index, passages), save: () => writeFileSync(savedIn(folder), JSON.stringify(index)) }
  },
  open: (library, folder) => answering(lunr.Index.load(JSON.parse(readFileSync(savedIn(folder), 'utf8')) as object), passagesOf(library)),
}
