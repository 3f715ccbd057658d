// From a file's bytes to a whole pack as read: the stages and the order of their rules, in one place.
import { createHash } from 'node:crypto'
import type { DocumentKey, ItemKey, PackId } from '../../preload/contract/ids.ts'
import type { AgendaItem, Meeting, PackContent, PackDocument, PackTable, Passage } from '../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import type { LeftOut, ReadSource } from './read/block.ts'
import { readLines } from './read/lines.ts'
import { readTextLines } from './read/read-text.ts'
import { readAcronyms } from './structure/acronyms.ts'
import type { AgendaEntry } from './structure/agenda.ts'
import { isTitleOf, meetingName } from './structure/citations.ts'
import { readContacts } from './structure/contacts.ts'
import { councilOf } from './structure/council.ts'
import { readCover, withChair } from './structure/cover.ts'
import { type DocumentPlan, planDocuments, settledBlocks } from './structure/documents.ts'
import { readFigures } from './structure/figures.ts'
import { type FrontSheet, readFrontSheet, reportAuthor } from './structure/front-sheet.ts'
import { matchItems } from './structure/items.ts'
import { readMinutes } from './structure/minutes.ts'
import { type DocumentPassages, documentPassages } from './structure/pack-passages.ts'
import { makePassages } from './structure/passages.ts'
import { gatherPeople } from './structure/people.ts'
import { readProgramme } from './structure/programme.ts'
import { readQuestions } from './structure/questions.ts'
import { readRecommendations } from './structure/recommendations.ts'

/** A pack as read, with the words that stand in no passage and why, and the text it was read from. */
export interface ReadPack {
  readonly content: PackContent
  readonly leftOut: readonly LeftOut[]
  readonly sourceText: string
}

/** The longest id made from a file's name, in UTF-16 units: keys of passages are made of it. */
const longestId = 200

