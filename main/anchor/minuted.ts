// Whether quoted words were taken from minutes, which are a summary and nobody's own words: the one rule for the screen and for print.
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import type { PackDocument } from '../../preload/contract/model/pack.ts'

/** How the importer cites and titles minutes, and how it titled those bound as an appendix before it knew them for minutes. */
const citedSo = /,\s*minute\b/iu
const titledSo =
  /^(?:(?:appendix|annexe?|schedule|enclosure)\s+\S{1,8}\s*[:–—-]\s*)?(?:(?:the|draft|unconfirmed|confirmed|approved|signed|public)\s+)*minutes\b/iu

/** `held` is the document that holds the words; where it is not held here, what the anchor keeps of it has to tell. */
export function isMinuted({ citation, documentTitle }: Pick<Anchor, 'citation' | 'documentTitle'>, held: Pick<PackDocument, 'kind'> | null): boolean {
  if (held !== null) return held.kind === 'minutes'
  return citedSo.test(citation) || titledSo.test(documentTitle.trim())
}
