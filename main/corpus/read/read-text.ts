// Reads a pack that came as text: lines in, blocks out, in the order of the file.
import type { SourceLines } from '../../../preload/contract/model/pack.ts'
import type { CellPart, LeftOut, ReadSource } from './block.ts'
import { readText, runTogetherReason } from './cell.ts'
import { isOpenEnded, startsSmall } from './cut.ts'
import { acrossLines, type Draft, draft } from './draft.ts'
import { findHeadings } from './headings.ts'
import { joinCuts } from './join.ts'
import { formOf, type LineForm } from './line-form.ts'
import type { RowLine } from './nested.ts'
import { dottedNumber, numberAlone, wordedMarker } from './numbers.ts'
import { joinRich, sliceRich, trimRich } from './rich.ts'
import { runningLines } from './running.ts'
import { readTables } from './tables.ts'
import { wrapLines } from './wrap.ts'

type TextLine = Extract<LineForm, { form: 'text' }> & { readonly line: number }

/** The drafts of one line of words: a numbered paragraph, an item with a worded marker, or a paragraph with items in it. */
function draftsOfWords(source: SourceLines, parts: readonly CellPart[], item: number, doubts: readonly string[]): readonly Draft[] {
  return parts.map((part, index) => {
    const { emphasis, text } = part
    const dotted = index === 0 ? dottedNumber(text) : null
    if (dotted !== null) return draft({ kind: 'paragraph', number: dotted.number, source, ...trimRich(sliceRich(part, dotted.length)) }, doubts)
    const alone = index === 0 && parts.length === 1 ? numberAlone(text) : null
    if (alone !== null && (item > 0 || alone.includes('.')))
      return draft({ kind: 'paragraph', number: alone, source, text: '', emphasis: [] }, doubts)
    const marker = index === 0 ? wordedMarker(text) || (item > 0 ? (/^\d{1,2}\.(?=\s+\S)/.exec(text)?.[0] ?? '') : '') : (part.marker ?? '')
    const level = Math.max(item, part.level, marker === '' ? 0 : 1)
    if (level > 0 || part.kind === 'item') {
      return draft(
        {
          kind: 'item',
          level: Math.max(1, part.kind === 'item' && index > 0 && item > 0 ? item + part.level : level),
          marker: marker === '' ? null : marker,
          number: null,
          source,
          text,
          emphasis,
        },
        doubts,
      )
    }
    return draft({ kind: 'paragraph', number: null, source, text, emphasis }, doubts)
  })
}

/** Reads lines into blocks. `lines` as in the file, so that every block knows where it stands. */
export function readTextLines(lines: readonly string[]): ReadSource {
  const leftOut: LeftOut[] = []
  const drafts: Draft[] = []
  const running = runningLines(lines)
  let rows: RowLine[] = []
  let words: TextLine[] = []
  let pipes = false

  const read = (source: SourceLines, text: string): { parts: readonly CellPart[]; doubts: readonly string[] } => {
    const { parts, markup, runTogether, tables } = readText(text)
    for (const target of markup) leftOut.push({ source, text: target, why: 'markup' })
    for (const table of tables) drafts.push(...readTables(table.map((cells) => ({ cells, line: source.first }))).drafts)
    return { parts, doubts: runTogether ? [runTogetherReason] : [] }
  }

  const flushRows = (): void => {
    if (rows.length === 0) return
    const tables = readTables(rows)
    drafts.push(...tables.drafts)
    leftOut.push(...tables.leftOut)
    rows = []
    pipes = false
  }
  const flushWords = (): void => {
    for (const { text, source, indented } of wrapLines(words)) {
      const { parts, doubts } = read(source, text)
      const last = drafts.at(-1)
      // A hanging line of the item above, or an item whose bullet was lost.
      const carries =
        startsSmall(text) ||
        (isOpenEnded(last?.block.kind === 'item' ? last.block.text : '') &&
          (lines[source.first - 2] ?? '').length >= 50 &&
          !/^(?:\*\*|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|\(?[a-z]{1,3}[.)]\s)/u.test(text))
      if (last?.block.kind === 'item' && last.block.source.last + 1 === source.first && parts.length === 1 && carries) {
        const [part] = parts
        if (part !== undefined)
          drafts[drafts.length - 1] = {
            ...last,
            block: { ...last.block, ...joinRich([last.block, part]), source: acrossLines(last.block.source, source) },
          }
        continue
      }
      const underItem =
        indented &&
        (last?.block.kind === 'item' || (last?.block.kind === 'paragraph' && last.block.text.endsWith(':'))) &&
        !startsSmall(text) &&
        text.length > 3
      drafts.push(...draftsOfWords(source, parts, underItem ? (last.block.kind === 'item' ? last.block.level : 1) : 0, doubts))
    }
    words = []
  }
  const flush = (): void => {
    flushRows()
    flushWords()
  }

  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const source = { first: number, last: number }
    const why = running.get(index)
    if (why !== undefined) {
      flush()
      leftOut.push({ source, text: line.trim(), why })
      continue
    }
    const form = formOf(line)
    if (form.form === 'row' || (form.form === 'pipe' && !form.rule)) {
      flushWords()
      if (pipes !== (form.form === 'pipe')) flushRows()
      pipes = form.form === 'pipe'
      rows.push({ cells: form.cells, line: number })
      continue
    }
    if (form.form === 'pipe' || (form.form === 'rule' && rows.length > 0)) {
      leftOut.push({ source, text: line.trim(), why: 'rule' })
      continue
    }
    flushRows()
    if (form.form === 'text') {
      words.push({ ...form, line: number })
      continue
    }
    flushWords()
    if (form.form === 'rule' || form.form === 'fence') leftOut.push({ source, text: line.trim(), why: form.form === 'rule' ? 'rule' : 'markup' })
    if (form.form === 'item' && form.text !== '') {
      const { parts, doubts } = read(source, form.text)
      drafts.push(...draftsOfWords(source, parts, form.level, doubts))
    }
    if (form.form === 'heading') {
      const { parts } = read(source, form.text)
      for (const part of parts) {
        const dotted = dottedNumber(part.text)
        const alone = numberAlone(part.text)
        const rest = dotted === null ? part : trimRich(sliceRich(part, dotted.length))
        drafts.push(
          draft(
            {
              kind: 'heading',
              level: form.level,
              number: alone ?? dotted?.number ?? null,
              source,
              ...(alone === null ? { text: rest.text, emphasis: rest.emphasis } : { text: '', emphasis: [] }),
            },
            [],
            form.level,
          ),
        )
      }
    }
  }
  flush()
  const settled = findHeadings(joinCuts(drafts))
  return {
    blocks: settled.map(({ block }) => block),
    doubts: settled.flatMap(({ doubts }, block) => doubts.map((reason) => ({ block, reason }))),
    leftOut: [...leftOut].sort((a, b) => a.source.first - b.source.first),
    lines,
  }
}
