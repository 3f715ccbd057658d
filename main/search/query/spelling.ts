// How far one spelling is from another: edit distance (optimal string alignment) in which the slips people make cost less than others.

import { sound } from '../text/sound.ts'

const vowels = new Set('aeiouy')
/** Letters that sound alike in English. */
const alike = new Set(['sc', 'cs', 'kc', 'ck', 'sz', 'zs', 'gj', 'jg', 'fv', 'vf', 'td', 'dt', 'mn', 'nm', 'iy', 'yi', 'kq', 'qk', 'pb', 'bp'])

function change(from: string, to: string): number {
  if (vowels.has(from) && vowels.has(to)) return 0.6
  return alike.has(from + to) ? 0.75 : 1
}

/** Cost of turning `typed` into `meant`; gives up with a number above `most` as soon as it must be above. */
export function editCost(typed: string, meant: string, most: number): number {
  const plain = distance(typed, meant, most)
  if (plain <= 0.6) return plain
  const heard = sound(typed)
  const spoken = sound(meant)
  return heard === typed && spoken === meant ? plain : Math.min(plain, 0.5 + distance(heard, spoken, most))
}

/** Longer words are never compared. */
const longest = 40
const rows = [new Float64Array(longest + 1), new Float64Array(longest + 1), new Float64Array(longest + 1)] as const

function distance(typed: string, meant: string, most: number): number {
  const width = meant.length + 1
  if (width > longest) return most + 1
  let [twoBefore, before, row] = rows as [Float64Array, Float64Array, Float64Array]
  for (let i = 0; i < width; i++) before[i] = i
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed[i - 1] ?? ''
    row[0] = i
    let least = i
    for (let j = 1; j < width; j++) {
      const other = meant[j - 1] ?? ''
      const atStart = i === 1 || j === 1 ? 0.5 : 0
      const drop = (before[j] ?? 0) + (letter === typed[i - 2] ? 0.5 : 1)
      const insert = (row[j - 1] ?? 0) + (other === meant[j - 2] ? 0.5 : vowels.has(other) ? 0.9 : 1)
      let cost = Math.min(drop, insert, (before[j - 1] ?? 0) + (letter === other ? 0 : change(letter, other) + atStart))
      if (i > 1 && j > 1 && letter === meant[j - 2] && typed[i - 2] === other)
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + (letter === other ? 0 : 0.7))
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const spare = twoBefore
    twoBefore = before
    before = row
    row = spare
  }
  return before[width - 1] ?? most + 1
}
