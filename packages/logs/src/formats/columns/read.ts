/**
 * Reads any CSV, XLSX or Parquet file by a column map that a person confirmed. A CSV is read while it arrives; a
 * workbook and a Parquet file must be there whole.
 */
import { bufferedFeed, wholeOf, type FeedOpener, type LogFeed } from '../../feed.ts'
import { csvFeed } from '../../input/csv-feed.ts'
import { openParquet } from '../../input/parquet/open.ts'
import { zoneProblem } from '../../input/time.ts'
import { sheetRows } from '../../input/xlsx.ts'
import type { LogContact, NotRead, ReadOptions, ReadResult } from '../../log.ts'
import { problem, type Problem } from '../../problem.ts'
import { checkMap } from './check.ts'
import type { ColumnMap } from './map.ts'
import { columnsUsed } from './row.ts'
import { FORMAT, mappedTable, zoneTrouble, type MappedTable } from './table.ts'

const notRead = (...problems: readonly Problem[]): NotRead => ({ ok: false, format: FORMAT, problems })

const NEEDS_MAP = {
  en: 'a column map; `forbear map FILE` proposes one, which somebody who knows the file then checks and confirms',
  zh: '列对应表；`forbear map FILE` 可给出建议稿，由了解该文件的人核对并确认',
}

/** A feed that has failed before any byte came. */
function failed(problems: readonly Problem[]): LogFeed {
  return { push: () => [], hasFailed: () => true, end: () => notRead(...problems) }
}

function csvByMap(map: ColumnMap, options: ReadOptions): LogFeed {
  const { container } = map
  const records =
    container.kind === 'csv'
      ? csvFeed({ encoding: container.encoding, separator: container.separator })
      : csvFeed()
  const table = mappedTable(map, options)
  const takeAll = (all: ReturnType<typeof records.push>): readonly LogContact[] =>
    all.flatMap((record) => table.take(record) ?? [])
  return {
    push: (piece) => (table.problems().length > 0 ? [] : takeAll(records.push(piece))),
    hasFailed: () => table.problems().length > 0 || records.problem() !== undefined,
    end: () => {
      const late = takeAll(records.end())
      const notText = records.problem()
      if (notText) return notRead(notText)
      const end = table.end()
      return end.ok ? { ...end, contacts: [...late, ...end.contacts] } : end
    },
  }
}

const finished = (contacts: readonly LogContact[], table: MappedTable): ReadResult => {
  const end = table.end()
  return end.ok ? { ok: true, contacts: [...contacts, ...end.contacts], ...end.log } : end
}

function parquetByMap(bytes: Uint8Array, map: ColumnMap, options: ReadOptions): ReadResult {
  const opened = openParquet(bytes)
  if (!opened.ok) return notRead(opened.problem)
  const { columns, rows } = opened.table
  const used = new Set(Object.values(map.facts).flatMap(columnsUsed))
  const isUsed = (index: number): boolean =>
    used.has(index + 1) || used.has(columns[index]?.name.trim() ?? '')
  const nested = columns.filter(({ isReadable }, index) => !isReadable && isUsed(index))
  if (nested.length > 0) {
    const expected = { en: 'a flat column or a list of texts', zh: '单值列或文本列表' }
    return notRead(
      ...nested.map(({ name }) => problem('wrong-type', { field: name, found: 'STRUCT', expected })),
    )
  }
  const table = mappedTable(
    map,
    options,
    columns.map(({ name }) => name.trim()),
  )
  const contacts: LogContact[] = []
  const steps = rows((column) => table.problems().length === 0 && isUsed(column))
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      if (step.value) return notRead(step.value)
      break
    }
    const contact = table.take({ kind: 'cells', ...step.value })
    if (contact) contacts.push(contact)
  }
  return finished(contacts, table)
}

function sheetByMap(bytes: Uint8Array, map: ColumnMap, options: ReadOptions): ReadResult {
  const sheet = map.container.kind === 'xlsx' ? map.container.sheet : undefined
  if (bytes.length === 0) {
    return notRead(
      problem('empty-file', { found: '', expected: { en: 'an XLSX workbook', zh: 'XLSX 工作簿' } }),
    )
  }
  const table = mappedTable(map, options)
  const contacts: LogContact[] = []
  for (const row of sheetRows(bytes, { sheet })) {
    if (row.kind === 'problem') return notRead(row.problem)
    const contact = table.take({ kind: 'cells', line: row.row, cells: row.cells.map(({ text }) => text) })
    if (contact) contacts.push(contact)
  }
  return finished(contacts, table)
}

/**
 * Opens a file that a map describes.
 *
 * @param options  `map` is needed; `logZone` where neither the times nor the map have a zone
 */
export const open: FeedOpener = (options) => {
  if (options.map === undefined) return failed([problem('map-missing', { found: '', expected: NEEDS_MAP })])
  const checked = checkMap(options.map)
  if (!checked.ok) return failed(checked.problems)
  const { map } = checked
  const wrongZone = zoneProblem(options.logZone) ?? zoneTrouble(map, options)
  if (wrongZone) return failed([wrongZone])
  switch (map.container.kind) {
    case 'csv':
      return csvByMap(map, options)
    case 'xlsx':
      return bufferedFeed(FORMAT, (bytes, given) => sheetByMap(bytes, map, given))(options)
    case 'parquet':
      return bufferedFeed(FORMAT, (bytes, given) => parquetByMap(bytes, map, given))(options)
  }
}

/** Reads a whole file by a map. */
export const read = wholeOf(open)
