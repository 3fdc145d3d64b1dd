/** Backups of a phone: the examples, the table of types row by row, duplicates, damage, bombs, and files without an end. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Log, LogContact, ReadResult } from '../../log.ts'
import { EXAMPLE_OPTIONS, EXAMPLE_PHONE } from '../../testing/phones.ts'
import { OUTCOMES } from './outcomes.ts'
import { open, read } from './read.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const bytesOf = (text: string) => new TextEncoder().encode(text)
const readText = (text: string) => read(bytesOf(text), { phone: EXAMPLE_PHONE })
const exampleOf = (file: string) => Uint8Array.from(readFileSync(new URL(file, import.meta.url)))
const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}
const codes = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map(({ code }) => code)
const dropped = (log: Log) => Object.fromEntries(log.droppedByRule.map(({ rule, count }) => [rule, count]))
const calls = (...rows: readonly string[]) => `<calls count="${rows.length}">\n${rows.join('\n')}\n</calls>`
const call = (attributes: string) => `<call number="01000000001" date="1772442000500" ${attributes}/>`

test('the example of calls', () => {
  const log = logOf(read(exampleOf('example.xml'), EXAMPLE_OPTIONS))
  const [first] = log.contacts
  const start = at('2026-03-02T09:00:00Z')
  assert.deepEqual(first, {
    id: 'line:4',
    rows: [4],
    start: { earliest: start, latest: start },
    answeredSeconds: 0,
    channel: 'call',
    outcome: 'no-answer',
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
    log.contacts.map(({ rows, direction, from, organisation, answeredSeconds }) => [
      rows[0],
      direction,
      from,
      organisation,
      answeredSeconds,
    ]),
    [
      [4, 'outbound', '01000000001', 'agency-1', 0],
      [5, 'outbound', '+861000000001', 'agency-1', 95],
      [7, 'outbound', '950130000012', 'agency-2', 0],
      [8, 'outbound', '950130000013', 'agency-2', undefined],
      [9, 'inbound', 'own phone', 'agency-1', 41],
    ],
  )
  assert.equal(log.contacts[4]?.to, '010 0000 0001')
  assert.deepEqual(dropped(log), { 'not-a-collector': 3 })
  assert.equal(log.logZone, 'UTC')
  assert.ok(log.cannotKnow.includes('coverage') && !log.cannotKnow.includes('organisation'))
})

test('the example of messages: words and pictures are not kept, drafts were not sent', () => {
  const log = logOf(read(exampleOf('example-messages.xml'), EXAMPLE_OPTIONS))
  assert.deepEqual(
    log.contacts.map(({ rows, channel, direction, outcome, from }) => [
      rows[0],
      channel,
      direction,
      outcome,
      from,
    ]),
    [
      [4, 'sms', 'outbound', { oneOf: ['delivered', 'read'] }, '1069800000001'],
      [6, 'sms', 'inbound', { oneOf: ['submitted', 'delivered', 'read', 'undelivered'] }, 'own phone'],
      [8, 'sms', 'outbound', 'delivered', '01000000001'],
      [27, 'sms', 'outbound', { oneOf: ['delivered', 'read'] }, '01000000001'],
    ],
  )
  assert.deepEqual(dropped(log), { 'not-a-collector': 2, 'not-made': 1 })
})

test('the table: each type of a call, with and without seconds', () => {
  const shown = (attributes: string) => {
    const [contact] = logOf(readText(calls(call(attributes)))).contacts
    return contact && [contact.direction, contact.outcome, contact.durationSeconds, contact.answeredSeconds]
  }
  const outcome = (sign: string) => OUTCOMES.find((row) => row.sign === sign)?.outcome
  const table: readonly (readonly [string, string, string, number | undefined, number | undefined])[] = [
    ['type="1" duration="95"', 'outbound', 'incoming-answered', 95, 95],
    ['type="1"', 'outbound', 'incoming-answered', undefined, undefined],
    ['type="1" duration="0"', 'outbound', 'incoming-no-seconds', undefined, 0],
    ['type="2" duration="7"', 'inbound', 'outgoing-connected', 7, 7],
    ['type="2" duration="0"', 'inbound', 'outgoing-no-seconds', undefined, 0],
    ['type="2" duration="null"', 'inbound', 'outgoing-unmeasured', undefined, undefined],
    ['type="3" duration="0"', 'outbound', 'missed', undefined, 0],
    ['type="3"', 'outbound', 'missed', undefined, 0],
    ['type="4" duration="20"', 'outbound', 'voicemail', 20, undefined],
    ['type="5" duration="0"', 'outbound', 'rejected', undefined, 0],
    ['type="6" duration="0"', 'outbound', 'blocked', undefined, undefined],
    ['type="7" duration="0"', 'outbound', 'answered-elsewhere', undefined, undefined],
  ]
  for (const [attributes, direction, sign, duration, answered] of table) {
    assert.deepEqual(shown(attributes), [direction, outcome(sign), duration, answered], attributes)
  }
  assert.equal(outcome('missed'), 'no-answer')
  assert.equal(outcome('rejected'), 'rejected')
  const blocked = outcome('blocked')
  assert.ok(typeof blocked === 'object' && blocked.oneOf.includes('not-connected'))
  for (const { says } of OUTCOMES) assert.match(says.zh, /\p{Script=Han}/u)
})

test('wrong values of a listed row are named, those of another row are not', () => {
  const row = (number: string) => `<call number="${number}" date="1772442000" type="9" duration="long"/>`
  const log = logOf(readText(calls(row('01000000001'), row('19900000000'))))
  assert.deepEqual(
    log.setAside.map(({ line, problems }) => [
      line,
      problems.map(({ code, field, found }) => [code, field, found]),
    ]),
    [
      [
        2,
        [
          ['not-a-time', 'date', '1772442000'],
          ['not-a-whole-number', 'duration', 'long'],
          ['unknown-word', 'type', '9'],
        ],
      ],
    ],
  )
  assert.deepEqual(dropped(log), { 'not-a-collector': 1 })
})

test('an entry that stands twice is set aside with the line of the first', () => {
  const log = logOf(
    readText(
      calls(call('type="3" duration="0"'), call('type="3" duration="0"'), call('type="5" duration="0"')),
    ),
  )
  assert.equal(log.contacts.length, 2)
  assert.deepEqual(codes(log), ['duplicate-entry'])
  assert.match(log.setAside[0]?.problems[0]?.says.en ?? '', /line 2 has this one/)
  const sms = (body: string) => `<sms address="01000000001" date="1772442000000" type="1" body="${body}"/>`
  const messages = logOf(readText(`<smses count="3">${sms('one')}${sms('two')}${sms('one')}</smses>`))
  assert.deepEqual([messages.contacts.length, codes(messages)], [2, ['duplicate-entry']])
})

test('entries on one line have lines of their own', () => {
  const log = logOf(readText(`<calls>${call('type="3"')}${call('type="5"')}\n${call('type="6"')}</calls>`))
  assert.deepEqual(
    log.contacts.map(({ rows }) => rows),
    [[1], [2], [3]],
  )
})

test('a message to a group is its sender’s; where none is named, nobody is accused', () => {
  const mms = (attributes: string, addresses: string) =>
    logOf(
      readText(`<smses><mms date="1772442000000" ${attributes}><addrs>${addresses}</addrs></mms></smses>`),
    )
  const sender = mms(
    'msg_box="1" address="19900000000~01000000001"',
    '<addr address="01000000001" type="137"/>',
  )
  assert.equal(sender.contacts[0]?.from, '01000000001')
  const other = mms(
    'msg_box="1" address="19900000000~01000000001"',
    '<addr address="19900000000" type="137"/>',
  )
  assert.deepEqual(dropped(other), { 'not-a-collector': 1 })
  const nobody = mms('msg_box="1" address="19900000000~01000000001"', '')
  assert.deepEqual(
    nobody.setAside[0]?.problems.map(({ code, found }) => [code, found]),
    [['missing-value', '']],
  )
  const sent = mms('m_type="128" address="01000000001"', '<addr address="01000000001" type="151"/>')
  assert.equal(sent.contacts[0]?.direction, 'inbound')
  const boxless = mms('address="01000000001"', '<addr address="01000000001" type="137"/>')
  assert.deepEqual(codes(boxless), ['missing-value'])
})

test('halves of a surrogate pair, and half of one, lose no row', () => {
  const log = logOf(
    readText(
      '<smses count="2"><sms address="01000000001" date="1772442000000" type="1" body="&#55357;&#56832;"/><sms address="01000000001" date="1772442001000" type="1" body="&#55357; &#0;"/></smses>',
    ),
  )
  assert.equal(log.contacts.length, 2)
})

test('a broken entry costs itself; a file cut off says so', () => {
  const broken = logOf(readText(calls(call('type="3'), call('type="5"'))))
  assert.deepEqual([broken.contacts.length, broken.setAside.map(({ line }) => line)], [1, [2]])
  assert.equal(broken.setAside[0]?.problems[0]?.found, '')
  const whole = calls(call('type="3"'), call('type="5"'), call('type="6"'))
  const cut = logOf(readText(whole.slice(0, whole.indexOf('type="5"'))))
  assert.deepEqual([cut.contacts.length, codes(cut)], [1, ['broken-markup']])
  assert.deepEqual(
    cut.warnings.map(({ code, count }) => [code, count]),
    [['rows-missing', 1]],
  )
  const lostSlash = logOf(readText(calls(call('type="3"').replace('/>', '>'), call('type="5"'))))
  assert.equal(lostSlash.contacts.length, 2)
})

test('entities, nesting, and XML of something else are problems of the file', () => {
  assert.deepEqual(codes(readText(`<!DOCTYPE calls [<!ENTITY a "b">]>${calls(call('type="3"'))}`)), [
    'not-xml',
  ])
  assert.deepEqual(codes(readText(`<calls>${call('type="3"')}${'<x>'.repeat(100)}`)), ['not-xml'])
  assert.deepEqual(codes(readText('<html><body/></html>')), ['unknown-layout'])
  assert.deepEqual(codes(readText('number,date\n1,2')), ['unknown-layout'])
  assert.deepEqual(codes(readText('<calls count="0"/>')), [])
})

test('contacts come as they are read, and a picture without an end is refused without being kept', () => {
  const feed = open({ phone: EXAMPLE_PHONE })
  const first = feed.push(bytesOf(`<smses><sms address="01000000001" date="1772442000000" type="1" body="`))
  assert.deepEqual(first, [])
  assert.equal(feed.push(bytesOf('x"/><mms><part data="')).length, 1)
  const piece = bytesOf('A'.repeat(1024 * 1024))
  let pushed = 0
  while (!feed.hasFailed() && pushed < 1024) {
    assert.deepEqual(feed.push(piece), [])
    pushed += 1
  }
  assert.ok(pushed <= 97)
  const end = feed.end()
  assert.deepEqual(end.ok ? [] : end.problems.map(({ code }) => code), ['too-large'])
})

test('messages in pieces of any length are the messages of the whole file', () => {
  const bytes = exampleOf('example-messages.xml')
  const whole = read(bytes, EXAMPLE_OPTIONS)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 }), (cuts) => {
      const feed = open(EXAMPLE_OPTIONS)
      const contacts: LogContact[] = []
      let from = 0
      for (const length of cuts) {
        contacts.push(...feed.push(bytes.subarray(from, from + length)))
        from = Math.min(from + length, bytes.length)
      }
      contacts.push(...feed.push(bytes.subarray(from)))
      const end = feed.end()
      assert.ok(end.ok)
      assert.deepEqual({ ok: true, contacts: [...contacts, ...end.contacts], ...end.log }, whole)
    }),
    runs(40),
  )
})
