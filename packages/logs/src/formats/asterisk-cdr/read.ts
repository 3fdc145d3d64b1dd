/**
 * Reads Asterisk call detail records as cdr_csv writes them, or any CSV with their names in a head.
 * Several records of one call are one contact. Times carry no zone: the user names it, and the ids may contradict it.
 */
import type { Direction, Fact, Stamp } from '@forbear/conduct/facts'
import { allFactsBut } from '../../row/missing.ts'
import { columnSetProblems } from '../../input/column-set.ts'
import { csvRecords, type CsvRecord } from '../../input/csv.ts'
import { decode, UNREADABLE } from '../../input/text.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { problem, type Problem, type ProblemParts } from '../../problem.ts'
import { newTally, warning } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import { callsOf, type Call } from './calls.ts'
import { columnOf, COLUMNS, isHead, LAYOUTS, NEEDED, type Column } from './layouts.ts'
import { outcomeOf, UNCONNECTED } from './outcomes.ts'
import { madeAt, recordOf, type CallRecord, type CellOf } from './record.ts'

const format = 'asterisk-cdr'

/** What no call detail record says. The direction is added where no context is known. */
export const CANNOT_KNOW: readonly FactName[] = allFactsBut(
  'duration',
  'answered',
  'direction',
  'outcome',
  'number',
)

type Cells = Extract<CsvRecord, { readonly kind: 'cells' }>

interface Layout {
  readonly name: string
  readonly columns: readonly (Column | undefined)[]
  readonly unused: readonly string[]
  readonly hasHead: boolean
}

const notRead = (...problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })

const mostFrequent = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const named = (names: readonly string[], name: string, hasHead: boolean): Layout => ({
  name,
  columns: names.map(columnOf),
  unused: names.filter((one) => columnOf(one) === undefined),
  hasHead,
})

function layoutOf(rows: readonly Cells[], options: ReadOptions): Layout | Problem {
  const [first] = rows
  if (first && isHead(first.cells)) return named(first.cells, 'columns by name', true)
  if (options.columns) return named(options.columns, 'columns named by the user', false)
  const count = mostFrequent(rows.map((row) => row.cells.length))
  const layout = LAYOUTS.find(({ columns }) => columns.length === count)
  if (layout) return { ...layout, unused: [], hasHead: false }
  return problem('unknown-layout', {
    found: `${count} columns`,
    expected: {
      en: 'a head with the columns’ names, or 16, 18 or 21 columns as cdr_csv writes them; name the columns otherwise',
      zh: '带列名的表头，或 cdr_csv 的 16、18、21 列；否则请指明各列名称',
    },
  })
}

function layoutProblems({ columns }: Layout, options: ReadOptions): readonly Problem[] {
  const hasId = columns.includes('linkedid') || columns.includes('uniqueid')
  return [
    ...columnSetProblems(columns, NEEDED),
    ...(hasId || options.eachRecordIsACall
      ? []
      : [
          problem('calls-not-joinable', {
            found: '',
            expected: {
              en: 'a column linkedid or uniqueid (loguniqueid=yes in cdr.conf), or the user’s word that each record is a call',
              zh: '有 linkedid 或 uniqueid 列（cdr.conf 中 loguniqueid=yes），或由使用者声明每条记录就是一通电话',
            },
          }),
        ]),
  ]
}

