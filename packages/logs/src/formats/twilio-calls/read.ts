/**
 * Reads Twilio's call log: the list of its interface (2010-04-01) as JSON, or a CSV whose columns have those names.
 * A child leg is one contact with the leg that made it. Callers' names and prices are not kept.
 */
import type { Stamp } from '@forbear/conduct/facts'
import { isoOf } from '../../input/mail-time.ts'
import { namedRecords, plainName } from '../../input/named-records.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { idsOf } from '../../row/ids.ts'
import { allFactsBut } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import { complain, stampOf, wholeOf, type ValueReader } from '../../row/values.ts'
import { callsOf, ownPhones, type Call, type Leg } from './calls.ts'
import {
  ANSWERED,
  ANSWERED_BY,
  outcomeOf,
  signOf,
  STATUSES,
  type AnsweredBy,
  type Status,
} from './outcomes.ts'

const format = 'twilio-calls'

/** What no call record says. */
export const CANNOT_KNOW: readonly FactName[] = allFactsBut(
  'duration',
  'answered',
  'direction',
  'outcome',
  'number',
)

/** Plain names of the columns this reader uses, each with those it goes by. */
const NAMES = {
  sid: ['sid', 'callsid'],
  parent_call_sid: ['parentcallsid', 'parentsid'],
  from: ['from', 'fromnumber'],
  to: ['to', 'tonumber'],
  status: ['status', 'callstatus'],
  direction: ['direction'],
  answered_by: ['answeredby'],
  start_time: ['starttime', 'startdate'],
  end_time: ['endtime', 'enddate'],
  duration: ['duration', 'callduration', 'durationseconds'],
  date_created: ['datecreated'],
  date_updated: ['dateupdated'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Name = keyof typeof NAMES

/** Names of values that are known and not kept. */
const NOT_KEPT: ReadonlySet<string> = new Set(
  [
    'caller_name',
    'forwarded_from',
    'from_formatted',
    'to_formatted',
    'price',
    'price_unit',
    'annotation',
    'account_sid',
    'phone_number_sid',
    'group_sid',
    'trunk_sid',
    'queue_time',
    'api_version',
    'uri',
    'subresource_uris',
  ].map(plainName),
)

const NEEDED: readonly Name[] = ['sid', 'from', 'to', 'status', 'direction', 'start_time']

type Fields = ReadonlyMap<string, string>

const valueOf = (fields: Fields, name: Name): string => {
  for (const one of NAMES[name]) {
    const value = fields.get(one)
    if (value !== undefined && value !== '' && value !== 'null') return value
  }
  return ''
}

function missingColumns(names: readonly string[]): readonly Problem[] {
  const plain = new Set(names.map(plainName))
  return NEEDED.filter((name) => !NAMES[name].some((one) => plain.has(one))).map((name) =>
    problem('missing-column', { field: name, found: '', expected: oneOfWords(NAMES[name]) }),
  )
}

const ways: ReadonlyMap<string, Leg['way']> = new Map([
  ['inbound', 'in'],
  ['incoming', 'in'],
  // a trunk's origination brings calls from the telephone network, its termination takes calls there
  ['trunking-originating', 'in'],
  ['trunking-terminating', 'out'],
  ['outbound-api', 'out'],
  ['outbound-dial', 'dialled-by-parent'],
])

const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text)
const isAnsweredBy = (text: string): text is AnsweredBy => (ANSWERED_BY as readonly string[]).includes(text)

/** When a leg began. One that failed may never have been given a start: then between its making and its end. */
function startOf(fields: Fields, reader: ValueReader): Stamp | undefined {
  const at = valueOf(fields, 'start_time')
  if (at !== '') return stampOf(reader, 'start_time', at)
  const made = valueOf(fields, 'date_created')
  if (made === '') {
    const expected = { en: 'when it was dialled, or at least made', zh: '拨出时间，至少是创建时间' }
    return complain(reader, 'missing-value', 'start_time', '', expected)
  }
  const first = stampOf(reader, 'date_created', made)
  const over = valueOf(fields, 'end_time') || valueOf(fields, 'date_updated')
  const last = over === '' ? first : stampOf(reader, 'end_time', over)
  return first && last && { earliest: first.earliest, latest: Math.max(first.latest, last.latest) }
}

/** The leg of one record, `not-made` for one that was never dialled, `undefined` where the reader has a problem. */
function legOf(fields: Fields, reader: ValueReader): Leg | 'not-made' | undefined {
  const value = (name: Name): string => valueOf(fields, name)
  const sid = value('sid')
  if (sid === '') complain(reader, 'missing-value', 'sid', '', { en: 'the id of the call', zh: '通话编号' })
  const status = value('status').toLowerCase().replaceAll(/[ _]/g, '-')
  if (!isStatus(status)) complain(reader, 'unknown-word', 'status', value('status'), oneOfWords(STATUSES))
  const way = ways.get(value('direction').toLowerCase().replaceAll(/[ _]/g, '-'))
  if (way === undefined) {
    complain(reader, 'unknown-word', 'direction', value('direction'), oneOfWords(ways.keys()))
  }
  const answeredBy = value('answered_by').toLowerCase()
  if (!isAnsweredBy(answeredBy)) {
    const words = oneOfWords(ANSWERED_BY.filter((word) => word !== ''))
    return complain(reader, 'unknown-word', 'answered_by', value('answered_by'), words)
  }
  if (!isStatus(status) || way === undefined || reader.problems.length > 0) return undefined
  // a start is given when a call is dialled; without one, these never were
  if (value('start_time') === '' && (status === 'queued' || status === 'canceled')) return 'not-made'
  const start = startOf(fields, reader)
  const ended = value('end_time')
  const end = ended === '' ? undefined : stampOf(reader, 'end_time', ended)
  const duration = value('duration') === '' ? undefined : wholeOf(reader, 'duration', value('duration'))
  if (start && end && end.latest < start.earliest) {
    const expected = { en: 'a time not before start_time', zh: '不早于 start_time 的时间' }
    complain(reader, 'ends-before-start', 'end_time', ended, expected)
  }
  if (start === undefined || reader.problems.length > 0) return undefined
  const span = end === undefined ? undefined : end.latest - start.earliest
  const seconds =
    span === undefined && duration === undefined ? undefined : Math.max(span ?? 0, duration ?? 0)
  const sign = signOf(status, answeredBy, duration ?? span)
  const isOver = status !== 'in-progress' && sign !== 'open'
  const answeredSeconds = ANSWERED.has(sign) ? (isOver ? (duration ?? span) : undefined) : 0
  return {
    line: reader.line,
    sid,
    parent: value('parent_call_sid'),
    from: value('from'),
    to: value('to'),
    way,
    start,
    ...(seconds === undefined || !isOver ? {} : { seconds }),
    ...(answeredSeconds === undefined || sign === 'open' ? {} : { answeredSeconds }),
    sign,
    isOver,
  }
}

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0)

