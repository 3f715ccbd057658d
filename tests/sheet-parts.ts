// Question sheets and their parts, put together in one line each: blank but for what a test is about.
import { documentKey, itemKey, packId, partId, passageKey, sheetId } from '../preload/contract/ids.ts'
import type { Anchor, Evidence, Fact, KeyLine, Place, Question, Sheet } from '../preload/contract/model/casebook.ts'

/** The pack that sheets are for where nothing else is said. */
export const edgeOfCare = '2020-12-02-childrens-services-scrutiny-sub-committee'

let made = 0

/** Ids only have to differ. */
function uuid(): string {
  made += 1
  return `0193a000-0000-7000-8000-${String(made).padStart(12, '0')}`
}

/** A fresh id for a part of a sheet. */
export const nextPart = () => partId.parse(uuid())

export interface Quoting {
  readonly quote: string
  readonly citation: string
  readonly documentTitle: string
  readonly date?: string
  readonly pack?: string
  readonly headings?: readonly string[]
  readonly place?: Exclude<Place['state'], 'exact'>
  readonly reads?: string
  readonly doubts?: readonly string[]
  readonly minuted?: boolean
}

function placeOf(anchor: Anchor, quoting: Quoting): Place {
  const span = { from: anchor.from, to: anchor.to }
  const { passage } = anchor
  if (quoting.place === 'lost') return { state: 'lost' }
  if (quoting.place === undefined) return { state: 'exact', passage, span }
  return { state: quoting.place, passage, span, likeness: quoting.place === 'near' ? 0.97 : 0.85, reads: quoting.reads ?? quoting.quote }
}

/** A citation of words; each citation stands for one passage. */
export function evidence(quoting: Quoting): Evidence {
  const pack = quoting.pack ?? edgeOfCare
  const anchor: Anchor = {
    pack: packId.parse(pack),
    document: documentKey.parse(`${pack}/d2`),
    documentHash: 'hash',
    passage: passageKey.parse(`${pack}/d2/p${Math.abs([...quoting.citation].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7))}`),
    headings: quoting.headings ?? [],
    from: 0,
    to: quoting.quote.length,
    quote: quoting.quote,
    before: '',
    after: '',
    citation: quoting.citation,
    documentTitle: quoting.documentTitle,
    date: quoting.date ?? '2020-12-02',
  }
  return { id: nextPart(), anchor, place: placeOf(anchor, quoting), doubts: quoting.doubts ?? [], minuted: quoting.minuted ?? false }
}

/** A fact with its quotations. */
export const fact = (text: string, ...cited: readonly Evidence[]): Fact => ({ id: nextPart(), text, evidence: cited })

/** A question of which only the words are given, unless told more. */
export function question(text: string, more: Partial<Question> = {}): Question {
  return {
    id: nextPart(),
    text,
    priority: 'must',
    asker: '',
    second: '',
    addressedTo: '',
    goodAnswer: '',
    worrying: '',
    ifVague: '',
    ifInHand: '',
    ifDisputed: '',
    ifDataMissing: '',
    previousAnswers: '',
    evidence: [],
    answer: '',
    answeredBy: '',
    status: 'open',
    promise: '',
    ...more,
  }
}

/** A key line with its questions; `minutes` as typed. */
export const keyLine = (theme: string, purpose: string, minutes: string, questions: readonly Question[]): KeyLine => ({
  id: nextPart(),
  theme,
  purpose,
  minutes,
  questions,
})

/** A sheet with nothing on it but its heading. */
export function emptySheet(more: Partial<Sheet> = {}): Sheet {
  return {
    id: sheetId.parse(uuid()),
    pack: packId.parse(edgeOfCare),
    item: itemKey.parse(`${edgeOfCare}/i5`),
    committee: 'Children’s Services Scrutiny Sub-Committee',
    date: '2020-12-02',
    itemNumber: '5',
    title: 'Performance in Children’s Services: Edge of Care Support & Alternatives to Care',
    author: '',
    portfolioHolder: '',
    purpose: 'performance',
    powers: '',
    bigQuestion: '',
    desiredOutcome: '',
    facts: [],
    keyLines: [],
    recommendations: [],
    version: 1,
    created: '2020-11-25T18:00:00.000Z',
    changed: '2020-12-01T21:30:00.000Z',
    ...more,
  }
}
