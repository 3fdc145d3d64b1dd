/** S14, S16: whole seconds; minutes and days are intervals; a local time may be skipped or stand twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { dateOf, instantText, timeReader } from './time.ts'

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000

const stamp = (text: string, zone?: string) => {
  const read = timeReader(zone)(text)
  return read.ok ? [read.stamp.earliest, read.stamp.latest] : read.code
}

const exactly = (text: string) => [at(text), at(text)]

test('an offset makes an instant, whatever the zone of the log', () => {
  for (const zone of [undefined, 'America/Chicago']) {
    assert.deepEqual(stamp('2026-03-02T09:00:00+08:00', zone), exactly('2026-03-02T01:00:00Z'))
    assert.deepEqual(stamp('2026-03-02 09:00:00.999Z', zone), exactly('2026-03-02T09:00:00Z'))
    assert.deepEqual(stamp('2026-03-02 09:00:00-0530', zone), exactly('2026-03-02T14:30:00Z'))
    assert.deepEqual(stamp('2026-03-02 09:00:00+00', zone), exactly('2026-03-02T09:00:00Z'))
  }
})

test('a time without offset is never guessed', () => {
  assert.equal(stamp('2026-03-02 09:00:00'), 'zone-needed')
  assert.equal(stamp('2026-03-02'), 'zone-needed')
  assert.deepEqual(stamp('2026-03-02 09:00:00', 'Asia/Kolkata'), exactly('2026-03-02T03:30:00Z'))
  assert.deepEqual(stamp('2026-03-02 09:00:00', '+08:00'), exactly('2026-03-02T01:00:00Z'))
})

test('a minute is 60 seconds long, a day from midnight to midnight of its zone', () => {
  assert.deepEqual(stamp('2026-03-02T09:00Z'), [at('2026-03-02T09:00:00Z'), at('2026-03-02T09:00:59Z')])
  assert.deepEqual(stamp('2026-03-02', 'Asia/Shanghai'), [
    at('2026-03-01T16:00:00Z'),
    at('2026-03-02T15:59:59Z'),
  ])
  assert.deepEqual(stamp('2026-03-08', 'America/Chicago'), [
    at('2026-03-08T06:00:00Z'),
    at('2026-03-09T04:59:59Z'),
  ])
})

test('clocks put forward: the skipped hour does not exist', () => {
  assert.deepEqual(stamp('2026-03-08 01:59:59', 'America/Chicago'), exactly('2026-03-08T07:59:59Z'))
  assert.equal(stamp('2026-03-08 02:00:00', 'America/Chicago'), 'time-skipped')
  assert.equal(stamp('2026-03-08 02:59:59', 'America/Chicago'), 'time-skipped')
  assert.deepEqual(stamp('2026-03-08 03:00:00', 'America/Chicago'), exactly('2026-03-08T08:00:00Z'))
})

test('clocks put back: the repeated hour is an interval that covers both', () => {
  assert.deepEqual(stamp('2026-11-01 00:59:59', 'America/Chicago'), exactly('2026-11-01T05:59:59Z'))
  const twice = [at('2026-11-01T06:30:00Z'), at('2026-11-01T07:30:00Z')]
  assert.deepEqual(stamp('2026-11-01 01:30:00', 'America/Chicago'), twice)
  assert.deepEqual(stamp('2026-11-01 01:30', 'America/Chicago'), [twice[0], at('2026-11-01T07:30:59Z')])
  assert.deepEqual(stamp('2026-11-01 02:00:00', 'America/Chicago'), exactly('2026-11-01T08:00:00Z'))
})

test('half hours: Lord Howe repeats and skips thirty minutes', () => {
  assert.equal(stamp('2026-10-04 02:15:00', 'Australia/Lord_Howe'), 'time-skipped')
  assert.deepEqual(stamp('2026-10-04 02:30:00', 'Australia/Lord_Howe'), exactly('2026-10-03T15:30:00Z'))
  assert.deepEqual(stamp('2026-04-05 01:45:00', 'Australia/Lord_Howe'), [
    at('2026-04-04T14:45:00Z'),
    at('2026-04-04T15:15:00Z'),
  ])
})

test('a day that its zone skipped does not exist', () => {
  assert.equal(stamp('2011-12-30', 'Pacific/Apia'), 'time-skipped')
  assert.equal(stamp('2011-12-30 10:00:00', 'Pacific/Apia'), 'time-skipped')
})

test('what does not exist and what is no time are told apart', () => {
  for (const text of [
    '2026-02-29 09:00:00',
    '2026-13-01',
    '2026-01-01 24:00:00',
    '2026-01-01 09:60Z',
    '2016-12-31 23:59:60Z',
  ])
    assert.equal(stamp(text, 'UTC'), 'no-such-time', text)
  for (const text of [
    '',
    'yesterday',
    '2/3/2026 9:00',
    '2026-03-02T9:00',
    '46083.375',
    '2026-03-02T09:00:00+25:00',
  ])
    assert.equal(stamp(text, 'UTC'), 'not-a-time', text)
})

test('reading by the hour gives what Temporal gives for every second', () => {
  const zones = [
    'America/Chicago',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Shanghai',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: at('1985-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
      (zone, second) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone)
        const read = timeReader(zone)(zoned.toPlainDateTime().toString({ smallestUnit: 'second' }))
        assert.ok(read.ok)
        const { earliest, latest } = read.stamp
        assert.ok(earliest === second || latest === second)
        const back = (value: number) =>
          Temporal.Instant.fromEpochMilliseconds(value * 1000)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString()
        assert.equal(back(earliest), back(latest))
      },
    ),
    runs(500),
  )
})

test('instants are written so that they are read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 10_000_000_000 }), (second) => {
      assert.deepEqual(stamp(instantText(second)), [second, second])
    }),
    runs(100),
  )
})

test('dates', () => {
  assert.equal(dateOf('2024-02-29'), '2024-02-29')
  for (const text of ['2026-02-29', '2026-2-9', '20260209', '']) assert.equal(dateOf(text), undefined)
})
