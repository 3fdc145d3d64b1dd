/**
 * A Parquet file as rows of text cells, one row group in memory at a time. Columns are flat or lists of flat values;
 * deeper ones are named and not read.
 */
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js'
import type { FileMetaData, RowGroup, SchemaElement, SchemaTree } from 'hyparquet/src/types.js'
import { problem, type Problem } from '../../problem.ts'
import { textOfValues } from './cells.ts'
import { BrokenParquet, pagesOf, type Depth, type RawValue } from './pages.ts'

/** A cell: a text, empty where there is no value, or the texts of a list. */
export type ParquetCell = string | readonly string[]

/** A column of the file. */
export interface ParquetColumn {
  readonly name: string
  /** Whether it is flat or a list of flat values; others cannot be read here. */
  readonly isReadable: boolean
}

/** A row, with its number counted from 1. */
export interface ParquetRow {
  readonly line: number
  readonly cells: readonly ParquetCell[]
}

/** An opened file. */
export interface ParquetTable {
  readonly columns: readonly ParquetColumn[]
  readonly rowCount: number
  /**
   * All rows, a row group at a time. Cells of columns that are not taken are empty.
   *
   * @param takes  whether a column, by its position from 0, is wanted
   * @returns the problem of the file, where its bytes turn out not to be what they say; rows before it were handed out
   */
  readonly rows: (takes: (column: number) => boolean) => Generator<ParquetRow, Problem | undefined>
}

export type ParquetOpened =
  | { readonly ok: true; readonly table: ParquetTable }
  | { readonly ok: false; readonly problem: Problem }

const GROUP_ROWS_AT_MOST = 1 << 24
const FILE_ROWS_AT_MOST = 1 << 26

/** Statistics are not looked at, so their values are left as they stand. */
const AS_IT_STANDS = {
  timestampFromMilliseconds: (value: bigint) => value,
  timestampFromMicroseconds: (value: bigint) => value,
  timestampFromNanoseconds: (value: bigint) => value,
  dateFromDays: (value: number) => value,
  stringFromBytes: (value: Uint8Array | undefined) => value,
  jsonFromBytes: (value: Uint8Array | undefined) => value,
  geometryFromBytes: (value: Uint8Array | undefined) => value,
  geographyFromBytes: (value: Uint8Array | undefined) => value,
  uuidFromBytes: (value: Uint8Array | undefined) => value,
}

interface Column extends ParquetColumn {
  readonly path: string
  readonly element: SchemaElement
  readonly depth: Depth
  readonly isList: boolean
  /** From this definition level on a list has an item, null or not. */
  readonly itemFrom: number
}

function columnOf(tree: SchemaTree): Column {
  const steps: SchemaTree[] = [tree]
  for (let step = tree; step.children.length === 1; ) {
    const [only] = step.children
    if (only === undefined) break
    steps.push(only)
    step = only
  }
  const last = steps.at(-1) ?? tree
  const depth = {
    definition: steps.filter(({ element }) => element.repetition_type !== 'REQUIRED').length,
    repetition: steps.filter(({ element }) => element.repetition_type === 'REPEATED').length,
  }
  const repeated = steps.findIndex(({ element }) => element.repetition_type === 'REPEATED')
  const itemFrom = steps
    .slice(0, repeated + 1)
    .filter(({ element }) => element.repetition_type !== 'REQUIRED').length
  const isFlat = steps.length === 1 && depth.repetition === 0
  const isList = depth.repetition === 1
  return {
    name: tree.element.name,
    isReadable: last.children.length === 0 && last.element.type !== undefined && (isFlat || isList),
    path: last.path.join('.'),
    element: last.element,
    depth,
    isList,
    itemFrom,
  }
}

