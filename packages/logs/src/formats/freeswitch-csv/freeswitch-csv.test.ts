/** FreeSWITCH's records: the templates as shipped, their broken quotation marks, legs, times, and the table of causes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Fact, Outcome } from '@forbear/conduct/facts'
import type { Log, ReadOptions, ReadResult } from '../../log.ts'
import { TEMPLATES } from './layouts.ts'
import { isKnownCause, outcomeOf, OUTCOMES, signOf, type Sign } from './outcomes.ts'
import { read } from './read.ts'

const utc: ReadOptions = { logZone: 'UTC' }
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const readText = (text: string, options: ReadOptions = utc) => read(new TextEncoder().encode(text), options)
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
const warnings = (log: Log) => log.warnings.map(({ code }) => code)

const answered: readonly Outcome[] = [
  'conversation',
  'voicemail',
  'assistant',
  'answered-by-other',
  'dropped',
  'connected',
  'announced',
  'abandoned',
]

test('the example', () => {
  const log = logOf(readText(example, { ...utc, contexts: { default: 'outbound', public: 'inbound' } }))
  assert.equal(log.layout, 'template example')
  const start = at('2026-03-02T09:00:00Z')
  assert.deepEqual(log.contacts[0], {
    id: '5f0e0001-0000-4000-8000-000000000001',
    rows: [1],
    start: { earliest: start, latest: start },
    durationSeconds: 40,
    answeredSeconds: 0,
    channel: 'call',
    direction: 'outbound',
    from: '1001',
    to: '0005550111',
    number: '0005550111',
    outcome: 'no-answer',
    reference: 'prm_example_1',
    facts: {},
    missing: log.cannotKnow,
  })
  assert.deepEqual(
    log.contacts.map(({ direction, number, outcome, answeredSeconds }) => [
      direction,
      number,
      outcome,
      answeredSeconds,
    ]),
    [
      ['outbound', '0005550111', 'no-answer', 0],
      ['outbound', '0005550111', { oneOf: answered }, 180],
      ['outbound', '0005550122', 'not-connected', 0],
      ['inbound', '0005550111', { oneOf: ['no-answer', 'not-connected', 'rejected'] }, 0],
    ],
  )
  assert.ok(!log.cannotKnow.includes('direction') && log.cannotKnow.includes('who-answered'))
  assert.ok(logOf(readText(example)).cannotKnow.includes('direction'))
  assert.ok(!JSON.stringify(log).includes('Desk'), 'names of callers are not kept')
})

const values = {
  caller_id_name: 'Desk "1"',
  caller_id_number: '1001',
  destination_number: '0005550111',
  context: 'default',
  start_stamp: '2026-03-02 09:00:00',
  answer_stamp: '',
  end_stamp: '2026-03-02 09:00:40',
  duration: '40',
  billsec: '0',
  hangup_cause: 'NO_ANSWER',
  uuid: '5f0e0001-0000-4000-8000-000000000001',
  bleg_uuid: '',
  caller_id: '"Desk" <1001>',
  last_arg: 'sofia/gateway/a/0005550111, 40',
}
type Values = Readonly<Partial<Record<string, string>>>
/** A line as the module writes it: values between marks as they are. */
const line = (columns: readonly string[], record: Values, comma = ',') =>
  columns.map((column) => `"${{ ...values, ...record }[column] ?? ''}"`).join(comma)

test('every shipped template is recognised, marks inside names and spaces after commas included', () => {
  for (const { name, columns } of TEMPLATES) {
    for (const comma of [',', ', ']) {
      const log = logOf(readText(`${line(columns, {}, comma)}\n`))
      assert.equal(log.layout, `template ${name}`)
      assert.deepEqual(
        log.contacts.map(({ from, to, outcome, durationSeconds }) => [from, to, outcome, durationSeconds]),
        [['1001', '0005550111', 'no-answer', 40]],
        name,
      )
    }
  }
  const [standard] = TEMPLATES
  const sql = `INSERT INTO cdr VALUES (${line(standard?.columns ?? [], {})});\n`
  assert.deepEqual(logOf(readText(sql)).contacts, logOf(readText(line(standard?.columns ?? [], {}))).contacts)
})

test('layouts that are not known, or log no beginning, say what would help', () => {
  const rate =
    '"5f0e0001-0000-4000-8000-000000000001","","inbound","1001","000","","2026-03-02 09:00:40","0","","","","D",""\n'
  assert.deepEqual(problems(readText(rate)), [[undefined, undefined, 'start-not-logged']])
  assert.deepEqual(problems(readText('"a","b"\n')), [[undefined, undefined, 'unknown-layout']])
  assert.deepEqual(
    problems(readText('uuid,hangup_cause,uuid\n')).map(([, field, code]) => [field, code]),
    [
      ['uuid', 'doubled-column'],
      ['caller_id_number', 'missing-column'],
      ['destination_number', 'missing-column'],
      ['duration', 'missing-column'],
      ['billsec', 'missing-column'],
      [undefined, 'start-not-logged'],
    ],
  )
})

