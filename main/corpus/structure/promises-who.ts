// Who is to do what was promised, as the minute names them: an office, a person, initials or a body.

// Between two words there is always something: where it may be left out, a long run of capitals can be cut in more ways than there is time for.
const office = String.raw`(?:the )?(?:(?:Interim|Executive|Deputy|Assistant|Cabinet|Lead|Strategic|Vice|Committee|Independent|Reviewing|Democratic|Scrutiny|Support|Corporate)\s?-?)*(?:Directors?|Heads?|Officers?|Members?|Managers?|Chair(?:man|woman|person)?|Leader|Clerk|Solicitor)(?: (?:of|for|and) \p{Lu}[\p{L}'’]+(?:,? (?:and )?\p{Lu}[\p{L}'’]+)*)?`
const nameWord = String.raw`\p{Lu}[\p{L}'’]+(?:-\p{Ll}[\p{L}'’]*)*`
const person = String.raw`(?!The |That |This |In )(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) )?${nameWord}(?:[ -]${nameWord})+|(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) \p{Lu}[\p{L}'’-]+|\b\p{Lu}{2,3}\b`
const bodies = String.raw`[Oo]fficers|[Mm]embers|(?:senior )?management|(?:The |the )?(?:Sub-?\s?)?(?:Committee|Panel|Board|Commission|Cabinet)|Children['’]s Services?|(?:\p{Lu}[\p{L}'’]+ )+(?:Services?|Team|Board|Council|Trust)`
const actor = `(?:${office}|${bodies}|${person})`
/** "(Mr M Castle)", ", Chairman of Norfolk Stroke Network,": what is put in between a name and its verb. */
const aside = String.raw`(?: \([^)]*\)|, [^,.;]{3,80},| of (?:the )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,4})?`

/** The first that finds somebody is taken. */
const forms: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'Action - Bill Armstrong to liaise with Sue Whitaker.',
    pattern: new RegExp(
      String.raw`^[\s*(]*(?:[Ss]uggested )?(?:[Aa]ctions?|ACTIONS?)(?: points?| by)?\s*\d*\s*[:–—-]\s*(${actor})(?= (?:to|will|would|and)\b|\s*$)`,
      'u',
    ),
  },
  {
    example: 'The Cabinet Member for Finance said he would ask officers to provide such details.',
    pattern: new RegExp(
      String.raw`(${actor})${aside} (?:also )?(?:said|confirmed|advised|explained|agreed|stated|undertook)(?: that)? (?:he|she|they|it) (?:would|will|was to|were to)\b`,
      'u',
    ),
  },
  {
    example: 'The Sub-Committee agreed to ask officers to put in place a clear set of indicators',
    pattern: new RegExp(String.raw`(?:ask|asked|request|requested|invite) (?:the )?(${actor}) to\b`, 'u'),
  },
  {
    example: 'Dr Ian Mack, Chairman of Norfolk Stroke Network, should be asked to provide a report',
    pattern: new RegExp(
      String.raw`(${actor})${aside} (?:(?:was|were|(?:should |would |will )?be) (?:also |then )?(?:asked|requested|tasked) to)\b`,
      'u',
    ),
  },
  {
    example: 'The Sub-Committee asked for a report from the Independent Reviewing Officer',
    pattern: new RegExp(`report from (?:the )?(${actor})`, 'u'),
  },
  {
    example: 'That the Chair write to the Secretary of State',
    pattern: new RegExp(`^[Tt]hat (?:the )?(${actor}) (?:writes?|invites?|meets?|contacts?|arranges?|circulates?|provides?)\\b`, 'u'),
  },
  {
    example: 'LT will contact SR directly; senior management were developing performance dashboards',
    pattern: new RegExp(
      String.raw`(${actor})${aside}(?: (?:said|confirmed|advised|explained|agreed|stated|undertook))?(?: that)?(?: (?:he|she|they))? (?:(?:would|will)(?! be\b)|is to|was to|planned to|undertook to|agreed to|were developing)\b`,
      'u',
    ),
  },
  {
    example: 'A report would be prepared by the Head of Finance.',
    pattern: new RegExp(String.raw`\b(?:would|will|to) be (?:\w+ly )?\w+(?:ed|en|t) by (?:the )?(${actor})(?=\s|[.,;]|$)`, 'u'),
  },
  {
    example: 'CK confirmed that ethnic monitoring of all groups involved in the project will be undertaken.',
    pattern: new RegExp(
      String.raw`(?:^|[,;] |\. )(?:[Tt]he )?(${actor})${aside} (?:also |then )?(?:confirmed|advised|undertook|assured [\p{L} ]{2,40}?|said|explained|reported|stated) (?:that )?[^.]{3,240}?\b(?:would|will)\b`,
      'u',
    ),
  },
]

const notSomebody = /^(?:It|This|There|They|He|She|That|Report|To|In|An?|A[A-Z]?E|NHS|A&E)$/

/** Who is to do it, as printed: "Officers", "Bill Armstrong", "Children's Services"; null where the minute does not say. */
export function whoIn(text: string): string | null {
  for (const { pattern } of forms) {
    const found = pattern.exec(text)?.[1]?.replace(/^the /i, '').trim()
    if (found !== undefined && found !== '' && !notSomebody.test(found)) return found
  }
  return null
}

/** "He also confirmed that this information will be available": the pronoun that stands for whoever the sentence before spoke of. */
const pronoun =
  /^(?:He|She|They)(?: (?:also|then|further|had|has))* (?:confirmed|advised|said|undertook|explained|agreed|reported|stated|would|will|were asked|was asked)\b/
/** Whose words a sentence reports: "In response to a query from PMJ, CK confirmed that ...", "The Chairman highlighted to Cabinet Members ...". */
const speaker = new RegExp(
  String.raw`(?:^|, )(?:[Tt]he )?(${actor})${aside} (?:also |then )?(?:confirmed|advised|said|explained|reported|stated|undertook|agreed|presented|provided|noted|outlined|gave)\b`,
  'u',
)

/** Who is meant where a sentence only says "He" or "She": the speaker of the nearest of the sentences before it that names one. */
export function whoBefore(text: string, before: readonly string[]): string | null {
  if (!pronoun.test(text)) return null
  for (const sentence of before.toReversed().slice(0, 3)) {
    const found = speaker.exec(sentence)?.[1]?.replace(/^the /i, '').trim()
    if (found !== undefined && found !== '' && !notSomebody.test(found)) return found
  }
  return null
}