const broken = (why: string): Problem =>
  problem('broken-file', {
    found: why,
    expected: {
      en: 'a Parquet file as its standard has it, compressed with Snappy, Zstandard, Gzip, LZ4 or Brotli, not encrypted; write it again',
      zh: '符合标准的 Parquet 文件（Snappy、Zstandard、Gzip、LZ4 或 Brotli 压缩，未加密）；请重新导出',
    },
  })

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The cells of one column of a row group. */
function cellsOf(bytes: Uint8Array, group: RowGroup, column: Column): readonly ParquetCell[] {
  const rows = Number(group.num_rows)
  const chunk = group.columns.find((one) => one.meta_data?.path_in_schema.join('.') === column.path)
  const meta = chunk?.meta_data
  if (chunk === undefined || meta === undefined || chunk.file_path) throw new BrokenParquet('no column chunk')
  if (meta.type !== column.element.type) throw new BrokenParquet(`${meta.type} and ${column.element.type}`)
  const from = Number(meta.dictionary_page_offset || meta.data_page_offset)
  const until = from + Number(meta.total_compressed_size)
  if (!(from >= 4 && from <= until && until <= bytes.length)) {
    throw new BrokenParquet(`bytes ${from} to ${until} of ${bytes.length}`)
  }
  const text = textOfValues(column.element)
  const known = new Map<RawValue, string>()
  const textOf = (value: RawValue): string => {
    const before = known.get(value)
    if (before !== undefined) return before
    const now = text(value)
    if (known.size < 10_000) known.set(value, now)
    return now
  }
  const cells: (string | string[])[] = []
  for (const page of pagesOf(bytes.subarray(from, until), meta, column.element, column.depth)) {
    let next = 0
    for (let place = 0; place < page.count; place++) {
      const definition = page.definition?.[place] ?? column.depth.definition
      const value = definition === column.depth.definition ? page.values[next++] : undefined
      if (!column.isList) {
        cells.push(value === undefined ? '' : textOf(value))
        continue
      }
      const isNewRow = (page.repetition?.[place] ?? 0) === 0
      const items = isNewRow ? [] : cells.at(-1)
      if (!Array.isArray(items)) throw new BrokenParquet('a list that begins nowhere')
      if (isNewRow) cells.push(items)
      if (definition >= column.itemFrom && value !== undefined) items.push(textOf(value))
    }
    if (cells.length > rows) break
  }
  if (cells.length !== rows) throw new BrokenParquet(`${cells.length} values for ${rows} rows`)
  return cells
}

function tableOf(bytes: Uint8Array, metadata: FileMetaData): ParquetTable {
  const columns = parquetSchema(metadata).children.map(columnOf)
  const groups = metadata.row_groups
  for (const { name } of columns)
    if (typeof name !== 'string') throw new BrokenParquet('a column without name')
  for (const { num_rows: count } of groups) {
    // what hyparquet gives for a damaged footer may be undefined whatever its type says
    if (!(count >= 0n && count <= GROUP_ROWS_AT_MOST)) throw new BrokenParquet(`a row group of ${count} rows`)
  }
  const rowCount = groups.reduce((sum, { num_rows: count }) => sum + Number(count), 0)
  if (rowCount > FILE_ROWS_AT_MOST) throw new BrokenParquet(`${rowCount} rows`)
  return {
    columns,
    rowCount,
    *rows(takes) {
      let line = 0
      for (const [index, group] of groups.entries()) {
        const data: (readonly ParquetCell[] | undefined)[] = []
        for (const [position, column] of columns.entries()) {
          try {
            data.push(column.isReadable && takes(position) ? cellsOf(bytes, group, column) : undefined)
          } catch (error) {
            return broken(`row group ${index + 1}, column ${column.name}: ${whyOf(error)}`)
          }
        }
        for (let row = 0; row < Number(group.num_rows); row++) {
          line += 1
          yield { line, cells: data.map((cells) => cells?.[row] ?? '') }
        }
      }
      return undefined
    },
  }
}

const beginsAndEnds = (bytes: Uint8Array): boolean =>
  [0x50, 0x41, 0x52, 0x31].every((byte, index) => bytes[index] === byte && bytes.at(index - 4) === byte)

/** Opens the bytes of a whole file. Never throws. */
export function openParquet(bytes: Uint8Array): ParquetOpened {
  const expected = {
    en: 'a Parquet file, which begins and ends with PAR1',
    zh: 'Parquet 文件（首尾均为 PAR1）',
  }
  if (bytes.length === 0) return { ok: false, problem: problem('empty-file', { found: '', expected }) }
  if (bytes.length < 12 || !beginsAndEnds(bytes)) {
    const found = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    return { ok: false, problem: problem('wrong-container', { found, expected }) }
  }
  try {
    const metadata = parquetMetadata(bytes, { parsers: AS_IT_STANDS, geoparquet: false })
    return { ok: true, table: tableOf(bytes, metadata) }
  } catch (error) {
    return { ok: false, problem: broken(whyOf(error)) }
  }
}
