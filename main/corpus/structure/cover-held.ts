// How a meeting is held: in a room, over a link, or both; told only where the cover says it in words.
import type { HowHeld } from '../../../preload/contract/model/pack.ts'

interface HeldRule {
  readonly how: HowHeld['how']
  readonly example: string
  readonly pattern: RegExp
}

/** The first rule that fits a line is taken; of all lines, "hybrid" tells more than "virtual", which tells more than "in person". */
const rules: readonly HeldRule[] = [
  {
    how: 'hybrid',
    example: 'Hybrid meeting: Committee Room 1 and Microsoft Teams',
    pattern:
      /\bhybrid (?:meeting|format|basis)?|\b(?:room|hall|chamber|house|offices?)\b[^.]{0,60}\b(?:and|or|&)\s+(?:also\s+)?(?:online|virtually|remotely|(?:via|by|on|through)\s+(?:microsoft |ms )?(?:teams|zoom|webex)|(?:microsoft |ms )teams|zoom)\b|\bin person (?:and|or) (?:online|virtually|remotely|via)/i,
  },
  {
    how: 'virtual',
    example: 'Venue: Virtual Meeting; held as a virtual teams meeting; a remote meeting by Zoom',
    pattern:
      /\b(?:virtual|remote|online|on-line)(?: (?:teams|zoom|video|public|microsoft))? (?:meeting|committee)\b|\b(?:held|meet|meeting|venue:?) (?:virtually|remotely|online)\b|\b(?:held|meeting|venue:?|place:?)\s+(?:by|via|on|over|using|through|in)\s+(?:a\s+)?(?:video|(?:microsoft |ms )?teams|zoom|webex|skype)\b|\bvideo ?conferenc(?:e|ing)\b|^(?:microsoft |ms )?(?:teams|zoom)(?: meeting)?$|^virtual$/i,
  },
  {
    how: 'in person',
    example: 'This is a face-to-face meeting held in the Council Chamber',
    pattern: /\b(?:face[- ]to[- ]face|physical|in[- ]person) meeting\b|\b(?:held|meet|attend(?:ed)?) (?:physically|in person)\b/i,
  },
]

/** Law and notices about broadcasting name forms of meeting without saying that this is one. */
const notThisMeeting = /\b(?:if you|members of the public|should you|anyone|may|can|regulations?|watch|view|listen|broadcast|youtube)\b/i

/** How the meeting is held, with the line that says so; null where no line does. */
export function howHeld(lines: readonly string[]): HowHeld | null {
  const said = lines.flatMap((line): readonly HowHeld[] => {
    const printed = line.replace(/\s+/g, ' ').trim()
    const pursuant = /\bwill be held\b/i.test(printed)
    if (printed.length > 400 || (notThisMeeting.test(printed) && !pursuant)) return []
    const rule = rules.find(({ pattern }) => pattern.test(printed))
    const short = printed.length <= 120 ? printed : (rule?.pattern.exec(printed)?.[0] ?? printed)
    return rule === undefined ? [] : [{ how: rule.how, printed: short }]
  })
  return said.find(({ how }) => how === 'hybrid') ?? said.find(({ how }) => how === 'virtual') ?? said[0] ?? null
}
