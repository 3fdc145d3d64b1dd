/** Whether a table's columns are each there once: the same question for every exchange's records. */
import { problem, type Problem } from '../problem.ts'

/**
 * Columns that stand twice, and needed ones that do not stand at all.
 *
 * @param columns  in the order of the file; `undefined` for one that is not used
 */
export function columnSetProblems<C extends string>(
  columns: readonly (C | undefined)[],
  needed: readonly C[],
): readonly Problem[] {
  const doubled = columns.filter((column, index) => column !== undefined && columns.indexOf(column) < index)
  const missing = needed.filter((column) => !columns.includes(column))
  return [
    ...doubled.map((column) =>
      problem('doubled-column', {
        field: column,
        found: column ?? '',
        expected: { en: 'each column once', zh: '每列只出现一次' },
      }),
    ),
    ...missing.map((column) =>
      problem('missing-column', {
        field: column,
        found: '',
        expected: { en: `a column named ${column}`, zh: `名为 ${column} 的列` },
      }),
    ),
  ]
}
