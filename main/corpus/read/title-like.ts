// Tells by its words alone whether a line could be a heading: short, no sentence, no name, no label, no caption.
import { isDateAlone } from '../words/dates.ts'
import { leans } from './cut.ts'

const longest = 130
const person = /^(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Rev(?:erend|d)?|Sir|Lord|Lady|Prof(?:essor)?|Canon|Vacancy|T\/ACC|C\/Sup)\b/
const contact =
  /@|\btelephone number\b|\bemail address\b|www\.|https?:|\b(?:tel|telephone|email|fax|tel no)\b\s*[.:]|\b0\d{3,4}[\s)]\s?\d{3}|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/i
const closing =
  /^(?:n\/?a|none\.?|nil|chair(?:man|person|woman)?|tbc|yes|no|\(page\b.*|page \d+.*|not applicable.*|resolved.*|reslo?ved.*|agreed|accordingly\.?|noted|signed\b.*|vacan(?:cy|t)|the meeting (?:closed|ended|concluded|commenced|began|started|finished|was)\b.*|to (?:confirm|receive|consider|note|approve|agree)\b.*|.*\bchair(?:man)?\))$/i
const caption =
  /^(?:table|figure|fig\.?|chart|graph|map|diagram|source|note|key|ref(?:erence)?|box|image|photo|plate)\b(?:\s?\d|\s?:|\s?\.|\s[A-Z]\b|$)/i
const opening =
  /^(?:report (?:by|of|from|to)\b|item no|agenda item|see\b|present\b|that\b|(?:date|time|venue|place)\s*(?::|$)|answer (?:from|by)|response from|reply (?:from|by)|contact\b)/i
/** "Aim 1: …", "Appendix A: …" are headings; "Source: …", "Staff: N/A" are not. */
const labelled = /^[\p{L}'’()/&-]+(?:\s[\p{L}'’()/&-]+){0,4}\s?\d{0,3}:\s+\S/u
const headingLabel =
  /^(?:aim|appendix|annexe?|section|part|objective|priority|step|stage|phase|theme|option|proposal|chapter|schedule|standard|(?:\w+ )?driver|outcome|goal|item|module|case study|question)\b/i
const finiteVerb =
  /\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|said|asked|agreed|received|confirmed|shows?|showed|reported|noted|explained|raised|requested|considered|suggested|included|moved|seconded|thanked|stated|advised|introduced|includes|there|we|they)\b/i
/** Verbs that a title does not have, be it ever so long: "A summary of what we set out in our proposals" has none. */
const mainVerb = /\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|may|noted|agreed|resolved|received|asked|said|there|they)\b/i
const asking = /^(?:what|how|why|who|where|when|which|is|are|do|does|should|things)\b/i
const section =
  /^(?:executive summary|summary|introduction|background|recommendations?|action required|actions? required|conclusions?|background papers|officer contact|contact officers?|appendices|appendix|purpose|terms of reference|membership|agenda|minutes|contents|glossary|foreword|references)\b/i

/** Whether words could stand as a heading, whatever stands around them. `strong`: set in bold or numbered, so that less must speak for it. */
export function titleLike(text: string, strong: boolean, sure = false): boolean {
  if (
    text.length > (/^(?:appendix|annexe?) [\w]{1,3}\s?[:–—-]/i.test(text) ? 2 * longest : strong ? longest + 50 : longest) ||
    text.length < 3 ||
    !/\p{L}{2}/u.test(text)
  )
    return false
  if (/[.;,!…]$/.test(text) && !/\b(?:etc|inc|ltd|dr|no)\.$/i.test(text)) return false
  if (!/^["'“‘(*\d£#]*\p{Lu}/u.test(text) && !/^\d/.test(text)) return false
  if (person.test(text) || contact.test(text) || closing.test(text) || caption.test(text) || opening.test(text) || isDateAlone(text)) return false
  if (labelled.test(text) && !headingLabel.test(text) && !sure && !(text.length > 25 && text === text.toUpperCase())) return false
  if (/^["“].*["”]$/.test(text) || /\d+(?:\.\d+)?%\s*$/.test(text)) return false
  if (/^(?:appendix|annexe?|schedule|part|section)\s+[\w]{1,3}$/i.test(text)) return true
  if (leans(text.replace(/\s*:[-–]?$/, '')) && !(strong && text.length < 25)) return false
  if (/^[*(]/.test(text) || / = /.test(text) || (!strong && /\bto be\b/.test(text))) return false
  if (
    !strong &&
    (/^\d/.test(text) ? !/^\d+\s?[–-]\s?\d+\b/.test(text) : /^(?:of|in|on|at|from|for|by|with|between|during|since|as|to)\b.*:$/i.test(text))
  )
    return false
  const question = text.endsWith('?') && asking.test(text)
  if (question || asking.test(text)) return text.length <= (strong ? 110 : 90)
  if (/:[-–]?$/.test(text)) return !finiteVerb.test(text) && !/\b(?:following|below|includ\w+|such as)\b/i.test(text) && (strong || text.length <= 60)
  return (
    !finiteVerb.test(text) ||
    (strong && text.length <= 70 && !/\b(?:was|were|noted|agreed|resolved|there)\b/i.test(text)) ||
    (strong && text.length <= 130 && !mainVerb.test(text))
  )
}

/** "Summary", "Officer contact": a section every report has. */
export const isSectionName = (text: string): boolean => section.test(text)
