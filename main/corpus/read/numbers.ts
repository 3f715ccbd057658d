// Knows printed paragraph numbers ("3.4.1"), list markers ("a)", "iv.") and bullets from words that only look like them.
import { monthWords } from '../words/dates.ts'

export interface Numbered {
  /** As printed, without the dot or bracket after it: "3.4.1". */
  readonly number: string
  /** How many characters the number, its punctuation and the space after it take. */
  readonly length: number
}

const dotted = /^(\d{1,2}(?:\.\d{1,3}){1,4})([.):]?)(\s+|(?=[A-Z][a-z]))/
const single = /^(\d{1,2})([.):])\s+(?=\S)/
const bare = /^(\d{1,3})\s+(?=[*_<"'“‘(]{0,8}[A-Z])/
const month = new RegExp(`^(?:st|nd|rd|th)?\\s*(?:of\\s+)?${monthWords}\\b`)
/** What a number never stands before when it numbers a paragraph: "10.5 million", "2.30 pm", "3.4 per cent". */
const measure = /^(?:million|billion|m|bn|k|pm|am|p\.m|a\.m|per\s?cent|percent|%|fte|hours|days|weeks|months|years|km|miles)\b/i
/** Small words carry on a sentence: "3.4 and 3.5", "10 to 12". */
const small = /^(?:and|to|or|of|in|on)\b/

/**
 * A number of two or more parts at the start of a line: "2.1.1 Within the current context", "3.2. Update", "1.7This".
 * "2.00pm", "0.6% projected", "04.02.15" and a row of figures are none.
 */
export function dottedNumber(text: string): Numbered | null {
  const match = dotted.exec(text)
  if (match?.[1] === undefined) return null
  const parts = match[1].split('.')
  if (parts.some((part, index) => index > 0 && part.length > 1 && part.startsWith('0'))) return null
  const rest = text.slice(match[0].length).trimStart()
  if (rest === '') return { number: match[1], length: text.length }
  if (measure.test(rest) || (parts.length === 2 && small.test(rest))) return null
  const bareRest = rest.replace(/^[*_<>/a-z]{1,8}>|^[*_"'“‘(]+/i, '')
  // Paragraph "2.2.1 100 Norfolk schools" and no row of figures "24.506 27.356 +2.850".
  if (/^[+-]?\d/.test(bareRest) && !(/^\d+(?:st|nd|rd|th)?\s+\p{L}{2}/u.test(bareRest) || /^\d{1,2}[-–/]\d/.test(bareRest))) return null
  if (/^[%£]/.test(bareRest)) return parts.length > 2 || match[2] !== '' ? { number: match[1], length: match[0].length } : null
  if (/^\p{Ll}/u.test(bareRest) && match[2] === '' && parts.length < 3) return null
  return { number: match[1], length: match[0].length }
}

/** A number of one part with its dot or bracket: "1. Background", "4) To receive". Not "30. September". */
export function singleNumber(text: string): Numbered | null {
  const match = single.exec(text)
  if (match?.[1] === undefined || month.test(text.slice(match[0].length))) return null
  return { number: match[1], length: match[0].length }
}

/** A number of one part with nothing after it: "7 Monitoring of budget investment decisions". Only the caller can tell it from "12 Members". */
export function bareNumber(text: string): Numbered | null {
  const match = bare.exec(text)
  if (match?.[1] === undefined || match[1].startsWith('0')) return null
  const rest = text.slice(match[0].length)
  if (month.test(rest) || measure.test(rest) || small.test(rest)) return null
  return { number: match[1], length: match[0].length }
}

/** A number and nothing else: "2.5", "7.", "4.4". */
export function numberAlone(text: string): string | null {
  return /^(\d{1,2}(?:\.\d{1,3}){0,4})[.)]?$/.exec(text.trim())?.[1] ?? null
}

const worded = /^(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})\.?\)|(?:[a-z]|[ivx]{2,5})\.|Q\.?\s?\d{1,2}[.:)]?)(?=\s+\S)/
const romanUpper = /^(?:[A-Z]|[IVX]{1,4})\)(?=\s+\S)/

/** A worded list marker at the start of a text: "a)", "(iv)", "i.)", "Q.1", "(2)". Empty where there is none. */
export function wordedMarker(text: string): string {
  return worded.exec(text)?.[0] ?? romanUpper.exec(text)?.[0] ?? ''
}

/** Level of the list a bullet's form belongs to below its indentation; 0 for the outermost forms. */
const bulletForms: Readonly<Record<string, number>> = {
  '•': 0,
  '●': 0,
  '■': 0,
  '➤': 0,
  '▶': 0,
  '♦': 0,
  '►': 0,
  '✓': 0,
  '✔': 0,
  '·': 0,
  '∙': 0,
  '\uf0b7': 0,
  '\uf0d8': 0,
  '\uf0a7': 0,
  '–': 0,
  '—': 0,
  '-': 0,
  '*': 0,
  '+': 0,
  '>': 0,
  '○': 1,
  '◦': 1,
  '▪': 1,
  '‣': 1,
  o: 1,
}
const bulletStart = /^([•●■➤▶♦►✓✔·∙\uf0b7\uf0d8\uf0a7○◦▪‣])\s*|^([-–—*+>o])\s+/

/** A bullet at the start of a text, with its level and how many characters it takes; null where there is none. */
export function bulletAt(text: string): { readonly level: number; readonly length: number } | null {
  const match = bulletStart.exec(text)
  const glyph = match?.[1] ?? match?.[2]
  if (match === null || glyph === undefined) return null
  // "o" is a bullet of some word processors; as a word it does not stand before a small letter.
  if (glyph === 'o' && !/^o\s+[A-Z\d“"‘']/.test(text)) return null
  return { level: bulletForms[glyph] ?? 0, length: match[0].length }
}
