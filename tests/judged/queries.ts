// The judged queries and how an answer to one is judged: for the test, the bench and the tuning alike.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { longestPassage } from '../../preload/contract/model/pack.ts'

export interface JudgedQuery {
  readonly id: string
  readonly kind: string
  readonly query: string
  /** Pieces of text of which a right passage holds one. */
  readonly answers: readonly string[]
}

/** Where the development queries lie, when they lie beside the project. */
export const developmentFolder = resolve(import.meta.dirname, '../../../shared/gold')

const queriesIn = (file: string): readonly JudgedQuery[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly search_gold: readonly JudgedQuery[] }).search_gold

/** The files of development queries, by name; none where they do not lie beside the project. */
export const developmentFiles = (): readonly string[] =>
  existsSync(developmentFolder)
    ? readdirSync(developmentFolder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(developmentFolder, name))
    : []

/** The development queries; none where they do not lie beside the project. */
export const developmentQueries = (): readonly JudgedQuery[] => developmentFiles().flatMap(queriesIn)

/** The queries written for this project, that the ranking and the thesaurus have been worked on with. */
export const ownQueries = (): readonly JudgedQuery[] => queriesIn(join(import.meta.dirname, 'own-queries.json'))

/** Questions, who-questions and short forms alone, which are the hardest to answer without a model; worked with. */
export const harderQueries = (): readonly JudgedQuery[] => queriesIn(join(import.meta.dirname, 'harder-queries.json'))

/** The same by the same hand, that nothing was ever tuned on. */
export const unseenHarderQueries = (): readonly JudgedQuery[] => queriesIn(join(import.meta.dirname, 'unseen-harder-queries.json'))

/** Queries that nothing was ever tuned on: they tell what a member's own will find. */
export const unseenQueries = (): readonly JudgedQuery[] => queriesIn(join(import.meta.dirname, 'unseen-queries.json'))

/** A text as the evaluation compares it: white space, markup, bullets and the kinds of quotes and dashes do not count. */
const plain = (text: string): string =>
  text
    .replace(/<\/?[A-Za-z][^<>\n]*>/g, ' ')
    .replace(/[*_#|~]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[•■○▪●➤]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The place of the first right passage among those found, by their texts, from 1; 0 where none of the first ten is right. */
export function rankOf(texts: readonly string[], answers: readonly string[]): number {
  const wanted = answers.map(plain)
  return 1 + texts.slice(0, 10).findIndex((text) => text.length <= longestPassage && wanted.some((answer) => plain(text).includes(answer)))
}

/** One over the rank of the first right passage among the first ten; 0 where none is right. */
export function reciprocalRank(texts: readonly string[], answers: readonly string[]): number {
  const rank = rankOf(texts, answers)
  return rank === 0 ? 0 : 1 / rank
}
