/** Tables of amounts for a terminal: in columns where they fit, otherwise a paragraph a row. */
import { widthOf } from '../terminal.ts'

export interface AmountTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Which columns are words, and so begin at the left; all others end at the right. */
  readonly left: readonly number[]
  /** A last row of sums under a line. */
  readonly sums?: readonly string[]
}

/**
 * The lines of a table.
 *
 * @param width cells a line may take; `undefined` where nobody watches: columns always
 */
export function amountLines({ columns, rows, left, sums }: AmountTable, width: number | undefined): string[] {
  const all = [columns, ...rows, ...(sums === undefined ? [] : [sums])]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => widthOf(row[i] ?? ''))))
  const total = widths.reduce((sum, w) => sum + w + 2, 0)
  if (width !== undefined && total - 2 > width) return rows.flatMap((row) => paragraphOf(columns, row))
  const line = (cells: readonly string[]): string =>
    widths
      .map((w, i) => {
        const cell = cells[i] ?? ''
        const space = ' '.repeat(w - widthOf(cell))
        return left.includes(i) ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd()
  const rule = '─'.repeat(total - 2)
  return [line(columns), rule, ...rows.map(line), ...(sums === undefined ? [] : [rule, line(sums)])]
}

function paragraphOf(columns: readonly string[], row: readonly string[]): readonly string[] {
  const [head = '', ...cells] = row
  const said = cells.flatMap((cell, i) => (cell === '' ? [] : [`${columns[i + 1] ?? ''} ${cell}`]))
  return [`${columns[0] ?? ''} ${head}`.trim(), `  ${said.join(' · ')}`]
}
