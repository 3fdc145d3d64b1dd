/**
 * Reads call detail records of FreeSWITCH's mod_cdr_csv. Templates vary by site: the shipped ones are recognised,
 * others need a head or the user's word. Legs of one call are one contact. Stamps carry no zone: the user names it.
 */
import type { Direction, Fact, Stamp } from '@forbear/conduct/facts'
import { columnSetProblems } from '../../input/column-set.ts'
import { decode, UNREADABLE, UTF8_EXPECTED } from '../../input/text.ts'
import { NOT_SHOWN } from '../../input/table-feed.ts'
import { timeReader, zoneProblem, type TimeRead } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { problem, type Problem } from '../../problem.ts'
import { allFactsBut } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import { complain, stampOf, wholeOf, type ValueReader } from '../../row/values.ts'
import { callsOf, type Call, type Leg } from './calls.ts'
import {
  cellsOf,
  columnOf,
  fits,
  isHead,
  isOpencdrrate,
  NEEDED,
  STARTS,
  TEMPLATES,
  type Column,
} from './layouts.ts'
import { isKnownCause, outcomeOf, signOf, UNANSWERED } from './outcomes.ts'

const format = 'freeswitch-csv'

/** What no such record says. The direction is added where no context is known. */
export const CANNOT_KNOW: readonly FactName[] = allFactsBut(
  'duration',
  'answered',
  'direction',
  'outcome',
  'number',
)

interface Line {
  readonly line: number
  readonly text: string
  /** `undefined`: its quotation marks do not match. */
  readonly cells: readonly string[] | undefined
}

interface Layout {
  readonly name: string
  readonly columns: readonly (Column | undefined)[]
  readonly unused: readonly string[]
  readonly hasHead: boolean
}

const notRead = (...problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })

const named = (names: readonly string[], name: string, hasHead: boolean): Layout => ({
  name,
  columns: names.map(columnOf),
  unused: names.filter((one) => columnOf(one) === undefined),
  hasHead,
})

/** The template that most lines fit. */
function layoutOf(lines: readonly (readonly string[])[], options: ReadOptions): Layout | Problem {
  const [first] = lines
  if (first && isHead(first)) return named(first, 'columns by name', true)
  if (options.columns) return named(options.columns, 'columns named by the user', false)
  const counted = TEMPLATES.map((template) => ({
    template,
    count: lines.filter((cells) => fits(template, cells)).length,
  }))
  const [best] = counted.toSorted((a, b) => b.count - a.count)
  if (best && best.count > 0) {
    return { ...best.template, name: `template ${best.template.name}`, unused: [], hasHead: false }
  }
  if (lines.some(isOpencdrrate)) {
    const expected = {
      en: 'a template with start_stamp or start_epoch; opencdrrate has neither',
      zh: '含 start_stamp 或 start_epoch 的模板；opencdrrate 两者皆无',
    }
    return problem('start-not-logged', { found: 'opencdrrate', expected })
  }
  return problem('unknown-layout', {
    found: `${first?.length ?? 0} columns`,
    expected: {
      en: `records of one of the templates ${TEMPLATES.map(({ name }) => name).join(', ')}, sql; or a head with the variables’ names; name the columns otherwise`,
      zh: `下列模板之一的记录：${TEMPLATES.map(({ name }) => name).join('、')}、sql；或带变量名的表头；否则请指明各列名称`,
    },
  })
}

function layoutProblems({ columns }: Layout): readonly Problem[] {
  const hasStart = STARTS.some((column) => columns.includes(column))
  return [
    ...columnSetProblems(columns, NEEDED),
    ...(hasStart
      ? []
      : [
          problem('start-not-logged', {
            found: '',
            expected: {
              en: `one of the columns ${STARTS.join(', ')}`,
              zh: `下列之一的列：${STARTS.join('、')}`,
            },
          }),
        ]),
  ]
}

