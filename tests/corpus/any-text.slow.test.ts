// Whatever bytes come, reading gives a pack that keeps the model's rules, or a refusal in words; it never throws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, isPackOrRefusal, readBytes, readText } from './any-pack.ts'

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
  fc.constantFrom(
    ...[
      'Agenda',
      '1. To receive apologies',
      '2. Minutes (Page 3)',
      'Minutes of the Meeting Held on 7 October 2020',
      'RESOLVED',
      '8.4 **RESOLVED**',
      'Present:',
      'Cllr A Smith (Chair)',
      'Item No 5.',
    ],
    ...[
      'Report title:\tA report',
      'Date of meeting:\t2 December 2020',
      'Appendix A: A list',
      'Recommendations',
      'N/A',
      '| a | b |',
      '|---|---|',
      '- item',
      ' - inner item',
      '• point',
      '1) first',
      '(a) part',
      '3.4.1 A numbered paragraph.',
    ],
    ...[
      'a\tb\tc',
      '\t\tc',
      '--\t--',
      '<p>para</p>\t<ul><li>• one</li><li>two</li></ul>',
      '<table><tr><td>x</td></tr></table>\tx',
      '**bold',
      '*it*',
      '~~out~~ **in**',
      '[here](#)',
      '<https://example.org>',
      '&amp; <6% &#163;',
      '---',
      '```',
    ],
    ...[
      'If you need this document in large print, audio, Braille, alternative format',
      '12',
      '15%',
      'due to the pressure of looked',
      'after children costs.',
      '\u202eright to left',
      'null\u0000character',
      '\ud83d\ude00 pictures',
      '# Heading',
      `The Manager of ${'X'.repeat(60)} would report back, by June.`,
      `${'CHILDRENSSERVICES'.repeat(4)}`,
      '#### 7.5 **Care**',
      'The chart below shows',
      'A B C D E F G',
    ],
  ),
  fc.string({ maxLength: 60, unit: 'binary' }),
)
const packText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\n\n\n\n', '\r\n', '\t', ' ', '  \n')), { maxLength: 80 })
  .map((pieces) => pieces.map(([words, gap]) => words + gap).join(''))

describe('any text', () => {
  it('made of pieces of papers in any order is a pack or a refusal', () => {
    fc.assert(
      fc.property(packText, (text) => isPackOrRefusal(readText(text))),
      { numRuns: 400 },
    )
  })

  it('of any bytes is a pack or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => isPackOrRefusal(readBytes(bytes))),
      { numRuns: 200 },
    )
  })

  it('reads the same every time', () => {
    fc.assert(
      fc.property(packText, (text) => {
        expect(readText(text)).toEqual(readText(text))
      }),
      { numRuns: 40 },
    )
  })

  it('with Windows line ends reads as with the others', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.lorem(), fc.constantFrom('', '- item', 'a\tb', '1. Background')), { maxLength: 30 }), (lines) => {
        const texts = (text: string): unknown => {
          const read = readText(text)
          return read.ok ? read.value.content.passages.map((passage) => passage.text) : read.problem.code
        }
        expect(texts(lines.join('\r\n'))).toEqual(texts(lines.join('\n')))
      }),
      { numRuns: 60 },
    )
  })
})

const words = 'the quick brown fox jumps over the lazy dog. '

describe.each([
  ['a line of two million characters', words.repeat(45_000)],
  ['a word of two million characters', 'a'.repeat(2_000_000)],
  ['ten thousand tabs', `a${'\t'.repeat(10_000)}b`],
  ['a thousand rows of a hundred tabs', `${`a${'\t'.repeat(100)}b\n`.repeat(1000)}`],
  ['a hundred thousand open tags', `text ${'<b>'.repeat(100_000)}`],
  ['a hundred thousand open lists', `text ${'<ul>'.repeat(100_000)} end`],
  ['tables that are never shut', `a\t${'<table><tr><td>x'.repeat(2000)}`],
  ['half tags', '<b '.repeat(200_000)],
  ['open comments', '<!--'.repeat(200_000)],
  ['open brackets', `[${'['.repeat(200_000)}](`],
  ['many stars', `a ${'**b '.repeat(100_000)}`],
  ['single stars', `a ${'*b '.repeat(100_000)}`],
  ['ampersands', '&a'.repeat(500_000)],
  ['right-to-left marks', `\u202e\u200f${words}`.repeat(1000)],
  ['a hundred thousand short lines', 'Name\n'.repeat(100_000)],
  ['a hundred thousand headings', '# Heading\n\n'.repeat(50_000)],
  ['numbers only, with a word', `a ${'1.1.1.1.1 '.repeat(100_000)}`],
  ['numbered lines', Array.from({ length: 20_000 }, (_, index) => `${index % 90}. Title ${index}`).join('\n\n')],
  ['deep lists', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}- item`).join('\n')],
  ['many report heads', 'Report title:\tA report\nDate of meeting:\t2 May 2020\n\nSummary\n\nText.\n\n'.repeat(3000)],
  ['bars', `${'|'.repeat(20_000)}a|\n`.repeat(20)],
  ['blank lines around a word', `${'\n'.repeat(300_000)}word${'\n'.repeat(300_000)}`],
])('%s', (_, text) => {
  it('ends in a pack or a refusal', () => isPackOrRefusal(readText(text)))
})

describe('what is no pack', () => {
  it.each([
    ['an empty file', 'pack-unreadable', new Uint8Array()],
    ['blank lines', 'pack-unreadable', bytesOf('\n \n\t\n')],
    ['null characters', 'pack-not-text', new Uint8Array(5000)],
    ['figures without a word', 'pack-unreadable', bytesOf('1 2 3\n4\t5\n')],
    ['a PDF', 'pack-not-text', bytesOf('%PDF-1.7\n1 0 obj\n')],
    ['a zip', 'pack-not-text', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['a picture', 'pack-not-text', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256)],
  ])('%s is refused: %s', (_, code, bytes) => {
    const read = readBytes(bytes)
    expect(read.ok ? 'read' : read.problem.code).toBe(code)
  })

  it('a file over 50 MB is refused as too large', () => {
    const read = readBytes(new Uint8Array(50 * 1024 * 1024 + 1))
    expect(read.ok ? 'read' : read.problem.code).toBe('pack-too-large')
  })

  it('a text with one null character is still read', () => {
    expect(readText('A report\u0000 on libraries.').ok).toBe(true)
  })

  it('reads the encodings in which papers are saved', () => {
    const text = 'A report on £20m, café and O’Connor.'
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let at = 0; at < text.length; at += 1) wide.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + at * 2)
    const old = Uint8Array.from('A report on £20m, café.', (letter) => letter.charCodeAt(0))
    const first = (bytes: Uint8Array): string | null => {
      const read = readBytes(bytes)
      return read.ok ? (read.value.content.passages[0]?.text ?? null) : null
    }
    expect(first(bytesOf(text))).toBe(text)
    expect(first(bytesOf(`\ufeff${text}`))).toBe(text)
    expect(first(wide)).toBe(text)
    expect(first(old)).toBe('A report on £20m, café.')
  })
})
