/** Tables for a terminal: in columns where they fit, otherwise a paragraph a row, in which what is 0 is not said. */
import { widthOf } from '../terminal.ts'
import type { Table } from './tables.ts'

/** Cells that a table in columns may take, and its first column. */
const COLUMNS = 106
const FIRST = 36

/**
 * A table as lines under its caption.
 *
 * @param atMost  rows shown; {@link more} says how many are left
 */
export function tableLines(table: Table, atMost: number, more: (left: number) => string): readonly string[] {
  if (table.rows.length === 0) return []
  const rows = table.rows.slice(0, atMost).map((row) => row.map(String))
  const left = table.rows.length - rows.length
  const widths = table.columns.map((name, i) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[i] ?? ''))),
  )
  const fits = (widths[0] ?? 0) <= FIRST && widths.reduce((sum, width) => sum + width + 2, 2) <= COLUMNS
  const inColumns = (cells: readonly string[]): string =>
    `  ${cells
      .map((cell, i) => {
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))
        return i === 0 ? cell + space : space + cell
      })
      .join('  ')}`.trimEnd()
  const inWords = ([name = '', ...cells]: readonly string[]): readonly string[] => [
    `  ${name}`,
    `    ${cells.flatMap((cell, i) => (cell === '' || cell === '0' ? [] : [`${table.columns[i + 1] ?? ''} ${cell}`])).join(' · ')}`,
  ]
  return [
    '',
    `${table.caption}:`,
    ...(fits ? [table.columns, ...rows].map(inColumns) : rows.flatMap(inWords)),
    ...(left > 0 ? [`  ${more(left)}`] : []),
    ...table.notes.map((note) => `  ${note}`),
  ]
}
