// Knows a sentence that a page break cut in two: the first half has no end, the second no beginning.

/** Words after which no sentence ends: "due to the | pressure", "available from | ECFS". */
const leaning =
  /\b(?:the|a|an|of|to|and|or|in|on|at|for|from|with|by|as|that|which|who|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|their|its|our|his|her|this|these|those|into|within|between|about|through|under|over|than|not|no|when|where|if|but|also|including|such|each|all|any|more|both|per|we|they|it)$/i
const leaningMark = /(?:[,–—(&]|(?<!\S\/\S*|:\/)\/)$/

/** The words have no end: no full stop, colon or closing mark after them. */
export const isOpenEnded = (text: string): boolean => text !== '' && !/(?:[.!?:;…]|[.!?:;…]["'”’)\]]|["”])\s*$/.test(text)

/** The words lean on what must come next. */
export const leans = (text: string): boolean => leaning.test(text) || leaningMark.test(text)

/** A footnote printed at the foot of the page: "² Now known as …". */
export const isFootnote = (text: string): boolean => /^[¹²³⁰⁴-⁹]{1,3}\s?\S/.test(text)

/** The words begin with a small letter, after an opening mark or none, and with no marker such as "a)" or "iv.". */
export const startsSmall = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text) && !/^\(?(?:[ivx]{1,5}|[a-z]{1,2})[.)]\s/.test(text)

/** Whether `second` carries on the sentence that `first` breaks off. Short stumps (names, captions, labels) are no sentences. */
export function carriesOn(first: string, second: string): boolean {
  if (!isOpenEnded(first) || second === '') return false
  if (startsSmall(second)) return first.length >= 40 || leans(first)
  if (leans(first) && first.length >= 40) return /^[\p{L}\p{N}"'“‘(£]/u.test(second) && !/^(?:\d{1,2}\.|\(?[a-z]\))/.test(second)
  // "Graded Care Profile | (GCP)"
  return first.length >= 40 && /^\([A-Z][A-Za-z&]{1,9}\)/.test(second)
}
