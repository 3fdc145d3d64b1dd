/** Forbear's CSV: what rows say, every kind of bad input with its line and field, and the round trip. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { LogContact, ReadOptions, ReadResult } from '../../log.ts'
import { contacts } from '../../testing/contacts.ts'
import { read } from './read.ts'
import { write } from './write.ts'

const readText = (text: string, options: ReadOptions = {}) => read(new TextEncoder().encode(text), options)
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000

/** Line, field and code of everything that is wrong. */
const wrong = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map((one) => [
    one.line,
    one.field,
    one.code,
  ])

const contactsOf = (result: ReadResult): readonly LogContact[] => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.contacts
}

test('the example says what its rows say', () => {
  const example = Uint8Array.from(readFileSync(join(import.meta.dirname, 'example.csv')))
  const result = read(example, {})
  const [first, second, third, fourth] = contactsOf(result)
  const start = at('2026-03-02T09:00:00+08:00')
  assert.ok(result.ok)
  assert.deepEqual(first, {
    id: 'c-1',
    rows: [2],
    start: { earliest: start, latest: start },
    durationSeconds: 40,
    channel: 'call',
    direction: 'outbound',
    outcome: 'no-answer',
    organisation: 'agency-a',
    collector: 'k-7',
    person: 'debtor-1',
    number: '+8600000000001',
    debts: ['loan-1'],
    purpose: 'collection',
    mode: 'human',
    recordedAt: start + 60,
    facts: {
      actorKind: 'agency',
      creditor: 'lender-a',
      creditorType: 'bank',
      role: 'debtor',
      jurisdiction: 'CN/GD',
      zone: 'Asia/Shanghai',
      product: 'credit-card',
      stage: 'overdue',
      overdueSince: '2026-01-15',
    },
    missing: result.cannotKnow,
  })
  assert.deepEqual(second?.debts, ['loan-1', 'loan-2'])
  assert.deepEqual(third?.outcome, { oneOf: ['conversation', 'answered-by-other'] })
  assert.deepEqual(third.facts.zone, { oneOf: ['Asia/Shanghai', 'Asia/Urumqi'] })
  assert.deepEqual(third.content, { has: ['collector-name', 'creditor-name'], complete: true })
  assert.equal(third.requestedBy, 'c-2')
  assert.deepEqual(fourth?.start, {
    earliest: at('2026-03-05T00:00:00+08:00'),
    latest: at('2026-03-05T23:59:59+08:00'),
  })
  assert.deepEqual(fourth.content, { has: [], complete: false })
})

test('a fact whose column is not there is listed as missing, one whose column is there is not', () => {
  const result = readText('at,channel,to_number\n2026-03-02T09:00:00Z,call,7\n')
  assert.ok(result.ok)
  assert.ok(result.cannotKnow.includes('outcome') && result.cannotKnow.includes('who-answered'))
  assert.ok(result.cannotKnow.includes('states') && result.cannotKnow.includes('coverage'))
  assert.ok(!result.cannotKnow.includes('number'))
  const whole = readText('at,channel,outcome,visitors\n2026-03-02T09:00:00Z,call,,\n')
  assert.ok(whole.ok)
  assert.ok(!whole.cannotKnow.includes('outcome') && !whole.cannotKnow.includes('visitors'))
})

test('the head: unknown, doubled and missing columns, all at once', () => {
  assert.deepEqual(wrong(readText('when,channel,channel\n')), [
    [1, 'when', 'unknown-column'],
    [1, 'channel', 'doubled-column'],
    [1, 'at', 'missing-column'],
  ])
  assert.deepEqual(wrong(readText('at;channel;outcome\n')), [[1, undefined, 'wrong-separator']])
  assert.deepEqual(wrong(readText('"at,channel\n')), [[1, undefined, 'broken-quotes']])
})

