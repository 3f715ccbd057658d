// Promises in the words of resolutions, and what is never a promise: each rule with an example from real minutes.
import { later, type PromiseRule, rule } from './promises-words.ts'

/** Resolutions that bind somebody to do, bring or arrange something. */
export const promisingResolutions: readonly PromiseRule[] = [
  rule(
    'to receive later',
    'To receive a further update report in six months time.',
    /\bto receive\b.{0,60}\b(?:updates?|reports?|briefings?|presentations?|information|papers?)\b/i,
  ),
  rule(
    'report back',
    'invite commissioners and providers to report back in 12 months',
    /\b(?:report|feed|come|brought|bring)(?: (?:this|it|that|these))? back\b/i,
  ),
  rule(
    'to be arranged',
    'That a visit be set up for the Chairman and Vice Chairman to attend a MASH Board meeting.',
    /\b(?:visits?|meetings?|workshops?|briefings?|reports?|updates?|letters?|information|details|presentations?|sessions?)\b.{0,60}\bbe (?:set up|arranged|organised|provided|brought|presented|circulated|sent|written|prepared|submitted)\b/i,
  ),
  rule(
    'somebody is to provide',
    'the Cabinet Member for Finance would provide details regarding the staffing implications',
    /\b(?:would|will|be asked to|be requested to|be invited to) (?:be (?:presented|provided|reported|brought|circulated)|provide|report|present|bring|circulate|write|supply|ensure|arrange)\b/i,
  ),
  rule('at a future meeting', 'consider further updates at future meetings on the specific lessons', new RegExp(`\\b(?:at|to|for) ?${later}`, 'i')),
  rule(
    'in some months',
    'to receive a further update report in six months.',
    /\b(?:reports?|updates?|briefings?|review)\b.{0,80}\bin (?:\w+|\d+) (?:months?|weeks?|years?)\b/i,
  ),
  rule(
    'somebody is to write',
    'That the Chair write to the Secretary of State about the funding of the walk-in centre.',
    /^that (?:the )?(?:[\p{L}'’-]+ ){1,6}(?:writes?|invites?|meets?|contacts?|arranges?|circulates?|provides?|reports? back|seeks?) (?:to|with|the|a|an|all)\b/iu,
  ),
  rule(
    'further updates',
    'Further updates on the NCC response to Covid-19 and the lessons learned',
    /^further (?:updates?|reports?|briefings?|information)\b/i,
  ),
  rule(
    'ask or invite',
    'That officers be asked to circulate the figures',
    /^(?:that |to )?(?:ask|invite|instruct|write to)\b|\bbe (?:asked|invited|instructed) to\b/i,
  ),
]

/** Sentences that say what is past, unknown or merely resolved in standing words: never promises. */
export const neverPromises: readonly RegExp[] = [
  /\bnot (?:yet )?clear (?:how|whether|if|when)\b/i,
  /^(?:there (?:were|was) no|no )\b/i,
  /^the minutes of\b(?!.*\bto be (?:drafted|drawn up|prepared|circulated|provided|sent)\b)/i,
  /\b(?:annexed )?report\b.{0,120}\bwas received\b.{0,40}$/i,
  // Agreed there and then, though the words name what is to come: "agreed to the dates for future meetings".
  /\bagreed (?:to )?the (?:dates|schedule|calendar|timetable|programme|terms of reference)\b(?!.{0,200}\b(?:would|will|be)\b)/i,
]
