/**
 * Reads Twilio's message log: the console's CSV, or the list of its interface (2010-04-01) as JSON. A row stands
 * alone, whatever its number of segments. The text of a message is never kept.
 */
import type { Channel, Direction } from '@forbear/conduct/facts'
import { bufferedFeed, wholeOf, type FeedOpener, type LogFeed } from '../../feed.ts'
import { isoOf } from '../../input/mail-time.ts'
import {
  doubledNames,
  fieldsOf,
  isJson,
  namedRecords,
  plainName,
  unreadable,
} from '../../input/named-records.ts'
import { NOT_SHOWN, tableFeed } from '../../input/table-feed.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem, type Problem } from '../../problem.ts'
import { idsOf, type Ids } from '../../row/ids.ts'
import { allFactsBut } from '../../row/missing.ts'
import { newTally, warning, type Tally } from '../../row/tally.ts'
import { complain, stampOf, type ValueReader } from '../../row/values.ts'
import { rowOf, STATUSES } from './outcomes.ts'

const format = 'twilio-messages'

/** What no message record says. */
export const CANNOT_KNOW: readonly FactName[] = allFactsBut('direction', 'outcome', 'who-answered', 'number')

/** Plain names of the columns this reader uses, each with those it goes by. */
const NAMES = {
  sid: ['sid', 'messagesid', 'smsmessagesid', 'smssid'],
  from: ['from', 'fromnumber'],
  to: ['to', 'tonumber'],
  status: ['status', 'messagestatus', 'smsstatus'],
  direction: ['direction'],
  sent: ['datesent', 'sentdate'],
  created: ['datecreated', 'createddate'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Name = keyof typeof NAMES

/** Names of values that are known and not kept: above all the text. */
const NOT_KEPT: ReadonlySet<string> = new Set(
  [
    'body',
    'price',
    'price_unit',
    'num_segments',
    'message segments',
    'num_media',
    'error_code',
    'error_message',
    'account_sid',
    'messaging_service_sid',
    'api_version',
    'uri',
    'subresource_uris',
    'date_updated',
    'updated_date',
    'tags',
  ].map(plainName),
)

const NEEDED: readonly Name[] = ['sid', 'from', 'to', 'status', 'direction']

type Fields = ReadonlyMap<string, string>

const valueOf = (fields: Fields, name: Name): string => {
  for (const one of NAMES[name]) {
    const value = fields.get(one)
    if (value !== undefined && value !== '') return value
  }
  return ''
}

const has = (names: ReadonlySet<string>, name: Name): boolean => NAMES[name].some((one) => names.has(one))

function missingColumns(names: readonly string[], line?: number): readonly Problem[] {
  const plain = new Set(names.map(plainName))
  const missing = NEEDED.filter((name) => !has(plain, name))
  const noTime = !has(plain, 'sent') && !has(plain, 'created')
  return [...missing, ...(noTime ? (['sent'] as const) : [])].map((name) =>
    problem('missing-column', {
      line,
      field: name,
      found: '',
      expected: oneOfWords(NAMES[name]),
    }),
  )
}

/** Names that nobody asked for, so that the user sees that they were not used. */
function unusedColumns(names: readonly string[]): readonly Warning[] {
  const used: ReadonlySet<string> = new Set(Object.values(NAMES).flat())
  return names
    .filter((name) => !used.has(plainName(name)) && !NOT_KEPT.has(plainName(name)))
    .map((name) => ({
      code: 'unused-column',
      count: 1,
      lines: [],
      says: { en: `The column "${name}" is not used`, zh: `未使用列“${name}”` },
    }))
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ['inbound', 'inbound'],
  ['incoming', 'inbound'],
  ['outbound-api', 'outbound'],
  ['outbound-call', 'outbound'],
  ['outbound-reply', 'outbound'],
])

/** `whatsapp:+1…`, `messenger:…`: an address of a chat service, not a telephone number. */
const channelOf = (address: string): Channel =>
  /^(whatsapp|messenger|viber|line):/i.test(address) ? 'chat' : 'sms'

/** A reader of rows: each into the tally, and its contact, if it is one. */
function rowReader(options: ReadOptions, tally: Tally, ids: Ids) {
  const plainTime = timeReader(options.logZone)
  const time = (text: string) => plainTime(isoOf(text))
  const notEnded: number[] = []

  const take = (fields: Fields, line: number, found: readonly Problem[]): LogContact | undefined => {
    const reader: ValueReader = { problems: [...found], line, time }
    const value = (name: Name): string => valueOf(fields, name)
    const status = value('status').toLowerCase().replaceAll(/[ -]/g, '_')
    const outcome = rowOf(status)?.outcome
    if (outcome === undefined) {
      complain(reader, 'unknown-word', 'status', value('status'), oneOfWords(STATUSES))
    }
    const direction = directions.get(value('direction').toLowerCase())
    if (direction === undefined) {
      complain(reader, 'unknown-word', 'direction', value('direction'), oneOfWords(directions.keys()))
    }
    const sid = value('sid')
    if (sid === '')
      complain(reader, 'missing-value', 'sid', '', { en: 'the id of the message', zh: '消息编号' })
    if (outcome === 'never-sent' && reader.problems.length === 0) {
      tally.drop('not-made')
      return undefined
    }
    const timeField = value('sent') === '' ? 'created' : 'sent'
    const at = value(timeField)
    if (at === '') {
      complain(reader, 'missing-value', 'date_sent', '', {
        en: 'when it was sent, or at least created',
        zh: '发送时间，至少是创建时间',
      })
    }
    const start = at === '' ? undefined : stampOf(reader, `date_${timeField}`, at)
    const doubled = reader.problems.length === 0 ? ids.claim(sid, line) : undefined
    if (doubled) reader.problems.push(doubled)
    if (
      start === undefined ||
      direction === undefined ||
      outcome === undefined ||
      outcome === 'never-sent' ||
      reader.problems.length > 0
    ) {
      tally.refuse(line, reader.problems)
      return undefined
    }
    if (typeof outcome === 'object' && status !== 'partially_delivered') notEnded.push(line)
    const from = value('from')
    const to = value('to')
    const number = direction === 'inbound' ? from : to
    tally.take('contacts', 1)
    return {
      id: sid,
      rows: [line],
      start,
      channel: channelOf(number),
      direction,
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
      ...(number === '' ? {} : { number }),
      outcome,
      facts: {},
      missing: CANNOT_KNOW,
    }
  }

  const warnings = (): readonly Warning[] =>
    notEnded.length === 0
      ? []
      : [
          warning('not-ended', notEnded, {
            en: 'These were still on their way when the log was made: what became of them is open',
            zh: '导出日志时这些仍在途中：结果未定',
          }),
        ]
  return { take, warnings }
}

const emptyHead = {
  en: 'messages: a CSV with a head, or a JSON list',
  zh: '消息记录：带表头的 CSV 或 JSON 列表',
}

const openCsv: FeedOpener = (options) =>
  tableFeed(
    {
      format,
      shown: () => NOT_SHOWN,
      head: emptyHead,
      open: ({ cells, line }, given, tally) => {
        const names = cells.map((name) => name.trim())
        const problems = [...doubledNames(names, line), ...missingColumns(names, line)]
        if (problems.length > 0) return { problems }
        const rows = rowReader(given, tally, idsOf([], 'sid'))
        return {
          layout: 'CSV, columns by name',
          width: cells.length,
          cannotKnow: CANNOT_KNOW,
          take: (row) => {
            const fields = fieldsOf(names, row.cells)
            const wrong = unreadable(fields, row.line, row.hasBrokenBytes, NOT_KEPT)
            return rows.take(fields, row.line, wrong)
          },
          end: () => ({ contacts: [], warnings: [...unusedColumns(names), ...rows.warnings()] }),
        }
      },
    },
    options,
  )

function readJson(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const notRead = (problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead([wrongZone])
  const all = namedRecords(bytes, 'messages', options.encoding, NOT_KEPT)
  if (!all.ok) return notRead(all.problems)
  const tally = newTally()
  const rows = rowReader(options, tally, idsOf([], 'sid'))
  const contacts: LogContact[] = []
  const missing = all.names.length === 0 ? [] : missingColumns(all.names)
  if (missing.length > 0) return notRead(missing)
  for (const record of all.records) {
    tally.see()
    if (record.kind === 'blank') tally.blank()
    else if (record.kind === 'bad') tally.refuse(record.line, [record.problem])
    else {
      const contact = rows.take(record.fields, record.line, record.problems)
      if (contact) contacts.push(contact)
    }
  }
  const none =
    all.records.length === 0 ? [warning('no-rows', [], { en: 'The list is empty', zh: '列表为空' })] : []
  return {
    ok: true,
    format,
    layout: all.layout,
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts,
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings: [...rows.warnings(), ...none],
    cannotKnow: CANNOT_KNOW,
    rows: tally.rows(),
  }
}

const openJson = bufferedFeed(format, readJson)

/**
 * Opens a log of messages. A CSV gives its contacts as its rows arrive; JSON is read whole.
 *
 * @param options  `logZone` is needed only for times without a zone, which Twilio's own exports do not have
 */
export const open: FeedOpener = (options) => {
  let held = new Uint8Array()
  let feed: LogFeed | undefined
  const begin = (isOver: boolean): readonly LogContact[] => {
    // a byte order mark may be cut in two
    const json = held.length < 3 && !isOver ? undefined : isJson(held)
    if (json === undefined && !isOver) return []
    feed = json ? openJson(options) : openCsv(options)
    const contacts = feed.push(held)
    held = new Uint8Array()
    return contacts
  }
  return {
    push: (piece) => {
      if (feed) return feed.push(piece)
      const whole = new Uint8Array(held.length + piece.length)
      whole.set(held)
      whole.set(piece, held.length)
      held = whole
      return begin(false)
    },
    hasFailed: () => feed?.hasFailed() ?? false,
    end: () => {
      const early = feed ? [] : begin(true)
      const end = (feed ?? openCsv(options)).end()
      return end.ok ? { ...end, contacts: [...early, ...end.contacts] } : end
    },
  }
}

/** Reads a whole log of messages. */
export const read = wholeOf(open)
