/** Twilio's calls: legs and their ends, states, machine detection, and what is left out. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Outcome } from '@forbear/conduct/facts'
import {
  addsUp,
  otherNumber,
  type Log,
  type LogContact,
  type ReadOptions,
  type ReadResult,
} from '../../log.ts'
import { damaged } from '../../testing/contacts.ts'
import { ANSWERED_BY, outcomeOf, OUTCOMES, signOf, STATUSES, type Sign } from './outcomes.ts'
import { read } from './read.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const encode = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, options: ReadOptions = {}) => read(encode(text), options)
const example = readFileSync(join(import.meta.dirname, 'example.json'), 'utf8')

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

const call = {
  sid: 'CA1',
  parent_call_sid: null,
  from: '+10005550100',
  to: '+10005550111',
  status: 'completed',
  direction: 'outbound-api',
  answered_by: null,
  start_time: 'Mon, 02 Mar 2026 09:00:00 +0000',
  end_time: 'Mon, 02 Mar 2026 09:01:00 +0000',
  duration: '60',
}
type Fields = Readonly<
  Partial<Record<keyof typeof call | 'date_created' | 'date_updated', string | number | null>>
>
const calls = (...all: readonly Fields[]) =>
  JSON.stringify({ calls: all.map((one) => ({ ...call, ...one })) })
const child = { sid: 'CA2', parent_call_sid: 'CA1', direction: 'outbound-dial' }
const outline = ({ id, rows, direction, from, to, number }: LogContact) => ({
  id,
  rows,
  direction,
  from,
  to,
  number,
})

test('the example: six legs are four contacts', () => {
  const log = logOf(readText(example))
  const start = at('2026-03-02T09:00:00Z')
  assert.deepEqual(log.contacts[0], {
    id: 'CA00000000000000000000000000000001',
    rows: [1],
    start: { earliest: start, latest: start },
    durationSeconds: 30,
    answeredSeconds: 0,
    channel: 'call',
    direction: 'outbound',
    from: '+10005550100',
    to: '+10005550111',
    number: '+10005550111',
    outcome: { oneOf: ['no-answer', 'rejected'] },
    facts: {},
    missing: log.cannotKnow,
  })
  assert.deepEqual(
    log.contacts.map(({ rows, direction, number, outcome, answeredSeconds }) => [
      rows,
      direction,
      number,
      outcome,
      answeredSeconds,
    ]),
    [
      [[1], 'outbound', '+10005550111', { oneOf: ['no-answer', 'rejected'] }, 0],
      [[2], 'outbound', '+10005550122', { oneOf: ['voicemail', 'assistant'] }, 25],
      [[3, 4], 'outbound', '+10005550111', { oneOf: answered }, 230],
      [[5, 6], 'inbound', '+10005550111', { oneOf: answered }, 60],
    ],
  )
  assert.deepEqual(log.rows, { read: 6, inContacts: 6, inStatements: 0, setAside: 0, dropped: 0 })
  assert.ok(!JSON.stringify(log).includes('EXAMPLE'), 'names of callers are not kept')
})

test('a CSV with the same names reads the same, in any case', () => {
  const csv =
    'Call Sid,Parent Call Sid,From,To,Status,Direction,AnsweredBy,StartTime,EndTime,Duration,Colour\nCA1,,+10005550100,+10005550111,completed,outbound-api,,2026-03-02T09:00:00Z,2026-03-02T09:01:00Z,60,x\n'
  const log = logOf(readText(csv))
  assert.deepEqual(codes(log), ['unused-column'])
  const [contact] = logOf(readText(calls({}))).contacts
  assert.deepEqual(log.contacts, [{ ...contact, rows: [2] }])
  assert.deepEqual(
    problems(readText('sid,from,to\n')).map(([, field]) => field),
    ['status', 'direction', 'start_time'],
  )
})

test('an agent’s own leg is no contact; each leg it makes to a person is a dial', () => {
  const agent = { from: 'client:agent-7', to: '+10005550100', direction: 'inbound' }
  const log = logOf(
    readText(
      calls(
        agent,
        { ...child, status: 'no-answer' },
        { ...child, sid: 'CA3' },
        { ...child, sid: 'CA4', to: 'client:chief' },
      ),
    ),
  )
  assert.deepEqual(
    log.contacts.map(({ id, rows, direction, number }) => [id, rows, direction, number]),
    [
      ['CA2', [1, 2, 4], 'outbound', '+10005550111'],
      ['CA3', [3], 'outbound', '+10005550111'],
    ],
  )
  const alone = logOf(
    readText(calls(agent, { ...child, parent_call_sid: 'CA9', to: 'sip:1001@pbx.example' })),
  )
  assert.deepEqual(alone.contacts, [])
  assert.deepEqual(
    alone.droppedByRule.map(({ rule, count }) => [rule, count]),
    [['own-leg', 2]],
  )
})

test('a person called and put through to an agent is one contact, with the person’s number', () => {
  const out = logOf(readText(calls({}, { ...child, to: 'client:agent-7' })))
  assert.deepEqual(out.contacts.map(outline), [
    { id: 'CA1', rows: [1, 2], direction: 'outbound', from: call.from, to: call.to, number: call.to },
  ])
  const into = { from: '+10005550111', to: '+10005550100', direction: 'inbound' }
  const back = logOf(readText(calls(into, { ...child, to: 'sip:alice@pbx.example' })))
  assert.equal(back.contacts[0]?.direction, 'inbound')
  assert.equal(back.contacts[0]?.number, '+10005550111')
})

test('two telephones and nothing that says whose: the direction or the number stays open until own numbers are named', () => {
  const into = { from: '+10005550177', to: '+10005550100', direction: 'inbound' }
  const through = calls(into, { ...child, status: 'busy' })
  const [open] = logOf(readText(through)).contacts
  assert.ok(open)
  assert.deepEqual(open.direction, { oneOf: ['outbound', 'inbound'] })
  assert.equal(open.number, undefined)
  assert.equal(otherNumber(open, 'outbound'), '+10005550111')
  assert.equal(otherNumber(open, 'inbound'), '+10005550177')
  assert.deepEqual(open.outcome, { oneOf: [...answered, 'not-connected', 'rejected'] })
  const [settled] = logOf(readText(through, { ownNumbers: ['+10005550177'] })).contacts
  assert.deepEqual([settled?.direction, settled?.number], ['outbound', '+10005550111'])
  assert.deepEqual(settled?.outcome, { oneOf: ['not-connected', 'rejected'] })

  const two = calls({}, { ...child, to: '+10005550177' })
  const log = logOf(readText(two))
  assert.deepEqual(
    log.contacts.map(({ direction, number, to }) => [direction, number, to]),
    [['outbound', undefined, undefined]],
  )
  assert.deepEqual(codes(log), ['number-ambiguous'])
  const named = logOf(readText(two, { ownNumbers: ['+10005550177'] }))
  assert.deepEqual([named.contacts[0]?.number, codes(named)], ['+10005550111', []])
})

test('a child whose parent is not in the file', () => {
  const log = logOf(readText(calls(child)))
  assert.deepEqual(log.contacts[0]?.direction, { oneOf: ['outbound', 'inbound'] })
  assert.deepEqual(codes(log), ['parent-missing'])
})

test('trunks: origination comes in, termination goes out', () => {
  const directions = ['trunking-originating', 'trunking-terminating'].map(
    (direction) => logOf(readText(calls({ direction }))).contacts[0]?.direction,
  )
  assert.deepEqual(directions, ['inbound', 'outbound'])
})

test('legs that are each other’s parents are still each in one place', () => {
  const log = logOf(
    readText(
      calls(
        { parent_call_sid: 'CA2' },
        { ...child, sid: 'CA2' },
        { ...child, sid: 'CA3', parent_call_sid: 'CA3' },
      ),
    ),
  )
  assert.ok(addsUp(log.rows))
  assert.equal(log.contacts.flatMap(({ rows }) => rows).length, 3)
})

test('what was never dialled is no contact; what failed without a start lies between its making and its end', () => {
  const log = logOf(
    readText(
      calls(
        { sid: 'a', status: 'queued', start_time: null },
        { sid: 'b', status: 'canceled', start_time: null },
        { sid: 'c', status: 'canceled' },
        {
          sid: 'd',
          status: 'failed',
          start_time: null,
          end_time: null,
          date_created: '2026-03-02T09:00:00Z',
          date_updated: '2026-03-02T09:00:07Z',
        },
      ),
    ),
  )
  assert.deepEqual(
    log.droppedByRule.map(({ rule, count }) => [rule, count]),
    [['not-made', 2]],
  )
  assert.deepEqual(
    log.contacts.map(({ outcome }) => outcome),
    [{ oneOf: ['not-connected', 'no-answer'] }, 'not-connected'],
  )
  assert.deepEqual(log.contacts[1]?.start, {
    earliest: at('2026-03-02T09:00:00Z'),
    latest: at('2026-03-02T09:00:07Z'),
  })
})

test('a call still going on', () => {
  const log = logOf(
    readText(
      calls({ status: 'in-progress', end_time: null, duration: null }, { sid: 'b', status: 'ringing' }),
    ),
  )
  assert.deepEqual(codes(log), ['not-ended'])
  assert.deepEqual(log.warnings[0]?.lines, [1, 2])
  assert.deepEqual(
    log.contacts.map(({ outcome }) => outcome),
    [{ oneOf: answered }, undefined],
  )
  assert.ok(
    log.contacts.every((one) => one.answeredSeconds === undefined && one.durationSeconds === undefined),
  )
})

test('signs of legs', () => {
  const rows: readonly (readonly [...Parameters<typeof signOf>, Sign])[] = [
    ['completed', '', 9, 'answered'],
    ['completed', 'unknown', 9, 'answered'],
    ['completed', 'human', 9, 'human'],
    ['completed', 'machine_start', 9, 'machine'],
    ['completed', 'machine_end_beep', 9, 'machine'],
    ['completed', 'fax', 9, 'fax'],
    ['completed', '', 0, 'answered-briefly'],
    ['completed', '', undefined, 'answered'],
    ['no-answer', '', 0, 'no-answer'],
    ['busy', '', 0, 'busy'],
    ['failed', '', 0, 'failed'],
    ['canceled', '', 0, 'called-off'],
    ['ringing', '', undefined, 'open'],
  ]
  for (const [status, by, seconds, sign] of rows)
    assert.equal(signOf(status, by, seconds), sign, `${status} ${by}`)
  assert.equal(outcomeOf(['open', 'failed']), undefined)
  assert.deepEqual(outcomeOf(['human']), { oneOf: answered.filter((one) => one !== 'voicemail') })
  assert.equal(outcomeOf(['fax']), 'connected')
})

test('each bad value sets its leg aside, with its field', () => {
  const rows: readonly (readonly [Fields, string, string])[] = [
    [{ sid: '' }, 'sid', 'missing-value'],
    [{ status: 'gone' }, 'status', 'unknown-word'],
    [{ direction: 'sideways' }, 'direction', 'unknown-word'],
    [{ answered_by: 'ghost' }, 'answered_by', 'unknown-word'],
    [{ start_time: 'soon' }, 'start_time', 'not-a-time'],
    [{ start_time: null }, 'start_time', 'missing-value'],
    [{ end_time: 'Mon, 02 Mar 2026 08:00:00 +0000' }, 'end_time', 'ends-before-start'],
    [{ duration: '1.5' }, 'duration', 'not-a-whole-number'],
  ]
  for (const [given, field, code] of rows)
    assert.deepEqual(problems(readText(calls(given))), [[1, field, code]])
  assert.deepEqual(problems(readText(calls({}, {}))), [[2, 'sid', 'duplicate-id']])
})

test('damaged JSON and CSV never throw, and their rows add up', () => {
  const lines = (JSON.parse(example) as { calls: object[] }).calls
    .map((one) => JSON.stringify(one))
    .join('\n')
  const csv = `${Object.keys(call).join(',')}\n${Object.values({ ...call, ...child }).join(',')}\n`
  const statuses = fc.constantFrom(...STATUSES)
  const by = fc.constantFrom(...ANSWERED_BY)
  const sids = fc.constantFrom('a', 'b', 'c', 'd')
  const ends = fc.constantFrom('+1', '+2', 'client:x', 'sip:1@y', '')
  const directions = fc.constantFrom('inbound', 'outbound-api', 'outbound-dial', 'trunking-terminating')
  const tree = fc.array(
    fc.record({
      sid: sids,
      parent_call_sid: sids,
      from: ends,
      to: ends,
      status: statuses,
      answered_by: by,
      direction: directions,
    }),
    { maxLength: 6 },
  )
  const texts = fc.oneof(
    damaged(encode(lines)),
    damaged(encode(csv)),
    tree.map((legs) => encode(calls(...legs))),
  )
  fc.assert(
    fc.property(texts, (bytes) => {
      const result = read(bytes, {})
      if (!result.ok) return
      assert.ok(addsUp(result.rows))
      const rows = result.contacts.flatMap((contact) => contact.rows)
      assert.equal(new Set(rows).size, rows.length)
      assert.equal(result.rows.inContacts, rows.length)
    }),
    runs(600),
  )
})

test('the README shows the table that the code goes by', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^\| ([a-z-]+) \| /gm)].map((match) => match[1])
  assert.deepEqual(
    shown.filter((name) => OUTCOMES.some((row) => row.sign === name)),
    OUTCOMES.map((row) => row.sign),
  )
})
