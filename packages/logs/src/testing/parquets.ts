/** Small Parquet files for tests: a table of texts, every column optional. */
import { parquetWriteBuffer } from 'hyparquet-writer'

/**
 * A Parquet file of texts.
 *
 * @param table  the head and the rows; cells beyond the head are left out, empty and absent ones are null
 */
export function parquetOfTexts([head = [], ...rows]: readonly (readonly string[])[]): Uint8Array {
  const columnData = head.map((name, at) => ({
    name: name === '' ? `column ${at + 1}` : name,
    type: 'STRING' as const,
    nullable: true,
    data: rows.map((row) => row[at] || null),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
