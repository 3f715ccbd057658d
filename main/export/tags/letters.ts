// Makes copied and read-out words the printed ones where one glyph of a font serves two characters. Chromium names the lower of the two,
// so that every apostrophe in Source Serif would come out as a modifier letter.
import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { name } from './tree.ts'

/**
 * In Source Serif 4: what Chromium says, and what is meant. The characters on the left are never set in it (`faces.json` leaves them
 * out, and another face has them), so the glyph can only be the one on the right.
 */
export const sharedGlyphs: ReadonlyMap<string, string> = new Map([
  ['\u02bb', '\u2018'],
  ['\u02bc', '\u2019'],
  ['\u2215', '\u2044'],
])

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

/** UTF-16BE in hexadecimal. */
const unicodeHex = (text: string): string => [...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at))).join('')

function fromUnicodeHex(code: string): string {
  return String.fromCharCode(...(code.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

/** Every code of a ToUnicode map with its text. Ranges count up in the last UTF-16 unit (ISO 32000-1, 9.10.3). */
export function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(Number.parseInt(code, 16), fromUnicodeHex(text))
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const first = Number.parseInt(from, 16)
      const start = fromUnicodeHex(text)
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        letters.set(code, start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first))
      }
    }
  }
  return letters
}

/** The map with every code on a line of its own, at most a hundred to a block as the format asks. */
function rewritten(map: string, letters: ReadonlyMap<number, string>): string {
  const lines = [...letters].map(([code, text]) => `<${hex(code)}> <${unicodeHex(text)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const some = lines.slice(index * 100, index * 100 + 100)
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`
  })
  const bare = map.replace(/\d+\s+begin(bfchar|bfrange)[\s\S]*?end\1\s*/g, '')
  return bare.replace(/endcmap/, () => `${blocks.join('')}endcmap`)
}

/** Corrects the ToUnicode map of each composite font whose glyphs serve two characters. */
export function correctLetters(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue
    const base = object.lookup(name('BaseFont'))
    const stream = object.lookup(name('ToUnicode'))
    if (!(base instanceof PDFName) || !/SourceSerif/.test(base.decodeText()) || !(stream instanceof PDFRawStream)) continue
    const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const letters = lettersOf(map)
    if (![...letters.values()].some((letter) => sharedGlyphs.has(letter))) continue
    const meant = new Map([...letters].map(([code, letter]) => [code, sharedGlyphs.get(letter) ?? letter] as const))
    object.set(name('ToUnicode'), document.context.register(document.context.flateStream(Buffer.from(rewritten(map, meant), 'latin1'))))
  }
}
