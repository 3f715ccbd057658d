// What a query asks for in figures, and the ways in which a text may print each.
import { weights } from '../rank/weights.ts'
import { stem } from '../text/stem.ts'
import type { Wording } from './concepts.ts'
import { type AskedFigure, figuresIn, numberWord, rounder } from './numbers.ts'
import { sharesIn } from './shares.ts'
import { telling } from './telling.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Every figure and share that stands in a query; a share's own numbers ("one in five") are no figures beside it. */
export function figuresAsked(words: readonly string[]): readonly AskedFigure[] {
  const shares = sharesIn(words)
  return [
    ...shares,
    ...figuresIn(words).filter(({ from, length }) => shares.every((share) => from + length <= share.from || from >= share.from + share.length)),
  ]
}

/** The ways in which a text may give a figure: exactly, in words, as a percentage, or another that rounds to it. `said` are its stems as typed. */
export function figureWordings(vocabulary: Vocabulary, { exact, low, high, of }: AskedFigure, said: readonly string[]): readonly Wording[] {
  if (of === 'percent') {
    const whole = Array.from({ length: Math.max(0, Math.floor(high) - Math.ceil(low) + 1) }, (_, at) => `${Math.ceil(low) + at}%`)
    const asSaid: Wording = { stems: telling(said), weight: 1, from: 'typed' }
    return [
      asSaid,
      ...[exact, ...whole.filter((other) => other !== exact)].map(
        (other): Wording => ({ stems: [other], weight: other === exact ? 1 : weights.roundedFigure, from: 'typed' }),
      ),
    ]
  }
  const value = Number(exact)
  const word = numberWord(value)
  const near = high > low ? vocabulary.figures(low, high, 12).filter((other) => other !== exact) : []
  return [
    { stems: [of === 'pence' ? `${exact}p` : exact], weight: 1, from: 'typed' },
    ...(of === 'pence' ? [{ stems: [exact], weight: weights.otherForm, from: 'typed' as const }] : []),
    ...(word === null ? [] : [{ stems: [stem(word)], weight: weights.numberWord, from: 'typed' as const }]),
    ...(value < 1000 ? [{ stems: [`${exact}%`], weight: weights.otherForm, from: 'typed' as const }] : []),
    ...[...near, ...rounder(value)].map((other): Wording => ({ stems: [other], weight: weights.roundedFigure, from: 'typed' })),
  ]
}
