// Packs of an older library are read again from the texts kept of them; one that cannot be is kept all the same, as plain paragraphs.
import { createHash } from 'node:crypto'
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import { type Doubt, longestPassage, type Meeting, type PackDocument, type Passage } from '../../preload/contract/model/pack.ts'
import { type ReadPack, readPack } from './read-pack.ts'
import { splitLines } from './words/lines.ts'

/** What a corpus keeps of a pack in every form it ever had. */
export interface KeptPack {
  readonly id: PackId
  readonly file: string
  readonly title: string
  /** SHA-256 of the file's bytes: by it the same file is known again, whatever it was decoded from. */
  readonly hash: string
  /** ISO date of the meeting. */
  readonly date: string | null
  readonly text: string
}

const asItStands: Doubt = {
  reason:
    'This version of the casebook could not make out the agenda and papers of this pack, so its text is shown as it stands in the file. Nothing of it is lost.',
}

/**
 * Reads a pack again under the id and the hash it had: notes stand on the one, and the same file is told by the other. Whatever becomes of
 * the reading, the pack stays: at the least as the paragraphs of its text, which is kept for a later version to read.
 * @param onPlain told why a pack could only be kept as paragraphs; no words of its own
 */
export function readAgain(kept: KeptPack, onPlain: (why: string) => void = () => {}): ReadPack {
  const plain = (why: string): ReadPack => {
    onPlain(why)
    return plainPack(kept)
  }
  try {
    const read = readPack({ file: kept.file, id: kept.id, bytes: Buffer.from(kept.text), bundled: false })
    if (!read.ok) return plain(`${read.problem.code} ${read.problem.detail}`)
    const { content } = read.value
    return { ...read.value, content: { ...content, pack: { ...content.pack, hash: kept.hash } }, sourceText: kept.text }
  } catch (fault) {
    return plain(fault instanceof Error ? fault.name : 'not an error')
  }
}

interface Paragraph {
  readonly text: string
  readonly first: number
  readonly last: number
}

/** Text between blank lines, parted where it is too long for one passage. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let open: { lines: string[]; first: number; length: number } | null = null
  const close = (last: number): void => {
    if (open !== null) found.push({ text: open.lines.join('\n'), first: open.first, last })
    open = null
  }
  for (const [index, line] of splitLines(text).entries()) {
    const words = line.trim()
    if (words === '') close(index)
    for (const piece of piecesOf(words)) {
      if (open !== null && open.length + piece.length >= longestPassage) close(index + 1)
      open ??= { lines: [], first: index + 1, length: 0 }
      open.lines.push(piece)
      open.length += piece.length + 1
    }
  }
  close(splitLines(text).length)
  return found
}

/** A line in pieces that fit a passage, parted between words where it has any. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = []
  let rest = line
  while (rest.length >= longestPassage) {
    const gap = rest.lastIndexOf(' ', longestPassage - 1)
    // Never between the two units of one letter.
    const cut = gap > 0 ? gap : longestPassage - (rest.slice(0, longestPassage - 1).isWellFormed() ? 1 : 2)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

function plainPack(kept: KeptPack): ReadPack {
  const document = `${kept.id}/d1` as DocumentKey
  const passages = paragraphsOf(kept.text).map(
    ({ text, first, last }, order): Passage => ({
      key: `${document}/p${order + 1}` as PassageKey,
      document,
      order,
      kind: 'paragraph',
      number: null,
      headings: [],
      text,
      blocks: [{ kind: 'paragraph', from: 0, to: text.length }],
      emphasis: [],
      table: null,
      citation: `${kept.title}, line ${first} of the text`,
      boilerplate: false,
      empty: false,
      doubts: order === 0 ? [asItStands] : [],
      source: { first, last },
    }),
  )
  const meeting: Meeting = { ...nothingKnown, date: kept.date, doubts: [asItStands] }
  const whole: PackDocument = {
    key: document,
    kind: 'other',
    title: kept.title,
    author: null,
    director: null,
    cabinetMember: null,
    item: null,
    date: kept.date,
    committee: '',
    hash: createHash('sha256')
      .update(passages.map(({ text }) => text).join('\n'))
      .digest('hex'),
    outline: [],
    recommendations: [],
    contacts: [],
    source: { first: 1, last: splitLines(kept.text).length },
  }
  const pack = {
    ...{ id: kept.id, file: kept.file, title: kept.title, hash: kept.hash, council: null, bundled: false },
    ...{ passageCount: passages.length, meeting, agenda: [] },
  }
  const records = { tables: [], minutes: [], questions: [], programme: [], acronyms: [], people: [], figures: [] }
  return { content: { pack, documents: [whole], passages, ...records }, leftOut: [], sourceText: kept.text }
}

const nothingKnown: Meeting = {
  ...{ committee: '', date: null, time: null, venue: null, chair: null, chairFrom: null, held: null, contact: null, published: null },
  ...{ deadlines: [], members: [], substitutes: [], otherMembers: [], vacancies: [], doubts: [] },
}
