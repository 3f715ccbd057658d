// UTF-16 positions that do not cut a character written as a pair of units (an emoji, a rare letter) in two.

const isLow = (text: string, position: number): boolean => {
  const unit = text.charCodeAt(position)
  return unit >= 0xdc00 && unit <= 0xdfff
}
const isHigh = (text: string, position: number): boolean => {
  const unit = text.charCodeAt(position)
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Whether a cut before this position falls inside a pair. */
export const cutsPair = (text: string, position: number): boolean => position > 0 && isLow(text, position) && isHigh(text, position - 1)
