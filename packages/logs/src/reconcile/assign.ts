/**
 * The cheapest one-to-one assignment, and how much worse the best other one is for each pair: what is nearly as good
 * another way is for a person to decide, and a pair that only looks nearest is never taken before the whole is seen.
 */

/** Whom each is assigned to, and how firmly. */
export interface Assignment {
  /** For each row its column, or −1. */
  readonly columnOf: readonly number[]
  /**
   * For each row what the cheapest assignment costs more in which it goes elsewhere: a paired row to another column
   * or to none, a single one to any column.
   */
  readonly rowSlack: readonly number[]
  /** For each column the same. */
  readonly columnSlack: readonly number[]
}

/** A square of costs solved: partners both ways and potentials under which no cost is below zero. */
interface Solved {
  readonly rowOf: Int32Array
  readonly columnOf: Int32Array
  readonly reduced: (row: number, column: number) => number
}

/** Shortest augmenting paths (Kuhn, Munkres; Jonker and Volgenant), cubic in the size. */
function solve(size: number, cost: (row: number, column: number) => number): Solved {
  const u = new Float64Array(size)
  const v = new Float64Array(size)
  const rowOf = new Int32Array(size).fill(-1)
  for (let start = 0; start < size; start++) {
    const least = new Float64Array(size).fill(Infinity)
    const before = new Int32Array(size).fill(-1)
    const done = new Uint8Array(size)
    let row = start
    let at = -1
    for (;;) {
      let next = -1
      let step = Infinity
      for (let column = 0; column < size; column++) {
        if (done[column]) continue
        const reduced = cost(row, column) - (u[row] ?? 0) - (v[column] ?? 0)
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced
          before[column] = at
        }
        if ((least[column] ?? 0) < step) {
          step = least[column] ?? 0
          next = column
        }
      }
      u[start] = (u[start] ?? 0) + step
      for (let column = 0; column < size; column++) {
        if (done[column]) {
          const owner = rowOf[column] ?? 0
          u[owner] = (u[owner] ?? 0) + step
          v[column] = (v[column] ?? 0) - step
        } else least[column] = (least[column] ?? 0) - step
      }
      done[next] = 1
      at = next
      row = rowOf[next] ?? -1
      if (row === -1) break
    }
    while (at !== -1) {
      const previous = before[at] ?? -1
      rowOf[at] = previous === -1 ? start : (rowOf[previous] ?? -1)
      at = previous
    }
  }
  const columnOf = new Int32Array(size)
  rowOf.forEach((row, column) => {
    columnOf[row] = column
  })
  return { rowOf, columnOf, reduced: (row, column) => cost(row, column) - (u[row] ?? 0) - (v[column] ?? 0) }
}

/** The cheapest way round from a row to a column along other pairs: what breaking them apart costs. */
function detour(
  size: number,
  { rowOf, reduced }: Solved,
  [from, to]: readonly [row: number, column: number],
  allows: { readonly first: (column: number) => boolean; readonly last: (row: number) => boolean },
): number {
  const least = new Float64Array(size).fill(Infinity)
  const done = new Uint8Array(size)
  const reach = (row: number, base: number): void => {
    for (let column = 0; column < size; column++) {
      const isFirst = row === from
      if (done[column] || (isFirst && (column === to || !allows.first(column)))) continue
      if (column === to && !allows.last(row)) continue
      least[column] = Math.min(least[column] ?? Infinity, base + reduced(row, column))
    }
  }
  reach(from, 0)
  for (;;) {
    let next = -1
    let step = Infinity
    for (let column = 0; column < size; column++) {
      if (!done[column] && (least[column] ?? Infinity) < step) {
        step = least[column] ?? Infinity
        next = column
      }
    }
    if (next === -1 || next === to) return step
    done[next] = 1
    reach(rowOf[next] ?? 0, step)
  }
}

/**
 * @param rows  how many on one side
 * @param columns  how many on the other
 * @param cost  of a pair, from 0; `undefined` where the two cannot be one
 * @param single  what one left without a partner costs: a pair is taken only if it costs less than two of these
 */
export function assign(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number | undefined,
  single: number,
): Assignment {
  const size = rows + columns
  // dearer than any assignment without such a pair
  const never = (single + 1) * (size + 1) * 4
  const whole = (row: number, column: number): number => {
    if (row < rows && column < columns) return cost(row, column) ?? never
    return row < rows || column < columns ? single : 0
  }
  const solved = solve(size, whole)
  const isReal = { row: (row: number) => row < rows, column: (column: number) => column < columns }
  const always = (): boolean => true
  const columnOf = Array.from({ length: rows }, (_, row) => {
    const column = solved.columnOf[row] ?? -1
    return column < columns ? column : -1
  })
  const rowSlack = columnOf.map((column, row) =>
    column === -1
      ? detour(size, solved, [row, solved.columnOf[row] ?? 0], { first: isReal.column, last: always })
      : detour(size, solved, [row, column], { first: always, last: always }),
  )
  const columnSlack = Array.from({ length: columns }, (_, column) => {
    const row = solved.rowOf[column] ?? 0
    return isReal.row(row)
      ? (rowSlack[row] ?? 0)
      : detour(size, solved, [row, column], { first: always, last: isReal.row })
  })
  return { columnOf, rowSlack, columnSlack }
}
