/** What `forbear judge` is asked: the examples are read, every kind of time becomes seconds, and all comes back as it went. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { CHANNELS } from '../facts/vocabulary.ts'
import { outcomesOf } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import { canonicalJson } from './digest.ts'
import { ALL_TIME } from './facts.ts'
import { type JudgeRequest, judgeRequestToJson, parseContext, parseJudgeRequest } from './matter-json.ts'
import type { Parsed } from './problem.ts'
import { type Json, requestOfAmerica, requestOfChina, withSet, without } from './testing/documents.ts'

const valueOf = <T>(parsed: Parsed<T>): T => {
  assert.ok(parsed.ok, JSON.stringify(parsed.ok ? [] : parsed.problems, null, 2))
  return parsed.value
}

const secondsOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds / 1000

const china = valueOf(parseJudgeRequest(requestOfChina))
const america = valueOf(parseJudgeRequest(requestOfAmerica))

test('the examples are read as the engine needs them', () => {
  assert.equal(china.matter.jurisdiction, 'CN')
  assert.deepEqual(china.timeline.coverage, [ALL_TIME])
  assert.deepEqual(china.contact.at, {
    earliest: secondsOf('2026-11-07T13:59:59Z'),
    latest: secondsOf('2026-11-07T13:59:59Z'),
  })
  assert.deepEqual(china.options, { mode: 'gate', moment: 'before', knowledge: 'then', notBefore: true })
  assert.deepEqual(america.matter.points[0]?.zones, ['America/Chicago'])
  assert.equal(america.options?.knowledge, secondsOf('2026-03-09T00:00:00Z'))
  assert.equal(america.timeline.coverage[0]?.from, secondsOf('2025-12-01T05:00:00Z'))
})

const times: readonly (readonly [title: string, at: Json, earliest: string, latest: string])[] = [
  ['an instant', '2026-11-05T09:00:00+08:00', '2026-11-05T01:00:00Z', '2026-11-05T01:00:00Z'],
  [
    'a fraction is cut off (S14)',
    '2026-11-05T09:00:00.999999999+08:00',
    '2026-11-05T01:00:00Z',
    '2026-11-05T01:00:00Z',
  ],
  [
    'before 1970 the second it is in',
    '1969-12-31T23:59:59.5Z',
    '1969-12-31T23:59:59Z',
    '1969-12-31T23:59:59Z',
  ],
  ['a minute', { minute: '2026-11-05T09:00+08:00' }, '2026-11-05T01:00:00Z', '2026-11-05T01:00:59Z'],
  ['a day', { day: '2026-11-05', zone: 'Asia/Shanghai' }, '2026-11-04T16:00:00Z', '2026-11-05T15:59:59Z'],
  [
    'a day of 23 hours',
    { day: '2026-03-08', zone: 'America/New_York' },
    '2026-03-08T05:00:00Z',
    '2026-03-09T03:59:59Z',
  ],
  [
    'a day that begins at 01:00',
    { day: '2018-11-04', zone: 'America/Sao_Paulo' },
    '2018-11-04T03:00:00Z',
    '2018-11-05T01:59:59Z',
  ],
  [
    'an interval',
    { earliest: '2026-11-05T09:00:00+08:00', latest: '2026-11-05T01:00:01Z' },
    '2026-11-05T01:00:00Z',
    '2026-11-05T01:00:01Z',
  ],
]
for (const [title, at, earliest, latest] of times) {
  test(`time: ${title}`, () => {
    const read = valueOf(parseJudgeRequest(withSet(requestOfChina, '/contact/at', at)))
    assert.deepEqual(read.contact.at, { earliest: secondsOf(earliest), latest: secondsOf(latest) })
  })
}

test('coverage, declarations and contact points may be left out: then nothing is covered, declared or known', () => {
  const bare = [
    '/timeline/coverage',
    '/timeline/declarations',
    '/options',
    '/matter/points',
    '/contact/point',
    '/timeline/contacts/0/point',
  ].reduce(without, requestOfChina)
  const read = valueOf(parseJudgeRequest(bare))
  assert.deepEqual(read.timeline.coverage, [])
  assert.deepEqual(read.timeline.declarations, [])
  assert.deepEqual(read.matter.points, [])
  assert.equal('options' in read, false)
})

test('the examples come back as they went', () => {
  for (const request of [china, america]) {
    const document: unknown = JSON.parse(JSON.stringify(judgeRequestToJson(request)))
    assert.equal(canonicalJson(valueOf(parseJudgeRequest(document))), canonicalJson(request))
  }
  assert.equal(
    (judgeRequestToJson(china) as { timeline: { coverage: unknown } }).timeline.coverage,
    'complete',
  )
})

test('any contact comes back as it went', () => {
  const second = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 })
  const contact = fc
    .record({
      channel: fc.constantFrom(...CHANNELS),
      first: second,
      more: fc.nat(100_000),
      seconds: fc.nat(),
      seq: fc.nat(),
    })
    .chain(({ channel, first, more, seconds, seq }) =>
      fc.constantFrom(...outcomesOf(channel)).map(
        (outcome): Contact => ({
          id: `contact-${seq}`,
          at: { earliest: first, latest: Math.min(first + more, 253_402_300_799) },
          channel,
          direction: { oneOf: ['outbound', 'inbound'] },
          by: { organisation: 'erhai-services' },
          person: 'lin',
          outcome,
          durationSeconds: seconds,
          content: { has: ['threat'], complete: false },
          permit: seq % 2 === 0 ? { state: 'settled' } : { state: 'voided', inFlight: true },
          recordedAt: first,
          sequence: seq,
        }),
      ),
    )
  fc.assert(
    fc.property(contact, (one) => {
      const request: JudgeRequest = { ...china, contact: one }
      const document: unknown = JSON.parse(JSON.stringify(judgeRequestToJson(request)))
      assert.equal(canonicalJson(valueOf(parseJudgeRequest(document))), canonicalJson(request))
    }),
    runs(100),
  )
})

test('a contact of a gate’s record comes back with its permit in any state, its sequence and when it was recorded', () => {
  const at = 1_772_510_400
  const states: readonly NonNullable<Contact['permit']>[] = [
    { state: 'pending', notBefore: at, expiresAt: at + 120 },
    { state: 'settled' },
    { state: 'voided', inFlight: false },
    { state: 'voided', inFlight: true },
    { state: 'not-made' },
  ]
  const contacts = states.map(
    (permit, i): Contact => ({
      id: `reserved-${i}`,
      at: { earliest: at, latest: at },
      channel: 'call',
      by: { organisation: 'erhai-services' },
      permit,
      recordedAt: at - 60,
      sequence: i,
    }),
  )
  const request: JudgeRequest = { ...china, timeline: { ...china.timeline, contacts } }
  const document: unknown = JSON.parse(JSON.stringify(judgeRequestToJson(request)))
  assert.deepEqual(valueOf(parseJudgeRequest(document)).timeline.contacts, contacts)
})

test('judged after the act, a contact may stand in the timeline too, if both say the same', () => {
  const copy = (requestOfAmerica as { timeline: { contacts: Json[] } }).timeline.contacts[0] ?? null
  const same = withSet(requestOfAmerica, '/contact', copy)
  assert.ok(parseJudgeRequest(same).ok)
  assert.ok(!parseJudgeRequest(withSet(same, '/options/moment', 'before')).ok)
})

test('a key named __proto__ is an unknown key and changes nothing', () => {
  const parsed = parseJudgeRequest(
    JSON.parse(
      JSON.stringify(requestOfChina).replace('"id":"call-3"', '"id":"call-3","__proto__":{"id":"x"}'),
    ),
  )
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map((p) => [p.code, p.pointer]),
    [['unknown-key', '/contact/__proto__']],
  )
  const details = parseJudgeRequest(
    JSON.parse(JSON.stringify(requestOfChina).replace('{"form":"recorded"}', '{"__proto__":"x"}')),
  )
  assert.ok(details.ok)
  assert.deepEqual(Object.keys(details.value.timeline.events[0]?.details ?? {}), ['__proto__'])
})

test('the context of an audit is read, and may be empty', () => {
  assert.deepEqual(valueOf(parseContext({})), {
    organisations: [],
    policies: [],
    persons: [],
    debts: [],
    points: [],
    events: [],
    coverage: [],
    declarations: [],
  })
  const read = valueOf(
    parseContext({
      persons: [{ id: 'p1', role: 'guarantor', matter: 'd1' }, { id: 'p2' }],
      debts: [{ id: 'l1', owedBy: 'd1' }],
      points: [{ id: '100', person: 'p2' }],
      coverage: 'complete',
      logOf: 'erhai-services',
    }),
  )
  assert.equal(read.persons[0]?.matter, 'd1')
  const twice = parseContext({ persons: [{ id: 'p1' }, { id: 'p1' }] })
  assert.ok(!twice.ok)
  assert.equal(twice.problems[0]?.pointer, '/persons/1/id')
})
