// Words that carry no meaning of their own in a search. They are passed over, save inside a phrase or where nothing else was typed.

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

export const stopWords = list(`
a an the and or but if of at by for with about against between into through during before after above below to from up down in out on off over under again further then once here
there when where why how all any both each few more most other some such no nor not only own same so than too very s t can will just don should now i me my myself we our ours ourselves
you your yours he him his she her hers it its they them their theirs what which who whom whose this that these those am is are was were be been being have has had having do does did
doing would could may might must shall upon also us as per via yet ever whether within without among while pound pounds toward nowhere somewhere anywhere everywhere because since itself it's isn't wasn't didn't please find show tell let's lets
much many there's what's who's someone somebody something anyone anybody anything
`)

/** The stop words that say nothing even inside a saying. */
export const smallest = list('a an the of to in and for be is are on at by with it our their his her your my its this that')

/** Words of asking and telling, which seldom stand in the answer: kept, but of little weight. Stems. */
export const lightWords = list(`
say said tell told talk ask happen want need get got give gave make made take took go went come came put thing people person way lot kind sort look seem become think thought
many much often mean run enough whole actual actualli real simpli mere just still alreadi ever regard concern relat current recent new old big good bad part number
`)

/** What a question asks for, by the words it opens with. */
export type Asking = 'who' | 'how many' | 'when' | 'where' | 'why' | 'what' | 'whether' | null

/** A question that begins with one of these asks whether something is so. */
const auxiliaries = list('is are was were am do does did has have had can could will would should shall may might must')

/** Reads from its first words what a question asks for. */
export function asking(words: readonly string[]): Asking {
  const at = words.slice(0, 4).findIndex((word) => /^(?:who|whom|whose|when|where|why|what|which|how)$/u.test(word))
  const word = words[at]
  if (word === undefined) return words.length > 2 && auxiliaries.has(words[0] ?? '') ? 'whether' : null
  if (word.startsWith('who')) return 'who'
  if (word === 'how') return /^(?:many|much|often|long|far|old|big|large)$/u.test(words[at + 1] ?? '') ? 'how many' : 'what'
  if (word === 'when' || word === 'where' || word === 'why') return word
  return 'what'
}
