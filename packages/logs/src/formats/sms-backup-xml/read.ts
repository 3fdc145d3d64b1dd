/**
 * Reads what the Android app SMS Backup & Restore writes: `calls-*.xml` and `sms-*.xml`, in pieces of any length.
 * Only entries of listed numbers are kept; the words and pictures of messages pass unkept.
 */
import { decode, textStream } from '../../input/text.ts'
import { zoneProblem } from '../../input/time.ts'
import { xmlReader, type XmlFailure } from '../../input/xml.ts'
import { wholeOf, type FeedOpener, type LogFeed } from '../../feed.ts'
import type { CollectorNumber, LogContact, NotRead, ReadOptions, Warning } from '../../log.ts'
import { keeperOf, type Keeper } from '../../phone/borrower.ts'
import { oneOfWords, problem, type Problem, type Words } from '../../problem.ts'
import { newTally, warning } from '../../row/tally.ts'
import { callSign, messageSign, ROW_OF, type Sign } from './outcomes.ts'

const format = 'sms-backup-xml'

/** Bytes decoded at once, so that a whole file given at once is never one string. */
const SLICE = 64 * 1024

const ROWS = ['call', 'sms', 'mms'] as const
type RowKind = (typeof ROWS)[number]
const isRow = (element: string): element is RowKind => ROWS.some((kind) => kind === element)

/** The attributes that are read. All others, the words of messages and pictures among them, are passed over. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  calls: ['count'],
  smses: ['count'],
  call: ['number', 'duration', 'date', 'type'],
  sms: ['address', 'date', 'type', 'read'],
  mms: ['address', 'date', 'msg_box', 'm_type', 'read', 'm_id'],
  addr: ['address', 'type'],
}

const FAILURES: Readonly<Record<XmlFailure, Words>> = {
  doctype: {
    en: 'a backup as the app writes it, without a DOCTYPE or entities of its own',
    zh: '应用原样导出的备份，不含 DOCTYPE 或自定义实体',
  },
  'too-deep': { en: 'elements nested a few deep, as the app writes them', zh: '仅嵌套数层的元素' },
  'value-too-long': { en: 'attachments of less than 64 MB each', zh: '单个附件小于 64 MB' },
  'too-broken': { en: 'an undamaged file; make the backup again', zh: '未损坏的文件；请重新备份' },
}

const LAYOUT_EXPECTED: Words = {
  en: 'a backup of SMS Backup & Restore: XML that begins with <calls> or <smses>',
  zh: 'SMS Backup & Restore 的备份：以 <calls> 或 <smses> 开头的 XML',
}

const MILLISECONDS_EXPECTED: Words = {
  en: 'milliseconds since 1970-01-01 UTC, from the year 2000 on, such as 1772442000000',
  zh: '自 1970-01-01（UTC）起的毫秒数，2000 年以后，如 1772442000000',
}
/** 2000-01-01T00:00:00Z; an earlier one is a time in seconds, or a clock that was never set. */
const FIRST_MILLISECOND = 946_684_800_000
/** 9999-12-31T23:59:59.999Z. */
const LAST_MILLISECOND = 253_402_300_799_999

interface OpenRow {
  readonly kind: RowKind
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly addresses: (readonly [type: string, address: string])[]
}

/** Who an entry is with: a number, or that several could be meant. */
type Other = { readonly number: string } | 'several' | undefined

const FROM = '137'
/** Of one message to a group; more are passed over. */
const ADDRESSES_AT_MOST = 1000
const RECIPIENTS: ReadonlySet<string> = new Set(['129', '130', '151'])