test('each bad value is set aside with its line, its field and what would be right', () => {
  const rows: readonly (readonly [field: string, value: string, code: string, right: RegExp])[] = [
    ['at', '2026-03-02 09:00:00', 'zone-needed', /offset/],
    ['at', '2026-02-30T09:00:00Z', 'no-such-time', /calendar/],
    ['at', 'soon', 'not-a-time', /2026-03-02T09:00:00/],
    ['at', '', 'missing-value', /began/],
    ['at_latest', '2026-03-01T00:00:00Z', 'ends-before-start', /not before/],
    ['duration_seconds', '-5', 'not-a-whole-number', /whole number/],
    ['duration_seconds', '1.5', 'not-a-whole-number', /whole number/],
    ['duration_seconds', '=1+1', 'not-a-whole-number', /whole number/],
    ['answered_seconds', '61', 'longer-than-whole', /60/],
    ['channel', 'phone', 'unknown-word', /call, sms/],
    ['channel', 'constructor', 'unknown-word', /call, sms/],
    ['outcome', 'answered', 'unknown-word', /conversation/],
    ['outcome', 'conversation|delivered', 'not-of-channel', /no-answer/],
    ['direction', 'out', 'unknown-word', /outbound, inbound/],
    ['content', 'threat;shouting', 'unknown-word', /threat/],
    ['content_complete', 'true', 'unknown-word', /yes, no/],
    ['visitors', 'two', 'not-a-whole-number', /whole number/],
    ['overdue_since', '2026-02-29', 'not-a-date', /calendar/],
    ['jurisdiction', 'China', 'not-a-place', /ISO 3166/],
    ['zone', 'Asia/Atlantis', 'unknown-zone', /IANA/],
    ['recorded_at', '2026-03-02T09:01Z', 'not-a-time', /second/],
  ]
  const good = new Map([
    ['at', '2026-03-02T09:00:00Z'],
    ['channel', 'call'],
    ['duration_seconds', '60'],
  ])
  for (const [field, value, code, right] of rows) {
    const row = new Map([...good, [field, value]])
    const result = readText(`${[...row.keys()].join(',')}\n${[...row.values()].join(',')}\n`)
    assert.ok(result.ok)
    const [problem, ...more] = result.setAside.flatMap((set) => set.problems)
    assert.deepEqual([problem?.line, problem?.field, problem?.code], [2, field, code], `${field} ${value}`)
    assert.match(problem?.expected.en ?? '', right)
    assert.deepEqual(more, [], `${field} ${value}`)
    assert.deepEqual(result.contacts, [])
  }
})

test('the message of a problem, in both languages', () => {
  const result = readText('at,channel,direction\n2026-03-02T09:00:00Z,call,out\n')
  assert.ok(result.ok)
  assert.deepEqual(result.setAside[0]?.problems[0]?.says, {
    en: 'line 2, "direction": The word is not one of those known here. Found: "out". Right would be: one of outbound, inbound.',
    zh: '第 2 行，“direction”：用词不在允许的范围内。实际为：“out”。应为：下列之一：outbound、inbound。',
  })
})

test('all problems of a row are reported, and the other rows are read', () => {
  const result = readText(
    'id,at,channel\na,soon,phone\nb,2026-03-02T09:00:00Z,call\nc,2026-03-02T09:00:00Z\n"d,2026-03-02T09:00:00Z,call\n\ne,2026-03-02T09:00:00Z,sms\n',
  )
  assert.deepEqual(wrong(result), [
    [2, 'at', 'not-a-time'],
    [2, 'channel', 'unknown-word'],
    [4, undefined, 'cell-count'],
    [5, undefined, 'broken-quotes'],
  ])
  assert.ok(result.ok)
  assert.deepEqual(
    result.contacts.map(({ id, rows }) => [id, rows]),
    [
      ['b', [3]],
      ['e', [7]],
    ],
  )
  assert.deepEqual(result.rows, { read: 6, inContacts: 2, inStatements: 0, setAside: 3, dropped: 1 })
})

