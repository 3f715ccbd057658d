// What a person's name looks like in council papers, and how names run together on one line are told apart.

/** A name with what stands behind it. */
export interface FoundName {
  /** As printed, title included, role taken off: "Mrs J Chamberlin". */
  readonly name: string
  /** What is printed in brackets or behind the name: "Chairman", "Education and Schools"; null where there is nothing. */
  readonly role: string | null
}

/** Titles by which a name begins. "T/ACC" and "C/Sup" are police ranks. */
const titleWords = String.raw`Cllrs?\.?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Revd?|Reverend|Canon|Sir|Dame|Lady|Lord|Baroness|Alderman|T\/ACC|C\/Sup(?:t)?|ACC|DCC|Supt|Insp`
const title = new RegExp(String.raw`^(?:(?:${titleWords})\.?\s+)*(?:${titleWords})\.?(?=\s)`)
const titleAnywhere = new RegExp(String.raw`(?<![\p{L}/])(?:${titleWords})\.?(?=\s+\p{Lu})`, 'gu')
const surname = String.raw`(?:(?:van|von|de|der|du|la|le|O['’"]?|Mc|Mac)\s?)*\p{Lu}[\p{L}'’]+(?:-\s?\p{Lu}[\p{L}'’]+)*`
/** "Mr M Castle Education and Schools": initials and one surname, then what the person stands for. */
const initialsName = new RegExp(String.raw`^((?:${titleWords})\.?\s+(?:\p{Lu}\.?\s?){1,4}\s*${surname})(?=$|[\s,;(–-])`, 'u')
const plainName = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’"-]*\.?|van|von|de|der|du|la|le|of)){1,4}$/u

/** Words that a body's name or an office holds and a person's name does not. */
const notAName =
  /\b(?:council|committee|sub-?committee|board|panel|trust|group|service|services|director|head|manager|officer|office|chief|executive|lead|assistant|member|members|membership|representatives?|representing|substitutes?|governors?|sector|constabulary|police|commissioner|commissioning|nhs|england|healthwatch|team|county|district|borough|city|region|chair|chairman|chairwoman|vice-chair|vice-chairman|education|schools?|health|social|care|public|community|support|strategy|development|department|agenda|date|time|venue|room|town|meeting|minutes|report|present|apologies|quorum|contact|further|persons|please|cabinet|leader|deputy|advisers?|advisors?|observers?|clerk|solicitor|university|foundation|partnership|programme|finance|planning|resources|interim|non-voting|co-opted|parent|special|primary|secondary|post-16|conservative|labour|liberal|democrats?|party|substituting|the|and|for)\b/i

const vacancy = /\bvacan(?:cy|t|cies)\b/i

/** Whether a line stands for an empty seat: "Vacancy", "Liberal Democrat vacancy". */
export function isVacancy(text: string): boolean {
  return text.length < 60 && vacancy.test(text)
}

/** Whether the words are a person's name and nothing else: with a title, or two to five capitalised words of which none names an office or a body. */
export function isPersonName(text: string): boolean {
  const words = withoutBrackets(text)
    .trim()
    .replace(/(?<![,;:.])[,;:.]+$/, '')
  if (words.length < 4 || words.length > 60 || /\d|[!?@£%]/.test(words)) return false
  const bare = words.replace(title, '').trim()
  const telling = bare.match(new RegExp(notAName.source, 'gi'))?.length ?? 0
  // With a title, one such word may be the surname: "Cllr J Head".
  if (bare === '' || telling > (bare === words ? 0 : 1)) return false
  return bare !== words ? /^\p{Lu}/u.test(bare) && bare.split(/\s+/).length <= 5 : plainName.test(words)
}

/** Whether the words begin with a title ("Cllr", "Mr"). */
export function hasTitle(text: string): boolean {
  return title.test(text.trim())
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ')
}

