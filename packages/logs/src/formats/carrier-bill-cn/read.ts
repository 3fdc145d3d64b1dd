/**
 * Reads the call and message details that China Mobile, China Unicom and China Telecom give their customers, as CSV or
 * XLSX. Only entries of listed numbers are kept; the customer's name, places and fees are not.
 */
import type { Direction } from '@forbear/conduct/facts'
import { csvRecords } from '../../input/csv.ts'
import { decode } from '../../input/text.ts'
import { timeReader, zoneProblem, type TimeRead } from '../../input/time.ts'
import { wholeTime, writtenSeconds, YEAR_NEEDED, type YearOf } from '../../input/written.ts'
import { looksLikeWorkbook, sheetNames, sheetRows } from '../../input/xlsx.ts'
import type { CollectorNumber, FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { keeperOf, type Keeper } from '../../phone/borrower.ts'
import { numberKeys } from '../../phone/numbers.ts'
import { oneOfWords, problem, type Problem, type Words } from '../../problem.ts'
import { newTally, warning, type Tally } from '../../row/tally.ts'
import { cleaned, COLUMN_NAMES, isAround, tableOf, type Column, type Table } from './columns.ts'
import { kindWords, ROW_OF, signOf } from './outcomes.ts'
import { yearsOf } from './years.ts'

const format = 'carrier-bill-cn'

const notRead = (...problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })

const HEAD_EXPECTED: Words = {
  en: `a head with columns such as ${COLUMN_NAMES.time[0]}, ${COLUMN_NAMES.kind[0]}, ${COLUMN_NAMES.other[0]}, ${COLUMN_NAMES.length[0]}, separated by commas, in UTF-8 or GB18030`,
  zh: `带有${COLUMN_NAMES.time[0]}、${COLUMN_NAMES.kind[0]}、${COLUMN_NAMES.other[0]}、${COLUMN_NAMES.length[0]}等列名的表头，以逗号分隔，UTF-8 或 GB18030 编码`,
}
const TIME_EXPECTED: Words = {
  en: 'a time such as 2026-03-02 09:00:05, or 03-02 09:00:05 where the bill’s head says the period',
  zh: '时间，如 2026-03-02 09:00:05；表头前写明账期的，可只写 03-02 09:00:05',
}
const YEAR_EXPECTED: Words = {
  en: 'a year in the time, or a billing period before the head that holds this month once',
  zh: '时间中写明年份，或表头前写明包含该月份的账期',
}
const LENGTH_EXPECTED: Words = {
  en: 'a length such as 1分20秒, 80 or 00:01:20',
  zh: '时长，如 1分20秒、80、00:01:20',
}
const ZONE_EXPECTED: Words = {
  en: 'the zone of the bill, which carriers in China write in Beijing time: Asia/Shanghai',
  zh: '详单的时区；中国运营商通常使用北京时间：Asia/Shanghai',
}

/** A row of the file, whatever it was read from. */
type Row =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'blank'; readonly line: number }
  | { readonly kind: 'broken'; readonly line: number }

interface Source {
  readonly rows: readonly Row[]
  readonly layout: string
  /** The sheet's name, which may say what its table holds. */
  readonly title: string
  /** Sheets of a workbook that were not read. */
  readonly unusedSheets: number
}

type Sourced =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const hasTable = (rows: readonly Row[]): boolean =>
  rows.some((row) => row.kind === 'cells' && tableOf(row.cells, '') !== undefined)

/** Exports that keep a spreadsheet from rounding a number write it as a formula, `="13800138000"`. */
const withoutFormulas = (text: string): string => text.replace(/(^|,)="([^"\r\n]*)"(?=,|\r|\n|$)/gm, '$1"$2"')

const rowsOfText = (text: string): readonly Row[] =>
  [...csvRecords(withoutFormulas(text))].map(
    (record): Row => (record.kind === 'cells' ? record : { kind: record.kind, line: record.line }),
  )

