// A table of the papers as a real table: header cells with their scope, figures set to the right, one body for each passage.
import { memo, useId, useMemo } from 'react'
import type { Block, Cell, PackTable, Passage } from '../../../preload/contract/model/pack.ts'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import { Doubts, Minuted } from './about-passage.tsx'
import { explainedIn, type Meanings } from './acronyms.ts'
import { figureColumns } from './figure-columns.ts'
import { plain } from './plain.ts'
import type { Reading } from './reading.ts'
import './table.css'
import { Blocks, ItemWords, Stretch, WordsContext } from './text-parts.tsx'

type TableRow = Extract<Block, { readonly kind: 'row' }>

interface TableRowsProps {
  readonly table: PackTable | null
  readonly passages: readonly Passage[]
  readonly continues: boolean
  readonly reading: Reading
  readonly current: string | null
}

/** What stands in a cell: its paragraphs and lists, else its words. */
function CellWords({ cell }: { readonly cell: Cell }) {
  if (cell.blocks.length === 0) return <Stretch from={cell.from} to={cell.to} />
  return cell.blocks.map((block) =>
    block.kind === 'item' ? (
      <span key={block.from} className="cell-item" data-level={Math.min(3, block.level)} data-marked={block.markerTo !== null || undefined}>
        <ItemWords from={block.from} to={block.to} markerTo={block.markerTo} />
      </span>
    ) : (
      <span key={block.from} className="cell-paragraph">
        <Stretch from={block.from} to={block.to} />
      </span>
    ),
  )
}

/** A long text alone in its row is set across the rest of the table: the paper had one wide cell there. */
const alone = 24

const aloneIn = (row: TableRow): Cell | null => {
  const filled = row.cells.filter((cell) => cell.from < cell.to)
  const [only] = filled
  return only && filled.length === 1 && row.cells.length > 1 && only.to - only.from > alone ? only : null
}

function RowCells({
  row,
  figures,
  layout,
  inHead,
}: {
  readonly row: TableRow
  readonly figures: ReadonlySet<number>
  readonly layout: boolean
  readonly inHead: boolean
}) {
  let column = 0
  const wide = layout ? null : aloneIn(row)
  const all = row.cells.reduce((sum, cell) => sum + Math.max(1, cell.columns), 0)
  const cells = wide ? row.cells.slice(0, row.cells.indexOf(wide) + 1) : row.cells
  return cells.map((cell) => {
    const at = column
    column += Math.max(1, cell.columns)
    const span = cell === wide ? { colSpan: all - at } : cell.columns > 1 ? { colSpan: cell.columns } : {}
    const look = figures.has(at) && cell.columns <= 1 ? { className: 'figure-cell' } : {}
    const empty = cell.from === cell.to
    if (!layout && !empty && (inHead || row.header || cell.header)) {
      return (
        <th key={cell.from + at / 100} scope={inHead || row.header ? (cell.columns > 1 ? 'colgroup' : 'col') : 'row'} {...span} {...look}>
          <CellWords cell={cell} />
        </th>
      )
    }
    return (
      <td key={cell.from + at / 100} {...span} {...look}>
        <CellWords cell={cell} />
      </td>
    )
  })
}

const isRow = (block: Block): block is TableRow => block.kind === 'row'

/** Header rows at the very top of the table. */
const headOf = (passage: Passage | undefined): readonly TableRow[] => {
  const rows = passage?.blocks.filter(isRow) ?? []
  const end = rows.findIndex((row) => !row.header)
  return end === -1 ? (rows.length > 1 ? [] : rows) : rows.slice(0, end)
}

/** Whether a caption only repeats the heading over the table, with or without its number: then it is read out but not shown. */
const isHeading = (caption: string, passage: Passage | undefined): boolean => {
  const heading = plain(passage?.headings.at(-1) ?? '')
  return heading !== '' && (plain(caption).endsWith(heading) || heading.endsWith(plain(caption)))
}

/** Neighbouring passages of one table, as one table. */
export const TableRows = memo(function TableRows({ table, passages, continues, reading, current }: TableRowsProps) {
  const name = useId()
  const layout = table?.layout ?? false
  const columns = table?.columns ?? Math.max(1, ...passages.flatMap((passage) => passage.blocks.filter(isRow).map((row) => row.cells.length)))
  const figures = useMemo(() => (layout ? new Set<number>() : figureColumns(passages)), [layout, passages])
  const head = layout ? [] : headOf(passages[0])
  const caption = continues ? `${table?.caption ?? 'Table'}, continued` : table?.caption
  return (
    <div className="table-frame" data-layout={layout || undefined}>
      <Minuted passages={passages} reading={reading} />
      {!layout && caption && !isHeading(caption, passages[0]) && (
        <p className="table-caption" id={name} aria-hidden="true">
          {caption}
        </p>
      )}
      {!layout && <p className="table-hint">Wider than the page: it scrolls sideways.</p>}
      <ScrollFrame label={layout ? 'Set in columns' : `Table: ${caption ?? 'without a caption'}`} className="table-scroll">
        <table className="text-table" data-wide={columns > 5 || undefined} data-heads={head.length} {...(layout ? { role: 'presentation' } : {})}>
          {!layout && <caption className="visually-hidden">{caption ?? 'Table without a caption'}</caption>}
          {passages.map((passage, at) => (
            <PassageBody
              key={passage.key}
              passage={passage}
              head={at === 0 ? head : []}
              figures={figures}
              layout={layout}
              columns={columns}
              meanings={reading.meanings}
              isCurrent={passage.key === current}
            />
          ))}
        </table>
      </ScrollFrame>
      <Doubts passages={passages} />
    </div>
  )
})

interface PassageBodyProps {
  readonly passage: Passage
  readonly head: readonly TableRow[]
  readonly figures: ReadonlySet<number>
  readonly layout: boolean
  readonly columns: number
  readonly meanings: Meanings
  readonly isCurrent: boolean
}

function PassageBody({ passage, head, figures, layout, columns, meanings, isCurrent }: PassageBodyProps) {
  const words = useMemo(() => ({ passage, explained: explainedIn(passage, meanings), inHand: isCurrent }), [passage, meanings, isCurrent])
  return (
    <WordsContext value={words}>
      <tbody
        data-passage={passage.key}
        data-current={isCurrent || undefined}
        data-boilerplate={passage.boilerplate || undefined}
        className="passage passage-table"
        tabIndex={isCurrent ? 0 : -1}
      >
        {passage.blocks.map((block) => {
          if (!isRow(block)) {
            return (
              <tr key={block.from}>
                <td colSpan={columns}>
                  <Blocks blocks={[block]} />
                </td>
              </tr>
            )
          }
          const inHead = head.includes(block)
          return (
            <tr key={block.from} data-head={inHead || block.header || undefined}>
              <RowCells row={block} figures={figures} layout={layout} inHead={inHead} />
            </tr>
          )
        })}
      </tbody>
    </WordsContext>
  )
}