/** What brackets behind a name say of the person: "(Chairman)". A party's letters are no role: "(Con)", "(L)". */
function roleInBrackets(text: string): string | null {
  const all = [...text.matchAll(/\(([^()]*)\)/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((words) => words.length > 4 && !/^(?:con|lab|lib ?dem|green|ind|ukip)\.?$/i.test(words))
  return all.length === 0 ? null : all.join(', ')
}

/** Splits one name's words into name and role. `rolesBehind` says that what follows initials and a surname is what the person stands for. */
function nameAndRole(words: string, rolesBehind: boolean): FoundName | null {
  const bracketed = roleInBrackets(words)
  const bare = withoutBrackets(words).replace(/^[\s,;:–-]+|(?<![\s,;:–-])[\s,;:–-]+$/g, '')
  if (bare === '') return null
  if (vacancy.test(bare)) {
    const behind = bare.replace(/^\d*\s*vacan(?:cy|t)\b[\s,:–-]*/i, '').trim()
    return behind !== '' && behind !== bare ? { name: 'Vacancy', role: behind } : { name: bare, role: bracketed }
  }
  const dashed = /^(.{4,50}?)(?:\s+[–-]\s+|,\s+|\t)(.{3,})$/.exec(bare)
  if (dashed?.[1] !== undefined && isPersonName(dashed[1])) return { name: dashed[1].trim(), role: dashed[2]?.trim() ?? bracketed }
  const initials = rolesBehind ? initialsName.exec(bare) : null
  if (initials?.[1] !== undefined) {
    const behind = bare.slice(initials[1].length).replace(/^[\s,–-]+/, '')
    return { name: initials[1], role: behind === '' ? bracketed : behind }
  }
  return isPersonName(bare) ? { name: bare, role: bracketed } : null
}

/** "Graham Dunhill (GD) - Community member Pa Musa Jobarteh (PMJ) - Co-opted member": initials in brackets end each name and tell how many words it has. */
function startsByInitials(line: string): readonly number[] {
  return [...line.matchAll(/\s\((\p{Lu}\p{L}{1,3})\)/gu)].flatMap((match) => {
    const words = (match[1] ?? '').replace(/[^\p{Lu}]/gu, '').length
    const name = new RegExp(`(?:^|\\s)(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]*){${Math.max(1, words - 1)}})$`, 'u').exec(
      line.slice(Math.max(0, match.index - 90), match.index),
    )
    return name?.[1] === undefined ? [] : [match.index - name[1].length]
  })
}

/** Where a run of names is parted: before each title, at commas, semicolons and "and" where every part is a name. */
function parts(line: string): readonly string[] {
  // "Cllr Mrs S Crowe" is one person: a title right behind another one begins no name.
  const titles = [...line.matchAll(titleAnywhere)]
  const starts = titles
    .filter((match, at) => at === 0 || line.slice((titles[at - 1]?.index ?? 0) + (titles[at - 1]?.[0].length ?? 0), match.index).trim() !== '')
    .map((match) => match.index)
  const vacancies = [...line.matchAll(/(?<=\s)Vacancy\b/g)].map((match) => match.index)
  const initialled = startsByInitials(line)
  const cuts = [...(initialled.length > 1 ? initialled : [...starts, ...vacancies])].sort((one, other) => one - other)
  const byTitle =
    cuts.length < 2
      ? [line]
      : [line.slice(0, cuts[0]), ...cuts.map((from, at) => line.slice(from, cuts[at + 1]))].filter((part) => part.trim() !== '')
  return byTitle.flatMap((part) => {
    const listed = part.split(/(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=\p{Lu}))(?![^()]*\))/u).filter((name) => name.trim() !== '')
    const names = listed.map((name) => name.replace(/^(?:Cllrs|Councillors)\s*:?\s+/, ''))
    return listed.length > 1 && names.every((name) => isPersonName(name) || isVacancy(name)) ? names : [part]
  })
}

/**
 * The names on one line, each with its role: "Mr R Bearman Mr B Hannah Mr D Collis" holds three,
 * "Councillors: A Smith (Chair), B Jones" two, "Mr M Castle Education and Schools Mr J Joyce Safeguarding Children" two with what they stand for.
 */
export function splitNames(line: string, { rolesBehind = false }: { readonly rolesBehind?: boolean } = {}): readonly FoundName[] {
  const text = line
    .replace(/^\s*(?:Councillors|Cllrs|Members)\s*:\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return parts(text).flatMap((part) => {
    const found = nameAndRole(part, rolesBehind)
    return found === null ? [] : [found]
  })
}

/** A name without its title and in small letters, for telling whether two spellings are one person. */
export function bareName(name: string): string {
  return withoutBrackets(name)
    .replace(title, '')
    .replace(/[’‘`"]/g, "'")
    .replace(/[^\p{L}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The last word of a name, in small letters: what lists of members are ordered by. */
export function surnameOf(name: string): string {
  return bareName(name).split(' ').at(-1) ?? ''
}
