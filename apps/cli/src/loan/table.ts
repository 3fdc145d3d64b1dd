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
  if (width !== undefined && total - 2 > width) {
    const unheaded = ['', ...columns.slice(1)]
    return [
      ...rows.flatMap((row) => paragraphOf(columns, row, width)),
      ...(sums === undefined ? [] : paragraphOf(unheaded, sums, width)),
    ]
  }
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

/** A row as a paragraph: what it is of, unless that is said above, then cell by cell, broken between cells. */
function paragraphOf(columns: readonly string[], row: readonly string[], width: number): readonly string[] {
  const [head = '', ...cells] = row
  const said = cells.flatMap((cell, i) => (cell === '' ? [] : [`${columns[i + 1] ?? ''} ${cell}`.trim()]))
  const lines: string[] = []
  for (const cell of said) {
    const last = lines.at(-1)
    const longer = `${last} · ${cell}`
    if (last === undefined || widthOf(longer) > width) lines.push(`  ${cell}`)
    else lines[lines.length - 1] = longer
  }
  return [...(head === '' ? [] : [`${columns[0] ?? ''} ${head}`.trim()]), ...lines]
}