/** Times as a template may log them: seconds or microseconds since 1970, or a stamp of the server's clock. */
function switchTime(stamp: (text: string) => TimeRead): (text: string) => TimeRead {
  return (text) => {
    if (!/^(\d{9,10}|\d{15,16})$/.test(text)) return stamp(text)
    const second = text.length > 10 ? Math.floor(Number(text) / 1_000_000) : Number(text)
    return { ok: true, stamp: { earliest: second, latest: second } }
  }
}

/** Whether a time stands for "never": empty, zero, or the beginning of 1970 in some zone, as old versions write it. */
const isNever = (text: string): boolean =>
  text === '' || /^0+$/.test(text) || text.startsWith('1970-01-01') || text.startsWith('1969-12-31')

type CellOf = (column: Column) => string

const firstOf = (cell: CellOf, columns: readonly Column[]): readonly [Column, string] | undefined => {
  for (const column of columns) if (!isNever(cell(column))) return [column, cell(column)]
  return undefined
}

/** The record of one line; `undefined` if and only if the reader has a problem. */
function legOf(cell: CellOf, reader: ValueReader): Leg | undefined {
  const began = firstOf(cell, STARTS)
  if (began === undefined) {
    const expected = { en: 'when the call began', zh: '呼叫的开始时间' }
    complain(reader, 'missing-value', 'start_stamp', cell('start_stamp'), expected)
  }
  const start = began && stampOf(reader, ...began)
  const answered = firstOf(cell, ['answer_epoch', 'answer_uepoch', 'answer_stamp'])
  if (answered) stampOf(reader, ...answered)
  const ended = firstOf(cell, ['end_epoch', 'end_uepoch', 'end_stamp'])
  const end = ended && stampOf(reader, ...ended)
  if (start && ended && end && end.latest < start.earliest) {
    complain(reader, 'ends-before-start', ended[0], ended[1], {
      en: 'a time not before the start',
      zh: '不早于开始的时间',
    })
  }
  const duration = wholeOf(reader, 'duration', cell('duration'))
  const billsec = wholeOf(reader, 'billsec', cell('billsec'))
  if (duration !== undefined && billsec !== undefined && billsec > duration) {
    const expected = { en: `at most duration, ${duration}`, zh: `不超过 duration 的 ${duration}` }
    complain(reader, 'longer-than-whole', 'billsec', cell('billsec'), expected)
  }
  const cause = cell('hangup_cause').toUpperCase()
  if (!/^[A-Z][A-Z0-9_]*$/.test(cause)) {
    const expected = { en: 'a hangup cause such as NORMAL_CLEARING', zh: '挂断原因，如 NORMAL_CLEARING' }
    complain(reader, 'unknown-word', 'hangup_cause', cell('hangup_cause'), expected)
  }
  const uuid = cell('uuid')
  if (uuid === '') {
    complain(reader, 'missing-value', 'uuid', '', { en: 'the id of the leg', zh: '通话支路的编号' })
  }
  if (start === undefined || duration === undefined || billsec === undefined || reader.problems.length > 0) {
    return undefined
  }
  const sign = signOf({ cause, billsec, hasAnswer: answered !== undefined, lastApp: cell('last_app') })
  return {
    line: reader.line,
    uuid,
    other: cell('bleg_uuid') || cell('signal_bond'),
    from: cell('caller_id_number'),
    to: cell('destination_number'),
    context: cell('context'),
    start,
    duration,
    billsec,
    cause,
    sign,
    reference: cell('userfield') || cell('accountcode'),
  }
}

function directionOf({ legs }: Call, contexts: ReadOptions['contexts']): Fact<Direction> | undefined {
  const stated = legs.flatMap(({ context }) =>
    contexts !== undefined && Object.hasOwn(contexts, context) ? (contexts[context] ?? []) : [],
  )
  const [only, other] = [...new Set(stated)]
  if (only === undefined || other === undefined) return only
  return { oneOf: [only, other] }
}

