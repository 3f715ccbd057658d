// Papers of several bodies bound one after another under one item, of which only the first carries a sign of its own.
import type { ReadBlock } from '../read/block.ts'
import type { DocumentStart } from './document-places.ts'

/** Ends as the name of a body does: "North Norfolk CCG", "Breckland District Council". A paper's sections do not. */
const bodyName = /^(?=\p{Lu}).{3,80}\s(?<kind>\p{Lu}{2,6}|Council|Trust|Partnership|Federation|School|Academy|Hospital)$/u

const kindOf = (title: string): string | undefined => bodyName.exec(title.trim())?.groups?.['kind']

/**
 * Adds a start for each body's paper. Example: the extracts from annual reports in a Health and Wellbeing Board's pack, where "Great
 * Yarmouth & Waveney CCG" stands after a notice and "North Norfolk CCG", "Norwich CCG" … only as headings of the same level: without
 * this, what one body wrote would be cited as another's.
 */
export function withLikePapers(blocks: readonly ReadBlock[], starts: readonly DocumentStart[]): readonly DocumentStart[] {
  return starts.flatMap((start, index) => {
    const kind = start.label === null && start.sign === 'after the notice' ? kindOf(start.title) : undefined
    const own = blocks.findIndex((block, at) => at >= start.first && block.kind === 'heading' && block.text.trim() === start.title)
    const head = blocks[own]
    if (kind === undefined || head?.kind !== 'heading' || own > start.first + 3) return [start]
    const end = starts[index + 1]?.first ?? blocks.length
    const others = blocks.slice(own + 1, end).flatMap((block, at): DocumentStart[] => {
      if (block.kind !== 'heading' || block.level !== head.level || block.number !== null || kindOf(block.text) !== kind) return []
      return [{ first: own + 1 + at, sign: start.sign, title: block.text.trim(), itemNumber: start.itemNumber, label: null }]
    })
    // One more such heading may be a section about that body; several are a row of papers.
    return others.length < 2 ? [start] : [start, ...others]
  })
}
