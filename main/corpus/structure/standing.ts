// Knows standing text by its form: notices, declarations of interest, orders of business; and sections answered "N/A".

/** Each form with the words that only standing text has. */
const standing: readonly RegExp[] = [
  /\b(?:in|or) large print\b.{0,200}\b(?:audio|braille|alternative format|language)\b/is,
  /\byou have an? (?:disclosable )?(?:pecuniary|prejudicial|personal) interest\b/i,
  /\bdo not have an? disclosable pecuniary interest\b/i,
  /\bmust declare (?:such an|an|that) interest\b/i,
  /\bmay remain in the room where the meeting is taking place\b/i,
  /^(?:[-•]\s*)?(?:your wellbeing or financial position|your well ?being or financial|that of your family or close friends)/i,
  /\bposition of general control or management\b/i,
  /^\(?(?:fifteen|\d+|thirty) minutes for (?:questions|local members?)\b/i,
  /\bdue notice has been given\b/i,
  /^pursuant to the local authorities\b/i,
  /\bbroadcast live via\b/i,
  /\bDO NOT follow this link\b/,
  /\brequested to turn off mobile phones\b/i,
  /^for further details and general enquiries\b/i,
  /^if you have any questions about (?:matters contained in|this)\b/i,
  /^to receive (?:any )?(?:apologies|declarations|items of business)\b/i,
  /^members to declare any interests\b/i,
  /^date (?:agenda )?published\b/im,
  /\b(?:fire alarm|nearest (?:fire )?exit|evacuat(?:e|ion) the building)\b.{0,120}\bmeeting\b/is,
  // A notice begins with what may be done or by whom: a minute on "the recording of decisions at the meeting" is none.
  /^(?:please note[,:]? )?(?:that )?(?:(?:audio |sound |video )?(?:filming|recording)|photography|anyone|any person|members of the public|the public)\b.{0,100}\b(?:film|record|photograph|report)\w*\b.{0,120}\b(?:meeting|proceedings)/is,
  /^(?:please note[,:]? )?(?:that )?(?:this|the) meeting (?:will|may|is|might)\b.{0,60}\b(?:filmed|recorded|webcast|broadcast|(?:live[- ]?)?streamed)\b/is,
  /^under the (?:council's )?(?:access to information|protocol on the use of media)/i,
  /^officers have considered all the implications which members should be aware of\b/i,
]

/** What a section of a report may be said to have none of. Anything else there is none of is news: "There are no social workers in post." */
const asked =
  'implications?|issues?|comments?|risks?|matters?|recommendations?|considerations?|impacts?|effects?|consequences?|questions?|petitions?|alternatives?|options?|declarations?|appendices|attachments|background (?:papers|documents)|exempt (?:items|information)|urgent (?:items|business)'
/** "direct financial", "crime and disorder": whose implications; no longer phrase, which would tell something. */
const kindOfIt = String.raw`(?:(?!(?:with|of|for|to|from|in|at|on|by|who|which|that|have|has|where)\b)[\p{L}&/'’-]+,? ){0,4}`
/** What may be said besides: where they would come from, and that they were looked for. */
const behind = String.raw`(?: (?:directly )?(?:arising|resulting|associated|identified|known|applicable|at this (?:stage|time)|as a result|(?:from|in|to|for|of|with) (?:this|these|the) (?:reports?|papers?|proposals?|decisions?|recommendations?|items?)|from [^.;]{3,50}(?=\s*\.?$)|of (?:this|the) [^.;]{3,50}(?=\s*\.?$)|to (?:report|consider|note|declare|raise|take into account)|(?:have been|were) identified)){0,3}`
/** Nothing is stated, whatever it is asked under. */
const nothing = /^(?:[\p{L}&/()'’ -]{0,60}:\s*)?(?:n\/?a|none|nil|not applicable|none (?:identified|arising|known|apply)|not required)\s*\.?$/iu
const thereAreNone = new RegExp(
  String.raw`^(?:[\p{L}&/()'’ -]{0,60}:\s*)?(?:there are (?:none|no ${kindOfIt}(?:${asked})${behind})|no ${kindOfIt}(?:implications?|issues?)${behind})\s*\.?$`,
  'iu',
)
/** A heading under which a report says what there is of it, or that there is none. */
const asks = new RegExp(
  String.raw`\b(?:${asked}|consultation|assessment|legal|financ\p{L}*|resources?|staff\p{L}*|property|equalit\p{L}*|diversity|data protection|human rights|environment\p{L}*|sustainab\p{L}*|climate|health and safety|crime|section 17|ICT|IT|any other)(?![\p{L}\d])`,
  'iu',
)

/** Text that stands in every pack. */
export const isStandingText = (text: string): boolean => standing.some((form) => form.test(text.slice(0, 600)))

/**
 * Whether a section is answered with nothing: "N/A", "None", "Staff: N/A"; and, under a heading that asks for them, "There are no legal
 * implications." `heading` is the nearest one above; a label before the words ("Risk: there are no issues arising") asks as well.
 */
export function isNoAnswer(text: string, heading: string): boolean {
  const words = text.trim()
  if (words.length >= 140) return false
  if (nothing.test(words)) return true
  return thereAreNone.test(words) && asks.test(words.includes(':') ? words.slice(0, words.indexOf(':')) : heading)
}
