// Quoted words as they are set: prose, or rows of a table, whose cells stand in their columns or, where those are many, one after the other.
import { quotedTable } from '../../preload/contract/model/quoted.ts'
import './quoted-words.css'

interface QuotedWordsProps {
  readonly quote: string
  /** Blank cells that stand before the first in its row. */
  readonly blank?: number
  /** Cells one after the other, however few: for lists that have no room for columns. */
  readonly running?: boolean
}

/** Cells of a table are parted by tabs in the passage; the tabs stay in the text for whoever copies it. */
export function QuotedWords({ quote, blank = 0, running = false }: QuotedWordsProps) {
  const table = quotedTable(quote, blank)
  // A list's lines are buttons, which hold no paragraphs.
  const Box = running ? 'span' : 'p'
  if (table === null) return <Box className="quoted-prose">{quote}</Box>
  const run = running || table.running
  const rows = table.rows.map((row, number) => {
    const lastFilled = row.findLastIndex((words) => words.trim() !== '')
    return {
      key: `row ${number}`,
      cells: row.map((words, at) => ({ key: `cell ${at}`, words, end: at < row.length - 1 ? '\t' : '\n', trailing: at > lastFilled })),
    }
  })
  return (
    <Box
      className="quoted-rows"
      data-columns={run ? 'many' : table.columns}
      style={run ? undefined : { gridTemplateColumns: `repeat(${table.columns}, minmax(0, auto))` }}
    >
      {rows.map((row) => (
        <span key={row.key} className="quoted-row">
          {row.cells.map((cell) => (
            <span key={cell.key} className="quoted-cell" data-trailing={cell.trailing || undefined}>
              {cell.words}
              {cell.end}
            </span>
          ))}
        </span>
      ))}
    </Box>
  )
}
