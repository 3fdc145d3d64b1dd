/**
 * Reads delivery reports of message gateways (SMPP, CMPP, SGIP, SMGP): a CSV or JSON of submissions and reports, or
 * SMPP's receipts, one on a line. Parts of a long message are one contact. The text is never kept.
 */
import { namedRecords, plainName, unreadable, type NamedRecord } from '../../input/named-records.ts'
import { NOT_SHOWN } from '../../input/table-feed.ts'
import { decode } from '../../input/text.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { allFactsBut } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import { complain, stampOf, wholeOf, type ValueReader } from '../../row/values.ts'
import { columnOf, COLUMNS, NEEDED, NOT_USED, TEXT_NAMES, type Column } from './columns.ts'
import { messagesOf, type Message, type Report, type Split } from './messages.ts'
import { stateOf } from './outcomes.ts'
import { isoOfDigits, isReceipts, receiptOf } from './receipts.ts'

const format = 'sms-gateway'

/** What no delivery report says. Number, permit and template are added where the file has no column for them. */
export const CANNOT_KNOW: readonly FactName[] = allFactsBut(
  'direction',
  'outcome',
  'who-answered',
  'number',
  'permit',
  'template',
)

type ValueOf = (column: Column) => string

const inboundWords: ReadonlySet<string> = new Set(['mo', 'inbound', 'deliver', 'deliver_sm', '上行', '接收'])
/** What Aliyun's `success` says, in the words of receipts. */
const successWords: ReadonlyMap<string, string> = new Map([
  ['true', 'DELIVRD'],
  ['false', 'UNDELIV'],
])
const outboundWords: ReadonlySet<string> = new Set([
  '',
  'mt',
  'outbound',
  'submit',
  'submit_sm',
  '下行',
  '发送',
])

/** The user data header's element for parts of a long message: reference of one or two bytes, total, part. */
const concatenated = /^(?:0[0-9a-f])?(?:0003([0-9a-f]{2})|0804([0-9a-f]{4}))([0-9a-f]{2})([0-9a-f]{2})/i

function splitOf(value: ValueOf, reader: ValueReader): Split | undefined {
  const header = value('udh').replaceAll(/[\s:]|0x/gi, '')
  const match = header === '' ? null : concatenated.exec(header)
  if (match) {
    const [, one, two, total = '', part = ''] = match
    return checked({
      reference: String(Number.parseInt(one ?? two ?? '', 16)),
      parts: Number.parseInt(total, 16),
      part: Number.parseInt(part, 16),
    })
  }
  const written = (['part_reference', 'parts', 'part'] as const).map(value)
  if (written.every((text) => text === '')) return undefined
  // a whole message may say "1 of 1", or only how many parts it had
  const parts = value('parts') === '' ? undefined : wholeOf(reader, 'parts', value('parts'))
  const part = value('part') === '' ? undefined : wholeOf(reader, 'part', value('part'))
  return parts === undefined || part === undefined
    ? undefined
    : checked({ reference: value('part_reference'), parts, part })

  function checked(split: Split): Split | undefined {
    if (split.part >= 1 && split.part <= split.parts) return split.parts === 1 ? undefined : split
    if (split.parts === 0 && split.part === 0) return undefined
    const expected = { en: `a part from 1 to ${split.parts}`, zh: `1 至 ${split.parts} 之间的片段序号` }
    return complain(reader, 'not-a-whole-number', 'part', String(split.part), expected)
  }
}

/** The report of one row; `undefined` if and only if the reader has a problem. */
function reportOf(value: ValueOf, reader: ValueReader): Report | undefined {
  const id = value('id') || value('batch')
  if (id === '') complain(reader, 'missing-value', 'id', '', { en: 'the id of the message', zh: '消息编号' })
  const submittedAt = value('submit_date')
  const doneAt = value('done_date')
  // a report may leave the time of submission to the row of the submission
  const isReport = submittedAt === '' && doneAt !== ''
  const submitted = isReport ? undefined : stampOf(reader, 'submit_date', submittedAt)
  const done = /^0*$/.test(doneAt) ? undefined : stampOf(reader, 'done_date', doneAt)
  if (submitted && done && done.latest < submitted.earliest) {
    const expected = { en: 'a time not before submit_date', zh: '不早于 submit_date 的时间' }
    complain(reader, 'ends-before-start', 'done_date', doneAt, expected)
  }
  const word = value('direction').toLowerCase()
  if (!inboundWords.has(word) && !outboundWords.has(word)) {
    complain(reader, 'unknown-word', 'direction', value('direction'), oneOfWords(['mt', 'mo']))
  }
  const success = value('success').toLowerCase()
  if (success !== '' && !successWords.has(success)) {
    complain(reader, 'unknown-word', 'success', value('success'), oneOfWords(successWords.keys()))
  }
  const split = splitOf(value, reader)
  if (reader.problems.length > 0) return undefined
  const direction = inboundWords.has(word) ? 'inbound' : 'outbound'
  const state = stateOf(value('stat') || (successWords.get(success) ?? ''))
  return {
    line: reader.line,
    id,
    from: value('source'),
    to: value('destination'),
    direction,
    ...(submitted === undefined ? {} : { submitted }),
    ...(done === undefined ? {} : { done }),
    // what came in has arrived
    state: direction === 'inbound' ? { outcome: 'delivered', isFinal: true, isKnown: true } : state,
    ...(split === undefined ? {} : { split }),
    permit: value('permit'),
    template: value('template'),
    reference: value('reference'),
  }
}

