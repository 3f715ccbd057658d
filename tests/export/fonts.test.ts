// The bundled faces: what they hold, and that no glyph stands for two characters that are ever set in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { readFonts } from '../../main/export/sheet/fonts.ts'
import { lettersOf, sharedGlyphs } from '../../main/export/tags/letters.ts'
import { fontsFolder, root } from './sheets.ts'

interface Listed {
  readonly file: string
  readonly family: string
  readonly characters: string
}

const listed = JSON.parse(readFileSync(join(fontsFolder, 'faces.json'), 'utf8')) as readonly Listed[]

function fontIn(file: string): Font {
  const font = create(readFileSync(join(fontsFolder, file)))
  if (!('characterSet' in font)) throw new Error(`${file} is a collection`)
  return font
}

function declares(characters: string, point: number): boolean {
  return characters.split(',').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-')
    return point >= Number.parseInt(first, 16) && point <= Number.parseInt(last, 16)
  })
}

describe('the bundled faces', () => {
  test('every file is listed and every listed file is there', async () => {
    expect(
      readdirSync(fontsFolder)
        .filter((name) => name.endsWith('.woff2'))
        .sort(),
    ).toEqual(listed.map(({ file }) => file).sort())
    expect(await readFonts(fontsFolder)).toHaveLength(listed.length)
  })

  test('each has its licence', () => {
    for (const file of ['source-serif-4.txt', 'atkinson-hyperlegible-next.txt']) {
      expect(readFileSync(join(root, 'resources', 'licences', file), 'utf8')).toContain('SIL OPEN FONT LICENSE')
    }
  })

  test.each(listed.map(({ file, family, characters }) => ({ file, family, characters })))(
    '$file: no glyph serves two characters that are set in it',
    ({ file, characters }) => {
      const font = fontIn(file)
      const byGlyph = new Map<number, number[]>()
      for (const point of font.characterSet) {
        if (!declares(characters, point)) continue
        const glyph = font.glyphForCodePoint(point).id
        byGlyph.set(glyph, [...(byGlyph.get(glyph) ?? []), point])
      }
      // A space is a space, and a soft hyphen is not seen.
      const invisible = new Set([0xa0, 0xad])
      const shared = [...byGlyph.values()].filter((points) => points.filter((point) => !invisible.has(point)).length > 1)
      expect(shared).toEqual([])
    },
  )

  test('the characters that share a glyph of Source Serif are known, so that copied words are the printed ones', () => {
    const font = fontIn('source-serif-4-latin-400-normal.woff2')
    for (const [said, meant] of sharedGlyphs) {
      expect(font.glyphForCodePoint(said.codePointAt(0) ?? 0).id).toBe(font.glyphForCodePoint(meant.codePointAt(0) ?? 0).id)
    }
  })
})

describe('a ToUnicode map', () => {
  test('is read by single codes and by ranges', () => {
    const map = '2 beginbfchar <0003> <0020> <0010> <D83DDE00> endbfchar 1 beginbfrange <00A8> <00AA> <02BB> endbfrange'
    expect([...lettersOf(map)]).toEqual([
      [3, ' '],
      [16, '😀'],
      [168, '\u02bb'],
      [169, '\u02bc'],
      [170, '\u02bd'],
    ])
  })
})
