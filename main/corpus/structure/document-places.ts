// What is asked of a place where a document may begin, and what is known of the whole pack when it is asked.
import { isWords, type ReadBlock } from '../read/block.ts'
import type { AgendaEntry } from './agenda.ts'
import { listedPapers } from './document-head.ts'
import { loose } from './words.ts'

/** By what sign a document is known; where several stand in one head, the first of them here tells most. */
export const signs = [
  'minutes',
  'front sheet',
  'item number',
  'report by',
  'cover sheet',
  'appendix',
  'questions',
  'agenda title',
  'listed paper',
  'running title',
  'version',
  'after the notice',
] as const
type StartSign = (typeof signs)[number]

/** Where a document begins, and what its head says of it. */
export interface DocumentStart {
  /** Index of its first block. */
  readonly first: number
  readonly sign: StartSign
  readonly title: string
  /** Number of the agenda item, where the document prints it. */
  readonly itemNumber: string | null
  /** "Appendix E", where it is one. */
  readonly label: string | null
}

/** What is known of a whole pack before its documents are parted. */
export interface PackSigns {
  readonly blocks: readonly ReadBlock[]
  /** Where the body begins, behind cover and agenda. */
  readonly from: number
  /** Agenda items that a paper may be about. */
  readonly topics: readonly AgendaEntry[]
  /** What later pages repeat, in the form of `loose`. */
  readonly runningTitles: ReadonlySet<string>
  /** Papers that reports name, in the form of `loose`, with their labels. */
  readonly papers: ReadonlyMap<string, string | null>
  /** How often the words of each block stand in the pack. */
  readonly counts: ReadonlyMap<string, number>
}

/** A block where a document may begin. */
export interface HeadPlace {
  readonly pack: PackSigns
  readonly at: number
  readonly text: string
  /** The document that is open. */
  readonly last: DocumentStart | undefined
  /** Those that have begun. */
  readonly starts: readonly DocumentStart[]
  /** A document's head is stepped back to no block before this one. */
  readonly least: number
  /** Still in the head of the open document. */
  readonly inHead: boolean
  /** Wide space stands above. */
  readonly margin: boolean
  /** Nothing but an accessibility notice stands right before: the last thing of the paper before. */
  readonly afterNotice: boolean
}

/** Gathers what is known of a pack from its blocks and agenda. */
export function packSigns(blocks: readonly ReadBlock[], from: number, agenda: readonly AgendaEntry[], runningTitles: ReadonlySet<string>): PackSigns {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const words = isWords(block) ? loose(block.text.slice(0, 200)) : null
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return { blocks, from, topics: agenda.filter((entry) => !entry.standing), runningTitles, papers: listedPapers(blocks, from), counts }
}
