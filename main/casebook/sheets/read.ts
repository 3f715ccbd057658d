// Reads question sheets out of their tables.
import type { ItemKey, PackId, PartId, SheetId } from '../../../preload/contract/ids.ts'
import { answerStatuses, type DraftRecommendation, priorities, purposes, type SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { type AnchorRow, anchorColumns, readAnchor } from '../anchors.ts'
import type { Connection } from '../db/connection.ts'
import type { StoredEvidence, StoredQuestion, StoredSheet } from './stored.ts'

interface HeadingRow {
  readonly id: string
  readonly pack: string
  readonly item: string | null
  readonly committee: string
  readonly date: string | null
  readonly itemNumber: string
  readonly title: string
  readonly changed: string
}

interface SheetRow extends HeadingRow {
  readonly author: string
  readonly portfolioHolder: string
  readonly purpose: string
  readonly powers: string
  readonly bigQuestion: string
  readonly desiredOutcome: string
  readonly version: number
  readonly created: string
}

type QuestionRow = Omit<StoredQuestion, 'id' | 'priority' | 'status' | 'evidence'> & {
  readonly id: string
  readonly line: string
  readonly priority: string
  readonly status: string
}

const headingColumns = 'id, pack, item, committee, date, item_number AS itemNumber, title, changed'

const readHeading = (row: HeadingRow) => ({
  id: row.id as SheetId,
  pack: row.pack as PackId,
  item: row.item as ItemKey | null,
  committee: row.committee,
  date: row.date,
  itemNumber: row.itemNumber,
  title: row.title,
  changed: row.changed,
})

/** Gathers rows by what they belong to, keeping their order. */
function gather<Entry, Kept>(rows: readonly Entry[], owner: (row: Entry) => string, kept: (row: Entry) => Kept): (of: string) => readonly Kept[] {
  const groups = Map.groupBy(rows, owner)
  return (of) => (groups.get(of) ?? []).map(kept)
}

function evidenceOf({ prepared }: Connection, sheet: string): (of: string) => readonly StoredEvidence[] {
  const rows = prepared<AnchorRow & { readonly id: string; readonly owner: string }>(
    `SELECT e.id, coalesce(e.question, e.fact) AS owner, ${anchorColumns} FROM evidence AS e JOIN anchor AS a ON a.id = e.anchor
     WHERE e.removed_at IS NULL AND (e.fact IN (SELECT id FROM fact WHERE sheet = @sheet)
       OR e.question IN (SELECT q.id FROM question AS q JOIN line AS l ON l.id = q.line WHERE l.sheet = @sheet))
     ORDER BY e.position`,
  ).all({ sheet })
  return gather(
    rows,
    (row) => row.owner,
    (row) => ({ id: row.id as PartId, anchor: readAnchor(row) }),
  )
}

function questionsOf(
  { prepared }: Connection,
  sheet: string,
  evidence: (of: string) => readonly StoredEvidence[],
): (of: string) => readonly StoredQuestion[] {
  const rows = prepared<QuestionRow>(
    `SELECT q.id, q.line, q.text, q.priority, q.asker, q.second, q.addressed_to AS addressedTo, q.good_answer AS goodAnswer, q.worrying,
       q.if_vague AS ifVague, q.if_in_hand AS ifInHand, q.if_disputed AS ifDisputed, q.if_data_missing AS ifDataMissing,
       q.previous_answers AS previousAnswers, q.answer, q.answered_by AS answeredBy, q.status, q.promise
     FROM question AS q JOIN line AS l ON l.id = q.line WHERE l.sheet = ? AND q.removed_at IS NULL ORDER BY q.position`,
  ).all(sheet)
  return gather(
    rows,
    (row) => row.line,
    ({ line: _line, ...row }) => ({
      ...row,
      id: row.id as PartId,
      priority: priorities.find((priority) => priority === row.priority) ?? 'should',
      status: answerStatuses.find((status) => status === row.status) ?? 'open',
      evidence: evidence(row.id),
    }),
  )
}

/** A whole sheet, also one that is removed; null where it was never made. */
export function readSheet(connection: Connection, id: SheetId): StoredSheet | null {
  const { prepared } = connection
  const row = prepared<SheetRow>(
    `SELECT ${headingColumns}, author, portfolio_holder AS portfolioHolder, purpose, powers, big_question AS bigQuestion,
       desired_outcome AS desiredOutcome, version, created FROM sheet WHERE id = ?`,
  ).get(id)
  if (!row) return null
  const evidence = evidenceOf(connection, id)
  const questions = questionsOf(connection, id, evidence)
  const facts = prepared<{ id: PartId; text: string }>('SELECT id, text FROM fact WHERE sheet = ? AND removed_at IS NULL ORDER BY position').all(id)
  const lines = prepared<{ id: PartId; theme: string; purpose: string; minutes: string }>(
    'SELECT id, theme, purpose, minutes FROM line WHERE sheet = ? AND removed_at IS NULL ORDER BY position',
  ).all(id)
  return {
    ...readHeading(row),
    author: row.author,
    portfolioHolder: row.portfolioHolder,
    purpose: purposes.find((purpose) => purpose === row.purpose) ?? 'information',
    powers: row.powers,
    bigQuestion: row.bigQuestion,
    desiredOutcome: row.desiredOutcome,
    facts: facts.map((fact) => ({ ...fact, evidence: evidence(fact.id) })),
    keyLines: lines.map((line) => ({ ...line, questions: questions(line.id) })),
    recommendations: prepared<DraftRecommendation>(
      'SELECT id, wording, owner, date, measure FROM recommendation WHERE sheet = ? AND removed_at IS NULL ORDER BY position',
    ).all(id),
    version: row.version,
    created: row.created,
  }
}

/** The sheets not removed, last changed first, with the questions that hold words and the evidence of all. */
export function readSummaries({ prepared }: Connection): readonly SheetSummary[] {
  const rows = prepared<HeadingRow & { readonly questions: number; readonly evidence: number }>(
    `SELECT ${headingColumns},
       (SELECT count(*) FROM question AS q JOIN line AS l ON l.id = q.line
        WHERE l.sheet = sheet.id AND l.removed_at IS NULL AND q.removed_at IS NULL AND trim(q.text, char(9, 10, 13, 32)) <> '') AS questions,
       (SELECT count(*) FROM evidence AS e JOIN question AS q ON q.id = e.question JOIN line AS l ON l.id = q.line
        WHERE l.sheet = sheet.id AND l.removed_at IS NULL AND q.removed_at IS NULL AND e.removed_at IS NULL)
       + (SELECT count(*) FROM evidence AS e JOIN fact AS f ON f.id = e.fact
          WHERE f.sheet = sheet.id AND f.removed_at IS NULL AND e.removed_at IS NULL) AS evidence
     FROM sheet WHERE removed_at IS NULL ORDER BY changed DESC, id DESC`,
  ).all()
  return rows.map((row) => ({ ...readHeading(row), questions: row.questions, evidence: row.evidence }))
}
