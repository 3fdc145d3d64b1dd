/** A table with caption and header cells; on a narrow screen it scrolls by itself, the page does not. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A column: its heading and what a row shows in it. */
export interface Column<R> {
  readonly heading: string
  readonly cell: (row: R) => ComponentChildren
  readonly numeric?: boolean
}

/** The first column names the row. */
export function Table<R>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
}) {
  const id = useId()
  return (
    // reachable by keyboard, so that it can be scrolled without a pointer
    <div class="scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, numeric }) => (
              <th key={heading} scope="col" class={numeric ? 'numeric' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ heading, cell, numeric }, i) =>
                i === 0 ? (
                  <th key={heading} scope="row" class={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={heading} class={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
