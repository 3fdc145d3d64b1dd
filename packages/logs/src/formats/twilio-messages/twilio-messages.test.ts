/** Twilio's messages: CSV and JSON, states, directions, and that no text is kept anywhere. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { addsUp, type Log, type ReadOptions, type ReadResult } from '../../log.ts'
import { damaged } from '../../testing/contacts.ts'
import { OUTCOMES, STATUSES } from './outcomes.ts'
import { open, read } from './read.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const encode = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, options: ReadOptions = {}) => read(encode(text), options)
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

const message = {
  sid: 'SM1',
  from: '+10005550100',
  to: '+10005550111',
  status: 'delivered',
  direction: 'outbound-api',
  date_sent: 'Mon, 02 Mar 2026 09:00:00 +0000',
  date_created: 'Mon, 02 Mar 2026 08:59:58 +0000',
  num_segments: '3',
  body: 'a secret',
}
type Message = Readonly<Partial<Record<keyof typeof message, string | null>>>
const page = (...messages: readonly Message[]) =>
  JSON.stringify({ page: 0, messages: messages.map((one) => ({ ...message, ...one })) })

test('the example: one contact a message, whatever its segments', () => {
  const log = logOf(readText(example))
  const start = at('2026-03-02T09:00:00Z')
  assert.deepEqual(log.contacts[0], {
    id: 'SM00000000000000000000000000000001',
    rows: [2],
    start: { earliest: start, latest: start },
    channel: 'sms',
    direction: 'outbound',
    from: '+10005550100',
    to: '+10005550111',
    number: '+10005550111',
    outcome: 'delivered',
    facts: {},
    missing: log.cannotKnow,
  })
  assert.deepEqual(
    log.contacts.map(({ rows, direction, number, outcome }) => [rows, direction, number, outcome]),
    [
      [[2], 'outbound', '+10005550111', 'delivered'],
      [[4], 'outbound', '+10005550122', 'submitted'],
      [[5], 'inbound', '+10005550111', 'delivered'],
      [[6], 'outbound', '+10005550133', 'undelivered'],
    ],
  )
  assert.ok(!log.cannotKnow.includes('outcome') && log.cannotKnow.includes('content'))
})

test('JSON: a page, an array of pages, an array of messages, lines; in any case of the names', () => {
  const one = logOf(readText(page({})))
  assert.deepEqual(one.contacts[0]?.start.earliest, at('2026-03-02T09:00:00Z'))
  const other = { sid: 'SM2' }
  const both = logOf(readText(page({}, other)))
  const same: readonly string[] = [
    `[${page({})},${page(other)}]`,
    JSON.stringify([message, { ...message, ...other }]),
    `${JSON.stringify(message)}\n\n${JSON.stringify({ ...message, ...other })}\n`,
    `${page({})}\n${page(other)}`,
  ]
  for (const text of same) assert.deepEqual(logOf(readText(text)), both, text)
  const camel =
    '[{"sid":"SM1","from":"+1","to":"+2","status":"sent","direction":"outbound-api","dateSent":"2026-03-02T09:00:00.000Z"}]'
  assert.equal(logOf(readText(camel)).contacts[0]?.outcome, 'submitted')
  assert.deepEqual(problems(readText('{"messages":')), [[undefined, undefined, 'not-json']])
  assert.deepEqual(problems(readText(`${page({})}\n{"a secret`)), [[2, undefined, 'not-json']])
  assert.deepEqual(problems(readText('[1]')), [[1, undefined, 'not-an-object']])
  const none = logOf(readText('{"messages":[]}'))
  assert.deepEqual(
    none.warnings.map(({ code }) => code),
    ['no-rows'],
  )
})

test('the text of a message is nowhere in the result, not even where its row is broken', () => {
  const row = 'SM1,+1,+2,delivered,outbound-api,2026-03-02T09:00:00Z'
  const texts: readonly string[] = [
    page({ body: 'secret' }),
    page({ body: 'secret', status: 'secretive' }).replace('secretive', 'strange'),
    `sid,from,to,status,direction,date_sent,body\n${row},"secret\n${row},secret,secret\n`,
    `{"messages":[{"body":"secret"`,
    `${page({})}\n{"body":"secret`,
    '["secret"]',
  ]
  for (const text of texts) assert.ok(!JSON.stringify(readText(text)).includes('secret'), text)
  const bytes = Uint8Array.from([
    ...encode('sid,from,to,status,direction,date_sent,body\n'),
    ...encode(`${row},`),
    0xff,
  ])
  assert.equal(logOf(read(bytes, {})).contacts.length, 1, 'bytes that are not kept cost no row')
})

test('every state: its outcome, and what was never sent is left out and counted', () => {
  for (const { statuses, outcome } of OUTCOMES) {
    for (const status of statuses) {
      const log = logOf(readText(page({ status })))
      if (outcome === 'never-sent') {
        assert.deepEqual(log.contacts, [])
        assert.deepEqual(
          log.droppedByRule.map(({ rule, count }) => [rule, count]),
          [['not-made', 1]],
        )
      } else assert.deepEqual(log.contacts[0]?.outcome, outcome, status)
    }
  }
  assert.equal(new Set(STATUSES).size, STATUSES.length)
  const open = logOf(readText(page({ status: 'queued', date_sent: null })))
  assert.equal(open.contacts[0]?.start.earliest, at('2026-03-02T08:59:58Z'))
  assert.deepEqual(
    open.warnings.map(({ code }) => code),
    ['not-ended'],
  )
})

test('directions, chat addresses, and whose number it is', () => {
  const rows: readonly (readonly [Message, string, string, string])[] = [
    [{ direction: 'outbound-reply' }, 'outbound', 'sms', '+10005550111'],
    [{ direction: 'outbound-call' }, 'outbound', 'sms', '+10005550111'],
    [{ direction: 'inbound', status: 'received' }, 'inbound', 'sms', '+10005550100'],
    [{ to: 'whatsapp:+10005550111', from: 'whatsapp:+1' }, 'outbound', 'chat', 'whatsapp:+10005550111'],
  ]
  for (const [given, ...expected] of rows) {
    const [contact] = logOf(readText(page(given))).contacts
    assert.deepEqual([contact?.direction, contact?.channel, contact?.number], expected)
  }
})

test('each bad value sets its row aside, with its field', () => {
  const rows: readonly (readonly [Message, string, string])[] = [
    [{ status: 'gone' }, 'status', 'unknown-word'],
    [{ direction: 'sideways' }, 'direction', 'unknown-word'],
    [{ sid: '' }, 'sid', 'missing-value'],
    [{ to: '+1\0' }, 'to', 'wrong-encoding'],
    [{ date_sent: null, date_created: null }, 'date_sent', 'missing-value'],
    [{ date_sent: 'Mon, 30 Feb 2026 09:00:00 +0000' }, 'date_sent', 'no-such-time'],
    [{ date_sent: '2026-03-02 09:00:00' }, 'date_sent', 'zone-needed'],
  ]
  for (const [given, field, code] of rows)
    assert.deepEqual(problems(readText(page(given))), [[1, field, code]])
  assert.deepEqual(problems(readText(page({}, {}))), [[2, 'sid', 'duplicate-id']])
  assert.deepEqual(problems(readText('sid,Sid,from\n')).slice(0, 2), [
    [1, 'Sid', 'doubled-column'],
    [1, 'to', 'missing-column'],
  ])
  assert.deepEqual(problems(readText(`${example}x,y\n`)), [[7, undefined, 'cell-count']])
})

test('a CSV gives its contacts while it arrives', () => {
  const feed = open({})
  const early = feed.push(encode(example.repeat(1)))
  const row = (id: number) =>
    `+1,+2,text,sent,2026-03-02T09:00:00Z,2010-04-01,1,0,AC,SM-${id},outbound-api,,\n`
  const later = feed.push(encode(Array.from({ length: 100 }, (_, id) => row(id)).join('')))
  assert.ok(early.length + later.length > 50)
  assert.ok(feed.end().ok)
})

test('damaged JSON never throws, and its rows add up', () => {
  fc.assert(
    fc.property(damaged(encode(page({}, { sid: 'SM2' }, { sid: 'SM3', status: 'scheduled' }))), (bytes) => {
      const result = read(bytes, {})
      if (!result.ok) return
      assert.ok(addsUp(result.rows))
      assert.equal(result.rows.inContacts, result.contacts.length)
    }),
    runs(300),
  )
  for (const deep of ['['.repeat(50_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
    assert.ok(read(encode(deep), {}).ok || problems(read(encode(deep), {})).length > 0)
  }
})

test('the README shows every state of the table', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  for (const status of STATUSES) assert.ok(readme.includes(`\`${status}\``), status)
})
