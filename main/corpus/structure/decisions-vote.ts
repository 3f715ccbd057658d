// Who moved and who seconded what was resolved, and how the votes fell, as minutes print it around a resolution.
import type { Vote } from '../../../preload/contract/model/pack.ts'

const named = String.raw`(?:(?:the\s+)?(?:vice-?\s?)?chair(?:man|woman|person)?(?=\s|,|;|\.|\)|$)|(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Alderman)\.?\s+)(?:\p{Lu}\.?\s+){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}|\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)`

/** "It was moved by Cllr A, seconded by Cllr B", "Proposed: Cllr A Seconded: Cllr B", "the Chair moved, seconded by Cllr Dan Roper". */
const moverForms: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Mm]oved|[Pp]roposed|MOVED|PROPOSED|[Pp]roposer|[Mm]over)(?:\s+by|\s*:)\s*((?:[Tt]he )?${named})`, 'u'),
  new RegExp(
    String.raw`((?:[Tt]he )?(?:[Vv]ice-?\s?)?[Cc]hair(?:man|woman|person)?|${named})\s+(?:then\s+|duly\s+|formally\s+)?(?:moved|proposed)\b`,
    'u',
  ),
]
const seconderForms: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Ss]econded|SECONDED|[Ss]econder)(?:\s+by|\s*:)\s*((?:[Tt]he )?${named})`, 'u'),
  new RegExp(String.raw`((?:[Tt]he )?${named})\s+(?:then\s+|duly\s+|formally\s+)?seconded\b`, 'u'),
]

function firstOf(forms: readonly RegExp[], text: string): string | null {
  for (const form of forms) {
    const found = form
      .exec(text)?.[1]
      ?.replace(/\s+/g, ' ')
      .replace(/[\s,.;]+$/, '')
    if (found !== undefined && found !== '') return found.replace(/^the\s+/i, '')
  }
  return null
}

/** Mover and seconder named in a text, as printed; null each where none is. */
export function moversIn(text: string): { readonly mover: string | null; readonly seconder: string | null } {
  return { mover: firstOf(moverForms, text), seconder: firstOf(seconderForms, text) }
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  if (/^\d+$/.test(printed)) return Number(printed)
  const lower = printed.toLowerCase()
  if (lower === 'none' || lower === 'nil') return 0
  const at = (numberWords as readonly string[]).indexOf(lower)
  return at < 0 ? null : at
}

const count = String.raw`(\d{1,3}|${numberWords.join('|')}|none|nil)`
const inFavour: readonly RegExp[] = [
  new RegExp(String.raw`\b${count}\s+(?:votes?|members?|councillors?)?\s*(?:\w+\s+)?(?:in favour|for\b(?! the\b| each\b))`, 'i'),
  new RegExp(String.raw`\bby\s+${count}\s+votes?\b`, 'i'),
  new RegExp(String.raw`\b(?:votes?\s+)?(?:in favour|for)\s*[:=–-]\s*${count}\b`, 'i'),
]
const opposed: readonly RegExp[] = [
  new RegExp(String.raw`\b${count}\s+(?:votes?|members?|councillors?)?\s*(?:\w+\s+)?against\b`, 'i'),
  new RegExp(String.raw`\bvotes?\s+to\s+${count}\b`, 'i'),
  new RegExp(String.raw`\bagainst\s*[:=–-]\s*${count}\b`, 'i'),
]
const abstaining: readonly RegExp[] = [
  new RegExp(String.raw`\b${count}\s+(?:members?\s+|councillors?\s+)?(?:abstentions?|abstain(?:ed|ing))\b`, 'i'),
  new RegExp(String.raw`\babst(?:entions?|ained)\s*[:=–-]\s*${count}\b`, 'i'),
]
/** The words that tell how a vote fell, from the first to the end of their clause. */
const voting =
  /\b(?:(?:with|by)\s+)?(?:\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+votes?\b[^.;]{0,140}|\b(?:carried|agreed|resolved|approved|passed|voted)\s+unanimously\b|\bunanimous(?:ly)?\b(?: (?:agreed|resolved|vote|decision|carried|approved))?|\b(?:motion|proposal|amendment|recommendations?|vote)\b[^.;]{0,60}\b(?:was |were |being )?(?:carried|lost|passed|fell)\b[^.;]{0,60}|\b(?:for|in favour)\s*[:=–-]\s*\d+[^.]{0,60}/i

const readCount = (forms: readonly RegExp[], text: string) => {
  for (const form of forms) {
    const found = numberOf(form.exec(text)?.[1])
    if (found !== null) return found
  }
  return null
}

/** How a vote fell: "with 5 votes in favour and 2 against", "agreed unanimously", "the motion was carried"; null where the text tells of no vote. */
export function voteIn(text: string): Vote | null {
  // What was resolved thereupon is told by the resolution itself.
  const printed = voting
    .exec(text)?.[0]
    ?.split(/,?\s+(?:whereupon|and it was (?:RE|then|accordingly|therefore)|RESOLVED|accordingly)\b/)[0]
    ?.replace(/\s+/g, ' ')
    .trim()
  if (printed === undefined) return null
  const unanimous = /\bunanimous/i.test(text)
  const votes = { for: readCount(inFavour, printed), against: readCount(opposed, printed), abstained: readCount(abstaining, text) }
  // "one vote", "every vote" without a side says nothing of how it fell.
  const told = unanimous || votes.for !== null || votes.against !== null || /\b(?:carried|lost|passed|fell)\b/i.test(printed)
  return told ? { printed, unanimous, ...votes } : null
}
