/** Reads Forbear's own CSV: one contact a row, columns by name, every unknown column, word or date reported. */
import { csvRecords, unguardFormula, type CsvRecord } from '../../input/csv.ts'
import { decode, UNREADABLE, UTF8_EXPECTED } from '../../input/text.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { contactOf } from '../../row/contact.ts'
import { FIELD_BY_NAME, FIELDS, type Field, type FieldName, type Row } from '../../row/fields.ts'
import { idsOf } from '../../row/ids.ts'
import { missingFrom } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import { headWatch, ONE_HEAD } from './heads.ts'
import { separatorOf, splitCell } from './separators.ts'

const format = 'forbear-csv'

type Cells = Extract<CsvRecord, { readonly kind: 'cells' }>

const valueOf = (cell: string): string => unguardFormula(cell.trim())

/** What is wrong with the head: unknown, doubled and missing columns, all at once. */
function headProblems(head: readonly string[], line: number): readonly Problem[] {
  const names = FIELDS.map((field) => field.name)
  const [only] = head
  if (head.length === 1 && only !== undefined && /[;\t]/.test(only)) {
    const expected = { en: 'columns separated by commas', zh: '用逗号分隔的列' }
    return [problem('wrong-separator', { line, found: only, expected })]
  }
  const unknown = head
    .filter((name) => !FIELD_BY_NAME.has(name))
    .map((name) => problem('unknown-column', { line, field: name, found: name, expected: oneOfWords(names) }))
  const doubled = head
    .filter((name, index) => FIELD_BY_NAME.has(name) && head.indexOf(name) < index)
    .map((name) =>
      problem('doubled-column', {
        line,
        field: name,
        found: name,
        expected: { en: 'each column once', zh: '每列只出现一次' },
      }),
    )
  const missing = FIELDS.filter((field: Field) => field.needed && !head.includes(field.name)).map((field) =>
    problem('missing-column', { line, field: field.name, found: '', expected: field.says }),
  )
  return [...unknown, ...doubled, ...missing]
}

function rowOfCells(head: readonly FieldName[], cells: readonly string[]): Row {
  const row = new Map<FieldName, string | readonly string[]>()
  head.forEach((name, index) => {
    const value = valueOf(cells[index] ?? '')
    const kind = FIELD_BY_NAME.get(name)?.kind
    const separator = kind && separatorOf(kind)
    const values = separator ? splitCell(value, separator) : value
    if (values.length > 0) row.set(name, values)
  })
  return row
}

/**
 * Reads a log in Forbear's CSV.
 *
 * @param bytes  the file
 * @param options  `logZone` is needed for times without offset, `encoding` for files that are not UTF-8
 * @returns the contacts, and every row that was set aside with all that is wrong with it
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  const decoded = decode(bytes, options.encoding)
  if (wrongZone) return { ok: false, format, problems: [wrongZone] }
  if (!decoded.ok) return { ok: false, format, problems: [decoded.problem] }

  const records = [...csvRecords(decoded.text)]
  const headAt = records.findIndex((record) => record.kind !== 'blank')
  const headRecord = records[headAt]
  if (headRecord === undefined) {
    const expected = { en: 'a head with the names of the columns', zh: '写明列名的表头' }
    return { ok: false, format, problems: [problem('empty-file', { found: '', expected })] }
  }
  const head = headRecord.kind === 'cells' ? headRecord.cells.map((name) => name.trim().toLowerCase()) : []
  const problems =
    headRecord.kind === 'broken'
      ? [problem('broken-quotes', { line: headRecord.line, found: headRecord.text, expected: closedQuotes })]
      : headProblems(head, headRecord.line)
  if (problems.length > 0) return { ok: false, format, problems }

  const columns = head.filter((name): name is FieldName => FIELD_BY_NAME.has(name))
  const missing = missingFrom((name) => columns.includes(name), ['states', 'coverage'])
  const tally = newTally()
  const body = records.slice(headAt + 1)
  const idColumn = columns.indexOf('id')
  const stated = body.flatMap((record) =>
    record.kind === 'cells' && idColumn !== -1 ? [valueOf(record.cells[idColumn] ?? '')] : [],
  )
  const ids = idsOf(stated, 'id')
  const time = timeReader(options.logZone)
  const contacts: LogContact[] = []
  const kindOf = headWatch(columns)

  const takeRow = ({ line, cells }: Cells): void => {
    const kind = kindOf(cells)
    if (kind === 'repeated-head') {
      tally.drop(kind)
      return
    }
    if (kind !== 'row') {
      tally.refuse(line, [problem(kind, { line, found: cells.join(','), expected: ONE_HEAD })])
      return
    }
    if (cells.length !== columns.length) {
      const expected = {
        en: `${columns.length} cells, as the head has`,
        zh: `与表头相同的 ${columns.length} 个单元格`,
      }
      tally.refuse(line, [problem('cell-count', { line, found: String(cells.length), expected })])
      return
    }
    const reader: ValueReader = { problems: [], line, time }
    cells.forEach((cell, index) => {
      if (decoded.hasBrokenBytes && cell.includes(UNREADABLE)) {
        const where = { line, field: columns[index], found: cell, expected: UTF8_EXPECTED }
        reader.problems.push(problem('wrong-encoding', where))
      }
    })
    const contact = contactOf(rowOfCells(columns, cells), reader, ids.forLine, missing)
    const doubled = contact && ids.claim(contact.id, line)
    if (contact === undefined || doubled) {
      tally.refuse(line, doubled ? [doubled] : reader.problems)
      return
    }
    contacts.push(contact)
    tally.take('contacts', 1)
  }

  for (const record of body) {
    tally.see()
    if (record.kind === 'blank') tally.blank()
    else if (record.kind === 'cells') takeRow(record)
    else {
      const where = { line: record.line, found: record.text, expected: closedQuotes }
      tally.refuse(record.line, [problem('broken-quotes', where)])
    }
  }

  const warnings: Warning[] =
    contacts.length === 0 && tally.setAside.length === 0
      ? [warning('no-rows', [], { en: 'The file has a head and no rows', zh: '文件只有表头，没有数据行' })]
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

const closedQuotes = {
  en: 'a quotation mark before and after a cell, and each one inside it doubled',
  zh: '单元格前后各一个引号，其中的引号写两个',
}
