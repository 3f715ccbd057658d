// Telling a committee's name from other lines; apart, because cover, agenda and minutes all ask it.

const body = /\b(?:committee|sub-?\s?committee|panel|board|cabinet|commission|forum|assembly|council|executive)\b/i
const councilOnly = /^(?:[\p{L}'’,& -]+ )?(?:county|borough|city|district|metropolitan|town|parish|unitary)?\s*council$/iu
const committee = /\b(?:committee|sub-?\s?committee|panel|board|cabinet|commission|forum|assembly|executive)\b/i
const namedCouncil = /^\p{Lu}.*\b(?:county|borough|city|district|metropolitan|town|parish|unitary)\b.*\bcouncil$/iu
/** Longest name of a body, in characters, where only the word "Panel" or the like speaks for it. */
const usualName = 100
/** Longest where every word has a capital and the body's kind stands last: "Joint Environment, Leisure, … and Cultural Services … Committee". */
const longName = 220
const endsAsCommittee = /\b(?:committee|panel|board|cabinet|commission|forum|assembly)$/i
const smallWord = /^(?:and|of|the|for|in|on|to|with|&|–|-)$/

/** Whether every word of a name but the small ones begins with a capital, and the last says what kind of body it is. */
function titleCase(words: string): boolean {
  return endsAsCommittee.test(words) && words.split(' ').every((word) => smallWord.test(word) || /^[("“‘']?\p{Lu}/u.test(word))
}

/** Takes "Agenda for", "Meeting of the", "Report to" off a body's name. */
export function cleanCommittee(text: string): string {
  return text
    .replace(/\b(?:agenda (?:for|of)|(?:an? |ordinary |special |extraordinary )?meeting of|notice of|report to)\b(?:\s+the\b)?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|(?<![\s:,–-])[\s:,–-]+$/g, '')
    .trim()
}

/** Whether a line is the name of a body that meets: short, no sentence, no label. */
export function isCommitteeLine(line: string): boolean {
  const words = cleanCommittee(line)
  if (words.length < 5 || words.length > (titleCase(words) ? longName : usualName) || !body.test(words) || !/^\p{Lu}/u.test(words)) return false
  return !/[.:?;@\d]|\b(?:will|is|are|was|to|please|members? of|minutes|report|held|agenda|representatives?|director)\b/i.test(words)
}

/** Whether a name is only the council's own. */
export function isCouncilOnly(name: string): boolean {
  return councilOnly.test(name) && !committee.test(name)
}

/** A name printed in capitals only, as it is written elsewhere. */
export function inMixedCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}'’])(?!(?:and|of|the|for|in|on|upon)(?!\p{L}))\p{L}/gu, (letter) => letter.toUpperCase())
}

/** The council whose name stands alone on a line above the committee's or right below it; null where none does. */
export function councilAmong(lines: readonly string[]): string | null {
  const own = lines.findIndex((line) => isCommitteeLine(line) && !isCouncilOnly(cleanCommittee(line)))
  const near = own < 0 ? [] : lines.slice(0, own + 2).map(cleanCommittee)
  const named = near.find((line) => isCommitteeLine(line) && isCouncilOnly(line) && namedCouncil.test(line))
  return named === undefined ? null : inMixedCase(named)
}

/** The committee among some lines: the first body that is not merely the council. */
export function committeeAmong(lines: readonly string[]): string | null {
  const names = lines.filter(isCommitteeLine).map(cleanCommittee)
  return names.find((name) => !isCouncilOnly(name)) ?? names[0] ?? null
}
