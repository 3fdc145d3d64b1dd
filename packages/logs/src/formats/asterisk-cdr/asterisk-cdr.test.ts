/** Asterisk's records: the real file, the example, layouts, joining, zones, and the table of outcomes row by row. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import { shared, skipWithoutShared } from '@forbear/checks/shared'
import { otherNumber, type Log, type LogContact, type ReadOptions, type ReadResult } from '../../log.ts'
import { COLUMNS } from './layouts.ts'
import { outcomeOf, OUTCOMES, signOf, type Disposition, type Sign } from './outcomes.ts'
import { read } from './read.ts'

const realFile = 'data/cdr/asterisk_calls.csv'
const utc: ReadOptions = { logZone: 'UTC' }

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 1000
const readText = (text: string, options: ReadOptions = utc) => read(new TextEncoder().encode(text), options)
const example = readFileSync(join(import.meta.dirname, 'example.csv'), 'utf8')

const logOf = (result: ReadResult): Log => {
  assert.ok(result.ok, JSON.stringify(result))
  return result
}

const codes = (result: ReadResult) =>
  (result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems).map((one) => one.code)

const answered: Fact<Outcome> = {
  oneOf: [
    'conversation',
    'voicemail',
    'assistant',
    'answered-by-other',
    'dropped',
    'connected',
    'announced',
    'abandoned',
  ],
}
const withoutTalk: Fact<Outcome> = { oneOf: answered.oneOf.filter((one) => one !== 'conversation') }
const ringing: Fact<Outcome> = { oneOf: ['no-answer', 'abandoned'] }

const real = () => {
  const path = shared(realFile)
  assert.ok(path !== undefined)
  return Uint8Array.from(readFileSync(path))
}

test('the real file: 42 records are 14 calls', skipWithoutShared(realFile), () => {
  const log = logOf(read(real(), utc))
  assert.equal(log.layout, 'cdr-csv, 21 columns')
  assert.deepEqual(log.rows, { read: 42, inContacts: 42, inStatements: 0, setAside: 0, dropped: 0 })
  assert.deepEqual(
    log.contacts.map(({ id, rows, answeredSeconds, outcome }) => [id, rows.length, answeredSeconds, outcome]),
    [
      ['1706368044.0', 1, undefined, withoutTalk],
      ['1706369278.2', 1, undefined, withoutTalk],
      ['1706369476.4', 1, undefined, withoutTalk],
      ['1706369600.6', 3, undefined, ringing],
      ['1706372196.12', 7, 0, 'no-answer'],
      ['1706401101.30', 7, 0, 'no-answer'],
      ['1706404398.48', 1, undefined, withoutTalk],
      ['1706407446.50', 5, 17, answered],
      ['1706412022.63', 5, 23, answered],
      ['1706412843.76', 1, undefined, withoutTalk],
      ['1706412883.78', 1, undefined, withoutTalk],
      ['1706412893.79', 5, 79, answered],
      ['1706413165.93', 2, 43, answered],
      ['1706415046.98', 2, 30, answered],
    ],
  )
})

test('the real file: its times are UTC, and its ids say so', skipWithoutShared(realFile), () => {
  const log = logOf(read(real(), utc))
  for (const { id, start } of log.contacts) {
    assert.deepEqual(start, { earliest: Number.parseInt(id, 10), latest: Number.parseInt(id, 10) })
  }
  const early = log.contacts.find(({ id }) => id === '1706401101.30')
  assert.equal(early?.start.earliest, at('2024-01-28T08:18:21+08:00'))
  const refused = read(real(), { logZone: 'Asia/Shanghai' })
  assert.deepEqual(codes(refused), ['zone-contradicted'])
  assert.ok(!refused.ok)
  assert.match(refused.problems[0]?.says.en ?? '', /fit a clock at \+00:00/)
  const unsaid = read(real(), {})
  assert.deepEqual(codes(unsaid), ['zone-needed'])
  assert.ok(!unsaid.ok)
  assert.match(unsaid.problems[0]?.says.zh ?? '', /\+00:00/)
})

test('the real file: invalid bytes in two callers’ names lose no row', skipWithoutShared(realFile), () => {
  const log = logOf(read(real(), utc))
  assert.deepEqual(
    log.warnings.map(({ code, lines }) => [code, lines]),
    [['unreadable-characters', [41, 42]]],
  )
  const last = log.contacts.at(-1)
  assert.deepEqual([last?.from, last?.to], ['81070000690798', '084449'])
})

test(
  'the real file: direction and number come from the contexts, or stay open',
  skipWithoutShared(realFile),
  () => {
    const open = logOf(read(real(), utc))
    assert.ok(
      open.contacts.every((contact) => contact.direction === undefined && contact.number === undefined),
    )
    assert.ok(open.cannotKnow.includes('direction'))
    const log = logOf(read(real(), { ...utc, contexts: { 'stadion-pstn': 'inbound' } }))
    assert.ok(!log.cannotKnow.includes('direction'))
    assert.ok(log.contacts.every(({ direction, number, from }) => direction === 'inbound' && number === from))
    const ring = log.contacts.find(({ id }) => id === '1706369600.6')
    assert.equal(ring?.outcome, 'no-answer')
    const [first] = open.contacts
    assert.ok(first)
    assert.equal(otherNumber(first, 'inbound'), '80001310608')
    assert.equal(otherNumber(first, 'outbound'), '064705')
  },
)

test(
  'the real file without linkedid: the same calls, joined by branches',
  skipWithoutShared(realFile),
  () => {
    const text = new TextDecoder().decode(real())
    const classic = text.replace(/,"[^"]*","[^"]*",\d+$/gm, '')
    const log = logOf(readText(classic))
    assert.equal(log.layout, 'cdr-csv, 18 columns')
    const outlines = (contacts: readonly LogContact[]) =>
      contacts.map(({ id, rows, start, durationSeconds, outcome }) => [
        id,
        rows,
        start,
        durationSeconds,
        outcome,
      ])
    assert.deepEqual(outlines(log.contacts), outlines(logOf(readText(text)).contacts))
    assert.deepEqual(
      log.warnings.map(({ code }) => code),
      ['joined-without-linkedid'],
    )
  },
)

test('the example', () => {
  const log = logOf(
    readText(example, { ...utc, contexts: { 'to-customers': 'outbound', 'from-outside': 'inbound' } }),
  )
  const [first] = log.contacts
  const start = at('2026-03-02T09:00:00Z')
  assert.deepEqual(first, {
    id: '1772442000.1',
    rows: [1],
    start: { earliest: start, latest: start },
    durationSeconds: 40,
    answeredSeconds: 0,
    channel: 'call',
    direction: 'outbound',
    from: '5550100',
    to: '0005550111',
    number: '0005550111',
    outcome: 'no-answer',
    reference: 'prm_example_1',
    facts: {},
    missing: log.cannotKnow,
  })
  assert.deepEqual(
    log.contacts.map(({ direction, number, outcome }) => [direction, number, outcome]),
    [
      ['outbound', '0005550111', 'no-answer'],
      ['outbound', '0005550111', answered],
      ['outbound', '0005550122', { oneOf: ['not-connected', 'rejected'] }],
      ['inbound', '0005550111', 'voicemail'],
    ],
  )
})

const head = COLUMNS.join(',')
const cells = {
  start: '2026-03-02 09:00:00',
  answer: '',
  end: '',
  duration: '40',
  billsec: '0',
  disposition: 'NO ANSWER',
  src: '100',
  dst: '200',
  channel: 'SIP/a-1',
  dstchannel: 'SIP/b-1',
  lastapp: 'Dial',
  uniqueid: '1772442000.1',
  linkedid: '1772442000.1',
}
type CdrCells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>
const file = (...records: readonly CdrCells[]) =>
  [
    head,
    ...records.map((record) =>
      COLUMNS.map((column) => ({ ...cells, ...record })[column as keyof typeof cells] ?? '').join(','),
    ),
  ].join('\n')

test('a head in any order, other names, and columns that are not used', () => {
  const log = logOf(
    readText(
      'calldate,did,src,dst,channel,dstchannel,lastapp,duration,billsec,disposition,uniqueid\n2026-03-02 09:00:00,x,1,2,SIP/a,SIP/b,Dial,5,3,ANSWERED,1772442000.1\n',
    ),
  )
  assert.equal(log.layout, 'columns by name')
  assert.deepEqual(
    log.contacts.map(({ rows, outcome }) => [rows, outcome]),
    [[[2], answered]],
  )
  assert.deepEqual(
    log.warnings.map(({ code }) => code),
    ['unused-column', 'joined-without-linkedid'],
  )
  assert.match(log.warnings[0]?.says.en ?? '', /"did"/)
})

test('layouts that cannot be read say what would help', () => {
  assert.deepEqual(codes(readText('a,b,c\n')), ['unknown-layout'])
  assert.deepEqual(codes(readText('start,disposition,src,src\n')), [
    'doubled-column',
    ...Array.from({ length: 6 }, () => 'missing-column'),
    'calls-not-joinable',
  ])
  const sixteen = example
    .replace(/,"[^"]*","[^"]*","[^"]*","[^"]*",\d+$/gm, ',"x"')
    .replace(/,"DOCUMENTATION","x"/g, ',"x"')
  assert.equal(sixteen.split('\n')[0]?.split('","').length, 13)
  assert.deepEqual(codes(readText(sixteen)), ['calls-not-joinable'])
  const log = logOf(readText(sixteen, { ...utc, eachRecordIsACall: true }))
  assert.equal(log.contacts.length, 6)
  assert.ok(log.warnings.some(({ code }) => code === 'zone-unconfirmed'))
  const named = example.replace(/,\d+$/gm, '')
  assert.deepEqual(codes(readText(named)), ['unknown-layout'])
  assert.equal(logOf(readText(named, { ...utc, columns: COLUMNS.slice(0, 20) })).contacts.length, 4)
})

test('each bad value sets its record aside, with its field', () => {
  const rows: readonly (readonly [CdrCells, string, string])[] = [
    [{ start: '2026-02-30 09:00:00' }, 'start', 'no-such-time'],
    [{ start: '' }, 'start', 'not-a-time'],
    [{ end: '2026-03-02 08:59:59' }, 'end', 'ends-before-start'],
    [{ duration: '-1' }, 'duration', 'not-a-whole-number'],
    [{ billsec: '' }, 'billsec', 'not-a-whole-number'],
    [{ billsec: '41' }, 'billsec', 'longer-than-whole'],
    [{ disposition: 'RINGING' }, 'disposition', 'unknown-word'],
    [{ uniqueid: '', linkedid: '' }, 'uniqueid', 'missing-value'],
  ]
  for (const [record, field, code] of rows) {
    const log = logOf(readText(file(record)))
    assert.deepEqual(
      log.setAside.map(({ line }) => line),
      [2],
    )
    const [problem] = log.setAside[0]?.problems ?? []
    assert.deepEqual([problem?.field, problem?.code], [field, code], JSON.stringify(record))
  }
})

test('a call that lost a record keeps its start, and its outcome is open unless two phones were connected', () => {
  const lost = { duration: '?' }
  const log = logOf(readText(file({}, lost)))
  assert.equal(log.contacts[0]?.outcome, undefined)
  assert.equal(log.contacts[0]?.answeredSeconds, undefined)
  assert.deepEqual(
    log.warnings.map(({ code }) => code),
    ['call-incomplete'],
  )
  const talked = logOf(readText(file({ disposition: 'ANSWERED', answer: cells.start, billsec: '9' }, lost)))
  assert.deepEqual(talked.contacts[0]?.outcome, answered)
})

test('clock changes: skipped times are set aside, repeated ones are intervals', () => {
  const chicago = { logZone: 'America/Chicago' }
  const ids = (second: string) => ({ uniqueid: `${at(second)}.1`, linkedid: `${at(second)}.1` })
  const log = logOf(
    readText(
      file(
        { start: '2026-03-08 02:30:00', ...ids('2026-03-08T08:30:00Z') },
        { start: '2026-11-01 01:30:00', ...ids('2026-11-01T07:30:00Z') },
      ),
      chicago,
    ),
  )
  assert.deepEqual(codes(log), ['time-skipped'])
  assert.deepEqual(
    log.contacts.map(({ start }) => start),
    [{ earliest: at('2026-11-01T06:30:00Z'), latest: at('2026-11-01T07:30:00Z') }],
  )
})

test('a zone beside the right one is contradicted, from a quarter of an hour on', () => {
  const nepal = file({ start: '2026-03-02 14:45:00' })
  assert.ok(readText(nepal, { logZone: 'Asia/Kathmandu' }).ok)
  assert.deepEqual(codes(readText(nepal, { logZone: 'Asia/Kolkata' })), ['zone-contradicted'])
  assert.ok(readText(file({ start: '2026-03-02T09:00:00Z' }), {}).ok, 'an offset needs no zone')
})

test('branch names that begin again after a restart do not join two calls', () => {
  const branch = { channel: 'Local/1@x-00000000;2', linkedid: '', dstchannel: 'SIP/b-1' }
  const later = { ...branch, start: '2026-03-02 12:00:00', uniqueid: '1772452800.1' }
  assert.equal(logOf(readText(file(branch, later))).contacts.length, 2)
  const beside = { ...branch, start: '2026-03-02 09:00:05', uniqueid: '1772442005.2' }
  assert.equal(logOf(readText(file(branch, beside))).contacts.length, 1)
})

test('extensions of the dialplan are not numbers', () => {
  const [contact] = logOf(readText(file({ src: '', dst: 's' }))).contacts
  assert.deepEqual([contact?.from, contact?.to], [undefined, undefined])
})

test('signs of single records', () => {
  const phone = { channel: 'SIP/a', dstchannel: 'SIP/b', lastapp: 'Dial', hasAnswerTime: false, billsec: 0 }
  const up = { hasAnswerTime: true, billsec: 5 }
  const rows: readonly (readonly [
    Partial<Parameters<typeof signOf>[0]> & { disposition: Disposition },
    Sign,
  ])[] = [
    [{ disposition: 'ANSWERED', ...up }, 'phones-connected'],
    [{ disposition: 'ANSWERED', hasAnswerTime: true }, 'answered-briefly'],
    [{ disposition: 'ANSWERED', channel: 'Local/1@x-0;2', hasAnswerTime: true }, 'one-end-answered'],
    [{ disposition: 'ANSWERED', dstchannel: 'Local/1@x-0;1', ...up }, 'branch'],
    [{ disposition: 'ANSWERED', dstchannel: '', lastapp: 'Hangup', ...up }, 'switch-answered'],
    [{ disposition: 'ANSWERED', dstchannel: '', lastapp: 'Playback', ...up }, 'switch-answered'],
    [{ disposition: 'ANSWERED', dstchannel: '', lastapp: 'ConfBridge', ...up }, 'one-end-answered'],
    [{ disposition: 'ANSWERED', dstchannel: '', lastapp: 'AGI', ...up }, 'one-end-answered'],
    [{ disposition: 'ANSWERED', dstchannel: '', lastapp: 'VoiceMail', ...up }, 'voicemail'],
    [{ disposition: 'NO ANSWER' }, 'rang'],
    [{ disposition: 'NO ANSWER', dstchannel: 'Local/1@x-0;1' }, 'branch'],
    [{ disposition: 'NO ANSWER', ...up }, 'rang-while-connected'],
    [{ disposition: 'BUSY' }, 'busy'],
    [{ disposition: 'BUSY', ...up }, 'failed-while-connected'],
    [{ disposition: 'FAILED' }, 'failed'],
    [{ disposition: 'FAILED', dstchannel: '' }, 'failed'],
    [{ disposition: 'FAILED', dstchannel: '', lastapp: '' }, 'placing-failed'],
    [{ disposition: 'CONGESTION' }, 'failed'],
    [{ disposition: 'CONGESTION', ...up }, 'failed-while-connected'],
    [{ disposition: 'UNKNOWN' }, 'not-said'],
  ]
  for (const [record, sign] of rows)
    assert.equal(signOf({ ...phone, ...record }), sign, JSON.stringify(record))
})

test('outcomes of calls', () => {
  const rows: readonly (readonly [Sign[], Direction | undefined, Fact<Outcome> | undefined])[] = [
    [['rang', 'phones-connected'], undefined, answered],
    [['rang', 'voicemail'], undefined, 'voicemail'],
    [['busy', 'rang'], undefined, 'no-answer'],
    [['failed', 'busy'], undefined, { oneOf: ['not-connected', 'rejected'] }],
    [['failed'], 'outbound', 'not-connected'],
    [['failed', 'switch-answered'], 'outbound', 'not-connected'],
    [['rang-while-connected'], 'inbound', 'no-answer'],
    [['rang-while-connected'], 'outbound', ringing],
    [['failed-while-connected'], 'inbound', { oneOf: ['not-connected', 'rejected'] }],
    [['failed-while-connected'], undefined, { oneOf: ['not-connected', 'rejected', 'abandoned'] }],
    [['one-end-answered', 'rang'], 'outbound', { oneOf: [...answered.oneOf, 'no-answer'] }],
    [['one-end-answered', 'not-said'], 'outbound', undefined],
    [['branch'], undefined, undefined],
    [['branch', 'switch-answered'], undefined, withoutTalk],
    [['placing-failed'], 'outbound', { oneOf: ['not-connected', 'no-answer', 'rejected'] }],
    [['not-said', 'rang'], undefined, undefined],
  ]
  for (const [signs, direction, outcome] of rows)
    assert.deepEqual(outcomeOf(signs, direction), outcome, signs.join())
})

test('the README shows the table that the code goes by', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^\| ([a-z-]+) \| /gm)].map((match) => match[1])
  assert.deepEqual(
    shown.filter((name) => OUTCOMES.some((row) => row.sign === name)),
    OUTCOMES.map((row) => row.sign),
  )
})
