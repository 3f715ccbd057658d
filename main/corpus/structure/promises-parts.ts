// To whom something minuted is promised, and whether it was only suggested or made to hang on a condition.

import { isPast } from './due-dates.ts'

const body = String.raw`(?:[Aa]ll |[Tt]he )?(?:Sub-?\s?Committee|Committee|Panel|Board|Commission|Cabinet|(?:Full |County |Borough |District )?Council|Forum|Executive)(?: [Mm]embers)?`
const members = String.raw`(?:[Aa]ll |[Tt]he |[Cc]ommittee |[Pp]anel |[Bb]oard )?(?:[Mm]embers(?: of the (?:Sub-?\s?Committee|Committee|Panel|Board|Commission|Forum))?|[Cc]ouncillors)`
const office = String.raw`(?:the )?(?:Secretary of State|Minister|Leader|(?:Vice-?\s?)?Chair(?:man|woman|person)?|Chief Executive|(?:\p{Lu}[\p{L}'’]+ ){0,4}(?:Director|Group|Trust|Team)|\p{Lu}{3,6})(?: (?:of|for) \p{Lu}[\p{L}'’]+(?:(?: and)? \p{Lu}[\p{L}'’]+)*)?`
const person = String.raw`(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? )\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?|\p{Lu}[\p{Ll}'’]+ \p{Lu}[\p{Ll}'’-]+(?= (?:about|on|regarding|with|by|before|and)|[.,;]|$)`
const somebody = `(?:${members}|${body}|${person}|${office})`

/** Each way of handing something to somebody; the first that fits a sentence is taken. */
const toForms: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'he would provide the Committee at its next meeting with information',
    pattern: new RegExp(
      String.raw`\b(?:provide|give|send|e-?mail|supply|show|update|inform|brief|advise) (${members}|${body}|${person})(?=\s|[.,;]|$)`,
      'u',
    ),
  },
  {
    example: 'a further update report would be brought to the Panel; write to the Secretary of State',
    pattern: new RegExp(
      String.raw`\b(?:wr(?:ite|itten)|report(?:ed|s)?|respon(?:d|se)|repl(?:y|ied)|brought|bring|present(?:ed)?|provided?|circulated?|sen[dt]|e-?mail(?:ed)?|(?:fed|feed|report|come|get|go) back|submit(?:ted)?|forward(?:ed)?|supplied|given|shared?|distributed|taken|referred|made available|available|follow|updates?)\b[^.;]{0,80}?\b(?:to|with) (?:each of )?(${somebody})(?=\s|[.,;:]|$)`,
      'u',
    ),
  },
  {
    example: 'Members would receive a briefing before Christmas.',
    pattern: new RegExp(
      `(${members}|${body}) (?:would|will|were to|was to) (?:also )?(?:receive|be (?:given|sent|provided with|briefed|informed|updated|kept))`,
      'u',
    ),
  },
  {
    example: 'Councillor Birch asked for the waiting times; the Chair asked to see a report',
    pattern: new RegExp(
      String.raw`((?:The |the )?(?:Vice-?\s?)?Chair(?:man|woman|person)?|${person}|${body}|Members|Councillors) (?:also |then |further )?(?:asked|requested) (?:for|to (?:see|receive|be (?:provided|sent|given)))\b`,
      'u',
    ),
  },
]

/** Whom it is promised to, as printed: "Members", "Panel", "Secretary of State"; null where the sentence does not say. A meeting or an agenda is nobody. `said`: the meeting's ISO date. */
export function toWhom(text: string, said: string | null = null): string | null {
  for (const { pattern } of toForms) {
    const match = pattern.exec(text)
    const behind = match === null ? '' : text.slice(match.index + match[0].length)
    // "a link to the report presented to Panel in March 2013": that was then.
    const past = isPast(/^\s*(?:in|on|at)\s[^.,;]{0,24}/.exec(behind)?.[0] ?? '', said)
    if (match?.[1] !== undefined && !past && !/^\s*(?:meeting|agenda|work programme)\b/i.test(behind))
      return match[1].replace(/^(?:the|The)\s+/, '').trim()
  }
  return null
}

/** Words that make a promise a mere suggestion, or let it hang on a condition. */
const suggesting: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'Suggested action: HWB and partners to link into business networks',
    pattern: /^[\s*]*(?:suggested|possible|proposed) (?:next )?(?:actions?|steps?)\b/i,
  },
  {
    example: 'It was suggested that a real, anonymous example could be provided',
    pattern: /\b(?:it was|also|members?|chair(?:man|woman)?) (?:also )?(?:suggested|proposed) (?:that|to)\b/i,
  },
  {
    example: 'a public consultation will take place should NHSE decide to make any changes',
    pattern:
      /\b(?:should|were) (?:the |any |this |there )?[\p{L}’']+(?: [\p{L}’']+){0,3} (?:decide|wish|want|choose|agree|prove|require|become|to (?:decide|wish))\b/iu,
  },
  { example: 'the Committee might wish to invite commissioners', pattern: /\b(?:might|may) (?:wish|want|like) to\b/i },
]

/** Whether a sentence only suggests, or promises under a condition. */
export const isSuggested = (text: string): boolean => suggesting.some(({ pattern }) => pattern.test(text))
