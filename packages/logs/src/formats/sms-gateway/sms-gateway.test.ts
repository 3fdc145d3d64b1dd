/** Delivery reports: tables and receipts, times, parts, several reports, and that no text is kept anywhere. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { addsUp, type Log, type ReadOptions, type ReadResult } from '../../log.ts'
import { damaged } from '../../testing/contacts.ts'
import { COLUMNS } from './columns.ts'
import { OUTCOMES, stateOf } from './outcomes.ts'
import { read } from './read.ts'
import { isoOfDigits } from './receipts.ts'

const china: ReadOptions = { logZone: 'Asia/Shanghai' }
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const encode = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, options: ReadOptions = china) => read(encode(text), options)
const example = readFileSync(join(import.meta.dirname, 'example.csv'), 'utf8')

const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}
const problems = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map((one) => [
    one.line,
    one.field,
    one.code,
  ])
const codes = (log: Log) => log.warnings.map(({ code }) => code)

const row = {
  id: 'm1',
  source: '106',
  destination: '7',
  submit_date: '260302090000',
  done_date: '260302090005',
  stat: 'DELIVRD',
  part_reference: '',
  parts: '',
  part: '',
  udh: '',
}
type Row = Readonly<Partial<Record<keyof typeof row, string>>>
const table = (...rows: readonly Row[]) =>
  [Object.keys(row).join(','), ...rows.map((one) => Object.values({ ...row, ...one }).join(','))].join('\n')
const outcomes = (log: Log) => log.contacts.map(({ id, rows, outcome }) => [id, rows, outcome])

test('the example: a message in two parts is one contact, a time to the minute an interval', () => {
  const log = logOf(readText(example))
  const start = at('2026-03-02T09:00:00+08:00')
  assert.deepEqual(log.contacts[0], {
    id: '1f0a01',
    rows: [2],
    start: { earliest: start, latest: start + 59 },
    channel: 'sms',
    direction: 'outbound',
    from: '1065550100',
    to: '0005550111',
    number: '0005550111',
    outcome: 'delivered',
    permit: 'prm_example_1',
    facts: {},
    missing: log.cannotKnow,
  })
  assert.deepEqual(outcomes(log), [
    ['1f0a01', [2], 'delivered'],
    ['1f0a02', [3, 4], 'delivered'],
    ['1f0a04', [5], 'undelivered'],
    ['1f0a05', [6], 'submitted'],
  ])
  assert.ok(!log.cannotKnow.includes('permit') && !log.cannotKnow.includes('number'))
})

const receipt = (id: string, stat: string, done = '2603020901') =>
  `id:${id} sub:001 dlvrd:001 submit date:2603020900 done date:${done} stat:${stat} err:000 text:a secret`

test('receipts, one on a line', () => {
  const log = logOf(
    readText(
      [
        receipt('1', 'DELIVRD'),
        receipt('2', 'REJECTD'),
        '',
        'more secret',
        receipt('1', 'UNDELIV', '2603020800'),
      ].join('\n'),
    ),
  )
  assert.equal(log.layout, 'SMPP receipts, one on a line')
  assert.deepEqual(outcomes(log), [
    ['1', [1], 'delivered'],
    ['2', [2], 'undelivered'],
  ])
  assert.deepEqual(problems(log), [
    [4, undefined, 'not-a-receipt'],
    [5, 'done_date', 'ends-before-start'],
  ])
  assert.ok(log.cannotKnow.includes('number') && log.cannotKnow.includes('permit'))
  assert.ok(!JSON.stringify(log).includes('secret'))
  assert.deepEqual(problems(readText(receipt('1\0', 'DELIVRD'))), [[1, 'id', 'wrong-encoding']])
  const odd =
    'id:ab-1 sub:1 dlvrd:0 submit date:260302090000 done date:260302090005 stat:EXPIRED err:27 Text:'
  assert.deepEqual(outcomes(logOf(readText(odd))), [['ab-1', [1], 'undelivered']])
})

test('names of columns in any form, and the text never kept', () => {
  const log = logOf(readText('消息编号,手机号,提交时间,状态,内容\n1,7,2026-03-02 09:00:00,DELIVRD,secret\n'))
  assert.deepEqual(outcomes(log), [['1', [2], 'delivered']])
  assert.deepEqual(log.warnings, [])
  assert.ok(!JSON.stringify(log).includes('secret'))
  assert.ok(!JSON.stringify(readText(`${table({})},\n"secret,1`)).includes('secret'))
  assert.deepEqual(
    problems(readText('id,msg_id,x\n')).map(([, field, code]) => [field, code]),
    [
      ['msg_id', 'doubled-column'],
      ['submit_date', 'missing-column'],
      ['stat', 'missing-column'],
    ],
  )
  const names = Object.values(COLUMNS).flat()
  assert.equal(new Set(names).size, names.length, 'no name stands for two columns')
})

test('times in digits', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['2603020900', '2026-03-02T09:00'],
    ['260302090005', '2026-03-02T09:00:05'],
    ['20260302090005', '2026-03-02T09:00:05'],
    ['260302090005032+', '2026-03-02T09:00:05+08:00'],
    ['260302090005018-', '2026-03-02T09:00:05-04:30'],
    ['2026-03-02 09:00', '2026-03-02 09:00'],
  ]
  for (const [digits, iso] of rows) assert.equal(isoOfDigits(digits), iso)
  assert.deepEqual(problems(readText(table({}, {}), {})), [[2, 'submit_date', 'zone-needed']])
  assert.ok(
    logOf(readText(table({ submit_date: '260302090005032+', done_date: '' }), {})).contacts.length === 1,
  )
})

test('parts: one contact, its number kept, a mixed fate left open, a reference used again another message', () => {
  const part = (id: string, number: string, more: Row = {}) => ({
    id,
    part_reference: '17',
    parts: '2',
    part: number,
    ...more,
  })
  const lost = logOf(readText(table(part('a', '1'), part('b', '2', { stat: 'EXPIRED' }))))
  assert.deepEqual(outcomes(lost), [['a', [2, 3], { oneOf: ['delivered', 'undelivered'] }]])
  const again = logOf(
    readText(
      table(
        part('a', '1'),
        part('c', '1', { destination: '8' }),
        part('b', '2', { submit_date: '260302090002' }),
        part('d', '1', { submit_date: '260302100000', done_date: '' }),
        part('e', '2', { submit_date: '260302100000', done_date: '' }),
        part('f', '2', { submit_date: '260302113000', done_date: '' }),
      ),
    ),
  )
  assert.deepEqual(
    again.contacts.map(({ id, rows }) => [id, rows]),
    [
      ['a', [2, 4]],
      ['c', [3]],
      ['d', [5, 6]],
      ['f', [7]],
    ],
  )
  assert.deepEqual(codes(again), ['parts-missing'])
  const headers = logOf(
    readText(
      table(
        { id: 'a', udh: '050003CC0201' },
        { id: 'b', udh: '0500 03CC 0202' },
        { id: 'c', udh: '06080400cc0201' },
        { id: 'd', udh: '06080400cc0202' },
      ),
    ),
  )
  assert.equal(headers.contacts.length, 1 + 0 + 1)
  assert.deepEqual(problems(readText(table(part('a', '3')))), [[2, 'part', 'not-a-whole-number']])
  assert.equal(logOf(readText(table({ parts: '1', part: '1' }))).contacts.length, 1)
})

test('several reports of one message: the final one counts, and of those the latest', () => {
  const log = logOf(
    readText(
      table(
        { stat: 'ACCEPTD' },
        { done_date: '260302093000' },
        { stat: 'ENROUTE', done_date: '260302100000' },
        { id: 'm2', stat: 'UNDELIV' },
        { id: 'm2', stat: 'DELIVRD', done_date: '260302091000' },
        { id: 'm3', stat: 'UNDELIV' },
        { id: 'm3', stat: 'DELIVRD' },
      ),
    ),
  )
  assert.deepEqual(outcomes(log), [
    ['m1', [2, 3, 4], 'delivered'],
    ['m2', [5, 6], 'delivered'],
    ['m3', [7, 8], { oneOf: ['undelivered', 'delivered'] }],
  ])
  assert.deepEqual(codes(log), ['reports-disagree'])
})

test('a report may leave the time and the receiver to the row of the submission', () => {
  const log = logOf(
    readText(
      table(
        { stat: '', done_date: '' },
        { submit_date: '', destination: '' },
        { id: 'm9', submit_date: '' },
        { id: 'm8', submit_date: '', done_date: '' },
      ),
    ),
  )
  assert.deepEqual(outcomes(log), [['m1', [2, 3], 'delivered']])
  assert.deepEqual(problems(log), [
    [4, 'submit_date', 'missing-value'],
    [5, 'submit_date', 'not-a-time'],
  ])
})

test('one id with several receivers is a message to each', () => {
  const log = logOf(readText(table({}, { destination: '8', stat: 'EXPIRED' })))
  assert.deepEqual(outcomes(log), [
    ['m1', [2], 'delivered'],
    ['m1 to 8', [3], 'undelivered'],
  ])
})

test('states: every word and spelling of the table; numbers and codes of networks leave it open', () => {
  for (const { state, also, outcome } of OUTCOMES) {
    for (const word of [state, ...also]) assert.deepEqual(stateOf(word.toLowerCase()).outcome, outcome, word)
  }
  for (const word of ['2', 'MK:0001']) {
    const log = logOf(readText(table({ stat: word })))
    assert.deepEqual(log.contacts[0]?.outcome, { oneOf: ['submitted', 'delivered', 'undelivered'] })
    assert.deepEqual(codes(log), ['unknown-result'])
  }
})

test('Aliyun’s reports: success, the sender’s own reference is the permit, one batch to several receivers', () => {
  const report = {
    phone_number: '00000000001',
    send_time: '2026-03-02 09:00:00',
    report_time: '2026-03-02 09:00:04',
    success: true,
    err_code: 'DELIVERED',
    err_msg: '用户接收成功',
    sms_size: '1',
    biz_id: '12345',
    out_id: 'prm_example_1',
  }
  const other = {
    ...report,
    phone_number: '00000000002',
    success: false,
    err_code: 'MK:0001',
    out_id: 'prm_2',
  }
  const log = logOf(readText(JSON.stringify([report, other])))
  assert.deepEqual(
    log.contacts.map(({ id, rows, number, outcome, permit, start }) => [
      id,
      rows,
      number,
      outcome,
      permit,
      start.earliest,
    ]),
    [
      ['12345', [1], '00000000001', 'delivered', 'prm_example_1', at('2026-03-02T09:00:00+08:00')],
      ['12345 to 00000000002', [2], '00000000002', 'undelivered', 'prm_2', at('2026-03-02T09:00:00+08:00')],
    ],
  )
  assert.deepEqual([log.warnings, log.cannotKnow.includes('permit')], [[], false])
  const own = { ...report, message_id: 'm-1', template_code: 'SMS_1' }
  const [contact] = logOf(readText(JSON.stringify(own))).contacts
  assert.deepEqual([contact?.id, contact?.template], ['m-1', 'SMS_1'])
  assert.deepEqual(problems(readText(JSON.stringify({ ...report, success: 'perhaps' }))), [
    [1, 'success', 'unknown-word'],
  ])
  const tencent = {
    user_receive_time: '2026-03-02 09:00:00',
    mobile: '1',
    report_status: 'SUCCESS',
    errmsg: 'DELIVRD',
    sid: 'x',
  }
  assert.ok(!readText(JSON.stringify([tencent])).ok)
})

test('what came in has its sender’s number', () => {
  const log = logOf(
    readText(
      'id,submit_date,stat,mo_mt,source,destination\n1,260302090000,,MO,7,106\n2,260302090000,,x,7,106\n',
    ),
  )
  assert.deepEqual(
    log.contacts.map(({ direction, number, outcome }) => [direction, number, outcome]),
    [['inbound', '7', 'delivered']],
  )
  assert.deepEqual(problems(log), [[3, 'direction', 'unknown-word']])
})

test('damaged receipts and tables of parts never throw, and their rows add up', () => {
  const receipts = encode(
    [receipt('1', 'DELIVRD'), receipt('1', 'ACCEPTD'), receipt('2', 'EXPIRED')].join('\n'),
  )
  const small = fc.constantFrom('', '1', '2', '3')
  const rows = fc.array(
    fc.record({
      id: small,
      destination: small,
      part_reference: small,
      parts: small,
      part: small,
      submit_date: fc.constantFrom('', '2603020900'),
      stat: fc.constantFrom('', 'DELIVRD', 'EXPIRED'),
    }),
    { maxLength: 8 },
  )
  const files = fc.oneof(
    damaged(receipts),
    rows.map((all) => encode(table(...all))),
  )
  fc.assert(
    fc.property(files, (bytes) => {
      const result = read(bytes, china)
      if (!result.ok) return
      assert.ok(addsUp(result.rows))
      const lines = result.contacts.flatMap((contact) => contact.rows)
      assert.equal(new Set(lines).size, lines.length)
      assert.equal(result.rows.inContacts, lines.length)
      assert.equal(new Set(result.contacts.map(({ id }) => id)).size, result.contacts.length)
    }),
    runs(600),
  )
})

test('the README shows the table that the code goes by', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^\| ([A-Za-z ]+) \| /gm)].map((match) => match[1])
  assert.deepEqual(
    shown.filter((name) => OUTCOMES.some((one) => one.state === name)),
    OUTCOMES.map((one) => one.state),
  )
})
