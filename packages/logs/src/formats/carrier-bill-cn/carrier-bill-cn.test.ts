/** Carriers' details: encodings, workbooks, names of columns, years, lengths, words, and what is around the table. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Log, ReadOptions, ReadResult } from '../../log.ts'
import { EXAMPLE_OPTIONS, EXAMPLE_PHONE } from '../../testing/phones.ts'
import { workbook } from '../../testing/workbooks.ts'
import { COLUMN_NAMES, tableOf } from './columns.ts'
import { OUTCOMES, signOf } from './outcomes.ts'
import { read } from './read.ts'
import { yearsOf } from './years.ts'

const beijing: ReadOptions = { ...EXAMPLE_OPTIONS, logZone: 'Asia/Shanghai' }
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const bytesOf = (text: string) => new TextEncoder().encode(text)
const example = readFileSync(new URL('example.csv', import.meta.url), 'utf8')
const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}
const codes = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map(({ code }) => code)

/** GB18030 of a text, by the two-byte characters that decode to its own. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Uint8Array.from(text.split('').flatMap((one) => bytes.get(one) ?? [...bytesOf(one)]))
}

test('the example: calls and messages of listed numbers, the rest counted', () => {
  const log = logOf(read(bytesOf(example), beijing))
  const [first] = log.contacts
  const start = at('2026-03-02T09:10:00+08:00')
  assert.deepEqual(first, {
    id: 'line:6',
    rows: [6],
    start: { earliest: start, latest: start },
    durationSeconds: 95,
    answeredSeconds: 95,
    outcome: OUTCOMES.find(({ sign }) => sign === 'called')?.outcome,
    channel: 'call',
    direction: 'outbound',
    from: '01000000001',
    to: 'own phone',
    number: 'own phone',
    organisation: 'agency-1',
    debts: ['loan-1'],
    person: 'borrower',
    facts: { actorKind: 'agency', creditor: 'lender-1', creditorType: 'consumer-finance', role: 'debtor' },
    missing: log.cannotKnow,
  })
  assert.deepEqual(
    log.contacts.map(({ rows, channel, direction, answeredSeconds }) => [
      rows[0],
      channel,
      direction,
      answeredSeconds,
    ]),
    [
      [6, 'call', 'outbound', 95],
      [8, 'call', 'inbound', 41],
      [9, 'call', 'outbound', 12],
      [14, 'sms', 'outbound', undefined],
    ],
  )
  assert.deepEqual(Object.fromEntries(log.droppedByRule.map(({ rule, count }) => [rule, count])), {
    'not-an-entry': 8,
    'blank-line': 1,
    'not-a-collector': 3,
  })
  assert.deepEqual(log.cannotHold, ['unanswered-calls'])
})

test('GB18030, said or shown by the words of the head; a byte order mark; cells kept as text', () => {
  const plain = logOf(read(bytesOf(example), beijing))
  const bytes = gb18030(example)
  assert.notDeepEqual(bytes, bytesOf(example))
  for (const encoding of ['gb18030', undefined] as const) {
    const log = logOf(read(bytes, { ...beijing, encoding }))
    assert.equal(log.layout, 'CSV, GB18030')
    assert.deepEqual(log.contacts, plain.contacts)
  }
  const asText = example
    .replace(',01000000001,', ',="01000000001",')
    .replace('1069800000001', '\t1069800000001')
  assert.deepEqual(
    logOf(read(bytesOf(`\uFEFF${asText}`), beijing)).contacts.map(({ from }) => from),
    plain.contacts.map(({ from }) => from),
  )
})

test('a workbook: numbers as numbers, dates as dates, the sheet that fits or that is named', () => {
  const rows = [
    ['客户：示例'],
    ['通话日期', '通话时间', '呼叫类型', '对方号码', '通话时长(秒)'],
    [{ serial: 46083, style: 3 }, { serial: 0.375 + 5 / 86400, style: 4 }, '被叫', 950130000012, 80],
    ['2026-03-02', '10:00', '主叫', '19900000000', 7],
    ['合计', '', '', '', 87],
  ]
  const messages = [
    ['起始时间', '对方号码', '通信方式'],
    [{ serial: 46083.5, style: 2 }, 1069800000001, '接收'],
  ]
  const bytes = workbook({ 说明: [['x']], 语音: rows, 短信详单: messages })
  const log = logOf(read(bytes, beijing))
  assert.deepEqual(
    log.contacts.map(({ rows: lines, start, durationSeconds, from }) => [
      lines,
      start.earliest,
      start.latest,
      durationSeconds,
      from,
    ]),
    [[[3], at('2026-03-02T09:00:05+08:00'), at('2026-03-02T09:00:05+08:00'), 80, '950130000012']],
  )
  assert.deepEqual(
    log.warnings.map(({ code }) => code),
    ['unanswered-not-listed', 'unused-sheet'],
  )
  const other = logOf(read(bytes, { ...beijing, sheet: '短信详单' }))
  assert.deepEqual(
    other.contacts.map(({ channel, start }) => [channel, start.latest - start.earliest]),
    [['sms', 59]],
  )
  assert.deepEqual(codes(read(bytes, { ...beijing, sheet: 'none' })), ['no-such-sheet'])
  assert.deepEqual(codes(read(bytes.subarray(0, 400), beijing)), ['broken-workbook'])
})

test('every listed name of a column is one, whatever unit or brackets stand after it', () => {
  for (const column of ['time', 'kind', 'other', 'length'] as const) {
    for (const name of COLUMN_NAMES[column]) {
      const names = {
        time: '起始时间',
        kind: '呼叫类型',
        other: '对方号码',
        length: '通话时长',
        [column]: `${name}（元）`,
      }
      const table = tableOf(['序号', names.time, names.kind, names.other, names.length], '')
      assert.ok(table, name)
      assert.equal(table.at[column], ['time', 'kind', 'other', 'length'].indexOf(column) + 1, name)
    }
  }
  assert.equal(tableOf(['起始时间', '对方号码', '通信方式', '通信类型', '通信时长'], '')?.at.kind, 2)
  assert.equal(tableOf(['起始时间', '通信地点'], ''), undefined)
  assert.equal(tableOf(['起始时间', '对方号码', '通话时长（分钟）'], '')?.lengthUnit, 'minutes')
})

const bill = (...rows: readonly string[]) =>
  bytesOf(['起始时间,呼叫类型,对方号码,通话时长', ...rows].join('\n'))

test('lengths as carriers write them; minutes alone are too coarse to keep', () => {
  const seconds = (text: string) => {
    const log = logOf(read(bill(`2026-03-02 09:00:00,被叫,01000000001,${text}`), beijing))
    return log.contacts[0]?.durationSeconds ?? codes(log)[0]
  }
  assert.deepEqual(
    ['1分20秒', '80', '00:01:20', '1小时2分3秒', '0', '12 秒'].map(seconds),
    [80, 80, 80, 3723, 0, 12],
  )
  assert.equal(seconds('1:20'), 'not-a-duration')
  const coarse = bytesOf('起始时间,呼叫类型,对方号码,通话时长(分钟)\n2026-03-02 09:00:00,被叫,01000000001,2')
  const log = logOf(read(coarse, beijing))
  assert.equal(log.contacts[0]?.durationSeconds, undefined)
  assert.ok(log.cannotKnow.includes('duration'))
})

test('times in every writing, and problems of listed rows alone', () => {
  const log = logOf(
    read(
      bill(
        '2026/3/2 9:00:05,被叫,01000000001,1',
        '20260302090006,被叫,01000000001,1',
        '2026年03月02日 09:00,被叫,01000000001,1',
        '2026-02-30 09:00:00,被叫,01000000001,1',
        '2/3/2026 09:00:00,视频,01000000001,soon',
        '2/3/2026 09:00:00,视频,19900000000,soon',
        '03-02 09:00:00,被叫,01000000001,1',
        ',,,',
      ),
      beijing,
    ),
  )
  assert.deepEqual(
    log.contacts.map(({ start }) => [
      start.earliest - at('2026-03-02T09:00:00+08:00'),
      start.latest - start.earliest,
    ]),
    [
      [5, 0],
      [6, 0],
      [0, 59],
    ],
  )
  assert.deepEqual(
    log.setAside.map(({ line, problems }) => [line, problems.map(({ code, field }) => [code, field])]),
    [
      [5, [['no-such-time', '起始时间']]],
      [
        6,
        [
          ['not-a-time', '起始时间'],
          ['not-a-duration', '通话时长'],
          ['unknown-word', '呼叫类型'],
        ],
      ],
      [8, [['year-needed', '起始时间']]],
    ],
  )
})

test('years come from the billing period, and only for the months it holds', () => {
  const year = (lines: readonly string[], month: number) => yearsOf(lines)(month, 1)
  assert.equal(year(['账期：2026年03月'], 3), 2026)
  assert.equal(year(['账期：2026年03月'], 4), undefined)
  assert.equal(year(['查询月份：202603'], 3), 2026)
  assert.equal(year(['2025-12-16 至 2026-01-15'], 12), 2025)
  assert.equal(year(['2025-12-16 至 2026-01-15'], 1), 2026)
  assert.equal(year(['2025-12-16 至 2026-01-15'], 11), undefined)
  assert.equal(year(['20251216-20260115'], 1), 2026)
  assert.equal(year(['2024-12-01 至 2026-01-31'], 12), undefined)
  assert.equal(year(['2026年'], 7), 2026)
  assert.equal(year(['打印时间：2027-01-02', '账期 2026/12'], 12), 2026)
  assert.equal(year(['打印时间：2027-01-02'], 1), undefined)
  assert.equal(year([], 1), undefined)
})

test('the words of carriers, calls and messages', () => {
  assert.equal(signOf('被叫', false, 5), 'called')
  assert.equal(signOf('被叫', false, 0), 'called-no-seconds')
  assert.equal(signOf('主叫', false, undefined), 'calling')
  assert.equal(signOf('主叫', false, 0), 'calling-no-seconds')
  assert.equal(signOf('呼转', false, 0), 'diverted')
  assert.equal(signOf('接收', true, undefined), 'message-in')
  assert.equal(signOf('发送', true, undefined), 'message-out')
  assert.equal(signOf('国内通话', false, 5), undefined)
  for (const { direction, sign } of OUTCOMES) {
    assert.equal(direction, /^(called|diverted|message-in)/.test(sign) ? 'outbound' : 'inbound')
  }
})

test('files that are not such a bill say what would be right', () => {
  assert.deepEqual(codes(read(bytesOf('a,b\n1,2'), beijing)), ['unknown-layout'])
  assert.deepEqual(codes(read(bytesOf('起始时间\t呼叫类型\t对方号码\t通话时长'), beijing)), [
    'wrong-separator',
  ])
  assert.deepEqual(codes(read(bytesOf('起始时间,呼叫类型,对方号码'), beijing)), ['missing-column'])
  assert.deepEqual(codes(read(bytesOf('起始时间,对方号码,通话时长'), beijing)), ['missing-column'])
  assert.deepEqual(codes(read(bytesOf(example), { phone: EXAMPLE_PHONE })), ['zone-needed'])
})

test('an entry that stands twice, and a row whose quotation marks do not match', () => {
  const row = '2026-03-02 09:00:00,被叫,01000000001,1'
  const log = logOf(read(bill(row, row, `"${row}`), beijing))
  assert.deepEqual([log.contacts.length, codes(log)], [1, ['duplicate-entry', 'broken-quotes']])
  assert.ok(log.setAside.every(({ problems }) => problems.every(({ found }) => found === '')))
})
