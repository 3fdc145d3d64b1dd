/** Writes contacts as Forbear's own CSV: UTF-8 with a byte order mark, times in UTC, no cell a spreadsheet would execute. */
import { csvLine, guardFormula } from '../../input/csv.ts'
import type { LogContact } from '../../log.ts'
import { rowOf } from '../../row/contact.ts'
import { FIELDS, type NamedField } from '../../row/fields.ts'
import { joinCell, separatorOf } from './separators.ts'

/**
 * The bytes of a CSV file with all columns that some contact needs.
 *
 * Reading it gives the contacts again, but for `rows` and `missing`; white space around values is not kept.
 *
 * @param contacts  in the order of the rows
 */
export function write(contacts: readonly LogContact[]): Uint8Array {
  const rows = contacts.map(rowOf)
  const columns: readonly NamedField[] = FIELDS.filter(
    (field: NamedField) => field.needed || field.name === 'id' || rows.some((row) => row.has(field.name)),
  )
  const lines = rows.map((row) =>
    csvLine(
      columns.map(({ name, kind }) => {
        const value = row.get(name) ?? ''
        const separator = separatorOf(kind)
        const values = typeof value === 'string' ? [value] : value
        return guardFormula(separator ? joinCell(values, separator) : values.join(''))
      }),
    ),
  )
  return new TextEncoder().encode(`\uFEFF${csvLine(columns.map((column) => column.name))}${lines.join('')}`)
}
