// Telling a committee's name from other lines; apart, because cover, agenda and minutes all ask it.

const body = /\b(?:committee|sub-?\s?committee|panel|board|cabinet|commission|forum|assembly|council|executive)\b/i
const councilOnly = /^(?:[\p{L}'’ ]+ )?(?:county|borough|city|district|metropolitan|town|parish|unitary)?\s*council$/iu

/** Takes "Agenda for", "Meeting of the", "Report to" off a body's name. */
export function cleanCommittee(text: string): string {
  return text
    .replace(/\b(?:agenda (?:for|of)|(?:an? |ordinary |special |extraordinary )?meeting of|notice of|report to)\b(?:\s+the\b)?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s:,–-]+$/g, '')
    .trim()
}

/** Whether a line is the name of a body that meets: short, no sentence, no label. */
export function isCommitteeLine(line: string): boolean {
  const words = cleanCommittee(line)
  if (words.length < 5 || words.length > 100 || !body.test(words) || !/^\p{Lu}/u.test(words)) return false
  return !/[.:?;@\d]|\b(?:will|is|are|was|to|please|members? of|minutes|report|held|agenda|representatives?|director)\b/i.test(words)
}

/** Whether a name is only the council's own. */
export function isCouncilOnly(name: string): boolean {
  return councilOnly.test(name)
}

/** The committee among some lines: the first body that is not merely the council. */
export function committeeAmong(lines: readonly string[]): string | null {
  const names = lines.filter(isCommitteeLine).map(cleanCommittee)
  return names.find((name) => !isCouncilOnly(name)) ?? names[0] ?? null
}
