// Checks a quotation against the passage it is said to stand in, before it is printed: exact, near or not found.
import type { Passage, Span } from '../../preload/contract/model/pack.ts'
import { matches, toWords } from './alike.ts'
import { even, evenText } from './white-space.ts'

/** `exact` is letter for letter, white space included. `near` says what the passage reads there. */
export type QuotationCheck =
  | { readonly state: 'exact'; readonly span: Span }
  | { readonly state: 'near'; readonly span: Span; readonly likeness: number; readonly reads: string }
  | { readonly state: 'not found' }

/** Locates a quotation in a passage. Where it stands there more than once, the place nearest to `from` is meant. */
export function checkQuotation(quote: string, passage: Passage | null, from = 0): QuotationCheck {
  if (!passage || quote.trim() === '') return { state: 'not found' }
  const { text } = passage
  if (text.startsWith(quote, from)) return { state: 'exact', span: { from, to: from + quote.length } }
  const exact = text.indexOf(quote)
  if (exact >= 0) return { state: 'exact', span: { from: exact, to: exact + quote.length } }

  const evened = even(text)
  const pattern = evenText(quote.trim())
  const [best] = matches(evened.text, pattern).toSorted((a, b) => b.likeness - a.likeness)
  if (!best) return { state: 'not found' }
  const whole = toWords(evened.text, best, true, true)
  const span = { from: evened.at[whole.from] ?? 0, to: (evened.at[whole.to - 1] ?? 0) + 1 }
  return { state: 'near', span, likeness: best.likeness, reads: text.slice(span.from, span.to) }
}
