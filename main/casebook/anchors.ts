// How anchors are kept: one row each, written once and never altered, since they say what the member saw when they marked it.
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import type { Connection } from './db/connection.ts'

/** The columns of an anchor in a query that names its table `a`, each under a name no other table uses. */
export const anchorColumns = `a.pack AS a_pack, a.document AS a_document, a.document_hash AS a_hash, a.passage AS a_passage, a.headings AS a_headings,
  a.span_from AS a_from, a.span_to AS a_to, a.quote AS a_quote, a.before AS a_before, a.after AS a_after, a.citation AS a_citation,
  a.document_title AS a_title, a.date AS a_date`

export interface AnchorRow {
  readonly a_pack: string
  readonly a_document: string
  readonly a_hash: string
  readonly a_passage: string
  readonly a_headings: string
  readonly a_from: number
  readonly a_to: number
  readonly a_quote: string
  readonly a_before: string
  readonly a_after: string
  readonly a_citation: string
  readonly a_title: string
  readonly a_date: string | null
}

const headingPath = z.array(z.string())

/** The anchor a row holds; the row is read with `anchorColumns`. */
export function readAnchor(row: AnchorRow): Anchor {
  return {
    pack: row.a_pack as PackId,
    document: row.a_document as DocumentKey,
    documentHash: row.a_hash,
    passage: row.a_passage as PassageKey,
    headings: headingPath.parse(JSON.parse(row.a_headings)),
    from: row.a_from,
    to: row.a_to,
    quote: row.a_quote,
    before: row.a_before,
    after: row.a_after,
    citation: row.a_citation,
    documentTitle: row.a_title,
    date: row.a_date,
  }
}

/** Keeps an anchor and answers with its id; `replaces` is the anchor whose place it takes. Only inside a change. */
export function keepAnchor(connection: Connection, anchor: Anchor, replaces: string | null): string {
  const id = uuidv7()
  connection
    .prepared(
      `INSERT INTO anchor (id, replaces, pack, document, document_hash, passage, headings, span_from, span_to, quote, before, after, citation, document_title, date)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      replaces,
      anchor.pack,
      anchor.document,
      anchor.documentHash,
      anchor.passage,
      JSON.stringify(anchor.headings),
      anchor.from,
      anchor.to,
      anchor.quote,
      anchor.before,
      anchor.after,
      anchor.citation,
      anchor.documentTitle,
      anchor.date,
    )
  return id
}