test('an id stands once; rows without one are named after their line and never collide', () => {
  const result = readText(
    'id,at,channel\na,2026-03-02T09:00:00Z,call\na,2026-03-02T10:00:00Z,call\n,2026-03-02T11:00:00Z,call\nline:4,2026-03-02T12:00:00Z,call\n',
  )
  assert.deepEqual(wrong(result), [[3, 'id', 'duplicate-id']])
  assert.deepEqual(
    contactsOf(result).map(({ id }) => id),
    ['a', 'line:4', "line:4'"],
  )
})

test('local times need the zone of the log; skipped ones are set aside, repeated ones are intervals', () => {
  const text =
    'at,channel\n2026-03-08 02:30:00,call\n2026-11-01 01:30:00,call\n2026-03-02 09:00,call\n2026-03-02,letter\n'
  assert.deepEqual(
    wrong(readText(text)).map(([line, , code]) => [line, code]),
    [2, 3, 4, 5].map((line) => [line, 'zone-needed']),
  )
  const result = readText(text, { logZone: 'America/Chicago' })
  assert.deepEqual(wrong(result), [[2, 'at', 'time-skipped']])
  assert.deepEqual(
    contactsOf(result).map(({ start }) => start.latest - start.earliest),
    [3600, 59, 86399],
  )
  assert.ok(result.ok)
  assert.equal(result.logZone, 'America/Chicago')
})

test('bytes that are not UTF-8 set their row aside; GBK is read when it is named', () => {
  const head = new TextEncoder().encode('at,channel,person\n')
  const row = new TextEncoder().encode('2026-03-02T09:00:00Z,call,')
  const bytes = Uint8Array.from([...head, ...row, 0xd5, 0xc5])
  assert.deepEqual(wrong(read(bytes, {})), [[2, 'person', 'wrong-encoding']])
  assert.equal(contactsOf(read(bytes, { encoding: 'gb18030' }))[0]?.person, '张')
})

test('cells that look like formulas are data, guarded or not', () => {
  const result = readText("at,channel,number,person\n2026-03-02T09:00:00Z,call,+861,'=HYPERLINK(1)\n")
  const [contact] = contactsOf(result)
  assert.deepEqual([contact?.number, contact?.person], ['+861', '=HYPERLINK(1)'])
  const written = new TextDecoder().decode(write(contactsOf(result)))
  assert.ok(written.includes(",'+861") && written.includes(",'=HYPERLINK(1)"))
})

test('what is written is read again', () => {
  fc.assert(
    fc.property(contacts, (all) => {
      const result = read(write(all), {})
      const back = contactsOf(result).map((contact) => ({ ...contact, rows: [], missing: [] }))
      assert.deepEqual(back, all)
    }),
    runs(300),
  )
})

test('a file of another format is one problem, not one for each of its cells', () => {
  const result = read(new TextEncoder().encode('src,dst,start\n100,200,2026-11-05 10:00:00\n'), {})
  assert.ok(!result.ok)
  assert.deepEqual(
    result.problems.map((p) => p.code),
    ['unknown-layout'],
  )
  assert.match(result.problems[0]?.says.zh ?? '', /其他格式/)
})

test('a NUL in a cell sets its row aside: "d1" and "d1" with a NUL would be two debts', () => {
  const row = (id: string, debt: string): string => `${id},2026-11-05T10:00:00+08:00,call,${debt}`
  const text = ['id,at,channel,debts', row('a', 'd1'), row('b', 'd1\0'), row('c', 'd1')].join('\n')
  const result = read(new TextEncoder().encode(text), {})
  assert.ok(result.ok)
  assert.deepEqual(
    result.contacts.map((c) => c.id),
    ['a', 'c'],
  )
  assert.deepEqual(
    result.setAside.map((s) => [s.line, s.problems[0]?.field]),
    [[3, 'debts']],
  )
})