const named = [
  'uuid',
  'bleg_uuid',
  'caller_id_number',
  'destination_number',
  'context',
  'start_stamp',
  'answer_stamp',
  'end_stamp',
  'duration',
  'billsec',
  'hangup_cause',
]
const file = (...records: readonly Values[]) =>
  [named.join(','), ...records.map((record) => line(named, record))].join('\n')

test('a head in any order, columns named by the user, epochs without a zone', () => {
  const log = logOf(readText(`${named.join(',')},extra\n${line(named, {})},"x"\n`))
  assert.equal(log.layout, 'columns by name')
  assert.deepEqual(warnings(log), ['unused-column'])
  const columns = [
    '${start_uepoch}',
    'uuid',
    'caller_id_number',
    'destination_number',
    'duration',
    'billsec',
    'hangup_cause',
  ]
  const text = '1772442000999999,u1,1001,0005550111,5,0,NO_ANSWER\n'
  const epoch = logOf(readText(text, { columns }))
  assert.deepEqual(epoch.contacts[0]?.start, { earliest: 1772442000, latest: 1772442000 })
  assert.equal(epoch.layout, 'columns named by the user')
})

test('times: the zone is needed, clock changes, and answer times that mean never', () => {
  assert.deepEqual(problems(readText(example, {})), [[1, 'start_stamp', 'zone-needed']])
  const chicago = { logZone: 'America/Chicago' }
  const log = logOf(
    readText(
      file(
        { uuid: 'a', start_stamp: '2026-03-08 02:30:00', end_stamp: '' },
        { uuid: 'b', start_stamp: '2026-11-01 01:30:00', end_stamp: '' },
        { uuid: 'c', answer_stamp: '1969-12-31 18:00:00', hangup_cause: 'USER_BUSY' },
      ),
      chicago,
    ),
  )
  assert.deepEqual(problems(log), [[2, 'start_stamp', 'time-skipped']])
  assert.deepEqual(log.contacts[0]?.start, {
    earliest: at('2026-11-01T06:30:00Z'),
    latest: at('2026-11-01T07:30:00Z'),
  })
  assert.deepEqual(log.contacts[1]?.outcome, { oneOf: ['not-connected', 'rejected'] })
})

test('each bad value sets its record aside, with its field', () => {
  const rows: readonly (readonly [Values, string, string])[] = [
    [{ start_stamp: '2026-02-30 09:00:00' }, 'start_stamp', 'no-such-time'],
    [{ start_stamp: '' }, 'start_stamp', 'missing-value'],
    [{ end_stamp: '2026-03-02 08:59:59' }, 'end_stamp', 'ends-before-start'],
    [{ duration: '-1' }, 'duration', 'not-a-whole-number'],
    [{ billsec: '41' }, 'billsec', 'longer-than-whole'],
    [{ hangup_cause: 'no answer!' }, 'hangup_cause', 'unknown-word'],
    [{ uuid: '' }, 'uuid', 'missing-value'],
    [{ destination_number: '7\0' }, 'destination_number', 'wrong-encoding'],
  ]
  for (const [record, field, code] of rows) {
    assert.deepEqual(problems(readText(file(record))), [[2, field, code]], JSON.stringify(record))
  }
  assert.deepEqual(problems(readText(file({}, {}))), [[3, 'uuid', 'duplicate-id']])
  const broken = readText(`${file({})}\n"Jane Doe,1001\n1,2\n`)
  assert.deepEqual(problems(broken), [
    [3, undefined, 'broken-quotes'],
    [4, undefined, 'cell-count'],
  ])
  assert.ok(!JSON.stringify(broken).includes('Jane'))
})

test('both legs of a bridged call are one contact, and voicemail of a network is not a talk', () => {
  const up = { answer_stamp: '2026-03-02 09:00:10', billsec: '30', hangup_cause: 'NORMAL_CLEARING' }
  const log = logOf(
    readText(file({ uuid: 'a', bleg_uuid: 'b', ...up }, { uuid: 'b', caller_id_number: '5550100', ...up })),
  )
  assert.deepEqual(
    log.contacts.map(({ id, rows, from, outcome, answeredSeconds }) => [
      id,
      rows,
      from,
      outcome,
      answeredSeconds,
    ]),
    [['a', [2, 3], '1001', { oneOf: answered }, 30]],
  )
  assert.deepEqual(warnings(log), [])
})

