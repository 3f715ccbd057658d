// What kind of passage a query as a whole asks for: minutes, figures, a person, how to reach one, a date, who was there, what was said.
import type { Wanted } from '../rank/closely.ts'
import type { Asking } from './stop-words.ts'

/** Words that ask for what a meeting decided, promised or said. */
const minuteWords =
  /^(?:resolved?|resolutions?|decided?|decisions?|agreed?|promised?|promises|undertook|undertaken|undertakings?|minuted?|endorsed|recommended|voted?|elected|requested|raised|noted)$/u

/** Whether the words ask for what a meeting decided, promised or said. */
export function asksForMinutes(words: readonly string[]): boolean {
  return words.some((word) => minuteWords.test(word))
}

const asksForRecommendations =
  /\brecommend(?:s|ed|ations?)?\b|\basked to (?:approve|agree|note|decide|endorse|support|consider|delegate|do)\b|\bwhat (?:are|is) (?:we|the (?:committee|board|panel|cabinet|council|members)) (?:being )?asked\b/u
const contactWords = /^(?:contact|contacts|phone|telephone|tel|email|address|number)$/u
const asksWhomToAsk =
  /\b(?:who|whom|which (?:officer|person|manager|councillor|member))\b.*\b(?:do|should|can|could|would|to) (?:i|we|you|members?|people|residents|families|parents)?\s?(?:ask|speak|talk|contact|ring|call|phone|email|write|get in touch|turn|go|complain|tell)\b/u
const speechWords =
  /^(?:say|said|says|think|thought|comment|commented|ask|asked|suggest|suggested|view|views|opinion|explain|explained|want|wanted|feel|felt|tell|told|answer|answered|reply|replied|respond|responded|mention|mentioned|warn|warned)$/u

/** Reads from a query's words what it wants. */
export function wantedBy(words: readonly string[], asked: Asking): Wanted {
  const toAsk = asksWhomToAsk.test(words.join(' '))
  return {
    telling: asked !== null && asked !== 'how many',
    minutes: asksForMinutes(words),
    recommendations: asksForRecommendations.test(words.join(' ')),
    figures: asked === 'how many',
    person: asked === 'who' || toAsk,
    cause: asked === 'why',
    contact: toAsk || words.some((word, at) => contactWords.test(word) && (word !== 'number' || asked === 'who' || words[at - 1] === 'phone')),
    date: asked === 'when',
    roll: words.some((word) =>
      /^(?:present|attend|attended|attendance|attending|apologies|members?|membership|substitutes?|substitute|vacancy)$/u.test(word),
    ),
    speech: asked === 'what' && words.some((word) => speechWords.test(word)),
  }
}
