// Figures in the text as data: sums of money, percentages, rates and counts, each with the noun phrase it belongs to.
import type { Figure, Passage } from '../../../preload/contract/model/pack.ts'

/** A figure within a text, before it is known which passage that text is. */
export type FoundFigure = Omit<Figure, 'passage'>

const scale: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`

interface FigureForm {
  readonly kind: FoundFigure['kind']
  readonly example: string
  readonly pattern: RegExp
}

/** Each form with an example; an earlier form keeps its words from the later ones. */
const forms: readonly FigureForm[] = [
  {
    kind: 'money',
    example: '£1.126 million; £50k; -£9m',
    pattern: new RegExp(String.raw`(?:(?<![\p{L}\d])[-−])?£\s?(${number})\s?(k|m|bn|thousand|million|billion)?\b`, 'giu'),
  },
  { kind: 'percentage', example: '43.5%; 10 per cent', pattern: new RegExp(String.raw`(?<![\d.])[-−]?(${number})\s?(?:%|per ?cent\b)()`, 'gi') },
  {
    kind: 'rate',
    example: '52 cases per 100,000 people',
    pattern: new RegExp(
      String.raw`(?<![\d.£])(${number})()\s(?:[\p{L}-]+\s){0,3}per\s(?:100,000|10,000|1,000|100000|10000|1000|100|10)(?![\d,])`,
      'giu',
    ),
  },
  {
    kind: 'count',
    example: '1137 looked after children; 7,709 different children',
    pattern: new RegExp(
      String.raw`(?<![\d.,£/:(-])(${number})()(?=\s+(?:(?:[\p{L}'’-]+)\s+){0,3}(?:child(?:ren)?|young people|people|families|schools?|staff|places|cases|pupils|adults|carers|workers|referrals|visits|applications|responses|months|weeks|days|hours|homes|placements|members|patients|incidents|assessments|contracts|centres|bases|posts|vacancies|episodes|jobs)\b)`,
      'giu',
    ),
  },
]

/** The noun phrase behind a figure: up to six words, stopping at a verb's or sentence's end. */
function nounBehind(text: string, from: number): string {
  const behind = /^\s*(?:of (?:the |our |its )?|in (?:the )?)?((?:[\p{L}'’&-]+\s?){1,6})/u.exec(text.slice(from, from + 90))?.[1] ?? ''
  return (
    behind.split(
      /\s(?:and|or|but|which|who|that|is|are|was|were|has|have|had|will|would|to|from|with|by|for|at|on|than|compared|against|per|in|as)\b/i,
    )[0] ?? ''
  ).trim()
}

/** Finds the figures of a text in their order. Dates, paragraph numbers and years are none. */
export function findFigures(text: string): readonly FoundFigure[] {
  const found: FoundFigure[] = []
  for (const { kind, pattern } of forms) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].trimEnd().length
      if (found.some((other) => from < other.to && other.from < to)) continue
      const size = scale[(match[2] ?? '').toLowerCase()] ?? 1
      const sign = /^[-−]/.test(match[0]) ? -1 : 1
      const value = sign * Number((match[1] ?? '').replaceAll(',', '')) * size
      found.push({ kind, value: Number(value.toPrecision(12)), printed: text.slice(from, to), of: nounBehind(text, to), from, to })
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** The figures of a whole pack. Standing text ("15 minutes for questions") has none worth keeping. */
export function readFigures(passages: readonly Passage[]): readonly Figure[] {
  return passages.flatMap((passage) =>
    passage.boilerplate ? [] : findFigures(passage.text).map((figure): Figure => ({ passage: passage.key, ...figure })),
  )
}
