// What reading was unsure of where a quotation stands, so that it is never shown as surer than the paper could be read.
import type { Passage } from '../../preload/contract/model/pack.ts'

/**
 * The doubts about a passage, each said once. Those of a table stand with the passage of its first rows and are about all of them;
 * `document` holds the passages of the passage's document.
 */
export function doubtsAt(passage: Passage, document: readonly Passage[]): readonly string[] {
  const about = passage.table === null ? [passage] : document.filter(({ table }) => table === passage.table)
  return [...new Set(about.flatMap(({ doubts }) => doubts.map(({ reason }) => reason)))]
}
