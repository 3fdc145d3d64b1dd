/** Every entry of the form is read as one contact, in both languages the same one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@forbear/logs/formats/typed/read'
import { type CallEntry, endsOf, faultsOf, lineOf, WAYS, withLine } from './typed-line.ts'

const ENTRY: CallEntry = {
  day: '2026-11-05',
  time: '21:40',
  number: '010-5555 0101',
  way: 'came-in',
  end: 'missed',
  minutes: '',
  seconds: '',
}

const contactOf = (line: string): object => {
  const log = read(new TextEncoder().encode(line), {
    logZone: 'Asia/Shanghai',
    phone: { point: 'own phone', person: 'me', collectors: 'everyone' },
  })
  assert.ok(log.ok)
  assert.deepEqual(
    log.setAside.flatMap((row) => row.problems.map((p) => p.says.en)),
    [],
    line,
  )
  const [contact, ...others] = log.contacts
  assert.equal(others.length, 0)
  assert.ok(contact, line)
  return contact
}

const entries: readonly CallEntry[] = WAYS.flatMap((way) =>
  (endsOf(way).length === 0 ? (['not-known'] as const) : endsOf(way)).flatMap((end) =>
    ['21:40', ''].flatMap((time) =>
      [
        ['', ''],
        ['3', '20'],
        ['', '45'],
      ].map(([minutes = '', seconds = '']) => ({ ...ENTRY, way, end, time, minutes, seconds })),
    ),
  ),
)

for (const entry of entries)
  test(`read as one contact: ${lineOf(entry, 'en')}`, () => {
    assert.deepEqual(contactOf(lineOf(entry, 'en')), contactOf(lineOf(entry, 'zh')))
  })

test('a talk has its length, a missed call none', () => {
  const talk = contactOf(lineOf({ ...ENTRY, end: 'talked', minutes: '3', seconds: '20' }, 'zh'))
  assert.partialDeepStrictEqual(talk, {
    answeredSeconds: 200,
    outcome: 'conversation',
    direction: 'outbound',
  })
  const missed = contactOf(lineOf({ ...ENTRY, minutes: '3' }, 'en'))
  assert.partialDeepStrictEqual(missed, { outcome: 'no-answer', channel: 'call' })
  assert.ok(!('durationSeconds' in missed))
})

test('what is missing is named', () => {
  assert.deepEqual(faultsOf(ENTRY), [])
  assert.deepEqual(faultsOf({ ...ENTRY, day: '', number: 'her', end: 'talked', minutes: 'three' }), [
    'day',
    'number',
    'length',
  ])
})

test('a line is put at the end, whatever the text ends with', () => {
  assert.equal(withLine('', 'a'), 'a\n')
  assert.equal(withLine('a\n', 'b'), 'a\nb\n')
  assert.equal(withLine('a', 'b'), 'a\nb\n')
})
