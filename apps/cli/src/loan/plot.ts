/** A balance over time drawn in characters: filled where it stands, a dot where another course would stand above it. */
import { dayText, type Day } from '@forbear/loan/calendar'

/** A balance from its day until the next one's. */
export interface Point {
  readonly on: Day
  readonly minor: bigint
}

export interface Plotted {
  readonly filled: readonly Point[]
  readonly dotted: readonly Point[]
  /** Cells of the drawing without its scale. */
  readonly columns: number
  readonly rows: number
  /** How an amount is written at the scale. */
  readonly amount: (minor: bigint) => string
}

const EIGHTHS = ' ▁▂▃▄▅▆▇█'

/** The lines of the drawing: scale at the left, dates below. */
export function plotLines({ filled, dotted, columns, rows, amount }: Plotted): readonly string[] {
  const all = [...filled, ...dotted]
  const [first, last] = [Math.min(...all.map((p) => p.on)), Math.max(...all.map((p) => p.on))]
  const top = all.reduce((most, p) => (p.minor > most ? p.minor : most), 0n)
  if (top === 0n || last === first) return []
  const dayAt = (column: number): Day => first + Math.floor(((last - first) * column) / (columns - 1))
  // heights in eighths of a row, rounded up: what is owed is never drawn as nothing
  const heightAt = (points: readonly Point[], column: number): number => {
    const minor = points.findLast((p) => p.on <= dayAt(column))?.minor ?? 0n
    const eighths = BigInt(rows * 8)
    return Number((minor * eighths + top - 1n) / top)
  }
  const cells = Array.from({ length: columns }, (_, column) => ({
    filled: heightAt(filled, column),
    dotted: heightAt(dotted, column),
  }))
  const labels = new Map([
    [0, amount(top)],
    [rows - 1, ''],
  ])
  const width = Math.max(amount(top).length, 1)
  const lines = Array.from({ length: rows }, (_, row) => {
    const base = (rows - 1 - row) * 8
    const line = cells.map((cell) => {
      const fill = Math.min(8, Math.max(0, cell.filled - base))
      const isDot = cell.dotted > base && cell.dotted <= base + 8 && fill === 0
      return isDot ? '·' : (EIGHTHS[fill] ?? ' ')
    })
    return `${(labels.get(row) ?? '').padStart(width)} │${line.join('')}`.trimEnd()
  })
  const [from, until] = [dayText(first), dayText(last)]
  return [
    ...lines,
    `${'0'.padStart(width)} └${'─'.repeat(columns)}`,
    `${' '.repeat(width + 2)}${from}${' '.repeat(Math.max(1, columns - from.length - until.length))}${until}`,
  ]
}