/** The phone's other side in a group is the sender; of what the phone sent, a listed recipient. */
const otherOf = (
  { kind, attributes, addresses }: OpenRow,
  isSent: boolean | undefined,
  keeper: Keeper,
): Other => {
  if (kind === 'call') return { number: attributes.get('number') ?? '' }
  const address = attributes.get('address') ?? ''
  if (kind === 'sms') return { number: address }
  const several = address.split('~').filter((one) => one !== '')
  const isListed = (number: string): boolean => keeper.find(number) !== undefined
  if (isSent === undefined) {
    const any = [...addresses.map(([, one]) => one), ...several].find(isListed)
    return any === undefined ? undefined : { number: any }
  }
  if (isSent) {
    const recipients = addresses.flatMap(([type, one]) => (RECIPIENTS.has(type) ? [one] : []))
    const listed = [...recipients, ...several].find(isListed)
    return listed === undefined ? undefined : { number: listed }
  }
  const sender = addresses.find(([type, one]) => type === FROM && one !== 'insert-address-token')
  if (sender !== undefined) return { number: sender[1] }
  const [only] = several
  if (only !== undefined && several.length === 1) return { number: only }
  return several.some(isListed) ? 'several' : undefined
}

/** A number that phones write where there is none, or `null` for an absent value. */
const stated = (text: string | undefined): string | undefined =>
  text === undefined || text === '' || text === 'null' ? undefined : text

/** What may be shown of a value: where damage moved a number into it, that may be anybody's. */
const SHOWN: Readonly<Record<'date' | 'duration' | 'type' | 'msg_box', RegExp>> = {
  // Seconds instead of milliseconds.
  date: /^1[2-9]\d{8}$/,
  duration: /^.{1,6}$/,
  type: /^.{1,4}$/,
  msg_box: /^.{1,4}$/,
}

interface Understood {
  readonly sign: Sign
  readonly milliseconds: number
  readonly seconds: number | undefined
}

/** Reads the values of a listed row; its cells may be shown. */
function understood(row: OpenRow, box: string | undefined): Understood | 'not-sent' | readonly Problem[] {
  const { kind, line, attributes } = row
  const problems: Problem[] = []
  const complain = (
    code: Problem['code'],
    field: keyof typeof SHOWN,
    found: string,
    expected: Words,
  ): void => {
    problems.push(problem(code, { line, field, found: SHOWN[field].test(found) ? found : '', expected }))
  }
  const date = attributes.get('date') ?? ''
  const milliseconds = /^\d{1,15}$/.test(date) ? Number(date) : Number.NaN
  if (!(milliseconds >= FIRST_MILLISECOND && milliseconds <= LAST_MILLISECOND)) {
    complain(date === '' ? 'missing-value' : 'not-a-time', 'date', date, MILLISECONDS_EXPECTED)
  }
  const duration = kind === 'call' ? stated(attributes.get('duration')) : undefined
  const seconds = duration === undefined ? undefined : Number(duration)
  if (duration !== undefined && !/^\d{1,7}$/.test(duration)) {
    complain('not-a-whole-number', 'duration', duration, {
      en: 'whole seconds, such as 27',
      zh: '整秒数，如 27',
    })
  }
  const type = box ?? ''
  const sign = kind === 'call' ? callSign(type, seconds) : messageSign(type, attributes.get('read') === '1')
  if (sign === undefined) {
    const field = kind === 'mms' ? 'msg_box' : 'type'
    const words = kind === 'call' ? ['1', '2', '3', '4', '5', '6', '7'] : ['1', '2', '3', '4', '5', '6']
    complain(type === '' ? 'missing-value' : 'unknown-word', field, type, oneOfWords(words))
    return problems
  }
  if (problems.length > 0) return problems
  return sign === 'not-sent' ? sign : { sign, milliseconds, seconds }
}

const secondsOf = ({
  sign,
  seconds,
}: Understood): Pick<LogContact, 'durationSeconds' | 'answeredSeconds'> => {
  const meaning = ROW_OF.get(sign)?.seconds
  if (meaning === 'none') return { answeredSeconds: 0 }
  if (seconds === undefined || seconds === 0) return {}
  return meaning === 'connected'
    ? { durationSeconds: seconds, answeredSeconds: seconds }
    : { durationSeconds: seconds }
}

/** Box of an MMS that has none: 132 and 130 came in, 128 went out. */
const boxOf = (attributes: ReadonlyMap<string, string>): string | undefined => {
  const box = stated(attributes.get('msg_box'))
  if (box !== undefined) return box
  const type = attributes.get('m_type')
  return type === '132' || type === '130' ? '1' : type === '128' ? '2' : undefined
}

