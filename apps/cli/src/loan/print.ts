/** How the loan commands write: lines wrapped to the terminal, JSON as it is. */
import { columnsOf, harmless, wrapped } from '../terminal.ts'
import { printing } from '../printing.ts'

/** Cells a line may take; `undefined` where nobody watches. */
export const width = (): number | undefined => columnsOf(printing.out)

export function printLines(lines: readonly string[]): void {
  const columns = width()
  const text = lines.map((line) => wrapped(harmless(line), columns)).join('\n')
  printing.out.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  printing.out.write(`${JSON.stringify(value, null, 2)}\n`)
}
