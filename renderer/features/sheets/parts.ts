// Where the parts of a sheet stand: what has room for more, where a part may move to, which part was just added.

import type { PartId } from '../../../preload/contract/ids.ts'
import { type PartKind, type Sheet, sheetLimits } from '../../../preload/contract/model/casebook.ts'

type Kind = PartKind

/** The ids of all parts of a kind, in the order they stand. */
function partsOf(sheet: Sheet, kind: Kind): readonly PartId[] {
  return rowsOf(sheet, kind).flat()
}

/** The lists in which parts of a kind stand: one for facts and lines, one a line for questions, one a question or fact for evidence. */
function rowsOf(sheet: Sheet, kind: Kind): readonly (readonly PartId[])[] {
  const ids = (parts: readonly { readonly id: PartId }[]) => parts.map(({ id }) => id)
  switch (kind) {
    case 'fact':
      return [ids(sheet.facts)]
    case 'line':
      return [ids(sheet.keyLines)]
    case 'question':
      return sheet.keyLines.map((line) => ids(line.questions))
    case 'recommendation':
      return [ids(sheet.recommendations)]
    case 'evidence':
      return [...sheet.facts, ...sheet.keyLines.flatMap((line) => line.questions)].map((part) => ids(part.evidence))
  }
}

/** The part of a kind that stands in `after` and not in `before`. */
export function addedPart(before: Sheet, after: Sheet, kind: Kind): PartId | null {
  const known = new Set(partsOf(before, kind))
  return partsOf(after, kind).find((id) => !known.has(id)) ?? null
}

/** The place, counting from 0, that a part would move to; null at either end. */
export function movedTo(sheet: Sheet, kind: Kind, id: PartId, by: -1 | 1): number | null {
  const row = rowsOf(sheet, kind).find((one) => one.includes(id))
  if (row === undefined) return null
  const to = row.indexOf(id) + by
  return to < 0 || to >= row.length ? null : to
}

/** The part to go to when one is removed: the next, else the one before; null where it stood alone. */
export function neighbourOf(sheet: Sheet, kind: Kind, id: PartId): PartId | null {
  const row = rowsOf(sheet, kind).find((one) => one.includes(id))
  if (row === undefined) return null
  const at = row.indexOf(id)
  return row[at + 1] ?? row[at - 1] ?? null
}

/** How a part's first field is found on the page. */
export const fieldOf = (id: PartId): string => `[data-part="${id}"] textarea`

/**
 * Where the focus goes when a part is removed: to its neighbour's buttons, never into a field, where Ctrl+Z would take back typing
 * in place of the removal; where there is no neighbour, to where another is added.
 */
export function besideRemoved(sheet: Sheet, kind: Kind, part: PartId): string {
  const next = neighbourOf(sheet, kind, part)
  if (kind === 'evidence') return next === null ? `[data-part="${ownerOf(sheet, part) ?? ''}"] .part-acts button` : `[data-part="${next}"] button`
  if (next !== null) return `[data-part="${next}"] .part-menu button`
  const line = sheet.keyLines.find(({ questions }) => questions.some(({ id }) => id === part))
  return `${line === undefined ? '' : `[data-part="${line.id}"] `}[data-add="${kind}"]`
}

/** The fact or question that a quotation stands under. */
export const ownerOf = (sheet: Sheet, evidence: PartId): PartId | null =>
  [...sheet.facts, ...sheet.keyLines.flatMap((line) => line.questions)].find((part) => part.evidence.some(({ id }) => id === evidence))?.id ?? null

/** How a part begins, so that it is known again when it is gone; empty for a part nobody has written in. */
export function wordsOf(sheet: Sheet, kind: Kind, id: PartId): string {
  const questions = sheet.keyLines.flatMap((line) => line.questions)
  switch (kind) {
    case 'fact':
      return sheet.facts.find((one) => one.id === id)?.text ?? ''
    case 'line':
      return sheet.keyLines.find((one) => one.id === id)?.theme ?? ''
    case 'question':
      return questions.find((one) => one.id === id)?.text ?? ''
    case 'recommendation':
      return sheet.recommendations.find((one) => one.id === id)?.wording ?? ''
    case 'evidence':
      return [...sheet.facts, ...questions].flatMap((part) => part.evidence).find((one) => one.id === id)?.anchor.quote ?? ''
  }
}

/** Whether there is room for another part of a kind beside `count` of them: in the whole sheet, for evidence under one part. */
export const hasRoom = (kind: Kind, count: number): boolean => count < sheetLimits[kind]

/** What a member calls a part. */
export const partWords: Readonly<Record<Kind, string>> = {
  fact: 'fact',
  line: 'key line',
  question: 'question',
  recommendation: 'recommendation',
  evidence: 'quotation',
}

/** Why a full list takes no more, kindly. */
export const fullWords: Readonly<Record<Kind, string>> = {
  fact: 'Five facts fill the space on the page. Removing one makes room.',
  line: 'Five key lines are as many as a meeting can follow. Removing one makes room.',
  question: 'Twelve questions are as many as two pages hold. Removing one makes room.',
  recommendation: 'Ten recommendations are as many as a sheet holds. Removing one makes room.',
  evidence: 'Three quotations are enough under one question. Removing one makes room.',
}
