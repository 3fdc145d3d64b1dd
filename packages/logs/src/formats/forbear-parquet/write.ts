/** Writes contacts as Forbear's own Parquet: typed columns, instants in UTC, Snappy, row groups of bounded size. */
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import type { SchemaElement } from 'hyparquet-writer'
import type { LogContact } from '../../log.ts'
import { rowOf } from '../../row/contact.ts'
import { FIELDS, type FieldKind, type NamedField, type Row } from '../../row/fields.ts'
import { joinCell, separatorOf } from '../forbear-csv/separators.ts'

/** Rows that a reader must hold at once. */
export const ROWS_A_GROUP = 20_000

/** A value as the writer of Parquet takes it. */
type Value = string | bigint | number | readonly string[] | undefined

const microsecondsOf = (text: string): bigint => BigInt(Temporal.Instant.from(text).epochMilliseconds) * 1000n

const daysOf = (text: string): number =>
  Temporal.PlainDate.from('1970-01-01').until(text, { largestUnit: 'day' }).days

/** The columns of a field: one flat column, or a list of three levels as the standard wants it. */
function elementsOf({ name, kind, needed }: NamedField): readonly SchemaElement[] {
  const repetition_type = needed ? 'REQUIRED' : 'OPTIONAL'
  switch (kind.as) {
    case 'time':
    case 'instant':
      return [
        {
          name,
          repetition_type,
          type: 'INT64',
          converted_type: 'TIMESTAMP_MICROS',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
        },
      ]
    case 'date':
      return [
        { name, repetition_type, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
      ]
    case 'number':
      return [{ name, repetition_type, type: 'INT64' }]
    case 'text-list':
    case 'word-list':
      return [
        {
          name,
          repetition_type,
          num_children: 1,
          converted_type: 'LIST',
          logical_type: { type: 'LIST' },
        },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        {
          name: 'element',
          repetition_type: 'REQUIRED',
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
          logical_type: { type: 'STRING' },
        },
      ]
    case 'text':
    case 'text-fact':
    case 'zone-fact':
    case 'place-fact':
    case 'number-fact':
    case 'word':
    case 'word-fact':
      return [
        {
          name,
          repetition_type,
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
          logical_type: { type: 'STRING' },
        },
      ]
  }
}

function valueOf(value: string | readonly string[] | undefined, kind: FieldKind): Value {
  if (value === undefined) return undefined
  const texts = typeof value === 'string' ? [value] : value
  const [only] = texts
  if (only === undefined) return undefined
  switch (kind.as) {
    case 'time':
    case 'instant':
      return microsecondsOf(only)
    case 'date':
      return daysOf(only)
    case 'number':
      return BigInt(only)
    case 'text-list':
    case 'word-list':
      return texts
    case 'text':
    case 'text-fact':
    case 'zone-fact':
    case 'place-fact':
    case 'number-fact':
    case 'word':
    case 'word-fact': {
      const separator = separatorOf(kind)
      return separator ? joinCell(texts, separator) : only
    }
  }
}

/**
 * The bytes of a Parquet file with all columns that some contact needs.
 *
 * Reading it gives the contacts again, but for `rows` and `missing`.
 *
 * @param contacts  in the order of the rows
 * @param rowsAGroup  how many rows a row group has at most
 */
export function write(contacts: readonly LogContact[], rowsAGroup: number = ROWS_A_GROUP): Uint8Array {
  const used = new Set<string>()
  for (const contact of contacts) for (const name of rowOf(contact).keys()) used.add(name)
  const columns: readonly NamedField[] = FIELDS.filter(
    (field: NamedField) => field.needed || field.name === 'id' || used.has(field.name),
  )
  const schema: SchemaElement[] = [
    { name: 'contacts', num_children: columns.length },
    ...columns.flatMap(elementsOf),
  ]
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema, createdBy: 'forbear' })
  for (let from = 0; from < contacts.length; from += rowsAGroup) {
    const rows: readonly Row[] = contacts.slice(from, from + rowsAGroup).map(rowOf)
    const columnData = columns.map(({ name, kind }) => ({
      name,
      data: rows.map((row) => valueOf(row.get(name), kind)),
    }))
    void file.write({ columnData, rowGroupSize: rowsAGroup })
  }
  void file.finish()
  return writer.getBytes()
}
