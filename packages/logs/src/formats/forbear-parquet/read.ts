/** Reads Forbear's own Parquet: the columns of Forbear's CSV, typed; a row group in memory at a time. */
import { UTF8_EXPECTED } from '../../input/text.ts'
import { openParquet, type ParquetCell, type ParquetColumn } from '../../input/parquet/open.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { contactOf } from '../../row/contact.ts'
import {
  FIELD_BY_NAME,
  FIELDS,
  isPlural,
  type Field,
  type FieldName,
  type NamedField,
} from '../../row/fields.ts'
import { idsOf } from '../../row/ids.ts'
import { missingFrom } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import { separatorOf, splitCell } from '../forbear-csv/separators.ts'

const format = 'forbear-parquet'

/** What is wrong with the columns: unknown, doubled and missing ones, and types that no field has, all at once. */
function columnProblems(columns: readonly ParquetColumn[]): readonly Problem[] {
  const names = columns.map(({ name }) => name)
  const known = FIELDS.map((field) => field.name)
  const unknown = names.filter((name) => !FIELD_BY_NAME.has(name))
  const doubled = names.filter((name, index) => FIELD_BY_NAME.has(name) && names.indexOf(name) < index)
  const missing = FIELDS.filter((field: Field) => field.needed && !names.includes(field.name))
  const nested = columns.filter(({ name, isReadable }) => FIELD_BY_NAME.has(name) && !isReadable)
  return [
    ...unknown.map((name) =>
      problem('unknown-column', { field: name, found: name, expected: oneOfWords(known) }),
    ),
    ...doubled.map((name) =>
      problem('doubled-column', {
        field: name,
        found: name,
        expected: { en: 'each column once', zh: '每列只出现一次' },
      }),
    ),
    ...missing.map(({ name, says }) => problem('missing-column', { field: name, found: '', expected: says })),
    ...nested.map(({ name }) =>
      problem('wrong-type', {
        field: name,
        found: 'STRUCT',
        expected: { en: 'a flat column or a list of texts', zh: '单值列或文本列表' },
      }),
    ),
  ]
}

/** What a cell gives its row: nothing, one text or several; `undefined` for a list where one value belongs. */
function valueOf(cell: ParquetCell, { kind }: NamedField): string | readonly string[] | undefined {
  if (typeof cell !== 'string') return isPlural(kind) ? cell.filter((text) => text !== '') : undefined
  const separator = separatorOf(kind)
  return separator ? splitCell(cell, separator) : cell
}

/**
 * Reads a log in Forbear's Parquet.
 *
 * @param bytes  the file
 * @param options  `logZone` is needed for timestamps that are not UTC, dates, and texts without offset
 * @returns the contacts, and every row that was set aside; a file whose bytes are broken is not read at all
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  const opened = openParquet(bytes)
  if (wrongZone && bytes.length > 0) return { ok: false, format, problems: [wrongZone] }
  if (!opened.ok) return { ok: false, format, problems: [opened.problem] }
  const { table } = opened
  const problems = columnProblems(table.columns)
  if (problems.length > 0) return { ok: false, format, problems }

  const fields = table.columns.map(({ name }) => FIELD_BY_NAME.get(name))
  const has = (name: FieldName): boolean => fields.some((field) => field?.name === name)
  const missing = missingFrom(has, ['states', 'coverage'])
  const idColumn = fields.findIndex((field) => field?.name === 'id')
  const stated: string[] = []
  if (idColumn !== -1) {
    for (const { cells } of table.rows((column) => column === idColumn)) stated.push(String(cells[idColumn]))
  }
  const ids = idsOf(stated, 'id')
  const time = timeReader(options.logZone)
  const tally = newTally()
  const contacts: LogContact[] = []

  const takeRow = (line: number, cells: readonly ParquetCell[]): void => {
    const reader: ValueReader = { problems: [], line, time }
    const row = new Map<FieldName, string | readonly string[]>()
    cells.forEach((cell, index) => {
      const field = fields[index]
      if (field === undefined) return
      if (/[\uFFFD\0]/.test(String(cell))) {
        const where = { line, field: field.name, found: String(cell), expected: UTF8_EXPECTED }
        reader.problems.push(problem('wrong-encoding', where))
      }
      const value = valueOf(cell, field)
      if (value === undefined) {
        const expected = { en: 'one value', zh: '单个值' }
        reader.problems.push(
          problem('wrong-type', { line, field: field.name, found: String(cell), expected }),
        )
      } else if (value.length > 0) row.set(field.name, value)
    })
    const contact = contactOf(row, reader, ids.forLine, missing)
    const doubled = contact && ids.claim(contact.id, line)
    if (contact === undefined || doubled) {
      tally.refuse(line, doubled ? [doubled] : reader.problems)
      return
    }
    contacts.push(contact)
    tally.take('contacts', 1)
  }

  const rows = table.rows(() => true)
  for (let step = rows.next(); ; step = rows.next()) {
    if (step.done) {
      if (step.value) return { ok: false, format, problems: [step.value] }
      break
    }
    tally.see()
    takeRow(step.value.line, step.value.cells)
  }
  const warnings: Warning[] =
    table.rowCount === 0
      ? [warning('no-rows', [], { en: 'The file has columns and no rows', zh: '文件只有列，没有数据行' })]
      : []
  return {
    ok: true,
    format,
    layout: 'columns by name',
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts,
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings,
    cannotKnow: missing,
    rows: tally.rows(),
  }
}
