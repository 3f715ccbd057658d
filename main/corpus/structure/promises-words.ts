// The words by which minutes record that somebody will do or provide something: each rule with an example from real minutes.

/** A way of promising something. */
export interface PromiseRule {
  readonly name: string
  readonly example: string
  /** All of these must be found in the sentence. */
  readonly every: readonly RegExp[]
}

/** A rule with its example. */
export const rule = (name: string, example: string, ...every: readonly RegExp[]): PromiseRule => ({ name, example, every })

/** What is brought to a committee or a member. */
const matter =
  '(?:reports?|updates?|briefings?|information|details?|results?|findings|figures|data|links?|examples?|presentations?|papers?|cop(?:y|ies)|responses?|answers?|lists?|breakdowns?|numbers?|analysis|evidence|timetables?|plans?|strateg(?:y|ies)|dashboards?|feedback|notes|visits?|workshops?|sessions?|opportunit(?:y|ies)|letters?|documents?|schedules?|surveys?|comments|risks?|performance|recommendations?|item|monitoring|this|it|these|they)'
/** What is done with it. */
const handed =
  '(?:provided|supplied|circulated|reported|presented|brought|sent|shared|submitted|distributed|e-?mailed|forwarded|arranged|organised|scheduled|produced|reviewed|added|included|fed back|followed up|looked into|made available|broken down|written|undertaken|refreshed|revised|taken to (?:the )?(?:cabinet|committee|council|panel|board))'
const futureBe = '(?:would|will|shall|is to|are to|was to|were to) (?:now |also |then |further )?be (?:further |then |also |now |\\w+ly )?'
/** When a committee will see something again. */
export const later =
  '(?:(?:a|the|any|some|its|their|our)? ?(?:future|next|later|forthcoming|subsequent) (?:\\w+ )?(?:meetings?|dates?|agenda|stage|reports?|scrutiny)|(?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})? (?:meeting|agenda))'
const lookingAgain =
  '(?:return|consider(?:ed|ation)?|explored?|check|review(?:ed)?|receive|report(?:ed)?|present(?:ed|ation)?|brought|bring|discuss(?:ed)?|look|monitor(?:ed)?|scrutin\\w+|visit|provided?|remain|added|include[d]?)'
const chair = '(?:the )?(?:vice-?chair|chair)(?:man|woman|person)?'
const named = "(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) \\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]+)?"
const asker = `(?:${chair}|(?:the )?(?:sub-?\\s?committee|committee|panel|board|commission|members?|councillors))`
const told =
  '(?:committee|panel|board|members?|councillors|information|details?|data|figures|reports?|updates?|briefings?|meetings?|visits?|workshops?|response|answer|list|copy|letter|link|numbers?)'