/** The sheet named, or the first that has a table. */
const ofWorkbook = (bytes: Uint8Array, sheet: string | undefined): Sourced => {
  const found = sheetNames(bytes)
  if (!found.ok) return { ok: false, problems: [found.problem] }
  let first: Source | undefined
  for (const name of sheet === undefined ? found.names : [sheet]) {
    const rows: Row[] = []
    for (const row of sheetRows(bytes, { sheet: name })) {
      if (row.kind === 'problem') return { ok: false, problems: [row.problem] }
      rows.push({ kind: 'cells', line: row.row, cells: row.cells.map((cell) => cell.text) })
    }
    const source = { rows, layout: 'XLSX', title: name, unusedSheets: found.names.length - 1 }
    if (hasTable(rows)) return { ok: true, source }
    first ??= source
  }
  return { ok: true, source: first ?? { rows: [], layout: 'XLSX', title: '', unusedSheets: 0 } }
}

/** Text in UTF-8, or in GB18030 where the user says so, or where only that gives the words of a head. */
const ofText = (bytes: Uint8Array, encoding: ReadOptions['encoding']): Sourced => {
  const decoded = decode(bytes, encoding)
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] }
  const rows = rowsOfText(decoded.text)
  if (encoding === undefined && decoded.hasBrokenBytes && !hasTable(rows)) {
    const other = decode(bytes, 'gb18030')
    const otherRows = other.ok ? rowsOfText(other.text) : []
    if (hasTable(otherRows))
      return { ok: true, source: { rows: otherRows, layout: 'CSV, GB18030', title: '', unusedSheets: 0 } }
  }
  const isTabbed =
    !hasTable(rows) && decoded.text.split(/[\r\n]+/).some((line) => tableOf(line.split('\t'), ''))
  if (isTabbed)
    return { ok: false, problems: [problem('wrong-separator', { found: 'Tab', expected: HEAD_EXPECTED })] }
  return {
    ok: true,
    source: { rows, layout: encoding === 'gb18030' ? 'CSV, GB18030' : 'CSV', title: '', unusedSheets: 0 },
  }
}

/** A cell as it may be shown: damage can move another row's cells, or a number, into one. */
const shown = (cell: string): string => (cell.length > 24 || /\d{7}|[\r\n]/.test(cell) ? '' : cell)

type Entry = Pick<LogContact, 'start' | 'durationSeconds' | 'answeredSeconds' | 'outcome'> & {
  readonly direction: Direction
}

/** What is taken from a listed row, or everything that is wrong with it. */
function entryOf(
  cell: (column: Column) => string,
  table: Table,
  line: number,
  time: (text: string) => TimeRead,
  yearOf: YearOf,
): Entry | readonly Problem[] {
  const problems: Problem[] = []
  const complain = (code: Problem['code'], column: Column, found: string, expected: Words): undefined => {
    const field = table.head[table.at[column] ?? -1] ?? column
    problems.push(problem(code, { line, field, found: shown(found), expected }))
  }
  const date = cell('date')
  const clock = cell('time')
  // The date in a column of its own, and the time of day in another.
  const written = date !== '' && (clock === '' || /^\d{1,2}:/.test(clock)) ? `${date} ${clock}`.trim() : clock
  const timeColumn = table.at.time === undefined ? 'date' : 'time'
  const read = wholeTime(written, yearOf)
  const stamped = typeof read === 'object' ? time(read.time) : undefined
  if (written === '') complain('missing-value', timeColumn, '', TIME_EXPECTED)
  else if (read === YEAR_NEEDED) complain('year-needed', timeColumn, written, YEAR_EXPECTED)
  else if (read === undefined) complain('not-a-time', timeColumn, written, TIME_EXPECTED)
  else if (stamped?.ok === false) complain(stamped.code, timeColumn, written, stamped.expected)

  const length = table.isMessages ? '' : cell('length')
  const isBare = /^\d{1,6}$/.test(length)
  const isCoarse = isBare && table.lengthUnit === 'minutes'
  const seconds = isCoarse ? undefined : isBare ? Number(length) : writtenSeconds(length)
  if (length !== '' && !isCoarse && seconds === undefined)
    complain('not-a-duration', 'length', length, LENGTH_EXPECTED)

  const word = cell('kind').replace(/\s/g, '')
  const sign = signOf(word, table.isMessages, seconds)
  const row = sign === undefined ? undefined : ROW_OF.get(sign)
  if (row === undefined) {
    complain(
      word === '' ? 'missing-value' : 'unknown-word',
      'kind',
      word,
      oneOfWords(kindWords(table.isMessages)),
    )
  }
  if (problems.length > 0 || row === undefined || stamped?.ok !== true) return problems
  return {
    start: stamped.stamp,
    ...(seconds === undefined ? {} : { durationSeconds: seconds, answeredSeconds: seconds }),
    outcome: row.outcome,
    direction: row.direction,
  }
}

