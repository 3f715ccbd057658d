// From a file's bytes to its lines: text in any of the usual encodings, or a refusal. Nothing of the text is understood yet.
import { largestPack } from '../../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { splitLines } from '../words/lines.ts'

export interface SourceText {
  /** The whole text as decoded: what "show source" shows. */
  readonly text: string
  /** Its lines, without line ends. */
  readonly lines: readonly string[]
}

/** Marks that cannot be seen but break words for searching: zero width, soft hyphen, reading direction. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** Control characters but tab and line ends. */
const control = /(?![\t\n\r\u0085])\p{Cc}/gu
/** How files of other kinds begin: PDF, rich text. In printable letters, so that a paper may well speak of them further on. */
const otherKinds = ['%PDF-', '{\\rtf']
/** Marks of Word and other zips, old Word and PNG pictures: no text holds their control characters, so bytes may stand before them. */
const binaryMarks = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', 'PNG\r\n\u001a\n']
/** How far into a file such a mark is looked for, in characters. */
const markWithin = 1024

/** Whether so much of a text is control characters or broken bytes that it is none: one in two hundred, or one in ten of a very short one. */
function mostlyBytes(strange: number, length: number): boolean {
  return strange > 20 ? strange > length / 200 : strange > 2 && strange > length / 10
}

/** The text of a file, or null where its bytes are no text. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Papers typed on older machines: the Windows code page, in which every byte from 0xa0 on is a letter or a sign.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Reads bytes as lines. Empty files, files of another kind (PDF, Word, pictures) and files over `largestPack` are refused. */
export function readLines(bytes: Uint8Array): Result<SourceText> {
  if (bytes.length > largestPack) return failed('pack-too-large', `${bytes.length} bytes`)
  const decoded = decode(bytes)
  if (decoded === null) return failed('pack-not-text', 'no known encoding')
  const head = decoded.slice(0, markWithin)
  if (otherKinds.some((mark) => head.startsWith(mark)) || binaryMarks.some((mark) => head.includes(mark)))
    return failed('pack-not-text', 'a file of another kind')
  const strange = (decoded.match(control)?.length ?? 0) + (decoded.match(/\ufffd/g)?.length ?? 0)
  if (mostlyBytes(strange, decoded.length)) return failed('pack-not-text', `${strange} characters that are no text`)
  if (!/\p{L}/u.test(decoded)) return failed('pack-unreadable', 'no letters')
  const text = decoded.replace(control, ' ')
  return ok({ text, lines: splitLines(text.replace(unseen, '')) })
}
