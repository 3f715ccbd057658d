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
  /\bdate (?:agenda )?published\b/i,
  /\b(?:fire alarm|nearest (?:fire )?exit|evacuat(?:e|ion) the building|filming|recording) .{0,120}\bmeeting\b/is,
  /^under the (?:council's )?(?:access to information|protocol on the use of media)/i,
  /^officers have considered all the implications which members should be aware of\b/i,
]

const noAnswer =
  /^(?:[\p{L}&/()'’ -]{0,60}:\s*)?(?:n\/?a|none|nil|not applicable|none (?:identified|arising|known|apply)|there are no(?:ne)?(?: [\p{L}-]+){0,5}|no (?:specific )?implications?(?: [\p{L}-]+){0,4}|not required)\s*[.]?$/iu

/** Text that stands in every pack. */
export const isStandingText = (text: string): boolean => standing.some((form) => form.test(text.slice(0, 600)))

/** "N/A", "None", "Staff: N/A", "There are no legal implications." */
export const isNoAnswer = (text: string): boolean => text.length < 140 && noAnswer.test(text.trim())
