/** Forbear's JSON lines: contacts and statements, every kind of bad line, the schema, and the round trip. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { CANNOT_HOLD, FACT_NAMES, type Log, type ReadOptions, type ReadResult } from '../../log.ts'
import { contacts, coverages, declarations, events } from '../../testing/contacts.ts'
import { read } from './read.ts'
import { lineSchema } from './schema.ts'
import { write } from './write.ts'

const sources = fc.option(
  fc.record({ cannotKnow: fc.subarray([...FACT_NAMES]), cannotHold: fc.subarray([...CANNOT_HOLD]) }),
  { nil: undefined },
)
const readText = (text: string, options: ReadOptions = {}) => read(new TextEncoder().encode(text), options)
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}

const wrong = (result: ReadResult) =>
  logOf(result)
    .setAside.flatMap((row) => row.problems)
    .map((one) => [one.line, one.field, one.code])

test('the example says what its lines say', () => {
  const log = logOf(readText(textOf('example.jsonl')))
  assert.deepEqual(log.rows, { read: 8, inContacts: 3, inStatements: 5, setAside: 0, dropped: 0 })
  assert.deepEqual(log.contacts[1]?.outcome, { oneOf: ['conversation', 'answered-by-other'] })
  assert.deepEqual(log.contacts[1]?.content, { has: ['collector-name', 'creditor-name'], complete: true })
  assert.deepEqual(log.contacts[2]?.visitors, { oneOf: [2, 3] })
  assert.deepEqual(log.statements.coverage, [
    {
      actors: ['agency-a'],
      channels: 'all',
      from: at('2026-01-01T00:00:00+08:00'),
      until: at('2026-03-31T23:59:59+08:00'),
    },
  ])
  assert.deepEqual(log.statements.declarations, [
    {
      class: 'attorney',
      source: 'agency-a',
      until: at('2026-03-31T23:59:59+08:00'),
      freshForSeconds: 86_400,
    },
  ])
  const [agreed, attorney] = log.statements.events
  const agreedAt = at('2026-03-02T15:01:00+08:00')
  assert.deepEqual(agreed, {
    id: 'e-1',
    kind: 'agreed-hours',
    at: { earliest: agreedAt, latest: agreedAt },
    person: 'debtor-1',
    scope: { channels: ['call'], hours: [{ from: '19:00', to: '20:30', weekdays: [1, 2, 3] }] },
    proof: 'shown',
    until: at('2026-06-01T00:00:00+08:00'),
    details: { form: 'recorded-call' },
    source: 'recording',
    recordedAt: at('2026-03-02T15:05:00+08:00'),
  })
  assert.equal(attorney?.noticedAt, at('2026-03-12T09:30:00+08:00'))
  assert.deepEqual(log.cannotKnow, ['mode', 'caller-id', 'visibility', 'recorded-at'])
  assert.deepEqual(log.cannotHold, ['inbound'])
})

test('S9: without a source line a fact that no contact has cannot be known; with one, what it says counts', () => {
  const contact = '{"at":"2026-03-02T09:00:00Z","channel":"call","from_number":"1"}'
  const guessed = logOf(readText(contact))
  assert.ok(guessed.cannotKnow.includes('content') && !guessed.cannotKnow.includes('number'))
  assert.equal(guessed.cannotHold, undefined)
  const told = logOf(readText(`${contact}\n{"type":"source","cannot_know":["content","number"]}`))
  assert.deepEqual(told.cannotKnow, ['content', 'number'])
  assert.equal(told.cannotHold, undefined)
  assert.deepEqual(told.contacts[0]?.missing, ['content'], 'this row has a number')
})

test('several source lines add up; what a row carries all the same it does not miss', () => {
  const log = logOf(
    readText(
      [
        '{"id":"a","at":"2026-03-02T09:00:00Z","channel":"call","content":["threat"]}',
        '{"type":"source","cannot_know":["content","mode"],"cannot_hold":["unanswered-calls"]}',
        '{"id":"b","at":"2026-03-02T09:00:00Z","channel":"call","mode":"human"}',
        '{"type":"source","cannot_know":["mode","states"],"cannot_hold":["unanswered-calls","messages"]}',
      ].join('\n'),
    ),
  )
  assert.deepEqual(log.cannotKnow, ['content', 'mode', 'states'])
  assert.deepEqual(log.cannotHold, ['unanswered-calls', 'messages'])
  assert.deepEqual(
    log.contacts.map((c) => c.missing),
    [
      ['mode', 'states'],
      ['content', 'states'],
    ],
  )
})

test('each bad line is set aside with its field', () => {
  const contact = '"at":"2026-03-02T09:00:00Z","channel":"call"'
  const event = '"type":"event","id":"e","kind":"death","at":"2026-03-02T09:00:00Z"'
  const coverage = '"type":"coverage","actors":"all","channels":"all"'
  const rows: readonly (readonly [line: string, field: string | undefined, code: string])[] = [
    ['{"at"', undefined, 'not-json'],
    ['[1]', undefined, 'not-an-object'],
    ['null', undefined, 'not-an-object'],
    [`{${contact},"when":1}`, 'when', 'unknown-key'],
    [`{${contact},"__proto__":1}`, '__proto__', 'unknown-key'],
    [`{${contact},"channel":"sms"}`, 'channel', 'doubled-key'],
    [`{"type":"call",${contact}}`, 'type', 'unknown-word'],
    [`{${contact},"duration_seconds":"5"}`, 'duration_seconds', 'wrong-type'],
    [`{${contact},"duration_seconds":1.5}`, 'duration_seconds', 'not-a-whole-number'],
    [`{${contact},"duration_seconds":-1}`, 'duration_seconds', 'not-a-whole-number'],
    [`{${contact},"debts":"a;b"}`, 'debts', 'wrong-type'],
    [`{${contact},"outcome":"conversation|rejected"}`, 'outcome', 'unknown-word'],
    [`{${contact},"outcome":{"one_of":[]}}`, 'outcome', 'wrong-type'],
    [`{${contact},"outcome":"met"}`, 'outcome', 'not-of-channel'],
    [`{${contact},"person":null}`, 'person', 'wrong-type'],
    [`{${contact},"person":""}`, 'person', 'wrong-type'],
    ['{"channel":"call"}', 'at', 'missing-value'],
    [`{${event},"debts":"a"}`, 'debts', 'wrong-type'],
    [`{${event},"scope":{"channels":["phone"]}}`, 'scope/channels', 'unknown-word'],
    [`{${event},"scope":{"days":[1]}}`, 'scope/days', 'unknown-key'],
    [`{${event},"scope":{"hours":[{"from":"8:00","to":"9:00"}]}}`, 'scope/hours/0/from', 'not-a-time'],
    [
      `{${event},"scope":{"hours":[{"from":"08:00","to":"09:00","weekdays":[0]}]}}`,
      'scope/hours/0/weekdays',
      'wrong-type',
    ],
    [`{${event},"details":{"a":null}}`, 'details/a', 'wrong-type'],
    [`{${event},"until":"2026-03-02"}`, 'until', 'zone-needed'],
    [`{${event},"at_latest":"2026-03-01T00:00:00Z"}`, 'at_latest', 'ends-before-start'],
    ['{"type":"event","id":"e","kind":"party","at":"2026-03-02T09:00:00Z"}', 'kind', 'unknown-word'],
    [`{${coverage},"from":"2026-03-02T09:00:00Z"}`, 'until', 'missing-value'],
    [
      `{${coverage},"from":"2026-03-02T09:00:00Z","until":"2026-03-01T09:00:00Z"}`,
      'until',
      'ends-before-start',
    ],
    [
      '{"type":"declaration","class":"all","source":"a","until":"2026-03-02T09:00:00Z","fresh_for_seconds":"60"}',
      'fresh_for_seconds',
      'wrong-type',
    ],
    [
      '{"type":"declaration","class":"lawyers","source":"a","until":"2026-03-02T09:00:00Z"}',
      'class',
      'unknown-word',
    ],
    ['{"type":"source"}', 'cannot_know', 'missing-value'],
    ['{"type":"source","cannot_know":["words"]}', 'cannot_know', 'unknown-word'],
    ['{"type":"source","cannot_know":"mode"}', 'cannot_know', 'wrong-type'],
    ['{"type":"source","cannot_know":[],"cannot_hold":["texts"]}', 'cannot_hold', 'unknown-word'],
    ['{"type":"source","cannot_know":[],"can_know":[]}', 'can_know', 'unknown-key'],
  ]
  for (const [line, field, code] of rows) {
    const [first] = wrong(readText(`${line}\n{${contact}}\n`))
    assert.deepEqual(first, [1, field, code], line)
  }
})

test('the id of a contact or an event stands once; a contact and an event may share one', () => {
  const contact = '{"id":"a","at":"2026-03-02T09:00:00Z","channel":"call"}'
  const event = '{"type":"event","id":"a","kind":"death","at":"2026-03-02T09:00:00Z"}'
  const result = readText([contact, event, contact, event].join('\n'))
  assert.deepEqual(wrong(result), [
    [3, 'id', 'duplicate-id'],
    [4, 'id', 'duplicate-id'],
  ])
})

test('schema.json is the schema of the reader’s own table', () => {
  assert.deepEqual(JSON.parse(textOf('schema.json')), lineSchema())
})

test('the schema takes the example, and refuses unknown keys, words and types', () => {
  const isLine = new Ajv2020({ strict: false }).compile({ ...lineSchema() })
  for (const line of textOf('example.jsonl').trim().split('\n')) assert.ok(isLine(JSON.parse(line)), line)
  const good = { at: '2026-03-02T09:00:00Z', channel: 'call' }
  for (const bad of [
    { ...good, when: 1 },
    { ...good, channel: 'phone' },
    { ...good, duration_seconds: '5' },
    { ...good, debts: 'a;b' },
    { ...good, outcome: { one_of: [] } },
    { ...good, type: 'call' },
    { channel: 'call' },
    { type: 'event', id: 'e', kind: 'party', at: good.at },
    { type: 'coverage', actors: 'all', channels: 'all', from: good.at },
    { type: 'source', cannot_know: ['words'] },
    { type: 'source', cannot_hold: ['calls'] },
  ])
    assert.ok(!isLine(bad), JSON.stringify(bad))
})

test('what is written is read again, and fits the schema', () => {
  const isLine = new Ajv2020({ strict: false }).compile({ ...lineSchema() })
  fc.assert(
    fc.property(
      contacts,
      events,
      coverages,
      declarations,
      sources,
      (all, happened, covered, declared, source) => {
        const statements = { events: happened, coverage: covered, declarations: declared }
        const bytes = write(all, statements, source)
        if (bytes.length === 0) return
        const log = logOf(read(bytes, {}))
        assert.deepEqual(log.setAside, [])
        assert.deepEqual(
          log.contacts.map((contact) => ({ ...contact, rows: [], missing: [] })),
          all,
        )
        assert.deepEqual(log.statements, statements)
        if (source)
          assert.deepEqual([log.cannotKnow, log.cannotHold ?? []], [source.cannotKnow, source.cannotHold])
        for (const line of new TextDecoder().decode(bytes).trim().split('\n')) {
          assert.ok(isLine(JSON.parse(line)), line)
        }
      },
    ),
    runs(200),
  )
})
