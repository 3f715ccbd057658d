// Which minuted item each piece of a set of minutes belongs to: item titles, with and without numbers, and sub-items such as "7.5 Care Planning".
import { monthWords } from '../words/dates.ts'
import { findResolved } from '../words/decision-words.ts'
import type { Piece } from './pieces.ts'

/** A piece of minutes with the item it belongs to. */
export interface MinutedPiece extends Piece {
  /** Number of the nearest minuted item above it: "8", "7.5"; null before the first, or where items have no numbers. */
  readonly item: string | null
  /** Counts the item titles met so far; 0 is the head of the minutes. */
  readonly itemOrder: number
  readonly isItemTitle: boolean
}

const notATitle =
  /^(?:present\b|also present\b|in attendance\b|apologies\s*:|attendees\b|officers? in attendance\b|guests\b|actions?\s*[:–-]|chair(?:man|woman|person)?\.?$|membership\b|that\b|to\b.{80}|the meeting\b|agenda$|signed\b|date\b)/i
/** Without a number before them these are the title of the minutes or lines of its attendance list. */
const needsNumber =
  /^(?:(?:draft )?minutes of (?!(?:the )?(?:previous|last)\b)|notes? (?:of|from)\b|(?:appendix|annexe?|enclosure|schedule) \w{1,3}\b|parent governor|church rep|substitute|non-voting|councillor|cllr\b|mr\b|mrs\b|ms\b|dr\b)/i
/** "8 January - mentally disabled offenders" is a date, no item 8. */
const dateBehind = new RegExp(`^${monthWords}\\b`)
const usualFirst = /\b(?:apologies|declarations?|minutes|election of|welcome|introductions?|appointment of|substitut|announcements?)\b/i

/** Whether the words can be an item's title: short, no sentence, no resolution, no name. */
function canBeTitle(piece: Piece): boolean {
  const { text } = piece
  if (text.length < 4 || text.length > 170 || findResolved(text) !== null || notATitle.test(text)) return false
  if (/[.;:,]$/.test(text.trim()) && piece.kind !== 'heading' && !piece.bold && !usualFirst.test(text)) return false
  return (
    /^["“‘'(]*[\p{Lu}\d]/u.test(text) && !/\b(?:was|were|said|noted that|received (?:a|an|the)|asked|reported|agreed|moved|seconded)\b/i.test(text)
  )
}

interface Walk {
  top: number
  printed: string | null
  order: number
}

/** "HAC.12 APOLOGIES", "23/24 Minutes": numbers that go on through the year, with the committee's letters or the year. */
const yearlyNumber = /^(\p{Lu}{1,6}[./ -]?\d{1,3}(?:\/\d{2,4})?|\d{1,3}\/\d{2,4})[.)]?\s+(\p{Lu}.*)$/su

/** The number a title opens with where the source did not take it out: "3 Election of Vice Chair", "5.3 Members Visit". */
function numberOf(piece: Piece): { readonly number: string | null; readonly title: string } {
  if (piece.number !== null) return { number: piece.number.replace(/[.)]+$/, ''), title: piece.text }
  const match = /^(\d{1,3}(?:\.\d{1,2})?)[.)]?\s+(\p{Lu}.*)$/su.exec(piece.text) ?? yearlyNumber.exec(piece.text)
  return match?.[1] === undefined ? { number: null, title: piece.text } : { number: match[1], title: match[2] ?? '' }
}

/** Whether a piece opens an item: the next whole number with a title, a headed sub-item of the open one, or an unnumbered heading. */
function opensItem(piece: Piece, walk: Walk, numbersUsed: boolean): string | null | undefined {
  const { number, title } = numberOf(piece)
  if (!canBeTitle({ ...piece, text: title }) || (number === null && needsNumber.test(title)) || dateBehind.test(title)) return undefined
  if (number !== null && /^(?:\p{Lu}|\d+\/)/u.test(number))
    return piece.kind === 'heading' || piece.bold || title === title.toUpperCase() ? number : undefined
  if (number !== null && /^\d{1,3}$/.test(number)) {
    const next = Number(number)
    const follows = walk.top === 0 ? next <= 2 || usualFirst.test(title) || piece.kind === 'heading' : next > walk.top && next <= walk.top + 3
    return follows && piece.kind !== 'row' ? number : undefined
  }
  if (number !== null && /^\d{1,2}\.\d{1,2}$/.test(number)) {
    const headed = !title.endsWith(':') && (piece.kind === 'heading' || (piece.bold && piece.text.length < 120))
    return headed && Number(number.split('.')[0]) === walk.top ? number : undefined
  }
  if (number !== null || piece.kind !== 'heading') return undefined
  return numbersUsed ? undefined : null
}

/** Whether the minutes number their items, told by the first few titles. */
function usesNumbers(pieces: readonly Piece[]): boolean {
  return (
    pieces.filter(
      (piece) => /^(?:\d{1,3}|\p{Lu}.*|\d+\/\d+)$/u.test(numberOf(piece).number ?? '') && canBeTitle({ ...piece, text: numberOf(piece).title }),
    ).length >= 3
  )
}

/** Gives every piece its item. */
export function withItems(pieces: readonly Piece[]): readonly MinutedPiece[] {
  const numbersUsed = usesNumbers(pieces)
  const walk: Walk = { top: 0, printed: null, order: 0 }
  let started = false
  return pieces.map((piece): MinutedPiece => {
    const first = usualFirst.test(piece.text) || (piece.kind === 'heading' && numberOf(piece).number === '1')
    const title = !started && !numbersUsed && !first ? undefined : opensItem(piece, walk, numbersUsed)
    if (title !== undefined) {
      started = true
      walk.order += 1
      walk.printed = title
      if (title !== null && /^\d+$/.test(title)) walk.top = Number(title)
    }
    return { ...piece, item: walk.printed, itemOrder: walk.order, isItemTitle: title !== undefined }
  })
}

/** The words of an item's title, its number and what is only printed in brackets behind a page taken off. */
export function titleOf(piece: Piece): string {
  return numberOf(piece).title.replace(/\s+/g, ' ').trim()
}
