// What is no text is refused whatever its name says; a text with a stray control character is still read.
import { describe, expect, it } from 'vitest'
import { readLines } from '../../../main/corpus/read/lines.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const outcome = (text: string): string => {
  const read = readLines(latin(text))
  return read.ok ? 'read' : read.problem.code
}

describe('bytes that are no text', () => {
  it.each([
    ['control bytes before the mark of a zip', '\x00\x01\x02PK\x03\x04binary\xff\xfe\x00\x00'],
    ['a few words among control bytes', '\x00\x01\x02\x05report\x00\x00'],
    ['a zip behind other bytes', `GIF${' words'.repeat(40)}PK\x03\x04${'word/document '.repeat(300)}`],
    ['a picture', `\x89PNG\r\n\x1a\n${'some words in it '.repeat(30)}`],
    ['old Word', `\xd0\xcf\x11\xe0${'words '.repeat(100)}`],
  ])('%s: refused', (_, text) => expect(outcome(text)).toBe('pack-not-text'))

  it.each([
    ['one null character', 'A report\x00 on libraries.'],
    ['one null character in a very short text', 'Hi\x00'],
    ['page breaks between its pages', 'Page one.\n\f\nPage two.\n\f\nPage three.\n'],
    ['the letters PK and a word on PDF files', 'PK gave a talk on %PDF- files and {\\rtf files.'],
  ])('a text with %s is read', (_, text) => expect(outcome(text)).toBe('read'))
})