function contactOf(call: Call): LogContact {
  const { persons, direction } = call
  const [person] = persons
  const start = persons
    .map((leg) => leg.start)
    .reduce((one, two) => ({
      earliest: Math.min(one.earliest, two.earliest),
      latest: Math.min(one.latest, two.latest),
    }))
  const spans = persons.flatMap((leg) =>
    leg.seconds === undefined ? [] : [leg.start.earliest - start.earliest + leg.seconds],
  )
  const talks = persons.flatMap((leg) => leg.answeredSeconds ?? [])
  const outcome = outcomeOf(persons.map((leg) => leg.sign))
  const number = direction === 'inbound' ? call.from : direction === 'outbound' ? call.to : undefined
  return {
    id: person.sid,
    rows: call.legs.map((leg) => leg.line).toSorted((a, b) => a - b),
    start,
    ...(spans.length < persons.length ? {} : { durationSeconds: most(spans) }),
    ...(talks.length < persons.length ? {} : { answeredSeconds: most(talks) }),
    channel: 'call',
    direction,
    ...(call.from ? { from: call.from } : {}),
    ...(call.to ? { to: call.to } : {}),
    ...(number ? { number } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    facts: {},
    missing: CANNOT_KNOW,
  }
}

/**
 * Reads Twilio's call log.
 *
 * @param bytes  a page of the interface, an array of records or pages, a JSON object on each line, or a CSV
 * @param options  `ownNumbers` names the collector's telephones; `logZone` is needed only for times without a zone
 * @returns one contact for each leg to a person, with the legs that belong to it
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const notRead = (problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead([wrongZone])
  const all = namedRecords(bytes, 'calls', options.encoding, NOT_KEPT)
  if (!all.ok) {
    const expected = {
      en: 'calls: a JSON list, or a CSV with a head',
      zh: '通话记录：JSON 列表或带表头的 CSV',
    }
    return notRead(all.problems.length > 0 ? all.problems : [problem('empty-file', { found: '', expected })])
  }
  const missing = all.isCsv || all.names.length > 0 ? missingColumns(all.names) : []
  if (missing.length > 0) return notRead(missing)

  const plainTime = timeReader(options.logZone)
  const time = (text: string) => plainTime(isoOf(text))
  const tally = newTally()
  const ids = idsOf([], 'sid')
  const legs: Leg[] = []
  for (const record of all.records) {
    tally.see()
    const { line } = record
    if (record.kind === 'blank') tally.blank()
    else if (record.kind === 'bad') tally.refuse(line, [record.problem])
    else {
      const reader: ValueReader = { problems: [...record.problems], line, time }
      const leg = legOf(record.fields, reader)
      const doubled =
        leg !== undefined && leg !== 'not-made' && reader.problems.length === 0
          ? ids.claim(leg.sid, line)
          : undefined
      if (leg === undefined || doubled || reader.problems.length > 0) {
        tally.refuse(line, doubled ? [doubled] : reader.problems)
      } else if (leg === 'not-made') tally.drop('not-made')
      else legs.push(leg)
    }
  }

  const { calls, ownLegs } = callsOf(legs, ownPhones(options.ownNumbers))
  for (const call of calls) tally.take('contacts', call.legs.length)
  for (const _leg of ownLegs) tally.drop('own-leg')

  const used: ReadonlySet<string> = new Set(Object.values(NAMES).flat())
  const warnings: Warning[] = all.isCsv
    ? all.names
        .filter((name) => !used.has(plainName(name)) && !NOT_KEPT.has(plainName(name)))
        .map((name) => ({
          code: 'unused-column',
          count: 1,
          lines: [],
          says: { en: `The column "${name}" is not used`, zh: `未使用列“${name}”` },
        }))
    : []
  const warn = (code: Warning['code'], which: readonly Call[], en: string, zh: string): void => {
    const lines = which.map((call) => call.persons[0].line)
    if (lines.length > 0) warnings.push(warning(code, lines, { en, zh }))
  }
  warn(
    'not-ended',
    calls.filter((call) => call.persons.some((leg) => !leg.isOver)),
    'These calls had not ended when the log was made: what became of them is open',
    '导出日志时这些通话尚未结束：结果未定',
  )
  warn(
    'parent-missing',
    calls.filter((call) => call.lacksParent),
    'The leg that made these is not in the file, or could not be read: the direction is not known, and together with the file that has it the call would count twice',
    '产生这些支路的通话不在文件中或无法读取：方向不明；若另读含有它的文件，同一通话会被算两次',
  )
  warn(
    'number-ambiguous',
    calls.filter((call) => call.isAmbiguous),
    'Two telephone numbers were called and nothing says which is the person’s; name the collector’s own numbers',
    '呼叫了两个电话号码，无法判断哪一个属于当事人；请指明催收方自己的号码',
  )
  if (all.records.length === 0 || tally.rows().read === 0) {
    warnings.push(warning('no-rows', [], { en: 'The file has no record', zh: '文件中没有记录' }))
  }
  return {
    ok: true,
    format,
    layout: all.layout,
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts: calls.map(contactOf),
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings,
    cannotKnow: CANNOT_KNOW,
    rows: tally.rows(),
  }
}
