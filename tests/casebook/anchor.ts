// An anchor to hang notes on, without anything of the test runner: also for processes of their own.
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { Anchor } from '../../preload/contract/model/casebook.ts'

export const pack = '2020-12-14-scrutiny-committee' as PackId

/** An anchor in `pack`, like any other but for what a test changes. */
export const anchor = (change: Partial<Anchor> = {}): Anchor => ({
  pack,
  document: `${pack}/d2` as DocumentKey,
  documentHash: 'a1',
  passage: `${pack}/d2/p9` as PassageKey,
  headings: ['9 Minutes', 'Resolved'],
  from: 4,
  to: 31,
  quote: 'placement stability – 12.4%',
  before: 'The ',
  after: ' of children',
  citation: 'Scrutiny Committee, 18 November 2020, minute 9.2',
  documentTitle: 'Minutes',
  date: '2020-11-18',
  ...change,
})
