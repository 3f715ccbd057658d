// The queries with known answers that quality is told by, and how an answer is judged. Ours was developed with these queries, its peers were not:
// the comparison of quality leans its way by that much, and other queries than these have to confirm it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { chance, shuffled } from './chance.ts'

/** What is asked of every engine at a size. */
export interface Queries {
  readonly warmUp: readonly string[]
  readonly judged: readonly Judged[]
}

export interface Judged {
  readonly query: string
  readonly answers: readonly string[]
}

/** A passage longer than this cannot be read at a glance and counts as wrong. UTF-16 units. */
const longestPassage = 2400

/** All judged queries, in an order that is always the same and has no order of kinds: any first part of it is a fair sample. */
export function judgedQueries(): readonly Judged[] {
  const beside = resolve(import.meta.dirname, '../../../../shared/gold')
  const own = resolve(import.meta.dirname, '../../judged/own-queries.json')
  const files = existsSync(beside)
    ? readdirSync(beside)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(beside, name))
    : []
  const queries = [...files, own].flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { readonly search_gold: readonly Judged[] }).search_gold,
  )
  return shuffled(
    queries.map(({ query, answers }) => ({ query, answers })),
    20_201_214,
  )
}

/**
 * Queries to warm an engine up with, so that what is timed is an engine that has run a while asked something new: some words in a row out of
 * passages of the library.
 */
export function warmUpQueries(library: string): readonly string[] {
  const db = new Database(library, { readonly: true })
  const ids = db.prepare<[], number>('SELECT id FROM passage ORDER BY id').pluck().all()
  const text = db.prepare<[number], string>('SELECT text FROM passage WHERE id = ?').pluck()
  const random = chance(42)
  const queries: string[] = []
  while (queries.length < 100) {
    const words = text.get(ids[Math.floor(random() * ids.length)] ?? 0)?.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
    const from = Math.floor(random() * Math.max(1, words.length - 3))
    if (words.length > 1) queries.push(words.slice(from, from + 2 + Math.floor(random() * 3)).join(' '))
  }
  db.close()
  return queries
}

/** White space, markup, bullets and the kinds of quotes and dashes do not count. */
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