/** What the tables of a file cannot carry besides. */
const lacking = (tables: readonly Table[]): readonly FactName[] => {
  const isTimed = tables.some(
    ({ at, isMessages, lengthUnit }) => !isMessages && at.length !== undefined && lengthUnit === 'seconds',
  )
  return isTimed ? [] : ['duration', 'answered']
}

interface Reading {
  readonly keeper: Keeper
  readonly tally: Tally
  readonly time: (text: string) => TimeRead
}

/** The entries of a file, table by table. */
function entriesOf({ rows, title }: Source, { keeper, tally, time }: Reading) {
  const entries: Omit<LogContact, 'missing'>[] = []
  const tables: Table[] = []
  /** Words before the first head and between tables: the billing period, and what the next table is of. */
  const before: string[] = []
  let around = title
  let table: Table | undefined
  let yearOf: YearOf = () => undefined
  const seen = new Map<string, number>()

  const keep = (
    row: Extract<Row, { readonly kind: 'cells' }>,
    current: Table,
    collector: CollectorNumber,
  ): void => {
    const { line, cells } = row
    const cell = (column: Column): string => cleaned(cells[current.at[column] ?? -1] ?? '')
    const entry = entryOf(cell, current, line, time, yearOf)
    if (!('start' in entry)) return tally.refuse(line, entry)
    const other = cell('other')
    const mark = JSON.stringify([entry, other, current.isMessages])
    const earlier = keeper.isSurvey ? undefined : seen.get(mark)
    // Messages carry no words here: two in one second may be two. A call cannot begin twice in one second.
    if (earlier !== undefined && !current.isMessages && entry.start.earliest === entry.start.latest) {
      const expected = {
        en: `each entry once; line ${earlier} has this one`,
        zh: `每条只出现一次；第 ${earlier} 行已有此条`,
      }
      return tally.refuse(line, [problem('duplicate-entry', { line, found: '', expected })])
    }
    seen.set(mark, line)
    tally.take('contacts', 1)
    const { direction, ...rest } = entry
    entries.push({
      id: `line:${line}`,
      rows: [line],
      ...rest,
      channel: current.isMessages ? 'sms' : 'call',
      ...keeper.parties(collector, other, direction),
    })
  }

  for (const row of rows) {
    tally.see()
    if (row.kind === 'blank') {
      tally.blank()
      continue
    }
    if (row.kind === 'broken') {
      // Nothing tells whose row it is: it is not shown.
      const expected = {
        en: 'a quotation mark before and after a cell, and each one inside it doubled',
        zh: '单元格前后各一个引号，其中的引号写两个',
      }
      tally.refuse(row.line, [problem('broken-quotes', { line: row.line, found: '', expected })])
      continue
    }
    const { cells } = row
    if (cells.every((one) => one.trim() === '')) {
      tally.blank()
      continue
    }
    const begun = tableOf(cells, around)
    if (begun !== undefined) {
      table = begun
      tables.push(begun)
      yearOf = yearsOf(before)
      around = ''
      tally.drop('not-an-entry')
      continue
    }
    const other = table === undefined ? '' : cleaned(cells[table.at.other ?? -1] ?? '')
    const collector = table === undefined ? undefined : keeper.find(other)
    if (table !== undefined && collector !== undefined) keep(row, table, collector)
    else if (table === undefined || (numberKeys(other).length === 0 && isAround(cells))) {
      before.push(...cells)
      around += cells.join()
      tally.drop('not-an-entry')
    } else tally.drop('not-a-collector')
  }
  return { entries, tables }
}

