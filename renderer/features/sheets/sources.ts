// Numbers the quotations of a sheet in the order they are met, so that a source cited twice keeps its number, and says how each stands.

import type { PartId } from '../../../preload/contract/ids.ts'
import type { Anchor, Evidence, Sheet } from '../../../preload/contract/model/casebook.ts'
import { counted } from '../../words.ts'

export interface Source {
  /** Counting from 1. */
  readonly number: number
  readonly citation: string
  readonly documentTitle: string
  readonly anchor: Anchor
}

export interface Sources {
  readonly list: readonly Source[]
  /** The number of the source behind each piece of evidence. */
  readonly numberOf: ReadonlyMap<PartId, number>
}

/** Every piece of evidence on the sheet, facts first, then key lines, as printed. */
export const evidenceOf = (sheet: Sheet): readonly Evidence[] => [
  ...sheet.facts.flatMap((fact) => fact.evidence),
  ...sheet.keyLines.flatMap((line) => line.questions.flatMap((question) => question.evidence)),
]

/** The sources of a sheet: one for each passage cited. */
export function sourcesOf(sheet: Sheet): Sources {
  const list: Source[] = []
  const byPassage = new Map<string, number>()
  const numberOf = new Map<PartId, number>()
  for (const { id, anchor } of evidenceOf(sheet)) {
    let number = byPassage.get(anchor.passage)
    if (number === undefined) {
      number = list.length + 1
      byPassage.set(anchor.passage, number)
      list.push({ number, citation: anchor.citation, documentTitle: anchor.documentTitle, anchor })
    }
    numberOf.set(id, number)
  }
  return { list, numberOf }
}

/** How a quotation stands against its paper, as a member reads it. */
export type Standing = 'exact' | 'as read' | 'near' | 'not found'

/** Exact words are called so only where reading them left no doubt. A likely place that nobody has confirmed counts as near and says so. As in print. */
export function standingOf({ place, doubts }: Pick<Evidence, 'place' | 'doubts'>): Standing {
  if (place.state === 'exact') return doubts.length === 0 ? 'exact' : 'as read'
  return place.state === 'lost' ? 'not found' : 'near'
}

/** One sentence on what a standing means. */
export const standingWords: Readonly<Record<Standing, { readonly word: string; readonly means: string }>> = {
  exact: { word: 'Exact', means: 'Stands in the paper letter for letter.' },
  'as read': { word: 'As the paper was read here', means: 'Letter for letter as far as the paper could be read.' },
  near: { word: 'Near', means: 'The paper now reads slightly differently here.' },
  'not found': { word: 'Not found', means: 'These words no longer stand in the packs held; the quotation is kept as it was taken.' },
}

export interface Standings {
  readonly exact: number
  readonly asRead: number
  readonly near: number
  readonly notFound: number
}

/** How many quotations stand how. */
export function standingsOf(evidence: readonly Evidence[]): Standings {
  const count = (standing: Standing) => evidence.filter((one) => standingOf(one) === standing).length
  return { exact: count('exact'), asRead: count('as read'), near: count('near'), notFound: count('not found') }
}

/** "7 quotations: 6 exact, 1 near", "3 quotations, all exact", "1 quotation, exact": only what there is. */
export function standingsInWords({ exact, asRead, near, notFound }: Standings): string {
  const all = exact + asRead + near + notFound
  if (all === 0) return 'No quotations'
  const parts = (
    [
      ['exact', exact],
      ['as the paper was read here', asRead],
      ['near', near],
      ['not found', notFound],
    ] as const
  ).filter(([, count]) => count > 0)
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return `${counted(all, 'quotation')}, ${all === 1 ? '' : all === 2 ? 'both ' : 'all '}${only[0]}`
  return `${counted(all, 'quotation')}: ${parts.map(([word, count]) => `${count} ${word}`).join(', ')}`
}