/** The rows of a file, its layout, and which columns it has. */
interface Rows {
  readonly layout: string
  readonly records: readonly NamedRecord[]
  readonly columns: ReadonlySet<Column>
  readonly unused: readonly string[]
}

const aReceipt = {
  en: 'id:… sub:001 dlvrd:001 submit date:YYMMDDhhmm done date:YYMMDDhhmm stat:DELIVRD err:000 text:…',
  zh: 'id:… sub:001 dlvrd:001 submit date:YYMMDDhhmm done date:YYMMDDhhmm stat:DELIVRD err:000 text:…',
}

function receiptRows(text: string, hasBrokenBytes: boolean): Rows {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const records = lines.map((one, index): NamedRecord => {
    const line = index + 1
    if (one.trim() === '') return { kind: 'blank', line }
    const fields = receiptOf(one)
    // a receipt ends in the message's text, and a line that begins otherwise may be more of it: neither is shown
    const found = isReceipts(one) ? one.replace(/\btext:.*$/is, 'text:…') : NOT_SHOWN
    if (!fields)
      return { kind: 'bad', line, problem: problem('not-a-receipt', { line, found, expected: aReceipt }) }
    const problems = unreadable(fields, line, hasBrokenBytes, new Set())
    return { kind: 'fields', line, fields, problems }
  })
  return {
    layout: 'SMPP receipts, one on a line',
    records,
    columns: new Set(['id', 'submit_date', 'done_date', 'stat', 'err']),
    unused: [],
  }
}

/** A table's rows by column, or what is wrong with its head. */
function tableRows(
  all: Extract<ReturnType<typeof namedRecords>, { readonly ok: true }>,
): Rows | readonly Problem[] {
  const columns = all.names.map(columnOf)
  const doubled = all.names.filter((_name, index) => {
    const column = columns[index]
    return column !== undefined && columns.indexOf(column) < index
  })
  const missing = NEEDED.filter((either) => !either.some((column) => columns.includes(column))).map(
    ([column]) => column,
  )
  if (doubled.length > 0 || missing.length > 0) {
    return [
      ...doubled.map((name) =>
        problem('doubled-column', {
          field: name,
          found: name,
          expected: {
            en: 'each column once, under one of its names',
            zh: '每列只出现一次（同义列名算同一列）',
          },
        }),
      ),
      ...missing.map((column) =>
        problem('missing-column', { field: column, found: '', expected: oneOfWords(COLUMNS[column]) }),
      ),
    ]
  }
  const records = all.records.map((record): NamedRecord => {
    if (record.kind !== 'fields') return record
    const fields = new Map<string, string>()
    for (const [name, value] of record.fields) {
      const column = columnOf(name)
      if (column !== undefined) fields.set(column, value)
    }
    return { ...record, fields }
  })
  return {
    layout: all.layout,
    records,
    columns: new Set(columns.filter((column) => column !== undefined)),
    unused: all.names.filter(
      (name) =>
        columnOf(name) === undefined && !TEXT_NAMES.has(plainName(name)) && !NOT_USED.has(plainName(name)),
    ),
  }
}

function rowsOf(bytes: Uint8Array, options: ReadOptions): Rows | readonly Problem[] {
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return [decoded.problem]
  if (isReceipts(decoded.text)) return receiptRows(decoded.text, decoded.hasBrokenBytes)
  const all = namedRecords(bytes, 'messages', options.encoding, TEXT_NAMES)
  if (all.ok) return tableRows(all)
  const expected = {
    en: 'a CSV with a head, or delivery receipts, one on a line',
    zh: '带表头的 CSV，或每行一条的状态报告',
  }
  return all.problems.length > 0 ? all.problems : [problem('empty-file', { found: '', expected })]
}