/** A feed that holds nothing and says at the end what is wrong. */
const refusing = (problems: readonly Problem[]): LogFeed => ({
  push: () => [],
  hasFailed: () => true,
  end: () => ({ ok: false, format, problems }),
})

/** The feed of a file whose options are sound. */
function feed(keeper: Keeper, options: ReadOptions): LogFeed {
  const tally = newTally()
  const seen = new Map<string, number>()
  let ready: LogContact[] = []
  let row: OpenRow | undefined
  let root: string | undefined
  let count: number | undefined
  let lastLine = 0
  let rows = 0
  let hasText = false
  let failed: NotRead | undefined

  /** Where several entries stand on one line, those after the first have the numbers that follow. */
  const lineFor = (line: number): number => {
    lastLine = Math.max(line, lastLine + 1)
    return lastLine
  }

  const keep = (open: OpenRow, other: string, collector: CollectorNumber, entry: Understood): void => {
    const { line, kind, attributes } = open
    const mark = [
      kind,
      other,
      entry.milliseconds,
      entry.sign,
      entry.seconds,
      attributes.get('body') ?? '',
      attributes.get('m_id') ?? '',
    ].join('|')
    const before = keeper.isSurvey ? undefined : seen.get(mark)
    if (before !== undefined) {
      const expected = {
        en: `each entry once; line ${before} has this one`,
        zh: `每条只出现一次；第 ${before} 行已有此条`,
      }
      tally.refuse(line, [problem('duplicate-entry', { line, found: kind, expected })])
      return
    }
    if (!keeper.isSurvey) seen.set(mark, line)
    const second = Math.floor(entry.milliseconds / 1000)
    const outcome = ROW_OF.get(entry.sign)
    tally.take('contacts', 1)
    ready.push({
      id: `line:${line}`,
      rows: [line],
      start: { earliest: second, latest: second },
      ...secondsOf(entry),
      channel: kind === 'call' ? 'call' : 'sms',
      ...(outcome?.outcome === undefined ? {} : { outcome: outcome.outcome }),
      ...keeper.parties(collector, other, outcome?.direction ?? 'outbound'),
      missing: keeper.cannotKnow,
    })
  }

  const finish = (): void => {
    if (row === undefined) return
    const open = row
    row = undefined
    rows += 1
    tally.see()
    const { kind, line, attributes } = open
    const box = kind === 'mms' ? boxOf(attributes) : stated(attributes.get('type'))
    const other = otherOf(open, box === undefined ? undefined : box !== '1', keeper)
    if (other === 'several') {
      const expected = {
        en: 'the sender among the addresses of a message to a group',
        zh: '群组信息的地址中应有发件人',
      }
      tally.refuse(line, [problem('missing-value', { line, field: 'addr', found: '', expected })])
      return
    }
    const number = other?.number.trim() ?? ''
    const collector = keeper.find(number)
    if (collector === undefined) return tally.drop('not-a-collector')
    const entry = understood(open, box)
    if (entry === 'not-sent') tally.drop('not-made')
    else if ('sign' in entry) keep(open, number, collector, entry)
    else tally.refuse(line, entry)
  }

  const xml = xmlReader({
    // an element may be called `constructor`
    wants: (element, attribute) =>
      Object.hasOwn(WANTED, element) && WANTED[element]?.includes(attribute) === true,
    // Two messages within one second are told apart by their words, of which no more than this is taken.
    hashes: (element, attribute) => element === 'sms' && attribute === 'body',
    open: (element, attributes, line) => {
      if (isRow(element)) {
        finish()
        row = { kind: element, line: lineFor(line), attributes, addresses: [] }
      } else if (element === 'addr') {
        if (row !== undefined && row.addresses.length < ADDRESSES_AT_MOST)
          row.addresses.push([attributes.get('type') ?? '', attributes.get('address') ?? ''])
      } else if (root === undefined && (element === 'calls' || element === 'smses')) {
        root = element
        const text = attributes.get('count') ?? ''
        if (/^\d{1,9}$/.test(text)) count = Number(text)
      }
    },
    close: (element) => {
      if (element === row?.kind) finish()
    },
    broken: (line) => {
      // Nothing says whose entry it is: its words are not shown.
      const at = lineFor(line)
      rows += 1
      tally.see()
      const expected = {
        en: 'an entry as the app writes it, from < to >',
        zh: '应用写出的完整一条，从 < 到 >',
      }
      tally.refuse(at, [problem('broken-markup', { line: at, found: '', expected })])
    },
  })

  const stream = textStream(options.encoding)
  /** The first bytes, until there are enough to tell UTF-16. */
  let head = new Uint8Array()
  let isBegun = false

  const say = (text: string): void => {
    hasText ||= text.trim() !== ''
    xml.push(text)
    const why = xml.failure()
    if (why === undefined) return
    const code = why === 'value-too-long' ? 'too-large' : 'not-xml'
    failed = { ok: false, format, problems: [problem(code, { found: '', expected: FAILURES[why] })] }
    ready = []
    seen.clear()
  }
  const take = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length && failed === undefined; at += SLICE) {
      say(stream.push(bytes.subarray(at, at + SLICE)))
    }
  }
  const begin = (): void => {
    isBegun = true
    const decoded = decode(head, options.encoding)
    if (decoded.ok) take(head)
    else failed = { ok: false, format, problems: [decoded.problem] }
    head = new Uint8Array()
  }

  const taken = (): readonly LogContact[] => {
    const contacts = ready
    ready = []
    return contacts
  }

  return {
    push: (piece) => {
      if (failed !== undefined) return []
      let rest = piece
      if (!isBegun) {
        const needed = 4 - head.length
        head = Uint8Array.of(...head, ...piece.subarray(0, needed))
        rest = piece.subarray(needed)
        if (head.length === 4) begin()
      }
      if (isBegun) take(rest)
      return failed === undefined ? taken() : []
    },
    hasFailed: () => failed !== undefined,
    end: () => {
      if (!isBegun) begin()
      if (failed === undefined) say(stream.end())
      if (failed !== undefined) return failed
      if (!hasText) {
        return {
          ok: false,
          format,
          problems: [problem('empty-file', { found: '', expected: LAYOUT_EXPECTED })],
        }
      }
      xml.end()
      finish()
      if (root === undefined && rows === tally.setAside.length) {
        return {
          ok: false,
          format,
          problems: [problem('unknown-layout', { found: '', expected: LAYOUT_EXPECTED })],
        }
      }
      const warnings: Warning[] = []
      if (count !== undefined && count > rows) {
        const missing = count - rows
        warnings.push({
          code: 'rows-missing',
          count: missing,
          lines: [],
          says: {
            en: `The file says it has ${count} entries, ${rows} were found: it may be cut off`,
            zh: `文件自称有 ${count} 条，实际找到 ${rows} 条：文件可能不完整`,
          },
        })
      }
      if (rows === 0) {
        warnings.push(warning('no-rows', [], { en: 'The file has no entry', zh: '文件中没有记录' }))
      }
      return {
        ok: true,
        contacts: taken(),
        log: {
          format,
          layout: root ?? 'entries without their root',
          ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
          statements: { events: [], coverage: [], declarations: [] },
          setAside: tally.setAside,
          droppedByRule: tally.dropped(),
          warnings,
          cannotKnow: keeper.cannotKnow,
          rows: tally.rows(),
        },
      }
    },
  }
}

/**
 * Opens a backup. Times are instants of their own: no zone is needed.
 *
 * @param options  `phone` is needed: entries of other numbers are dropped unseen
 */
export const open: FeedOpener = (options) => {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return refusing([wrongZone])
  const kept = keeperOf(options.phone)
  return kept.ok ? feed(kept.keeper, options) : refusing(kept.problems)
}

/** A whole backup at once; see {@link open}. */
export const read = wholeOf(open)
