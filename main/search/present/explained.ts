// Sets out for developers how a query was read and why each hit stands where it does, in lines to print.
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import type { Understood } from '../query/understand.ts'
import type { ConceptPart, Explained } from '../rank/explain.ts'
import type { Found } from '../rank/find.ts'

/** The most wordings of a concept that are written out, and letters of a passage. */
const mostWordings = 8
const mostLetters = 110

const points = (value: number): string => (Math.abs(value) < 0.05 ? 0 : value).toFixed(1)
const said = ({ stems, from, weight }: Wording): string => `${stems.join('+')} (${from}${weight === 1 ? '' : ` ${weight.toFixed(2)}`})`

function readLine({ typed, weight, wordings }: Concept, worth: number): string {
  const more = wordings.length - mostWordings
  return `  ${typed}: worth ${points(worth)}${weight === 1 ? '' : `, weight ${weight}`}; ${wordings.slice(0, mostWordings).map(said).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function conceptLine({ concept, points: given, wording, where }: ConceptPart): string {
  if (wording === null) return `     ${points(0).padStart(6)}  ${concept.typed}: not here`
  const as = wording.from === 'typed' && wording.weight === 1 ? '' : ` as ${said(wording)}`
  return `     ${points(given).padStart(6)}  ${concept.typed}${as}: ${where.join(', ') || 'its words apart, some in the text and some about it'}`
}

/** The lines: how the query was read, what was found, and each hit with its sum and its parts. */
export function explainedLines(
  shelf: Shelf,
  { concepts, asking, wanted, corrected }: Understood,
  found: Found,
  leftOut: string | null,
  parts: readonly Explained[],
): readonly string[] {
  const wants = Object.entries(wanted).flatMap(([what, is]) => (is ? [what] : []))
  const hits = parts.flatMap((part, order): readonly string[] => {
    const passage = shelf.passage(part.passage)
    const alike = found.hits[order]?.alike ?? 0
    const kind = passageKinds[shelf.marks.kind[part.passage] ?? 0] ?? 'report'
    const sum = part.concepts.reduce((all, one) => all + one.points, 0)
    return [
      '',
      `${order + 1}. ${points(part.score)} = (words ${points(sum)} + close together ${points(part.closeness)} + in order ${points(part.order)} + whole sayings and passages beside ${points(part.rest)}) × held ${part.coverage.toFixed(2)} × ${kind} ${part.kind.toFixed(2)}${alike > 0 ? `; ${alike} alike folded in` : ''}`,
      `     ${passage?.citation ?? ''}`,
      `     ${(passage?.text ?? '').replace(/\s+/gu, ' ').slice(0, mostLetters)}`,
      ...part.concepts.map(conceptLine),
    ]
  })
  return [
    'read as',
    ...concepts.map((concept, order) => readLine(concept, found.worth[order] ?? 0)),
    ...corrected.map(({ typed, read }) => `  ${typed} taken for ${read}`),
    `asks ${asking ?? 'for words'}${wants.length > 0 ? `, wants ${wants.join(', ')}` : ''}; ${found.total} found`,
    ...[leftOut ?? [], found.widened ?? []].flat(),
    ...hits,
  ]
}