/** A pack's id: the stem of its file's name, fit to stand in keys. Different names may make the same id. */
export function packIdOf(file: string): PackId {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.txt$/i, '')
  const fit = stem
    .replace(/[^\p{L}\p{N}().' _-]+/gu, '-')
    .trim()
    .slice(0, longestId)
    // A letter of two units may have been cut in its middle.
    .replace(/[\ud800-\udbff]$/, '')
  return (fit === '' ? 'pack' : fit) as string as PackId
}

/** A pack to be read. */
export interface PackSource {
  /** Its file's name; of a path only the name is taken. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly bundled: boolean
  /** Made of the file's name where it is not given. */
  readonly id?: PackId
}

/**
 * Reads a pack. Refused: files over `largestPack` (`pack-too-large`), bytes that are no text (`pack-not-text`), and text without words (`pack-unreadable`).
 * Any text is a pack; what is not understood of it is kept as paragraphs.
 */
export function readPack(source: PackSource): Result<ReadPack> {
  const read = readLines(source.bytes)
  if (!read.ok) return read
  // 1. Lines to blocks. Another source form (PDF, Word) has its own reader here, and everything after it stays as it is.
  const blocks = readTextLines(read.value.lines)
  if (blocks.blocks.length === 0) return failed('pack-unreadable', 'no words')
  const hash = createHash('sha256').update(source.bytes).digest('hex')
  const file = source.file.replace(/^.*[\\/]/, '')
  const content = structured({ id: source.id ?? packIdOf(file), file, bundled: source.bundled, hash, text: read.value.text }, blocks)
  return ok({ content, leftOut: blocks.leftOut, sourceText: read.value.text })
}

interface PackFile {
  readonly id: PackId
  readonly file: string
  readonly bundled: boolean
  readonly hash: string
  readonly text: string
}

/** Blocks to everything that is known of the pack. */
function structured(file: PackFile, source: ReadSource): PackContent {
  const doubts = Map.groupBy(source.doubts, ({ block }) => block)
  // 2. The cover: meeting, members, agenda.
  const cover = readCover(source.blocks)
  const { meeting } = cover
  // 3. Documents, and the agenda items they belong to.
  const plans = planDocuments(source, cover)
  const items = matchItems(cover.agenda, plans)
  // 4. Passages, outline and tables of each document, and what its front sheet, its recommendations and its contacts say.
  const documents: PackDocument[] = []
  const passages: Passage[] = []
  const tables: PackTable[] = []
  for (const [index, plan] of plans.entries()) {
    const entry = cover.agenda[items[index] ?? -1]
    const key = `${file.id}/d${index + 1}` as DocumentKey
    const drafts = makePassages(settledBlocks(source.blocks, plan, cover), (block) =>
      (doubts.get(plan.first + block) ?? []).map(({ reason }) => reason),
    )
    const made = documentPassages(key, plan, drafts, meeting, entry?.number ?? plan.itemNumber, passages.length)
    if (made.passages.length === 0) continue
    passages.push(...made.passages)
    tables.push(...made.tables)
    const front = plan.main && plan.kind !== 'minutes' ? readFrontSheet(source.blocks.slice(plan.first, Math.min(plan.end, plan.first + 14))) : null
    const author = front === null ? null : (front.author ?? reportAuthor(source.blocks, plan, entry))
    documents.push(documentOf(key, plan, entry === undefined ? null : itemKeyOf(file.id, entry), made, front === null ? null : { ...front, author }))
  }
  // 5. What the documents record: minutes with decisions and promises, questions, the work programme, short forms, people.
  const inDocument = Map.groupBy(passages, ({ document }) => document)
  const minutes = documents.filter(({ kind }) => kind === 'minutes').map((document) => readMinutes(document, inDocument.get(document.key) ?? []))
  return {
    pack: {
      id: file.id,
      file: file.file,
      title: titleOf(meeting, plans),
      council: cover.council ?? councilOf(file.text),
      hash: file.hash,
      bundled: file.bundled,
      passageCount: passages.length,
      meeting: withChair(meeting, minutes),
      agenda: agendaOf(file.id, cover.agenda, documents, passages, source),
    },
    documents,
    passages,
    tables,
    minutes,
    questions: readQuestions(passages),
    programme: readProgramme(passages, documents),
    acronyms: readAcronyms(passages),
    people: gatherPeople(meeting, minutes, documents, passages),
    figures: readFigures(passages),
  }
}

const itemKeyOf = (pack: PackId, entry: AgendaEntry): ItemKey => `${pack}/i${entry.number.replace(/[^\p{L}\p{N}.]/gu, '')}` as ItemKey

function titleOf(meeting: Meeting, plans: readonly DocumentPlan[]): string {
  if (meeting.committee !== '' || meeting.date !== null) return meetingName(meeting.committee, meeting.date)
  return plans[0]?.title ?? 'Committee papers'
}

function documentOf(key: DocumentKey, plan: DocumentPlan, item: ItemKey | null, made: DocumentPassages, front: FrontSheet | null): PackDocument {
  const says = plan.kind !== 'agenda' && plan.kind !== 'minutes'
  return {
    key,
    kind: plan.kind,
    title:
      plan.label === null || isTitleOf(plan.title, { title: plan.label, label: null }) || plan.title.startsWith(plan.label)
        ? plan.title
        : `${plan.label}: ${plan.title}`,
    author: front?.author ?? null,
    director: front?.director ?? null,
    cabinetMember: front?.cabinetMember ?? null,
    item,
    date: plan.date,
    committee: plan.committee,
    hash: made.hash,
    outline: made.outline,
    recommendations: says ? readRecommendations(made.passages) : [],
    contacts: says ? readContacts(made.passages) : [],
    source: made.source,
  }
}

/** The agenda with the documents each item leads to, and the passage in which it is printed. */
function agendaOf(
  pack: PackId,
  entries: readonly AgendaEntry[],
  documents: readonly PackDocument[],
  passages: readonly Passage[],
  source: ReadSource,
): readonly AgendaItem[] {
  return entries.map((entry) => {
    const key = itemKeyOf(pack, entry)
    const line = source.blocks[entry.block]?.source.first ?? 0
    const printed = passages.find((passage) => passage.source.first <= line && line <= passage.source.last)
    return {
      key,
      number: entry.number,
      title: entry.title,
      page: entry.page,
      by: entry.by,
      standing: entry.standing,
      documents: documents.filter(({ item }) => item === key).map(({ key: document }) => document),
      passage: printed?.key ?? null,
    }
  })
}
