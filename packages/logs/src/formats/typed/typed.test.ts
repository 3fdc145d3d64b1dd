/** Typed lines: what is understood, what is asked about, and what is never shown. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Log, Phone, ReadOptions } from '../../log.ts'
import { EXAMPLE_OPTIONS } from '../../testing/phones.ts'
import { MEANINGS, WORDS } from './outcomes.ts'
import { read } from './read.ts'

const phone: Phone = {
  point: 'own phone',
  person: 'borrower',
  collectors: [
    { number: '010-1234567', organisation: 'a' },
    { number: '(213) 555-0100', organisation: 'b' },
    { number: '95013*', organisation: 'c' },
    { number: 'Example-Lender', organisation: 'd' },
  ],
}
const options: ReadOptions = { logZone: 'Asia/Shanghai', phone }
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const logOf = (text: string, with_: ReadOptions = options): Log => {
  const result = read(new TextEncoder().encode(text), with_)
  assert.ok(result.ok, JSON.stringify(result))
  return result
}
const problemsOf = (line: string) =>
  logOf(line).setAside.flatMap(({ problems }) =>
    problems.map(({ code, field, found }) => [code, field, found]),
  )
const minute = { earliest: at('2026-11-05T21:40:00+08:00'), latest: at('2026-11-05T21:40:59+08:00') }

test('one line a contact, English and Chinese', () => {
  const table: readonly (readonly [string, unknown])[] = [
    [
      '2026-11-05 21:40 call from 010-1234567 missed',
      ['call', 'outbound', 'no-answer', '010-1234567', undefined, 0],
    ],
    [
      '2026年11月5日 21:40 来电 010-1234567 未接 3分20秒',
      ['call', 'outbound', 'no-answer', '010-1234567', 200, 0],
    ],
    [
      '２０２６年１１月５日21:40来电010-1234567未接',
      ['call', 'outbound', 'no-answer', '010-1234567', undefined, 0],
    ],
    [
      '- 2026/11/5 9:40pm: missed call, (213) 555-0100',
      ['call', 'outbound', 'no-answer', '(213) 555-0100', undefined, 0],
    ],
    [
      '2026-11-05 21:40 call to +1 213-555-0100 talked 3 min 20 s',
      ['call', 'inbound', 'conversation', '+1 213-555-0100', 200, 200],
    ],
    [
      '2026-11-05 21:40 95013 8123 4567 来电 拒接',
      ['call', 'outbound', 'rejected', '95013 8123 4567', undefined, 0],
    ],
    [
      '2026-11-05 21:40 去电 010-1234567 占线',
      ['call', 'inbound', { oneOf: ['not-connected', 'no-answer', 'rejected'] }, '010-1234567', undefined, 0],
    ],
    [
      '2026-11-05 21:40 SMS from Example-Lender',
      ['sms', 'outbound', undefined, 'Example-Lender', undefined, undefined],
    ],
    [
      '2026-11-05 21:40 收到短信 010-1234567',
      ['sms', 'outbound', 'delivered', '010-1234567', undefined, undefined],
    ],
    [
      '2026-11-05 21:40 call from 010-1234567',
      ['call', 'outbound', undefined, '010-1234567', undefined, undefined],
    ],
    [
      '2026-11-05 21:40 call from 010-1234567 # he shouted',
      ['call', 'outbound', undefined, '010-1234567', undefined, undefined],
    ],
  ]
  for (const [line, expected] of table) {
    const [contact] = logOf(line).contacts
    assert.ok(contact, `${line}: ${JSON.stringify(problemsOf(line))}`)
    const { channel, direction, outcome, durationSeconds, answeredSeconds } = contact
    const other = direction === 'outbound' ? contact.from : contact.to
    assert.deepEqual([channel, direction, outcome, other, durationSeconds, answeredSeconds], expected, line)
    assert.deepEqual(contact.start, minute, line)
    assert.ok(!JSON.stringify(contact).includes('shouted'))
  }
})

test('S16: to the second, the minute and the day', () => {
  const start = (time: string) => logOf(`${time} call from 010-1234567 missed`).contacts[0]?.start
  assert.deepEqual(start('2026-11-05 21:40:07'), {
    earliest: at('2026-11-05T21:40:07+08:00'),
    latest: at('2026-11-05T21:40:07+08:00'),
  })
  assert.deepEqual(start('2026-11-05 21:40'), minute)
  assert.deepEqual(start('2026-11-05'), {
    earliest: at('2026-11-05T00:00:00+08:00'),
    latest: at('2026-11-05T23:59:59+08:00'),
  })
  assert.deepEqual(start('2026-11-05 21:40:07+09:00')?.earliest, at('2026-11-05T21:40:07+09:00'))
})

test('no zone, no time: nothing is read, unless each time has its offset', () => {
  const bytes = new TextEncoder().encode('2026-11-05 21:40 call from 010-1234567')
  const refused = read(bytes, { phone })
  assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code }) => code), ['zone-needed'])
  assert.equal(logOf('2026-11-05 21:40Z call from 010-1234567', { phone }).contacts.length, 1)
})

test('what is not known is asked about, with what would be right', () => {
  assert.deepEqual(problemsOf('2026-11-05 21:40 来电 010-1234567 挂断'), [['unknown-word', 'words', '挂断']])
  assert.deepEqual(problemsOf('2026-11-05 21:40 来电 010-1234567 X19900000000 未接'), [
    ['unknown-word', 'words', 'X…'],
  ])
  assert.deepEqual(problemsOf('2026-11-05 21:40 call 010-1234567'), [['missing-value', 'words', 'call']])
  assert.deepEqual(problemsOf('2026-11-05 21:40 from 010-1234567'), [['missing-value', 'words', 'from']])
  assert.deepEqual(problemsOf('2026-11-05 21:40 call from 010-1234567 missed talked'), [
    ['unknown-word', 'words', 'call, from, missed, talked'],
  ])
  assert.deepEqual(
    problemsOf('2026-11-05 21:40 sms from 010-1234567 missed').map(([code]) => code),
    ['unknown-word'],
  )
  assert.deepEqual(
    problemsOf('2026-11-05 21:40 call from 010-1234567 3 min 4 min').map(([code]) => code),
    ['not-a-duration'],
  )
  for (const length of ['-3 min 20 s', '−41 s', '-3分20秒', '-00:03:20']) {
    assert.deepEqual(problemsOf(`2026-11-05 21:40 call from 010-1234567 talked ${length}`), [
      ['not-a-duration', 'length', length],
    ])
  }
  assert.deepEqual(problemsOf('2026-11-05 21:40 call from 010-1234567 - 3 min 20 s'), [])
  assert.deepEqual(problemsOf('yesterday call from 010-1234567'), [['not-a-time', 'time', '']])
  assert.deepEqual(problemsOf('11-05 21:40 call from 010-1234567'), [['year-needed', 'time', '']])
  assert.deepEqual(
    problemsOf('2026-02-30 21:40 call from 010-1234567').map(([code]) => code),
    ['no-such-time'],
  )
  const [row] = logOf('2026-11-05 21:40 来电 010-1234567 挂断').setAside
  assert.match(row?.problems[0]?.says.zh ?? '', /拒接.*通话/)
})

test('another number on the line, and a line without one, are not shown', () => {
  assert.deepEqual(problemsOf('2026-11-05 21:40 来电 010-1234567 19900000000'), [
    ['not-a-number', 'number', ''],
  ])
  assert.deepEqual(problemsOf('2026-11-05 21:40 call from Mum'), [['not-a-number', undefined, '']])
  const other = logOf('2026-11-05 21:40 call from 19900000000 about dinner')
  assert.deepEqual([other.setAside, other.rows.dropped], [[], 1])
  assert.deepEqual(problemsOf(`2026-11-05 21:40 call from 010-1234567 ${'x'.repeat(400)}`), [
    ['line-too-long', undefined, ''],
  ])
})

test('the example', () => {
  const log = logOf(readFileSync(new URL('example.txt', import.meta.url), 'utf8'), EXAMPLE_OPTIONS)
  assert.deepEqual(
    log.contacts.map(({ rows, direction, organisation }) => [rows[0], direction, organisation]),
    [
      [2, 'outbound', 'agency-1'],
      [3, 'outbound', 'agency-1'],
      [4, 'inbound', 'agency-1'],
      [6, 'outbound', 'agency-2'],
      [7, 'outbound', 'agency-1'],
      [9, 'outbound', 'lender-1'],
    ],
  )
})

test('each word stands once, and each row says what it means in both languages', () => {
  const words = MEANINGS.map(([word]) => word)
  assert.equal(new Set(words).size, words.length)
  for (const { says } of WORDS) assert.match(says.zh, /\p{Script=Han}/u)
})
