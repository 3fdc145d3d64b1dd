/** Findings as Parquet, row group by row group. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Column, RowWriter, Sink } from './files.ts'
import type { FindingRow } from '@forbear/audit/findings/row'

/** Rows of one group: as many as are held in memory. */
const GROUP = 20_000

/**
 * @param sink  takes the file's bytes; the footer comes with `close`
 */
export function parquetWriter(columns: readonly Column[], sink: Sink): RowWriter {
  const types = columns.map(({ name, type }) => ({
    name,
    type: type === 'text' ? ('STRING' as const) : ('DOUBLE' as const),
    nullable: true,
  }))
  const bytes = new ByteWriter()
  // what is finished is handed over, so that only one group is in memory; the writer counts offsets by itself
  const flush = (): void => {
    sink(bytes.getBytes().slice())
    bytes.index = 0
  }
  const schema = schemaFromColumnData({ columnData: types.map((t) => ({ ...t, data: [] })) })
  const writer = new ParquetWriter({ writer: Object.assign(bytes, { flush }), schema, createdBy: 'forbear' })
  let rows: FindingRow[] = []
  const put = (): void => {
    if (rows.length === 0) return
    const columnData = types.map((t) => ({ ...t, data: rows.map((row) => row[t.name] ?? null) }))
    void writer.write({ columnData, rowGroupSize: GROUP })
    rows = []
  }
  return {
    write: (row) => {
      rows.push(row)
      if (rows.length >= GROUP) put()
    },
    close: () => {
      put()
      void writer.finish()
      if (bytes.index > 0) flush()
    },
  }
}