/** Promises in running text. The first rule that fits a sentence is taken. */
export const promiseRules: readonly PromiseRule[] = [
  rule(
    'marked as an action',
    'Action - Bill Armstrong to liaise with Sue Whitaker.',
    /^[\s*(]*(?:suggested )?actions?(?: points?| required)?\s*\d*\s*[:–—-]\s*\p{L}/iu,
  ),
  rule(
    'something will be handed over',
    'A progress report around this would be provided (Appendix 2).',
    new RegExp(`\\b${matter}\\b.{0,200}\\b${futureBe}${handed}\\b`, 'i'),
  ),
  rule(
    'there will be an update',
    'There would be a more detailed update at the next meeting.',
    /\bthere (?:would|will) be .{0,60}\b(?:update|report|briefing|presentation|opportunit|workshop|session)/i,
  ),
  rule(
    'confirmed that it will be done',
    'it was confirmed that the new PNA would be refreshed every three years.',
    new RegExp(`\\b(?:confirmed|assured|undertook)\\b.{0,60}?\\bthat\\b.{0,160}\\b(?:would|will) (?:now |also )?be ${handed}\\b`, 'i'),
  ),
  rule(
    'confirmed that it will take place',
    'LT confirmed that a public consultation will take place should NHSE decide to make any changes',
    /\b(?:confirmed|assured|advised|agreed)\b.{0,60}\bthat\b.{0,100}\b(?:consultations?|reviews?|workshops?|visits?|briefings?|surveys?|inquir(?:y|ies)|evaluations?|audits?|training)\b.{0,60}\b(?:would|will) (?:take place|be held|be carried out|follow)\b/i,
  ),
  rule(
    'still to be done',
    'the requirement for Standing Orders to be drafted and circulated to the Board',
    new RegExp(`\\b(?:requirement|need|request) for\\b.{0,80}\\bto be (?:${handed}|drafted|drawn up|prepared)\\b`, 'i'),
  ),
  rule(
    'somebody will write or find out',
    'The Cabinet Member confirmed that he would write to the EDP',
    /\b(?:would|will|undertook to|agreed to|offered to|promised to) (?:also |then )?(?:write (?:back )?to|circulate|report back|feed back|get back|come back|liaise with|contact|look into|follow (?:this |it )?up|ask (?:officers|the|for)|speak (?:to|with)|investigate)\b/i,
  ),
  rule(
    'somebody will see to something',
    "Children's Services would ensure that all Members of the Sub-Committee had received the data pack.",
    new RegExp(
      `\\b(?:would|will|undertook to|agreed to|offered to|promised to) (?:also |then )?(?:provide|supply|bring|send|share|ensure|arrange|present|add|clarify|confirm|raise|seek|e-?mail|forward|submit|report)\\b.{0,90}\\b${told}\\b`,
      'i',
    ),
  ),
  rule(
    'somebody undertakes',
    'The Monitoring Officer undertook to review the protocol and report back.',
    /\b(?:undertook|offered|promised) to \p{Ll}+|\b(?:has |had )?committed to (?:\p{Ll}+ing)\b/u,
  ),
  rule(
    'an officer agrees to do',
    'The Director of Public Health agreed to share the evaluation.',
    new RegExp(
      `(?:\\b(?:[Dd]irectors?|[Oo]fficers?|[Hh]ead|[Mm]anager|[Ss]olicitor|[Ll]eader|[Hh]older|Cabinet Member|${named})(?: (?:of|for) [\\p{Lu}\\p{Ll}'’, &-]{3,60}?)?) (?:also |then )?agreed to (?!the\\b|this\\b)\\p{Ll}+`,
      'u',
    ),
  ),
  rule(
    'members will receive',
    'Members would receive a briefing before Christmas.',
    /\b(?:members|committee|panel|board|councillors|commission) (?:would|will) (?:also |then )?(?:receive|be (?:given|sent|provided with|briefed|informed|updated|kept))\b/i,
  ),
  rule(
    'an answer follows',
    'The Director confirmed a written answer would follow.',
    /\b(?:answers?|response|reply|reports?|details?|information|figures)\b.{0,40}\b(?:would|will) follow\b/i,
  ),
  rule(
    'agreed that something be sent',
    'It was agreed that a letter be sent to the Minister on behalf of the Committee.',
    new RegExp(`\\b(?:agreed|requested|suggested) that\\b.{0,120}\\b${matter}\\b.{0,60}\\bbe ${handed}\\b`, 'i'),
  ),
  rule(
    'somebody to do, in short',
    'The Scrutiny Officer to circulate dates.',
    /^(?:The )?(?:\p{Lu}[\p{L}'’]*\s+){1,5}to (?:circulate|provide|write|send|arrange|check|report|bring|contact|liaise|ask|prepare|produce|share|draft|investigate|confirm)\b/u,
  ),
  rule(
    'somebody named is to',
    'LT is to complete her report by mid February 2015.',
    /\b\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’-]+)* (?:is|are|was|were) to (?:complete|provide|send|bring|circulate|write|arrange|draft|report|contact|liaise|ask|check|find|produce|prepare|meet|speak|look|share)\b/u,
  ),
  rule(
    'asked to do',
    'Officers were asked to ensure that the co-opted members of the Panel were receiving this publication.',
    /\b(?:was|were|be) (?:also |therefore |then )?(?:asked|requested|tasked|instructed) (?:to|that)\b(?! (?:note|comment|consider|approve|endorse))/i,
  ),
  rule(
    'will be invited',
    'a member of staff from North Yorkshire would be invited to give a presentation',
    /\b(?:would|will|should) be invited to\b/i,
  ),
  rule(
    'agrees to ask',
    'The Sub-Committee agreed to ask officers to more explicitly separate out areas of concern',
    /\b(?:agreed|resolved|wished|wanted) to (?:ask|request|invite|seek|receive)\b/i,
  ),
  rule(
    'asks for',
    'The Sub-Committee asked for a report from the Independent Reviewing Officer',
    new RegExp(
      `\\b(?:${asker}|${named}) (?:also |then |further )*(?:asked|requested|called) (?:for|to (?:see|receive|be (?:provided|sent|kept|given))|that|a|an|further|additional|officers to|the \\w+(?: \\w+){0,5} to)\\b(?! (?:clarification|how|why|what))`,
      'iu',
    ),
  ),
  rule(
    'asks whether it can have',
    'Cllr Jones asked if the figures could be circulated.',
    new RegExp(`\\basked (?:if|whether)\\b.{0,120}\\bcould\\b.{0,40}\\b(?:${handed}|provide|have|receive|bring|see)\\b`, 'i'),
  ),
  rule(
    'to look at again',
    'The Sub-Committee agreed to check on the implementation of improvements in care planning at a future meeting.',
    new RegExp(
      `\\b(?:to|would|will|should|could|might|may|be)\\b.{0,160}\\b${lookingAgain}\\b.{0,200}\\b(?:at|to|for|in|on|within|before|an area for) ?${later}`,
      'i',
    ),
  ),
  rule(
    'to look at again, time first',
    'wanted to give further consideration at a future meeting to how young people were involved',
    new RegExp(`\\b(?:further consideration|return|come back|area)\\b.{0,60}\\b(?:at|to|for|in) ?${later}`, 'i'),
  ),
  rule(
    'something will come back',
    'A further report will come back to the Board on this work.',
    /\b(?:would|will|to|should) (?:come|be brought|bring|report|be reported|be fed|return|be returned) back\b/i,
  ),
  rule(
    'sent elsewhere first',
    'an issue that the Sub-Committee wished to see referred to the Corporate Parenting Board for comments',
    /\bwish(?:ed|es)? to (?:see|receive|be kept)\b/i,
  ),
  rule(
    'more is needed',
    'the Sub-Committee needed more detailed information about those areas of concern that remained',
    /\b(?:need(?:ed|s)?|required?s?|want(?:ed|s)?) (?:to (?:see|have|receive) )?(?:more|further|additional|fuller) (?:\w+ )?(?:information|details?|data|evidence|analysis|figures)\b/i,
  ),
  rule(
    'figures are needed',
    'Actual numbers of care leavers as well as percentages were required for the Sub-Committee to fully understand the issue.',
    /\b(?:numbers|figures|data|information|details)\b.{0,60}\b(?:was|were) (?:also )?(?:required|needed|requested)\b/i,
  ),
  rule(
    'a member calls for',
    "The Vice-Chair suggested that Children's Services should have a more robust set of procedures",
    new RegExp(`\\b${chair} (?:suggested|said|proposed|recommended|requested) that\\b.{0,120}\\bshould (?:be|have|provide|include|look)\\b`, 'i'),
  ),
  rule(
    'suggested for members',
    'It was suggested that a real, anonymous example could be provided',
    new RegExp(`\\bit was (?:also )?(?:suggested|proposed|requested|expected)\\b.{0,160}\\b(?:could|would|should|might) be ${handed}\\b`, 'i'),
  ),
  rule(
    'is being developed',
    'senior management were developing performance dashboards',
    /\b(?:was|were) (?:being )?develop(?:ing|ed)\b.{0,40}\b(?:dashboards?|workshops?|reports?|briefings?|strategy|trackers?)\b|\b(?:workshops?|dashboards?|reports?|strategy|briefings?)\b.{0,20}\b(?:was|were) being developed\b/i,
  ),
  rule(
    'planned for members',
    'officers planned to hold workshops for members before future meetings.',
    /\b(?:planned|planning|intended|intending|proposed) to (?:hold|arrange|provide|bring|present|organise|report|circulate|run)\b.{0,80}\b(?:members?|councillors|meetings?|committee|panel|board)\b/i,
  ),
  rule(
    'in future reports',
    'this information will be available in future reports on HWN engagement.',
    /\b(?:would|will) be (?:made )?(?:available|included|reported|covered)\b.{0,60}\b(?:future|next|subsequent)\b/i,
  ),
]
