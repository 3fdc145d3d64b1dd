/** The debtor's wall clock: home before legal time, the latest home of who moved, no clock where several could be. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter, Person } from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import { localTimeOf } from './local-time.ts'

const matter = (jurisdiction: Matter['jurisdiction'], ...persons: readonly Person[]): Matter => ({
  id: 'm',
  jurisdiction,
  persons,
  debts: [],
  points: [],
  organisations: [],
})
const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000
const local = (m: Matter, time: string): readonly (string | number)[] | undefined => {
  const found = localTimeOf(m, at(time), rulebook.territories)
  return found && [found.on, found.weekday, found.hour]
}
const person = (...zones: NonNullable<Person['zones']>): Person => ({ id: 'p', role: 'debtor', zones })

test('S15 without a zone of its own a debtor lives by the legal time of the place', () => {
  assert.deepEqual(local(matter('CN'), '2026-11-05T16:00:00Z'), ['2026-11-06', 5, 0])
  assert.deepEqual(local(matter('CN/GZ', { id: 'p', role: 'debtor' }), '2026-11-05T15:59:59Z'), [
    '2026-11-05',
    4,
    23,
  ])
  assert.equal(local(matter('US'), '2026-11-05T16:00:00Z'), undefined, 'one of many')
  assert.equal(local(matter('XX'), '2026-11-05T16:00:00Z'), undefined, 'any')
})

test('S15 of who moved, the home of that day; a relative’s home is not the debtor’s', () => {
  const moved = person(
    { evidence: 'residence', oneOf: ['Asia/Irkutsk'] },
    { evidence: 'residence', oneOf: ['Europe/Moscow'], from: '2026-11-01' },
  )
  const sister: Person = {
    id: 's',
    role: 'relative',
    zones: [{ evidence: 'residence', oneOf: ['Asia/Vladivostok'] }],
  }
  assert.deepEqual(local(matter('RU', moved, sister), '2026-10-20T12:00:00Z'), ['2026-10-20', 2, 20])
  assert.deepEqual(local(matter('RU', moved, sister), '2026-11-20T12:00:00Z'), ['2026-11-20', 5, 15])
})

test('zones that show the same clock at the instant are one clock', () => {
  const either = person({ evidence: 'residence', oneOf: ['Europe/Berlin', 'Europe/Paris'] })
  assert.deepEqual(local(matter('XX', either), '2026-11-05T23:30:00Z'), ['2026-11-06', 5, 0])
  const unsure = person({ evidence: 'residence', oneOf: ['Europe/Berlin', 'Europe/Helsinki'] })
  assert.equal(local(matter('XX', unsure), '2026-11-05T12:00:00Z'), undefined)
})
