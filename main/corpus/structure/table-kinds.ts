// What a table is for, told by its column heads, its caption and the headings it stands under.
import type { TableKind } from '../../../preload/contract/model/pack.ts'

interface TableRule {
  readonly kind: TableKind
  readonly example: string
  /** Each of these must be found among the column heads; with none, only `above` tells. */
  readonly heads: readonly RegExp[]
  /** Words in the caption or the heading above. Where both are given, either the heads or these suffice. */
  readonly above: RegExp | null
}

/** The order matters: the first rule that fits is taken. */
const rules: readonly TableRule[] = [
  {
    kind: 'risk register',
    example: 'Risk | Likelihood | Impact | Mitigation',
    heads: [/\brisks?\b/i, /\b(?:likelihood|probability|impact|mitigat\w+|rating|score|risk owner|group)\b/i],
    above: /\brisk register\b/i,
  },
  {
    kind: 'work programme',
    example: 'Meeting date | Report | Lead officer, under "Forward Work Programme"',
    heads: [
      /\b(?:date|meeting)\b/i,
      /\b(?:reports?|topics?|items?|issues?|subjects?)\b/i,
      /\b(?:lead|officer|cabinet member|issues for consideration|purpose|scrutiny)\b/i,
    ],
    above: /\b(?:forward|scrutiny|committee)\s+(?:work\s+)?(?:programme|plan)\b|\bwork programme\b/i,
  },
  {
    kind: 'consultation',
    example: 'You said | Our response; Respondents | Number',
    heads: [
      /\byou said\b|\brespondents?\b|\bconsult(?:ation|ees?)\b|\bfeedback\b|\bcomments? received\b/i,
      /\b(?:we did|our response|changes?|number|respondents?|what we|views?|comments)\b|%/i,
    ],
    above: /\b(?:consultation|engagement)\b.{0,40}\b(?:responses?|results?|findings|feedback|events?)\b|\byou said\b/i,
  },
  {
    kind: 'action plan',
    example: 'Action | Owner | By when | Progress',
    heads: [
      /\b(?:actions?|tasks?|activit(?:y|ies)|what (?:will|we|needs)|objectives?|deliverables?)\b/i,
      /\b(?:owner|lead|who|responsib\w+|by when|when|due|deadline|target date|timescales?|progress|status|completion|milestones?)\b/i,
    ],
    above: /\b(?:action|improvement|delivery|implementation) plan\b|\baction log\b/i,
  },
  {
    kind: 'budget',
    example: 'Division of service | Approved budget £m | Outturn | Over/underspend',
    heads: [/£|\b(?:budgets?|outturn|expenditure|savings?|reserves|grants?|over ?\/? ?\(?under-?spend|capital programme)\b/i],
    above: null,
  },
  {
    kind: 'scorecard',
    example: 'Measure | Target | Actual | RAG; Indicator | Norfolk | England | Good is',
    heads: [
      /\b(?:measures?|indicators?|KPIs?|metrics?|outcomes?|performance|good is|DoT|direction of travel)\b/i,
      /\b(?:targets?|actual|RAG|england|wales|national|regional|neighbours?|totals?|baseline|trend|performance|score|prediction|statistical|status|20\d\d)\b/i,
    ],
    above: /\b(?:scorecard|dashboard|performance (?:indicators|measures|tables?))\b/i,
  },
  {
    kind: 'contacts',
    example: 'Officer name | Telephone number | Email address',
    heads: [/\b(?:name|officer|contact)\b/i, /\b(?:tel|telephone|e-?mail|phone)\b/i],
    above: /^(?:\d+\.?\s*)?(?:officer contacts?|contact (?:details|officers?))\b/i,
  },
  {
    kind: 'membership',
    example: 'Member | Substitute | Representing',
    heads: [/^(?:members?|membership|councillors?|name|substitutes?)\b/i, /\b(?:representing|substitutes?|organisation|ward|division|party|role)\b/i],
    above: /^(?:\d+\.?\s*)?(?:membership|members of the (?:committee|panel|board|group)|(?:also )?present|in attendance|attendees)\b/i,
  },
  {
    kind: 'timetable',
    example: 'Stage | Date; Milestone | When',
    heads: [
      /\b(?:stages?|milestones?|activit(?:y|ies)|events?|meetings?|phase|process|deadlines?)\b/i,
      /\b(?:dates?|when|timescales?|deadline|time)\b/i,
    ],
    above: /\b(?:timetable|time-?line|key dates|schedule of meetings|meeting dates|calendar of meetings)\b/i,
  },
]

/** What is known of a table when its kind is told. */
export interface TableSigns {
  /** Column heads, as printed. */
  readonly heads: readonly string[]
  readonly caption: string | null
  /** Headings above it, the nearest last. */
  readonly headings: readonly string[]
  /** The title of the paper it stands in: "Appendix A: Risk Register". */
  readonly documentTitle: string
  /** Labels on the left of a report's front sheet. */
  readonly layout: boolean
  /** Some of its cells, in order, where it has no heads. */
  readonly cells: readonly string[]
}

const tells = (patterns: readonly RegExp[], texts: readonly string[]) =>
  patterns.length > 0 && patterns.every((pattern) => texts.some((text) => pattern.test(text)))
/** Where there are two patterns two different heads must answer them: "Action date" alone is no plan. */
function byHeads(rule: TableRule, heads: readonly string[]): boolean {
  if (!tells(rule.heads, heads)) return false
  const [one, two] = rule.heads
  if (one === undefined || two === undefined) return true
  return heads.some((head, at) => one.test(head) && heads.some((other, otherAt) => otherAt !== at && two.test(other)))
}

/** From here on a cell is text, no column head. */
const longestHead = 90

/** Most cells below the heads are sums of money. */
const mostlyMoney = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => /\d/.test(cell))
  return filled.length >= 4 && filled.filter((cell) => /£/.test(cell)).length >= filled.length * 0.5
}

/** Tells a table's kind; "other" where nothing in heads, caption or headings does. */
export function tableKindOf({ heads, caption, headings, documentTitle, layout, cells }: TableSigns): TableKind {
  if (layout) return 'front sheet'
  const filled = heads.map((head) => head.replace(/\s+/g, ' ').trim()).filter((head) => head !== '')
  // A first row of whole sentences is no row of heads.
  const printed = filled.filter((head) => head.length > longestHead).length * 3 >= Math.max(1, filled.length) ? [] : filled
  const near = [caption, headings.at(-1)].filter((text) => text !== null && text !== undefined)
  const says = (texts: readonly string[]) => (rule: TableRule) =>
    rule.above !== null && texts.some((text) => text.length < 200 && (rule.above?.test(text) ?? false))
  const above = says(near)
  // What is printed right above a table tells more surely than its heads: "Risk register", "Forward Work Programme".
  const titled = rules.find((rule) => above(rule) && (printed.length === 0 ? says([caption ?? ''])(rule) : byHeads(rule, printed)))
  const headed = rules.find((rule) => byHeads(rule, printed) && (rule.kind !== 'work programme' || says([...near, ...headings, documentTitle])(rule)))
  // Alone, only the caption tells; the paper's title where nothing stands above the table.
  const nearest = caption ?? headings.at(-1) ?? documentTitle
  const loose = rules.find(says([nearest]))
  return titled?.kind ?? headed?.kind ?? loose?.kind ?? (mostlyMoney(cells) ? 'budget' : 'other')
}
