// The bundled faces as data, so that a printed sheet needs nothing from outside; only the scripts that its words use are taken along.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One font file for one weight, style and range of characters. */
export interface FontFace {
  readonly family: string
  /** CSS weight. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** A CSS `unicode-range`. */
  readonly characters: string
  /** The woff2 file, base64. */
  readonly data: string
}
export type FontFaces = readonly FontFace[]

interface ListedFace extends Omit<FontFace, 'data'> {
  readonly file: string
}

/** Reads the faces listed in the folder's `faces.json`. Rejects where a file is missing: the app was then put together wrongly. */
export async function readFonts(folder: string): Promise<FontFaces> {
  const listed = JSON.parse(await readFile(join(folder, 'faces.json'), 'utf8')) as readonly ListedFace[]
  return Promise.all(listed.map(async ({ file, ...face }) => ({ ...face, data: (await readFile(join(folder, file))).toString('base64') })))
}

/** First and last code point of each part of a `unicode-range`. */
function ranges(characters: string): readonly (readonly [number, number])[] {
  return characters.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
}

/** `@font-face` rules for the faces that hold at least one character of the text. */
export function fontRules(faces: FontFaces, text: string): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const needed = faces.filter((face) => {
    const held = ranges(face.characters)
    return points.some((point) => held.some(([first, last]) => point >= first && point <= last))
  })
  return needed
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};unicode-range:${face.characters};` +
        `src:url(data:font/woff2;base64,${face.data}) format("woff2")}`,
    )
    .join('\n')
}