/**
 * Reads a carrier's details.
 *
 * @param bytes  CSV in UTF-8 or GB18030, or XLSX
 * @param options  `phone` and `logZone` are needed; `sheet` chooses one of a workbook
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead(wrongZone)
  const sourced = looksLikeWorkbook(bytes)
    ? ofWorkbook(bytes, options.sheet)
    : ofText(bytes, options.encoding)
  if (!sourced.ok) return notRead(...sourced.problems)
  const { rows, layout, unusedSheets } = sourced.source
  if (rows.every((row) => row.kind === 'blank')) {
    return notRead(problem('empty-file', { found: '', expected: HEAD_EXPECTED }))
  }
  const kept = keeperOf(options.phone)
  if (!kept.ok) return notRead(...kept.problems)
  const { keeper } = kept
  if (options.logZone === undefined) {
    return notRead(problem('zone-needed', { found: '', expected: ZONE_EXPECTED }))
  }
  const tally = newTally()
  const { entries, tables } = entriesOf(sourced.source, {
    keeper,
    tally,
    time: timeReader(options.logZone),
  })
  if (tables.length === 0) return notRead(problem('unknown-layout', { found: '', expected: HEAD_EXPECTED }))
  const without = tables.find(
    ({ at, isMessages }) => at.kind === undefined || (!isMessages && at.length === undefined),
  )
  if (without !== undefined) {
    const column = without.at.kind === undefined ? 'kind' : 'length'
    return notRead(
      problem('missing-column', {
        field: COLUMN_NAMES[column][0],
        found: '',
        expected: oneOfWords(COLUMN_NAMES[column]),
      }),
    )
  }
  const missing = [...keeper.cannotKnow, ...lacking(tables)]
  const contacts = entries.map((entry) => ({ ...entry, missing }))

  const omits: Words = {
    en: 'A bill lists what was connected or charged: missed, declined and blocked calls are not on it',
    zh: '详单只列接通或计费的通信：未接、拒接和被拦截的来电不在其中',
  }
  const warnings: Warning[] = []
  if (tables.some(({ isMessages }) => !isMessages)) {
    warnings.push(
      warning('unanswered-not-listed', [], {
        en: `${omits.en}; counts of calls are the least there were`,
        zh: `${omits.zh}；由此数出的通话次数只是最少数`,
      }),
    )
  }
  if (unusedSheets > 0) {
    warnings.push({
      code: 'unused-sheet',
      count: unusedSheets,
      lines: [],
      says: {
        en: `${unusedSheets} other sheets of the workbook were not read`,
        zh: `工作簿中另有 ${unusedSheets} 个工作表未读取`,
      },
    })
  }
  if (contacts.length === 0 && tally.setAside.length === 0) {
    warnings.push(
      warning('no-rows', [], {
        en: 'The file has no entry of a listed number',
        zh: '文件中没有所列号码的记录',
      }),
    )
  }
  return {
    ok: true,
    format,
    layout,
    logZone: options.logZone,
    contacts,
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings,
    cannotHold: ['unanswered-calls'],
    cannotKnow: missing,
    rows: tally.rows(),
  }
}