const offsetText = (seconds: number): string => {
  const minutes = Math.abs(seconds) / 60
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${seconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

const quarterOfAnHour = 900
/** Ids and times that differ by less than this do not speak of another zone: no two zones are nearer to each other. */
const tolerance = 840

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** How far the log's clocks were ahead of UTC, by the seconds in its unique ids; `undefined` where they have none. */
function offsetByIds(rows: readonly { readonly cell: CellOf }[]): number | undefined {
  const asUtc = timeReader('UTC')
  const ahead = rows.flatMap(({ cell }) => {
    const made = madeAt(cell('uniqueid'))
    const read = asUtc(cell('start'))
    return made === undefined || !read.ok ? [] : [read.stamp.earliest - made]
  })
  const middle = median(ahead)
  return middle === undefined ? undefined : Math.round(middle / quarterOfAnHour) * quarterOfAnHour
}

const zoneExpected = (offset: number | undefined): ProblemParts['expected'] => {
  const hint = offset === undefined ? undefined : offsetText(offset)
  return {
    en: `the zone of the log, such as UTC or Asia/Shanghai${hint === undefined ? '' : `; its unique ids fit a clock at ${hint}`}`,
    zh: `日志的时区，如 UTC 或 Asia/Shanghai${hint === undefined ? '' : `；按其唯一编号，时钟相对 UTC 为 ${hint}`}`,
  }
}

const away = ({ earliest, latest }: Stamp, second: number): number =>
  Math.max(earliest - second, second - latest, 0)

/** Extensions of the dialplan that are not numbers: start, hang-up, invalid, timeout, failed. */
const notNumbers: ReadonlySet<string> = new Set(['s', 'h', 'i', 't', 'o', 'e', 'failed', '~~s~~', ''])

function directionOf(call: Call, contexts: ReadOptions['contexts']): Fact<Direction> | undefined {
  const stated = call.records.flatMap(({ dcontext }) =>
    contexts !== undefined && Object.hasOwn(contexts, dcontext) ? (contexts[dcontext] ?? []) : [],
  )
  const [only, other] = [...new Set(stated)]
  if (only === undefined || other === undefined) return only
  return { oneOf: [only, other] }
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0)

function contactOf(call: Call, options: ReadOptions, missing: readonly FactName[]): LogContact {
  const { first, records } = call
  const start = {
    earliest: least(records.map((record) => record.start.earliest)),
    latest: least(records.map((record) => record.start.latest)),
  }
  const durationSeconds = most(
    records.map((record) => record.start.earliest - start.earliest + record.duration),
  )
  const direction = directionOf(call, options.contexts)
  const plain = typeof direction === 'string' ? direction : undefined
  const signs = call.isIncomplete
    ? [...records.map((record) => record.sign), 'not-said' as const]
    : records.map((record) => record.sign)
  const outcome = outcomeOf(signs, plain)
  const connected = records.filter(({ sign }) => sign === 'phones-connected' || sign === 'one-end-answered')
  const isUnconnected = signs.every((sign) => UNCONNECTED.has(sign))
  const answeredSeconds =
    connected.length > 0 ? most(connected.map((record) => record.billsec)) : isUnconnected ? 0 : undefined
  const numberIn = (text: string): string | undefined =>
    notNumbers.has(text) || text.includes(UNREADABLE) ? undefined : text
  const from = numberIn(first.src)
  const to = numberIn(first.dst)
  const number = plain === 'inbound' ? from : plain === 'outbound' ? to : undefined
  const reference = first.userfield || first.accountcode
  return {
    id: call.id,
    rows: records.map((record) => record.line),
    start,
    durationSeconds,
    ...(answeredSeconds === undefined ? {} : { answeredSeconds }),
    channel: 'call',
    ...(direction === undefined ? {} : { direction }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(number === undefined ? {} : { number }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(reference === '' ? {} : { reference }),
    facts: {},
    missing,
  }
}

/**
 * Reads Asterisk call detail records.
 *
 * @param bytes  Master.csv or an export with a head
 * @param options  `logZone` is needed unless every time carries an offset; `contexts` gives directions;
 *   `columns` names the columns of an unusual layout; `eachRecordIsACall` where records have no id
 * @returns one contact a call
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead(wrongZone)
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return notRead(decoded.problem)
  const all = [...csvRecords(decoded.text)]
  const filled = all.filter((record): record is Cells => record.kind === 'cells')
  if (all.every((record) => record.kind === 'blank')) {
    const expected = { en: 'call detail records', zh: '通话记录' }
    return notRead(problem('empty-file', { found: '', expected }))
  }
  const layout = layoutOf(filled, options)
  if (!('columns' in layout)) return notRead(layout)
  const wrongLayout = layoutProblems(layout, options)
  if (wrongLayout.length > 0) return notRead(...wrongLayout)

  const { columns } = layout
  const placeOf = new Map(COLUMNS.map((column) => [column, columns.indexOf(column)]))
  const cellsOf = ({ cells }: Cells): CellOf => {
    return (column) => cells[placeOf.get(column) ?? -1]?.trim() ?? ''
  }
  const head = layout.hasHead ? filled[0] : undefined
  const body = all.filter((record) => record !== head)
  const whole = body.flatMap((record) =>
    record.kind === 'cells' && record.cells.length === columns.length
      ? [{ line: record.line, cell: cellsOf(record), cells: record.cells }]
      : [],
  )
  const time = timeReader(options.logZone)
  const isZoneless = (text: string): boolean => {
    const read = time(text)
    return !read.ok && read.code === 'zone-needed'
  }
  const zoneless = options.logZone === undefined && whole.find(({ cell }) => isZoneless(cell('start')))
  if (zoneless) {
    const { line, cell } = zoneless
    const expected = zoneExpected(offsetByIds(whole))
    return notRead(problem('zone-needed', { line, field: 'start', found: cell('start'), expected }))
  }

  const tally = newTally()
  const records: CallRecord[] = []
  const unreadable: Pick<CallRecord, 'linkedid' | 'uniqueid' | 'line'>[] = []
  const brokenLines: number[] = []
  for (const record of body) {
    tally.see()
    const { line } = record
    if (record.kind === 'blank') {
      tally.blank()
      continue
    }
    if (record.kind === 'broken') {
      const expected = {
        en: 'a quotation mark before and after a cell, and each one inside it doubled',
        zh: '单元格前后各一个引号，其中的引号写两个',
      }
      tally.refuse(line, [problem('broken-quotes', { line, found: record.text, expected })])
      continue
    }
    if (record.cells.length !== columns.length) {
      const expected = { en: `${columns.length} cells`, zh: `${columns.length} 个单元格` }
      tally.refuse(line, [problem('cell-count', { line, found: String(record.cells.length), expected })])
      continue
    }
    const cell = cellsOf(record)
    const reader: ValueReader = { problems: [], line, time }
    const ids = { linkedid: cell('linkedid'), uniqueid: cell('uniqueid'), line }
    if (ids.linkedid === '' && ids.uniqueid === '' && !options.eachRecordIsACall) {
      const expected = { en: 'the id of the call', zh: '通话编号' }
      reader.problems.push(problem('missing-value', { line, field: 'uniqueid', found: '', expected }))
    }
    const understood = recordOf(cell, reader)
    if (understood === undefined || reader.problems.length > 0) {
      tally.refuse(line, reader.problems)
      unreadable.push(ids)
      continue
    }
    if (decoded.hasBrokenBytes && record.cells.some((one) => one.includes(UNREADABLE))) brokenLines.push(line)
    records.push(understood)
  }

  const dated = records.flatMap((record) => {
    const made = madeAt(record.uniqueid)
    return made === undefined ? [] : [{ record, made }]
  })
  const far = dated.filter(({ record, made }) => away(record.start, made) > tolerance)
  const [contradiction] = far
  if (contradiction !== undefined && far.length * 2 > dated.length) {
    const { record, made } = contradiction
    const found = `${options.logZone ?? 'offset'}: uniqueid ${record.uniqueid} is ${Math.abs(record.start.earliest - made)} s away from start`
    const expected = zoneExpected(offsetByIds(whole))
    return notRead(problem('zone-contradicted', { line: record.line, field: 'start', found, expected }))
  }

  const calls = callsOf(records, unreadable)
  for (const call of calls) tally.take('contacts', call.records.length)
  const knowsDirection = calls.some((call) => directionOf(call, options.contexts) !== undefined)
  const missing: readonly FactName[] = knowsDirection ? CANNOT_KNOW : ['direction', ...CANNOT_KNOW]
  const contacts = calls.map((call) => contactOf(call, options, missing))

  const warnings: Warning[] = []
  const warn = (code: Warning['code'], lines: readonly number[], en: string, zh: string): void => {
    if (lines.length > 0) warnings.push(warning(code, lines, { en, zh }))
  }
  warn(
    'unreadable-characters',
    brokenLines,
    'Some characters are not valid in the file’s encoding; the rows are read, the characters are not',
    '部分字符不符合文件编码；行已读取，但这些字符未能读出',
  )
  for (const name of layout.unused) {
    warnings.push({
      code: 'unused-column',
      count: 1,
      lines: [],
      says: { en: `The column "${name}" is not used`, zh: `未使用列“${name}”` },
    })
  }
  warn(
    'call-incomplete',
    calls.filter((call) => call.isIncomplete).map((call) => call.first.line),
    'A record of these calls could not be read: their outcome is not known unless two phones were connected',
    '这些通话有记录无法读取：除已见两部电话接通外，结果视为不明',
  )
  warn(
    'joined-without-linkedid',
    records.filter((record) => record.linkedid === '').map((record) => record.line),
    'Without linkedid, records are joined by uniqueid and by branches of the switch; a transferred or parked call may count as several',
    '没有 linkedid，仅按 uniqueid 和交换机支路合并；转接或驻留的通话可能被算作多通',
  )
  warn(
    'zone-unconfirmed',
    dated.length === 0 ? records.map((record) => record.line) : [],
    'No unique id shows a second of the clock: nothing confirms the zone of these times',
    '唯一编号中没有时间秒数：无从印证这些时间的时区',
  )
  if (contacts.length === 0 && tally.setAside.length === 0) {
    warnings.push(warning('no-rows', [], { en: 'The file has no record', zh: '文件中没有记录' }))
  }
  return {
    ok: true,
    format,
    layout: layout.name,
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