function contactOf(message: Message, id: string, missing: readonly FactName[]): LogContact {
  const { reports, outcome, start } = message
  const [{ direction }] = reports
  const firstOf = (value: (report: Report) => string): string =>
    reports.map(value).find((text) => text !== '') ?? ''
  const from = firstOf((report) => report.from)
  const to = firstOf((report) => report.to)
  const number = direction === 'inbound' ? from : to
  const permit = firstOf((report) => report.permit)
  const template = firstOf((report) => report.template)
  const reference = firstOf((report) => report.reference)
  return {
    id,
    rows: reports.map(({ line }) => line).toSorted((a, b) => a - b),
    start,
    channel: 'sms',
    direction,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(number === '' ? {} : { number }),
    outcome,
    ...(template === '' ? {} : { template }),
    ...(permit === '' ? {} : { permit }),
    ...(reference === '' ? {} : { reference }),
    facts: {},
    missing,
  }
}

/** Ids of messages, each once: a gateway may give one id to a message for several receivers, or use one again. */
function namesOf(messages: readonly Message[]): readonly string[] {
  const taken = new Set<string>()
  return messages.map(({ reports: [first] }) => {
    let name = first.id
    if (taken.has(name) && first.to !== '') name = `${first.id} to ${first.to}`
    while (taken.has(name)) name += "'"
    taken.add(name)
    return name
  })
}

/**
 * Reads delivery reports.
 *
 * @param bytes  the file
 * @param options  `logZone` is the zone of the gateway's clock; needed unless every time carries an offset
 * @returns one contact for each message to one receiver
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return { ok: false, format, problems: [wrongZone] }
  const rows = rowsOf(bytes, options)
  if (!('records' in rows)) return { ok: false, format, problems: rows }

  const plainTime = timeReader(options.logZone)
  const time = (text: string) => plainTime(isoOfDigits(text))
  const tally = newTally()
  const reports: Report[] = []
  const unclear: number[] = []
  for (const record of rows.records) {
    tally.see()
    const { line } = record
    if (record.kind === 'blank') tally.blank()
    else if (record.kind === 'bad') tally.refuse(line, [record.problem])
    else {
      const reader: ValueReader = { problems: [...record.problems], line, time }
      const report = reportOf((column) => record.fields.get(column) ?? '', reader)
      const zoneless = reader.problems.find(({ code }) => code === 'zone-needed')
      if (zoneless) return { ok: false, format, problems: [zoneless] }
      if (report === undefined || reader.problems.length > 0) tally.refuse(line, reader.problems)
      else {
        reports.push(report)
        if (!report.state.isKnown) unclear.push(line)
      }
    }
  }

  const { messages, orphans } = messagesOf(reports)
  for (const { line } of orphans) {
    const expected = {
      en: 'when the message was submitted, here or on another row of the same message',
      zh: '提交时间，写在本行或同一消息的其他行',
    }
    const where = { line, field: 'submit_date', found: '', expected }
    tally.refuse(line, [problem('missing-value', where)])
  }
  for (const message of messages) tally.take('contacts', message.reports.length)
  const missing: readonly FactName[] = [
    ...CANNOT_KNOW,
    ...(rows.columns.has('destination') ? [] : (['number'] as const)),
    ...(rows.columns.has('permit') ? [] : (['permit'] as const)),
    ...(rows.columns.has('template') ? [] : (['template'] as const)),
  ]
  const names = namesOf(messages)

  const warnings: Warning[] = rows.unused.map((name) => ({
    code: 'unused-column',
    count: 1,
    lines: [],
    says: { en: `The column "${name}" is not used`, zh: `未使用列“${name}”` },
  }))
  const warn = (code: Warning['code'], lines: readonly number[], en: string, zh: string): void => {
    if (lines.length > 0) warnings.push(warning(code, lines, { en, zh }))
  }
  const linesOf = (which: readonly Message[]): readonly number[] =>
    which.map(({ reports: [first] }) => first.line)
  warn(
    'unknown-result',
    unclear,
    'The state is a code or number of one gateway; it leaves open what became of the message',
    '状态为某一网关自有的代码或数字；消息结果不作判断',
  )
  warn(
    'parts-missing',
    linesOf(messages.filter(({ lacksParts }) => lacksParts)),
    'Parts of these long messages are not in the file',
    '这些长短信有片段不在文件中',
  )
  warn(
    'reports-disagree',
    linesOf(messages.filter(({ disagrees }) => disagrees)),
    'Final reports of these messages contradict each other and none is later: each stays possible',
    '这些消息的最终状态报告互相矛盾且无先后之分：各种结果均保留',
  )
  if (messages.length === 0 && tally.setAside.length === 0) {
    warnings.push(warning('no-rows', [], { en: 'The file has no message', zh: '文件中没有短信记录' }))
  }
  return {
    ok: true,
    format,
    layout: rows.layout,
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts: messages.map((message, index) => contactOf(message, names[index] ?? '', missing)),
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside.toSorted((a, b) => a.line - b.line),
    droppedByRule: tally.dropped(),
    warnings,
    cannotKnow: missing,
    rows: tally.rows(),
  }
}
