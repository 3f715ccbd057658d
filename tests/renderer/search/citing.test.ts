// From a hit to a quotation, and to the places the reader steps through; what the window assumes of the contract.
import { describe, expect, test } from 'vitest'
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { type HitGroup, hitKinds, type PassageHit } from '../../../preload/contract/model/search.ts'
import { headingBeside, hitsToStep, meetingBeside, placeIn, quoteFor } from '../../../renderer/features/search/citing.ts'
import { kindOrder } from '../../../renderer/features/search/request.ts'
import { endingOf } from '../../../renderer/features/search/words.ts'

const passage = (text: string): Passage => ({
  key: 'p/d1/p1' as PassageKey,
  document: 'p/d1' as DocumentKey,
  order: 0,
  kind: 'paragraph',
  number: null,
  headings: [],
  text,
  blocks: [],
  emphasis: [],
  table: null,
  citation: '',
  boilerplate: false,
  empty: false,
  doubts: [],
  source: { first: 1, last: 1 },
})

const hit = (text: string, key = 'p/d1/p1'): PassageHit => ({
  type: 'passage',
  passage: key as PassageKey,
  document: 'p/d1' as DocumentKey,
  item: null,
  pack: 'p' as PackId,
  kind: 'report',
  citation: '',
  heading: '',
  snippet: { text, marks: [], cells: [], cutBefore: true, cutAfter: true },
  headingHits: [],
  hits: [],
  elsewhere: null,
  score: 1,
  alike: 0,
})

const sentence = 'The number of children in care fell for the third year, and the cost of each placement rose. '
const long = `${sentence.repeat(3)}Re-referrals within twelve months stood at 22 per cent. ${sentence.repeat(3)}`

describe('the words quoted for a hit', () => {
  test('a short passage is quoted whole, without the space around it', () => {
    const short = '  The panel noted the report.\n'
    const { from, to } = quoteFor(hit('noted'), passage(short))
    expect(short.slice(from, to)).toBe('The panel noted the report.')
  })

  test('of a long passage the sentences that were shown are quoted, letter for letter', () => {
    const { from, to } = quoteFor(hit(' Re-referrals within twelve months stood at 22 per cent. '), passage(long))
    expect(long.slice(from, to)).toBe('Re-referrals within twelve months stood at 22 per cent.')
  })

  test('words that do not stand in the passage are never quoted: then it is the whole', () => {
    const { from, to } = quoteFor(hit('Words that were put together from elsewhere'), passage(long))
    expect(long.slice(from, to)).toBe(long.trim())
  })
})

describe('the places to step through', () => {
  test('are those of one pack, in reading order', () => {
    const group = (pack: string, keys: readonly string[]): HitGroup => ({
      title: '',
      titleHits: [],
      committee: '',
      date: null,
      pack: pack as PackId,
      document: 'd' as DocumentKey,
      hits: keys.map((key) => hit('', key)),
    })
    const { places } = hitsToStep('x', [group('p', ['p/d10/p2', 'p/d2/p11', 'p/d2/p9']), group('other', ['other/d1/p1'])], 'p' as PackId)
    expect(places.map((place) => place.passage)).toEqual(['p/d2/p9', 'p/d2/p11', 'p/d10/p2'])
  })
})

describe('words in the list', () => {
  test('a citation leaves out what its heading already says', () => {
    const under = { title: 'Early Help', committee: 'Scrutiny Committee', date: '2020-12-14' }
    expect(placeIn('Scrutiny Committee, 14 December 2020, item 7, paragraph 3.4.1', under)).toBe('item 7, paragraph 3.4.1')
    expect(placeIn('Cabinet, 2 March 2020, minute 8', under)).toBe('Cabinet, 2 March 2020, minute 8')
    expect(placeIn('Scrutiny Committee, 14 December 2020, item 7, “Early Help”, “Aims”', under)).toBe('item 7, “Aims”')
  })

  test('a heading leaves out the number its place says, and no other', () => {
    expect(headingBeside('7.6 Placement Stability', 'minute 7.6')).toBe('Placement Stability')
    expect(headingBeside('7 Performance', 'minute 7.6')).toBe('7 Performance')
    expect(headingBeside('Background', 'paragraph 2')).toBe('Background')
    expect(headingBeside('Also Present:', '“Also Present”, table')).toBe('')
  })

  test('a meeting is named beside a title only where the title does not name it', () => {
    expect(meetingBeside({ title: 'Minutes: Scrutiny Committee', committee: 'Scrutiny Committee', date: '2020-12-14' })).toBe('14 December 2020')
    expect(meetingBeside({ title: 'Budget', committee: 'Scrutiny Committee', date: '2020-12-14' })).toBe('Scrutiny Committee, 14 December 2020')
  })

  test('an ending is offered only for what is being typed', () => {
    expect(endingOf('placem', ['Placement stability'])).toBe('ent stability')
    expect(endingOf('placement ', ['placement stability'])).toBeNull()
    expect(endingOf('pl', ['placement'])).toBeNull()
    expect(endingOf('services', ['services27', 'services'])).toBeNull()
    expect(endingOf('stability', ['placement stability'])).toBeNull()
  })
})

describe('the window’s copies of the contract', () => {
  test('know the same kinds of hit', () => {
    expect([...kindOrder].sort()).toEqual([...hitKinds].sort())
  })
})