test('in a log of both legs an unanswered call counts once, and the other leg says why', () => {
  const bridged = [
    { uuid: 'a', bleg_uuid: 'b', destination_number: '7', billsec: '30' },
    { uuid: 'b', destination_number: '7', billsec: '30' },
  ]
  const unanswered = [
    { uuid: 'c', hangup_cause: 'NORMAL_CLEARING' },
    {
      uuid: 'd',
      caller_id_number: '5550100',
      start_stamp: '2026-03-02 09:00:01',
      duration: '38',
      hangup_cause: 'USER_BUSY',
    },
    { uuid: 'e', start_stamp: '2026-03-02 12:00:00', end_stamp: '' },
  ]
  const log = logOf(readText(file(...bridged, ...unanswered)))
  assert.deepEqual(
    log.contacts.map(({ id, rows, outcome }) => [id, rows, outcome]),
    [
      ['a', [2, 3], { oneOf: answered }],
      ['c', [4, 5], { oneOf: ['not-connected', 'rejected'] }],
      ['e', [6], 'no-answer'],
    ],
  )
  assert.deepEqual(warnings(log), ['joined-by-time'])
  // where the log has first legs only, two calls at one time are two calls
  assert.equal(logOf(readText(file(...unanswered))).contacts.length, 3)
})

test('a call that lost a record: its outcome is open unless one was answered', () => {
  const lost = { uuid: 'b', duration: '?' }
  const log = logOf(readText(file({ uuid: 'a', bleg_uuid: 'b' }, lost)))
  assert.deepEqual([log.contacts[0]?.outcome, log.contacts[0]?.answeredSeconds], [undefined, undefined])
  assert.deepEqual(warnings(log), ['call-incomplete'])
  const talked = logOf(readText(file({ uuid: 'a', bleg_uuid: 'b', billsec: '9' }, lost)))
  assert.deepEqual(talked.contacts[0]?.outcome, { oneOf: answered })
})

test('signs of records', () => {
  const rows: readonly (readonly [Partial<Parameters<typeof signOf>[0]>, Sign])[] = [
    [{ cause: 'NORMAL_CLEARING' }, 'never-answered'],
    [{ cause: 'NORMAL_CLEARING', billsec: 9, hasAnswer: true }, 'answered'],
    [{ cause: 'NORMAL_CLEARING', hasAnswer: true }, 'answered-briefly'],
    [{ cause: 'ATTENDED_TRANSFER', billsec: 9 }, 'answered'],
    [{ cause: 'NORMAL_CLEARING', billsec: 9, lastApp: 'voicemail' }, 'voicemail'],
    [{ cause: 'NO_ANSWER' }, 'rang'],
    [{ cause: 'ORIGINATOR_CANCEL' }, 'given-up'],
    [{ cause: 'USER_BUSY' }, 'refused'],
    [{ cause: 'CALL_REJECTED' }, 'refused'],
    [{ cause: 'UNALLOCATED_NUMBER' }, 'failed'],
    [{ cause: 'SOMETHING_NEW' }, 'never-answered'],
  ]
  for (const [record, sign] of rows) {
    assert.equal(signOf({ cause: '', billsec: 0, hasAnswer: false, lastApp: '', ...record }), sign)
  }
  const unknown = logOf(readText(file({ hangup_cause: 'SOMETHING_NEW' })))
  assert.deepEqual(warnings(unknown), ['unknown-result'])
  assert.ok(!isKnownCause('SOMETHING_NEW'))
})

test('outcomes of calls: the strongest sign decides', () => {
  const rows: readonly (readonly [readonly Sign[], Fact<Outcome> | undefined])[] = [
    [['failed', 'rang'], 'no-answer'],
    [['rang', 'answered'], { oneOf: answered }],
    [['rang', 'not-said'], undefined],
    [['answered-briefly', 'failed'], { oneOf: answered.filter((one) => one !== 'conversation') }],
    [['failed'], 'not-connected'],
  ]
  for (const [signs, outcome] of rows) assert.deepEqual(outcomeOf(signs), outcome, signs.join())
})

test('no cause stands twice in the table, and the README shows its rows in order', () => {
  const causes = OUTCOMES.flatMap((row) => row.causes)
  assert.equal(new Set(causes).size, causes.length)
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^\| ([a-z-]+) \| /gm)].map((match) => match[1])
  assert.deepEqual(
    shown.filter((name) => OUTCOMES.some((row) => row.sign === name)),
    OUTCOMES.map((row) => row.sign),
  )
})
