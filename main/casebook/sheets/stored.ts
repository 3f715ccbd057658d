// A question sheet as the casebook keeps it: its evidence has anchors; where their words stand now is found against the packs.
import type { Anchor, Evidence, Fact, KeyLine, Question, Sheet } from '../../../preload/contract/model/casebook.ts'

/** The parts of a sheet without what only the packs can say: where a quotation stands now, and what is doubtful there. */
export type StoredEvidence = Pick<Evidence, 'id' | 'anchor'>
export type StoredFact = Omit<Fact, 'evidence'> & { readonly evidence: readonly StoredEvidence[] }
export type StoredQuestion = Omit<Question, 'evidence'> & { readonly evidence: readonly StoredEvidence[] }
export type StoredLine = Omit<KeyLine, 'questions'> & { readonly questions: readonly StoredQuestion[] }
export type StoredSheet = Omit<Sheet, 'facts' | 'keyLines'> & { readonly facts: readonly StoredFact[]; readonly keyLines: readonly StoredLine[] }

/** A sheet with what the packs say of its evidence now: where its words stand, and what is to be said beside them. */
export function placeSheet(sheet: StoredSheet, found: (anchor: Anchor) => Omit<Evidence, keyof StoredEvidence>): Sheet {
  const placed = <Citing extends { readonly evidence: readonly StoredEvidence[] }>(citing: Citing) => ({
    ...citing,
    evidence: citing.evidence.map((evidence) => ({ ...evidence, ...found(evidence.anchor) })),
  })
  return {
    ...sheet,
    facts: sheet.facts.map(placed),
    keyLines: sheet.keyLines.map((line) => ({ ...line, questions: line.questions.map(placed) })),
  }
}
