/** Counts rows and keeps the smallest line numbers among them, so that the order of feeding does not show. */

/** The most lines that an observation names. */
export const LINES_AT_MOST = 20

/** A count with its first lines. */
export interface FirstLines {
  readonly add: (line: number) => void
  readonly count: () => number
  /** Ascending, each once. */
  readonly lines: () => readonly number[]
}

/** A count at zero. */
export function newFirstLines(): FirstLines {
  const kept: number[] = []
  let count = 0
  return {
    add: (line) => {
      count += 1
      insert(kept, line)
    },
    count: () => count,
    lines: () => kept,
  }
}

/** Puts a line among the smallest, ascending. */
export function insert(kept: number[], line: number): void {
  const last = kept.at(-1)
  if (kept.length >= LINES_AT_MOST && last !== undefined && line >= last) return
  const at = kept.findIndex((other) => other >= line)
  if (kept[at] === line) return
  if (at === -1) kept.push(line)
  else kept.splice(at, 0, line)
  if (kept.length > LINES_AT_MOST) kept.pop()
}
