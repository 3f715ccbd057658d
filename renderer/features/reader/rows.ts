// The rows of the reading text: a document's head, a passage, or neighbouring passages of one table set as one table.
import type { DocumentKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { PackContent, PackDocument, PackTable, Passage } from '../../../preload/contract/model/pack.ts'
import { plain } from './plain.ts'

export type Row =
  | { readonly type: 'cover' }
  | { readonly type: 'document'; readonly document: PackDocument; readonly titled: boolean }
  | { readonly type: 'passage'; readonly passage: Passage }
  | { readonly type: 'table'; readonly table: PackTable | null; readonly passages: readonly Passage[]; readonly continues: boolean }

/** A table longer than this many rows is set in pieces, so that opening it never holds up scrolling. */
export const rowsInPiece = 120

const tableRows = (passage: Passage): number => passage.blocks.length

/** Whether the document's first passages print its title themselves, so that its head need not. */
const printsTitle = (document: PackDocument, first: readonly Passage[]): boolean => {
  const title = plain(document.title)
  return title !== '' && first.some((passage) => passage.kind === 'heading' && plain(passage.text).endsWith(title))
}

/** Lays out a pack as rows, in the order of the pack. */
export function rowsOf(content: Pick<PackContent, 'documents' | 'passages' | 'tables'>): readonly Row[] {
  const rows: Row[] = [{ type: 'cover' }]
  const documents = new Map(content.documents.map((document) => [document.key, document]))
  const tables = new Map(content.tables.map((table) => [table.key, table]))
  let open: DocumentKey | null = null
  let piece: { key: string; table: PackTable | null; passages: Passage[]; length: number; continues: boolean } | null = null

  const close = () => {
    if (piece) rows.push({ type: 'table', table: piece.table, passages: piece.passages, continues: piece.continues })
    piece = null
  }

  content.passages.forEach((passage, at) => {
    if (passage.document !== open) {
      close()
      open = passage.document
      const document = documents.get(passage.document)
      if (document) rows.push({ type: 'document', document, titled: printsTitle(document, content.passages.slice(at, at + 4)) })
    }
    if (passage.kind !== 'table' || passage.table === null) {
      close()
      rows.push({ type: 'passage', passage })
      return
    }
    const length = tableRows(passage)
    if (piece && piece.key === passage.table && piece.length + length <= rowsInPiece) {
      piece.passages.push(passage)
      piece.length += length
      return
    }
    const continues: boolean = piece?.key === passage.table
    close()
    piece = { key: passage.table, table: tables.get(passage.table) ?? null, passages: [passage], length, continues }
  })
  close()
  return rows
}

/** The passages that a row shows. */
export const passagesOf = (row: Row): readonly Passage[] => (row.type === 'passage' ? [row.passage] : row.type === 'table' ? row.passages : [])

/** A name for a row that stays the same while the pack is open. */
export const rowKey = (row: Row): string => {
  switch (row.type) {
    case 'cover':
      return 'cover'
    case 'document':
      return row.document.key
    case 'passage':
      return row.passage.key
    case 'table':
      return `table ${row.passages[0]?.key ?? ''}`
  }
}

/** The row that shows each passage, by its index. */
export function rowIndex(rows: readonly Row[]): ReadonlyMap<PassageKey, number> {
  const index = new Map<PassageKey, number>()
  rows.forEach((row, at) => {
    for (const passage of passagesOf(row)) index.set(passage.key, at)
  })
  return index
}
