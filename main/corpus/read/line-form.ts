// Says of each line of a text what form it has: blank, rule, heading mark, list item, table row or plain words.
import { bulletAt } from './numbers.ts'

export type LineForm =
  | { readonly form: 'blank' }
  /** "---", or a row of dashes that some converters put under a table's rows. */
  | { readonly form: 'rule' }
  | { readonly form: 'fence' }
  | { readonly form: 'row'; readonly cells: readonly string[] }
  /** A Markdown table's row. */
  | { readonly form: 'pipe'; readonly cells: readonly string[]; readonly rule: boolean }
  | { readonly form: 'heading'; readonly level: number; readonly text: string }
  /** `indent` in spaces; `level` counts from 1, by indentation and by the bullet's own form. */
  | { readonly form: 'item'; readonly level: number; readonly text: string }
  | { readonly form: 'text'; readonly text: string; readonly indented: boolean; readonly hardBreak: boolean }

const rule = /^\s*(?:(?:-\s{0,3}){2,}|(?:_\s{0,3}){3,}|(?:\*\s{0,3}){3,}|(?:=\s{0,3}){4,})$/
const dashes = /^:?-{2,}:?$/
const heading = /^(#{1,6})\s+(\S.*)$/

const levelOfIndent = (spaces: number): number => (spaces === 0 ? 1 : spaces <= 3 ? 2 : Math.min(6, 1 + Math.ceil(spaces / 2)))

/** Cells of a Markdown row: "\|" is a bar in the text. */
function pipeCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

function itemOf(indent: number, text: string): LineForm {
  let rest = text
  let level = levelOfIndent(indent)
  // "- ➤ To note", "- • text": the converter's bullet and the paper's own.
  for (let turn = 0; turn < 3; turn += 1) {
    const bullet = bulletAt(rest)
    if (bullet === null || (turn > 0 && /^[-+*]/.test(rest))) break
    level += bullet.level
    rest = rest.slice(bullet.length)
  }
  const marked = heading.exec(rest)
  if (marked?.[1] !== undefined && marked[2] !== undefined) return { form: 'heading', level: marked[1].length, text: marked[2] }
  return { form: 'item', level, text: rest }
}

/** The form of one line. Linear in its length: what is looked for at a line's end begins where its run begins, or a long run would be tried from each of its places. */
export function formOf(line: string): LineForm {
  const trimmed = line.trim()
  if (trimmed === '') return { form: 'blank' }
  if (rule.test(line.length < 400 ? line : line.slice(0, 400)) && /^[\s\-_*=]+$/.test(line) && !line.includes('\t')) return { form: 'rule' }
  if (/^\s*```/.test(line)) return { form: 'fence' }
  if (line.includes('\t')) {
    const cells = line.split('\t').map((cell) => cell.trim())
    const filled = cells.filter((cell) => cell !== '')
    if (filled.every((cell) => dashes.test(cell))) return { form: 'rule' }
    // "•<tab>text": a word processor's list, not a table.
    const [mark, words] = filled
    if (filled.length === 2 && mark !== undefined && words !== undefined && bulletAt(`${mark} `)?.length === mark.length + 1)
      return itemOf(line.length - line.trimStart().length, `${mark} ${words}`)
    return { form: 'row', cells }
  }
  if (/^\s*\|.*\|\s*$/.test(line) && trimmed.length > 2) {
    const cells = pipeCells(line)
    return { form: 'pipe', cells, rule: cells.every((cell) => cell === '' || dashes.test(cell) || cell === '-') }
  }
  const indent = line.length - line.trimStart().length
  const marked = heading.exec(trimmed)
  if (marked?.[1] !== undefined && marked[2] !== undefined)
    return { form: 'heading', level: marked[1].length, text: marked[2].replace(/(?<!\s)\s+#+$/, '') }
  // A bullet needs words after it; "**bold**" is none.
  const bullet = bulletAt(trimmed)
  if (bullet !== null && !trimmed.startsWith('**')) return itemOf(indent, trimmed)
  if (trimmed === '-' || trimmed === '•') return { form: 'item', level: levelOfIndent(indent), text: '' }
  return { form: 'text', text: trimmed, indented: indent > 0, hardBreak: /(?<! ) {2,}$/.test(line) || line.endsWith('\\') }
}
