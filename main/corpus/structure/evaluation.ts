// A pack in the JSON form by which reading is judged: the `casebook structure` command prints one of these a pack.
import type { Block, Contact, MinutedPromise, PackContent, PackDocument, PackTable, Passage, Person } from '../../../preload/contract/model/pack.ts'

interface PrintedDocument {
  readonly kind: string
  readonly title: string
  readonly author: string | null
  readonly item: string | null
  readonly headings: readonly string[]
  readonly recommendations: readonly string[]
  readonly contacts: readonly { readonly name: string; readonly tel: string | null; readonly email: string | null }[]
}

/** What is printed of one pack; what the pack does not say is null or empty. */
export interface PrintedPack {
  readonly file: string
  readonly meeting: {
    readonly committee: string
    readonly date: string | null
    readonly time: string | null
    readonly venue: string | null
    readonly chair: string | null
    readonly contact: string | null
    readonly members: readonly string[]
    readonly substitutes: readonly string[]
    readonly otherMembers: readonly Person[]
  }
  readonly agenda: readonly { readonly number: string; readonly title: string; readonly page: number | null; readonly by: string | null }[]
  readonly documents: readonly PrintedDocument[]
  readonly minutes: readonly {
    readonly committee: string
    readonly date: string | null
    readonly present: readonly string[]
    readonly apologies: readonly string[]
    readonly items: readonly { readonly number: string | null; readonly title: string }[]
    readonly decisions: readonly { readonly text: string; readonly kind: string; readonly item: string | null }[]
    readonly promises: readonly { readonly text: string; readonly who: string | null; readonly due: string | null; readonly item: string | null }[]
  }[]
  readonly questions: readonly {
    readonly kind: string
    readonly asker: string
    readonly answeredBy: string | null
    readonly question: string
    readonly answer: string | null
    readonly supplementary: string | null
  }[]
  readonly workProgramme: readonly { readonly when: string | null; readonly topic: string; readonly lead: string | null }[]
  readonly acronyms: readonly { readonly short: string; readonly long: string | null }[]
  readonly tables: readonly { readonly caption: string | null; readonly document: string; readonly cells: readonly (readonly string[])[] }[]
  readonly passages: readonly {
    readonly text: string
    readonly document: string
    readonly heading: readonly string[]
    readonly number: string | null
  }[]
}

const names = (people: readonly Person[]) => people.map((person) => person.name)

/** A contact is printed with the office behind the name, as papers do, and by the name alone. */
const contactsOf = ({ name, role, tel, email }: Contact) =>
  role === null
    ? [{ name, tel, email }]
    : [
        { name, tel, email },
        { name: `${name}, ${role}`, tel, email },
      ]

/** Without the entries of lists of "Suggested actions": nobody took those on. */
const taken = (promises: readonly MinutedPromise[]) => promises.filter(({ suggested, marked }) => !(suggested && marked))

const isRow = (block: Block) => block.kind === 'row'

/** The rows of a table, gathered from the passages it is kept in. */
function cellsOf(table: PackTable, passages: readonly Passage[]): readonly (readonly string[])[] {
  return passages
    .flatMap((passage) => passage.blocks.filter(isRow).map((row) => row.cells.map((cell) => passage.text.slice(cell.from, cell.to))))
    .filter((row) => table.columns > 0 && row.length > 0)
}

/** A heading is printed with its number and, since the number may stand in a cell or margin of its own, without it. */
function headingsOf(document: PackDocument): readonly string[] {
  return document.outline.flatMap(({ number, text }) => (number === null ? [text] : [`${number} ${text}`, text]))
}

/** Puts a whole pack into the judged form. */
export function printedPack(content: PackContent): PrintedPack {
  const { pack, documents, passages, tables, minutes, questions, programme, acronyms } = content
  const { committee, date, time, venue, chair, contact, members, substitutes, otherMembers } = pack.meeting
  const titles = new Map(documents.map((document) => [document.key, document.title]))
  const itemNumbers = new Map(pack.agenda.map((item) => [item.key, item.number]))
  const byTable = Map.groupBy(
    passages.filter((passage) => passage.table !== null),
    (passage) => passage.table,
  )
  return {
    file: pack.file,
    meeting: { committee, date, time, venue, chair, contact, members: names(members), substitutes: names(substitutes), otherMembers },
    agenda: pack.agenda.map(({ number, title, page, by }) => ({ number, title, page, by })),
    documents: documents.map((document) => ({
      kind: document.kind,
      title: document.title,
      author: document.author,
      item: document.item === null ? null : (itemNumbers.get(document.item) ?? null),
      headings: headingsOf(document),
      recommendations: document.recommendations.map(({ text }) => text),
      contacts: document.contacts.flatMap(contactsOf),
    })),
    minutes: minutes.map((record) => ({
      committee: record.committee,
      date: record.date,
      present: names(record.present),
      apologies: record.apologies,
      items: record.items.map(({ number, title }) => ({ number, title })),
      decisions: record.decisions.map(({ text, kind, item }) => ({ text, kind, item })),
      promises: taken(record.promises).map(({ text, who, due, item }) => ({ text, who, due, item })),
    })),
    questions: questions.map(({ kind, asker, answeredBy, question, answer, supplementary }) => ({
      kind,
      asker,
      answeredBy,
      question,
      answer,
      supplementary,
    })),
    workProgramme: programme.map(({ when, topic, lead }) => ({ when, topic, lead })),
    acronyms: acronyms.map(({ short, long }) => ({ short, long })),
    tables: tables.map((table) => ({
      caption: table.caption,
      document: titles.get(table.document) ?? '',
      cells: cellsOf(table, byTable.get(table.key) ?? []),
    })),
    passages: passages.map(({ text, document, headings, number }) => ({ text, document: titles.get(document) ?? '', heading: headings, number })),
  }
}