/** What is no number: nothing, an unreadable one, and the words of a network that hides it. */
const isNumber = (text: string): boolean =>
  text !== '' && !text.includes(UNREADABLE) && !/^(unknown|anonymous|0+|service|failed)$/i.test(text)

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0)

function contactOf(call: Call, options: ReadOptions, missing: readonly FactName[]): LogContact {
  const { first, legs, isIncomplete } = call
  const begins = (one: Stamp, two: Stamp): Stamp => ({
    earliest: Math.min(one.earliest, two.earliest),
    latest: Math.min(one.latest, two.latest),
  })
  const start = legs.map((leg) => leg.start).reduce(begins)
  // the leg that the call began on repeats a cause of the other legs, or says less: theirs decide
  const others = legs.filter((leg) => leg !== first)
  const isAnswered = legs.some((leg) => !UNANSWERED.has(leg.sign))
  const telling = isAnswered || others.length === 0 ? legs : others
  const signs = [...telling.map((leg) => leg.sign), ...(isIncomplete ? (['not-said'] as const) : [])]
  const outcome = outcomeOf(signs)
  const answeredSeconds = isAnswered || !isIncomplete ? most(legs.map((leg) => leg.billsec)) : undefined
  const direction = directionOf(call, options.contexts)
  const from = isNumber(first.from) ? first.from : undefined
  const to = isNumber(first.to) ? first.to : undefined
  const number = direction === 'inbound' ? from : direction === 'outbound' ? to : undefined
  return {
    id: first.uuid,
    rows: legs.map((leg) => leg.line),
    start,
    durationSeconds: most(legs.map((leg) => leg.start.earliest - start.earliest + leg.duration)),
    ...(answeredSeconds === undefined ? {} : { answeredSeconds }),
    channel: 'call',
    ...(direction === undefined ? {} : { direction }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(number === undefined ? {} : { number }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(first.reference === '' ? {} : { reference: first.reference }),
    facts: {},
    missing,
  }
}

const matchingQuotes = {
  en: 'values between quotation marks, separated by commas, one record on a line',
  zh: '各值加引号并以逗号分隔，每行一条记录',
}

/**
 * Reads FreeSWITCH call detail records.
 *
 * @param bytes  Master.csv, the file of an account, or an export with a head
 * @param options  `logZone` is needed unless the template logs epochs; `contexts` gives directions; `columns` names
 *   the variables of a template that is not one of the shipped ones
 * @returns one contact a call
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead(wrongZone)
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return notRead(decoded.problem)
  const texts = decoded.text.split(/\r\n|\n|\r/)
  if (texts.at(-1) === '') texts.pop()
  const lines: readonly Line[] = texts.map((text, index) => ({
    line: index + 1,
    text,
    cells: text.trim() === '' ? undefined : cellsOf(text),
  }))
  const filled = lines.filter(({ text }) => text.trim() !== '')
  if (filled.length === 0) {
    return notRead(
      problem('empty-file', { found: '', expected: { en: 'call detail records', zh: '通话记录' } }),
    )
  }
  const layout = layoutOf(
    filled.flatMap(({ cells }) => (cells ? [cells] : [])),
    options,
  )
  if (!('columns' in layout)) return notRead(layout)
  const wrongLayout = layoutProblems(layout)
  if (wrongLayout.length > 0) return notRead(...wrongLayout)

  const { columns } = layout
  const cellIn =
    (cells: readonly string[]): CellOf =>
    (column) =>
      cells[columns.indexOf(column)]?.trim() ?? ''
  const head = layout.hasHead ? filled.find(({ cells }) => cells !== undefined) : undefined
  const time = switchTime(timeReader(options.logZone))
  const tally = newTally()
  const legs: Leg[] = []
  const lineOfId = new Map<string, number>()
  const unreadable = new Set<string>()
  const brokenLines: number[] = []

  for (const row of lines) {
    const { line, text, cells } = row
    if (row === head) continue
    tally.see()
    if (text.trim() === '') {
      tally.blank()
      continue
    }
    if (cells === undefined) {
      tally.refuse(line, [problem('broken-quotes', { line, found: NOT_SHOWN, expected: matchingQuotes })])
      continue
    }
    if (cells.length !== columns.length) {
      const expected = { en: `${columns.length} cells`, zh: `${columns.length} 个单元格` }
      tally.refuse(line, [problem('cell-count', { line, found: String(cells.length), expected })])
      continue
    }
    const cell = cellIn(cells)
    const reader: ValueReader = { problems: [], line, time }
    for (const column of ['uuid', 'bleg_uuid', 'caller_id_number', 'destination_number'] as const) {
      const found = cell(column)
      if (found.includes('\0')) complain(reader, 'wrong-encoding', column, found, UTF8_EXPECTED)
    }
    const leg = legOf(cell, reader)
    const zoneless = reader.problems.find(({ code }) => code === 'zone-needed')
    if (zoneless) return notRead(zoneless)
    const before = leg && lineOfId.get(leg.uuid)
    if (before !== undefined) {
      const expected = {
        en: `a leg of its own; line ${before} has this one, for example since two files were put together`,
        zh: `独立的支路；第 ${before} 行已有此编号，例如因合并了两个文件`,
      }
      complain(reader, 'duplicate-id', 'uuid', cell('uuid'), expected)
    }
    if (leg === undefined || reader.problems.length > 0) {
      tally.refuse(line, reader.problems)
      if (leg === undefined) {
        for (const id of [cell('uuid'), cell('bleg_uuid')]) if (id !== '') unreadable.add(id)
      }
      continue
    }
    lineOfId.set(leg.uuid, line)
    if (decoded.hasBrokenBytes && text.includes(UNREADABLE)) brokenLines.push(line)
    legs.push(leg)
  }

  const calls = callsOf(legs, unreadable)
  for (const call of calls) tally.take('contacts', call.legs.length)
  const knowsDirection = calls.some((call) => directionOf(call, options.contexts) !== undefined)
  const missing: readonly FactName[] = knowsDirection ? CANNOT_KNOW : ['direction', ...CANNOT_KNOW]

  const warnings: Warning[] = []
  const warn = (code: Warning['code'], where: readonly number[], en: string, zh: string): void => {
    if (where.length > 0) warnings.push(warning(code, where, { en, zh }))
  }
  warn(
    'unreadable-characters',
    brokenLines,
    'Some characters are not valid in the file’s encoding; the rows are read, the characters are not',
    '部分字符不符合文件编码；行已读取，但这些字符未能读出',
  )
  for (const name of layout.unused) {
    const says = { en: `The column "${name}" is not used`, zh: `未使用列“${name}”` }
    warnings.push({ code: 'unused-column', count: 1, lines: [], says })
  }
  warn(
    'call-incomplete',
    calls.filter((call) => call.isIncomplete).map((call) => call.first.line),
    'A record of these calls could not be read: their outcome is not known unless one was answered',
    '这些通话有记录无法读取：除已见应答外，结果视为不明',
  )
  warn(
    'joined-by-time',
    calls.filter((call) => call.isByTime).map((call) => call.first.line),
    'An unanswered leg names no other leg; it was joined to the leg to the same number within whose time it lies',
    '未应答的支路没有指明另一支路；已按相同号码和时间并入所处时段内的支路',
  )
  warn(
    'unknown-result',
    legs.filter((leg) => UNANSWERED.has(leg.sign) && !isKnownCause(leg.cause)).map((leg) => leg.line),
    'The hangup cause is none of the table: the call was not answered, why is left open',
    '挂断原因不在对照表中：仅认定未应答，缘由不作判断',
  )
  if (legs.length === 0 && tally.setAside.length === 0) {
    warnings.push(warning('no-rows', [], { en: 'The file has no record', zh: '文件中没有记录' }))
  }
  return {
    ok: true,
    format,
    layout: layout.name,
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts: calls.map((call) => contactOf(call, options, missing)),
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings,
    cannotKnow: missing,
    rows: tally.rows(),
  }
}
