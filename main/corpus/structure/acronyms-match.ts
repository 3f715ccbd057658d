// Whether a short form stands for some words: its letters taken in turn from the words' beginnings.

/** Words that a short form may leave out: "Department for Education" is DfE or DE, "Norfolk and Suffolk NHS Foundation Trust" NSFT. */
const small = /^(?:of|the|and|for|in|to|a|an|on|with|&|at|by|or|from|nhs)$/i

/** Words at the end of a body's name that its short form may leave out: "Cambridge Community Services NHS Trust (CCS)". */
const leftOff = /^(?:trust|foundation|limited|ltd|plc|cic)$/i

/** The letters and figures of a short form, plural "s" and dots left out: "NQSWs", "I.A.s", "N2GG". */
export function coreOf(short: string): string {
  return short.replace(/['’]?s$/, '').replace(/[^\p{L}\p{N}&]/gu, '')
}

/** The words of a phrase; "co-operation" and "private/voluntary" are two each. */
function wordsOf(phrase: string): readonly string[] {
  return phrase.split(/[\s/,–-]+/).filter((word) => /[\p{L}\p{N}&]/u.test(word))
}

/**
 * Whether each letter of the short form begins a word of the phrase in turn, small words left out or not.
 * A letter may also be taken from within a word that the letter before it began ("EHMT"), and a long short form may leave out
 * the last words ("ChiMat": Child and Maternal Health Observatory).
 */
export function spells(short: string, phrase: string): boolean {
  const letters = coreOf(short).toLowerCase()
  const words = wordsOf(phrase).map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}&]/gu, ''))
  if (letters.length < 2 || words.length === 0 || words.length > 14) return false
  const fits = (letter: number, word: number): boolean => {
    if (letter === letters.length)
      return (
        words.slice(word).every((left) => small.test(left) || (word > 1 && leftOff.test(left))) || (letters.length >= 6 && words.length - word <= 3)
      )
    const current = words[word]
    if (current === undefined) return false
    const wanted = letters.charAt(letter)
    const from =
      wanted === '2' && current === 'to'
        ? '2'
        : wanted === '4' && current === 'for'
          ? '4'
          : wanted === '&' && current === 'and'
            ? '&'
            : current.charAt(0)
    if (from === wanted) {
      if (fits(letter + 1, word + 1)) return true
      // Further letters out of the same word, in order: "ChiMat" takes "chi" and "mat".
      let at = 1
      for (let taken = letter + 1; taken < letters.length && taken <= letter + 3; taken += 1) {
        const found = current.indexOf(letters.charAt(taken), at)
        if (found < 0) break
        at = found + 1
        if (fits(taken + 1, word + 1)) return true
      }
    }
    return small.test(current) && fits(letter, word + 1)
  }
  return fits(0, 0)
}

/** Share of a short form's letters that begin words of the phrase, each its own word and in order; 1 where every one does. */
function initialShare(short: string, phrase: string): number {
  const initials = wordsOf(phrase).map((word) => (word === '&' ? 'and' : word).charAt(0).toLowerCase())
  const letters = [...coreOf(short).toLowerCase()].map((letter) => (letter === '&' ? 'a' : letter === '2' ? 't' : letter === '4' ? 'f' : letter))
  let at = 0
  let matched = 0
  for (const letter of letters) {
    const found = initials.indexOf(letter, at)
    if (found < 0) continue
    at = found + 1
    matched += 1
  }
  return letters.length === 0 ? 0 : matched / letters.length
}

const tidied = (phrase: string) =>
  phrase
    .replace(/^[\s"'“‘(,;:–-]+|(?<![\s"'”’),;:–-])[\s"'”’),;:–-]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '')

/** The shortest end of the words before a bracket that the short form spells: "... issued by the Department for Education (DfE)". Null where none does. */
export function longBefore(short: string, before: string): string | null {
  const text = before.split(/[.;:?!()\n\t]/).at(-1) ?? ''
  const tokens = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const most = Math.min(tokens.length, coreOf(short).length * 2 + 4)
  let loose: string | null = null
  for (let count = 1; count <= most; count += 1) {
    const phrase = tidied(tokens.slice(-count).join(' '))
    if (small.test(tokens.at(-count) ?? '') || !spells(short, phrase)) continue
    if (initialShare(short, phrase) === 1) return phrase
    loose ??= phrase
  }
  return loose
}

/** The longest beginning of the words behind a short form that it spells: "LAC - 'Looked after children' (LAC) refers to". */
export function longBehind(short: string, behind: string): string | null {
  const text = behind.replace(/^[\s"'“‘]*(?:the|an?)\s+/i, '').split(/[.;:?!()\n\t”]|\s[–-]\s|['"’](?=\s|$)/)[0] ?? ''
  const tokens = text.trim().split(/\s+/)
  let loose: string | null = null
  for (let count = 1; count <= Math.min(tokens.length, coreOf(short).length * 2 + 4); count += 1) {
    const phrase = tidied(tokens.slice(0, count).join(' '))
    if (!spells(short, phrase)) continue
    const share = initialShare(short, phrase)
    if (share === 1) return phrase
    if (share >= 0.6) loose = phrase
  }
  return loose
}
