/**
 * How rows are counted where they are named. An account numbers its rows through, charges and down payments among them, so
 * that a charge moves the numbers of all rows after it; a person counts instalments alone, and the third stays the third.
 */
import type { Row } from '../account/index.ts'

/** What of a row says how it is counted. */
export type CountedRow = Pick<Row, 'kind' | 'number'>

/** The count of each row among those of its kind, from 1, by its number. */
export function countedByKind(rows: readonly CountedRow[]): ReadonlyMap<number, number> {
  const soFar = new Map<Row['kind'], number>()
  return new Map(
    rows.map(({ kind, number }) => {
      const count = (soFar.get(kind) ?? 0) + 1
      soFar.set(kind, count)
      return [number, count]
    }),
  )
}
